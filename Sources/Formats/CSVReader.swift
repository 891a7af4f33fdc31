package import Columnar

/// What a text file of rows holds, and how it was written.
package struct CSVReading: Sendable {
  package let grid: CellGrid
  package let separator: FieldSeparator
  package let encoding: TextEncoding
  /// Letters that were turned into Unicode; nil where all stand as they were.
  package let conversion: LetterConversion?
}

/// Reads separated text (RFC 4180, and the ways in which spreadsheets stray from it).
package enum CSVReader {
  /// Longer files are refused: what is read stays in memory until it is taken in.
  package static let bytesMax = 1 << 29

  /// Turns the bytes of a file into cells.
  ///
  /// Line ends may be `\n`, `\r\n` or `\r`. Where no `separator` is given, the shape of the file
  /// or a first line `sep=;` says it.
  ///
  /// A quote opens a field only at its beginning; whatever follows its closing quote is taken as
  /// it stands. A row without any byte has no field. All cells are composed (NFC).
  ///
  /// Letters of old encodings, as bytes or as the Western signs of the same bytes, become Unicode:
  /// where the statement chooses an encoding by that, else by what makes words of the whole file.
  ///
  /// O(bytes), on all cores.
  package static func read(
    _ bytes: consuming [UInt8],
    separator: FieldSeparator? = nil,
    encoding choice: EncodingChoice? = nil
  ) throws(FormatError) -> CSVReading {
    guard bytes.count <= bytesMax else {
      throw .content(.tooLarge(byteCount: bytes.count, limit: bytesMax))
    }
    let text = try DecodedText(bytes, choice)
    guard text.bytes.count > text.start else { throw .content(.empty) }
    var encoding = text.encoding
    let look = try FirstLook(text, choice)
    let hint = SeparatorHint(text.bytes, from: text.start)
    let chosen =
      separator ?? hint.separator
      ?? FieldSeparator.detected(in: text.bytes, from: text.start)
    let cells = CSVCells(separator: chosen.byte, firstLine: hint.end > text.start ? 2 : 1)
    let grid = try cells.grid(of: text.consumed(), from: hint.end)
    let settled: (grid: CellGrid, conversion: LetterConversion?)
    switch look {
    case .text(let survey):
      settled = try (survey.isComposed ? grid : grid.composed())
        .inUnicode(choice, hasStrangeLetter: survey.hasStrangeLetter)
    case .bytes(let fault):
      guard let old = try grid.fromOldBytes(choice) else { throw fault }
      settled = (old.grid, old.conversion)
      encoding = .old(old.conversion.encoding)
    }
    return CSVReading(
      grid: settled.grid,
      separator: chosen,
      encoding: encoding,
      conversion: settled.conversion
    )
  }
}

/// Whether a text is UTF-8, or may be of an old encoding.
private enum FirstLook {
  case text(TextSurvey)
  /// With what is wrong with it as UTF-8.
  case bytes(FormatError)

  init(_ text: DecodedText, _ choice: EncodingChoice?) throws(FormatError) {
    do {
      self = .text(try TextSurvey(text.bytes, from: text.start))
    } catch {
      guard case .content(.notUTF8) = error, text.encoding == .utf8, choice != .utf8,
        !text.bytes.contains(0)
      else { throw error }
      self = .bytes(error)
    }
  }
}

/// The first line `sep=;` by which Excel is told the separator.
private struct SeparatorHint {
  var separator: FieldSeparator?
  /// Where the rows begin.
  var end: Int

  init(_ bytes: [UInt8], from start: Int) {
    end = start
    let head = Array(bytes[start..<min(bytes.count, start + 7)])
    guard head.count >= 5, head.starts(with: Array("sep=".utf8)),
      let found = FieldSeparator.allCases.first(where: { $0.byte == head[4] })
    else { return }
    if head.count == 5 || head[5] == .lineFeed {
      (separator, end) = (found, start + min(6, head.count))
    } else if head[5] == .carriageReturn {
      let isPair = head.count == 7 && head[6] == .lineFeed
      (separator, end) = (found, start + (isPair ? 7 : 6))
    }
  }
}

import Columnar
import Values

/// Where old letters of a file were turned into Unicode, and where they could not be.
package struct LetterConversion: Hashable, Sendable {
  package let encoding: OldEncoding
  /// Cells that were converted.
  package let cellCount: Int
  /// Cells that hold other letters of Unicode already, and stay as they are.
  package let keptCount: Int
  /// Cells with signs that the encoding does not have, which stay as they are: the first ones.
  package let strayCells: [CellName]
  package let strayCount: Int
}

/// A cell by the line of the file, from 1, and the place in it, from 0.
package struct CellName: Hashable, Sendable {
  package let line: Int
  package let column: Int
  package let text: String

  /// As spreadsheets name it: `C12`.
  package var name: String {
    var letters = ""
    var rest = column + 1
    while rest > 0 {
      letters = String(UnicodeScalar(UInt8(65 + (rest - 1) % 26))) + letters
      rest = (rest - 1) / 26
    }
    return letters + String(line)
  }
}

extension CellGrid {
  /// How the bytes of cells are read before they are converted.
  fileprivate enum Source {
    /// Bytes of an old encoding.
    case bytes
    /// UTF-8, in which old letters stand as Western signs.
    case text
  }

  /// The same cells, in Unicode where their letters stand for bytes of an old encoding.
  ///
  /// O(bytes) where there is such a letter.
  func inUnicode(
    _ choice: EncodingChoice?,
    hasStrangeLetter: Bool
  ) throws(FormatError) -> (grid: CellGrid, conversion: LetterConversion?) {
    switch choice {
    case .utf8, .utf16: return (self, nil)
    case .old(let encoding):
      guard let reading = wordEvidence(.text).reading(of: encoding) else { return (self, nil) }
      return try converted(by: reading, .text)
    case nil:
      guard hasStrangeLetter, let reading = wordEvidence(.text).reading(isText: true) else {
        return (self, nil)
      }
      return try converted(by: reading, .text)
    }
  }

  /// The cells of a file whose bytes are no UTF-8; nil where no encoding makes words of them.
  func fromOldBytes(
    _ choice: EncodingChoice?
  ) throws(FormatError) -> (grid: CellGrid, conversion: LetterConversion)? {
    let evidence = wordEvidence(.bytes)
    let reading: OldReading? =
      switch choice {
      case .old(let encoding): evidence.reading(of: encoding)
      case .utf8, .utf16: nil
      case nil: evidence.reading(isText: false)
      }
    guard let reading else { return nil }
    return try converted(by: reading, .bytes)
  }

  /// All words of the texts with letters beyond ASCII.
  ///
  /// O(bytes).
  private func wordEvidence(_ source: Source) -> WordEvidence {
    var evidence = WordEvidence()
    for row in 0..<rowCount {
      for column in 0..<fieldCount(row: row) {
        if let signs = signs(row, column, source) { evidence.add(signs) }
      }
    }
    return evidence
  }

  /// Whether a cell of the row has letters that are no Western signs.
  private func hasOtherLetters(_ row: Int) -> Bool {
    (0..<fieldCount(row: row)).contains { column in
      WesternSigns.bytes(of: text(row: row, column: column).unicodeScalars) == nil
    }
  }

  /// The bytes of a text as Western signs; nil where there are none beyond ASCII, or other letters.
  private func signs(_ row: Int, _ column: Int, _ source: Source) -> [UInt8]? {
    guard kind(row: row, column: column) == .text else { return nil }
    let field = bytes(row: row, column: column)
    guard field.contains(where: { $0 >= 0x80 || $0 < 0x20 }) else { return nil }
    switch source {
    case .bytes: return Array(field)
    case .text: return WesternSigns.bytes(of: String(decoding: field, as: UTF8.self).unicodeScalars)
    }
  }

  /// The same cells in Unicode, composed (NFC).
  private func converted(
    by reading: OldReading,
    _ source: Source
  ) throws(FormatError) -> (grid: CellGrid, conversion: LetterConversion) {
    var writer = ConvertedCells(reading, source, columnCount: columnCount)
    for row in 0..<rowCount {
      writer.begins(row: row, isOfUnicode: source == .text && hasOtherLetters(row))
      for column in 0..<min(fieldCount(row: row), columnCount) {
        try writer.append(
          bytes(row: row, column: column),
          kind(row: row, column: column),
          signs: signs(row, column, source),
          line: Int(lines[row]),
          column: column
        )
      }
    }
    return (replacing(writer.columns.map { $0.column() }), writer.conversion)
  }
}

/// The cells of a grid while their letters are converted.
private struct ConvertedCells {
  private let reading: OldReading
  private let source: CellGrid.Source
  private(set) var columns: [CellColumnBuilder]
  private var byteCount = 0
  private var cellCount = 0
  private var keptCount = 0
  private var strays: [CellName] = []
  private var strayCount = 0
  private var row = 0
  private var isRowOfUnicode = false
  private static let namedStraysMax = 5

  init(_ reading: OldReading, _ source: CellGrid.Source, columnCount: Int) {
    self.reading = reading
    self.source = source
    columns = Array(repeating: CellColumnBuilder(), count: columnCount)
  }

  var conversion: LetterConversion {
    LetterConversion(
      encoding: reading.encoding,
      cellCount: cellCount,
      keptCount: keptCount,
      strayCells: strays,
      strayCount: strayCount
    )
  }

  /// Begins a row, some cells of which may have letters that only Unicode has.
  mutating func begins(row: Int, isOfUnicode: Bool) {
    self.row = row
    isRowOfUnicode = isOfUnicode
  }

  /// Adds a cell: the bytes of its old letters, or none where it is taken as it stands.
  mutating func append(
    _ field: ArraySlice<UInt8>,
    _ kind: CellGrid.Kind,
    signs: [UInt8]?,
    line: Int,
    column: Int
  ) throws(FormatError) {
    guard let signs, source == .bytes || !isMeantAsItStands(signs) else {
      if field.contains(where: { $0 >= 0x80 }) { keptCount += 1 }
      return try append(field.span, kind, column)
    }
    let read = reading.decoded(signs)
    let shown = TextFolding.composed(reading.repairedCapitals(read.text))
    if read.strayCount > 0 {
      strayCount += 1
      if strays.count < Self.namedStraysMax {
        strays.append(CellName(line: line, column: column, text: shown))
      }
    }
    cellCount += 1
    try append(shown.utf8.span, kind, column)
  }

  private mutating func append(
    _ text: Span<UInt8>,
    _ kind: CellGrid.Kind,
    _ column: Int
  ) throws(FormatError) {
    byteCount += text.count
    guard byteCount <= Int(UInt32.max) else {
      throw .content(.tooLarge(byteCount: byteCount, limit: Int(UInt32.max)))
    }
    columns[column].append(text, kind, row: row)
  }

  /// Whether a cell of a file in old letters is of Unicode all the same: its words are possible ones,
  /// and those of the old reading are not, or others of its row are of Unicode.
  private func isMeantAsItStands(_ signs: [UInt8]) -> Bool {
    let words = WordEvidence.words(of: signs).filter { word in word.contains { $0 >= 0x80 } }
    let western = words.map { VietnameseSyllable.verdict(WordEvidence.western($0)) }
    guard !western.contains(.impossible) else { return false }
    return isRowOfUnicode
      || zip(words, western).contains { word, verdict in
        verdict == .possible
          && VietnameseSyllable.verdict(reading.decoded(word).text) == .impossible
      }
  }
}

extension OldReading {
  /// The ABC fonts have no capitals with tones: in a word of capitals such letters are meant as some.
  func repairedCapitals(_ text: String) -> String {
    guard self == .tcvnWithSigns, text.contains(where: \.isUppercase) else { return text }
    let hasSmall = text.unicodeScalars.contains { $0.isASCII && $0.properties.isLowercase }
    if !hasSmall, isCapital(text) { return text.uppercased() }
    var result = ""
    var word = ""
    for letter in text + " " {
      if letter.isLetter {
        word.append(letter)
        continue
      }
      result += isCapital(word) ? word.uppercased() : word
      result.append(letter)
      word = ""
    }
    result.removeLast()
    return result
  }

  /// Two capitals or more, and no small letter that has a capital of its own here.
  private func isCapital(_ word: String) -> Bool {
    let ownSmall = word.unicodeScalars.contains {
      $0.properties.isLowercase && ($0.isASCII || "ăâêôơưđ".unicodeScalars.contains($0))
    }
    return !ownSmall && word.count(where: \.isUppercase) >= 2
  }
}

extension Span<UInt8> {
  /// Whether a letter stands there that Vietnamese in Unicode hardly ever has.
  ///
  /// Old letters in Western signs are full of them: `«`, `®`, `µ`, `ø`, `ö`.
  /// O(bytes up to the first).
  var hasStrangeLetter: Bool {
    for place in indices.dropLast() {
      switch self[place] {
      case 0xC2:
        // Spaces, quotes, degrees, squares and the like are no letters of words.
        switch self[place &+ 1] {
        case 0x80...0xA0, 0xA7, 0xAB, 0xB0...0xB4, 0xB7, 0xBB...0xBE: continue
        default: return true
        }
      case 0xC3:
        // ä å æ ë î ï ð ñ ö ø û ü þ and their capitals.
        switch self[place &+ 1] | 0x20 {
        case 0xA4, 0xA5, 0xA6, 0xAB, 0xAE, 0xAF, 0xB0, 0xB1, 0xB6, 0xB8, 0xBB, 0xBC, 0xBE:
          return true
        default: continue
        }
      default: continue
      }
    }
    return false
  }
}

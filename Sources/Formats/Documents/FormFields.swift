/// The fields `{{name}}` of one part of an office's own form, and the row that repeats.
///
/// Word cuts a paragraph into pieces as it likes: a field is found in the paragraph's whole text and
/// written into the piece in which it begins.
struct FormFields {
  /// A field in a paragraph.
  struct Found {
    let name: String
    /// The innermost row of a table around it; nil for none.
    let row: Range<Int>?
  }

  /// The bytes of one piece, from its tag to the end of its text.
  private struct Piece {
    let tag: Int
    let text: Range<Int>
    let row: Range<Int>?
  }

  private let bytes: [UInt8]
  private let paragraphs: [[Piece]]

  /// - Returns: nil where the part is no plain XML as Word and LibreOffice write it.
  init?(_ bytes: [UInt8]) {
    var pieces = FormPieces()
    var scanner = XMLScanner(takesPrefixes: true)
    do {
      let taken = try scanner.scan(bytes.span, isLast: true, &pieces)
      guard taken == bytes.count, !scanner.isUnusual else { return nil }
    } catch { return nil }
    self.bytes = bytes
    paragraphs = pieces.paragraphs.map { paragraph in
      paragraph.map { piece in
        Piece(tag: piece.tag, text: piece.text, row: piece.row.flatMap { pieces.rows[$0] })
      }
    }
  }

  /// All fields in the order of the text.
  func found() throws(FormatError) -> [Found] {
    var found: [Found] = []
    for paragraph in paragraphs {
      _ = try texts(of: paragraph) { name, row in
        found.append(Found(name: name, row: row))
        return ""
      }
    }
    return found
  }

  /// The bytes with every field replaced by its value, and a row repeated, where one is given.
  ///
  /// The place that a value is asked for is nil outside the repeated row.
  func filled(
    repeating repeated: Range<Int>?,
    rowCount: Int,
    value: (_ name: String, _ row: Int?) -> String
  ) throws(FormatError) -> [UInt8] {
    guard let repeated else { return try written(0..<bytes.count) { value($0, nil) } }
    var result = try written(0..<repeated.lowerBound) { value($0, nil) }
    for row in 0..<rowCount { result += try written(repeated) { value($0, row) } }
    return result + (try written(repeated.upperBound..<bytes.count) { value($0, nil) })
  }

  /// The bytes of a range, with the fields of the pieces in it replaced.
  private func written(
    _ range: Range<Int>,
    value: (String) -> String
  ) throws(FormatError) -> [UInt8] {
    var edits: [(piece: Piece, text: String)] = []
    for paragraph in paragraphs where paragraph.contains(where: { range.contains($0.tag) }) {
      let texts = try texts(of: paragraph) { name, _ in value(name) }
      for (piece, text) in zip(paragraph, texts) where range.contains(piece.tag) {
        if let text { edits.append((piece, text)) }
      }
    }
    var result: [UInt8] = []
    var place = range.lowerBound
    for (piece, text) in edits.sorted(by: { $0.piece.tag < $1.piece.tag }) {
      result += bytes[place..<piece.tag]
      // The end tag stays where it is.
      result += DOCXParts.text(text).dropLast("</w:t>".count).utf8
      place = piece.text.upperBound
    }
    return result + bytes[place..<range.upperBound]
  }

  /// The new texts of a paragraph's pieces; nil for those that stay as they are.
  private func texts(
    of paragraph: [Piece],
    value: (_ name: String, _ row: Range<Int>?) -> String
  ) throws(FormatError) -> [String?] {
    let scalars = paragraph.enumerated().flatMap { place, piece in
      XMLText.decoded(piece.text, of: bytes.span).unicodeScalars.map { (scalar: $0, piece: place) }
    }
    var texts = [String](repeating: "", count: paragraph.count)
    var isChanged = [Bool](repeating: false, count: paragraph.count)
    var place = 0
    while place < scalars.count {
      let (scalar, piece) = scalars[place]
      guard scalar == "{", place + 1 < scalars.count, scalars[place + 1].scalar == "{" else {
        texts[piece].unicodeScalars.append(scalar)
        place += 1
        continue
      }
      let rest = scalars[(place + 2)...]
      guard
        let end = rest.indices.dropLast().first(where: {
          rest[$0].scalar == "}" && rest[$0 + 1].scalar == "}"
        })
      else { throw .document(.fieldWithoutEnd(Self.text(rest.prefix(20).map(\.scalar)))) }
      let name = Self.text(rest[..<end].map(\.scalar))
      texts[piece] += value(Self.trimmed(name), paragraph[piece].row)
      for touched in piece...scalars[end + 1].piece { isChanged[touched] = true }
      place = end + 2
    }
    return zip(texts, isChanged).map { $1 ? $0 : nil }
  }

  private static func text(_ scalars: [Unicode.Scalar]) -> String {
    var text = ""
    text.unicodeScalars.append(contentsOf: scalars)
    return text
  }

  private static func trimmed(_ name: String) -> String {
    name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

/// Where the paragraphs, the pieces of their texts and the rows of tables stand in a part.
private struct FormPieces: XMLConsumer {
  struct Place {
    let tag: Int
    let text: Range<Int>
    /// Where the innermost row around it begins.
    let row: Int?
  }

  private(set) var paragraphs: [[Place]] = []
  /// By their beginnings.
  private(set) var rows: [Int: Range<Int>] = [:]
  /// Paragraphs stand in one another where there are boxes of text.
  private var openParagraphs: [Int] = []
  private var openRows: [Int] = []
  private var openText: Int?

  var isDone: Bool { false }

  mutating func start(_ tag: XMLTag, in bytes: Span<UInt8>) {
    let place = tag.name.lowerBound - 1
    if bytes.equals("w:p", tag.name) {
      openParagraphs.append(paragraphs.count)
      paragraphs.append([])
    } else if bytes.equals("w:tr", tag.name) {
      openRows.append(place)
    } else if bytes.equals("w:t", tag.name) {
      openText = place
    }
  }

  mutating func end(_ name: Range<Int>, in bytes: Span<UInt8>) {
    if bytes.equals("w:p", name) {
      _ = openParagraphs.popLast()
    } else if bytes.equals("w:tr", name), let start = openRows.popLast() {
      var end = name.upperBound
      while end < bytes.count, bytes[end] != .closeBracket { end += 1 }
      rows[start] = start..<min(end + 1, bytes.count)
    } else if bytes.equals("w:t", name) {
      openText = nil
    }
  }

  mutating func text(_ text: Range<Int>, in bytes: Span<UInt8>) {
    guard let tag = openText, let paragraph = openParagraphs.last else { return }
    paragraphs[paragraph].append(Place(tag: tag, text: text, row: openRows.last))
  }
}

import Diagnostics
import Values

// White space, words, variables and quoted text, and the helpers that all scanning uses.
extension Lexer {
  mutating func skipSpace() {
    while position < bytes.count {
      let byte = bytes[position]
      if byte == ASCII.hash {
        skipLine()
      } else if Self.isSpace(byte) {
        position += 1
      } else if byte >= 0x80, Self.isSpace(scalar(at: position).scalar) {
        position += scalar(at: position).length
      } else {
        return
      }
    }
  }

  private mutating func skipLine() {
    while position < bytes.count, bytes[position] != ASCII.newline { position += 1 }
  }

  /// A word, a code with a digit in it, an id of the ledger or a quarter such as `q3/2022`.
  mutating func scanWord() {
    let start = position
    let end = endOfWord(from: start)
    if scanIdentifier(from: start, wordEnd: end) || scanQuarter(from: start, wordEnd: end) {
      return
    }
    let text = self.text(start, end)
    guard text.utf8.contains(where: { ASCII.digits.contains($0) }) else {
      let word = Word(
        text: text,
        key: TextFolding.folded(text),
        hasMarks: TextFolding.hasMarks(text)
      )
      append(.word(word), from: start, to: end)
      position = end
      return
    }
    position = end
    if joinsDigits(at: end) { return refuseJoinedCode(from: start) }
    append(.code(text), from: start, to: end)
  }

  /// Whether a sign stands between two digits without spaces.
  func joinsDigits(at index: Int) -> Bool {
    guard index > 0, let byte = byteAt(index), let next = byteAt(index + 1),
      ASCII.digits.contains(bytes[index - 1]), ASCII.digits.contains(next)
    else { return false }
    return byte == ASCII.minus || byte == ASCII.slash || byte == ASCII.comma
  }

  /// `PC03-01`, `TA01,02`: a sign between two digits belongs to no code.
  private mutating func refuseJoinedCode(from start: Int) {
    let sign = position
    let isList = bytes[sign] == ASCII.comma
    while joinsDigits(at: position) { position = endOfWord(from: position + 1) }
    let text = self.text(start, position)
    let span = SourceSpan(start: start, end: position)
    if isList {
      report(
        .commaWithoutSpace(text),
        at: span,
        replacingWith: text.replacing(",", with: ", ")
      )
    } else {
      report(.joinedCode(text), at: span)
    }
    append(.invalid(text), from: start, to: position)
  }

  /// `M-2022-0017`, `R-2022-09-2`, `DU-2022-0001`: a letter or two, a year and numbers.
  private mutating func scanIdentifier(from start: Int, wordEnd: Int) -> Bool {
    guard (1...2).contains(wordEnd - start), bytes[start..<wordEnd].allSatisfy(Self.isPlainLetter),
      let year = digitRun(afterMinusAt: wordEnd), year.count == 4,
      let number = digitRun(afterMinusAt: year.upperBound)
    else { return false }
    let second = digitRun(afterMinusAt: number.upperBound)
    let end = second?.upperBound ?? number.upperBound
    guard endOfWord(from: end) == end else { return false }
    append(.code(text(start, end)), from: start, to: end)
    position = end
    return true
  }

  private static func isPlainLetter(_ byte: UInt8) -> Bool {
    ASCII.lowercase.contains(byte) || ASCII.uppercase.contains(byte)
  }

  private func digitRun(afterMinusAt index: Int) -> Range<Int>? {
    guard byteAt(index) == ASCII.minus else { return nil }
    let end = endOfDigits(from: index + 1)
    return end > index + 1 ? (index + 1)..<end : nil
  }

  /// `q3/2022` anywhere, `III/2022` behind the word quarter.
  private mutating func scanQuarter(from start: Int, wordEnd: Int) -> Bool {
    guard wordEnd - start <= 3, byteAt(wordEnd) == ASCII.slash else { return false }
    let yearEnd = endOfDigits(from: wordEnd + 1)
    guard yearEnd == wordEnd + 5, endOfWord(from: yearEnd) == yearEnd, !joinsDigits(at: yearEnd)
    else { return false }
    let key = TextFolding.folded(text(start, wordEnd))
    guard let number = quarterNumber(key), let year = Int(text(wordEnd + 1, yearEnd)) else {
      return false
    }
    position = yearEnd
    appendPeriod(Period.quarter(number, year: year), from: start, to: yearEnd)
    return true
  }

  private func quarterNumber(_ key: String) -> Int? {
    if key.utf8.count == 2, key.first == "q" { return key.last?.wholeNumberValue }
    guard followsQuarter else { return nil }
    return ["i": 1, "ii": 2, "iii": 3, "iv": 4][key]
  }

  /// Whether the token before is the word quarter.
  var followsQuarter: Bool {
    guard case .word(let word) = tokens.last?.kind else { return false }
    return word.key == "quarter" || word.key == "quy"
  }

  mutating func scanVariable() {
    let start = position
    let end = endOfWord(from: start + 1)
    position = end
    guard end > start + 1 else {
      report(.variableWithoutName, at: SourceSpan(start: start, end: end))
      append(.invalid("$"), from: start, to: end)
      return
    }
    append(.variable(text(start + 1, end)), from: start, to: end)
  }

  /// Quoted text up to its closing quote; the quote doubled stands for itself.
  mutating func scanText(openingLength: Int, closing: [UInt8]) {
    let start = position
    var content: [UInt8] = []
    var index = start + openingLength
    while index < bytes.count, bytes[index] != ASCII.newline {
      guard bytes[index] == closing[0], hasBytes(closing, at: index) else {
        content.append(bytes[index])
        index += 1
        continue
      }
      index += closing.count
      guard hasBytes(closing, at: index) else {
        append(.text(String(decoding: content, as: UTF8.self)), from: start, to: index)
        position = index
        return
      }
      content.append(contentsOf: closing)
      index += closing.count
    }
    position = index
    report(.unterminatedText, at: SourceSpan(start: start, end: index))
    append(.invalid(String(decoding: content, as: UTF8.self)), from: start, to: index)
  }

  private func hasBytes(_ wanted: [UInt8], at index: Int) -> Bool {
    guard index + wanted.count <= bytes.count else { return false }
    for offset in 0..<wanted.count where bytes[index + offset] != wanted[offset] { return false }
    return true
  }
}

// Helpers.
extension Lexer {
  mutating func append(_ kind: Token.Kind, from start: Int, to end: Int) {
    tokens.append(Token(kind, span: SourceSpan(start: start, end: end)))
  }

  mutating func appendPeriod(_ period: Period?, from start: Int, to end: Int) {
    if let period { return append(.period(period), from: start, to: end) }
    let text = self.text(start, end)
    report(.noSuchDate(text), at: SourceSpan(start: start, end: end))
    append(.invalid(text), from: start, to: end)
  }

  mutating func report(
    _ fact: LexicalFact,
    at span: SourceSpan,
    replacingWith replacement: String? = nil
  ) {
    guard diagnostics.count < Self.diagnosticsMax else { return }
    let correction = replacement.map {
      TextEdit.apply([TextEdit(span: span, replacement: $0)], to: source.text)
    }
    diagnostics.append(fact.diagnostic(at: span, correction: correction))
  }

  func byteAt(_ index: Int) -> UInt8? { index < bytes.count ? bytes[index] : nil }

  func text(_ start: Int, _ end: Int) -> String {
    String(decoding: bytes[start..<end], as: UTF8.self)
  }

  func endOfDigits(from start: Int) -> Int {
    var index = start
    while index < bytes.count, ASCII.digits.contains(bytes[index]) { index += 1 }
    return index
  }

  func endOfWord(from start: Int) -> Int {
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x80 {
        guard Self.isWordByte(byte) else { return index }
        index += 1
      } else {
        let (scalar, length) = scalar(at: index)
        guard Self.isLetter(scalar) else { return index }
        index += length
      }
    }
    return index
  }

  /// The scalar that begins at a byte; the bytes come from a String, so they are well formed.
  func scalar(at index: Int) -> (scalar: Unicode.Scalar, length: Int) {
    let first = bytes[index]
    if first < 0x80 { return (Unicode.Scalar(first), 1) }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    var value = UInt32(first) & (0xFF >> UInt32(length + 1))
    for offset in 1..<length {
      value = value << 6 | UInt32((byteAt(index + offset) ?? 0x80) & 0x3F)
    }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
  }

  static func isWordByte(_ byte: UInt8) -> Bool {
    ASCII.lowercase.contains(byte) || ASCII.uppercase.contains(byte)
      || ASCII.digits.contains(byte) || byte == ASCII.underscore
  }

  static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    TextFolding.baseLetter(of: scalar) != nil || (0x300...0x36F).contains(scalar.value)
      || scalar.properties.isAlphabetic
  }

  static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

  /// White space beyond ASCII: no-break spaces count as spaces, and so does a byte order mark.
  static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value == 0xFEFF || scalar.properties.isWhitespace
  }
}

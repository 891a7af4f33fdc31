package import Diagnostics
import Values

/// The tokens of a statement, closed by `end`, with what is wrong about their form.
package struct LexedText: Sendable {
  package var tokens: [Token]
  package var diagnostics: [Diagnostic]
}

/// Turns the text of one statement into tokens.
///
/// Linear in the text, and never fails: text that has no reading becomes an `invalid` token with a
/// diagnostic.
package struct Lexer {
  /// The longest statement that is read, in bytes.
  package static let lengthMax = 1 << 20
  static let diagnosticsMax = 20

  let source: SourceText
  let bytes: [UInt8]
  var position = 0
  var tokens: [Token] = []
  var diagnostics: [Diagnostic] = []

  /// The tokens of a statement.
  ///
  /// Words are not joined yet: that is for the vocabulary.
  package static func lex(_ source: SourceText) -> LexedText {
    guard source.text.utf8.count <= lengthMax else {
      let end = Token(.end, span: SourceSpan(start: 0, end: 0))
      let diagnostic = LexicalFact.statementTooLong(bytesMax: lengthMax).diagnostic(at: nil)
      return LexedText(tokens: [end], diagnostics: [diagnostic])
    }
    var lexer = Lexer(source)
    lexer.scan()
    return LexedText(tokens: lexer.tokens, diagnostics: lexer.diagnostics)
  }

  private init(_ source: SourceText) {
    self.source = source
    bytes = Array(source.text.utf8)
  }

  private mutating func scan() {
    skipSpace()
    while position < bytes.count {
      scanToken()
      skipSpace()
    }
    let end = tokens.last?.span.end ?? 0
    append(.end, from: end, to: end)
  }

  private mutating func scanToken() {
    let byte = bytes[position]
    switch byte {
    case ASCII.digits:
      scanNumeric()
    case ASCII.lowercase, ASCII.uppercase, ASCII.underscore:
      scanWord()
    case ASCII.doubleQuote, ASCII.singleQuote:
      scanText(openingLength: 1, closing: [byte])
    case ASCII.dollar:
      scanVariable()
    case 0x80...:
      scanBeyondASCII()
    default:
      scanSymbol()
    }
  }

  /// Typographic quotes and signs, letters, and everything else.
  private mutating func scanBeyondASCII() {
    let (scalar, length) = scalar(at: position)
    switch scalar {
    case "\u{201C}", "\u{201D}", "\u{201E}":
      scanText(openingLength: length, closing: Array("\u{201D}".utf8))
    case "\u{2018}", "\u{2019}":
      scanText(openingLength: length, closing: Array("\u{2019}".utf8))
    case "\u{2265}":
      appendSymbol(.greaterOrEqual, length: length)
    case "\u{2264}":
      appendSymbol(.lessOrEqual, length: length)
    case "\u{2260}":
      appendSymbol(.notEqual, length: length)
    case "\u{2212}":
      appendSymbol(.minus, length: length)
    default:
      if Self.isLetter(scalar) { scanWord() } else { refuseCharacters() }
    }
  }

  private mutating func scanSymbol() {
    let byte = bytes[position]
    let next = byteAt(position + 1)
    if let symbol = Self.twoByteSymbol(byte, next) {
      appendSymbol(symbol, length: 2)
    } else if let (instead, symbol) = Self.habit(byte, next) {
      let span = SourceSpan(start: position, end: position + 2)
      let found = String(decoding: bytes[position..<(position + 2)], as: UTF8.self)
      var replacement = instead
      if case .word = symbol { replacement = spaced(instead, at: span) }
      report(.foreignOperator(found, instead: instead), at: span, replacingWith: replacement)
      append(symbol, from: span.start, to: span.end)
      position += 2
    } else if let symbol = Self.oneByteSymbol(byte) {
      appendSymbol(symbol, length: 1)
    } else {
      refuseCharacters()
    }
  }

  private static func twoByteSymbol(_ first: UInt8, _ second: UInt8?) -> Symbol? {
    guard let second else { return nil }
    switch (first, second) {
    case (UInt8(ascii: "="), UInt8(ascii: "=")): return .identical
    case (UInt8(ascii: "!"), UInt8(ascii: "=")): return .notEqual
    case (UInt8(ascii: "!"), UInt8(ascii: "~")): return .notContains
    case (UInt8(ascii: "<"), UInt8(ascii: "=")): return .lessOrEqual
    case (UInt8(ascii: ">"), UInt8(ascii: "=")): return .greaterOrEqual
    default: return nil
    }
  }

  /// Signs of other languages, with what is written here and how reading goes on.
  private static func habit(_ first: UInt8, _ second: UInt8?) -> (String, Token.Kind)? {
    guard let second else { return nil }
    switch (first, second) {
    case (UInt8(ascii: "<"), UInt8(ascii: ">")): return ("!=", .symbol(.notEqual))
    case (UInt8(ascii: "="), UInt8(ascii: ">")): return (">=", .symbol(.greaterOrEqual))
    case (UInt8(ascii: "="), UInt8(ascii: "<")): return ("<=", .symbol(.lessOrEqual))
    case (UInt8(ascii: "&"), UInt8(ascii: "&")):
      return ("and", .word(Word(text: "and", key: "and", hasMarks: false)))
    case (UInt8(ascii: "|"), UInt8(ascii: "|")):
      return ("or", .word(Word(text: "or", key: "or", hasMarks: false)))
    default: return nil
    }
  }

  /// A word for a sign stands between spaces, whether the sign did or not.
  private func spaced(_ word: String, at span: SourceSpan) -> String {
    let space = UInt8(ascii: " ")
    let before = span.start > 0 && bytes[span.start - 1] != space ? " " : ""
    return before + word + (byteAt(span.end) == space ? "" : " ")
  }

  private static func oneByteSymbol(_ byte: UInt8) -> Symbol? {
    switch byte {
    case UInt8(ascii: "("): .open
    case UInt8(ascii: ")"): .close
    case UInt8(ascii: ","): .comma
    case UInt8(ascii: "."): .dot
    case UInt8(ascii: "+"): .plus
    case UInt8(ascii: "-"): .minus
    case UInt8(ascii: "*"): .times
    case UInt8(ascii: "/"): .divide
    case UInt8(ascii: "="): .equal
    case UInt8(ascii: "<"): .less
    case UInt8(ascii: ">"): .greater
    case UInt8(ascii: "~"): .contains
    default: nil
    }
  }

  private mutating func appendSymbol(_ symbol: Symbol, length: Int) {
    append(.symbol(symbol), from: position, to: position + length)
    position += length
  }

  /// One diagnostic for a run of characters that have no meaning here.
  private mutating func refuseCharacters() {
    let start = position
    repeat {
      position += scalar(at: position).length
    } while position < bytes.count && isRefused(at: position)
    let text = String(decoding: bytes[start..<min(position, start + 40)], as: UTF8.self)
    let span = SourceSpan(start: start, end: position)
    report(.unknownCharacter(text), at: span)
    append(.invalid(text), from: start, to: position)
  }

  private func isRefused(at index: Int) -> Bool {
    let byte = bytes[index]
    if byte < 0x20 || byte == 0x7F { return !Self.isSpace(byte) }
    guard byte >= 0x80 else { return false }
    let scalar = scalar(at: index).scalar
    return !Self.isLetter(scalar) && !Self.isSpace(scalar)
      && !"\u{201C}\u{201D}\u{201E}\u{2018}\u{2019}\u{2265}\u{2264}\u{2260}\u{2212}"
        .unicodeScalars.contains(scalar)
  }
}

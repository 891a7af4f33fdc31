/// What a person did at the keyboard, decoded from the terminal's bytes.
nonisolated enum KeyPress: Equatable, Sendable {
  /// A letter, a sign, or an ASCII control character such as Tab and Enter.
  case letter(Unicode.Scalar)
  case named(NamedKey)
  /// A character typed with Alt, or behind Escape.
  case meta(Unicode.Scalar)
  /// The terminal announces a paste; its text follows.
  case pasteStart
  /// A sequence that no key here has.
  case unknown([UInt8])
}

/// The keys that terminals send as sequences of bytes.
nonisolated enum NamedKey: UInt8, CaseIterable, Sendable {
  case up, down, left, right
  case home, end, pageUp, pageDown
  case wordLeft, wordRight, textStart, textEnd
  case delete, deleteWordLeft, deleteWordRight, insert
  case newline, enter, backTab, escape

  /// The one character that stands for this key in libedit's maps.
  ///
  /// The second block of control characters is never typed in UTF-8 terminals, and libedit looks
  /// up only characters below 256. The first two are `KeyCode`'s own.
  var code: UInt32 { 0x82 + UInt32(rawValue) }
}

/// Characters that the reader hands to libedit for its own purposes.
nonisolated enum KeyCode {
  /// Bound to a command that only repaints.
  static let refresh: UInt32 = 0x80
  /// Bound to libedit's own end of a line.
  static let finish: UInt32 = 0x81

  /// How a binding spells a character: in octal, because some characters are special there.
  static func spelling(of code: UInt32) -> String {
    let octal = String(code, radix: 8)
    return "\\" + String(repeating: "0", count: max(0, 3 - octal.utf8.count)) + octal
  }
}

/// The bytes that reading a statement asks for by name.
enum ASCII {
  static let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
  static let lowercase = UInt8(ascii: "a")...UInt8(ascii: "z")
  static let uppercase = UInt8(ascii: "A")...UInt8(ascii: "Z")
  static let underscore = UInt8(ascii: "_")
  static let doubleQuote = UInt8(ascii: "\"")
  static let singleQuote = UInt8(ascii: "'")
  static let dollar = UInt8(ascii: "$")
  static let hash = UInt8(ascii: "#")
  static let newline = UInt8(ascii: "\n")
  static let semicolon = UInt8(ascii: ";")
  static let dot = UInt8(ascii: ".")
  static let comma = UInt8(ascii: ",")
  static let minus = UInt8(ascii: "-")
  static let slash = UInt8(ascii: "/")
  static let percent = UInt8(ascii: "%")
}

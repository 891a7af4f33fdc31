/// The keys behind the sequences of xterm, the Linux console, rxvt, PuTTY, tmux and kitty.
nonisolated enum EscapeSequences {
  /// The key of a complete control sequence: what follows `ESC [`, its last byte included.
  static func key(ofControlSequence body: ArraySlice<UInt8>) -> KeyPress? {
    guard let final = body.last else { return nil }
    let fields = parameters(of: body.dropLast())
    guard let fields else { return nil }
    let first = fields.first ?? 1
    let modifier = fields.count > 1 ? fields[1] : 1
    switch final {
    case UInt8(ascii: "~"): return tildeKey(fields)
    case UInt8(ascii: "u"): return unicodeKey(first, modifier: modifier)
    case UInt8(ascii: "Z"): return .named(.backTab)
    // rxvt: shift and control change the last byte.
    case UInt8(ascii: "$"): return numberedKey(first, modifier: 2)
    case UInt8(ascii: "^"), UInt8(ascii: "@"): return numberedKey(first, modifier: 5)
    case UInt8(ascii: "a")...UInt8(ascii: "d"): return arrow(final - 0x20, modifier: 2)
    default:
      // `ESC [ 5 D` is an older spelling of `ESC [ 1 ; 5 D`.
      return arrow(final, modifier: fields.count > 1 ? modifier : first)
    }
  }

  /// The key of `ESC O` and one byte.
  static func key(ofSingleShift final: UInt8) -> KeyPress? {
    switch final {
    case UInt8(ascii: "M"): .named(.enter)
    // rxvt: control and arrow.
    case UInt8(ascii: "a")...UInt8(ascii: "d"): arrow(final - 0x20, modifier: 5)
    default: arrow(final, modifier: 1)
    }
  }

  private static func arrow(_ final: UInt8, modifier: Int) -> KeyPress? {
    // Modifiers count from 1: shift adds 1, alt 2, control 4.
    let isModified = modifier >= 3
    switch final {
    case UInt8(ascii: "A"): return .named(.up)
    case UInt8(ascii: "B"): return .named(.down)
    case UInt8(ascii: "C"): return .named(isModified ? .wordRight : .right)
    case UInt8(ascii: "D"): return .named(isModified ? .wordLeft : .left)
    case UInt8(ascii: "H"): return .named(isModified ? .textStart : .home)
    case UInt8(ascii: "F"): return .named(isModified ? .textEnd : .end)
    default: return nil
    }
  }

  private static func tildeKey(_ fields: [Int]) -> KeyPress? {
    guard let first = fields.first else { return nil }
    if first == 200 { return .pasteStart }
    // xterm's modifyOtherKeys: 27 ; modifier ; character.
    if first == 27, fields.count == 3 { return unicodeKey(fields[2], modifier: fields[1]) }
    return numberedKey(first, modifier: fields.count > 1 ? fields[1] : 1)
  }

  private static func numberedKey(_ number: Int, modifier: Int) -> KeyPress? {
    let isModified = modifier >= 3
    switch number {
    case 1, 7: return .named(isModified ? .textStart : .home)
    case 2: return .named(.insert)
    case 3: return .named(isModified ? .deleteWordRight : .delete)
    case 4, 8: return .named(isModified ? .textEnd : .end)
    case 5: return .named(.pageUp)
    case 6: return .named(.pageDown)
    default: return nil
    }
  }

  private static func unicodeKey(_ value: Int, modifier: Int) -> KeyPress? {
    switch value {
    case 13: return .named(modifier > 1 ? .newline : .enter)
    case 9: return modifier == 2 ? .named(.backTab) : .letter("\t")
    case 27: return .named(.escape)
    case 127: return modifier >= 3 ? .named(.deleteWordLeft) : .letter("\u{7F}")
    case 0x61...0x7A where modifier == 5: return .letter(Unicode.Scalar(UInt8(value - 0x60)))
    case 0x61...0x7A where modifier == 3: return .meta(Unicode.Scalar(UInt8(value)))
    default: return nil
    }
  }

  /// The numbers between semicolons; nil for a sequence with private signs or impossible numbers.
  private static func parameters(of body: ArraySlice<UInt8>) -> [Int]? {
    if body.isEmpty { return [] }
    var fields = [0]
    for byte in body {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        let last = fields.count - 1
        guard fields[last] < 1_000_000 else { return nil }
        fields[last] = fields[last] * 10 + Int(byte - UInt8(ascii: "0"))
      case UInt8(ascii: ";"): fields.append(0)
      default: return nil
      }
    }
    return fields
  }
}

import Columnar

/// Texts that a spreadsheet would take for formulas, and the apostrophe that keeps them texts.
///
/// An apostrophe before such a text is taken away again where files are read.
package enum FormulaGuard {
  static let apostrophe = UInt8(ascii: "'")

  /// Whether a text that begins with the byte would be taken for a formula.
  @inline(__always)
  package static func opensFormula(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), UInt8.tab,
      UInt8.carriageReturn:
      true
    default: false
    }
  }

  package static func isNeeded(for text: String) -> Bool {
    text.utf8.first.map(opensFormula) ?? false
  }

  /// Whether the bytes from `start` to `end` begin with an apostrophe that only keeps a text.
  @inline(__always)
  package static func stands(in bytes: Span<UInt8>, from start: Int, to end: Int) -> Bool {
    start + 1 < end && bytes[start] == apostrophe && opensFormula(bytes[start + 1])
  }

  /// Whether a text is a figure, which is no formula even where it begins with a sign.
  package static func isFigure(_ text: String) -> Bool {
    let unsigned = text.utf8.drop { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "+") }
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    return text.utf8.count - unsigned.count <= 1 && unsigned.contains(where: digits.contains)
      && unsigned.allSatisfy { digits.contains($0) || [0x20, 0x25, 0x2C, 0x2E].contains($0) }
  }
}

import Values

/// Texts as XML and HTML hold them.
enum MarkupText {
  /// Escaped for text and for values in quotes; what no document may hold becomes a space.
  ///
  /// Signs that steer the direction of text or have no width are left out, so that what is printed
  /// is what is there.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in TextFolding.composed(text).unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      case "\n", "\t": result.unicodeScalars.append(scalar)
      default:
        if isForbidden(scalar.value) {
          result += " "
        } else if !isInvisible(scalar.value) {
          result.unicodeScalars.append(scalar)
        }
      }
    }
    return result
  }

  /// Controls, and what XML 1.0 does not name.
  private static func isForbidden(_ value: UInt32) -> Bool {
    value < 0x20 || (0x7F...0x9F).contains(value) || value & 0xFFFE == 0xFFFE
      || (0x2028...0x2029).contains(value)
  }

  private static func isInvisible(_ value: UInt32) -> Bool {
    (0x200B...0x200F).contains(value) || (0x202A...0x202E).contains(value)
      || (0x2060...0x2069).contains(value) || value == 0x061C || value == 0xFEFF
      || (0xE0000...0xE007F).contains(value)
  }
}

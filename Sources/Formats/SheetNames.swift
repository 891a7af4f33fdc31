/// Names of sheets as Excel takes them.
struct SheetNames {
  private static let limit = 31
  private var taken: Set<String> = []

  /// A name for the next sheet: forbidden letters become spaces, a name that is taken a number.
  mutating func next(for wanted: String) -> String {
    let base = Self.sanitized(wanted)
    var name = Self.cut(base, to: Self.limit)
    var number = 2
    while !taken.insert(name.lowercased()).inserted {
      let suffix = " (" + String(number) + ")"
      name = Self.cut(base, to: Self.limit - suffix.utf16.count) + suffix
      number += 1
    }
    return name
  }

  private static func sanitized(_ name: String) -> String {
    let forbidden: Set<Character> = ["[", "]", ":", "*", "?", "/", "\\"]
    let letters = name.map { letter in
      forbidden.contains(letter) || letter.unicodeScalars.contains { $0.value < 0x20 }
        ? " " : letter
    }
    let trimmed = trimmed(String(letters))
    // Excel keeps the name History for itself.
    return trimmed.isEmpty || trimmed.lowercased() == "history" ? "Sheet" : trimmed
  }

  /// Neither end may be an apostrophe.
  private static func trimmed(_ name: String) -> String {
    let isEdge: (Character) -> Bool = { $0 == "'" || $0 == " " }
    return String(name.drop(while: isEdge).reversed().drop(while: isEdge).reversed())
  }

  private static func cut(_ name: String, to limit: Int) -> String {
    var result = ""
    for letter in name {
      if result.utf16.count + letter.utf16.count > limit { break }
      result.append(letter)
    }
    return trimmed(result)
  }
}

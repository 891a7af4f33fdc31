import Values

extension Settings {
  /// Changes one setting by its name.
  ///
  /// - Throws: `StatementFailure` with the names or values that there are.
  package mutating func set(_ name: String, to typed: String) throws {
    let value = TextFolding.folded(typed)
    switch TextFolding.folded(name) {
    case "language": language = try Self.choice(name, value)
    case "format": format = try Self.choice(name, value)
    case "timing": showsTiming = try Self.yesNo(name, value)
    case "keep_going": keepsGoing = try Self.yesNo(name, value)
    case "rows": rowLimit = try Self.limit(name, value, without: "all", from: 1)
    case "columns": columnLimit = try Self.limit(name, value, without: "all", from: 1)
    case "width": width = try Self.limit(name, value, without: "auto", from: 20)
    case "null": emptySign = String(typed.prefix(Self.emptySignMax))
    default:
      let nearest = Similarity.nearest(to: name, among: SetCommand.names)
      throw StatementFailure(CommandFact.unknownSetting(name, nearest: nearest).diagnostic)
    }
    if SetCommand.personalNames.contains(TextFolding.folded(name)) {
      chosen[TextFolding.folded(name)] = typed
    }
  }

  private static let emptySignMax = 20

  // MARK: Kept from session to session

  /// What the person chose, one setting a line, as a text to keep.
  package var chosenText: String {
    chosen.sorted { $0.key < $1.key }.map { $0.key + " " + $0.value + "\n" }.joined()
  }

  /// Takes what was kept; a line that is understood no more is left out.
  package mutating func take(chosenText text: String) {
    for line in text.split(separator: "\n") {
      let parts = line.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, SetCommand.personalNames.contains(String(parts[0])) else { continue }
      try? set(String(parts[0]), to: String(parts[1]))
    }
  }

  // MARK: Values

  private static func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ name: String,
    _ value: String
  ) throws -> Choice {
    guard let choice = Choice(rawValue: value) else {
      throw bad(name, value, Choice.allCases.map(\.rawValue))
    }
    return choice
  }

  private static func yesNo(_ name: String, _ value: String) throws -> Bool {
    switch value {
    case "yes", "on", "co": return true
    case "no", "off", "khong": return false
    default: throw bad(name, value, ["yes", "no"])
    }
  }

  /// A number from `least` on; nil for the word that says that there is no limit.
  private static func limit(
    _ name: String,
    _ value: String,
    without word: String,
    from least: Int
  ) throws -> Int? {
    if value == word { return nil }
    guard let count = Int(value), count >= least else {
      let numbers = (least...least + 2).map(String.init).joined(separator: ", ") + " …"
      throw bad(name, value, [numbers, word])
    }
    return count
  }

  private static func bad(_ name: String, _ value: String, _ allowed: [String]) -> StatementFailure
  {
    StatementFailure(CommandFact.badSetting(name, value: value, allowed: allowed).diagnostic)
  }
}

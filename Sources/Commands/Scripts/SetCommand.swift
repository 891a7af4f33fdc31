package import Diagnostics
package import Query
package import Values

/// `set language vi`: how the session shows its answers.
package struct SetCommand: Command {
  package let form = ScriptForms.set
  package let summary = Localized("change how answers are shown", vi: "đổi cách hiện kết quả")
  package let examples = ["set language vi", "set rows 50", "set format csv"]

  package init() {}

  package static let names = [
    "format", "keep_going", "language", "operator", "rows", "timing", "today",
  ]

  /// The words that a setting may be; empty where it is a name, a number or a day.
  package static func values(of name: String) -> [String] {
    switch name {
    case "language": Language.allCases.map(\.rawValue)
    case "format": Settings.Format.allCases.map(\.rawValue)
    case "timing", "keep_going": ["yes", "no"]
    case "rows": ["all"]
    default: []
    }
  }

  package func run(
    _ arguments: StatementArguments,
    in source: SourceText,
    at workplace: Workplace
  ) throws -> Outcome {
    guard let name = arguments.name("name"), let syntax = arguments.expression("value") else {
      return .done
    }
    let value = TextFolding.folded(String(source[syntax.span])).replacing("\"", with: "")
    switch name.key {
    case "language": try set(&workplace.settings.language, name.key, value)
    case "format": try set(&workplace.settings.format, name.key, value)
    case "timing": workplace.settings.showsTiming = try yesNo(name.key, value)
    case "keep_going": workplace.settings.keepsGoing = try yesNo(name.key, value)
    case "rows": workplace.settings.rowLimit = try rows(value)
    case "operator": workplace.operatorName = try workplace.text(syntax, in: source)
    case "today": try setToday(value, workplace)
    default:
      throw StatementFailure(
        CommandFact.unknownSetting(
          name.text,
          nearest: Similarity.nearest(to: name.text, among: Self.names)
        ).diagnostic
      )
    }
    return .done
  }

  private func set<Choice: RawRepresentable<String> & CaseIterable>(
    _ setting: inout Choice,
    _ name: String,
    _ value: String
  ) throws {
    guard let choice = Choice(rawValue: value) else {
      throw bad(name, value, Choice.allCases.map(\.rawValue))
    }
    setting = choice
  }

  private func yesNo(_ name: String, _ value: String) throws -> Bool {
    switch value {
    case "yes", "on", "co": return true
    case "no", "off", "khong": return false
    default: throw bad(name, value, ["yes", "no"])
    }
  }

  private func rows(_ value: String) throws -> Int? {
    if value == "all" { return nil }
    guard let count = Int(value), count > 0 else { throw bad("rows", value, ["1, 2, 3 …", "all"]) }
    return count
  }

  /// Design ruling 12: only where the day was given from outside, so that a script may walk on.
  private func setToday(_ value: String, _ workplace: Workplace) throws {
    guard workplace.isTodayGiven else { throw StatementFailure(CommandFact.todayIsReal.diagnostic) }
    guard let day = Day(written: value) else { throw bad("today", value, ["15/09/2022"]) }
    workplace.today = day
  }

  private func bad(_ name: String, _ value: String, _ allowed: [String]) -> StatementFailure {
    StatementFailure(CommandFact.badSetting(name, value: value, allowed: allowed).diagnostic)
  }
}

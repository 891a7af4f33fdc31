package import Diagnostics
package import Query
package import Values

/// `set language vi`: how the session shows its answers.
package struct SetCommand: Command {
  package let form = ScriptForms.set
  package let summary = Localized("change how answers are shown", vi: "đổi cách hiện kết quả")
  package let examples = [
    "set language vi", "set rows 50", "set format csv", "set null \"(trống)\"",
  ]

  package init() {}

  package static let names = personalNames + ["format", "keep_going", "operator", "today"]

  /// What a person wants the same in every session.
  package static let personalNames = ["columns", "language", "null", "rows", "timing", "width"]

  /// The words that a setting may be; empty where it is a name, a number or a day.
  package static func values(of name: String) -> [String] {
    switch name {
    case "language": Language.allCases.map(\.rawValue)
    case "format": Settings.Format.allCases.map(\.rawValue)
    case "timing", "keep_going": ["yes", "no"]
    case "rows", "columns": ["all"]
    case "width": ["auto"]
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
    let typed = String(source[syntax.span]).replacing("\"", with: "")
    switch name.key {
    case "operator": workplace.operatorName = try workplace.text(syntax, in: source)
    case "today": try setToday(TextFolding.folded(typed), workplace)
    default: try workplace.settings.set(name.text, to: typed)
    }
    return .done
  }

  /// Design ruling 12: only where the day was given from outside, so that a script may walk on.
  private func setToday(_ value: String, _ workplace: Workplace) throws {
    guard workplace.isTodayGiven else { throw StatementFailure(CommandFact.todayIsReal.diagnostic) }
    guard let day = Day(written: value) else {
      let fact = CommandFact.badSetting("today", value: value, allowed: ["15/09/2022"])
      throw StatementFailure(fact.diagnostic)
    }
    workplace.today = day
  }
}

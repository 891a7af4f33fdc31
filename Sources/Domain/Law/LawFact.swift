package import Diagnostics
package import Values

/// What can be wrong in a file of rules.
package enum LawFact: DiagnosticFact, Hashable, Sendable {
  case unknownTopic(String)
  case unknownRule(String, nearest: [String])
  /// A rule of the program must say its topic, unit and meaning.
  case noDeclaration(LawRule)
  case twice(LawRule)
  case otherUnit(LawRule, LawUnit)
  /// A row stands before the first rule.
  case noRule
  case notFiveFields(Int)
  case badDay(String)
  case reversed(Day, Day)
  case badValue(String, LawRule, LawUnit, words: [String])
  /// The value stands in for one of another form: a number for steps, a range for a number.
  case otherForm(LawRule, instead: String)
  /// The program's own words stand for the numbers of this rule.
  case fixed(LawRule)
  /// No figure is computed by the rule, so that a change of it would change nothing.
  case notUsed(LawRule)
  case badCertainty(String)
  case noSource
  case noRows(LawRule)
  case overlap(LawRow, LawRow)
  case gap(LawRow, LawRow)

  package var diagnostic: Diagnostic {
    switch self {
    case .unknownTopic(let name): Self.unknownTopicWords(name)
    case .unknownRule(let name, let nearest): Self.unknownRuleWords(name, nearest)
    case .noDeclaration(let rule): Self.noDeclarationWords(rule)
    case .twice(let rule): Self.twiceWords(rule)
    case .otherUnit(let rule, let unit): Self.otherUnitWords(rule, unit)
    case .noRule: Self.noRuleWords
    case .notFiveFields(let count): Self.notFiveFieldsWords(count)
    case .badDay(let text): Self.badDayWords(text)
    case .reversed(let first, let last): Self.reversedWords(first, last)
    case .badValue(let text, let rule, let unit, let words):
      Self.badValueWords(text, rule, unit, words)
    case .otherForm(let rule, let value): Self.otherFormWords(rule, value)
    case .fixed(let rule): Self.fixedWords(rule)
    case .notUsed(let rule): Self.notUsedWords(rule)
    case .badCertainty(let text): Self.badCertaintyWords(text)
    case .noSource: Self.noSourceWords
    case .overlap(let row, let next): Self.overlapWords(row, next)
    case .gap(let row, let next): Self.gapWords(row, next)
    case .noRows(let rule): Self.noRowsWords(rule)
    }
  }
}

// The words of what is wrong in a file of rules.
extension LawFact {
  private static func unknownTopicWords(_ name: String) -> Diagnostic {
    .error(
      "unknown-law-topic",
      "there is no topic '\(name)'",
      vi: "không có nhóm quy định '\(name)'",
      help: Localized(LawTopic.allCases.map(\.rawValue).joined(separator: ", "))
    )
  }

  private static func unknownRuleWords(_ name: String, _ nearest: [String]) -> Diagnostic {
    .error(
      "unknown-law-rule",
      "there is no rule '\(name)'",
      vi: "không có quy định '\(name)'",
      help: nearest.isEmpty
        ? Localized("law shows them all", vi: "law hiện tất cả")
        : Localized(nearest.joined(separator: ", "))
    )
  }

  private static func noDeclarationWords(_ rule: LawRule) -> Diagnostic {
    .error(
      "law-rule-undeclared",
      "'\(rule.rawValue)' does not say its topic, unit and meaning",
      vi: "'\(rule.rawValue)' thiếu nhóm, đơn vị tính hoặc nội dung",
      help: Localized(
        "write rule NAME | UNIT | English | tiếng Việt",
        vi: "viết rule NAME | UNIT | English | tiếng Việt"
      )
    )
  }

  private static func twiceWords(_ rule: LawRule) -> Diagnostic {
    .error(
      "law-rule-twice",
      "'\(rule.rawValue)' stands here a second time",
      vi: "'\(rule.rawValue)' xuất hiện hai lần"
    )
  }

  private static func otherUnitWords(_ rule: LawRule, _ unit: LawUnit) -> Diagnostic {
    .error(
      "law-rule-unit",
      "'\(rule.rawValue)' is counted in \(unit.rawValue), and its meaning cannot be changed",
      vi: "'\(rule.rawValue)' tính bằng \(unit.rawValue), không đổi được nội dung",
      help: Localized("write rule \(rule.rawValue)", vi: "viết rule \(rule.rawValue)")
    )
  }

  private static var noRuleWords: Diagnostic {
    .error(
      "law-row-without-rule",
      "this row stands below no rule",
      vi: "dòng này không nằm dưới quy định nào",
      help: Localized("for example rule class_late_from", vi: "ví dụ rule class_late_from")
    )
  }

  private static func notFiveFieldsWords(_ count: Int) -> Diagnostic {
    .error(
      "law-row-fields",
      "a row has five fields, this one has \(count)",
      vi: "mỗi dòng có năm mục, dòng này có \(count)",
      help: Localized(
        "for example 01/01/2027 | - | 3 | own | quy ước của cơ quan",
        vi: "ví dụ 01/01/2027 | - | 3 | own | quy ước của cơ quan"
      )
    )
  }

  private static func badDayWords(_ text: String) -> Diagnostic {
    .error(
      "bad-law-day",
      "'\(text)' is no day",
      vi: "'\(text)' không phải ngày",
      help: Localized("01/01/2027, or - for an open end", vi: "01/01/2027, hoặc - khi để mở")
    )
  }

  private static func reversedWords(_ first: Day, _ last: Day) -> Diagnostic {
    .error(
      "law-row-reversed",
      "the last day, \(last.vietnamese), is before the first, \(first.vietnamese)",
      vi: "ngày cuối \(last.vietnamese) trước ngày đầu \(first.vietnamese)"
    )
  }

  private static func badValueWords(
    _ text: String,
    _ rule: LawRule,
    _ unit: LawUnit,
    _ words: [String]
  ) -> Diagnostic {
    .error(
      "bad-law-value",
      "'\(text)' is no value of '\(rule.rawValue)', which is in \(unit.rawValue)",
      vi: "'\(text)' không phải giá trị của '\(rule.rawValue)', tính bằng \(unit.rawValue)",
      help: Localized(unit.example(words))
    )
  }

  private static func otherFormWords(_ rule: LawRule, _ value: String) -> Diagnostic {
    .error(
      "other-law-form",
      "the value of '\(rule.rawValue)' has another form than the program's",
      vi: "giá trị của '\(rule.rawValue)' khác dạng với giá trị của chương trình",
      help: Localized(value)
    )
  }

  private static func fixedWords(_ rule: LawRule) -> Diagnostic {
    .error(
      "fixed-law-rule",
      "'\(rule.rawValue)' cannot be changed: its values have names of their own",
      vi: "không đổi được '\(rule.rawValue)': mỗi giá trị có tên riêng"
    )
  }

  private static func notUsedWords(_ rule: LawRule) -> Diagnostic {
    .error(
      "unused-law-rule",
      "no figure is computed by '\(rule.rawValue)': a change of it would change nothing",
      vi: "chưa số liệu nào tính theo '\(rule.rawValue)': đổi cũng không có tác dụng"
    )
  }

  private static func badCertaintyWords(_ text: String) -> Diagnostic {
    .error(
      "bad-law-certainty",
      "'\(text)' does not say how sure the row is",
      vi: "'\(text)' không phải độ chắc chắn",
      help: Localized(LawCertainty.allCases.map(\.rawValue).joined(separator: ", "))
    )
  }

  private static var noSourceWords: Diagnostic {
    .error(
      "law-row-without-source",
      "the row names no law or decision",
      vi: "dòng này không nêu văn bản"
    )
  }

  private static func overlapWords(_ row: LawRow, _ next: LawRow) -> Diagnostic {
    .error(
      "law-rows-overlap",
      "two rows of '\(row.rule.rawValue)' hold on one day: \(row.place) and \(next.place)",
      vi: "hai dòng của '\(row.rule.rawValue)' cùng hiệu lực: \(row.place) và \(next.place)"
    )
  }

  private static func gapWords(_ row: LawRow, _ next: LawRow) -> Diagnostic {
    .error(
      "law-rows-gap",
      "no row of '\(row.rule.rawValue)' holds between \(row.place) and \(next.place)",
      vi:
        "không dòng nào của '\(row.rule.rawValue)' có hiệu lực giữa \(row.place) và \(next.place)",
      help: Localized(
        "where nobody knows the value, a row says unknown",
        vi: "khi chưa biết giá trị, ghi một dòng unknown"
      )
    )
  }

  private static func noRowsWords(_ rule: LawRule) -> Diagnostic {
    .error(
      "law-rule-without-rows",
      "'\(rule.rawValue)' has no rows",
      vi: "'\(rule.rawValue)' không có dòng nào"
    )
  }
}

extension LawUnit {
  /// How a value of the unit is written.
  fileprivate func example(_ words: [String]) -> String {
    switch self {
    case .months: "3, 3,5; 1; 3; 6"
    case .days, .workingDays, .dayOfMonth, .workers, .times, .clauses: "15"
    case .dong: "75.000.000, 5.000.000 to 10.000.000"
    case .percent, .percentAMonth, .percentADay: "0,7316, 12 to 15"
    case .date: "01/07/2025"
    case .words: words.joined(separator: "; ")
    case .texts: "Căn cứ …; Căn cứ …"
    }
  }
}

extension LawRow {
  /// The days of a row: `01/05/2026–…`.
  var days: String { (firstDay?.vietnamese ?? "…") + "–" + (lastDay?.vietnamese ?? "…") }

  /// The days of a row, and where it stands: `01/05/2026–… (office.rules:12)`.
  fileprivate var place: String { days + (origin.place.map { " (" + $0 + ")" } ?? "") }
}

extension LawRule {
  /// The rules whose names are like a text.
  static func nearest(to name: Substring) -> [String] {
    Similarity.nearest(to: String(name), among: allCases.map(\.rawValue))
  }
}

/// A line of a file of rules.
package struct LawPlace: Sendable {
  package let source: SourceText
  package let span: SourceSpan
}

/// What is wrong in a file of rules, and where.
package struct LawFault: Error, Sendable {
  package let fact: LawFact
  /// Nil where it is about no line.
  package let place: LawPlace?

  init(_ fact: LawFact, _ place: LawPlace? = nil) {
    self.fact = fact
    self.place = place
  }

  package var diagnostic: Diagnostic {
    var diagnostic = fact.diagnostic
    diagnostic.span = place?.span
    return diagnostic
  }
}

package import Values

/// One rule from one day to another.
package struct LawRow: Hashable, Sendable {
  package let rule: LawRule
  /// The first day on which it holds; nil when it held before anything the ledger can keep.
  package var firstDay: Day?
  /// The last day on which it holds; nil while no end is known.
  package var lastDay: Day?
  package let value: LawValue
  package let certainty: LawCertainty
  /// The law and article that it stands in, as the files of rules have it.
  package let source: String
  package let origin: LawOrigin

  package func holds(on day: Day) -> Bool {
    firstDay.map { day >= $0 } ?? true && lastDay.map { day <= $0 } ?? true
  }

  /// The value as people read it, in the unit of the rule.
  package func text(in table: LawTable) -> String {
    value.text(table.declaration(of: rule)?.unit ?? .words)
  }

  /// Its source, with how sure that is where it is no official text, and the office's file:
  /// `274/2025/NĐ-CP (reported)`.
  package func citation(in language: Language) -> String {
    let remarks = [
      certainty == .official ? nil : certainty.label.text(in: language), origin.place,
    ].compactMap { $0 }
    return source + (remarks.isEmpty ? "" : " (" + remarks.joined(separator: "; ") + ")")
  }
}

/// Where a row stands.
package enum LawOrigin: Hashable, Sendable {
  case program
  /// A file of the office, with the line.
  case office(file: String, line: Int)

  /// `binh-duong.rules:12`; nil for the program's own rows.
  package var place: String? {
    switch self {
    case .program: nil
    case .office(let file, let line): file + ":" + String(line)
    }
  }
}

/// What a rule is about, with its words; the same for all its rows.
package struct LawDeclaration: Sendable {
  package let topic: LawTopic
  package let unit: LawUnit
  /// The words that its values may have.
  package let words: [String]
  package let meaning: Localized
}

/// What was read of files of rules.
struct LawRules: Sendable {
  var declarations: [LawRule: LawDeclaration] = [:]
  /// The rules in the order of the files.
  var order: [LawRule] = []
  /// Of each rule from the earliest day on.
  var rows: [LawRule: [LawRow]] = [:]
}

/// The law as dated rows: what each rule says on each day, and where it says so.
///
/// The rows of a rule follow each other without gap or overlap from its first to its last; before
/// and after them nothing is known. A figure takes the row of the day that its own rule names (the
/// last day of a data month, the day of an act, the day on which conduct ended).
package struct LawTable: Sendable {
  /// Nil for the rules that come with the program, which are read when they are first asked for.
  private let own: LawRules?

  /// The rules that come with the program.
  package static let standard = LawTable(own: nil)

  private init(own: LawRules?) { self.own = own }

  init(_ rules: LawRules) { own = rules }

  /// The rules in the order of the files.
  package var order: [LawRule] { rules.order }

  /// Whether an office changed something.
  var hasOfficeRows: Bool { own?.rows.values.joined().contains { $0.origin != .program } ?? false }

  /// Everything that was read.
  var rules: LawRules { own ?? LawTexts.rules }

  package func declaration(of rule: LawRule) -> LawDeclaration? {
    (own ?? LawTexts.rules(with: rule)).declarations[rule]
  }

  /// All rows of a rule, from the earliest day on.
  package func rows(of rule: LawRule) -> [LawRow] {
    (own ?? LawTexts.rules(with: rule)).rows[rule] ?? []
  }

  /// The row that holds on a day; nil when there was no such rule.
  package func row(_ rule: LawRule, on day: Day) -> LawRow? {
    rows(of: rule).first { $0.holds(on: day) }
  }

  // MARK: Values

  /// The number of a rule, with `LawUnit.scale` digits behind the point: months in hundredths, a
  /// percentage in millionths; nil when no rule holds, or nobody knows what it says.
  package func number(_ rule: LawRule, on day: Day) -> Int64? {
    let steps = steps(rule, on: day)
    return steps?.count == 1 ? steps?.first : nil
  }

  /// The number of a rule that counts whole days, months or times.
  package func count(_ rule: LawRule, on day: Day) -> Int? {
    guard let number = number(rule, on: day), let unit = declaration(of: rule)?.unit else {
      return nil
    }
    return Int(number) / Int(powerOfTen(unit.scale))
  }

  /// The steps at which something changes, ascending.
  package func steps(_ rule: LawRule, on day: Day) -> [Int64]? {
    guard case .numbers(let numbers) = row(rule, on: day)?.value else { return nil }
    return numbers
  }

  package func range(_ rule: LawRule, on day: Day) -> ClosedRange<Int64>? {
    guard case .range(let range) = row(rule, on: day)?.value else { return nil }
    return range
  }

  package func day(_ rule: LawRule, on day: Day) -> Day? {
    guard case .date(let date) = row(rule, on: day)?.value else { return nil }
    return date
  }

  /// The words of a rule in their order.
  package func words(_ rule: LawRule, on day: Day) -> [String]? {
    guard case .words(let words) = row(rule, on: day)?.value else { return nil }
    return words
  }

  // MARK: Days

  /// The first days on which one of some rules changes, ascending; each begins a time in which all
  /// of them say the same.
  package func changes(of rules: [LawRule]) -> [Day] {
    let days = rules.flatMap { rule in
      rows(of: rule).flatMap { [$0.firstDay, $0.lastDay?.advanced(by: 1)] }
    }
    return Set(days.compactMap { $0 }).sorted()
  }
}

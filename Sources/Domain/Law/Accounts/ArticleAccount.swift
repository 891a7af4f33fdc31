import Columnar
import Query
package import Values

extension LedgerTables {
  /// What is recorded of each condition of an article of the Penal Code, for one unit or other party,
  /// or for all codes of its tax code.
  ///
  /// - Returns: nil for a number that is no article of contributions or benefits.
  /// - Throws: what the ledger throws.
  package func explainArticle(
    _ article: Int,
    of party: RecordParty,
    called name: String,
    of level: EmployerLevel,
    on day: Day
  ) throws -> FigureAccount? {
    guard (214...216).contains(article) else { return nil }
    let codes = try codes(of: party, on: day)
    let isJoint = level == .firm && codes.units.count > 1
    let parties = isJoint ? codes.units.map { RecordParty.unit($0) } : [party]
    let who = try isJoint ? codes.words : ownName(party, name, on: day)
    var account = FigureAccount(
      Localized(
        "article \(article), conditions as recorded of \(who.english), \(day.vietnamese)",
        vi: "Điều \(article), các điều kiện đã ghi của \(who.text(in: .vietnamese)),"
          + " \(day.vietnamese)"
      ),
      result: nil
    )
    account.cite(Self.rules(ofArticle: article), on: day, law)
    guard let found = try conditions(ofArticle: article, for: parties, on: day) else {
      account.result = Localized("no rule holds on that day", vi: "chưa có quy định cho ngày đó")
      return account
    }
    if isJoint {
      account.read = try codes.units.compactMap { unit in
        let name = Localized(try unitName(unit, on: day))
        return try conditions(ofArticle: article, for: [.unit(unit)], on: day)
          .map { name.followed(by: $0.counts) }
      }
    }
    account.conditions = found.rows.map(\.line)
    account.hints = sizeHint(found)
    if article == 216 {
      account.hints += try parties.flatMap { try listHints($0, day, isNamed: isJoint) }
    }
    if !isJoint { account.hints += codes.hints(asked: level, article) }
    account.summary = found.summary
    return account
  }

  private func ownName(_ party: RecordParty, _ name: String, on day: Day) throws -> Localized {
    guard case .unit(let unit) = party else { return Localized(name) }
    return Localized(try unitName(unit, on: day))
  }

  private static func rules(ofArticle article: Int) -> [LawRule] {
    switch article {
    case 214: [.article214Taken, .article214Damage, .dossier214]
    case 215: [.article215Taken, .article215Damage, .dossier215]
    default:
      [
        .article216Amounts, .article216Workers, .article216Months, .article216MonthsCounted,
        .article216From, .article216WithheldRaises, .dossier216,
      ]
    }
  }

  private func sizeHint(_ found: ArticleConditions) -> [Localized] {
    guard let clause = found.clause.number else { return [] }
    return [
      Localized(
        "the sizes that are known reach those of clause \(clause); sizes alone never suffice",
        vi: "quy mô đã biết đạt mức của khoản \(clause); chỉ quy mô thì chưa đủ"
      )
    ]
  }

  /// What the newest list says of a unit.
  private func listHints(
    _ party: RecordParty,
    _ day: Day,
    isNamed: Bool
  ) throws -> [Localized] {
    guard case .unit(let unit) = party,
      let month = lists.months.last(where: { $0.lastDay <= day }),
      let line = try ListedLine(unit, month, revision: nil, self)
    else { return [] }
    let words = try line.row == nil ? line.name.followed(by: line.absence) : listWords(line)
    return [isNamed ? Localized(try register.code(of: unit)).followed(by: words) : words]
  }

  private func listWords(_ line: ListedLine) throws -> Localized {
    let overdue = try line.integer("overdue").map(dongWords) ?? "-"
    let months = try line.integer("months").map(monthsWords) ?? "-"
    let since = try line.integer("owing_since").map { Month(index: Int32(clamping: $0)).iso } ?? "-"
    return line.name.followed(
      by: Localized(
        "owed \(overdue), not the amount evaded; months \(months); on the lists since \(since)",
        vi: "nợ \(overdue), không phải số trốn đóng; số tháng \(months); có tên từ \(since)"
      )
    )
  }
}

/// The codes of one employer in law.
private struct EmployerCodes {
  /// Empty for a party that is no unit.
  let units: [Int]
  let codes: [String]
  let taxCode: String

  /// `tax code 9999999997, its 2 codes together`.
  var words: Localized {
    Localized(
      "tax code \(taxCode), its \(units.count) codes together",
      vi: "mã số thuế \(taxCode), \(units.count) mã tính chung"
    )
  }

  /// That thresholds are those of one code alone, and what else there is.
  func hints(asked level: EmployerLevel, _ article: Int) -> [Localized] {
    if units.count > 1, let code = codes.first {
      let all = codes.joined(separator: ", ")
      return [
        Localized(
          "one of \(units.count) codes of tax code \(taxCode) (\(all)): conditions and thresholds are"
            + " those of this code alone; of all together: explain article \(article) for \(code)"
            + " by tax_code",
          vi: "một trong \(units.count) mã của mã số thuế \(taxCode) (\(all)): điều kiện và các mức"
            + " chỉ tính cho mã này; tính chung: explain article \(article) for \(code) by tax_code"
        )
      ]
    }
    guard level == .firm else { return [] }
    guard !taxCode.isEmpty else {
      return [
        Localized(
          "no tax code is recorded: conditions and thresholds are those of this code alone",
          vi: "chưa ghi mã số thuế: điều kiện và các mức chỉ tính cho mã này"
        )
      ]
    }
    return [
      Localized("the only code of tax code \(taxCode)", vi: "mã duy nhất của mã số thuế \(taxCode)")
    ]
  }
}

extension LedgerTables {
  private func codes(of party: RecordParty, on day: Day) throws -> EmployerCodes {
    guard case .unit(let unit) = party else {
      return EmployerCodes(units: [], codes: [], taxCode: "")
    }
    let units = try firm(of: unit, on: day)
    return EmployerCodes(
      units: units,
      codes: try units.map { try register.code(of: $0) },
      taxCode: textValue(try register.column("tax_code", on: day), at: unit)
    )
  }
}

extension ArticleConditions.Row {
  /// `met       duty to contribute: 120 workers enrolled (A-2022-0001)`.
  fileprivate var line: Localized {
    func text(_ language: Language) -> String {
      let states = ConditionState.allCases.map { $0.label.text(in: language) }
      let width = states.map(TerminalText.width).max() ?? 0
      let state = self.state.label.text(in: language)
      let gap = String(repeating: " ", count: width - TerminalText.width(of: state))
      let ids = records.isEmpty ? "" : " (" + records.joined(separator: ", ") + ")"
      return state + gap + "  " + condition.label.text(in: language) + ": "
        + words.text(in: language) + ids
    }
    return Localized(text(.english), vi: text(.vietnamese))
  }
}

import Columnar
import Query
package import Values

extension LedgerTables {
  /// What is recorded of each condition of an article of the Penal Code, for one unit or other party.
  ///
  /// - Returns: nil for a number that is no article of contributions or benefits.
  /// - Throws: what the ledger throws.
  package func explainArticle(
    _ article: Int,
    of party: RecordParty,
    called name: String,
    on day: Day
  ) throws -> FigureAccount? {
    guard (214...216).contains(article) else { return nil }
    var name = name
    if case .unit(let unit) = party { name = try unitName(unit, on: day) }
    var account = FigureAccount(
      Localized(
        "article \(article), conditions as recorded of \(name), \(day.vietnamese)",
        vi: "Điều \(article), các điều kiện đã ghi của \(name), \(day.vietnamese)"
      ),
      result: nil
    )
    account.cite(Self.rules(ofArticle: article), on: day, law)
    guard let found = try conditions(ofArticle: article, for: [party], on: day) else {
      account.result = Localized("no rule holds on that day", vi: "chưa có quy định cho ngày đó")
      return account
    }
    account.conditions = found.rows.map(\.line)
    account.hints = try sizeHint(found) + (article == 216 ? listHints(party, day) : [])
    account.summary = found.summary
    return account
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

  /// What the lists say, and that other codes of the employer stand beside this one.
  private func listHints(_ party: RecordParty, _ day: Day) throws -> [Localized] {
    guard case .unit(let unit) = party else { return [] }
    var hints: [Localized] = []
    if let month = lists.months.last(where: { $0.lastDay <= day }),
      let line = try ListedLine(unit, month, revision: nil, self)
    {
      hints.append(line.row == nil ? line.name.followed(by: line.absence) : try listWords(line))
    }
    let codes = try firm(of: unit).count
    if codes > 1 {
      hints.append(
        Localized(
          "one of \(codes) codes of its tax code; the conditions are those of this code alone",
          vi: "một trong \(codes) mã của cùng mã số thuế; các điều kiện chỉ tính cho mã này"
        )
      )
    }
    return hints
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

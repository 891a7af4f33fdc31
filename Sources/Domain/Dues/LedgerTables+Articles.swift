import Columnar
import Ledger
package import Values

extension LedgerTables {
  /// What is recorded about the conditions of an article of the Penal Code.
  ///
  /// Article 216 is about units: one, or all codes of one employer in law taken together, which the
  /// answer then counts. Records count up to the day; balances and dues are those of the newest month
  /// that was imported by then, else of the month before the day.
  ///
  /// - Parameters:
  ///   - article: 214, 215 or 216.
  ///   - parties: units, or one other party such as a hospital; not empty.
  ///   - day: up to which records count, such as `today`.
  /// - Returns: nil where no rule of the article holds on the day.
  /// - Throws: what the ledger throws.
  package func conditions(
    ofArticle article: Int,
    for parties: [RecordParty],
    on day: Day
  ) throws -> ArticleConditions? {
    let reading = try records.tables.articles()
    let newest = lists.months.last { $0 <= day.month }
    let month = newest ?? day.month.advanced(by: -1)
    guard article == 216 else { return try reading.fraud(article, parties, on: day) }
    guard let bounds = EvasionBounds(reading.records.law, on: day) else { return nil }
    let moment = ArticleMoment(month: month, day: day, bounds: bounds)
    return try reading.evasion(parties, at: moment)
  }

  /// The months of which it is recorded what is to be collected.
  package func monthsWithReceivables() throws -> Set<Month> {
    let rows = try snapshot.records(of: RecordKind.receivable.table)
    let periods = try integers("period", rows)
    return Set(
      (0..<rows.rowCount).compactMap { row in
        periods[row].map { Month(index: Int32(clamping: $0)) }
      }
    )
  }

  /// The units of the tax code that a unit has on a day, itself included; the unit alone where it
  /// has none.
  ///
  /// - Complexity: O(units)
  package func firm(of unit: Int, on day: Day) throws -> [Int] {
    guard case .texts(let codes) = try register.column("tax_code", on: day), unit < codes.count,
      !codes.isEmpty(at: unit)
    else { return [unit] }
    let live = register.liveness
    return (0..<codes.count).filter { live?[$0] ?? true && codes[$0] == codes[unit] }
  }
}

extension ArticleReading {
  func evasion(_ parties: [RecordParty], at moment: ArticleMoment) throws -> ArticleConditions {
    let units = parties.compactMap { party -> Int? in
      if case .unit(let unit) = party { return unit }
      return nil
    }
    let duties = try DutyReading(records, month: moment.month)
    var duty = units.first.map(duties.facts(of:)) ?? DutyFacts()
    var facts = EvasionFacts()
    for (place, unit) in units.enumerated() {
      let own = try wholeFacts(of: Int64(unit), at: moment)
      if place == 0 {
        facts = own
      } else {
        facts.add(own)
        duty.add(duties.facts(of: unit))
      }
    }
    let bounds = moment.bounds
    return ArticleConditions(
      article: 216,
      unitCount: units.count,
      rows: [duty.row]
        + ArticleCondition.of(article: 216).filter { $0 != .duty }.map { facts.row($0, bounds) },
      clause: .evasion(
        amount: facts.amount.known,
        workers: facts.workers.known,
        isWithheld: facts.withheld.state == .met,
        amounts: bounds.amounts,
        ofWorkers: bounds.workers
      ),
      missingPapers: missingPapers(parties, 216, on: moment.day)
    )
  }

  /// Articles 214 and 215: nothing of a list says anything about them.
  func fraud(_ article: Int, _ parties: [RecordParty], on day: Day) throws -> ArticleConditions? {
    let rules: (taken: LawRule, damage: LawRule) =
      article == 214
      ? (.article214Taken, .article214Damage) : (.article215Taken, .article215Damage)
    guard let ofTaken = records.law.sizes(rules.taken, on: day),
      let ofDamage = records.law.sizes(rules.damage, on: day)
    else { return nil }
    let papers =
      article == 214 ? ["forged_paper", "benefit_file"] : ["medical_file", "forged_paper"]
    let kinds = article == 214 ? ["forged_paper", "benefit_wrong"] : ["inflated_cost"]
    var (shown, found) = (ShownBy(), [PenalFinding]())
    for party in parties {
      shown.add(self.shown(by: papers, party, article, day))
      found += findings(of: party, kinds, until: day)
    }
    let amounts = found.compactMap(\.amount)
    let taken = amounts.isEmpty ? nil : amounts.reduce(Int128(0)) { $0 + Int128($1) }
    return ArticleConditions(
      article: article,
      unitCount: parties.count,
      rows: fraudRows(shown, found, taken, ofTaken),
      clause: .fraud(taken: taken, damage: nil, ofTaken: ofTaken, ofDamage: ofDamage),
      missingPapers: missingPapers(parties, article, on: day)
    )
  }

  private func fraudRows(
    _ shown: ShownBy,
    _ found: [PenalFinding],
    _ taken: Int128?,
    _ sizes: PenalSizes
  ) -> [ArticleConditions.Row] {
    let ids = found.map(\.id)
    let benefits = found.filter { ["benefit_wrong", "inflated_cost"].contains($0.kind) }.map(\.id)
    let nothing = Localized("nothing recorded", vi: "chưa ghi")
    let isLarge = taken.map { sizes.clause(of: $0) > 0 } ?? false
    return [
      ArticleConditions.Row(
        condition: .falsePapers,
        state: shown.state,
        words: shown.present.isEmpty && shown.absent.isEmpty
          ? nothing : Localized("papers of the case", vi: "tài liệu của vụ việc"),
        records: shown.present + shown.absent
      ),
      ArticleConditions.Row(
        condition: .benefit,
        state: benefits.isEmpty ? .unknown : .met,
        words: benefits.isEmpty
          ? nothing : Localized("findings of a check", vi: "kết luận kiểm tra"),
        records: benefits
      ),
      ArticleConditions.Row(
        condition: .moneyTaken,
        state: isLarge ? .met : .unknown,
        words: taken.map {
          Localized("found \(dongWords($0))", vi: "phát hiện \(dongWords($0))")
        } ?? nothing,
        records: ids
      ),
      ArticleConditions.Row(
        condition: .damage,
        state: .unknown,
        words: Localized("no record holds it", vi: "không có bản ghi nào nêu"),
        records: []
      ),
    ]
  }
}

import Columnar
import Ledger
import Query
import Synchronization
import Values

/// What the ledger holds that bears on Articles 214 to 216, read once for all units.
final class ArticleReading: Sendable {
  let records: RecordTables
  let obligations: Obligations
  private let sanctions: [Int64: [EvasionSanction]]
  private let findings: [RecordParty: [PenalFinding]]
  private let papers: [RecordParty: [PenalPaper]]
  private let counts = Mutex<[Month: ConditionCounts]>([:])

  init(_ records: RecordTables) throws {
    self.records = records
    obligations = try records.obligations()
    sanctions = try EvasionSanction.all(records)
    findings = try PenalFinding.all(records)
    papers = try PenalPaper.all(records)
  }

  /// The day up to which records count for a month's list: today for the newest, for earlier ones
  /// the month's last day.
  func day(of month: Month) -> Day {
    month == records.months.lists.months.last ? records.today : month.lastDay
  }

  /// How many conditions of Article 216 are met and unknown for each line of a month's list.
  func counts(of table: MonthTable) throws -> ConditionCounts {
    if let known = counts.withLock({ $0[table.month] }) { return known }
    let made = try ConditionCounts(of: table, self)
    counts.withLock { $0[table.month] = made }
    return made
  }

  // MARK: Facts

  /// The units of which something is recorded beyond what holds of all.
  var units: Set<Int64> {
    var units = Set(sanctions.keys).union(obligations.registers.units)
    for party in Set(findings.keys).union(papers.keys) {
      if case .unit(let unit) = party { units.insert(Int64(unit)) }
    }
    return units
  }

  /// The facts of Article 216 but for the dues, and what of them is declared complete.
  ///
  /// `unit`: nil for what holds of a unit of which nothing is recorded.
  func facts(of unit: Int64?, at moment: ArticleMoment) -> EvasionFacts {
    var facts = EvasionFacts()
    let registers = obligations.registers
    facts.hasAllDues = registers.isComplete(.dues, of: unit, moment.month...moment.month)
    let months = min(moment.bounds.from.month, moment.month)...moment.month
    facts.hasAllSanctions = registers.isComplete(.sanctions, of: unit, months)
    guard let unit else { return facts }
    for sanction in sanctions[unit] ?? [] where sanction.counts(at: moment) {
      if let served = sanction.served, served <= moment.day, sanction.stands {
        facts.sanctions.append((sanction.id, served))
      } else {
        facts.otherSanctions.append(sanction.id)
      }
    }
    let party = RecordParty.unit(Int(unit))
    for finding in findings[party] ?? [] where finding.isEvasion && finding.day <= moment.day {
      facts.findings.append(finding.id)
      if let amount = finding.amount {
        facts.foundAmount = Int128(amount) + (facts.foundAmount ?? 0)
      }
      if let workers = finding.workers {
        facts.foundWorkers = Int128(workers) + (facts.foundWorkers ?? 0)
      }
    }
    facts.deceit = shown(by: ["deceit"], party, 216, moment.day)
    facts.withheld = shown(by: ["withheld_wages"], party, 216, moment.day)
    return facts
  }

  /// The facts of one unit with its dues and their ids.
  func wholeFacts(of unit: Int64, at moment: ArticleMoment) throws -> EvasionFacts {
    let dues = try DuesFacts(obligations.dues, at: moment, only: unit)
    return dues.take(unit, into: facts(of: unit, at: moment))
  }

  func shown(
    by items: [String],
    _ party: RecordParty,
    _ article: Int,
    _ day: Day
  ) -> ShownBy {
    var shown = ShownBy()
    for paper in papers[party] ?? [] where paper.article == article && items.contains(paper.item) {
      guard paper.day.map({ $0 <= day }) ?? true else { continue }
      if paper.isPresent { shown.present.append(paper.id) } else { shown.absent.append(paper.id) }
    }
    return shown
  }

  func findings(of party: RecordParty, _ kinds: [String], until day: Day) -> [PenalFinding] {
    (findings[party] ?? []).filter { kinds.contains($0.kind) && $0.day <= day }
  }

  /// The papers of the checklist that no case of the party and article has.
  func missingPapers(_ parties: [RecordParty], _ article: Int, on day: Day) -> [String] {
    let there = Set(
      parties.flatMap { papers[$0] ?? [] }.filter { $0.article == article && $0.isPresent }
        .map(\.item)
    )
    let rule = LawRule.dossier(of: String(article))
    let needed = rule.flatMap { records.law.words($0, on: day) } ?? []
    return needed.filter { !there.contains($0) }
  }
}

/// As of when the conditions are asked: the month of the balances, and the day up to which records
/// count.
struct ArticleMoment: Sendable {
  let month: Month
  let day: Day
  let bounds: EvasionBounds
}

// MARK: Records

/// A sanction for evasion.
struct EvasionSanction: Sendable {
  let id: String
  let dated: Day
  let served: Day?
  /// Neither annulled nor lapsed.
  let stands: Bool

  func counts(at moment: ArticleMoment) -> Bool {
    moment.bounds.from <= dated && dated <= moment.day
  }

  static func all(_ records: RecordTables) throws -> [Int64: [EvasionSanction]] {
    let rows = try records.snapshot.records(of: RecordKind.sanction.table)
    let units = try integers("employer", rows)
    let (conducts, states) = (try texts("conduct", rows), try texts("state", rows))
    let (dated, served) = (try integers("dated", rows), try integers("served", rows))
    var all: [Int64: [EvasionSanction]] = [:]
    for row in 0..<rows.rowCount where conducts[row] == "evasion" {
      guard let unit = units[row], let day = Domain.day(ofIndex: dated[row]) else { continue }
      all[unit, default: []].append(
        EvasionSanction(
          id: rows.ids[row],
          dated: day,
          served: Domain.day(ofIndex: served[row]),
          stands: !["annulled", "lapsed"].contains(states[row])
        )
      )
    }
    return all
  }
}

/// A finding of an inspection or check.
struct PenalFinding: Sendable {
  let id: String
  let kind: String
  let day: Day
  let amount: Int64?
  let workers: Int64?
  /// Of the duty, not of the finding.
  let year: Int?
  let paidOn: Day?

  /// Workers who were not declared, or not for all time or pay.
  var isEvasion: Bool { ["not_enrolled", "short_time", "under_declared"].contains(kind) }

  static func all(_ records: RecordTables) throws -> [RecordParty: [PenalFinding]] {
    let table = try records.table(DomainCatalogue.findings)
    let owners = try PenalPaper.owners(of: table)
    let kinds = try table.texts("kind")
    let days = try table.integers("date")
    let (amounts, workers) = (try table.integers("amount"), try table.integers("workers"))
    let (years, paid) = (try table.integers("year"), try table.integers("paid_on"))
    var all: [RecordParty: [PenalFinding]] = [:]
    for row in 0..<table.rowCount {
      guard let owner = owners[row], let day = Domain.day(ofIndex: days[row]) else { continue }
      all[owner, default: []].append(
        PenalFinding(
          id: table.rows.ids[row],
          kind: kinds[row],
          day: day,
          amount: amounts[row],
          workers: workers[row],
          year: years[row].flatMap(Int.init(exactly:)),
          paidOn: Domain.day(ofIndex: paid[row])
        )
      )
    }
    return all
  }
}

/// A paper of a case, or the record that there is none.
struct PenalPaper: Sendable {
  let id: String
  let article: Int
  let item: String
  /// Nil where it has no date.
  let day: Day?
  let isPresent: Bool

  static func all(_ records: RecordTables) throws -> [RecordParty: [PenalPaper]] {
    let table = try records.table(DomainCatalogue.evidence)
    let owners = try owners(of: table)
    let cases = try records.snapshot.records(of: RecordKind.legalCase.table)
    let index = HashIndex(cases.ids)
    let articles = try Domain.texts("article", cases)
    let named = try table.texts("case")
    let (items, shows) = (try table.texts("item"), try table.texts("shows"))
    let days = try table.integers("dated")
    var all: [RecordParty: [PenalPaper]] = [:]
    for row in 0..<table.rowCount {
      guard let owner = owners[row],
        let article = index.row(of: named[row]).flatMap({ Int(articles[$0]) })
      else { continue }
      all[owner, default: []].append(
        PenalPaper(
          id: table.rows.ids[row],
          article: article,
          item: items[row],
          day: Domain.day(ofIndex: days[row]),
          isPresent: shows[row] != "absent"
        )
      )
    }
    return all
  }

  /// Of each record the unit or other party that it is about.
  static func owners(of table: RecordsTable) throws -> [RecordParty?] {
    let units = try table.integers("employer")
    guard case .texts(let parties) = try table.column(PartyBook.column) else {
      throw TableError.noSuchColumn(PartyBook.column)
    }
    return (0..<table.rowCount).map { row in
      if let unit = units[row] { return .unit(Int(unit)) }
      return parties.isEmpty(at: row) ? nil : .other(id: parties[row])
    }
  }
}

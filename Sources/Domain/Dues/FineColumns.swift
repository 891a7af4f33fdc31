import Columnar
import Ledger
import Query
import Synchronization
import Values

/// What the decree of the day lets each fine be: the range, never the fine itself.
struct FineColumns: ComputedColumns {
  private let table: RecordsTable
  private let made = Shelf<[FineAccount?]>()

  init(_ table: RecordsTable) { self.table = table }

  func column(_ name: String) throws -> Column? {
    switch name {
    case "fine_from": return .integers(IntegerColumn(try accounts().map { $0?.lowest }))
    case "fine_to": return .integers(IntegerColumn(try accounts().map { $0?.highest }))
    case "fine_basis":
      let codes = try accounts().map { Category.fineBasis.code(of: $0?.basis) }
      return Category.fineBasis.column(IntegerColumn(values: codes))
    case "fine_rule": return .texts(TextColumn(try accounts().map { $0?.sources ?? "" }))
    default: return nil
    }
  }

  private func accounts() throws -> [FineAccount?] {
    try made.value {
      let reader = try FineReader(table)
      return try (0..<table.rowCount).map { row in
        try reader.reading(row).flatMap(FineAccount.init)
      }
    }
  }
}

/// What a sanction says of a violation, and what the decree of its day makes of it.
struct FineReading: Sendable {
  let kind: FinedConductKind
  /// The day on which the conduct ended, or of the minutes.
  let decided: Day
  let conduct: FinedConduct
  let clauses: [FineClause]
  let isEstimate: Bool
}

/// Reads sanctions with what their units owed on the day of the minutes.
struct FineReader {
  private let bases: FineBases
  private let law: LawTable
  private let conducts: TextColumn
  private let persons: TextColumn
  private let minutes: IntegerColumn
  private let ended: IntegerColumn
  private let units: IntegerColumn

  init(_ table: RecordsTable) throws {
    bases = try FineBases(table.context)
    law = table.context.law
    conducts = try table.texts("conduct")
    persons = try table.texts("person")
    (minutes, ended) = (try table.integers("minutes_date"), try table.integers("ended"))
    units = try table.integers("employer")
  }

  /// Nil for conduct that no decree names, and without minutes.
  func reading(_ row: Int) throws -> FineReading? {
    guard let kind = FinedConductKind(rawValue: conducts[row]), let day = day(ofIndex: minutes[row])
    else { return nil }
    let decided = Domain.day(ofIndex: ended[row]) ?? day
    let isOrganisation = persons[row] != "individual"
    let base = try units[row].flatMap { try bases.owed(by: $0, on: day) }
    return FineReading(
      kind: kind,
      decided: decided,
      conduct: FinedConduct(
        times: law.fineTimes(isOrganisation: isOrganisation, on: decided),
        social: base?.social,
        unemployment: base?.unemployment
      ),
      clauses: law.fineClauses(kind, on: decided),
      // What was evaded is less than what is owed; no record holds it.
      isEstimate: base?.isEstimate ?? false || kind != .late
    )
  }
}

/// The range of one fine, all clauses together.
struct FineAccount: Sendable {
  let lowest: Int64
  let highest: Int64
  /// A value of the category of bases.
  let basis: String
  let sources: String

  /// Nil where a clause has no range that is known.
  init?(_ reading: FineReading) {
    let clauses = reading.clauses
    guard !clauses.isEmpty else { return nil }
    var (lowest, highest): (Int128, Int128) = (0, 0)
    var isFixed = true
    for clause in clauses {
      if case .share = clause.measure { isFixed = false }
      switch FineRange.of(reading.conduct, under: clause) {
      case .between(let low, let high):
        lowest += Int128(low)
        highest += Int128(high)
      case .warning: continue
      case .unknown: return nil
      }
    }
    (self.lowest, self.highest) = (Int64(clamping: lowest), Int64(clamping: highest))
    basis = isFixed ? "fixed" : reading.isEstimate ? "estimate" : "exact"
    var known: Set<String> = []
    sources = clauses.map(\.source).filter { known.insert($0).inserted }.joined(separator: "; ")
  }
}

/// What units owed to social and unemployment insurance on a day.
struct FineBases {
  struct Base {
    let social: Int64
    let unemployment: Int64
    /// From the list of the month-end before, or from dues after which something was paid.
    let isEstimate: Bool
  }

  private let records: RecordTables
  private let book: DuesBook
  private let funds: TextColumn
  /// Of each unit the days of its payments.
  private let payments: [Int64: [Day]]

  init(_ records: RecordTables) throws {
    self.records = records
    let rows = try records.snapshot.records(of: RecordKind.payment.table)
    let (units, days) = (try integers("employer", rows), try integers("date", rows))
    var payments: [Int64: [Day]] = [:]
    for row in 0..<rows.rowCount {
      guard let unit = units[row], let day = day(ofIndex: days[row]) else { continue }
      payments[unit, default: []].append(day)
    }
    self.payments = payments
    book = try records.obligations().dues
    funds = try texts("fund", book.rows)
  }

  /// Nil where neither dues nor a list with funds says it.
  func owed(by unit: Int64, on day: Day) throws -> Base? {
    let rows = book.rows(of: unit, until: day)
    if let first = rows.first {
      var (social, unemployment): (Int128, Int128) = (0, 0)
      for row in rows {
        guard let fund = ContributionFund(rawValue: funds[row]),
          let deadline = try book.deadline(row), deadline < day
        else { continue }
        let owed = Int128(book.owed[row] ?? 0)
        if fund.isSocialInsurance { social += owed }
        if fund == .ui { unemployment += owed }
      }
      let stated = book.period(first).lastDay
      let isPaidSince = (payments[unit] ?? []).contains { stated < $0 && $0 <= day }
      return Base(
        social: Int64(clamping: social),
        unemployment: Int64(clamping: unemployment),
        isEstimate: isPaidSince
      )
    }
    let month = day.month.advanced(by: -1)
    guard let header = records.months.lists.header(of: month) else { return nil }
    let table = try records.months.table(header)
    guard let row = try table.row(of: Int(unit)), let si = try table.integers("si")[row],
      let ui = try table.integers("ui")[row]
    else { return nil }
    let accidents = Int128(try table.integers("acc")[row] ?? 0)
    let social = Int64(clamping: Int128(si) + accidents)
    return Base(social: social, unemployment: ui, isEstimate: true)
  }
}

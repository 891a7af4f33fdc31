import Columnar
import Ledger
import Query
package import Values

/// The lines of one list as they are stored.
struct StoredLines {
  let rows: [Int]
  private let referral: String
  private let ids: TextColumn
  private let codes: TextColumn
  private let changes: TextColumn
  private let taxCodes: TextColumn
  private let units: IntegerColumn
  private let amounts: IntegerColumn
  private let workers: IntegerColumn
  private let successors: Successors
  private let register: Register

  init(of referral: String, _ tables: LedgerTables) throws {
    let lines = try tables.snapshot.records(of: "referred")
    guard case .texts(let referrals) = try lines.column("referral"),
      case .texts(let codes) = try lines.column("code"),
      case .texts(let changes) = try lines.column("change"),
      case .texts(let taxCodes) = try lines.column("tax_code"),
      case .integers(let units) = try lines.column("employer"),
      case .integers(let amounts) = try lines.column("overdue"),
      case .integers(let workers) = try lines.column("workers")
    else { throw TableError.noSuchColumn("referral") }
    self.referral = referral
    ids = lines.ids
    self.codes = codes
    self.changes = changes
    self.taxCodes = taxCodes
    self.units = units
    self.amounts = amounts
    self.workers = workers
    register = tables.register
    successors = try Successors(tables.register, on: tables.today)
    rows = (0..<lines.rowCount).filter { referrals[$0] == referral }
  }

  func id(_ row: Int) -> String { ids[row] }
  func code(_ row: Int) -> String { codes[row] }
  func unit(_ row: Int) -> Int { Int(units[row] ?? -1) }
  func amount(_ row: Int) -> Int64 { amounts[row] ?? 0 }
  func isContinuing(_ row: Int) -> Bool { changes[row] == "continuing" }

  /// The line of a unit, under this or an earlier code.
  ///
  /// - Throws: `RecordFact` when the list does not hold it.
  func row(of unit: Int) throws -> Int {
    if let row = rows.first(where: { self.unit($0) == unit }) { return row }
    let current = try successors.unit(after: unit)
    for row in rows where try successors.unit(after: self.unit(row)) == current { return row }
    throw RecordFact.notOnList(code: try register.code(of: unit), referral: referral)
  }

  /// The totals of the head for the other lines.
  func totals(without struck: Set<Int>) -> [String: StoredValue] {
    let kept = rows.filter { !struck.contains($0) }
    let given = kept.filter { !taxCodes.isEmpty(at: $0) }.map { taxCodes[$0] }
    let firms = Set(given).count + (kept.count - given.count)
    return [
      "units": .integer(Int64(kept.count)), "tax_codes": .integer(Int64(firms)),
      "workers": .integer(kept.reduce(0) { $0 + (workers[$1] ?? 0) }),
      "amount": .integer(kept.reduce(0) { $0 + amount($1) }),
    ]
  }
}

/// Who received something, and when.
package struct Recipient: Hashable, Sendable {
  package let name: String
  package let day: Day
}

/// Those who have a list, each with the first day, in order of the days.
struct Recipients {
  let all: [Recipient]

  init(of id: String, _ snapshot: LedgerSnapshot) throws {
    let rows = try snapshot.records(of: "handovers")
    guard case .texts(let referrals) = try rows.column("referral"),
      case .texts(let names) = try rows.column("recipient"),
      case .integers(let days) = try rows.column("date")
    else { throw TableError.noSuchColumn("referral") }
    var first: [String: Day] = [:]
    for row in 0..<rows.rowCount where referrals[row] == id {
      let day = Day(index: Int32(clamping: days[row] ?? 0))
      first[names[row]] = min(day, first[names[row]] ?? day)
    }
    all = first.map { Recipient(name: $0.key, day: $0.value) }
      .sorted { ($0.day, $0.name) < ($1.day, $1.name) }
  }
}

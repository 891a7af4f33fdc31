import Columnar
import Query
import Values

/// How many conditions of Article 216 are met and unknown, of each line of a month's list.
struct ConditionCounts: Sendable {
  let met: IntegerColumn
  let unknown: IntegerColumn

  /// - Complexity: O(lines + records): a unit of which nothing is recorded differs from another such
  ///   unit in its duty alone.
  init(of table: MonthTable, _ reading: ArticleReading) throws {
    let day = reading.day(of: table.month)
    guard let bounds = EvasionBounds(reading.records.law, on: day) else {
      met = IntegerColumn([Int64?](repeating: nil, count: table.rowCount))
      unknown = met
      return
    }
    let moment = ArticleMoment(month: table.month, day: day, bounds: bounds)
    let dues = try DuesFacts(reading.obligations.dues, at: moment)
    let blank = Count(reading.facts(of: nil, at: moment), bounds)
    var known: [Int64: Count] = [:]
    for unit in dues.unitsWithDues.union(reading.units) {
      try Cancellation.current.check()
      known[unit] = Count(dues.take(unit, into: reading.facts(of: unit, at: moment)), bounds)
    }
    let duties = try DutyReading(reading.records, month: table.month)
    let units = try table.units()
    var numbers = [Int64](repeating: 0, count: table.rowCount)
    units.decode(0..<table.rowCount, into: &numbers)
    var (met, unknown) = (numbers, numbers)
    var pace = Pace()
    for row in numbers.indices {
      try pace.step()
      let count = known.isEmpty ? blank : known[numbers[row]] ?? blank
      let duty = duties.state(of: Int(numbers[row]))
      met[row] = count.met + (duty == .met ? 1 : 0)
      unknown[row] = count.unknown + (duty == .unknown ? 1 : 0)
    }
    self.met = IntegerColumn(values: met)
    self.unknown = IntegerColumn(values: unknown)
  }

  /// Of all conditions but the duty.
  private struct Count {
    var met: Int64 = 0
    var unknown: Int64 = 0

    init(_ facts: EvasionFacts, _ bounds: EvasionBounds) {
      for condition in ArticleCondition.of(article: 216) where condition != .duty {
        switch facts.state(condition, bounds) {
        case .met: met += 1
        case .unknown: unknown += 1
        case .notMet: continue
        }
      }
    }
  }
}

/// What the register and the lists say of the duty of every unit.
struct DutyReading {
  private let hasList: Bool
  private let workers: IntegerColumn
  private let roles: IntegerColumn
  private let employer: Int64
  private let ended: [Int: String]

  /// As of the end of a month.
  init(_ records: RecordTables, month: Month) throws {
    hasList = records.months.lists.months.contains { $0 <= month }
    guard case .integers(let workers) = try records.register.column("workers", on: month.lastDay),
      case .dictionary(let roles) = try records.register.column("role", on: month.lastDay)
    else { throw TableError.noSuchColumn("workers") }
    self.workers = workers
    self.roles = roles.codes
    employer = Category.role.code(of: EmployerRole.employer.rawValue)
    var ended: [Int: String] = [:]
    for mark in try records.obligations().marks.all
    where mark.kind == .ended && mark.isProven && mark.firstDay < month.firstDay {
      if mark.runs(on: month.firstDay) { ended[mark.unit] = mark.id }
    }
    self.ended = ended
  }

  func state(of unit: Int) -> ConditionState { facts(of: unit).state }

  func facts(of unit: Int) -> DutyFacts {
    guard unit >= 0, unit < workers.count else { return DutyFacts() }
    var facts = DutyFacts(hasList: hasList)
    facts.isParticipant = roles[unit] != employer
    facts.endedBy = ended.isEmpty ? nil : ended[unit]
    facts.workers = workers[unit]
    return facts
  }
}

/// A month's list with the columns that count conditions.
final class ConditionsTable: Table {
  private let base: MonthTable
  private let reading: @Sendable () throws -> ArticleReading

  init(_ base: MonthTable, _ reading: @escaping @Sendable () throws -> ArticleReading) {
    self.base = base
    self.reading = reading
  }

  var rowCount: Int { base.rowCount }

  func column(_ name: String) throws -> Column {
    switch name {
    case "evasion_met": .integers(try reading().counts(of: base).met)
    case "evasion_unknown": .integers(try reading().counts(of: base).unknown)
    default: try base.column(name)
    }
  }

  func search(_ name: String) throws -> TextSearch? { try base.search(name) }

  func texts(_ name: String, of rows: ArraySlice<UInt32>) throws -> [String]? {
    try base.texts(name, of: rows)
  }
}

import Columnar
import Query
import Synchronization
import Values

/// The units that owe in one of two months, in the order of the register, with their step in each.
///
/// A unit that goes on under a new code is one unit, under the new code.
final class RollTable: Table {
  private let register: Register
  private let day: Day
  private let before: RollSide
  private let after: RollSide
  /// The ordinals of the units.
  private let units: [UInt32]
  private let known = Mutex<[String: Column]>([:])

  var rowCount: Int { units.count }

  /// - Complexity: O(units of the register + lines of both lists)
  init(from earlier: MonthTable, to later: MonthTable, _ register: Register) throws {
    self.register = register
    day = later.month.lastDay
    var before = RollSide(.bucketBefore, unitCount: register.count)
    var after = RollSide(.bucketAfter, unitCount: register.count)
    try after.add(later) { $0 }
    let successor = try Successors(register, on: day)
    try before.add(earlier) { after.owes($0) ? $0 : try successor.unit(after: $0) }
    units = (0..<register.count).filter { before.owes($0) || after.owes($0) }.map { UInt32($0) }
    self.before = before
    self.after = after
  }

  func column(_ name: String) throws -> Column {
    if let column = known.withLock({ $0[name] }) { return column }
    let column = try madeColumn(name)
    known.withLock { $0[name] = column }
    return column
  }

  private func madeColumn(_ name: String) throws -> Column {
    switch name {
    case "employer": return .integers(IntegerColumn(values: units.map { Int64($0) }))
    case "bucket_before": return before.steps(of: units, orElse: "new")
    case "bucket_after": return after.steps(of: units, orElse: "cleared")
    case "overdue_before": return before.overdue(of: units)
    case "overdue_after": return after.overdue(of: units)
    default:
      let column = try register.column(name.wholeSuffix(after: "employer.") ?? name, on: day)
      return column.gather(units)
    }
  }
}

/// What every unit of the register owed in one of the months.
private struct RollSide {
  private let category: Category
  /// By ordinal the code of the step; nil where nothing was owed.
  private var steps: [UInt8?]
  private var overdue: [Int64]

  init(_ category: Category, unitCount: Int) {
    self.category = category
    steps = Array(repeating: nil, count: unitCount)
    overdue = Array(repeating: 0, count: unitCount)
  }

  func owes(_ unit: Int) -> Bool { steps.indices.contains(unit) && steps[unit] != nil }

  /// Two codes may have become one: the amounts are added, the step that came first stands.
  mutating func add(_ table: MonthTable, _ current: (Int) throws -> Int) throws {
    guard case .dictionary(let buckets) = try table.column("bucket") else { return }
    let codes = buckets.dictionary.texts.map { UInt8(clamping: category.code(of: $0)) }
    let units = try table.units()
    let amounts = try table.integers("overdue")
    let rows = try table.owingRows()?.rows ?? (0..<UInt32(table.rowCount)).map { $0 }
    for row in rows.lazy.map({ Int($0) }) {
      guard let entered = units[row].flatMap(Int.init(exactly:)) else { continue }
      let unit = try current(entered)
      guard steps.indices.contains(unit) else { continue }
      steps[unit] = steps[unit] ?? codes[Int(buckets.codes[row] ?? 0)]
      overdue[unit] += amounts[row] ?? 0
    }
  }

  func steps(of units: [UInt32], orElse name: String) -> Column {
    let none = category.code(of: name)
    let codes = units.map { steps[Int($0)].map { Int64($0) } ?? none }
    return category.column(IntegerColumn(values: codes))
  }

  func overdue(of units: [UInt32]) -> Column {
    .integers(IntegerColumn(values: units.map { overdue[Int($0)] }))
  }
}

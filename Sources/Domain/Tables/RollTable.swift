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
  private let lines: [RollLine]
  private let known = Mutex<[String: Column]>([:])

  var rowCount: Int { lines.count }

  /// - Complexity: O(lines of both lists)
  init(from before: MonthTable, to after: MonthTable, _ register: Register) throws {
    self.register = register
    day = after.month.lastDay
    var byUnit: [Int: RollLine] = [:]
    for owing in try OwingLine.all(of: after) {
      byUnit[owing.unit, default: RollLine(unit: owing.unit)].add(after: owing)
    }
    let successor = try Successors(register, on: day)
    for owing in try OwingLine.all(of: before) {
      let unit = byUnit[owing.unit] == nil ? try successor.unit(after: owing.unit) : owing.unit
      byUnit[unit, default: RollLine(unit: unit)].add(before: owing)
    }
    lines = byUnit.values.sorted { $0.unit < $1.unit }
  }

  func column(_ name: String) throws -> Column {
    if let column = known.withLock({ $0[name] }) { return column }
    let column = try madeColumn(name)
    known.withLock { $0[name] = column }
    return column
  }

  private func madeColumn(_ name: String) throws -> Column {
    switch name {
    case "employer": return .integers(IntegerColumn(values: lines.map { Int64($0.unit) }))
    case "bucket_before":
      return Category.bucketBefore.column(
        IntegerColumn(values: lines.map { Category.bucketBefore.code(of: $0.before ?? "new") })
      )
    case "bucket_after":
      return Category.bucketAfter.column(
        IntegerColumn(values: lines.map { Category.bucketAfter.code(of: $0.after ?? "cleared") })
      )
    case "overdue_before": return .integers(IntegerColumn(values: lines.map(\.overdueBefore)))
    case "overdue_after": return .integers(IntegerColumn(values: lines.map(\.overdueAfter)))
    default:
      let column = try register.column(name.wholeSuffix(after: "employer.") ?? name, on: day)
      return column.gather(lines.map { UInt32($0.unit) })
    }
  }
}

/// A unit in both months; a step is nil where it owed nothing.
private struct RollLine {
  let unit: Int
  var before: String?
  var after: String?
  var overdueBefore: Int64 = 0
  var overdueAfter: Int64 = 0

  init(unit: Int) { self.unit = unit }

  /// Two codes may have become one: the amounts are added, the older step stands.
  mutating func add(before line: OwingLine) {
    before = before ?? line.bucket
    overdueBefore += line.overdue
  }

  mutating func add(after line: OwingLine) {
    after = after ?? line.bucket
    overdueAfter += line.overdue
  }
}

/// A line with overdue debt.
private struct OwingLine {
  let unit: Int
  let bucket: String
  let overdue: Int64

  static func all(of table: MonthTable) throws -> [OwingLine] {
    guard case .dictionary(let buckets) = try table.column("bucket") else { return [] }
    let units = try table.units()
    let overdue = try table.integers("overdue")
    let rows = try table.owingRows()?.rows ?? (0..<UInt32(table.rowCount)).map { $0 }
    return rows.compactMap { row in
      guard let unit = units[Int(row)].flatMap(Int.init(exactly:)) else { return nil }
      return OwingLine(unit: unit, bucket: buckets[Int(row)], overdue: overdue[Int(row)] ?? 0)
    }
  }
}

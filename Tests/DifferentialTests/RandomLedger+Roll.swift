import Columnar
import Query
import Values

// Two months beside each other, worked out row by row.
extension RandomLedger {
  /// Those who owe in one of two months, in the order of the employers.
  func rolled(from before: Month, to after: Month) throws -> [TablePart] {
    let earlier = owing(in: before)
    let later = owing(in: after)
    let units = Set(earlier.keys).union(later.keys).sorted()
    let lines = units.map { unit in
      RolledLine(unit: unit, before: earlier[unit], after: later[unit])
    }
    var columns: [String: Column] = [
      "employer": .integers(IntegerColumn(values: units)),
      "bucket_before": .texts(TextColumn(lines.map(\.bucketBefore))),
      "bucket_after": .texts(TextColumn(lines.map(\.bucketAfter))),
      "overdue_before": .integers(IntegerColumn(values: lines.map(\.overdueBefore))),
      "overdue_after": .integers(IntegerColumn(values: lines.map(\.overdueAfter))),
    ]
    for (name, type, cells) in rows["employers"]?.first?.columns ?? [] where name != "employer" {
      let own = units.map { cells[Int($0)] }
      let column: Column =
        type.isNumber || type.isTime
        ? .integers(IntegerColumn(own.map(\.number))) : .texts(TextColumn(own.map(\.text)))
      columns["employer." + name] = column
      if name == "code" { columns["code"] = column }
    }
    return [TablePart(table: MemoryTable(rowCount: units.count, columns: columns), period: after)]
  }

  private typealias Owing = (bucket: String, overdue: Int64)

  private func owing(in month: Month) -> [Int64: Owing] {
    guard let list = rows["debts"]?.first(where: { $0.period == month }) else { return [:] }
    func cells(_ name: String) -> [Cell] { list.columns.first { $0.name == name }?.cells ?? [] }
    let (units, buckets, sums) = (cells("employer"), cells("bucket"), cells("overdue"))
    var owing: [Int64: Owing] = [:]
    for row in 0..<list.count {
      guard let unit = units[row].number, let sum = sums[row].number, sum > 0 else { continue }
      owing[unit] = (buckets[row].text, sum)
    }
    return owing
  }

  private struct RolledLine {
    let unit: Int64
    let before: Owing?
    let after: Owing?

    var bucketBefore: String { before?.bucket ?? "new" }
    var bucketAfter: String { after?.bucket ?? "cleared" }
    var overdueBefore: Int64 { before?.overdue ?? 0 }
    var overdueAfter: Int64 { after?.overdue ?? 0 }
  }
}

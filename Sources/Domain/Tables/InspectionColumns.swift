import Columnar
import Query
import Values

/// The state of inspections, which follows from their days.
struct InspectionColumns: ComputedColumns {
  private let table: RecordsTable

  init(_ table: RecordsTable) { self.table = table }

  func column(_ name: String) throws -> Column? {
    guard name == "state" else { return nil }
    let days = try Self.steps.map { ($0.state, try table.integers($0.day)) }
    let today = Int64(table.context.today.index)
    let codes = (0..<table.rowCount).map { row in
      let step = days.first { ($0.1[row] ?? .max) <= today }
      return Category.inspectionState.code(of: step?.0 ?? "decided")
    }
    return Category.inspectionState.column(IntegerColumn(values: codes))
  }

  /// The latest step first.
  private static let steps = [
    (state: "dropped", day: "dropped"), (state: "closed", day: "closed"),
    (state: "concluded", day: "concluded"), (state: "ended", day: "ended"),
    (state: "under_way", day: "started"), (state: "announced", day: "announced"),
  ]
}

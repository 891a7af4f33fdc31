import Columnar
import Ledger
import Query
import Values

/// What the law makes of each due: its deadline, the days and the charge since, and whether it
/// counts as evaded.
struct DueColumns: ComputedColumns {
  private let table: RecordsTable
  private let reader: DueReader

  init(_ table: RecordsTable) throws {
    self.table = table
    reader = try table.context.dueReader()
  }

  func column(_ name: String) throws -> Column? {
    switch name {
    case "due_on": return .integers(IntegerColumn(try rows { try reader.book.deadline($0)?.index }))
    case "days_late":
      return .integers(
        IntegerColumn(try rows { try reader.lateStretch($0).map { Int64($0.days) } })
      )
    case "charge":
      return .integers(
        IntegerColumn(try rows { try reader.statedCharge($0) ?? reader.charge($0)?.amount })
      )
    case "evasion_on":
      return .integers(IntegerColumn(try rows { try reader.evasion($0)?.firstDay?.index }))
    case "evasion_ground":
      let codes = try rows { row in
        Category.evasionGround.code(of: try reader.evasion(row)?.ground)
      }
      return Category.evasionGround.column(IntegerColumn(codes))
    default: return nil
    }
  }

  private func rows(_ value: (Int) throws -> Int64?) rethrows -> [Int64?] {
    try (0..<table.rowCount).map(value)
  }

  private func rows(_ value: (Int) throws -> Int32?) rethrows -> [Int64?] {
    try (0..<table.rowCount).map { try value($0).map(Int64.init) }
  }
}

extension EvasionStart {
  /// A value of the category of grounds.
  fileprivate var ground: String {
    switch self {
    case .urgedInTime: "urged_in_time"
    case .urgedLate: "urged_late"
    case .excused: "excused"
    case .neverUrged: "never_urged"
    case .unknown: "unknown"
    }
  }
}

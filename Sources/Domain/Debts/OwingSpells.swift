import Columnar
import Ledger
import Synchronization
import Values

/// Since when each unit has been overdue on every list.
///
/// A spell ends with a list on which the unit is not overdue, or a complete list without the unit.
/// A list of a part of the units says nothing about the others; a month that was not imported is
/// no list.
final class OwingSpells: Sendable {
  private let lists: MonthLists
  private let unitCount: Int
  private let known = Mutex(State())

  /// How far the lists were gone through.
  private struct State {
    var nextList = 0
    /// Of each unit the index of the first month of its running spell; 0 for none.
    var firstMonths: [Int32]?
    var columns: [Int: IntegerColumn] = [:]
  }

  init(_ lists: MonthLists, unitCount: Int) {
    self.lists = lists
    self.unitCount = unitCount
  }

  /// The first month of the spell of each line of a list, empty where it is not overdue.
  ///
  /// - Complexity: O(rows of all lists up to this one), once
  func column(of table: MonthTable) throws -> IntegerColumn {
    if let column = known.withLock({ $0.columns[table.header.id] }) { return column }
    guard let place = lists.headers.firstIndex(of: table.header) else {
      return try older(revision: table)
    }
    return try known.withLock { state in
      try advance(&state, through: place)
      return state.columns[table.header.id]
        ?? IntegerColumn([Int64?](repeating: nil, count: table.rowCount))
    }
  }

  /// What fails in the middle of a list begins with the first one when it is asked again.
  private func advance(_ state: inout State, through place: Int) throws {
    var further = State()
    swap(&further, &state)
    var firstMonths = further.firstMonths ?? [Int32](repeating: 0, count: unitCount)
    further.firstMonths = nil
    for index in further.nextList..<max(further.nextList, place + 1) {
      let header = lists.headers[index]
      further.columns[header.id] = try step(&firstMonths, header)
      further.nextList = index + 1
    }
    further.firstMonths = firstMonths
    state = further
  }

  /// An older revision continues the spells of the lists before its month.
  private func older(revision table: MonthTable) throws -> IntegerColumn {
    var firstMonths = [Int32](repeating: 0, count: unitCount)
    for header in lists.headers where (header.month ?? table.month) < table.month {
      _ = try step(&firstMonths, header)
    }
    return try step(&firstMonths, table.header)
  }

  /// Goes from one list to the next.
  private func step(_ firstMonths: inout [Int32], _ header: SegmentHeader) throws -> IntegerColumn {
    try Cancellation.current.check()
    let table = lists.snapshot.table(of: header)
    guard let month = header.month, case .integers(let units) = try table.column("employer") else {
      return IntegerColumn([Int64?](repeating: nil, count: header.rowCount))
    }
    let overdue = try overdueColumn(table)
    let before = firstMonths
    if header.listNote.extent == .complete {
      firstMonths = [Int32](repeating: 0, count: firstMonths.count)
    }
    var since = [Int64?](repeating: nil, count: header.rowCount)
    for row in 0..<header.rowCount {
      guard let unit = units[row].flatMap(Int.init(exactly:)), firstMonths.indices.contains(unit)
      else { continue }
      let owes = (overdue[row] ?? 0) > 0
      firstMonths[unit] = owes ? (before[unit] > 0 ? before[unit] : month.index) : 0
      if owes { since[row] = Int64(firstMonths[unit]) }
    }
    return IntegerColumn(since)
  }

  private func overdueColumn(_ table: SegmentTable) throws -> IntegerColumn {
    let names = try lists.snapshot.columnNames(of: table.header)
    let name = names.contains("overdue") ? "overdue" : "amount"
    guard case .integers(let column) = try table.column(name) else {
      throw TableError.noSuchColumn(name)
    }
    return column
  }
}

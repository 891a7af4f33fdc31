import Columnar
import Ledger
import Query
import Values

/// The programme against what was done: inspections count by the day on which the work on site
/// ended, or that of the conclusion.
struct TargetColumns: ComputedColumns {
  private let table: RecordsTable

  init(_ table: RecordsTable) { self.table = table }

  func column(_ name: String) throws -> Column? {
    switch name {
    case "term":
      let periods = try StatedPeriods(table)
      return .texts(TextColumn((0..<table.rowCount).map { periods[$0]?.iso ?? "" }))
    case "version": return .integers(IntegerColumn(values: try versions()))
    case "done": return .integers(IntegerColumn(values: try counts(on: "ended").map { $0.count }))
    case "concluded":
      return .integers(IntegerColumn(values: try counts(on: "concluded").map { $0.count }))
    case "units":
      return .integers(
        IntegerColumn(values: try counts(on: "ended").map { Int64($0.parties.count) })
      )
    default: return nil
    }
  }

  /// How often each was set: 1 before any revision.
  private func versions() throws -> [Int64] {
    try (0..<table.rowCount).map { row in
      let versions = try table.context.snapshot.versions(of: table.rows.ids[row], in: "targets")
      return Int64(versions.count { $0.state == .counts || $0.state == .superseded })
    }
  }

  private struct Done {
    var count: Int64 = 0
    var parties: Set<String> = []
  }

  /// One pass over the inspections; of each the targets of its word are few.
  private func counts(on day: String) throws -> [Done] {
    var counts = [Done](repeating: Done(), count: table.rowCount)
    guard table.rowCount > 0 else { return counts }
    let words = try table.texts("word")
    let periods = try StatedPeriods(table)
    var rowsByWord: [String: [Int]] = [:]
    for row in 0..<table.rowCount { rowsByWord[words[row], default: []].append(row) }
    let inspections = try table.context.table(DomainCatalogue.inspections)
    guard case .dictionary(let kinds) = try inspections.column("word") else { return counts }
    let days = try inspections.integers(day)
    let units = try inspections.integers("employer")
    let parties = try inspections.texts(PartyBook.column)
    let targets = kinds.dictionary.texts.map { rowsByWord[$0] ?? [] }
    for row in 0..<inspections.rowCount {
      guard let date = Domain.day(ofIndex: days[row]) else { continue }
      for target in targets[Int(kinds.code(at: row))] {
        guard let period = periods[target], period.firstDay <= date, date <= period.lastDay else {
          continue
        }
        counts[target].count += 1
        counts[target].parties.insert(units[row].map { String($0) } ?? parties[row])
      }
    }
    return counts
  }
}

/// Whether fines were obeyed, which follows from what was paid where nothing else is recorded.
struct SanctionColumns: ComputedColumns {
  private let table: RecordsTable

  init(_ table: RecordsTable) { self.table = table }

  func column(_ name: String) throws -> Column? {
    guard name == "state" else { return nil }
    let stored = try table.texts("state")
    let amounts = try table.integers("amount")
    let paid = try table.integers("paid")
    let served = try table.integers("served")
    let today = Int64(table.context.today.index)
    let codes = (0..<table.rowCount).map { row -> Int64 in
      guard stored.isEmpty(at: row) else { return Category.sanctionState.code(of: stored[row]) }
      let state: String
      if let amount = amounts[row] {
        let sum = paid[row] ?? 0
        state = sum >= amount ? "obeyed" : sum > 0 ? "partly" : "issued"
      } else {
        state = (served[row] ?? .max) <= today ? "obeyed" : "issued"
      }
      return Category.sanctionState.code(of: state)
    }
    return Category.sanctionState.column(IntegerColumn(values: codes))
  }
}

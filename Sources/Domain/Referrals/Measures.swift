import Columnar
import Ledger
import Query
import Values

/// What was done about each unit before a list was signed, as the list prints it in Vietnamese.
///
/// Letters, visits and meetings are named with numbers and days, calls are counted. Only what falls
/// into the running spell of debt counts as a measure against it.
struct Measures {
  private var byUnit: [Int: [(day: Day, text: String)]] = [:]
  private var calls: [Int: [Day]] = [:]
  /// By ordinal; units behind the last one are not asked for either.
  private var isAskedFor: [Bool]
  private let lastDay: Day

  /// Those of some units: a list holds few of all that were written to.
  init(of units: [Int], until lastDay: Day, _ tables: LedgerTables) throws {
    self.lastDay = lastDay
    isAskedFor = [Bool](repeating: false, count: (units.max() ?? -1) + 1)
    for unit in units { isAskedFor[unit] = true }
    for name in ["letters", "visits", "meetings"] { try read(name, tables) }
    try readCalls(tables)
  }

  /// The measures of a unit from a day on, oldest first; empty when there was none.
  func text(of unit: Int, since firstDay: Day) -> String {
    var texts = (byUnit[unit] ?? []).filter { $0.day >= firstDay }
      .sorted { ($0.day, $0.text) < ($1.day, $1.text) }.map(\.text)
    let days = (calls[unit] ?? []).filter { $0 >= firstDay }.sorted()
    if let latest = days.last {
      texts.append("\(days.count) cuộc gọi, gần nhất \(latest.vietnamese)")
    }
    return texts.joined(separator: "; ")
  }

  private mutating func read(_ source: String, _ tables: LedgerTables) throws {
    try forEachContact(source, tables) { measures, unit, day, table, row in
      let text = try Self.text(source, day, table, row)
      measures.byUnit[unit, default: []].append((day, text))
    }
  }

  private mutating func readCalls(_ tables: LedgerTables) throws {
    try forEachContact("calls", tables) { measures, unit, day, _, _ in
      measures.calls[unit, default: []].append(day)
    }
  }

  private mutating func forEachContact(
    _ source: String,
    _ tables: LedgerTables,
    _ body: (inout Measures, Int, Day, any Table, Int) throws -> Void
  ) throws {
    for part in try tables.tables(for: TableRequest(source: source, time: .all)) {
      guard case .integers(let units) = try part.table.column("employer"),
        case .integers(let days) = try part.table.column("date")
      else { continue }
      for row in part.rows ?? (0..<UInt32(part.table.rowCount)).map({ $0 }) {
        guard let unit = units[Int(row)], isAskedFor.indices.contains(Int(unit)),
          isAskedFor[Int(unit)], let index = days[Int(row)]
        else { continue }
        let day = Day(index: Int32(clamping: index))
        if day <= lastDay { try body(&self, Int(unit), day, part.table, Int(row)) }
      }
    }
  }

  private static func text(
    _ source: String,
    _ day: Day,
    _ table: any Table,
    _ row: Int
  ) throws -> String {
    switch source {
    case "letters":
      let number = textValue(try table.column("number"), at: row)
      return "công văn " + (number.isEmpty ? "" : number + " ") + "ngày " + day.vietnamese
    case "visits": return "làm việc tại đơn vị ngày " + day.vietnamese
    default:
      let minutes = textValue(try table.column("minutes"), at: row)
      let attended = textValue(try table.column("attended"), at: row)
      return "mời làm việc ngày " + day.vietnamese
        + (minutes.isEmpty ? "" : ", biên bản " + minutes)
        + (attended == "no" ? ", không đến" : "")
    }
  }
}

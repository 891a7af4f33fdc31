import Columnar
import Ledger
import Query
import Values

@testable import Domain

/// A ledger in memory with a few lists and records, for tests at the level of input and output.
final class SmallLedger {
  let ledger: Ledger
  let memory = DomainMemory()
  var today: Day
  private var time = 0

  init(today: String = "2022-10-12") throws {
    ledger = try Ledger.inMemory(schema: DomainSchema.standard)
    self.today = try day(today)
  }

  func tables() throws -> LedgerTables {
    try LedgerTables(ledger.snapshot(), today: today, memory: memory)
  }

  /// Commits what a rule gave; returns the number of the act.
  @discardableResult
  func commit(_ action: String = "record", _ fill: (inout ChangeSet) -> Void) throws -> Int {
    time += 1
    var change = ChangeSet(
      action: action,
      operatorName: "Lan",
      statement: action,
      at: "\(today.iso)T08:00:00"
    )
    fill(&change)
    return try ledger.commit(change, expecting: ledger.snapshot().lastAct).act.sequence
  }

  func undo(_ act: Int) throws { try commit("undo") { $0.undoes = act } }

  /// Takes in a month's list given as text.
  ///
  /// A line of column names, then a line a unit, fields separated by `|`. Months are written with
  /// two decimals or none.
  @discardableResult
  func importList(
    _ month: String,
    extent: ListExtent = .complete,
    unitsPerChunk: Int = ListPlacement.unitsPerChunk,
    _ text: String
  ) throws -> Int {
    let placement = try ListPlacement(
      lines(try self.month(month), extent, text),
      over: tables(),
      unitsPerChunk: unitsPerChunk
    )
    return try commit("import") {
      $0.segments = placement.segments
      $0.changes = placement.changes
      $0.dictionaries = placement.dictionaries
    }
  }

  func month(_ iso: String) throws -> Month {
    guard let month = Month(iso: iso) else { throw TestFault.badText(iso) }
    return month
  }

  /// The rows of a source as text, the chosen columns separated by `|`.
  func rows(
    _ source: String,
    _ time: TableRequest.Time = .all,
    _ columns: String
  ) throws -> [String] {
    try tables().tables(for: TableRequest(source: source, time: time)).flatMap { part in
      let names = columns.split(separator: " ").map(String.init)
      let values = try names.map { try part.table.column($0) }
      let rows = part.rows ?? (0..<UInt32(part.table.rowCount)).map { $0 }
      return rows.map { row in
        values.map { textValue($0, at: Int(row)) }.joined(separator: "|")
      }
    }
  }
}

enum TestFault: Error { case badText(String) }

func day(_ iso: String) throws -> Day {
  guard let day = Day(iso: iso) else { throw TestFault.badText(iso) }
  return day
}

/// The lines of a list written as text.
func lines(_ month: Month, _ extent: ListExtent, _ text: String) throws -> ListLines {
  let table = text.split(separator: "\n").map { line in
    line.split(separator: "|", omittingEmptySubsequences: false).map {
      $0.trimmingPrefix(while: \.isWhitespace).description
    }.map { field in String(field.reversed().drop { $0 == " " }.reversed()) }
  }
  guard let names = table.first else { throw TestFault.badText(text) }
  var result = ListLines(
    month: month,
    extent: extent,
    codes: TextColumn(table.dropFirst().map { $0[0] })
  )
  for (place, name) in names.enumerated().dropFirst() {
    let fields = table.dropFirst().map { $0.indices.contains(place) ? $0[place] : "" }
    if name == "reason" {
      result.reasons = TextColumn(fields)
    } else if DomainCatalogue.debts.columns.contains(where: { $0.name == name }) {
      result.figures[name] = IntegerColumn(fields.map { figure($0, isMonths: name == "months") })
    } else {
      result.unitTexts[name] = TextColumn(fields)
    }
  }
  return result
}

private func figure(_ text: String, isMonths: Bool) -> Int64? {
  guard isMonths else { return Int64(text) }
  let parts = text.split(separator: ".")
  guard let whole = parts.first.flatMap({ Int64($0) }) else { return nil }
  return whole * 100 + (parts.count > 1 ? Int64(parts[1]) ?? 0 : 0)
}

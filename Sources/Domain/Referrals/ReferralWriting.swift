import Columnar
import Ledger
import Query
import Values

/// Draws the lines of a list together and turns them into what the ledger keeps.
struct ReferralWriting {
  let draft: ReferralDraft
  let id: String
  let number: String
  let dated: Day
  let series: String
  let list: ReferralMonth
  let kept: [Int]
  let heldBack: [HeldBackUnit]
  let previous: PreviousList?
  let tables: LedgerTables

  func plan() throws -> ReferralPlan {
    let difference = try previous.map {
      try ReferralDifference(since: $0, kept: kept, heldBack: heldBack, list, tables)
    }
    let lines = try frozenLines(difference ?? ReferralDifference())
    let totals = try totals(lines, difference ?? ReferralDifference())
    let csv = try CanonicalCSV.bytes(ReferredLine.columnNames, lines)
    let hash = hexadecimal(contentDigest(csv))
    let left = difference?.left ?? []
    return ReferralPlan(
      id: id,
      month: draft.month,
      series: series,
      number: number,
      dated: dated,
      previous: previous,
      lines: lines,
      units: kept,
      left: left,
      heldBack: heldBack,
      totals: totals,
      csv: csv,
      hash: hash,
      records: [head(totals, hash)] + (try lineRecords(lines)) + leftRecords(left)
    )
  }

  /// The lines with every printed column, in order of code.
  private func frozenLines(_ difference: ReferralDifference) throws -> MemoryTable {
    let rows = kept.compactMap { list.row(of: $0) }
    var lines = MemoryTable(rowCount: kept.count, columns: [:])
    lines.set("code", to: try list.table.column("code").gather(rows))
    for name in ReferredLine.employerColumnNames {
      lines.set(name, to: try list.table.column("employer." + name).gather(rows))
    }
    for name in ReferredLine.debtColumnNames {
      lines.set(name, to: try list.table.column(name).gather(rows))
    }
    let changes = kept.map { difference.continuing.contains($0) ? "continuing" : "new" }
    lines.set("change", to: .texts(TextColumn(changes)))
    let since = try list.table.integers("owing_since")
    let measures = try Measures(until: dated, tables)
    lines.set(
      "measures",
      to: .texts(
        TextColumn(
          zip(kept, rows).map { unit, row in
            measures.text(of: unit, since: firstDay(since[Int(row)]))
          }
        )
      )
    )
    let paid = try paidSince()
    lines.set("paid_since", to: .integers(IntegerColumn(values: kept.map { paid[$0] ?? 0 })))
    return lines
  }

  private func firstDay(_ monthIndex: Int64?) -> Day {
    (monthIndex.map { Month(index: Int32(clamping: $0)) } ?? draft.month).firstDay
  }

  /// Money received from each unit between the month's end and the date of the letter.
  private func paidSince() throws -> [Int: Int64] {
    let payments = try tables.snapshot.records(of: "payments")
    guard case .integers(let units) = try payments.column("employer"),
      case .integers(let days) = try payments.column("date"),
      case .integers(let amounts) = try payments.column("amount")
    else { throw TableError.noSuchColumn("employer") }
    let range = Int64(draft.month.lastDay.index) + 1..<Int64(dated.index) + 1
    var paid: [Int: Int64] = [:]
    for row in 0..<payments.rowCount {
      guard let unit = units[row], let day = days[row], range.contains(day) else { continue }
      paid[Int(unit), default: 0] &+= amounts[row] ?? 0
    }
    return paid
  }

  private func totals(
    _ lines: MemoryTable,
    _ difference: ReferralDifference
  ) throws -> ReferralTotals {
    var totals = ReferralTotals()
    totals.units = kept.count
    totals.continuing = kept.count { difference.continuing.contains($0) }
    totals.new = kept.count - totals.continuing
    totals.recoded = difference.recodedCount
    totals.workers = try sum("workers", lines)
    totals.amount = try sum("overdue", lines)
    guard case .texts(let taxCodes) = try lines.column("tax_code"),
      case .integers(let paid) = try lines.column("paid_since")
    else { return totals }
    let given = (0..<taxCodes.count).filter { !taxCodes.isEmpty(at: $0) }.map { taxCodes[$0] }
    totals.taxCodes = Set(given).count + (taxCodes.count - given.count)
    totals.paying = (0..<paid.count).count { (paid[$0] ?? 0) > 0 }
    return totals
  }

  private func sum(_ name: String, _ lines: MemoryTable) throws -> Int64 {
    guard case .integers(let column) = try lines.column(name) else { return 0 }
    return (0..<column.count).reduce(0) { $0 &+ (column[$1] ?? 0) }
  }

  private func head(_ totals: ReferralTotals, _ hash: String) -> RecordInsert {
    var values: [String: StoredValue] = [
      "period": .integer(Int64(draft.month.index)), "dated": .integer(Int64(dated.index)),
      "units": .integer(Int64(totals.units)), "tax_codes": .integer(Int64(totals.taxCodes)),
      "workers": .integer(totals.workers), "amount": .integer(totals.amount),
      "held_back": .integer(Int64(heldBack.count)),
      "revision": .integer(Int64(list.header.revision)), "series": .text(series),
      "state": .text("signed"), "number": .text(number), "definition": .text(draft.definition),
      "hash": .text(hash),
    ]
    values["signer"] = draft.signer.map { .text(TextFolding.composed($0)) }
    values["purpose"] = draft.purpose.map { .text(TextFolding.composed($0)) }
    values["note"] = draft.note.map { .text(TextFolding.composed($0)) }
    values["previous"] = previous.map { .text($0.id) }
    return RecordInsert(table: "referrals", id: id, values: values)
  }

  private func lineRecords(_ lines: MemoryTable) throws -> [RecordInsert] {
    let columns = try ReferredLine.columnNames.map { ($0, try lines.column($0)) }
    let codes = try lines.column("code")
    return kept.indices.map { row in
      var values = [String: StoredValue](minimumCapacity: columns.count + 3)
      values["referral"] = .text(id)
      values["employer"] = .integer(Int64(kept[row]))
      values["period"] = .integer(Int64(draft.month.index))
      for (name, column) in columns { values[name] = storedValue(column, at: row) }
      return RecordInsert(
        table: "referred",
        id: id + "/" + textValue(codes, at: row),
        values: values
      )
    }
  }

  private func leftRecords(_ left: [LeavingUnit]) -> [RecordInsert] {
    left.map { unit in
      RecordInsert(
        table: "left",
        id: id + "/left/" + unit.code,
        values: [
          "referral": .text(id), "employer": .integer(Int64(unit.unit)),
          "period": .integer(Int64(draft.month.index)), "amount": .integer(unit.amount),
          "code": .text(unit.code), "why": .text(unit.why.rawValue),
          "previous": .text(previous?.id ?? ""),
        ]
      )
    }
  }
}

/// The value at a row in the form of the ledger; nil for no value.
private func storedValue(_ column: Column, at row: Int) -> StoredValue? {
  switch column {
  case .integers(let numbers): numbers[row].map { .integer($0) }
  case .texts(let texts): texts.isEmpty(at: row) ? nil : .text(texts[row])
  case .dictionary(let labels): labels.code(at: row) == 0 ? nil : .text(labels[row])
  }
}

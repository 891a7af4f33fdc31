import Columnar
import Ledger
import Query
import Values

/// Draws the lines of a list together and turns them into what the ledger keeps.
struct ReferralWriting {
  let draft: ReferralDraft
  let id: String
  var replaces = Replacement.nothing
  /// Nil for a draft.
  let signature: ReferralSignature?
  let series: String
  let list: ReferralMonth
  let kept: [Int]
  let heldBack: [HeldBackUnit]
  let previous: PreviousList?
  let tables: LedgerTables

  /// What a list takes the place of.
  enum Replacement {
    case nothing
    /// An earlier draft of the same id.
    case draft
    /// The draft that is signed: the units that left are as drafted.
    case signedDraft
  }

  func plan() throws -> ReferralPlan {
    let difference = try previous.map {
      try ReferralDifference(since: $0, kept: kept, heldBack: heldBack, list, tables)
    }
    let lines = try frozenLines(difference ?? ReferralDifference())
    let totals = try totals(lines, difference ?? ReferralDifference())
    let csv = signature == nil ? [] : try CanonicalCSV.bytes(ReferredLine.columnNames, lines)
    let hash = signature == nil ? "" : hexadecimal(contentDigest(csv))
    let left = difference?.left ?? []
    let prefix = try linePrefix()
    return ReferralPlan(
      id: id,
      month: draft.month,
      series: series,
      number: signature?.number,
      dated: signature?.dated,
      previous: previous,
      lines: lines,
      units: kept,
      left: left,
      heldBack: heldBack,
      totals: totals,
      csv: csv,
      hash: hash,
      records: [head(totals, hash)] + (try leftRecords(left, under: prefix)),
      lineRecords: try lineRecords(lines, under: prefix),
      voids: try replacedParts()
    )
  }

  /// The day up to which measures and payments count: that of the letter, today for a draft.
  private var dated: Day { signature?.dated ?? tables.today }

  /// The beginning of the ids of the lines; those of a draft before are never used again.
  private func linePrefix() throws -> String {
    let attempts = try tables.snapshot.versions(of: id, in: "referrals").count
    return attempts == 0 ? id : "\(id)/\(attempts + 1)"
  }

  /// All lines of a draft, and the units that left with it, have ids that begin alike, so that one
  /// counter-entry strikes them.
  private func replacedParts() throws -> [VoidInsert] {
    guard replaces != .nothing else { return [] }
    let rows = try tables.snapshot.records(of: "referred")
    guard case .texts(let referrals) = try rows.column("referral"),
      case .texts(let codes) = try rows.column("code")
    else { throw TableError.noSuchColumn("referral") }
    let own = Array(id.utf8)[...]
    let first = (0..<rows.rowCount).first { referrals.bytes[referrals.byteRange(of: $0)] == own }
    return first.map { row in
      let prefix = rows.ids[row].dropLast(codes[row].count + 1)
      return [VoidInsert(.parts(of: String(prefix)), because: "refer")]
    } ?? []
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
    let measures = try Measures(of: kept, until: dated, tables)
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
    let paid = try Receipts.sums(after: draft.month.lastDay, until: dated, tables.snapshot)
    lines.set("paid_since", to: .integers(IntegerColumn(values: kept.map { paid[$0] ?? 0 })))
    return lines
  }

  private func firstDay(_ monthIndex: Int64?) -> Day {
    (monthIndex.map { Month(index: Int32(clamping: $0)) } ?? draft.month).firstDay
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
    if case .dictionary(let bases) = try lines.column("months_basis") {
      let found = Set((0..<bases.count).map { bases[$0] })
      totals.bases = MonthsBasis.allCases.filter { found.contains($0.rawValue) }
    }
    totals.taxCodes = Set(given).count + (taxCodes.count - given.count)
    totals.paying = (0..<paid.count).count { (paid[$0] ?? 0) > 0 }
    try count(lines, paid, &totals)
    return totals
  }

  /// What the official looks at before signing.
  private func count(
    _ lines: MemoryTable,
    _ paid: IntegerColumn,
    _ totals: inout ReferralTotals
  ) throws {
    let (reasons, states) = (try lines.column("reason"), try lines.column("class_state"))
    guard case .integers(let overdue) = try lines.column("overdue") else { return }
    var statuses: [String: EmployerStatus?] = [:]
    for (row, unit) in kept.enumerated() {
      let received = paid[row] ?? 0
      if received > 0, received >= overdue[row] ?? 0 { totals.payingAll += 1 }
      let claims = list.claims(of: unit)
      let reason = textValue(reasons, at: row)
      let status = statuses[reason] ?? EmployerStatus.of(reason: reason)
      statuses[reason] = status
      if claims.contains(.suspended) || status == .suspended {
        totals.claimedSuspended += 1
      } else if !claims.isEmpty {
        totals.claimedOther += 1
      }
      if textValue(states, at: row) == ClassState.claimed.rawValue { totals.claimedBad += 1 }
    }
  }

  private func sum(_ name: String, _ lines: MemoryTable) throws -> Int64 {
    guard case .integers(let column) = try lines.column(name) else { return 0 }
    return (0..<column.count).reduce(0) { $0 &+ (column[$1] ?? 0) }
  }

  private func head(_ totals: ReferralTotals, _ hash: String) -> RecordInsert {
    var values: [String: StoredValue] = [
      "period": .integer(Int64(draft.month.index)),
      "units": .integer(Int64(totals.units)), "tax_codes": .integer(Int64(totals.taxCodes)),
      "workers": .integer(totals.workers), "amount": .integer(totals.amount),
      "held_back": .integer(Int64(heldBack.count)),
      "revision": .integer(Int64(list.header.revision)), "series": .text(series),
      "state": .text("draft"), "definition": .text(draft.definition),
    ]
    signature?.fill(&values, hash: hash)
    values["purpose"] = draft.purpose.map { .text(TextFolding.composed($0)) }
    values["note"] = draft.note.map { .text(TextFolding.composed($0)) }
    values["previous"] = previous.map { .text($0.id) }
    return RecordInsert(table: "referrals", id: id, values: values)
  }

  private func lineRecords(_ lines: MemoryTable, under prefix: String) throws -> NewRecords {
    let codes = try lines.column("code")
    let units = IntegerColumn(values: kept.map { Int64($0) })
    return NewRecords(
      table: "referred",
      ids: kept.indices.map { prefix + "/" + textValue(codes, at: $0) },
      columns: [("employer", .integers(units))]
        + (try ReferredLine.columnNames.map { ($0, try lines.column($0)) }),
      common: ["referral": .text(id), "period": .integer(Int64(draft.month.index))]
    )
  }

  private func leftRecords(
    _ left: [LeavingUnit],
    under prefix: String
  ) throws -> [RecordInsert] {
    if replaces == .signedDraft { return try draftedLeftRecords(under: prefix) }
    return left.map { unit in
      RecordInsert(
        table: "left",
        id: prefix + "/left/" + unit.code,
        values: [
          "referral": .text(id), "employer": .integer(Int64(unit.unit)),
          "period": .integer(Int64(draft.month.index)), "amount": .integer(unit.amount),
          "code": .text(unit.code), "why": .text(unit.why.rawValue),
          "previous": .text(previous?.id ?? ""),
        ]
      )
    }
  }

  /// The units that left as the draft has them, with those that were struck from it.
  private func draftedLeftRecords(under prefix: String) throws -> [RecordInsert] {
    let rows = try tables.snapshot.records(of: "left")
    guard case .texts(let referrals) = try rows.column("referral"),
      case .texts(let codes) = try rows.column("code")
    else { throw TableError.noSuchColumn("referral") }
    return try (0..<rows.rowCount).filter { referrals[$0] == id }.map { row in
      let drafted = try countingVersion(of: rows.ids[row], in: "left", tables.snapshot)
      return RecordInsert(
        table: "left",
        id: prefix + "/left/" + codes[row],
        values: drafted.values
      )
    }
  }
}

extension ReferralSignature {
  /// What the head of a signed list keeps beyond that of a draft.
  func fill(_ values: inout [String: StoredValue], hash: String) {
    values["state"] = .text("signed")
    values["number"] = .text(number)
    values["dated"] = .integer(Int64(dated.index))
    values["hash"] = .text(hash)
    values["signer"] = signer.map { .text($0) }
  }
}

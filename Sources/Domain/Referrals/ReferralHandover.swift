import Columnar
package import Ledger
import Query
package import Values

/// `hand over R-2022-09 to "PC03" on 10/10/2022`: one line of the log; said again for another
/// recipient or a further copy it adds a line, and nothing is counted twice.
package struct ReferralHandover: Sendable {
  /// A list, a correction or a case.
  package var id: String
  package var recipient: String
  package var day: Day
  package var receipt: String?
  package var copies: Int64
  package var operatorName: String

  package init(
    _ id: String,
    to recipient: String,
    on day: Day,
    receipt: String? = nil,
    copies: Int64 = 1,
    by operatorName: String
  ) {
    self.id = id
    self.recipient = recipient
    self.day = day
    self.receipt = receipt
    self.copies = copies
    self.operatorName = operatorName
  }

  /// - Throws: `ReferralFact`, `RecordFact`, or what the ledger throws.
  package func plan(over tables: LedgerTables) throws -> HandoverPlan {
    guard recipient.contains(where: { !$0.isWhitespace }) else {
      throw RecordFact.missingFields(["recipient"], kind: "hand over")
    }
    if day > tables.today {
      throw RecordFact.liesAhead(field: "on", day: day, today: tables.today, isMeeting: false)
    }
    if copies < 1 { throw RecordFact.amountNotPositive(field: "copies") }
    let document = try document(tables)
    if let dated = document.dated, day < dated {
      throw ReferralFact.beforeItsLetter(id, day: day, dated: dated)
    }
    var numbers = RecordNumbers(tables.snapshot)
    let handover = try numbers.id("H", year: day.month.year)
    var values: [String: StoredValue] = [
      "referral": .text(id), "recipient": .text(TextFolding.composed(recipient)),
      "handed_by": .text(operatorName), "date": .integer(Int64(day.index)),
      "copies": .integer(copies), "hash": .text(document.hash),
    ]
    values["receipt"] = receipt.map { .text(TextFolding.composed($0)) }
    return HandoverPlan(
      id: handover,
      earlier: try Recipients(of: id, tables.snapshot).all.count,
      record: RecordInsert(table: "handovers", id: handover, values: values)
    )
  }

  /// The hash of what is handed over, and its date.
  private func document(_ tables: LedgerTables) throws -> (hash: String, dated: Day?) {
    if id.hasPrefix("Z-") {
      let values = try countingVersion(of: id, in: "corrections", tables.snapshot).values
      var dated: Day?
      if case .integer(let index) = values["dated"] { dated = Day(index: Int32(clamping: index)) }
      return (try correctionHash(tables.snapshot), dated)
    }
    if RecordKind.of(id: id)?.name == RecordKind.legalCase.name {
      return try CaseFile(id, tables.snapshot).document
    }
    let list = try ExistingLists(tables).list(id)
    guard !list.isDraft else { throw RecordFact.listNotSigned(id) }
    try FrozenList.checkOnce(id, over: tables)
    let values = try countingVersion(of: id, in: "referrals", tables.snapshot).values
    guard case .text(let hash) = values["hash"] else { return ("", list.dated) }
    return (hash, list.dated)
  }

  /// Of the codes that a correction takes back, in the order of the list.
  private func correctionHash(_ snapshot: LedgerSnapshot) throws -> String {
    let rows = try snapshot.records(of: "withdrawals")
    guard case .texts(let corrections) = try rows.column("correction"),
      case .texts(let referrals) = try rows.column("referral"),
      case .texts(let codes) = try rows.column("code")
    else { throw TableError.noSuchColumn("correction") }
    let lines = (0..<rows.rowCount).filter { corrections[$0] == id }
      .map { lineName(referrals[$0], codes[$0]) + "\r\n" }.sorted()
    return hexadecimal(contentDigest(Array(lines.joined().utf8)))
  }
}

/// A hand-over as it is written.
package struct HandoverPlan: Sendable {
  package let id: String
  /// How many recipients had it before.
  package let earlier: Int
  private let record: RecordInsert

  init(id: String, earlier: Int, record: RecordInsert) {
    self.id = id
    self.earlier = earlier
    self.record = record
  }

  package func fill(_ change: inout ChangeSet) {
    change.records.append(record)
    change.rowCount = 1
  }
}

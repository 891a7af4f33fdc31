import Columnar
package import Ledger
import Query
import Values

/// The rows of a file of records, to be taken in as one act.
package struct RecordBatch: Sendable {
  /// What one row says.
  package struct Row: Sendable {
    /// The unit's code; empty where the file has none.
    package var code: String
    package var entries: [FieldEntry]

    package init(code: String, entries: [FieldEntry]) {
      self.code = code
      self.entries = entries
    }
  }

  package let kind: RecordKind
  package let rows: [Row]
  package let operatorName: String

  package init(_ kind: RecordKind, rows: [Row], operatorName: String) {
    self.kind = kind
    self.rows = rows
    self.operatorName = operatorName
  }

  /// What would be written, and the rows that cannot be.
  ///
  /// - Throws: what the ledger throws.
  package func plan(over tables: LedgerTables) throws -> RecordBatchPlan {
    var plan = RecordBatchPlan()
    var numbers = RecordNumbers(tables.snapshot)
    let parties = try isAboutParties ? PartyBook(tables.snapshot) : nil
    let reading = RuleReading(tables)
    var receipts = try kind.rules.contains(.signOfPayment) ? PaymentMatching(tables) : nil
    for (place, row) in rows.enumerated() {
      do {
        let party = try self.party(of: row, tables, parties, receipts)
        try add(row, party, reading, &numbers, &receipts, &plan)
      } catch let fact as RecordFact {
        plan.refusals.append((place, fact))
      }
    }
    return plan
  }

  private var isAboutParties: Bool {
    if case .party = kind.subject { return true }
    return false
  }

  private func add(
    _ row: Row,
    _ party: RecordParty?,
    _ reading: RuleReading,
    _ numbers: inout RecordNumbers,
    _ receipts: inout PaymentMatching?,
    _ plan: inout RecordBatchPlan
  ) throws {
    var draft = RecordDraft(kind, employers: [], entries: row.entries, operatorName: operatorName)
    var unit: Int?
    switch party {
    case .unit(let ordinal):
      draft.employers = [ordinal]
      unit = ordinal
    case .other(let id): draft.parties = [id]
    case nil: break
    }
    guard receipts != nil else {
      let made = try draft.plan(reading, &numbers)
      plan.add(made, unit, amount: 0)
      return
    }
    let receipt = PaymentMatching.Receipt(row.entries, unit: unit)
    if receipts?.isKnown(receipt) == true {
      plan.knownCount += 1
      return
    }
    let made: RecordPlan
    if receipt.amount < 0, let reversed = receipts?.takeReversed(by: receipt) {
      made = try reversal(of: reversed, draft, reading, &numbers)
      plan.reversalCount += 1
    } else {
      made = try draft.plan(reading, &numbers)
    }
    if let id = made.ids.first { receipts?.add(receipt, id: id) }
    plan.add(made, unit, amount: receipt.amount)
  }

  /// Whom a row is about: its code, or for money the one code that the text of the transfer names.
  private func party(
    of row: Row,
    _ tables: LedgerTables,
    _ parties: PartyBook?,
    _ receipts: PaymentMatching?
  ) throws -> RecordParty? {
    if let unit = try tables.register.employer(code: row.code), !row.code.isEmpty {
      return .unit(unit)
    }
    if let receipts {
      return try receipts.unit(named: row.entries, tables.register).map { .unit($0) }
    }
    if row.code.isEmpty { return nil }
    if let parties, let party = parties.row(coded: row.code) {
      return .other(id: parties.id(party))
    }
    throw RecordFact.unknownEmployer(row.code, nearest: [])
  }

  /// A reversal of a payment of this file, too, which the ledger does not hold yet.
  private func reversal(
    of reversed: PaymentMatching.Reversed,
    _ draft: RecordDraft,
    _ reading: RuleReading,
    _ numbers: inout RecordNumbers
  ) throws -> RecordPlan {
    var positive = draft
    positive.employers = reversed.unit.map { [$0] } ?? []
    positive.entries = draft.entries.map { entry in
      guard kind.field(key(of: entry.name))?.name == "amount",
        case .number(let amount, let isMoney)? = entry.values.first
      else { return entry }
      return FieldEntry(
        entry.name,
        .number(Decimal(0 - amount.unscaled, scale: amount.scale), isMoney: isMoney)
      )
    }
    var plan = try positive.plan(reading, &numbers)
    for place in plan.records.indices {
      guard case .integer(let amount) = plan.records[place].values["amount"] else { continue }
      plan.records[place].values["amount"] = .integer(-amount)
      plan.records[place].values["reverses"] = .text(reversed.id)
    }
    return plan
  }
}

/// What a file of records would write.
package struct RecordBatchPlan: Sendable {
  package private(set) var records: [RecordInsert] = []
  package private(set) var ids: [String] = []
  /// Rows that cannot be taken, counted from 0.
  package internal(set) var refusals: [(row: Int, fact: RecordFact)] = []
  package private(set) var matchedCount = 0
  package private(set) var unmatchedCount = 0
  /// Dong without a unit.
  package private(set) var unmatchedAmount: Int64 = 0
  /// Dong of all rows; reversals are taken off.
  package private(set) var amount: Int64 = 0
  package internal(set) var reversalCount = 0
  /// Rows that the ledger has already: same voucher, day, amount and unit.
  package internal(set) var knownCount = 0

  init() {}

  mutating func add(_ plan: RecordPlan, _ unit: Int?, amount: Int64) {
    records += plan.records
    ids += plan.ids
    self.amount &+= amount
    if unit == nil {
      unmatchedCount += 1
      unmatchedAmount &+= amount
    } else {
      matchedCount += 1
    }
  }
}

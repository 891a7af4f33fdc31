import Columnar
package import Ledger
import Query
package import Values

/// `withdraw TA0777B from R-2022-09 because "…"`: a line struck from a draft, or a correction of a
/// signed list, which itself stays as it is.
package struct ReferralWithdrawal: Sendable {
  package var id: String
  /// The ordinals of the units.
  package var employers: [Int]
  package var because: String
  package var number: String?
  package var dated: Day?

  package init(
    _ id: String,
    employers: [Int],
    because: String,
    number: String? = nil,
    dated: Day? = nil
  ) {
    self.id = id
    self.employers = employers
    self.because = because
    self.number = number
    self.dated = dated
  }

  /// - Throws: `ReferralFact`, `RecordFact`, or what the ledger throws.
  package func plan(over tables: LedgerTables) throws -> WithdrawalPlan {
    guard because.contains(where: { !$0.isWhitespace }) else { throw RecordFact.emptyReason }
    let list = try ExistingLists(tables).list(id)
    let lines = try StoredLines(of: id, tables)
    let rows = try employers.map { try lines.row(of: $0) }
    return list.isDraft
      ? try strike(rows, lines, tables) : try correct(list, rows, lines, tables)
  }

  private func strike(
    _ rows: [Int],
    _ lines: StoredLines,
    _ tables: LedgerTables
  ) throws -> WithdrawalPlan {
    guard number == nil, dated == nil else { throw ReferralFact.draftHasNoCorrection(id) }
    guard rows.count < lines.rows.count else { throw ReferralFact.noLineLeft(id) }
    let reason = TextFolding.composed(because)
    let head = try countingVersion(of: id, in: "referrals", tables.snapshot).values
    var plan = WithdrawalPlan(codes: rows.map { lines.code($0) })
    plan.voids = rows.map { VoidInsert(id: lines.id($0), because: reason) }
    let totals = lines.totals(without: Set(rows))
    plan.records = [
      RecordInsert(table: "referrals", id: id, values: head.merging(totals) { _, new in new })
    ]
    for row in rows where lines.isContinuing(row) {
      guard let previous = head["previous"], let period = head["period"] else { continue }
      plan.records.append(
        RecordInsert(
          table: "left",
          id: lines.id(row) + "/left",
          values: [
            "referral": .text(id), "employer": .integer(Int64(lines.unit(row))),
            "period": period, "amount": .integer(lines.amount(row)),
            "code": .text(lines.code(row)), "why": .text(LeavingReason.heldBack.rawValue),
            "previous": previous, "because": .text(reason),
          ]
        )
      )
    }
    return plan
  }

  private func correct(
    _ list: ExistingLists.ExistingList,
    _ rows: [Int],
    _ lines: StoredLines,
    _ tables: LedgerTables
  ) throws -> WithdrawalPlan {
    guard let number, let dated else { throw ReferralFact.correctionWithoutNumber(id) }
    let signature = try ReferralSignature(number, dated: dated, by: nil, except: nil, tables)
    if let letter = list.dated, dated < letter {
      throw ReferralFact.beforeItsLetter(id, day: dated, dated: letter)
    }
    let known = try Withdrawals(tables.snapshot).byLine
    for row in rows {
      if let earlier = known[lineName(id, lines.code(row))] {
        throw ReferralFact.lineWithdrawn(code: lines.code(row), correction: earlier.correction)
      }
    }
    var numbers = RecordNumbers(tables.snapshot)
    let correction = try numbers.id("Z", year: dated.month.year)
    let reason = TextFolding.composed(because)
    let amount = rows.reduce(0) { $0 + lines.amount($1) }
    var plan = WithdrawalPlan(codes: rows.map { lines.code($0) })
    plan.correction = correction
    plan.recipients = try Recipients(of: id, tables.snapshot).all
    plan.records = [
      RecordInsert(
        table: "corrections",
        id: correction,
        values: [
          "referral": .text(id), "number": .text(signature.number),
          "dated": .integer(Int64(dated.index)), "units": .integer(Int64(rows.count)),
          "amount": .integer(amount), "reason": .text(reason),
        ]
      )
    ]
    plan.records += rows.map { row in
      RecordInsert(
        table: "withdrawals",
        id: correction + "/" + lines.code(row),
        values: [
          "referral": .text(id), "correction": .text(correction),
          "code": .text(lines.code(row)), "employer": .integer(Int64(lines.unit(row))),
          "date": .integer(Int64(dated.index)), "amount": .integer(lines.amount(row)),
          "number": .text(signature.number), "reason": .text(reason),
        ]
      )
    }
    plan.place = try ordinal(tables.snapshot)
    return plan
  }

  /// Which correction of the list it is, from 1.
  private func ordinal(_ snapshot: LedgerSnapshot) throws -> Int {
    let rows = try snapshot.records(of: "corrections")
    guard case .texts(let referrals) = try rows.column("referral") else { return 1 }
    return (0..<rows.rowCount).count { referrals[$0] == id } + 1
  }
}

/// What a withdrawal writes, and what is told.
package struct WithdrawalPlan: Sendable {
  package let codes: [String]
  /// The id of the correction; nil where a draft changes.
  package internal(set) var correction: String?
  /// Which correction of the list it is, from 1.
  package internal(set) var place = 0
  /// Who has the list, and so must get the correction.
  package internal(set) var recipients: [Recipient] = []
  package internal(set) var records: [RecordInsert] = []
  package internal(set) var voids: [VoidInsert] = []

  init(codes: [String]) { self.codes = codes }

  package func fill(_ change: inout ChangeSet) {
    change.records += records
    change.voids += voids
    change.rowCount = codes.count
  }
}

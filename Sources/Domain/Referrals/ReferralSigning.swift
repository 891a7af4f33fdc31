import Columnar
import Ledger
import Query
package import Values

/// `sign R-2022-09 number "…" dated …`: freezes a draft under its number.
///
/// What was paid and done up to the date of the letter is printed; the other columns are those of
/// the month's list from which it was drafted.
package struct ReferralSigning: Sendable {
  package var id: String
  package var number: String
  package var dated: Day
  package var signer: String?

  package init(_ id: String, number: String, dated: Day, signer: String? = nil) {
    self.id = id
    self.number = number
    self.dated = dated
    self.signer = signer
  }

  /// The list as it would be frozen, or why it cannot be signed.
  ///
  /// - Throws: `ReferralFact`, `RecordFact`, or what the ledger throws.
  package func plan(over tables: LedgerTables) throws -> ReferralPlan {
    let existing = try ExistingLists(tables)
    let list = try existing.list(id)
    guard list.isDraft else {
      throw ReferralFact.signedAlready(id, number: list.number, dated: list.dated)
    }
    let signature = try ReferralSignature(number, dated: dated, by: signer, except: id, tables)
    let head = try countingVersion(of: id, in: "referrals", tables.snapshot).values
    guard let header = tables.lists.header(of: list.month),
      head["revision"] == .integer(Int64(header.revision))
    else { throw ReferralFact.draftOutOfDate(id, month: list.month) }
    let month = try ReferralMonth(header, tables)
    let (kept, held) = try month.divided(Set(try draftedUnits(tables.snapshot)))
    guard held.isEmpty else { throw ReferralFact.heldSince(id, held.prefix(5).map(\.code)) }
    let plan = try ReferralWriting(
      draft: draft(list.month, kept, head),
      id: id,
      replaces: .signedDraft,
      signature: signature,
      series: list.series,
      list: month,
      kept: kept,
      heldBack: [],
      previous: try existing.previous(before: list.month, series: list.series),
      tables: tables
    ).plan()
    return plan.keepingDrafted(["held_back": head["held_back"]])
  }

  private func draftedUnits(_ snapshot: LedgerSnapshot) throws -> [Int] {
    let rows = try snapshot.records(of: "referred")
    guard case .texts(let referrals) = try rows.column("referral"),
      case .integers(let units) = try rows.column("employer")
    else { throw TableError.noSuchColumn("referral") }
    return (0..<rows.rowCount).filter { referrals[$0] == id }
      .compactMap { units[$0].map { Int($0) } }
  }

  private func draft(
    _ month: Month,
    _ units: [Int],
    _ head: [String: StoredValue]
  ) -> ReferralDraft {
    func text(_ name: String) -> String? {
      if case .text(let text) = head[name] { return text }
      return nil
    }
    return ReferralDraft(
      month: month,
      units: units,
      definition: text("definition") ?? "",
      note: text("note"),
      purpose: text("purpose")
    )
  }
}

extension ReferralPlan {
  /// The plan of a signing: these values of the head are the draft's.
  fileprivate func keepingDrafted(_ head: [String: StoredValue?]) -> ReferralPlan {
    var plan = self
    plan.isSigning = true
    plan.records = records.map { record in
      guard record.table == "referrals" else { return record }
      var record = record
      for (name, value) in head { record.values[name] = value }
      return record
    }
    return plan
  }
}

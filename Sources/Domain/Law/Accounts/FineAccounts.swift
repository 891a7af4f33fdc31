import Columnar
import Ledger
import Query
package import Values

extension LedgerTables {
  /// What the decree of the day lets each fine of a unit be, with its base, a line a step.
  ///
  /// Never the fine itself: that an official decides.
  ///
  /// - Throws: what the ledger throws.
  package func explainFine(of unit: Int, on day: Day) throws -> FigureAccount {
    let figure = Localized("range of fines", vi: "khung phạt")
    var account = FigureAccount(
      try title(figure, unit, time: day.vietnamese, on: day),
      result: Localized("no sanction recorded", vi: "chưa ghi xử phạt nào")
    )
    let table = try records.tables.table(DomainCatalogue.sanctions)
    let reader = try FineReader(table)
    let units = try table.integers("employer")
    let minutes = try table.integers("minutes_date")
    for row in 0..<table.rowCount where units[row] == Int64(unit) {
      guard let made = Domain.day(ofIndex: minutes[row]), made <= day else { continue }
      account.result = nil
      let id = table.rows.ids[row]
      guard let reading = try reader.reading(row) else { continue }
      account.cite(Self.rules(of: reading.kind), on: reading.decided, law)
      account.read.append(words(id, made, reading))
      account.steps += steps(reading).map { Localized(id, vi: id).followed(by: $0) }
    }
    return account
  }

  private func words(_ id: String, _ minutes: Day, _ reading: FineReading) -> Localized {
    let label = Category.sanctionConduct.label(of: reading.kind.rawValue)
    let (made, ended) = (minutes.vietnamese, reading.decided.vietnamese)
    let isRunning = reading.decided == minutes
    return Localized(
      "\(id): \(label.english), minutes of \(made), "
        + (isRunning ? "not known to have ended before" : "ended on \(ended)"),
      vi: "\(id): \(label.text(in: .vietnamese)), biên bản ngày \(made), "
        + (isRunning ? "chưa ghi kết thúc trước đó" : "kết thúc ngày \(ended)")
    )
  }

  private func steps(_ reading: FineReading) -> [Localized] {
    guard !reading.clauses.isEmpty else {
      return [
        Localized(
          "no range is known for that conduct on \(reading.decided.vietnamese): unknown",
          vi: "chưa biết khung phạt của hành vi này ngày \(reading.decided.vietnamese): không rõ"
        )
      ]
    }
    let steps = reading.clauses.flatMap { clause in
      FineRange.of(reading.conduct, under: clause).steps(reading.conduct, under: clause)
    }
    let isShare = reading.clauses.contains { clause in
      if case .share = clause.measure { return true }
      return false
    }
    guard reading.isEstimate, isShare else { return steps }
    return steps + [
      Localized(
        "an estimate: the base is what was owed by the list or dues of the month-end, not what was"
          + " found on the day",
        vi: "ước tính: căn cứ là số nợ theo danh sách, số phải đóng cuối tháng, không phải số tại"
          + " ngày lập biên bản"
      )
    ]
  }

  private static func rules(of kind: FinedConductKind) -> [LawRule] {
    let all: [LawRule] = [.fineBase, .fineOrganisation, .fineMost]
    switch kind {
    case .late: return all + [.fineLate, .fineWarningBelow]
    case .evasion:
      return all + [.fineEvasion, .fineEvasionSocial, .fineEvasionUnemployment]
    case .underDeclared:
      return all + [.fineLate, .fineEvasionSocial, .fineEvasionUnemployment]
    case .notEnrolled:
      return all + [
        .fineLate, .fineHeadcountSteps, .fineUnregisteredSocialFew, .fineUnregisteredSocialMany,
        .fineUnregisteredUnemploymentFew, .fineUnregisteredUnemploymentMany,
      ]
    case .forgedFile: return all + [.fineForgedFile]
    case .withheld: return [.fineKeptBenefit]
    case .noInformation: return all + [.fineRefusedInformation]
    }
  }
}

import Columnar
import Query
package import Values

extension LedgerTables {
  /// How the months that a unit owes by a month's list were found, with what the other ways give.
  ///
  /// - Returns: nil for a month that was not imported.
  /// - Throws: what the ledger throws.
  package func explainMonths(
    of unit: Int,
    _ month: Month,
    revision: Int?
  ) throws -> FigureAccount? {
    guard let line = try ListedLine(unit, month, revision: revision, self) else { return nil }
    var account = FigureAccount(try title(Localized("months", vi: "số tháng nợ"), unit, month))
    account.cite([.monthsBases, .regime, .bucketSteps], on: month.lastDay, law)
    guard line.row != nil else {
      account.read = [line.name]
      account.result = line.absence
      return account
    }
    let months = try line.integer("months")
    let basis = MonthsBasis(rawValue: try line.text("months_basis")) ?? .stated
    let paidTo = try line.integer("paid_to").map { Month(index: Int32(clamping: $0)) }
    let (principal, payable) = (try line.integer("principal"), try line.integer("payable"))
    account.read = [
      line.words([
        (Localized("months", vi: "số tháng"), months.map(monthsWords) ?? ""),
        (Localized("paid to", vi: "đóng đủ đến"), paidTo?.iso ?? ""),
        (Localized("principal", vi: "nợ gốc"), principal.map(dongWords) ?? ""),
        (Localized("payable", vi: "phải đóng"), payable.map(dongWords) ?? ""),
      ])
    ]
    if let months {
      let words = Category.monthsBasis.label(of: basis.rawValue)
      account.result = Localized(
        monthsWords(months) + " (" + words.english + ")",
        vi: monthsWords(months) + " (" + words.text(in: .vietnamese) + ")"
      )
    }
    account.steps = [
      statedStep(months, basis), calendarStep(paidTo, month), ratioStep(principal, payable),
      try bucketStep(line),
    ]
    account.hints = [try spellHint(line)] + (try firmHint(line, unit))
    return account
  }

  private func bucketStep(_ line: ListedLine) throws -> Localized {
    let label = Category.debtBucket.label(of: try line.text("bucket"))
    return Localized("bucket", vi: "nhóm thời gian nợ").followed(by: label)
  }

  /// Lists decide nothing of the months owed; they say since when the unit stands on them.
  private func spellHint(_ line: ListedLine) throws -> Localized {
    guard let since = try line.integer("owing_since").map({ Month(index: Int32(clamping: $0)) })
    else {
      return Localized("not overdue on this list", vi: "không có nợ quá hạn trên danh sách này")
    }
    return Localized(
      "overdue on every list since \(since.iso)",
      vi: "có nợ quá hạn trên mọi danh sách từ \(since.vietnamese)"
    )
  }

  /// The figures of all codes of its tax code, where it has several on the list.
  private func firmHint(_ line: ListedLine, _ unit: Int) throws -> [Localized] {
    let codes = try firm(of: unit, on: line.month.lastDay)
    guard codes.count > 1, let amount = try line.integer("firm_amount") else { return [] }
    let months = try line.integer("firm_months").map(monthsWords) ?? "-"
    let names = try codes.map { try register.code(of: $0) }.joined(separator: ", ")
    return [
      Localized(
        "all codes of its tax code (\(names)): overdue \(dongWords(amount)), most months \(months)",
        vi: "mọi mã cùng mã số thuế (\(names)): nợ quá hạn \(dongWords(amount)), số tháng cao nhất"
          + " \(months)"
      )
    ]
  }

  private func statedStep(_ months: Int64?, _ basis: MonthsBasis) -> Localized {
    guard let months else {
      return Localized("stated: the list has no months", vi: "ghi sẵn: danh sách không có số tháng")
    }
    let number = monthsWords(months)
    switch basis {
    case .stated: return Localized("stated by the list: \(number)", vi: "danh sách ghi: \(number)")
    case .calendar:
      return Localized(
        "not stated by the list: taken by the calendar, \(number)",
        vi: "danh sách không ghi: lấy theo lịch, \(number)"
      )
    case .ratio:
      return Localized(
        "a ratio, as the list states it or found from it: \(number)",
        vi: "tỷ lệ nợ, do danh sách ghi hoặc tính từ danh sách: \(number)"
      )
    }
  }

  private func calendarStep(_ paidTo: Month?, _ month: Month) -> Localized {
    guard let paidTo else {
      return Localized(
        "calendar: unknown, the list does not say to which month all is paid",
        vi: "theo lịch: không rõ, danh sách không ghi tháng đã đóng đủ"
      )
    }
    let number = monthsWords(MonthsOwed.calendar(paidTo: paidTo, at: month))
    return Localized(
      "calendar: from \(paidTo.iso), paid in full, to \(month.iso): \(number)",
      vi: "theo lịch: từ \(paidTo.iso) đã đóng đủ đến \(month.iso): \(number)"
    )
  }

  private func ratioStep(_ principal: Int64?, _ payable: Int64?) -> Localized {
    guard let principal, let payable,
      let months = MonthsOwed.ratio(principal: principal, payable: payable)
    else {
      return Localized(
        "ratio: unknown, the list does not state both the principal and the duty of a month",
        vi: "theo tỷ lệ: không rõ, danh sách không ghi đủ nợ gốc và số phải đóng một tháng"
      )
    }
    let words = "\(dongWords(principal)) / \(dongWords(payable)) = \(monthsWords(months))"
    return Localized("ratio: " + words, vi: "theo tỷ lệ: " + words)
  }

  /// `months of TA0123B Công ty …, 2022-09`.
  func title(_ figure: Localized, _ unit: Int, _ month: Month) throws -> Localized {
    try title(figure, unit, time: month.iso, on: month.lastDay)
  }

  /// `TA0123B Công ty …`, as of a day.
  func unitName(_ unit: Int, on day: Day) throws -> String {
    let name = textValue(try register.column("name", on: day), at: unit)
    return try register.code(of: unit) + (name.isEmpty ? "" : " " + name)
  }

  func title(_ figure: Localized, _ unit: Int, time: String, on day: Day) throws -> Localized {
    let who = try unitName(unit, on: day)
    return Localized(
      "\(figure.english) of \(who), \(time)",
      vi: "\(figure.text(in: .vietnamese)) của \(who), \(time)"
    )
  }
}

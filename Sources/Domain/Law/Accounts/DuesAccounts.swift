import Columnar
package import Values

// What the law makes of the dues of one unit: by when, what it costs, since when it is evaded.
extension LedgerTables {
  /// By when a unit had or has to pay: of each month of its dues, or where none is recorded, of the
  /// newest month that was imported.
  ///
  /// - Throws: what the ledger throws.
  package func explainDue(of unit: Int, on day: Day) throws -> FigureAccount {
    var account = try account(Localized("due date", vi: "hạn đóng"), unit, day)
    let dues = try dueAccounts(of: unit, on: day)
    guard !dues.isEmpty else {
      let month = lists.months.last { $0.lastDay <= day } ?? day.month.advanced(by: -1)
      account.cite([.paymentDueAfter, .paymentCycles], on: month.lastDay, law)
      account.read = [Self.noDues, cycleWords(try recordedCycle(of: unit, on: month.lastDay))]
      let cycle = try paymentCycle(of: unit, on: month.lastDay)
      guard let due = law.dueDate(of: month, cycle: cycle) else { return account }
      account.result = Localized(due.day.vietnamese, vi: due.day.vietnamese)
      account.steps = due.steps
      return account
    }
    let open = dues.filter { $0.owed > 0 }.compactMap(\.deadline).min()
    account.result =
      open.map { first in
        Localized(
          "the earliest with something unpaid \(first.vietnamese)",
          vi: "sớm nhất còn chưa đóng \(first.vietnamese)"
        )
      } ?? Localized("nothing is unpaid", vi: "không còn khoản chưa đóng")
    var told: Set<Month> = []
    for due in dues where told.insert(due.month).inserted {
      account.cite([.paymentDueAfter, .paymentCycles], on: due.month.lastDay, law)
      account.steps += dueSteps(due)
    }
    account.read = dues.map(\.words)
    return account
  }

  private func dueSteps(_ due: DueAccount) -> [Localized] {
    if let computed = due.due { return computed.steps }
    let (id, month) = (due.id, due.month.vietnamese)
    guard let deadline = due.deadline?.vietnamese else {
      return [Localized("month \(month): no rule is known", vi: "tháng \(month): chưa có quy định")]
    }
    return [
      Localized(
        "month \(month): \(deadline), as \(id) states",
        vi: "tháng \(month): \(deadline), theo \(id)"
      )
    ]
  }

  /// Months that one payment of a unit covers: 1 where none are recorded.
  func paymentCycle(of unit: Int, on day: Day) throws -> Int {
    Int(clamping: try recordedCycle(of: unit, on: day) ?? 1)
  }

  private func recordedCycle(of unit: Int, on day: Day) throws -> Int64? {
    guard case .integers(let cycles) = try register.column("cycle", on: day) else { return nil }
    return cycles[unit]
  }

  private func cycleWords(_ cycle: Int64?) -> Localized {
    guard let cycle else {
      return Localized(
        "way of paying not recorded: taken as monthly",
        vi: "chưa ghi phương thức đóng: coi như hằng tháng"
      )
    }
    return cycle == 1
      ? Localized("pays monthly", vi: "đóng hằng tháng")
      : Localized("pays every \(cycle) months", vi: "đóng \(cycle) tháng một lần")
  }

  // MARK: Charge

  /// What being late costs a unit, to the end of the data month of its newest dues: the charge by the
  /// day, or the interest of the month until 06/2025.
  ///
  /// Without dues an estimate where the list states the days, else unknown.
  ///
  /// - Throws: what the ledger throws.
  package func explainCharge(of unit: Int, on day: Day) throws -> FigureAccount {
    var account = try account(Localized("charge", vi: "tiền chậm đóng"), unit, day)
    let dues = try dueAccounts(of: unit, on: day)
    guard let period = dues.first?.period else {
      account = try estimatedCharge(account, unit, day)
      try explainBackCollection(of: unit, on: day, into: &account)
      return account
    }
    account.read = dues.map(\.words)
    let interest = try interest(of: unit, on: day)
    if !interest.isEmpty {
      account = interestAccount(account, interest)
      try explainBackCollection(of: unit, on: day, into: &account)
      return account
    }
    account.cite(Self.chargeRules, on: period.lastDay, law)
    var sum: Int128 = 0
    for due in dues {
      let name = due.name
      if let stated = due.statedCharge {
        sum += Int128(stated)
        let dong = dongWords(stated)
        account.steps.append(
          Localized(
            "\(name.english): \(dong), as recorded",
            vi: "\(name.text(in: .vietnamese)): \(dong), theo bản ghi"
          )
        )
      } else if let charge = due.charge {
        sum += Int128(charge.amount)
        account.steps += charge.steps.map { name.followed(by: $0) }
      }
    }
    account.steps += weightedDays(dues, charge: sum, on: period.lastDay)
    try explainBackCollection(of: unit, on: day, into: &account)
    let dong = dongWords(sum)
    account.result = Localized(
      "\(dong) to \(period.lastDay.vietnamese), on what is still owed",
      vi: "\(dong) đến \(period.lastDay.vietnamese), trên số còn phải đóng"
    )
    return account
  }

  /// The days of the unit as one number, each due weighted by its money.
  private func weightedDays(_ dues: [DueAccount], charge: Int128, on day: Day) -> [Localized] {
    let bearing = dues.filter { $0.statedCharge != nil || $0.charge != nil }
    let money = bearing.reduce(Int128(0)) { $0 + Int128($1.owed) }
    guard let rate = law.chargeRate(on: day),
      let days = LateCharge.weightedDays(
        charge: Int64(clamping: charge),
        of: Int64(clamping: money),
        rate: rate
      )
    else { return [] }
    let sum = "\(dongWords(charge)) / \(dongWords(money)) / \(rate.words) = \(days)"
    return [
      Localized(
        "days of the unit, weighted by money: \(sum)",
        vi: "số ngày bình quân theo số tiền: \(sum)"
      )
    ]
  }

  private static let chargeRules: [LawRule] = [
    .chargeRate, .chargeCountsFrom, .chargeOldDebtsFrom, .chargeRounding,
  ]

  private static let interestRules: [LawRule] = [
    .interestReturnTimes, .interestRateSocial, .interestRateHealth, .chargeRounding,
  ]

  private func interestAccount(
    _ account: FigureAccount,
    _ interest: [FundInterest]
  ) -> FigureAccount {
    var account = account
    guard let month = interest.first?.month else { return account }
    account.cite(Self.interestRules, on: month.firstDay, law)
    for part in interest {
      let label = part.fund.label
      let steps =
        part.interest?.steps
        ?? [
          Localized(
            "the rate of \(month.iso) is not known: unknown",
            vi: "chưa biết lãi suất tháng \(month.iso): không rõ"
          )
        ]
      account.steps += steps.map { label.followed(by: $0) }
    }
    let amounts = interest.compactMap { $0.interest?.amount }
    guard amounts.count == interest.count else { return account }
    let dong = dongWords(amounts.reduce(Int128(0)) { $0 + Int128($1) })
    account.result = Localized(
      "\(dong), the interest of \(month.iso)",
      vi: "\(dong), tiền lãi tháng \(month.iso)"
    )
    return account
  }

  /// From the balance and the days that the list states; nothing where it states none.
  private func estimatedCharge(
    _ account: FigureAccount,
    _ unit: Int,
    _ day: Day
  ) throws -> FigureAccount {
    var account = account
    account.read = [Self.noDues]
    guard let month = lists.months.last(where: { $0.lastDay <= day }),
      let line = try ListedLine(unit, month, revision: nil, self)
    else { return account }
    if law.chargeRate(on: month.lastDay) == nil {
      account.cite(Self.interestRules, on: month.advanced(by: 1).firstDay, law)
    } else {
      account.cite(Self.chargeRules, on: month.lastDay, law)
    }
    let (overdue, days) = (try line.integer("overdue"), try line.integer("days_late"))
    account.read.append(
      line.words([
        (Localized("overdue", vi: "quá hạn"), overdue.map(dongWords) ?? ""),
        (Localized("days late", vi: "số ngày chậm"), days.map { String($0) } ?? ""),
      ])
    )
    guard let rate = law.chargeRate(on: month.lastDay) else {
      account.steps = [
        Localized(
          "interest is due on what is overdue of each fund without interest: without dues unknown;"
            + " the balance of the list may hold interest and is no base",
          vi: "lãi tính trên số quá hạn của từng quỹ, không gồm lãi: không có khoản phải đóng theo"
            + " tháng thì không rõ; số dư danh sách có thể gồm lãi nên không dùng"
        )
      ]
      return account
    }
    guard let overdue, let days else {
      account.steps = [
        Localized(
          "without dues, and without days on the list: unknown",
          vi: "không có khoản phải đóng theo tháng, danh sách không ghi số ngày: không rõ"
        )
      ]
      return account
    }
    let dong = dongWords(rate.dong(of: overdue, times: days))
    let sum = "\(dongWords(overdue)) × \(days) × \(rate.words) = \(dong)"
    account.steps = [Localized(sum, vi: sum)]
    account.result = Localized(
      "\(dong), an estimate on the unit's balance and mean days",
      vi: "\(dong), ước tính theo số nợ và số ngày bình quân của đơn vị"
    )
    return account
  }

  // MARK: Words

  static let noDues = Localized(
    "no dues recorded, which is not that nothing is due",
    vi: "chưa ghi khoản phải đóng theo tháng, chưa phải là không phải đóng"
  )

  func account(_ figure: Localized, _ unit: Int, _ day: Day) throws -> FigureAccount {
    FigureAccount(try title(figure, unit, time: day.vietnamese, on: day))
  }
}

extension DueAccount {
  /// `01/2026, health insurance`.
  var name: Localized {
    Localized(
      month.vietnamese + ", " + fund.label.english,
      vi: month.vietnamese + ", " + fund.label.text(in: .vietnamese)
    )
  }

  /// `DU-2026-0001: 01/2026, health insurance, owed 20.000.000 ₫ at the end of 2026-08`.
  var words: Localized {
    let dong = dongWords(owed)
    return Localized(
      "\(id): \(name.english), owed \(dong) at the end of \(period.iso)",
      vi: "\(id): \(name.text(in: .vietnamese)), còn phải đóng \(dong) cuối \(period.iso)"
    )
  }
}

extension Localized {
  /// `name: text` in both languages.
  func followed(by text: Localized) -> Localized {
    Localized(
      english + ": " + text.english,
      vi: self.text(in: .vietnamese) + ": " + text.text(in: .vietnamese)
    )
  }
}

import Columnar
package import Values

extension LedgerTables {
  /// From which day on what a unit owes counts as evaded, by its dues, letters and marks.
  ///
  /// - Throws: what the ledger throws.
  package func explainEvasion(of unit: Int, on day: Day) throws -> FigureAccount {
    var account = try account(Localized("start of evasion", vi: "thời điểm trốn đóng"), unit, day)
    let dues = try dueAccounts(of: unit, on: day).filter { $0.owed > 0 }
    account.cite(
      [.evasionAfter, .evasionLetterWithin, .evasionAfterLateLetter, .evasionDayCount],
      on: dues.first?.period.lastDay ?? day,
      law
    )
    guard let period = dues.first?.period else {
      account.read = [Self.noDues]
      account.steps = [
        Localized(
          "which months are unpaid is not known",
          vi: "chưa biết những tháng nào chưa đóng"
        )
      ]
      try explainFoundEvasion(of: unit, on: day, into: &account)
      return account
    }
    account.read = dues.map(\.words)
    var told: Set<Month> = []
    for due in dues where told.insert(due.month).inserted {
      let month = Localized("month " + due.month.iso, vi: "tháng " + due.month.iso)
      account.steps += steps(due).map { month.followed(by: $0) }
    }
    let sums = EvadedSums(dues, on: period.lastDay)
    account.steps.append(sums.words(on: period.lastDay))
    account.result = sums.result
    try explainFoundEvasion(of: unit, on: day, into: &account)
    return account
  }

  private func steps(_ due: DueAccount) -> [Localized] {
    if let start = due.evasion, let terms = due.evasionTerms, let first = due.lateFrom {
      return start.steps(deadline: first.advanced(by: -1), terms: terms)
    }
    let end = due.period.lastDay
    guard let deadline = due.deadline else {
      return [
        Localized("no rule of its due date is known", vi: "chưa có quy định về hạn đóng của tháng")
      ]
    }
    guard deadline < end else {
      return [
        Localized(
          "due \(deadline.vietnamese): not overdue on \(end.vietnamese)",
          vi: "hạn đóng \(deadline.vietnamese): ngày \(end.vietnamese) chưa quá hạn"
        )
      ]
    }
    return [beforeTerms(end)]
  }

  /// Of a statement from before letters and days began to decide.
  private func beforeTerms(_ end: Day) -> Localized {
    let first = law.rows(of: .evasionLetterWithin).first { $0.start > end }?.start
    let since = first?.vietnamese ?? "-"
    return Localized(
      "overdue on \(end.vietnamese), the end of the newest statement; only from \(since) on do"
        + " letters and days decide when it is evaded: a statement of a later month says it",
      vi: "quá hạn ngày \(end.vietnamese), kỳ số liệu mới nhất; chỉ từ \(since) mới xác định theo"
        + " văn bản đôn đốc và số ngày: cần số liệu của kỳ sau ngày đó"
    )
  }
}

/// What of a unit's dues counts as evaded at the end of their month, what stays late, and of what
/// nobody can say.
private struct EvadedSums {
  private var evaded: Int128 = 0
  private var unknown: Int128 = 0
  private var overdue: Int128 = 0
  private var starts: [Day] = []

  init(_ dues: [DueAccount], on end: Day) {
    for due in dues {
      guard let deadline = due.deadline, deadline < end else { continue }
      let owed = Int128(due.owed)
      overdue += owed
      switch due.evasion {
      case nil, .unknown: unknown += owed
      case .urgedInTime, .urgedLate, .excused, .neverUrged:
        guard let first = due.evasion?.firstDay else { continue }
        starts.append(first)
        if first <= end { evaded += owed }
      }
    }
  }

  var result: Localized? {
    if let first = starts.min() {
      return Localized("from \(first.vietnamese)", vi: "từ \(first.vietnamese)")
    }
    if overdue == 0 { return Localized("nothing is overdue", vi: "không có khoản quá hạn") }
    if unknown > 0 { return FigureAccount.unknownWords }
    return Localized("late, not evaded", vi: "chậm đóng, không phải trốn đóng")
  }

  /// The amount evaded, of the dues that are overdue.
  func words(on end: Day) -> Localized {
    let (evaded, overdue) = (dongWords(self.evaded), dongWords(self.overdue))
    let open = dongWords(unknown)
    return Localized(
      "evaded on \(end.vietnamese): \(evaded) of \(overdue) overdue"
        + (unknown > 0 ? "; of \(open) nobody can say" : ""),
      vi: "trốn đóng đến \(end.vietnamese): \(evaded) trên \(overdue) quá hạn"
        + (unknown > 0 ? "; \(open) chưa xác định được" : "")
    )
  }
}

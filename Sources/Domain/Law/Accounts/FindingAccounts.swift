import Query
import Values

// What inspections found and the dues do not hold, as far as the year that is recorded tells.
extension LedgerTables {
  private func evasionFindings(_ unit: Int, on day: Day) throws -> [PenalFinding] {
    let reading = try records.tables.articles()
    return reading.findings(
      of: .unit(unit),
      ["not_enrolled", "short_time", "under_declared"],
      until: day
    )
  }

  /// Since when at the latest what was found counts as evaded.
  ///
  /// Workers who were not registered, or too late: behind the days after the registration deadline;
  /// wages declared too low: behind the month after the month of the wage.
  func explainFoundEvasion(
    of unit: Int,
    on day: Day,
    into account: inout FigureAccount
  ) throws {
    for finding in try evasionFindings(unit, on: day) {
      guard let year = finding.year, let end = Day(year: year, month: 12, day: 31) else { continue }
      let isLow = finding.kind == "under_declared"
      let rules: [LawRule] =
        isLow ? [.evasionLowWageAfter] : [.registrationDays, .registrationLateDays]
      account.cite(rules, on: end, law)
      let start = isLow ? try lowWageStart(end, unit) : notRegisteredStart(end)
      let days = law.count(.registrationLateDays, on: end).map { $0 + 1 } ?? 0
      let words = evasionWords(start, behind: isLow ? nil : days, end)
      account.steps.append(finding.name(year).followed(by: words))
    }
  }

  private func notRegisteredStart(_ lastDay: Day) -> Day? {
    guard let days = law.count(.registrationDays, on: lastDay),
      let late = law.count(.registrationLateDays, on: lastDay)
    else { return nil }
    return EvasionStart.notRegistered(deadline: lastDay.advanced(by: days), lateDays: late)
  }

  private func lowWageStart(_ lastDay: Day, _ unit: Int) throws -> Day? {
    guard let months = law.count(.evasionLowWageAfter, on: lastDay) else { return nil }
    let due = DueDate(
      lastDay.month,
      cycle: try paymentCycle(of: unit, on: lastDay),
      monthsLater: months
    )
    return EvasionStart.underDeclared(deadline: due.day)
  }

  /// `days`: from which day behind the registration deadline on; nil for wages declared too low.
  private func evasionWords(_ start: Day?, behind days: Int?, _ lastDay: Day) -> Localized {
    guard let start else {
      return Localized(
        "no rule on \(lastDay.vietnamese) says when that is evasion",
        vi: "ngày \(lastDay.vietnamese) chưa có quy định khi nào là trốn đóng"
      )
    }
    let latest = start.vietnamese
    guard let days else {
      return Localized(
        "evaded behind the end of the month after each month of the wage, at the latest from"
          + " \(latest)",
        vi: "trốn đóng khi hết tháng sau tháng khai lương thấp, muộn nhất từ \(latest)"
      )
    }
    return Localized(
      "evaded from day \(days) behind the registration deadline of each worker, at the latest from"
        + " \(latest); no record holds the day on which the duty began",
      vi: "trốn đóng từ ngày thứ \(days) sau hạn đăng ký của từng người, muộn nhất từ \(latest);"
        + " không có bản ghi ngày phát sinh nghĩa vụ"
    )
  }

  /// The interest on what was found and is collected afterwards, to 06/2025: by the first and by the
  /// last month of the year, as no record holds the month.
  func explainBackCollection(
    of unit: Int,
    on day: Day,
    into account: inout FigureAccount
  ) throws {
    for finding in try evasionFindings(unit, on: day) {
      guard let year = finding.year, let amount = finding.amount,
        let first = Month(year: year, month: 1), let last = Month(year: year, month: 12)
      else { continue }
      let collected = finding.paidOn ?? day
      guard let less = law.number(.interestMonthsLess, on: collected) else { continue }
      account.cite([.interestMonthsLess, .interestRateSocial], on: collected, law)
      let name = finding.name(year)
      guard let rate = law.number(.interestRateSocial, on: collected) else {
        account.steps.append(
          name.followed(
            by: Localized(
              "back-collection in \(collected.month.iso): the rate is not known",
              vi: "truy thu tháng \(collected.month.vietnamese): chưa biết lãi suất"
            )
          )
        )
        continue
      }
      let ends = [first, last].map { month in
        BackCollection(
          of: amount,
          for: month,
          collected: collected.month,
          monthsLess: less / 100,
          rate: Rate(millionths: rate)
        )
      }
      account.steps += ends.flatMap { $0.steps.map { name.followed(by: $0) } }
      let sums = ends.map { dongWords($0.interest) }
      account.steps.append(
        name.followed(
          by: Localized(
            "no record holds the month of the duty: from \(sums[1]) to \(sums[0])",
            vi: "không có bản ghi tháng phát sinh: từ \(sums[1]) đến \(sums[0])"
          )
        )
      )
    }
  }
}

extension PenalFinding {
  /// `F-2026-0001: workers not enrolled, 2025`.
  fileprivate func name(_ year: Int) -> Localized {
    let label = Category.findingKind.label(of: kind)
    return Localized(
      "\(id): \(label.english), \(year)",
      vi: "\(id): \(label.text(in: .vietnamese)), \(year)"
    )
  }
}

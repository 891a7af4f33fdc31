import Values

/// One act of the invented office.
struct SampleEvent {
  enum Kind {
    /// The register of all units.
    case employers
    /// The place of a list.
    case list(Int)
    case calls(SampleCalls)
    case session(SampleSession)
    case promise(SamplePromise)
    /// The places of receipts that are taken in together.
    case payments(Range<Int>)
    /// The place of the list that is referred to the police, and the number of the letter.
    case referral(Int, number: String)
  }

  let day: Day
  let kind: Kind

  /// Acts of one day run in this order.
  private var rank: Int {
    switch kind {
    case .employers: 0
    case .list: 1
    case .calls: 2
    case .session: 3
    case .promise: 4
    case .payments: 5
    case .referral: 6
    }
  }

  /// All acts up to today, in the order in which they happened.
  static func all(of province: SampleProvince, through month: Month) -> [SampleEvent] {
    let work = province.work
    var events = [
      SampleEvent(day: SampleProvince.firstMonth.firstDay.advanced(by: 2), kind: .employers)
    ]
    for (place, list) in province.lists.enumerated() where list.month <= month {
      let next = list.month.advanced(by: 1).firstDay
      events.append(SampleEvent(day: next.advanced(by: 3).workday, kind: .list(place)))
      if list.month >= SampleLedger.firstReferral {
        events.append(referral(place, list.month))
      }
    }
    events += work.calls.map { SampleEvent(day: $0.day, kind: .calls($0)) }
    events += work.sessions.map { SampleEvent(day: $0.day, kind: .session($0)) }
    events += work.promises.map { SampleEvent(day: $0.made, kind: .promise($0)) }
    events += paymentWeeks(work.payments)
    return events.enumerated().sorted {
      ($0.element.day, $0.element.rank, $0.offset) < ($1.element.day, $1.element.rank, $1.offset)
    }.map(\.element)
  }

  /// The letter of September goes out on the 10th; the others on the 15th of the month after.
  private static func referral(_ place: Int, _ month: Month) -> SampleEvent {
    let next = month.advanced(by: 1).firstDay
    let isLast = month == SampleProvince.lastMonth
    let number = isLast ? 1234 : 115 + 138 * place
    return SampleEvent(
      day: isLast ? next.advanced(by: 9) : next.advanced(by: 14).workday,
      kind: .referral(place, number: String(number) + "/BHXH-TST")
    )
  }

  /// Receipts are taken in once a week, on Fridays, and the last of them today.
  private static func paymentWeeks(_ payments: [SamplePayment]) -> [SampleEvent] {
    guard let first = payments.first?.day else { return [] }
    var events: [SampleEvent] = []
    var start = 0
    // Day 0, the first of 1970, was a Thursday.
    var friday = first.advanced(by: (8 - Int(first.index) % 7) % 7)
    while start < payments.count {
      let day = min(friday, SampleProvince.today)
      let end = payments[start...].firstIndex { $0.day > day } ?? payments.count
      if end > start { events.append(SampleEvent(day: day, kind: .payments(start..<end))) }
      guard day < SampleProvince.today else { break }
      start = end
      friday = friday.advanced(by: 7)
    }
    return events
  }
}

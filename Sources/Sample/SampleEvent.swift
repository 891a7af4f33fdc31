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
    case letters(SampleLetters)
    case visits(SampleVisits)
    /// Papers that are taken in together.
    case marks(ArraySlice<SampleMark>)
    /// Units that go on under the codes of another office.
    case recoded
    /// What the police wrote, taken in together.
    case outcomes(ArraySlice<SampleOutcome>)
    /// The place of the list that is referred to the police and handed over, and the number of the
    /// letter.
    case referral(Int, number: String)
    /// A line that is taken back from a list that was handed over, and the hand-over of that.
    case correction(SampleCorrection)
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
    case .letters: 6
    case .visits: 7
    case .marks: 8
    case .recoded: 9
    case .outcomes: 10
    case .referral: 11
    case .correction: 12
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
      events.append(referral(place, list.month))
    }
    if month == SampleProvince.lastMonth {
      let day = month.advanced(by: 1).firstDay.advanced(by: 4)
      events.append(SampleEvent(day: day, kind: .recoded))
    }
    events += work.calls.map { SampleEvent(day: $0.day, kind: .calls($0)) }
    events += work.sessions.map { SampleEvent(day: $0.day, kind: .session($0)) }
    events += work.promises.map { SampleEvent(day: $0.made, kind: .promise($0)) }
    events += paymentWeeks(work.payments)
    events += work.letters.map { SampleEvent(day: $0.day, kind: .letters($0)) }
    events += work.visits.map { SampleEvent(day: $0.day, kind: .visits($0)) }
    events += parts(of: work.marks, by: \.day).map { SampleEvent(day: $0, kind: .marks($1)) }
    events += work.corrections.filter { province.lists[$0.list].month <= month }
      .map { SampleEvent(day: $0.day, kind: .correction($0)) }
    events += parts(of: work.outcomes) { lettersOfPolice(behind: $0.day) }
      .map { SampleEvent(day: $0, kind: .outcomes($1)) }
    return events.enumerated().sorted {
      ($0.element.day, $0.element.rank, $0.offset) < ($1.element.day, $1.element.rank, $1.offset)
    }.map(\.element)
  }

  private static func referral(_ place: Int, _ month: Month) -> SampleEvent {
    let number = month == SampleProvince.lastMonth ? 1234 : 115 + 138 * place
    return SampleEvent(
      day: handover(of: month),
      kind: .referral(place, number: String(number) + "/BHXH-TST")
    )
  }

  /// The list of September is signed and handed over on the 10th; the others on the 15th of the
  /// month after.
  static func handover(of month: Month) -> Day {
    let next = month.advanced(by: 1).firstDay
    return month == SampleProvince.lastMonth ? next.advanced(by: 9) : next.advanced(by: 14).workday
  }

  /// The police write together what they did: on the 15th and at the end of each month.
  private static func lettersOfPolice(behind day: Day) -> Day {
    let middle = day.month.firstDay.advanced(by: 14)
    return min(day <= middle ? middle : day.month.lastDay, SampleProvince.today)
  }

  /// Neighbours that are taken in on one day.
  private static func parts<Element>(
    of all: [Element],
    by day: (Element) -> Day
  ) -> [(Day, ArraySlice<Element>)] {
    var parts: [(Day, ArraySlice<Element>)] = []
    var start = 0
    while start < all.count {
      let first = day(all[start])
      let end = all[start...].firstIndex { day($0) != first } ?? all.count
      parts.append((first, all[start..<end]))
      start = end
    }
    return parts
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

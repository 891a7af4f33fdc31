import Values

/// The calls, sessions and promises of the year, up to the day that counts as today.
struct ContactDrafting {
  private(set) var calls: [SampleCalls] = []
  private(set) var sessions: [SampleSession] = []
  private(set) var promises: [SamplePromise] = []
  private(set) var letters: [SampleLetters] = []
  private(set) var visits: [SampleVisits] = []
  private let units: SampleUnits
  private let lists: [SampleList]
  private let jointUnits: [SampleDistrict: [Int]]
  private let paid: [Int: Int64]
  private var random: RandomNumbers

  init(_ units: SampleUnits, _ lists: [SampleList], _ payments: PaymentDrafting, seed: UInt64) {
    self.units = units
    self.lists = lists
    jointUnits = payments.jointUnits
    var paid: [Int: Int64] = [:]
    for payment in payments.payments where payment.amount > 0 && payment.day.month.month == 10 {
      if let unit = payment.unit { paid[unit, default: 0] += payment.amount }
    }
    self.paid = paid
    random = RandomNumbers(seed: seed)
    addJointSessions()
    addPoliceSessions()
    addOfficeSessions()
    addKnownPromise()
    for month in 2...10 { addCalls(month) }
    addKnownCalls()
    for month in 2...9 { addLettersAndVisits(month) }
    calls.sort { ($0.day, $0.officer) < ($1.day, $1.officer) }
    sessions.sort { ($0.day, $0.minutes) < ($1.day, $1.minutes) }
    promises.sort { ($0.made, $0.unit) < ($1.made, $1.unit) }
  }

  private func day(_ month: Int, _ day: Int) -> Day {
    SampleProvince.firstMonth.advanced(by: month - 1).firstDay.advanced(by: day - 1).workday
  }

  // MARK: Sessions

  /// With the police of Tân Uyên and Bến Cát, each unit of the article once.
  private mutating func addJointSessions() {
    let days: [SampleDistrict: [Day]] = [
      .tanUyen: [
        day(8, 22), day(8, 24), day(8, 29), day(8, 31), day(9, 6), day(9, 8), day(9, 12),
        day(9, 14),
      ],
      .benCat: [day(8, 25), day(9, 7)],
    ]
    for town in PaymentDrafting.joint {
      let units = jointUnits[town.district] ?? []
      let dates = days[town.district] ?? []
      for (place, date) in dates.enumerated() {
        let part = units.indices.filter { $0 % dates.count == place }.map { units[$0] }
        addSession(date, town.district.office, town.district.police, [214, 215, 216], part, [])
        for unit in part { addPromise(of: unit, on: date) }
      }
    }
  }

  /// A part of what a unit pays later is promised to the day, the rest late or short.
  private mutating func addPromise(of unit: Int, on date: Day) {
    guard let amount = paid[unit], random.isChosen(perMille: 700) else { return }
    let isShort = random.isChosen(perMille: 250)
    let due = random.isChosen(perMille: 300) ? day(9, 30) : day(10, 31)
    let promised = isShort ? amount * 3 / 2 : amount
    promises.append(
      SamplePromise(unit: unit, made: date, amount: max(promised, 100_000), due: due)
    )
  }

  /// With the province's economic police, in the other districts.
  private mutating func addPoliceSessions() {
    for month in 2...9 {
      let owing = largeDebtors(month) { !DebtSimulation.jointDistricts.contains($0) }
      for place in 0..<3 {
        let invited = random.choose(place + 1, from: owing)
        let absent = random.isChosen(perMille: 400) ? Array(invited.suffix(1)) : []
        let date = day(month, 8 + place * 7)
        addSession(
          date,
          "BHXH tỉnh Bình Dương",
          "Phòng Cảnh sát kinh tế",
          place == 0 ? [216] : [214, 215, 216],
          invited,
          absent
        )
        // These pay nothing, so that most of their promises are broken.
        for unit in invited where !absent.contains(unit) && paid[unit] == nil {
          guard random.isChosen(perMille: 450) else { continue }
          let amount = Int64(random.number(in: 5...60)) * 10_000_000
          promises.append(
            SamplePromise(unit: unit, made: date, amount: amount, due: date.advanced(by: 40))
          )
        }
      }
    }
  }

  /// Of the office alone; Gỗ Phú Thịnh came in May and has not been met since.
  private mutating func addOfficeSessions() {
    if let unit = units.known[.woodworks] {
      addSession(day(5, 18), SampleDistrict.tanUyen.office, nil, [], [unit], [])
    }
    for month in 3...9 {
      for district in [SampleDistrict.thuDauMot, .diAn, .thuanAn, .bauBang] {
        let owing = largeDebtors(month) { $0 == district }
        let invited = random.choose(2, from: owing)
        let absent = random.isChosen(perMille: 300) ? Array(invited.prefix(1)) : []
        addSession(day(month, 20), district.office, nil, [], invited, absent)
      }
    }
  }

  /// The units that owe most on the list before a month, those of the guides left out.
  private func largeDebtors(_ month: Int, where isMeant: (SampleDistrict) -> Bool) -> [Int] {
    let list = lists[month - 2]
    let rows = (0..<list.count).filter {
      list.isReferred($0) && list.amounts[$0] > 300_000_000
        && isMeant(units.districts[list.units[$0]])
    }
    return rows.map { list.units[$0] }.filter { !units.known.values.contains($0) }
  }

  private mutating func addSession(
    _ date: Day,
    _ place: String,
    _ police: String?,
    _ articles: [Int],
    _ invited: [Int],
    _ absent: [Int]
  ) {
    guard !invited.isEmpty else { return }
    let number = padded(sessions.count + 1, to: 2) + "/BB-LV"
    sessions.append(
      SampleSession(
        day: date,
        place: place,
        police: police,
        articles: articles,
        units: invited.filter { !absent.contains($0) },
        absent: absent,
        minutes: number
      )
    )
  }

  /// 200 million of May Bình Minh, due two days after today.
  private mutating func addKnownPromise() {
    guard let unit = units.known[.tailors] else { return }
    promises.append(
      SamplePromise(
        unit: unit,
        made: day(9, 21),
        amount: 200_000_000,
        due: SampleProvince.today.advanced(by: 2)
      )
    )
  }

  // MARK: Calls

  /// On one day of the month each office calls some of its debtors.
  private mutating func addCalls(_ month: Int) {
    let list = lists[month - 2]
    for district in SampleDistrict.allCases {
      let owing = (0..<list.count).filter {
        units.districts[list.units[$0]] == district && list.months[$0] >= 100
      }.map { list.units[$0] }
      var called = random.choose(3 + district.perMille / 20, from: owing).sorted()
      if month == 8, district == .tanUyen, let unit = units.known[.woodworks] {
        called = Array(Set(called + [unit])).sorted()
      }
      let date = day(month, month == 10 ? random.number(in: 4...12) : 6 + random.below(18))
      let results = ["promised", "absent", "other", "refused", "wrong_number"]
      let result = results[random.place(weights: [45, 20, 20, 8, 7])]
      calls.append(
        SampleCalls(
          day: date,
          officer: district.officers[month % district.officers.count],
          units: called,
          result: result,
          spoke: result == "absent" || result == "wrong_number" ? "" : "kế toán trưởng"
        )
      )
    }
  }

  /// A promise in parts whose first was broken, and a call that was entered twice.
  private mutating func addKnownCalls() {
    if let unit = units.known[.largeDebtor] {
      calls.append(
        SampleCalls(
          day: day(9, 5),
          officer: units.officer(of: unit),
          units: [unit],
          result: "promised",
          spoke: "giám đốc",
          promised: [(100_000_000, day(9, 20)), (150_000_000, day(10, 20))]
        )
      )
    }
    guard let unit = units.known[.tailors] else { return }
    for isMistaken in [false, true] {
      calls.append(
        SampleCalls(
          day: day(9, 29),
          officer: units.officer(of: unit),
          units: [unit],
          result: "promised",
          spoke: "kế toán trưởng",
          isMistaken: isMistaken
        )
      )
    }
  }

  // MARK: Letters and visits

  /// On the 22nd the office urges some of those who owe a month or more, and goes to a few of them.
  private mutating func addLettersAndVisits(_ month: Int) {
    let list = lists[month - 2]
    let known = Set(units.known.values)
    let owing = (0..<list.count).filter { list.months[$0] >= 100 }.map { list.units[$0] }
      .filter { !units.kinds[$0].isParticipant && !known.contains($0) }
    var urged = random.choose(40, from: owing)
    let visited = Array(urged.prefix(5)).sorted()
    if month == 9 { urged += [.woodworks, .fraction].compactMap { units.known[$0] } }
    letters.append(
      SampleLetters(
        day: day(month, 22),
        officer: "Nguyễn Thị Lan",
        units: urged.sorted(),
        statement: list.month,
        number: String(100 * (month - 1) + 1) + "/BHXH-QLT"
      )
    )
    visits.append(SampleVisits(day: day(month, 27), officer: "Huỳnh Văn Tâm", units: visited))
  }
}

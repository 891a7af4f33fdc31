import Values

extension WorkLadder {
  /// The next step of a debtor on a day.
  func next(of debtor: WorkCase, on today: Day) -> WorkDue {
    if let pause = debtor.pause {
      return WorkDue(step: .paused, due: nil, about: pause.id, why: .paused(pause))
    }
    if let call = promiseCall(of: debtor, on: today) { return call }
    let open = rungs.filter { isFor($0.debts, debtor) && !isDone($0, debtor, today) }
    let dated = open.compactMap { rung in due(rung, debtor).map { (rung: rung, due: $0) } }
    for (place, entry) in dated.enumerated() {
      if case .later = entry.rung.sign, dated.indices.contains(place + 1),
        dated[place + 1].due <= today
      {
        continue
      }
      return WorkDue(
        step: entry.rung.step,
        due: entry.due,
        why: reason(entry.rung, debtor),
        source: entry.rung.source
      )
    }
    return nextLetter(of: debtor)
  }

  // MARK: Promises

  /// A promise that was not kept is called for until there was a contact; one that is due soon before
  /// anything else.
  private func promiseCall(of debtor: WorkCase, on today: Day) -> WorkDue? {
    let relevant = debtor.promises.filter { $0.due >= debtor.owingSince }
    let broken = relevant.filter { promise in
      promise.due < today && debtor.lastContact.map { $0 <= promise.due } ?? true
    }
    if let promise = broken.min(by: { $0.due < $1.due }) {
      return WorkDue(
        step: .brokenPromise,
        due: promise.due.advanced(by: 1),
        about: promise.id,
        why: .broken(promise)
      )
    }
    guard
      let promise = relevant.filter({ $0.due >= today }).min(by: { $0.due < $1.due })
    else { return nil }
    let reminder = promise.due.advanced(by: -Self.daysBeforePromise)
    let isReminded = debtor.lastCall.map { $0 >= reminder } ?? false
    return WorkDue(
      step: .promise,
      due: isReminded ? promise.due : reminder,
      about: promise.id,
      why: .promised(promise, daysLeft: Int(promise.due.index - today.index))
    )
  }

  // MARK: Rungs

  private func isFor(_ debts: Debts, _ debtor: WorkCase) -> Bool {
    switch debts {
    case .all: true
    case .upToLimit: !debtor.isOverLimit
    case .overLimit: debtor.isOverLimit
    case .daysLate(let days): (debtor.daysLate ?? 0) >= days
    }
  }

  private func isDone(_ rung: Rung, _ debtor: WorkCase, _ today: Day) -> Bool {
    switch rung.sign {
    case .letterOfMonth: debtor.letterOfMonth != nil
    case .visit: debtor.lastVisit != nil
    case .letters(let count): debtor.countingLetters.count >= count
    case .inspectionSinceVisit:
      debtor.lastInspection.map { $0 >= debtor.firstVisit ?? debtor.owingSince } ?? false
    case .listOfMonth: debtor.listedMonth.map { $0 >= debtor.month } ?? false
    case .later: false
    case .itsDay: due(rung, debtor).map { $0 < today } ?? true
    }
  }

  /// Nil where what it counts from has not been.
  private func due(_ rung: Rung, _ debtor: WorkCase) -> Day? {
    switch rung.due {
    case .dayOfMonth(let day): dayOfMonth(day, after: debtor.month)
    case .dayOfMonthAfterLimit(let day):
      dayOfMonth(day, after: debtor.monthOverLimit ?? debtor.month)
    case .afterVisit(let days): debtor.lastVisit?.advanced(by: days + 1)
    case .afterLetter(let days): debtor.countingLetters.last?.date.advanced(by: days + 1)
    case .monthsAfterVisit(let months): debtor.firstVisit?.advanced(byMonths: months)
    }
  }

  private func dayOfMonth(_ day: Int, after month: Month) -> Day {
    let next = month.advanced(by: 1)
    return min(next.firstDay.advanced(by: day - 1), next.lastDay)
  }

  /// When nothing else is open the next month's letter is.
  private func nextLetter(of debtor: WorkCase) -> WorkDue {
    let why: WorkReason =
      debtor.letters.last.map { .written($0.date, month: debtor.month) } ?? .noLetter(debtor.month)
    return WorkDue(
      step: .letter,
      due: dayOfMonth(10, after: debtor.month.advanced(by: 1)),
      why: why,
      source: rungs.first { $0.step == .letter }?.source ?? ""
    )
  }

  // MARK: Reasons

  private func reason(_ rung: Rung, _ debtor: WorkCase) -> WorkReason {
    switch rung.due {
    case .dayOfMonth:
      switch rung.step {
      case .policeList: .inspected(debtor.lastInspection, month: debtor.month)
      case .excuse: .excusable(debtor.month)
      case .publish: .evading(daysLate: debtor.daysLate ?? 0)
      default: .noLetter(debtor.month)
      }
    case .dayOfMonthAfterLimit:
      .overLimit(months: debtor.months ?? 0, limit: debtor.limit)
    case .afterVisit(let days): .visited(debtor.lastVisit ?? debtor.owingSince, days: days)
    case .monthsAfterVisit(let months):
      .visitedMonthsAgo(debtor.firstVisit ?? debtor.owingSince, months: months)
    case .afterLetter(let days):
      if rung.step == .debtTeam {
        .twoLetters(last: debtor.countingLetters.last?.date ?? debtor.owingSince)
      } else {
        .letters(
          count: debtor.countingLetters.count,
          last: debtor.countingLetters.last?.date ?? debtor.owingSince,
          days: days,
          hasPaid: debtor.lastPayment.map { $0 >= debtor.owingSince } ?? false
        )
      }
    }
  }
}

extension WorkCase {
  /// The visits since the debt began.
  var firstVisit: Day? { visits.first { $0 >= owingSince } }
  var lastVisit: Day? { visits.last { $0 >= owingSince } }

  /// The letters since the debt began and since the unit last paid.
  var countingLetters: [WorkLetter] {
    let start = max(owingSince, lastPayment?.advanced(by: 1) ?? owingSince)
    return letters.filter { $0.date >= start }
  }

  /// The letter that went with this month's statement, or was written after the month's end.
  var letterOfMonth: WorkLetter? {
    letters.last { letter in
      letter.statement.map { $0 >= month } ?? (letter.date > month.lastDay)
    }
  }
}

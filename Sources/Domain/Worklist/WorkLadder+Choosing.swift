import Values

extension WorkLadder {
  /// The next step of a debtor on a day.
  func next(of debtor: WorkCase, on today: Day) -> WorkDue {
    if let pause = debtor.done.pause {
      return WorkDue(step: .paused, due: nil, about: pause.id, why: .paused(pause))
    }
    if let call = promiseCall(of: debtor, on: today) { return call }
    // A step that nothing is recorded of, until the one behind it is due.
    var earlier: (rung: Rung, due: Day)?
    for rung in rungs where isFor(rung.debts, debtor) && !isDone(rung, debtor, today) {
      guard let day = due(rung, debtor) else { continue }
      if let earlier, day > today { return step(earlier.rung, earlier.due, debtor) }
      guard case .later = rung.sign else { return step(rung, day, debtor) }
      earlier = (rung, day)
    }
    return earlier.map { step($0.rung, $0.due, debtor) } ?? nextLetter(of: debtor)
  }

  private func step(_ rung: Rung, _ due: Day, _ debtor: WorkCase) -> WorkDue {
    WorkDue(step: rung.step, due: due, why: reason(rung, debtor), rule: rung.rule)
  }

  // MARK: Promises

  /// A promise that was not kept is called for until there was a contact; one that is due soon before
  /// anything else.
  private func promiseCall(of debtor: WorkCase, on today: Day) -> WorkDue? {
    let relevant = debtor.done.promises.filter { $0.due >= debtor.debt.owingSince }
    let broken = relevant.filter { promise in
      promise.due < today && debtor.done.lastContact.map { $0 <= promise.due } ?? true
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
    let reminder = promise.due.advanced(by: -daysBeforePromise)
    let isReminded = debtor.done.lastCall.map { $0 >= reminder } ?? false
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
    case .upToLimit: !debtor.debt.isOverLimit
    case .overLimit: debtor.debt.isOverLimit
    case .daysLate(let days): (debtor.debt.daysLate ?? 0) >= days
    }
  }

  private func isDone(_ rung: Rung, _ debtor: WorkCase, _ today: Day) -> Bool {
    switch rung.sign {
    case .letterOfMonth: debtor.letterOfMonth != nil
    case .visit: debtor.lastVisit != nil
    case .letters(let count): debtor.countingLetters.count >= count
    case .inspectionSinceVisit:
      debtor.done.lastInspection.map { $0 >= debtor.firstVisit ?? debtor.debt.owingSince } ?? false
    case .listOfMonth: debtor.done.listedMonth.map { $0 >= debtor.month } ?? false
    case .later: false
    case .itsDay: due(rung, debtor).map { $0 < today } ?? true
    }
  }

  /// Nil where what it counts from has not been.
  private func due(_ rung: Rung, _ debtor: WorkCase) -> Day? {
    switch rung.due {
    case .dayOfMonth(let day): dayOfMonth(day, after: debtor.month)
    case .dayOfMonthAfterLimit(let day):
      dayOfMonth(day, after: debtor.debt.monthOverLimit ?? debtor.month)
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
    let last = debtor.done.letters.last
    let why: WorkReason =
      last.map { .written($0.date, month: debtor.month) } ?? .noLetter(debtor.month)
    return WorkDue(
      step: .letter,
      due: letterDay.map { dayOfMonth($0, after: debtor.month.advanced(by: 1)) },
      why: why,
      rule: rungs.first { $0.step == .letter }?.rule
    )
  }

  // MARK: Reasons

  private func reason(_ rung: Rung, _ debtor: WorkCase) -> WorkReason {
    switch rung.due {
    case .dayOfMonth:
      switch rung.step {
      case .policeList: .inspected(debtor.done.lastInspection, month: debtor.month)
      case .excuse: .excusable(debtor.month)
      case .publish: .evading(daysLate: debtor.debt.daysLate ?? 0)
      default: .noLetter(debtor.month)
      }
    case .dayOfMonthAfterLimit:
      .overLimit(months: debtor.debt.months ?? 0, limit: Int64(debtor.debt.limit))
    case .afterVisit(let days): .visited(debtor.lastVisit ?? debtor.debt.owingSince, days: days)
    case .monthsAfterVisit(let months):
      .visitedMonthsAgo(debtor.firstVisit ?? debtor.debt.owingSince, months: months)
    case .afterLetter(let days):
      if rung.step == .debtTeam {
        .twoLetters(last: debtor.countingLetters.last?.date ?? debtor.debt.owingSince)
      } else {
        .letters(
          count: debtor.countingLetters.count,
          last: debtor.countingLetters.last?.date ?? debtor.debt.owingSince,
          days: days,
          hasPaid: debtor.done.lastPayment.map { $0 >= debtor.debt.owingSince } ?? false
        )
      }
    }
  }
}

extension WorkCase {
  /// The visits since the debt began.
  var firstVisit: Day? { done.visits.first { $0 >= debt.owingSince } }
  var lastVisit: Day? { done.visits.last { $0 >= debt.owingSince } }

  /// The letters since the debt began and since the unit last paid.
  var countingLetters: [WorkLetter] {
    let since = debt.owingSince
    let start = max(since, done.lastPayment?.advanced(by: 1) ?? since)
    return done.letters.filter { $0.date >= start }
  }

  /// The letter that went with this month's statement, or was written after the month's end.
  var letterOfMonth: WorkLetter? {
    done.letters.last { letter in
      letter.statement.map { $0 >= month } ?? (letter.date > month.lastDay)
    }
  }
}

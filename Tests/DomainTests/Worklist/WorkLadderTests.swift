import Testing
import Values

@testable import Domain

/// The next step of one debtor, by what was done and by the ladder of the day.
///
/// Days are of 2022 unless they say their year; the list is of September, today is 13/10/2022.
struct WorkLadderTests {
  struct Situation: CustomTestStringConvertible {
    let testDescription: String
    let expected: String
    let today: String
    private(set) var tell: @Sendable (inout WorkCase) -> Void = { _ in }

    init(_ name: String, _ expected: String, today: String = "13/10/2022") {
      testDescription = name
      self.expected = expected
      self.today = today
    }

    func when(_ tell: @escaping @Sendable (inout WorkCase) -> Void) -> Situation {
      var situation = self
      situation.tell = tell
      return situation
    }
  }

  @Test(arguments: oldLadder + promises + newLadder)
  func givesTheStep(situation: Situation) throws {
    let today = try #require(Day(written: situation.today))
    let month = today.month.advanced(by: -1)
    var debtor = WorkCase(
      month: month,
      debt: WorkDebt(owingSince: month.advanced(by: -8).firstDay, months: 150)
    )
    let ladder = WorkLadder(.standard, on: today)
    debtor.debt.limit = ladder.limit(cycle: nil) ?? debtor.debt.limit
    situation.tell(&debtor)
    let next = ladder.next(of: debtor, on: today)
    let due = next.due.map { $0.vietnamese + " " } ?? ""
    #expect(due + next.step.rawValue + ": " + next.why.words.english == situation.expected)
  }

  static let oldLadder = [
    Situation(
      "up to two months: the month's letter by the 10th",
      "10/10/2022 letter: no letter with the statement of 2022-09"
    ),
    Situation(
      "the letter is there: the next one with the next statement",
      "10/11/2022 letter: letter 08/10/2022, statement of 2022-10 next"
    ).when { $0.done.letters = [WorkLetter(date: on("08/10/2022"))] },
    Situation(
      "over two months: a visit since the first list over the limit",
      "10/10/2022 visit: months 2,4 > 2, no visit"
    ).when {
      $0.debt.months = 240
      $0.debt.monthOverLimit = Month(iso: "2022-09")
    },
    Situation(
      "exactly two months are not over two",
      "10/10/2022 letter: no letter with the statement of 2022-09"
    ).when { $0.debt.months = 200 },
    Situation(
      "a payer of every third month has four months",
      "10/10/2022 letter: no letter with the statement of 2022-09"
    ).when {
      $0.debt.months = 390
      $0.debt.limit = WorkLadder(.standard, on: on("13/10/2022")).limit(cycle: 3) ?? 0
    },
    Situation(
      "visited: a letter after fifteen days",
      "18/09/2022 letter: visit 02/09/2022, 15 days, no letter since the last payment"
    ).when {
      $0.debt.months = 500
      $0.done.visits = [on("02/09/2022")]
    },
    Situation(
      "one letter, nothing paid: the second after fifteen days",
      "08/10/2022 further_letter: letter 22/09/2022, 15 days, nothing paid"
    ).when {
      $0.debt.months = 1400
      $0.done.visits = [on("02/09/2022")]
      $0.done.letters = [WorkLetter(date: on("22/09/2022"))]
    },
    Situation(
      "a payment begins the letters anew",
      "18/09/2022 letter: visit 02/09/2022, 15 days, no letter since the last payment"
    ).when {
      $0.debt.months = 1400
      $0.done.visits = [on("02/09/2022")]
      $0.done.letters = [WorkLetter(date: on("22/09/2022"))]
      $0.done.lastPayment = on("30/09/2022")
    },
    Situation(
      "two letters without result: over to the debt team",
      "16/10/2022 debt_team: two letters, the last 30/09/2022, without result"
    ).when {
      $0.debt.months = 1400
      $0.done.visits = [on("02/09/2022")]
      $0.done.letters = [WorkLetter(date: on("10/09/2022")), WorkLetter(date: on("30/09/2022"))]
    },
    Situation(
      "three months after the minutes: an inspection",
      "02/10/2022 inspection: minutes 02/07/2022, 3 months, debt not settled"
    ).when {
      $0.debt.months = 1400
      $0.done.visits = [on("02/07/2022")]
      $0.done.letters = [WorkLetter(date: on("10/09/2022")), WorkLetter(date: on("30/09/2022"))]
    },
    Situation(
      "paused",
      "paused: suspended to 31/12/2022 (proven, 12/QĐ-SLĐ)"
    ).when {
      $0.debt.months = 1400
      $0.done.pause = WorkPause(
        id: "A-2022-0001",
        kind: "suspended",
        lastDay: on("31/12/2022"),
        document: "12/QĐ-SLĐ"
      )
    },
  ]

  static let promises = [
    Situation(
      "a promise due in five days is called for",
      "10/10/2022 promise: V-2022-0118: 200.000.000 due 15/10/2022, 2 days left"
    ).when { $0.done.promises = [promise(due: "15/10/2022", paid: 0)] },
    Situation(
      "called for already: on its day",
      "15/10/2022 promise: V-2022-0118: 200.000.000 due 15/10/2022, 2 days left"
    ).when {
      $0.done.promises = [promise(due: "15/10/2022", paid: 0)]
      $0.done.lastCall = on("11/10/2022")
    },
    Situation(
      "a promise that was partly kept",
      "09/10/2022 broken_promise: V-2022-0118: 150.000.000 of 200.000.000 by 08/10/2022"
    ).when { $0.done.promises = [promise(due: "08/10/2022", paid: 150_000_000)] },
    Situation(
      "a broken promise that was talked about gives way to the ladder",
      "10/10/2022 letter: no letter with the statement of 2022-09"
    ).when {
      $0.done.promises = [promise(due: "08/10/2022", paid: 0)]
      $0.done.lastContact = on("12/10/2022")
    },
    Situation(
      "a promise of an earlier debt is over",
      "10/10/2022 letter: no letter with the statement of 2022-09"
    ).when {
      $0.done.promises = [promise(due: "08/10/2021", paid: 0)]
    },
  ]

  static let newLadder = [
    Situation(
      "from 30/11/2025: the letter by the 10th, whatever the months",
      "10/04/2026 letter: no letter with the statement of 2026-03",
      today: "08/04/2026"
    ).when { $0.debt.months = nil },
    Situation(
      "until the 25th the unit may prove force majeure",
      "25/04/2026 excuse: letter of 2026-03 sent, the unit may prove force majeure",
      today: "12/04/2026"
    ).when { $0.done.letters = [WorkLetter(date: on("09/04/2026"))] },
    Situation(
      "then whoever is 61 days late is published",
      "30/04/2026 publish: 75 days late",
      today: "27/04/2026"
    ).when {
      $0.done.letters = [WorkLetter(date: on("09/04/2026"))]
      $0.debt.daysLate = 75
    },
    Situation(
      "others get the next month's letter",
      "10/05/2026 letter: letter 09/04/2026, statement of 2026-04 next",
      today: "27/04/2026"
    ).when { $0.done.letters = [WorkLetter(date: on("09/04/2026"))] },
  ]

  private static func promise(due: String, paid: Int64) -> WorkPromise {
    WorkPromise(id: "V-2022-0118", due: on(due), amount: 200_000_000, paid: paid)
  }
}

private func on(_ written: String) -> Day { Day(written: written) ?? Day(index: 0) }

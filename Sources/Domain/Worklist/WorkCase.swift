import Values

/// What is known of one debtor when its next step is looked for.
struct WorkCase: Sendable {
  /// The month of the list.
  var month: Month
  var debt: WorkDebt
  var done = WorkHistory()
}

/// What the lists say of a debtor; kept of every one, so that it is small.
struct WorkDebt: Sendable {
  /// The first day of the running debt.
  var owingSince: Day
  /// The first list of the running debt that was over the limit, where one was.
  var monthOverLimit: Month?
  /// Hundredths; nil when unknown.
  var months: Int64?
  var daysLate: Int64?
  /// Hundredths of months that may be owed before a visit, by the way of paying.
  var limit = Int32.max

  var isOverLimit: Bool { (months ?? 0) > Int64(limit) }
}

/// What was done about a debtor; most have nothing of it.
struct WorkHistory: Sendable {
  var letters: [WorkLetter] = []
  /// Visits, and meetings to which the unit came, in order of days.
  var visits: [Day] = []
  /// The day of the latest contact of any kind.
  var lastContact: Day?
  var lastCall: Day?
  var lastPayment: Day?
  var lastInspection: Day?
  /// The data month of the latest list with the unit that was handed over.
  var listedMonth: Month?
  var promises: [WorkPromise] = []
  var pause: WorkPause?
}

/// An urging letter.
struct WorkLetter: Hashable, Sendable {
  var date: Day
  /// The month of the statement that went with it.
  var statement: Month?
}

/// A part of a promise that is not kept or replaced yet.
struct WorkPromise: Hashable, Sendable {
  var id: String
  var due: Day
  var amount: Int64
  var paid: Int64
}

/// A mark that pauses the work.
struct WorkPause: Hashable, Sendable {
  var id: String
  /// The identifier of the mark's kind.
  var kind: String
  var lastDay: Day?
  var document: String
}

/// The next step of a debtor: what, since when or by when, about what and why.
struct WorkDue: Sendable {
  var step: WorkStep
  /// Nil while the work pauses, and where no rule gives a day.
  var due: Day?
  /// The promise or mark that it is about; empty for none.
  var about = ""
  var why: WorkReason
  /// The row of the law that asks for it; nil for what no law asks for.
  var rule: LawRow?
}

/// Why a step is next, as facts; `WorkReason+Words.swift` has the words.
enum WorkReason: Hashable, Sendable {
  case paused(WorkPause)
  case broken(WorkPromise)
  case promised(WorkPromise, daysLeft: Int)
  case noLetter(Month)
  case overLimit(months: Int64, limit: Int64)
  case visited(Day, days: Int)
  case letters(count: Int, last: Day, days: Int, hasPaid: Bool)
  case twoLetters(last: Day)
  case visitedMonthsAgo(Day, months: Int)
  case inspected(Day?, month: Month)
  case excusable(Month)
  case evading(daysLate: Int64)
  case written(Day, month: Month)
}

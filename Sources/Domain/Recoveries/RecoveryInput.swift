package import Columnar
package import Values

/// What recovered money is computed from, as plain values.
package struct RecoveryInput: Sendable {
  /// In order of their ids.
  package var payments: [RecoveryPayment] = []
  package var monthEnds: [MonthEnd] = []
  /// In order of their ids within each kind.
  package var acts: [RecoveryAct] = []
  /// Of each line of a list that was handed over the overdue money it stated.
  package var lines: [Int64] = []
  package var links: [UnitLink] = []
  package var divisions: [UnitDivision] = []
  /// Of units of employers in law with several codes the unit that stands for them all; empty where
  /// each code is taken for itself.
  package var leaders: [Int32: Int32] = [:]

  package init() {}
}

/// Money that came in, or that was taken back.
package struct RecoveryPayment: Hashable, Sendable {
  /// Nil while nobody knows from whom it came.
  package var unit: Int32?
  package var date: Day
  /// Dong; negative for a reversal.
  package var amount: Int64
  package var isDayKnown = true
  /// For what an inspection found, which is no debt of the list.
  package var isTowardsFinding = false
  /// The place of the payment that this one takes back.
  package var reverses: Int32?

  package init(unit: Int32?, date: Day, amount: Int64) {
    self.unit = unit
    self.date = date
    self.amount = amount
  }

  /// The day whose acts count; of a month alone the first.
  var countingDay: Day { isDayKnown ? date : date.month.firstDay }
}

/// The overdue debts at the end of a month.
package struct MonthEnd: Sendable {
  package let month: Month
  /// Whether a unit that is missing owes nothing; else nothing is known of it.
  package let isComplete: Bool
  /// The ordinals of the units, ascending.
  package let units: IntegerColumn
  package let overdue: IntegerColumn

  package init(month: Month, isComplete: Bool, units: IntegerColumn, overdue: IntegerColumn) {
    self.month = month
    self.isComplete = isComplete
    self.units = units
    self.overdue = overdue
  }

  /// The overdue debt of a unit; nil when the list does not have the unit.
  ///
  /// - Complexity: O(log units)
  func overdue(of unit: Int32) -> Int64? {
    let wanted = Int64(unit)
    // A list of all units holds each at its own place.
    if unit >= 0, Int(unit) < units.count, units[Int(unit)] == wanted {
      return overdue[Int(unit)] ?? 0
    }
    var low = 0
    var high = units.count
    while low < high {
      let middle = (low + high) / 2
      if (units[middle] ?? .max) < wanted { low = middle + 1 } else { high = middle }
    }
    return low < units.count && units[low] == wanted ? overdue[low] ?? 0 : nil
  }
}

/// One act about one unit, with the days whose payments may answer it.
package struct RecoveryAct: Hashable, Sendable {
  package let unit: Int32
  package let kind: RecoveryActKind
  package let date: Day
  package var firstDay: Day
  package var lastDay: Day
  /// The place of the line of a list that was handed over.
  package var line: Int32?
  /// The number of that list; units that became one share its lines.
  package var list: Int32?

  /// `windows` are those of its day.
  package init(unit: Int32, kind: RecoveryActKind, date: Day, _ windows: ActWindows) {
    self.unit = unit
    self.kind = kind
    self.date = date
    let window = windows.window(of: kind)
    firstDay = date.advanced(by: window.firstDay)
    lastDay = date.advanced(by: window.days)
  }

  /// An inspection that was concluded works on for some time from then.
  package mutating func conclude(on day: Day, _ windows: ActWindows) {
    lastDay = day.advanced(by: windows.daysAfterConclusion)
  }

  /// A promise made in a contact lets it work until after the promised day.
  package mutating func stretch(toPromiseDue due: Day, _ windows: ActWindows) {
    lastDay = max(lastDay, due.advanced(by: windows.daysAfterPromise))
  }

  /// A line that was taken back counts no more from that day on.
  package mutating func withdraw(on day: Day) { lastDay = min(lastDay, day.advanced(by: -1)) }
}

/// From a day on a unit goes on under another code, or under its own again.
package struct UnitLink: Hashable, Sendable {
  package let unit: Int32
  package let firstDay: Day
  /// Nil from a day on which the link was taken back.
  package let successor: Int32?

  package init(unit: Int32, firstDay: Day, successor: Int32?) {
    self.unit = unit
    self.firstDay = firstDay
    self.successor = successor
  }
}

/// A unit that was divided from a day on; which part of its debt each of the others took nobody says.
package struct UnitDivision: Hashable, Sendable {
  package let unit: Int32
  package let firstDay: Day
  package let parts: [Int32]

  package init(unit: Int32, firstDay: Day, parts: [Int32]) {
    self.unit = unit
    self.firstDay = firstDay
    self.parts = parts
  }
}

/// What became of a payment.
package enum RecoveryState: String, CaseIterable, Sendable {
  case matched
  case unmatched
  case reversed
  /// The month-end before it was not imported, or not with this unit.
  case undecidable
}

/// The parts into which a payment falls; together they are its amount.
package struct PaymentShare: Hashable, Sendable {
  package var state: RecoveryState = .matched
  /// Met overdue debt.
  package var recovered: Int64 = 0
  /// Current months or advance.
  package var surplus: Int64 = 0
  package var finding: Int64 = 0
  package var unmatched: Int64 = 0
  package var undecidable: Int64 = 0
  /// Taken back, or taking back.
  package var reversed: Int64 = 0

  package init() {}
}

/// A part of a payment that met overdue debt, wholly inside or outside each scope.
package struct RecoveryRow: Hashable, Sendable {
  package var payment: Int32
  package var amount: Int64
  /// Places among the acts and lines; nil for none.
  package var act: Int32?
  package var line: Int32?
  package var joint: Int32?
  package var inspection: Int32?

  package init(payment: Int32, amount: Int64) {
    self.payment = payment
    self.amount = amount
  }
}

/// What came back: one share a payment in their order, and the rows in order of days.
package struct RecoveryResult: Sendable {
  package var shares: [PaymentShare] = []
  package var rows: [RecoveryRow] = []
}

package import Values

/// One part of an agreement to pay.
package struct PromisePart: Hashable, Sendable {
  package let employer: Int64
  package let made: Day
  package let due: Day
  /// Dong.
  package let amount: Int64
  /// From this day on another promise stands in its place.
  package let replacedOn: Day?
  /// From this day on the unit owes nothing, by the month's lists.
  package let clearedOn: Day?

  package init(
    employer: Int64,
    made: Day,
    due: Day,
    amount: Int64,
    replacedOn: Day? = nil,
    clearedOn: Day? = nil
  ) {
    self.employer = employer
    self.made = made
    self.due = due
    self.amount = amount
    self.replacedOn = replacedOn
    self.clearedOn = clearedOn
  }
}

/// Money that came from a unit; reversed payments are left out before.
package struct PromiseReceipt: Hashable, Sendable {
  package let employer: Int64
  package let date: Day
  package let amount: Int64

  package init(employer: Int64, date: Day, amount: Int64) {
    self.employer = employer
    self.date = date
    self.amount = amount
  }
}

package enum PromiseState: String, CaseIterable, Sendable {
  case open
  case kept
  case late
  case partly
  case broken
  case replaced
  /// The debt vanished without the money: neither kept nor broken.
  case noLongerOwed = "no_longer_owed"

  /// Whether a part in this state stands in the kept rate.
  package var isJudged: Bool {
    switch self {
    case .kept, .late, .partly, .broken: true
    case .open, .replaced, .noLongerOwed: false
    }
  }
}

/// Kept parts among those that are judged, by their number and by their money.
package struct KeptRate: Hashable, Sendable {
  package private(set) var keptParts = 0
  package private(set) var judgedParts = 0
  /// Dong.
  package private(set) var keptAmount: Int64 = 0
  package private(set) var judgedAmount: Int64 = 0

  package init() {}

  package mutating func add(_ state: PromiseState, amount: Int64) {
    guard state.isJudged else { return }
    judgedParts += 1
    judgedAmount &+= amount
    guard state == .kept else { return }
    keptParts += 1
    keptAmount &+= amount
  }
}

/// What came towards one part.
package struct PromiseFulfilment: Hashable, Sendable {
  package var paid: Int64 = 0
  /// Of that, up to the due day, which counts as in time.
  package var paidInTime: Int64 = 0

  package func state(of part: PromisePart, on today: Day) -> PromiseState {
    // What was paid before another promise took its place stays kept.
    if paidInTime >= part.amount { return .kept }
    if paid >= part.amount { return .late }
    if let replaced = part.replacedOn, replaced <= today { return .replaced }
    if let cleared = part.clearedOn, cleared <= min(today, part.due) { return .noLongerOwed }
    if today <= part.due { return .open }
    return paid > 0 ? .partly : .broken
  }
}

/// Shares payments among promises: the earliest due part first, from the day of the promise on.
///
/// - Returns: one entry a part, in their order.
/// - Complexity: O(receipts × parts of one unit)
package func fulfil(
  _ parts: [PromisePart],
  by receipts: [PromiseReceipt],
  until today: Day
) -> [PromiseFulfilment] {
  var result = [PromiseFulfilment](repeating: PromiseFulfilment(), count: parts.count)
  let places = Dictionary(grouping: parts.indices) { parts[$0].employer }
    .mapValues { $0.sorted { (parts[$0].due, $0) < (parts[$1].due, $1) } }
  for receipt in receipts.sorted(by: { $0.date < $1.date }) where receipt.date <= today {
    var rest = receipt.amount
    for place in places[receipt.employer] ?? [] where rest > 0 {
      let part = parts[place]
      let isReplaced = part.replacedOn.map { $0 <= receipt.date } ?? false
      guard part.made <= receipt.date, !isReplaced else { continue }
      let taken = min(rest, max(0, part.amount - result[place].paid))
      result[place].paid += taken
      if receipt.date <= part.due { result[place].paidInTime += taken }
      rest -= taken
    }
  }
  return result
}

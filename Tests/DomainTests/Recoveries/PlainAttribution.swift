import Columnar
import Values

@testable import Domain

/// The rule of recovered money once more, a payment at a time, looking through everything each time.
///
/// Slow and simple on purpose: it shares no step with `attribute`.
struct PlainAttribution {
  let input: RecoveryInput
  private(set) var shares: [PaymentShare]
  private(set) var rows: [RecoveryRow] = []

  init(_ input: RecoveryInput) {
    self.input = input
    shares = input.payments.map { _ in PaymentShare() }
    let order = input.payments.indices.sorted { one, other in
      let (first, second) = (countingDay(one), countingDay(other))
      return first == second ? one < other : first < second
    }
    for place in order { take(place) }
  }

  private func countingDay(_ place: Int) -> Day {
    let payment = input.payments[place]
    return payment.isDayKnown ? payment.date : payment.date.month.firstDay
  }

  private mutating func take(_ place: Int) {
    let payment = input.payments[place]
    if payment.amount < 0 {
      shares[place].state = .reversed
      shares[place].reversed = payment.amount
      return
    }
    let back = input.payments.filter { $0.amount < 0 && $0.reverses == Int32(place) }
    let rest = max(0, payment.amount + back.reduce(0) { $0 + $1.amount })
    shares[place].reversed = payment.amount - rest
    if rest == 0 {
      if payment.amount > 0 { shares[place].state = .reversed }
      return
    }
    if payment.isTowardsFinding {
      shares[place].finding = rest
      return
    }
    guard let unit = payment.unit else {
      shares[place].state = .unmatched
      shares[place].unmatched = rest
      return
    }
    recover(place, unit, rest)
  }

  private mutating func recover(_ place: Int, _ unit: Int32, _ rest: Int64) {
    let day = countingDay(place)
    let same = (0..<100).map { Int32($0) }.filter { standsFor($0, day) == standsFor(unit, day) }
    let lists = input.monthEnds.filter { $0.month == day.month.advanced(by: -1) }
    guard let list = lists.last else { return undecide(place, rest) }
    var base: Int64 = 0
    var isThere = list.isComplete
    for row in 0..<list.units.count where same.contains(Int32(list.units[row] ?? -1)) {
      base += max(0, list.overdue[row] ?? 0)
      isThere = true
    }
    let isShareUnknown = input.divisions.contains { division in
      let owed = (0..<list.units.count).contains {
        list.units[$0] == Int64(division.unit) && (list.overdue[$0] ?? 0) > 0
      }
      return owed && division.firstDay.month == day.month && division.firstDay <= day
        && !same.contains(division.unit) && division.parts.contains(where: same.contains)
    }
    guard isThere, !isShareUnknown else { return undecide(place, rest) }
    for other in input.payments.indices where countingDay(other).month == day.month {
      guard let payer = input.payments[other].unit, same.contains(payer) else { continue }
      base -= shares[other].recovered
    }
    let recovered = min(rest, max(0, base))
    shares[place].recovered = recovered
    shares[place].surplus = rest - recovered
    if recovered > 0 { addRows(place, recovered, same, day) }
  }

  private mutating func undecide(_ place: Int, _ rest: Int64) {
    shares[place].state = .undecidable
    shares[place].undecidable = rest
  }

  private mutating func addRows(_ place: Int, _ recovered: Int64, _ same: [Int32], _ day: Day) {
    let running = input.acts.indices.filter { index in
      let act = input.acts[index]
      return same.contains(act.unit) && act.firstDay <= day && day <= act.lastDay
    }
    var row = RecoveryRow(payment: Int32(place), amount: recovered)
    row.act = latest(running)
    row.joint = latest(
      running.filter { [.jointMeeting, .jointVisit].contains(input.acts[$0].kind) }
    )
    row.inspection = latest(running.filter { input.acts[$0].kind == .inspection })
    var rest = recovered
    for line in lines(running.filter { input.acts[$0].kind == .handover }) {
      let before = rows.filter { $0.line == line }.reduce(0) { $0 + $1.amount }
      let listed = min(rest, input.lines[Int(line)] - before)
      if listed <= 0 { continue }
      var first = row
      first.line = line
      first.amount = listed
      rows.append(first)
      rest -= listed
    }
    row.amount = rest
    if row.amount > 0 { rows.append(row) }
  }

  /// The lines of the latest list; of units that became one those of the same list too.
  private func lines(_ handovers: [Int]) -> [Int32] {
    guard let newest = latest(handovers) else { return [] }
    var newestOfUnits: [Int32] = []
    for unit in Set(handovers.map { input.acts[$0].unit }) {
      newestOfUnits.append(latest(handovers.filter { input.acts[$0].unit == unit }) ?? 0)
    }
    let list = input.acts[Int(newest)].list
    let others = newestOfUnits.filter {
      $0 != newest && list != nil && input.acts[Int($0)].list == list
    }
    let order = others.sorted { latest([Int($0), Int($1)]) == $0 }
    return ([newest] + order).compactMap { input.acts[Int($0)].line }
  }

  private func latest(_ places: [Int]) -> Int32? {
    let order: [RecoveryActKind: Int] = [
      .call: 1, .letter: 2, .visit: 3, .meeting: 4, .handover: 5, .outcome: 6, .jointVisit: 7,
      .jointMeeting: 7, .inspection: 8,
    ]
    return places.max { one, other in
      let (first, second) = (input.acts[one], input.acts[other])
      return (first.date, order[first.kind] ?? 0, one)
        < (second.date, order[second.kind] ?? 0, other)
    }.map { Int32($0) }
  }

  /// The code under which a unit goes on, following one link after the other.
  private func standsFor(_ unit: Int32, _ day: Day) -> Int32 {
    var unit = unit
    for _ in 0..<10 {
      let links = input.links.filter { $0.unit == unit && $0.firstDay <= day }
      guard let newest = links.map(\.firstDay).max(),
        let next = links.last(where: { $0.firstDay == newest })?.successor, next != unit
      else { break }
      unit = next
    }
    return input.leaders[unit] ?? unit
  }
}

import Values

/// What came back, and what it answers: one pass over payments and acts in order of days.
///
/// A payment recovers what was overdue at the month-end before it and was not recovered since; the
/// oldest debt is taken to be paid first. The recovered part goes whole to the latest act whose
/// window holds the day. Beside that the three scopes are looked up each for itself; only a list's
/// line has a limit, and the part beyond it makes a second row.
///
/// - Complexity: O(n log n) in payments and acts
package func attribute(_ input: RecoveryInput) -> RecoveryResult {
  var attribution = Attribution(input)
  attribution.run()
  return attribution.result
}

private struct Attribution {
  let input: RecoveryInput
  let groups: UnitGroups
  var result = RecoveryResult()
  /// Of each payment what is left of it after reversals.
  private var nets: [Int64]
  /// Of each line what may still be counted as listed.
  private var openLines: [Int64]
  private let monthEnds: [Month: Int]
  /// By the units that took something over.
  private let divisions: [Int32: [UnitDivision]]
  private let actOrder: [Int32]
  private let actRanges: [Int32: Range<Int>]

  init(_ input: RecoveryInput) {
    self.input = input
    groups = UnitGroups(input.links, leaders: input.leaders)
    nets = input.payments.map(\.amount)
    openLines = input.lines.map { max(0, $0) }
    var divisions: [Int32: [UnitDivision]] = [:]
    for division in input.divisions {
      for part in division.parts { divisions[part, default: []].append(division) }
    }
    self.divisions = divisions
    monthEnds = Dictionary(
      input.monthEnds.enumerated().map { ($0.element.month, $0.offset) },
      uniquingKeysWith: { _, later in later }
    )
    let acts = input.acts
    actOrder = (0..<Int32(acts.count)).sorted { one, other in
      let (first, second) = (acts[Int(one)], acts[Int(other)])
      if first.unit != second.unit { return first.unit < second.unit }
      if first.firstDay != second.firstDay { return first.firstDay < second.firstDay }
      return one < other
    }
    actRanges = Self.ranges(actOrder, acts)
    result.shares = [PaymentShare](repeating: PaymentShare(), count: input.payments.count)
  }

  private static func ranges(_ order: [Int32], _ acts: [RecoveryAct]) -> [Int32: Range<Int>] {
    var ranges: [Int32: Range<Int>] = [:]
    var start = 0
    while start < order.count {
      let unit = acts[Int(order[start])].unit
      var end = start + 1
      while end < order.count, acts[Int(order[end])].unit == unit { end += 1 }
      ranges[unit] = start..<end
      start = end
    }
    return ranges
  }

  mutating func run() {
    settleReversals()
    let counted = countedPayments()
    var start = 0
    while start < counted.count {
      let root = counted[start].root
      var end = start + 1
      while end < counted.count, counted[end].root == root { end += 1 }
      goThrough(counted[start..<end], root)
      start = end
    }
    sortRows()
  }

  /// By days and payments; the rows of one payment stay in their order.
  private mutating func sortRows() {
    let payments = input.payments
    let rows = result.rows
    let order = rows.indices.sorted { one, other in
      let (first, second) = (rows[one].payment, rows[other].payment)
      if first == second { return one < other }
      let (day, next) = (payments[Int(first)].countingDay, payments[Int(second)].countingDay)
      return day != next ? day < next : first < second
    }
    result.rows = order.map { rows[$0] }
  }

  /// A reversal lessens the payment that it names; both then count as reversed by that much.
  private mutating func settleReversals() {
    for (place, payment) in input.payments.enumerated() where payment.amount < 0 {
      nets[place] = 0
      result.shares[place].state = .reversed
      result.shares[place].reversed = payment.amount
      guard let original = payment.reverses.map(Int.init), nets.indices.contains(original),
        original != place
      else { continue }
      let taken = min(nets[original], payment.amount == .min ? .max : -payment.amount)
      guard taken > 0 else { continue }
      nets[original] -= taken
      result.shares[original].reversed += taken
      if nets[original] == 0 { result.shares[original].state = .reversed }
    }
  }

  private struct CountedPayment {
    let root: Int32
    let day: Day
    let place: Int32
  }

  /// The payments that may recover something, by group, day and id; of all others the share.
  private mutating func countedPayments() -> [CountedPayment] {
    var counted: [CountedPayment] = []
    for (place, payment) in input.payments.enumerated() where nets[place] > 0 {
      if payment.isTowardsFinding {
        result.shares[place].finding = nets[place]
      } else if let unit = payment.unit {
        counted.append(
          CountedPayment(
            root: groups.root(of: unit),
            day: payment.countingDay,
            place: Int32(place)
          )
        )
      } else {
        result.shares[place].state = .unmatched
        result.shares[place].unmatched = nets[place]
      }
    }
    counted.sort {
      if $0.root != $1.root { return $0.root < $1.root }
      return $0.day != $1.day ? $0.day < $1.day : $0.place < $1.place
    }
    return counted
  }

  /// Goes through the payments of one group of linked units.
  private mutating func goThrough(_ payments: ArraySlice<CountedPayment>, _ root: Int32) {
    let members = groups.members(ofRoot: root) ?? [root]
    var acts: [UnitActs] = []
    /// Of each member what its payments recovered since the month-end.
    var used = [Int64](repeating: 0, count: members.count)
    var month: Month?
    for payment in payments {
      if payment.day.month != month {
        month = payment.day.month
        for index in used.indices { used[index] = 0 }
      }
      let unit = input.payments[Int(payment.place)].unit ?? root
      let current = members.count == 1 ? unit : groups.unit(after: unit, on: payment.day)
      let joined = members.indices.filter {
        members.count == 1 || groups.unit(after: members[$0], on: payment.day) == current
      }
      guard let base = base(of: joined.map { members[$0] }, before: payment.day) else {
        result.shares[Int(payment.place)].state = .undecidable
        result.shares[Int(payment.place)].undecidable = nets[Int(payment.place)]
        continue
      }
      let open = max(0, joined.reduce(base) { $0 - used[$1] })
      let recovered = share(payment.place, open: open)
      guard recovered > 0 else { continue }
      if let index = members.firstIndex(of: unit) { used[index] += recovered }
      // Most payments meet no debt, and need no act.
      if acts.isEmpty { acts = members.map { UnitActs(actRanges[$0].map { actOrder[$0] } ?? []) } }
      var found = FoundActs()
      for index in joined {
        acts[index].advance(to: payment.day, input.acts)
        found.merge(acts[index].found(on: payment.day, input.acts), input.acts)
      }
      append(payment.place, recovered, found)
    }
  }

  /// The overdue debt of units at the month-end before a day; nil when it is not known.
  private func base(of units: [Int32], before day: Day) -> Int64? {
    guard let place = monthEnds[day.month.advanced(by: -1)] else { return nil }
    let list = input.monthEnds[place]
    guard !tookOver(units, since: list, day) else { return nil }
    var sum: Int64 = 0
    var isKnown = list.isComplete
    for unit in units {
      guard let overdue = list.overdue(of: unit) else { continue }
      isKnown = true
      let (next, overflow) = sum.addingReportingOverflow(max(0, overdue))
      sum = overflow ? .max : next
    }
    return isKnown ? sum : nil
  }

  /// Whether some unit took a share, which nobody knows, of a debt that another still had at the
  /// month-end.
  private func tookOver(_ units: [Int32], since list: MonthEnd, _ day: Day) -> Bool {
    guard !divisions.isEmpty else { return false }
    return units.contains { unit in
      (divisions[unit] ?? []).contains { division in
        division.firstDay > list.month.lastDay && division.firstDay <= day
          && !units.contains(division.unit) && (list.overdue(of: division.unit) ?? 0) > 0
      }
    }
  }

  /// Divides a payment between debt and current months.
  private mutating func share(_ place: Int32, open: Int64) -> Int64 {
    let net = nets[Int(place)]
    let recovered = min(net, open)
    result.shares[Int(place)].recovered = recovered
    result.shares[Int(place)].surplus = net - recovered
    return recovered
  }

  /// One row, or more where a line's amount ends within the payment.
  private mutating func append(_ payment: Int32, _ recovered: Int64, _ found: FoundActs) {
    var row = RecoveryRow(payment: payment, amount: recovered)
    row.act = found.act
    row.joint = found.joint
    row.inspection = found.inspection
    var rest = recovered
    for line in found.lines(input.acts) where openLines.indices.contains(Int(line)) {
      guard rest > 0, openLines[Int(line)] > 0 else { continue }
      var listed = row
      listed.line = line
      listed.amount = min(rest, openLines[Int(line)])
      openLines[Int(line)] -= listed.amount
      rest -= listed.amount
      result.rows.append(listed)
    }
    guard rest > 0 else { return }
    row.amount = rest
    result.rows.append(row)
  }
}

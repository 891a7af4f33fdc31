import Columnar
import Values

@testable import Domain

/// A small ledger in words: units by letters, money in millions, days of 2022 as `20/09`.
struct Story {
  var input = RecoveryInput()
  private(set) var actNames: [String] = []
  private(set) var lineNames: [String] = []

  static let units = ["A", "B", "C", "X", "Y", "Z", "T1", "T2", "B1", "O1", "O2", "N1"]
  static let million: Int64 = 1_000_000

  /// The overdue debts of a month, of a complete list unless it says otherwise.
  mutating func end(_ month: String, isComplete: Bool = true, _ overdue: [String: Int64]) {
    let amounts = overdue.map { (Int64(unit($0.key)), $0.value * Self.million) }
    setEnd(month, isComplete, amounts)
  }

  /// One more unit of a month, in whole dong.
  mutating func setOverdue(_ letter: String, _ amount: Int64, at month: String) {
    guard let end = input.monthEnds.first(where: { $0.month.iso == month }) else { return }
    let others = (0..<end.units.count).map { (end.units[$0] ?? 0, end.overdue[$0] ?? 0) }
    setEnd(month, end.isComplete, others + [(Int64(unit(letter)), amount)])
  }

  private mutating func setEnd(_ month: String, _ isComplete: Bool, _ amounts: [(Int64, Int64)]) {
    let sorted = amounts.sorted { $0.0 < $1.0 }
    forget(month)
    input.monthEnds.append(
      MonthEnd(
        month: Month(iso: month) ?? Month(index: 0),
        isComplete: isComplete,
        units: IntegerColumn(values: sorted.map(\.0)),
        overdue: IntegerColumn(values: sorted.map(\.1))
      )
    )
  }

  mutating func forget(_ month: String) {
    input.monthEnds.removeAll { $0.month.iso == month }
  }

  /// A list with its lines, handed over once.
  mutating func list(_ name: String, on date: String, _ lines: [String: Int64]) {
    for (letter, amount) in lines.sorted(by: { $0.key < $1.key }) {
      let line = Int32(input.lines.count)
      input.lines.append(amount * Self.million)
      lineNames.append(name)
      act(.handover, letter, date, name: name) {
        $0.line = line
        $0.list = Int32(clamping: name.utf8.reduce(0) { $0 * 31 % 65_521 + Int($1) })
      }
    }
  }

  mutating func withdraw(_ letter: String, from name: String, on date: String) {
    for place in input.acts.indices where actNames[place] == name {
      if input.acts[place].unit == unit(letter) { input.acts[place].withdraw(on: day(date)) }
    }
  }

  /// What the program's rules say on every day.
  static let windows = ActWindows(.standard, on: Day(index: 0))

  mutating func act(
    _ kind: RecoveryActKind,
    _ letter: String,
    _ date: String,
    name: String? = nil,
    _ change: (inout RecoveryAct) -> Void = { _ in }
  ) {
    var act = RecoveryAct(unit: unit(letter), kind: kind, date: day(date), Self.windows)
    change(&act)
    input.acts.append(act)
    actNames.append(name ?? kind.rawValue)
  }

  /// Returns the place of the payment.
  @discardableResult
  mutating func pay(
    _ letter: String?,
    _ amount: Int64,
    _ date: String,
    _ change: (inout RecoveryPayment) -> Void = { _ in }
  ) -> Int32 {
    var payment = RecoveryPayment(
      unit: letter.map { unit($0) },
      date: day(date),
      amount: amount * Self.million
    )
    change(&payment)
    input.payments.append(payment)
    return Int32(input.payments.count - 1)
  }

  mutating func link(_ letter: String, _ successor: String, _ date: String) {
    input.links.append(
      UnitLink(unit: unit(letter), firstDay: day(date), successor: unit(successor))
    )
  }

  func unit(_ letter: String) -> Int32 { Int32(Self.units.firstIndex(of: letter) ?? -1) }

  func day(_ text: String) -> Day {
    Day(written: text.split(separator: "/").count == 2 ? text + "/2022" : text) ?? Day(index: 0)
  }

  /// One text a payment: `60+0`, recovered and surplus, or what else became of it.
  func shares(_ result: RecoveryResult) -> [String] {
    result.shares.map { share in
      let kinds = [
        ("unmatched", share.unmatched), ("undecidable", share.undecidable),
        ("finding", share.finding), ("reversed", share.reversed),
      ].filter { $0.1 != 0 }
      if kinds.isEmpty { return millions(share.recovered) + "+" + millions(share.surplus) }
      return kinds.map { $0.0 + " " + millions($0.1) }.joined(separator: ", ")
    }
  }

  /// One text a row: `60 R-08 listed R-08 joint inspected`.
  func rows(_ result: RecoveryResult) -> [String] {
    result.rows.map { row in
      var text = millions(row.amount) + " " + (row.act.map { actNames[Int($0)] } ?? "none")
      if let line = row.line { text += ", listed " + lineNames[Int(line)] }
      if let joint = row.joint { text += ", joint " + actNames[Int(joint)] }
      if let inspection = row.inspection { text += ", inspected " + actNames[Int(inspection)] }
      return text
    }
  }

  private func millions(_ amount: Int64) -> String {
    let rest = amount % Self.million / 100_000
    return String(amount / Self.million) + (rest == 0 ? "" : "." + String(rest))
  }
}

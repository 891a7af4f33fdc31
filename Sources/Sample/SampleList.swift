package import Values

/// One month's list as the invented office states it: a line a unit that owes, by code.
package struct SampleList: Sendable {
  package let month: Month
  /// Rows of `SampleUnits`, ascending.
  package internal(set) var units: [Int] = []
  /// Hundredths of a month.
  package internal(set) var months: [Int64] = []
  package internal(set) var si: [Int64] = []
  package internal(set) var hi: [Int64] = []
  package internal(set) var ui: [Int64] = []
  package internal(set) var acc: [Int64] = []
  package internal(set) var interest: [Int64] = []
  /// Funds and interest.
  package internal(set) var amounts: [Int64] = []
  package internal(set) var reasons: [SampleReason] = []

  init(month: Month) { self.month = month }

  package var count: Int { units.count }
  package var total: Int64 { amounts.reduce(0, +) }

  /// Whether a line is on the police list: three months or more, or bad debt.
  package func isReferred(_ row: Int) -> Bool { months[row] >= 300 || reasons[row].makesBad }

  mutating func append(_ unit: Int, _ state: DebtState, _ figures: LineFigures) {
    units.append(unit)
    months.append(Int64(state.months))
    si.append(figures.si)
    hi.append(figures.hi)
    ui.append(figures.ui)
    acc.append(figures.acc)
    interest.append(figures.interest)
    amounts.append(figures.amount)
    reasons.append(state.reason)
  }
}

/// The money of one line, in dong.
struct LineFigures {
  var si: Int64
  var hi: Int64
  var ui: Int64
  var acc: Int64
  var interest: Int64

  var amount: Int64 { si + hi + ui + acc + interest }

  /// Shares the debt of a duty among the funds as the rates of 2022 do, 25 : 4,5 : 2 : 0,5.
  ///
  /// The correction is added to the social insurance fund, to bring a total to its figure; some
  /// units do not pay health insurance themselves.
  init(_ state: DebtState, duty: Int64, correction: Int64, paysHealth: Bool) {
    let principal = duty * Int64(state.months) / 100
    let parts: Int64 = paysHealth ? 320 : 275
    hi = paysHealth ? principal * 45 / parts : 0
    ui = principal * 20 / parts
    acc = principal * 5 / parts
    si = principal - hi - ui - acc + correction
    interest = duty * Int64(state.interest) / 1_000_000
  }
}

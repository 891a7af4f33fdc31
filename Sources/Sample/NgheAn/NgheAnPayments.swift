import Columnar
import Values

/// Money that came in.
struct NgheAnPayment: Sendable {
  /// Nil where the transfer does not say whose it is.
  let unit: Int?
  let day: Day
  /// Dong.
  let amount: Int64
  let memo: String
}

/// The receipts of debts, of current months, and of nobody known, in the order of days.
struct NgheAnPayments {
  private(set) var payments: [NgheAnPayment] = []

  init(_ units: NgheAnUnits, _ debts: NgheAnDebts, seed: UInt64) {
    var random = RandomNumbers(seed: seed)
    for (share, amount) in zip(debts.shares, debts.amounts) where amount > 0 {
      add(units, share.unit, share.day, amount)
    }
    let free = (0..<units.count).filter { unit in
      debts.months.allSatisfy { $0[unit] == 0 } && !units.kinds[unit].isParticipant
    }
    for unit in random.choose(160, from: free) {
      let day = NgheAnProvince.year.firstDay.advanced(by: random.number(in: 4...355)).workday
      add(units, unit, day, units.duties[unit] / 1000 * 1000)
    }
    let memos = ["NOP BHXH THANG 8", "CK BHXH", "NOP TIEN BHXH BHYT BHTN"]
    for place in 0..<14 {
      payments.append(
        NgheAnPayment(
          unit: nil,
          day: NgheAnProvince.year.advanced(by: place % 12).firstDay.advanced(by: 13).workday,
          amount: Int64(random.number(in: 8...220)) * 100_000,
          memo: memos[place % memos.count]
        )
      )
    }
    payments.sort { ($0.day, $0.unit ?? .max) < ($1.day, $1.unit ?? .max) }
  }

  private mutating func add(_ units: NgheAnUnits, _ unit: Int, _ day: Day, _ amount: Int64) {
    let memo = "+BHXH+103+00+" + units.codes[unit] + "+dong BHXH+"
    payments.append(NgheAnPayment(unit: unit, day: day, amount: amount, memo: memo))
  }
}

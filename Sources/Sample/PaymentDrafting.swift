import Columnar
import Values

/// The receipts of September and October 2022.
///
/// Recovered from the units of the list of August, by the rule of attribution that the office uses
/// (at most what was owed at the month-end before): 30,110,000,000 dong in all, of which Tân Uyên
/// 13.5 billion from 40 units and Bến Cát 638,700,000 from 7, as the article says.
struct PaymentDrafting {
  /// The units that worked with the police of their town.
  private(set) var jointUnits: [SampleDistrict: [Int]] = [:]
  private(set) var payments: [SamplePayment] = []
  private let units: SampleUnits
  private let balances: SeptemberBalances
  private var random: RandomNumbers

  static let recoveredTotal: Int64 = 30_110_000_000
  static let joint: [(district: SampleDistrict, units: Int, recovered: Int64)] = [
    (.tanUyen, 40, 13_500_000_000), (.benCat, 7, 638_700_000),
  ]
  private static let octoberPayers = 34

  init(_ units: SampleUnits, _ balances: SeptemberBalances, seed: UInt64) {
    self.units = units
    self.balances = balances
    random = RandomNumbers(seed: seed)
    addSeptember()
    addJoint()
    addOctober()
    addKnown()
    addOthers()
    addUnmatched()
    payments.sort { ($0.day, $0.unit ?? .max) < ($1.day, $1.unit ?? .max) }
    number()
    addReversals()
  }

  private func day(_ month: Int, _ day: Int) -> Day {
    SampleProvince.firstMonth.advanced(by: month - 1).firstDay.advanced(by: day - 1).workday
  }

  private mutating func pay(_ unit: Int?, _ amount: Int64, _ day: Day, _ memo: String? = nil) {
    let words = memo ?? unit.map { "+BHXH+103+00+" + units.codes[$0] + "+dong BHXH+" } ?? ""
    payments.append(
      SamplePayment(unit: unit, day: day, amount: amount, memo: words, document: "", reverses: nil)
    )
  }

  /// Every unit of August's list that owes less than it would without a payment.
  private mutating func addSeptember() {
    for unit in balances.listedInAugust where balances.paid[unit] > 0 {
      pay(unit, balances.paid[unit], day(9, random.number(in: 16...28)))
    }
  }

  /// What counts as recovered of the receipts so far, by district.
  private func recovered(where isMeant: (SampleDistrict) -> Bool) -> Int64 {
    payments.reduce(0) { sum, payment in
      guard let unit = payment.unit, isMeant(units.districts[unit]) else { return sum }
      return sum + min(payment.amount, balances.august[unit])
    }
  }

  private mutating func addJoint() {
    for town in Self.joint {
      let payers = payments.compactMap(\.unit).filter { units.districts[$0] == town.district }
      let others = largest(town.units - payers.count) { $0 == town.district }
      jointUnits[town.district] = (payers + others).sorted()
      share(town.recovered - recovered { $0 == town.district }, among: others)
    }
  }

  private mutating func addOctober() {
    let inTowns = Self.joint.reduce(0) { $0 + $1.recovered }
    let isElsewhere = { !DebtSimulation.jointDistricts.contains($0) }
    let rest = Self.recoveredTotal - inTowns - recovered(where: isElsewhere)
    share(rest, among: largest(Self.octoberPayers, where: isElsewhere))
  }

  /// Units that stayed on the list and paid nothing in September, by what they owe.
  private func largest(_ count: Int, where isMeant: (SampleDistrict) -> Bool) -> [Int] {
    let able = balances.listedInBoth.filter {
      isMeant(units.districts[$0]) && balances.paid[$0] == 0 && !balances.isBad($0)
    }
    return Array(able.sorted { balances.bound($0) > balances.bound($1) }.prefix(count))
  }

  /// Receipts of October that add up to a total, in proportion to what each unit owes.
  private mutating func share(_ total: Int64, among payers: [Int]) {
    let whole = payers.reduce(0) { $0 + balances.bound($1) }
    var rest = total
    // The largest comes last and takes what rounding leaves over.
    for (place, unit) in payers.enumerated().reversed() {
      // Hundredths of a percent keep the product within 64 bits.
      let part = balances.bound(unit) / 10_000 * (total / (whole / 10_000)) / 100_000 * 100_000
      let amount = place == 0 ? rest : part
      rest -= amount
      pay(unit, amount, day(10, random.number(in: 3...11)))
    }
  }

  /// Two that are new on the list and pay everything before it is signed.
  private mutating func addKnown() {
    for known in [KnownUnit.paidInTanUyen, .paidInBenCat] {
      if let unit = units.known[known] { pay(unit, balances.september[unit], day(10, 5)) }
    }
  }

  /// Some of those who owed less than three months.
  private mutating func addOthers() {
    for unit in balances.othersInAugust where balances.paid[unit] > 0 {
      guard random.isChosen(perMille: 110) else { continue }
      pay(unit, balances.paid[unit], day(9, random.number(in: 5...28)))
    }
  }

  /// Receipts that do not say whose they are; one names Gỗ Phú Thịnh without marks, one was
  /// reported twice under two vouchers.
  private mutating func addUnmatched() {
    let memos = ["NOP BHXH THANG 8", "CK BHXH", "TT TIEN BAO HIEM", "NOP TIEN BHXH BHYT BHTN"]
    for place in 0..<45 {
      let amount = Int64(random.number(in: 8...420)) * 100_000
      pay(nil, amount, day(9 + place / 36, 3 + (place * 7) % 10), memos[place % memos.count])
    }
    pay(nil, 150_000_000, day(9, 26), "NOP BHXH Go Phu Thinh")
    for _ in 0..<2 { pay(nil, 36_500_000, day(9, 27), "NOP BHXH T8 LAN CUOI") }
  }

  private mutating func number() {
    for place in payments.indices { payments[place].document = "UNC " + String(place + 101) }
  }

  /// Two receipts of the office's small debtors that the bank took back.
  private mutating func addReversals() {
    let small = payments.indices.filter { place in
      payments[place].unit.map { !balances.isListed($0) } ?? false
    }
    for place in small.prefix(40).suffix(2) {
      var reversal = payments[place]
      reversal.day = reversal.day.advanced(by: 3).workday
      reversal.amount = -reversal.amount
      reversal.memo = "Hoàn trả " + reversal.document
      reversal.reverses = place
      payments.append(reversal)
    }
  }
}

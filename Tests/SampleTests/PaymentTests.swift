import Columnar
import Sample
import Testing
import Values

/// Recovered money by the rule of attribution, payment by payment.
@Suite struct PaymentTests {
  private let province = Shared.province

  /// Dong a unit at the end of a month, counted from January.
  private func balances(_ month: Int) -> [Int: Int64] {
    let list = province.lists[month]
    return Dictionary(uniqueKeysWithValues: zip(list.units, list.amounts))
  }

  /// At most what was owed at the month-end before, and of the lines of August's list only.
  private func recovered() -> [Int: Int64] {
    let august = province.lists[7]
    let listed = Set((0..<august.count).filter(august.isReferred).map { august.units[$0] })
    var open = [9: balances(7), 10: balances(8)]
    var recovered: [Int: Int64] = [:]
    let reversed = Set(province.work.payments.compactMap(\.reverses))
    for (place, payment) in province.work.payments.enumerated() {
      guard let unit = payment.unit, listed.contains(unit), payment.amount > 0,
        !reversed.contains(place)
      else { continue }
      let month = payment.day.month.month
      let part = min(payment.amount, open[month]?[unit] ?? 0)
      open[month]?[unit, default: 0] -= part
      recovered[unit, default: 0] += part
    }
    return recovered
  }

  @Test func listedUnitsPaidWhatTheArticleSays() {
    #expect(recovered().values.reduce(0, +) == 30_110_000_000)
  }

  @Test(arguments: [
    (SampleDistrict.tanUyen, 40, 13_500_000_000), (.benCat, 7, 638_700_000),
  ])
  func townsRecoveredWhatTheArticleSays(
    _ district: SampleDistrict,
    units: Int,
    amount: Int64
  ) {
    let paid = recovered().filter { province.units.districts[$0.key] == district }
    #expect(paid.count == units)
    #expect(paid.values.reduce(0, +) == amount)
    let sessions = province.work.sessions.filter { $0.police == district.police }
    #expect(Set(sessions.flatMap(\.units)) == Set(paid.keys))
  }

  @Test func noReceiptIsMoreThanWhatIsOwed() {
    let september = balances(8)
    for payment in province.work.payments where payment.day.month.month == 10 {
      guard let unit = payment.unit, payment.amount > 0 else { continue }
      #expect(payment.amount <= september[unit] ?? 0)
    }
  }

  @Test func workLiesBeforeTheDayThatCountsAsToday() {
    let work = province.work
    let days =
      work.calls.map(\.day) + work.sessions.map(\.day) + work.promises.map(\.made)
      + work.payments.map(\.day)
    #expect(
      days.allSatisfy { $0 <= SampleProvince.today && $0 >= SampleProvince.firstMonth.firstDay }
    )
    #expect(SampleProvince.today.vietnamese == "13/10/2022")
  }

  @Test func reversalsTakeOneReceiptBackWhole() {
    let reversals = province.work.payments.filter { $0.reverses != nil }
    #expect(reversals.count == 2)
    for reversal in reversals {
      guard let place = reversal.reverses else { continue }
      #expect(province.work.payments[place].amount == -reversal.amount)
      #expect(province.work.payments[place].unit == reversal.unit)
    }
  }

  @Test func someMoneyHasNoUnit() {
    let unmatched = province.work.payments.filter { $0.unit == nil }
    #expect(unmatched.contains { $0.memo.contains("Go Phu Thinh") })
  }
}

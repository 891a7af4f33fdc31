import Testing
import Values

@testable import Domain

private let socialRate = Rate(millionths: 10_650)
private let healthRate = Rate(millionths: 10_833)
private let daily = Rate(millionths: 300)

/// Interest of late payment: 595/QĐ-BHXH, article 37 and 38 (S5).
@Suite struct LateInterestVectorTests {
  @Test func exampleA() {
    let social = LateInterest(owed: 200_000_000, notDue: 100_000_000, rate: socialRate)
    let health = LateInterest(owed: 35_000_000, notDue: 20_000_000, rate: healthRate)
    #expect(social.amount == 1_065_000)
    #expect(health.amount == 162_495)
    #expect(social.amount + health.amount == 1_227_495)
    #expect(social.steps.last?.english.contains("1,065 % = 1.065.000 ₫") == true)
  }

  @Test func exampleBTheMonthAfterInterestBearsNone() {
    let social = LateInterest(owed: 200_000_000, notDue: 0, rate: socialRate)
    let health = LateInterest(owed: 35_000_000, notDue: 0, rate: healthRate)
    #expect(social.amount == 2_130_000)
    #expect(health.amount == 379_155)
    #expect(social.amount + health.amount == 2_509_155)
  }

  @Test func example13AThreeMonthPayer() {
    let interest = LateInterest(owed: 350_000_000, notDue: 210_000_000, rate: socialRate)
    #expect(interest.base == 140_000_000)
    #expect(interest.amount == 1_491_000)
  }

  @Test func example14BackCollection() throws {
    let collected = try #require(Month(iso: "2016-05"))
    let cases: [(String, Int64, Int64, Int64)] = [
      ("2015-01", 50_000_000, 15, 7_987_500), ("2015-02", 60_000_000, 14, 8_946_000),
      ("2015-05", 65_000_000, 11, 7_614_750), ("2015-06", 70_000_000, 10, 7_455_000),
    ]
    var total: Int64 = 0
    for (text, amount, months, interest) in cases {
      let month = try #require(Month(iso: text))
      let back = BackCollection(
        of: amount,
        for: month,
        collected: collected,
        monthsLess: 1,
        rate: socialRate
      )
      #expect(back.months == months)
      #expect(back.interest == interest)
      #expect(back.steps.count == 1)
      total += back.interest
    }
    #expect(total == 32_003_250)
  }

  /// Rates are rounded to four decimals of a percent before use.
  @Test func theRateIsTwiceTheReturnDividedBy12() {
    #expect(Rate.monthlyInterest(ofYearlyReturn: Rate(millionths: 65_000)) == healthRate)
    #expect(healthRate.words == "1,0833 %")
  }

  /// S17, S22: what the rates of 2020 and 2022 and the charge make in a year.
  @Test(arguments: [(Int64(9_667), Int64(12), "11.6"), (7_316, 12, "8.78"), (300, 365, "10.95")])
  func ratesOfAYear(millionths: Int64, times: Int64, percent: String) {
    let yearly = Decimal(Int128(millionths * times), scale: 4).rounded(to: 2)
    #expect(yearly.normalized.plain == percent)
  }
}

/// The charge of 0.03 % a day: Law 41/2024/QH15, article 40 and 41 (S3).
@Suite struct LateChargeVectorTests {
  private func charge(_ amount: Int64, days: Int) throws -> LateCharge {
    let first = try day("2026-03-01")
    return LateCharge(
      [.init(amount: amount, firstDay: first, lastDay: first.advanced(by: days - 1))],
      rate: daily
    )
  }

  @Test func hundredMillionFor45Days() throws {
    #expect(try charge(100_000_000, days: 45).amount == 1_350_000)
  }

  /// No text says how dong are rounded: half up, once for a fund and month.
  @Test func dongAreRoundedHalfUpOnce() throws {
    #expect(try charge(1_234_567, days: 7).amount == 2_593)
    #expect(try charge(5_000, days: 1).amount == 2)
    #expect(try charge(4_999, days: 1).amount == 1)
  }

  /// The worksheet of 366/QĐ-BHXH (S6): days weighted by their money.
  @Test func daysOfAUnitAreWeighted() throws {
    let first = try charge(100_000_000, days: 45).amount
    let second = try charge(50_000_000, days: 15).amount
    #expect(first + second == 1_575_000)
    let days = LateCharge.weightedDays(charge: first + second, of: 150_000_000, rate: daily)
    #expect(days == 35)
    #expect(LateCharge.weightedDays(charge: 5, of: 0, rate: daily) == nil)
  }

  @Test func paymentsMeanwhileLessenWhatBearsTheCharge() throws {
    let charge = LateCharge(
      on: 100_000_000,
      paidBy: [
        (try day("2026-03-21"), 30_000_000), (try day("2026-03-11"), 40_000_000),
        (try day("2026-05-01"), 30_000_000),
      ],
      from: try day("2026-03-01"),
      to: try day("2026-03-31"),
      rate: daily
    )
    #expect(charge.stretches.map(\.amount) == [100_000_000, 60_000_000, 30_000_000])
    #expect(charge.stretches.map(\.days) == [10, 10, 11])
    #expect(charge.amount == 300_000 + 180_000 + 99_000)
    #expect(charge.steps.count == 4)
  }

  @Test func whatIsPaidAtOnceBearsNone() throws {
    let first = try day("2026-03-01")
    let paid = LateCharge(on: 5, paidBy: [(first, 5)], from: first, to: first, rate: daily)
    #expect(paid.stretches.isEmpty)
    #expect(paid.amount == 0)
  }
}

/// Sharing of a payment: 595/QĐ-BHXH, article 43 (S5); Decree 233/2025/NĐ-CP, article 7.4 (S7).
@Suite struct PaymentSharingVectorTests {
  private let oldOrder: [ContributionFund] = [.hi, .ui, .acc, .si]
  private let newOrder: [ContributionFund] = [.hi, .ui, .sickness, .acc, .pension]

  /// Example 17 of 595 as corrected: the leaver's share is counted once.
  @Test func example17() throws {
    let sharing = PaymentSharing(
      of: 140_000_000,
      leavers: 16_575_000,
      balances: [
        .init(.si, principal: 117_000_000, charge: 2_340_000),
        .init(.ui, principal: 9_000_000, charge: 180_000),
        .init(.hi, principal: 20_250_000, charge: 405_000),
      ],
      order: oldOrder
    )
    #expect(sharing.parts.map(\.paid) == [16_575_000, 20_655_000, 9_180_000, 93_590_000])
    let social = try #require(sharing.parts.last)
    #expect(social.owed == 119_340_000)
    #expect(social.owed - social.paid == 25_750_000)
    #expect(117_000_000 - social.principal == 23_410_000)
    #expect(2_340_000 - social.charge == 2_340_000)
    #expect(sharing.rest == 0)
    #expect(sharing.steps.count == 4)
  }

  /// Its totals: 22.5m + 0.45m, 10m + 0.2m, 130m + 2.6m, interest for 4 + 3 + 2 + 1 months.
  @Test func example17Totals() {
    let onePercent = Rate(millionths: 10_000)
    let funds: [(Int64, Int64)] = [
      (22_500_000, 450_000), (10_000_000, 200_000), (130_000_000, 2_600_000),
    ]
    for (principal, interest) in funds {
      #expect(onePercent.dong(of: principal / 5, times: 4 + 3 + 2 + 1) == interest)
    }
    #expect(funds.reduce(0) { $0 + $1.0 + $1.1 } == 165_750_000)
  }

  @Test func sicknessComesBeforeTheAccidentFundAndPensionLast() {
    let balances: [PaymentSharing.Balance] = [
      .init(.pension, principal: 22, charge: 2), .init(.acc, principal: 5, charge: 1),
      .init(.sickness, principal: 3, charge: 1), .init(.ui, principal: 2, charge: 0),
      .init(.hi, principal: 4, charge: 1),
    ]
    let sharing = PaymentSharing(of: 20, leavers: 0, balances: balances, order: newOrder)
    #expect(
      sharing.parts.map(\.purpose)
        == [.fund(.hi), .fund(.ui), .fund(.sickness), .fund(.acc), .fund(.pension)]
    )
    #expect(sharing.parts.map(\.paid) == [5, 2, 4, 6, 3])
    let more = PaymentSharing(of: 50, leavers: 0, balances: balances, order: newOrder)
    #expect(more.rest == 9)
    #expect(more.steps.count == 6)
  }

  @Test func fundsThatAreNotKeptApartAreNotTakenApart() {
    let balances: [PaymentSharing.Balance] = [
      .init(.si, principal: 20, charge: 2), .init(.acc, principal: 5, charge: 0),
      .init(.hi, principal: 4, charge: 1),
    ]
    let new = PaymentSharing(of: 15, leavers: 0, balances: balances, order: newOrder)
    #expect(new.parts.map(\.purpose) == [.fund(.hi), .together([.si, .acc])])
    #expect(new.parts.map(\.paid) == [5, 10])
    let old = PaymentSharing(of: 15, leavers: 0, balances: balances, order: oldOrder)
    #expect(old.parts.map(\.purpose) == [.fund(.hi), .fund(.acc), .fund(.si)])
    #expect(old.parts.map(\.paid) == [5, 5, 5])
  }

  /// 595/QĐ-BHXH, Example 17: "paid to April" with the interest of all months unpaid.
  @Test func theOldestMonthIsPaidFirst() throws {
    let months = try ["2017-02", "2017-01", "2017-03"].map { try #require(Month(iso: $0)) }
    let sharing = PaymentSharing(
      of: 25,
      leavers: 0,
      balances: months.map { .init(.hi, month: $0, principal: 10, charge: 1) },
      order: oldOrder
    )
    #expect(sharing.parts.map(\.settledTo?.iso) == ["2017-02"])
    #expect(sharing.parts.map(\.charge) == [0])
  }
}

import Testing
import Values

@testable import Domain

/// Fines for late payment: Decree 12/2022/NĐ-CP, article 39.5 with 6.1 (S16); Decree 283/2026/NĐ-CP (S9).
@Suite struct FineVectorTests {
  private let late12 = FineClause(
    source: "12/2022/NĐ-CP, Điều 39.5",
    measure: .share(
      lowest: Rate(millionths: 120_000),
      highest: Rate(millionths: 150_000),
      ceiling: 75_000_000
    ),
    base: .socialAndUnemployment
  )

  private func late283(_ base: FineClause.Base) -> FineClause {
    FineClause(source: "283/2026/NĐ-CP", measure: late12.measure, base: base, warningBelow: 400_000)
  }

  @Test(arguments: [
    (Int64(100), Int64(12), Int64(15)), (500, 60, 75), (600, 72, 75), (1000, 75, 75),
  ])
  func lateUnderDecree12(owed: Int64, lowest: Int64, highest: Int64) {
    for isOrganisation in [false, true] {
      let conduct = FinedConduct(
        times: isOrganisation ? 2 : 1,
        social: owed * 900_000,
        unemployment: owed * 100_000
      )
      let factor: Int64 = isOrganisation ? 2_000_000 : 1_000_000
      let range = FineRange.of(conduct, under: late12)
      #expect(range == .between(lowest * factor, highest * factor))
      #expect(range.words.english.hasPrefix("exactly") == (lowest == highest))
      #expect(range.steps(conduct, under: late12).count == (isOrganisation ? 4 : 3))
    }
  }

  /// Social and unemployment insurance are two articles, each with its own base and ceiling.
  @Test func under283EachFundHasItsOwnBase() {
    let conduct = FinedConduct(
      times: 2,
      social: 1_000_000_000,
      unemployment: 100_000_000
    )
    #expect(FineRange.of(conduct, under: late283(.social)) == .between(150_000_000, 150_000_000))
    #expect(
      FineRange.of(conduct, under: late283(.unemployment)) == .between(24_000_000, 30_000_000)
    )
  }

  @Test func below400ThousandUnder283IsAWarning() {
    let conduct = FinedConduct(times: 1, social: 399_999, unemployment: 400_000)
    #expect(FineRange.of(conduct, under: late283(.social)) == .warning)
    #expect(FineRange.of(conduct, under: late283(.unemployment)) == .between(48_000, 60_000))
  }

  @Test func withoutABaseTheFineIsUnknown() {
    let conduct = FinedConduct(times: 2, social: 5)
    #expect(FineRange.of(conduct, under: late12) == .unknown)
    #expect(FineRange.unknown.steps(conduct, under: late12).count == 4)
  }

  @Test func theLargestSumsDoNotRunOver() {
    let conduct = FinedConduct(times: .max, social: .max, unemployment: .max, files: .max)
    #expect(FineRange.of(conduct, under: late12) == .between(.max, .max))
    let clause = FineClause(
      source: "-",
      measure: .perFile(lowest: .max, highest: .max, ceiling: .max),
      base: .social
    )
    #expect(FineRange.of(conduct, under: clause) == .between(.max, .max))
  }

  @Test func finesByFilesByWorkersAndFlat() {
    func range(_ measure: FineClause.Measure, _ conduct: FinedConduct) -> FineRange {
      FineRange.of(conduct, under: FineClause(source: "-", measure: measure, base: .social))
    }
    let person = FinedConduct(times: 1, workers: 9, files: 4)
    let files = FineClause.Measure.perFile(
      lowest: 10_000_000,
      highest: 20_000_000,
      ceiling: 75_000_000
    )
    #expect(range(files, person) == .between(40_000_000, 75_000_000))
    #expect(range(.flat(lowest: 50, highest: 75), person) == .between(50, 75))
    let brackets = FineClause.Measure.byWorkers([
      .init(from: 0, lowest: 5, highest: 10), .init(from: 10, lowest: nil, highest: nil),
      .init(from: 1000, lowest: 60, highest: 75),
    ])
    #expect(range(brackets, person) == .between(5, 10))
    #expect(range(brackets, FinedConduct(times: 2, workers: 10)) == .unknown)
    #expect(
      range(brackets, FinedConduct(times: 2, workers: 1000)) == .between(120, 150)
    )
    #expect(range(brackets, FinedConduct(times: 2)) == .unknown)
    #expect(range(files, FinedConduct(times: 2)) == .unknown)
  }
}

/// Sizes of Articles 214 to 216 of the Penal Code with Resolution 05/2019/NQ-HĐTP (S8).
@Suite struct PenalClauseVectorTests {
  private func evasion(_ amount: Int128?, _ workers: Int128?, isWithheld: Bool = false) -> Int? {
    PenalClause.evasion(
      amount: amount,
      workers: workers,
      isWithheld: isWithheld,
      amounts: PenalSizes(from: [50_000_000, 300_000_000, 1_000_000_000]),
      ofWorkers: PenalSizes(from: [10, 50, 200])
    ).number
  }

  @Test(arguments: [
    (Int128(49_999_999), Int128(9), nil), (50_000_000, 9, 1), (299_999_999, 0, 1),
    (300_000_000, 0, 2), (999_999_999, 0, 2), (1_000_000_000, 0, 3), (0, 10, 1), (0, 49, 1),
    (0, 50, 2), (0, 199, 2), (0, 200, 3), (50_000_000, 200, 3), (1_000_000_000, 10, 3),
  ])
  func article216TakesTheHigherOfTheTwo(amount: Int128, workers: Int128, clause: Int?) {
    #expect(evasion(amount, workers) == clause)
  }

  @Test func article216WithheldMoneyIsOneClauseHigher() {
    #expect(evasion(299_999_999, nil, isWithheld: true) == 2)
    #expect(evasion(300_000_000, nil, isWithheld: true) == 3)
    #expect(evasion(1_000_000_000, nil, isWithheld: true) == 3)
    #expect(evasion(49_999_999, 9, isWithheld: true) == nil)
    #expect(evasion(nil, nil) == nil)
  }

  @Test(arguments: [
    (Int128(9_999_999), Int128(19_999_999), nil), (20_000_000, 250_000_000, 2),
    (10_000_000, 0, 1), (0, 20_000_000, 1), (100_000_000, 0, 2), (0, 500_000_000, 3),
  ])
  func article214TakesTheHigherOfTheTwo(taken: Int128, damage: Int128, clause: Int?) {
    let found = PenalClause.fraud(
      taken: taken,
      damage: damage,
      ofTaken: PenalSizes(from: [10_000_000, 100_000_000, 500_000_000]),
      ofDamage: PenalSizes(from: [20_000_000, 200_000_000, 500_000_000])
    )
    #expect(found.number == clause)
  }
}

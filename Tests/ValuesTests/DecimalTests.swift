import Testing
import Values

@Suite struct DecimalTests {
  @Test(
    arguments: [
      (15, 1, 0, 2), (-15, 1, 0, -2), (14, 1, 0, 1), (-14, 1, 0, -1), (25, 1, 0, 3), (5, 1, 0, 1),
      (-5, 1, 0, -1), (4, 1, 0, 0), (12_345, 3, 1, 123), (12_350, 3, 1, 124), (7, 0, 0, 7),
      (7, 0, 3, 7), (0, 5, 0, 0),
    ] as [(Int128, Int, Int, Int128)]
  )
  func halvesRoundAwayFromZero(
    _ unscaled: Int128,
    _ scale: Int,
    _ target: Int,
    _ expected: Int128
  ) {
    #expect(Decimal(unscaled, scale: scale).rounded(to: target).unscaled == expected)
  }

  @Test func divisionRoundsLikeTheDefinition() {
    for dividend in Int128(-30)...30 {
      for divisor in Int128(-7)...7 where divisor != 0 {
        // Doubled so that halves are whole: the nearest, of two nearest the one farther from 0.
        let candidates = (Int128(-31)...31).map { ($0, ($0 * divisor - dividend).magnitude) }
        let nearest = candidates.min { ($0.1, $1.0.magnitude) < ($1.1, $0.0.magnitude) }
        #expect(divideRounding(dividend, by: divisor) == nearest?.0, "\(dividend) / \(divisor)")
      }
    }
  }

  @Test(
    arguments: [
      (1, 0, 10, 1, 0), (15, 1, 2, 0, -1), (-15, 1, -1, 0, -1), (0, 0, 0, 18, 0), (1, 18, 0, 0, 1),
      (150, 2, 15, 1, 0), (-1, 18, 0, 0, -1), (.max, 0, .max, 18, 1), (.min, 0, .max, 18, -1),
      (170_141_183_460_469_231_732, 0, 170_141_183_460_469_231_731_687_303_715_884_105_727, 18, 1),
    ] as [(Int128, Int, Int128, Int, Int)]
  )
  func numbersCompareByTheirSize(
    _ left: Int128,
    _ leftScale: Int,
    _ right: Int128,
    _ rightScale: Int,
    _ expected: Int
  ) {
    let (left, right) = (Decimal(left, scale: leftScale), Decimal(right, scale: rightScale))
    #expect((left < right) == (expected < 0))
    #expect((left > right) == (expected > 0))
    #expect((left == right) == (expected == 0))
    if expected == 0 { #expect(left.hashValue == right.hashValue) }
  }

  @Test(
    arguments: [
      (1234, 0, "1234"), (-1234, 2, "-12.34"), (5, 2, "0.05"), (-5, 2, "-0.05"), (0, 2, "0.00"),
      (100, 2, "1.00"), (.max, 0, "170141183460469231731687303715884105727"),
    ] as [(Int128, Int, String)]
  )
  func plainFormHasAllDigits(_ unscaled: Int128, _ scale: Int, _ expected: String) {
    #expect(Decimal(unscaled, scale: scale).plain == expected)
  }

  @Test func trailingZerosAreTakenAway() {
    #expect(Decimal(1500, scale: 3).normalized.plain == "1.5")
    #expect(Decimal(0, scale: 6).normalized.plain == "0")
    #expect(Decimal(1500, scale: 0).normalized.plain == "1500")
  }

  @Test func scalingStopsWhereBitsEnd() {
    #expect(Decimal(15, scale: 1).scaled(to: 3) == 1500)
    #expect(Decimal(15, scale: 1).scaled(to: 0) == nil)
    #expect(Decimal(.max, scale: 0).scaled(to: 1) == nil)
  }
}

@Suite struct DigitGroupingTests {
  @Test(
    arguments: [
      (0, "0"), (7, "7"), (999, "999"), (1000, "1.000"), (-1000, "-1.000"), (-999, "-999"),
      (12_345_678_900, "12.345.678.900"), (1_000_000, "1.000.000"),
    ] as [(Int128, String)]
  )
  func wholeNumbersAreGroupedByThree(_ number: Int128, _ expected: String) {
    #expect(DigitGrouping.grouped(number) == expected)
  }

  @Test(
    arguments: [
      (1400, 2, "14"), (1450, 2, "14,5"), (1405, 2, "14,05"), (-5, 1, "-0,5"), (0, 6, "0"),
      (123_456_789, 2, "1.234.567,89"), (-150, 2, "-1,5"), (1, 18, "0,000000000000000001"),
    ] as [(Int128, Int, String)]
  )
  func decimalsHaveACommaAndNoTrailingZeros(
    _ unscaled: Int128,
    _ scale: Int,
    _ expected: String
  ) {
    #expect(DigitGrouping.grouped(Decimal(unscaled, scale: scale)) == expected)
  }

  @Test(
    arguments: [
      (999_999, ""), (1_000_000, "1 triệu"), (1_250_000, "1,25 triệu"), (-2_000_000, "-2 triệu"),
      (1_000_000_000, "1 tỷ"), (312_456_789_000, "312,46 tỷ"), (0, ""),
      (1_234_567_000_000_000, "1.234.567 tỷ"),
    ] as [(Int128, String)]
  )
  func magnitudesAreInTheUnitsPeopleSay(_ dong: Int128, _ expected: String) {
    #expect(DigitGrouping.magnitude(dong) == expected)
  }
}

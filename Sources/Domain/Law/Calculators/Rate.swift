package import Values

/// A part of a sum of money, kept exactly: 1.0650 % is 10,650 millionths.
package struct Rate: Hashable, Comparable, Sendable {
  package let millionths: Int64

  package init(millionths: Int64) { self.millionths = millionths }

  /// The same part of another number, rounded to whole millionths, half up.
  ///
  /// The interest of late payment for a month is twice the yearly return of the fund, divided by
  /// 12: of 6.5 % it is 1.0833 %, four decimals of a percent (595/QĐ-BHXH, article 37).
  package static func monthlyInterest(ofYearlyReturn yearly: Rate) -> Rate {
    Rate(millionths: Int64(clamping: divideRounding(Int128(yearly.millionths) * 2, by: 12)))
  }

  package static func < (left: Rate, right: Rate) -> Bool { left.millionths < right.millionths }

  /// The rate of a sum in dong, as often as there are months or days, rounded half up once.
  ///
  /// No text says how dong are rounded, so that this is the office's own rule. The sum is within
  /// `MoneyLimit`.
  package func dong(of amount: Int64, times count: Int64 = 1) -> Int64 {
    Int64(
      clamping: divideRounding(Int128(amount) * Int128(millionths) * Int128(count), by: million)
    )
  }

  /// In percent, without zeros at the end: `1.065`, `0.03`.
  package var percent: Decimal { Decimal(Int128(millionths), scale: 4).normalized }

  /// As people write it in Vietnam: `1,065 %`.
  package var words: String { DigitGrouping.grouped(percent) + " %" }
}

let million: Int128 = 1_000_000

/// A sum of money as it is written in explanations.
func dongWords(_ amount: some BinaryInteger) -> String {
  DigitGrouping.grouped(Int128(amount)) + " ₫"
}

/// What SQLite must compute and does not know, written a second time: nothing here comes from
/// `Values`.
enum PlainArithmetic {
  struct BeyondSixtyFourBits: Error {}

  /// dividend × 10^shift ÷ divisor, rounded half away from zero; nil where the divisor is 0.
  static func quotient(_ dividend: Int64, _ divisor: Int64, shift: Int) throws -> Int64? {
    guard divisor != 0 else { return nil }
    let isNegative = (dividend < 0) != (divisor < 0)
    let raised = try power(max(0, shift))
    let lowered = try power(max(0, -shift))
    let (below, overflow) = divisor.magnitude.multipliedReportingOverflow(by: lowered)
    if overflow { throw BeyondSixtyFourBits() }
    let above = dividend.magnitude.multipliedFullWidth(by: raised)
    guard above.high < below else { throw BeyondSixtyFourBits() }
    var (quotient, remainder) = below.dividingFullWidth(above)
    if remainder >= below - remainder { quotient += 1 }
    guard quotient <= UInt64(Int64.max) else { throw BeyondSixtyFourBits() }
    return isNegative ? -Int64(quotient) : Int64(quotient)
  }

  private static func power(_ exponent: Int) throws -> UInt64 {
    guard exponent <= 19 else { throw BeyondSixtyFourBits() }
    return (0..<exponent).reduce(1) { product, _ in product * 10 }
  }

  /// The middle value × 10^shift, of an even number of values the mean of the two middle ones.
  static func median(_ values: [Int64], shift: Int) throws -> Int64? {
    guard !values.isEmpty else { return nil }
    let sorted = values.sorted()
    let middle = sorted.count / 2
    if sorted.count % 2 == 1 { return try quotient(sorted[middle], 1, shift: shift) }
    let (sum, overflow) = sorted[middle].addingReportingOverflow(sorted[middle - 1])
    if overflow { throw BeyondSixtyFourBits() }
    return try quotient(sum, 2, shift: shift)
  }

  // MARK: The calendar, counted day by day

  /// `2022-09-15` for days since 1970-01-01.
  static func day(_ index: Int64) -> String {
    var year = 1970
    var rest = Int(index)
    while rest < 0 {
      year -= 1
      rest += length(of: year)
    }
    while rest >= length(of: year) {
      rest -= length(of: year)
      year += 1
    }
    var month = 1
    while rest >= length(of: month, in: year) {
      rest -= length(of: month, in: year)
      month += 1
    }
    return padded(year, 4) + "-" + padded(month, 2) + "-" + padded(rest + 1, 2)
  }

  /// `2022-09` for months since January of year 0.
  static func month(_ index: Int64) -> String {
    padded(Int(index / 12), 4) + "-" + padded(Int(index % 12) + 1, 2)
  }

  private static func isLeap(_ year: Int) -> Bool {
    year % 400 == 0 || (year % 4 == 0 && year % 100 != 0)
  }

  private static func length(of year: Int) -> Int { isLeap(year) ? 366 : 365 }

  private static func length(of month: Int, in year: Int) -> Int {
    let lengths = [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return lengths[month - 1]
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}

/// The tax code of an employer in law.
package enum TaxCode {
  /// What a check of a tax code can find; each is a warning, never a refusal.
  package enum Finding: Hashable, Sendable {
    /// Not 10 digits, 10 and 3 for a branch, or 12 for a household.
    case unusualForm
    case checkDigitDiffers(expected: Int)
    /// The suffix 000 is not a branch.
    case branchIsZero
  }

  /// Checks form and check digit: weights 31 to 3, check = 10 − (sum mod 11).
  ///
  /// Source: the open libraries for tax codes; the national agency publishes no rule. A remainder
  /// of 0 gives 10, which one library rejects and others write as 0: any digit is taken there.
  package static func check(_ code: String) -> Finding? {
    let parts = code.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
      let number = parts.first
    else { return .unusualForm }
    let digits = number.utf8.map { Int($0) - 0x30 }
    switch (digits.count, parts.count) {
    // Since 07/2025 the tax code of a household is the personal number, without a check digit.
    case (12, 1): return nil
    case (10, 1): return checkDigit(digits)
    case (10, 2) where parts[1].utf8.count == 3:
      return checkDigit(digits) ?? (parts[1] == "000" ? .branchIsZero : nil)
    case (13, 1): return checkDigit(Array(digits.prefix(10)))
    default: return .unusualForm
    }
  }

  /// Whether bytes are ten digits with the right check digit, so that `check` finds nothing.
  package static func isUsual(_ bytes: Span<UInt8>) -> Bool {
    guard bytes.count == 10 else { return false }
    var sum = 0
    for place in 0..<9 {
      let digit = Int(bytes[place]) - 0x30
      guard digit >= 0, digit <= 9 else { return false }
      sum += weights[place] * digit
    }
    let last = Int(bytes[9]) - 0x30
    return sum % 11 == 0 ? (0...9).contains(last) : last == 10 - sum % 11
  }

  /// The employer in law of a branch: the ten digits before the dash.
  package static func employer(of code: String) -> Substring {
    code.prefix { $0 != "-" }
  }

  private static let weights = [31, 29, 23, 19, 17, 13, 7, 5, 3]

  private static func checkDigit(_ digits: [Int]) -> Finding? {
    let sum = zip(weights, digits).reduce(0) { $0 + $1.0 * $1.1 }
    let expected = 10 - sum % 11
    return sum % 11 == 0 || digits[9] == expected ? nil : .checkDigitDiffers(expected: expected)
  }
}

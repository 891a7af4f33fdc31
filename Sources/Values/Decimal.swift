/// An exact decimal number: `unscaled / 10^scale`.
///
/// Sums of money have scale 0, months owed 2, quotients 6. Nothing here is ever floating point.
package struct Decimal: Hashable, Sendable {
  package var unscaled: Int128
  /// Digits behind the point, 0 to 18.
  package var scale: Int

  package init(_ unscaled: Int128, scale: Int = 0) {
    self.unscaled = unscaled
    self.scale = scale
  }

  /// The same number with trailing zeros behind the point taken away.
  package var normalized: Decimal {
    var result = self
    while result.scale > 0, result.unscaled % 10 == 0 {
      result.unscaled /= 10
      result.scale -= 1
    }
    return result
  }

  /// The number with more digits behind the point; nil when 128 bits do not hold it.
  package func scaled(to target: Int) -> Int128? {
    guard target >= scale else { return nil }
    let (value, overflow) = unscaled.multipliedReportingOverflow(by: powerOfTen(target - scale))
    return overflow ? nil : value
  }

  /// Rounded to fewer digits behind the point, half away from zero.
  package func rounded(to target: Int) -> Decimal {
    guard target < scale else { return self }
    return Decimal(divideRounding(unscaled, by: powerOfTen(scale - target)), scale: target)
  }

  /// Plain digits with a point as the decimal sign: `-1234.5`.
  package var plain: String {
    let sign = unscaled < 0 ? "-" : ""
    var digits = String(unscaled.magnitude)
    guard scale > 0 else { return sign + digits }
    if digits.utf8.count <= scale {
      digits = String(repeating: "0", count: scale - digits.utf8.count + 1) + digits
    }
    let split = digits.index(digits.endIndex, offsetBy: -scale)
    return sign + digits[..<split] + "." + digits[split...]
  }
}

extension Decimal: Comparable {
  /// Numbers are compared, not ways of writing them: 1.50 is 1.5.
  package static func == (left: Decimal, right: Decimal) -> Bool {
    left.parts == right.parts
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(parts.whole)
    hasher.combine(parts.rest)
  }

  package static func < (left: Decimal, right: Decimal) -> Bool { left.parts < right.parts }

  /// The whole part and the rest at 38 digits, both with the sign of the number.
  private var parts: (whole: Int128, rest: Int128) {
    let (whole, rest) = unscaled.quotientAndRemainder(dividingBy: powerOfTen(scale))
    return (whole, rest * powerOfTen(38 - scale))
  }
}

/// 10 to the power of 0 to 38.
package func powerOfTen(_ exponent: Int) -> Int128 {
  var result: Int128 = 1
  for _ in 0..<exponent { result *= 10 }
  return result
}

/// Integer division, rounded half away from zero.
///
/// The divisor must not be 0.
package func divideRounding(_ dividend: Int128, by divisor: Int128) -> Int128 {
  precondition(divisor != 0, "a division by zero is empty, decided before this point")
  let (quotient, remainder) = dividend.quotientAndRemainder(dividingBy: divisor)
  let reachesHalf = remainder.magnitude >= divisor.magnitude - remainder.magnitude
  guard remainder != 0, reachesHalf else { return quotient }
  return (dividend < 0) == (divisor < 0) ? quotient + 1 : quotient - 1
}

/// Figures as people in Vietnam write them: `1.234.567` and `2,5`.
package enum DigitGrouping {
  /// `1.234.567`; negative numbers keep their sign.
  package static func grouped(_ number: Int128) -> String {
    let digits = Array(String(number.magnitude).utf8)
    var bytes: [UInt8] = number < 0 ? [UInt8(ascii: "-")] : []
    for (place, digit) in digits.enumerated() {
      if place > 0, (digits.count - place) % 3 == 0 { bytes.append(UInt8(ascii: ".")) }
      bytes.append(digit)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Grouped whole part, a decimal comma, and the digits behind it without trailing zeros.
  package static func grouped(_ number: Decimal) -> String {
    let shown = number.normalized
    guard shown.scale > 0 else { return grouped(shown.unscaled) }
    let unit = powerOfTen(shown.scale)
    let (whole, part) = shown.unscaled.quotientAndRemainder(dividingBy: unit)
    let sign = shown.unscaled < 0 && whole == 0 ? "-" : ""
    let digits = padded(Int(part.magnitude), to: shown.scale)
    return sign + grouped(whole) + "," + digits
  }

  /// A readable magnitude beside a large sum: `312,46 tỷ`, `804 tỷ`, `1,2 triệu`; empty below a million.
  package static func magnitude(_ dong: Int128) -> String {
    let (unit, word): (Int128, String) =
      dong.magnitude >= 1_000_000_000 ? (1_000_000_000, " tỷ") : (1_000_000, " triệu")
    guard dong.magnitude >= 1_000_000 else { return "" }
    let hundredths = divideRounding(dong * 100, by: unit)
    return grouped(Decimal(hundredths, scale: 2)) + word
  }
}

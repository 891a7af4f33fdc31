import Values

/// How digits with dots, commas and `_` between them are read as a number.
enum NumberReading {
  enum Readings {
    /// `1.500`: 1500 or 1.5
    case dot(whole: String, fraction: String)
    /// `1,000,000`
    case thousands(dotted: String, underscored: String)
    /// `1,5`, `214,215`
    case comma(list: String, number: String)
    /// `1,22,333`
    case list(String)
  }

  case value(Decimal)
  /// A decimal comma before exactly three digits, which other countries read as thousands.
  case decimalCommaOfThousand(Decimal)
  case ambiguous(Readings)
  case malformed(suggestion: String?)
  case tooLarge

  /// Reads the body of a number; where a money unit or `%` follows, a comma is a decimal comma.
  init(_ body: String, hasUnit: Bool) {
    let hasDot = body.contains(".")
    let hasComma = body.contains(",")
    let hasUnderscore = body.contains("_")
    switch (hasDot, hasComma, hasUnderscore) {
    case (false, false, false): self = Self.number(whole: body, fraction: "")
    case (false, false, true): self = Self.grouped(body, by: "_", fraction: "")
    case (true, false, false): self = Self.dotted(body)
    case (false, true, false): self = hasUnit ? Self.decimalComma(body) : Self.commas(body)
    case (true, true, false): self = Self.dotsAndComma(body, hasUnit: hasUnit)
    case (_, _, true): self = .malformed(suggestion: nil)
    }
  }

  private static func dotted(_ body: String) -> NumberReading {
    let parts = body.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2 else { return grouped(body, by: ".", fraction: "") }
    let (whole, fraction) = (String(parts[0]), String(parts[1]))
    let isZero = whole.allSatisfy { $0 == "0" }
    if whole.utf8.count > 1, whole.first == "0" {
      let isMonth = whole.utf8.count == 2 && fraction.utf8.count == 4
      return .malformed(suggestion: isMonth ? whole + "/" + fraction : nil)
    }
    if fraction.utf8.count == 3, !isZero {
      return .ambiguous(.dot(whole: whole + fraction, fraction: shortened(whole, fraction)))
    }
    return number(whole: whole, fraction: fraction)
  }

  /// `1.500` as a fraction is 1.5, written without the zeros that made it look like thousands.
  private static func shortened(_ whole: String, _ fraction: String) -> String {
    var digits = fraction[...]
    while digits.last == "0" { digits.removeLast() }
    guard digits.utf8.count != 3 else { return whole + "." + digits + "0" }
    return digits.isEmpty ? whole : whole + "." + digits
  }

  private static func decimalComma(_ body: String) -> NumberReading {
    let parts = body.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2 else { return commas(body) }
    let reading = number(whole: parts[0], fraction: parts[1])
    let isZero = parts[0].allSatisfy { $0 == "0" }
    guard parts[1].utf8.count == 3, !isZero, case .value(let value) = reading else {
      return reading
    }
    return .decimalCommaOfThousand(value)
  }

  private static func commas(_ body: String) -> NumberReading {
    let parts = body.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    let list = parts.joined(separator: ", ")
    if parts.count == 2 {
      let isThousand = parts[1].utf8.count == 3
      let number = isThousand ? parts.joined() : parts.joined(separator: ".")
      return .ambiguous(.comma(list: list, number: number))
    }
    guard isGrouped(parts) else { return .ambiguous(.list(list)) }
    return .ambiguous(
      .thousands(
        dotted: parts.joined(separator: "."),
        underscored: parts.joined(separator: "_")
      )
    )
  }

  /// `1.234,5 tỷ` has one reading; `1,234.5` is written as elsewhere.
  private static func dotsAndComma(_ body: String, hasUnit: Bool) -> NumberReading {
    let parts = body.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    if parts.count == 2, !parts[1].contains("."), isGrouped(parts[0].split(separator: ".")) {
      guard hasUnit else {
        return .malformed(suggestion: parts[0].replacing(".", with: "") + "." + parts[1])
      }
      return grouped(parts[0], by: ".", fraction: parts[1])
    }
    return .malformed(suggestion: nil)
  }

  private static func grouped(
    _ body: String,
    by separator: Character,
    fraction: String
  ) -> NumberReading {
    let parts = body.split(separator: separator, omittingEmptySubsequences: false)
    guard isGrouped(parts) else { return .malformed(suggestion: nil) }
    return number(whole: parts.joined(), fraction: fraction)
  }

  /// One to three digits, then groups of three.
  private static func isGrouped(_ parts: [some StringProtocol]) -> Bool {
    guard let first = parts.first, (1...3).contains(first.utf8.count), first.first != "0" else {
      return false
    }
    return parts.dropFirst().allSatisfy { $0.utf8.count == 3 }
  }

  private static func number(whole: String, fraction: String) -> NumberReading {
    guard whole.utf8.count <= 30, fraction.utf8.count <= 18,
      let digits = Int128(whole + fraction)
    else { return .tooLarge }
    let value = Decimal(digits, scale: fraction.utf8.count).normalized
    return abs(value.rounded(to: 0).unscaled) <= NumberUnit.numberMax ? .value(value) : .tooLarge
  }
}

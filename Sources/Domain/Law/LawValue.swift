package import Values

/// What a rule says; numbers stand in their unit with `LawUnit.scale` digits behind the point.
package enum LawValue: Hashable, Sendable {
  /// One number, or the steps at which something changes, ascending.
  case numbers([Int64])
  case range(ClosedRange<Int64>)
  case date(Day)
  /// From the rule's closed list, in order, or texts of any kind.
  case words([String])
  /// There is a rule, but nobody has found what it says.
  case unknown

  /// Reads a value as the files of rules have it; nil when it is none of the unit.
  ///
  /// Money has points between groups of three (`75.000.000`); other numbers have a decimal comma.
  init?(_ text: Substring, unit: LawUnit, words: [Substring]) {
    if text == "unknown" {
      self = .unknown
      return
    }
    let parts = text.parts(at: ";")
    switch unit {
    case .date:
      guard let day = Day(written: text) else { return nil }
      self = .date(day)
    case .words:
      guard Set(parts).count == parts.count, parts.allSatisfy(words.contains) else { return nil }
      self = .words(parts.map(String.init))
    case .texts:
      guard parts.allSatisfy({ !$0.isEmpty }) else { return nil }
      self = .words(parts.map(String.init))
    case .months, .days, .workingDays, .dayOfMonth, .dong, .percent, .percentAMonth, .percentADay,
      .workers, .times, .clauses:
      let ends = text.split(separator: " to ").map(unit.number)
      if ends.count == 2, let low = ends[0], let high = ends[1], low <= high {
        self = .range(low...high)
        return
      }
      let numbers = parts.compactMap(unit.number)
      guard numbers.count == parts.count,
        zip(numbers, numbers.dropFirst()).allSatisfy({ $0 < $1 })
      else { return nil }
      self = .numbers(numbers)
    }
  }

  /// As people read it: `75.000.000`, `12–15`, `10; 50; 200`; empty when unknown.
  package func text(_ unit: LawUnit) -> String {
    switch self {
    case .numbers(let numbers): numbers.map { unit.text($0) }.joined(separator: "; ")
    case .range(let range): unit.text(range.lowerBound) + "–" + unit.text(range.upperBound)
    case .date(let day): day.vietnamese
    case .words(let words): words.joined(separator: "; ")
    case .unknown: ""
    }
  }
}

extension LawValue {
  /// What figures expect of a rule, whatever its values: one number, so many steps, a range.
  enum Form: Hashable {
    case numbers(Int)
    case range
    case date
    case words
    case unknown
  }

  var form: Form {
    switch self {
    case .numbers(let numbers): .numbers(numbers.count)
    case .range: .range
    case .date: .date
    case .words: .words
    case .unknown: .unknown
    }
  }
}

extension LawUnit {
  /// A stored number as people read it.
  package func text(_ stored: Int64) -> String {
    DigitGrouping.grouped(Decimal(Int128(stored), scale: scale))
  }

  /// The stored number of a text; nil when it is none, is negative, or has too many decimals.
  func number(_ text: Substring) -> Int64? {
    let groups = text.split(separator: ".", omittingEmptySubsequences: false)
    if groups.count > 1 {
      guard scale == 0, (1...3).contains(groups[0].utf8.count),
        groups.dropFirst().allSatisfy({ $0.utf8.count == 3 })
      else { return nil }
      return stored(Substring(groups.joined()))
    }
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    let decimals = parts.count > 1 ? parts[1] : ""
    guard parts.count <= 2, decimals.utf8.count <= scale, parts.allSatisfy({ !$0.isEmpty })
    else { return nil }
    let zeros = String(repeating: "0", count: scale - decimals.utf8.count)
    return stored(Substring(parts[0] + decimals + zeros))
  }

  private func stored(_ digits: Substring) -> Int64? {
    guard !digits.isEmpty, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let number = Int64(digits), number <= most
    else { return nil }
    return number
  }

  /// Above it a number is a slip: no law counts a million days, and what is reckoned with one must
  /// not run over.
  private var most: Int64 {
    self == .dong ? MoneyLimit.most : 1_000_000 * Int64(powerOfTen(scale))
  }

  /// The label as it stands behind a value: `1 month`, `3 months`.
  func label(behind value: LawValue) -> Localized {
    guard value == .numbers([Int64(powerOfTen(scale))]), label.english.hasSuffix("s") else {
      return label
    }
    return Localized(String(label.english.dropLast()), vi: label.text(in: .vietnamese))
  }
}

extension Substring {
  /// The parts between a sign, without white space around them.
  func parts(at sign: Character) -> [Substring] {
    guard let byte = sign.asciiValue else { return [self] }
    return utf8.split(separator: byte, omittingEmptySubsequences: false).map { part in
      let start = part.drop { $0 == UInt8(ascii: " ") }
      guard let end = start.lastIndex(where: { $0 != UInt8(ascii: " ") }) else {
        return Substring(start)
      }
      return Substring(start[...end])
    }
  }
}

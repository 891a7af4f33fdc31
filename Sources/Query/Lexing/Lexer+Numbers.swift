import Diagnostics
import Values

// Whatever begins with a digit: numbers, sums of money, dates, months, quarters and codes.
extension Lexer {
  /// Digits with the signs between them, and the letters directly behind.
  struct Numeral {
    /// Digits, `_` and the signs `. , - /` between two digits.
    var body: Range<Int>
    /// Letters and digits directly behind the body.
    var suffix: Range<Int>
  }

  mutating func scanNumeric() {
    let start = position
    if scanISOQuarter() { return }
    let numeral = numeral(from: start)
    position = numeral.suffix.upperBound
    if joinsDigits(at: position) { return refuseTail(of: numeral) }
    let body = text(numeral.body.lowerBound, numeral.body.upperBound)
    let suffix = text(numeral.suffix.lowerBound, numeral.suffix.upperBound)
    let hasDate = body.contains { $0 == "-" || $0 == "/" } || Self.isDottedDate(body)
    if suffix.isEmpty, hasDate {
      scanDate(body, from: start)
    } else if suffix.isEmpty || !hasDate && NumberUnit.isSuffix(suffix) {
      scanNumber(body, suffix: suffix, from: start)
    } else if body.allSatisfy({ $0.isASCII && $0.isNumber || $0 == "_" }) {
      append(.code(body + suffix), from: start, to: position)
    } else {
      refuse(.malformedNumber(body + suffix, suggestion: nil), from: start)
    }
  }

  /// Whether digits with dots are a date, such as `15.09.2022`.
  private static func isDottedDate(_ body: String) -> Bool {
    let widths = body.split(separator: ".", omittingEmptySubsequences: false).map(\.utf8.count)
    guard widths.count == 3, body.utf8.allSatisfy({ $0 == ASCII.dot || ASCII.digits.contains($0) })
    else { return false }
    return (1...2).contains(widths[0]) && (1...2).contains(widths[1]) && widths[2] == 4
  }

  /// Reads a quarter such as `2022-q3`.
  private mutating func scanISOQuarter() -> Bool {
    let yearEnd = endOfDigits(from: position)
    guard yearEnd == position + 4, byteAt(yearEnd) == ASCII.minus,
      let letter = byteAt(yearEnd + 1), letter | 0x20 == UInt8(ascii: "q"),
      let digit = byteAt(yearEnd + 2), ASCII.digits.contains(digit)
    else { return false }
    let end = yearEnd + 3
    guard endOfWord(from: end) == end, let year = Int(text(position, yearEnd)) else { return false }
    let start = position
    position = end
    appendPeriod(Period.quarter(Int(digit) - 0x30, year: year), from: start, to: end)
    return true
  }

  private func numeral(from start: Int) -> Numeral {
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      let isSign =
        byte == ASCII.dot || byte == ASCII.comma || byte == ASCII.minus || byte == ASCII.slash
      if ASCII.digits.contains(byte) || byte == ASCII.underscore {
        index += 1
      } else if isSign, isBetweenDigits(index) {
        index += 1
      } else {
        break
      }
    }
    return Numeral(body: start..<index, suffix: index..<endOfWord(from: index))
  }

  private func isBetweenDigits(_ index: Int) -> Bool {
    guard index > 0, let next = byteAt(index + 1) else { return false }
    return ASCII.digits.contains(bytes[index - 1]) && ASCII.digits.contains(next)
  }

  /// `1e9-5`, `12B3,4`: a sign between digits behind letters.
  private mutating func refuseTail(of numeral: Numeral) {
    let start = numeral.body.lowerBound
    while joinsDigits(at: position) { position = endOfWord(from: position + 1) }
    let isList = text(start, position).contains(",")
    let found = text(start, position)
    refuse(isList ? .commaWithoutSpace(found) : .joinedCode(found), from: start)
  }

  mutating func refuse(
    _ fact: LexicalFact,
    from start: Int,
    replacingWith replacement: String? = nil
  ) {
    let span = SourceSpan(start: start, end: position)
    report(fact, at: span, replacingWith: replacement)
    append(.invalid(text(start, min(position, start + 80))), from: start, to: position)
  }

  // MARK: Numbers

  private mutating func scanNumber(_ body: String, suffix: String, from start: Int) {
    var units = suffix.isEmpty ? [] : NumberUnit.units(ofSuffix: suffix)
    let beforeUnits = position
    units += scanSpacedUnits(after: units)
    let written = text(beforeUnits, position)
    let isPlain = units.isEmpty && suffix.isEmpty
    if isPlain, body.utf8.count > 1, body.utf8.first == 0x30,
      body.utf8.allSatisfy({ ASCII.digits.contains($0) })
    {
      return append(.code(body), from: start, to: position)
    }
    let hasUnit = units.contains { !$0.isExponent }
    switch NumberReading(body, hasUnit: hasUnit) {
    case .value(let value):
      appendNumber(value, units: units, from: start)
    case .decimalCommaOfThousand(let value):
      noteDecimalComma(value, units: units, from: start)
      appendNumber(value, units: units, from: start)
    case .ambiguous(let readings):
      refuseAmbiguous(body, readings, unit: suffix + written, from: start)
    case .malformed(let suggestion):
      refuse(.malformedNumber(body + suffix, suggestion: suggestion), from: start)
    case .tooLarge:
      refuse(.numberTooLarge(String(body.prefix(40))), from: start)
    }
  }

  /// Money units and `%` that may follow after a space: `1,5 tỷ`, `500 triệu đồng`, `12 %`.
  private mutating func scanSpacedUnits(after direct: [NumberUnit]) -> [NumberUnit] {
    var found: [NumberUnit] = []
    while true {
      var index = position
      while index < bytes.count, let length = spaceLength(at: index) { index += length }
      if byteAt(index) == ASCII.percent, direct.isEmpty, found.isEmpty {
        position = index + 1
        return [.percent]
      }
      let end = endOfWord(from: index)
      guard end > index, end - index <= 12,
        let unit = NumberUnit(spacedWord: text(index, end)),
        unit.mayFollow((direct + found).last)
      else { return found }
      found.append(unit)
      position = end
    }
  }

  /// The length of the white space at a byte; a line break counts, a comment does not.
  private func spaceLength(at index: Int) -> Int? {
    let byte = bytes[index]
    if byte < 0x80 { return Self.isSpace(byte) ? 1 : nil }
    let (scalar, length) = scalar(at: index)
    return Self.isSpace(scalar) ? length : nil
  }

  private mutating func appendNumber(_ value: Decimal, units: [NumberUnit], from start: Int) {
    guard let scaled = NumberUnit.scaled(value, by: units) else {
      return refuse(.numberTooLarge(String(text(start, position).prefix(40))), from: start)
    }
    let literal = NumberLiteral(value: scaled, isMoney: units.contains { $0.isMoney })
    append(.number(literal), from: start, to: position)
  }

  private mutating func noteDecimalComma(_ value: Decimal, units: [NumberUnit], from start: Int) {
    guard let scaled = NumberUnit.scaled(value, by: units) else { return }
    let span = SourceSpan(start: start, end: position)
    report(.decimalCommaRead(text(start, position), value: scaled.plain), at: span)
  }

  private mutating func refuseAmbiguous(
    _ body: String,
    _ readings: NumberReading.Readings,
    unit: String,
    from start: Int
  ) {
    switch readings {
    case .dot(let whole, let fraction):
      let fractionText = unit.isEmpty ? fraction : fraction.replacing(".", with: ",")
      refuse(
        .ambiguousDot(body + unit, whole: whole + unit, fraction: fractionText + unit),
        from: start
      )
    case .thousands(let dotted, let underscored):
      refuse(
        .commaInNumber(body, dotted: dotted, underscored: underscored),
        from: start,
        replacingWith: dotted
      )
    case .comma(let list, let number):
      refuse(.ambiguousComma(body, list: list, number: number), from: start)
    case .list(let list):
      refuse(.commaWithoutSpace(body), from: start, replacingWith: list)
    }
  }
}

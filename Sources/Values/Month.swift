/// A calendar month of the data, such as 2022-09.
///
/// Months that are computed stay between January of year 1 and December of year 9999.
package struct Month: Hashable, Sendable {
  /// Months since January of year 0: `year * 12 + month - 1`.
  package let index: Int32

  package init(index: Int32) { self.index = index }

  /// January of year 1 and December of year 9999.
  package static let range = Month(index: 12)...Month(index: 119_999)

  /// - Returns: nil unless `month` is 1 to 12 and `year` is 1 to 9999.
  package init?(year: Int, month: Int) {
    guard (1...12).contains(month), (1...9999).contains(year) else { return nil }
    index = Int32(year * 12 + month - 1)
  }

  /// Reads the ISO form `2022-09`, nothing else.
  package init?(iso text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].utf8.count == 4, parts[1].utf8.count == 2,
      let year = plainNumber(parts[0]), let month = plainNumber(parts[1])
    else { return nil }
    self.init(year: year, month: month)
  }

  package var year: Int { (Int(index) - (month - 1)) / 12 }
  /// 1 to 12.
  package var month: Int { (Int(index) % 12 + 12) % 12 + 1 }
  /// 1 to 4.
  package var quarter: Int { (month - 1) / 3 + 1 }

  package var firstDay: Day { Day(validYear: year, month: month, day: 1) }
  package var lastDay: Day {
    Day(validYear: year, month: month, day: Day.count(inMonth: month, year: year))
  }

  /// A later or earlier month, never beyond `range`.
  package func advanced(by months: Int) -> Month {
    let (sum, overflow) = Int(index).addingReportingOverflow(months)
    let (least, greatest) = (Self.range.lowerBound, Self.range.upperBound)
    if overflow { return months < 0 ? least : greatest }
    return Month(index: Int32(min(max(sum, Int(least.index)), Int(greatest.index))))
  }

  /// `2022-09`.
  package var iso: String { padded(year, to: 4) + "-" + padded(month, to: 2) }
  /// `09/2022`, as written in Vietnam.
  package var vietnamese: String { padded(month, to: 2) + "/" + padded(year, to: 4) }
}

extension Month: Comparable {
  package static func < (left: Month, right: Month) -> Bool { left.index < right.index }
}

/// Writes a number that is not negative with leading zeros.
package func padded(_ number: Int, to width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
}

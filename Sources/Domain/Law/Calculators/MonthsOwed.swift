package import Values

/// Months owed, found where a list does not state them, in hundredths.
///
/// No law states the formula, so that each way has its name and is never used unnamed.
package enum MonthsOwed {
  /// From the last month paid in full to the data month; 0 where all is paid, or in advance.
  package static func calendar(paidTo: Month, at month: Month) -> Int64 {
    max(0, Int64(month.index) - Int64(paidTo.index)) * 100
  }

  /// Principal divided by the duty of one month, decimals beyond two cut: 2.996 is not 3.
  ///
  /// - Returns: nil where there is no duty of a month, as of a unit that stopped: the calendar
  ///   stands in then, and says so.
  package static func ratio(principal: Int64, payable: Int64) -> Int64? {
    guard payable > 0 else { return nil }
    let (hundredths, overflow) = max(0, principal).multipliedReportingOverflow(by: 100)
    return overflow ? nil : hundredths / payable
  }
}

/// Months of contributions that are unpaid, counted in both ways that Resolution
/// 05/2019/NQ-HĐTP names for Article 216: one after the other, or added up.
package struct UnpaidMonths: Hashable, Sendable {
  /// Added up, whenever they were: no window limits them.
  package let count: Int
  /// The longest unbroken run.
  package let longestRun: Int

  package init(_ months: some Sequence<Month>) {
    let ordered = Set(months).sorted()
    var longest = 0
    var run = 0
    for (place, month) in ordered.enumerated() {
      run = place > 0 && ordered[place - 1].advanced(by: 1) == month ? run + 1 : 1
      longest = max(longest, run)
    }
    (count, longestRun) = (ordered.count, longest)
  }
}

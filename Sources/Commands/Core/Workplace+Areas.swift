import Diagnostics
import Domain
import Query
import Values

extension Workplace {
  /// Looks whether figures by areas of several months may stand beside each other.
  ///
  /// Warns of areas that seem to have been renamed.
  ///
  /// - Throws: `AreaFact` where an area is known to have ended and no link says what it became.
  func checkAreas(of question: BoundQuestion) throws {
    for part in question.wholeQuestions where part.isGrouped {
      guard let (first, last) = try comparedMonths(of: part) else { continue }
      let columns = part.readColumns.map { read in
        read.column.split(separator: ".").last.map(String.init) ?? read.column
      }
      for kind in AreaKind.allCases where columns.contains(kind.rawValue) {
        for fact in try tables().areasLost(kind, from: first, to: last) {
          surroundings.report(fact.diagnostic, in: nil)
        }
      }
    }
  }

  /// The first and the last month of the lists that a question has side by side.
  private func comparedMonths(of question: BoundQuestion) throws -> (Month, Month)? {
    guard ["debts", "debtors"].contains(sourceName(of: question)) else { return nil }
    var time = question.time
    if question.source == "last", let months = last?.source.months { time = months }
    let months = try facts().importedMonths
    let (first, last): (Month, Month)
    switch time {
    case .month(let month, _): (first, last) = (month, month)
    case .months(let start, let end):
      let asked = months.filter { start <= $0 && $0 <= end }
      guard let earliest = asked.first, let latest = asked.last else { return nil }
      (first, last) = (earliest, latest)
    case .all, .compared, .day: return nil
    }
    let start = first.advanced(by: -(question.monthsBack.last ?? 0))
    return start < last ? (start, last) : nil
  }
}

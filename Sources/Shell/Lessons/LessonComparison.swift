import Columnar
import Values

/// Compares the answer of a person with that of the lesson: what is in it counts, not the wording.
struct LessonComparison {
  /// How an answer misses what was asked for.
  enum Difference: Equatable {
    case rows(found: Int, expected: Int)
    /// No column holds the values of this one.
    case values(column: String)
    case order

    var words: Localized {
      switch self {
      case .rows(let found, let expected):
        let found = DigitGrouping.grouped(Int128(found))
        let expected = DigitGrouping.grouped(Int128(expected))
        return Localized(
          "not yet: \(found) rows, and \(expected) are wanted",
          vi: "chưa đúng: \(found) dòng, cần \(expected) dòng"
        )
      case .values(let column):
        return Localized(
          "not yet: no column holds the wanted values of \(column)",
          vi: "chưa đúng: không cột nào có đúng giá trị của \(column)"
        )
      case .order: return Localized("not yet: the order differs", vi: "chưa đúng: thứ tự khác")
      }
    }
  }

  let expected: OutputTable
  let isOrdered: Bool

  /// Nil where the table has the expected rows: each expected column is the table's of that name, or
  /// one under another name, at whatever place, and so row by row.
  func difference(of found: OutputTable) -> Difference? {
    guard found.rowCount == expected.rowCount else {
      return .rows(found: found.rowCount, expected: expected.rowCount)
    }
    let wanted = expected.columns.map(cells)
    let given = found.columns.map(cells)
    var choices: [[Int]] = []
    for (place, column) in wanted.enumerated() {
      let sorted = column.sorted()
      // A column of the same name is the one that is meant.
      let named = found.columns.firstIndex { $0.name == expected.columns[place].name }
      let candidates = named.map { [$0] } ?? Array(given.indices)
      let fitting = candidates.filter { given[$0].sorted() == sorted }
      guard !fitting.isEmpty else { return .values(column: expected.columns[place].name) }
      choices.append(fitting)
    }
    if hasFittingRows(wanted, given, choices, isOrdered: isOrdered) { return nil }
    guard isOrdered, hasFittingRows(wanted, given, choices, isOrdered: false) else {
      return .values(column: expected.columns.map(\.name).joined(separator: ", "))
    }
    return .order
  }

  /// Whether some choice of columns gives the same rows.
  private func hasFittingRows(
    _ wanted: [[String]],
    _ given: [[String]],
    _ choices: [[Int]],
    isOrdered: Bool
  ) -> Bool {
    let rows = rows(of: wanted, isOrdered: isOrdered)
    var chosen: [Int] = []
    func fits() -> Bool {
      guard chosen.count < choices.count else {
        return self.rows(of: chosen.map { given[$0] }, isOrdered: isOrdered) == rows
      }
      return choices[chosen.count].contains { column in
        guard !chosen.contains(column) else { return false }
        chosen.append(column)
        defer { chosen.removeLast() }
        return fits()
      }
    }
    return fits()
  }

  private func rows(of columns: [[String]], isOrdered: Bool) -> [[String]] {
    guard let count = columns.first?.count else { return [] }
    let rows = (0..<count).map { row in columns.map { $0[row] } }
    return isOrdered ? rows : rows.sorted { $0.lexicographicallyPrecedes($1) }
  }

  /// Values as texts that compare: numbers of any scale without the zeros at their end.
  private func cells(_ column: OutputColumn) -> [String] {
    switch column.values {
    case .texts(let texts): return texts.map(TextFolding.composed)
    case .numbers(let numbers):
      let scale =
        switch column.kind {
        case .decimal(let scale): scale
        case .share: 6
        case .money, .count, .day, .month, .quarter, .year, .text, .code: 0
        }
      return numbers.map { number in
        number.map { Decimal($0, scale: scale).normalized.plain } ?? ""
      }
    }
  }
}

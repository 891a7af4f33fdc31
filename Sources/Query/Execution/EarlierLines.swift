import Columnar
import Values

/// The lines of an earlier list, found by the employers of later rows.
struct EarlierLines: Sendable {
  let columns: PartColumns
  /// The line of each employer by its ordinal; `Column.missingRow` where it was not on the list.
  private let lineOfEmployer: [UInt32]

  /// - Complexity: O(lines)
  init(_ part: TablePart) throws {
    columns = PartColumns(part)
    var lines: [UInt32] = []
    if case .integers(let employers) = try columns.column("employer") {
      for row in 0..<employers.count {
        guard let employer = employers[row].flatMap(Int.init(exactly:)), employer >= 0 else {
          continue
        }
        while lines.count <= employer { lines.append(Column.missingRow) }
        lines[employer] = UInt32(row)
      }
    }
    lineOfEmployer = lines
  }

  /// The lines of the employers of some rows, `Column.missingRow` for those who were not listed.
  func lines(of employers: Vector) -> [UInt32] {
    guard case .numbers(let numbers) = employers else { return [] }
    return numbers.values.indices.map { row in
      guard let employer = numbers[row].flatMap({ Int(exactly: $0) }),
        lineOfEmployer.indices.contains(employer)
      else { return Column.missingRow }
      return lineOfEmployer[employer]
    }
  }

  /// Who is missing from a part is unknown; from a whole list, it owed nothing.
  var isPart: Bool { columns.part.isPart }
}

extension BoundExpression {
  /// Whether its value is 0, and not unknown, for an employer that a whole list does not name.
  var countsZeroWhereAbsent: Bool { type == .money || type == .months }

  /// A vector without any value, of the kind that this expression has.
  func blankVector(count: Int) -> Vector {
    type.isNumber || type.isTime
      ? .numbers(
        NumberVector(
          [Int128](repeating: 0, count: count),
          empties: [Bool](repeating: true, count: count)
        )
      ) : .texts([String](repeating: "", count: count))
  }
}

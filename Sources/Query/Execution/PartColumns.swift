import Columnar
import Values

/// The columns of one part, each asked of the table once, and read as vectors.
final class PartColumns {
  let part: TablePart
  private var known: [String: Column] = [:]

  init(_ part: TablePart) { self.part = part }

  func column(_ name: String) throws -> Column {
    if let column = known[name] { return column }
    let column = try part.table.column(name)
    known[name] = column
    return column
  }

  /// The values of chosen rows.
  ///
  /// O(rows).
  func vector(_ name: String, rows: ArraySlice<UInt32>) throws -> Vector {
    switch try column(name) {
    case .integers(let column): return .numbers(numbers(column, rows))
    case .texts(let column): return .texts(rows.map { column[Int($0)] })
    case .dictionary(let column):
      var codes = [Int64](repeating: 0, count: rows.count)
      column.codes.gather(Array(rows), into: &codes)
      return .codes(codes.map { UInt32(truncatingIfNeeded: $0) }, column.dictionary)
    }
  }

  private func numbers(_ column: IntegerColumn, _ rows: ArraySlice<UInt32>) -> NumberVector {
    var values = [Int64](repeating: 0, count: rows.count)
    column.gather(Array(rows), into: &values)
    let empties = column.empties.map { bitmap in rows.map { bitmap[Int($0)] } }
    return NumberVector(values.map { Int128($0) }, empties: empties)
  }
}

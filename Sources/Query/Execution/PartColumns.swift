import Columnar
import Synchronization
import Values

/// The columns of one part, each asked of the table once, and read as vectors.
final class PartColumns: Sendable {
  let part: TablePart
  /// The month that the rows stand for: later than their own when they are compared with it.
  let shownPeriod: Month?
  /// Lists before this one that its rows are compared with.
  let earlier: [EarlierList: EarlierLines]
  private let known = Mutex<[String: Column]>([:])

  /// `monthsBack`: how many months before the rows of the answer these rows are.
  init(
    _ part: TablePart,
    monthsBack: Int = 0,
    earlier: [EarlierList: EarlierLines] = [:]
  ) {
    self.part = part
    self.earlier = earlier
    shownPeriod = part.period?.advanced(by: monthsBack)
  }

  func column(_ name: String) throws -> Column {
    if let column = known.withLock({ $0[name] }) { return column }
    let column = try part.table.column(name)
    known.withLock { $0[name] = column }
    return column
  }

  /// A column as the answer shows it: that of a later month has its own time.
  func shownColumn(_ name: String) throws -> Column {
    guard let time = shownTime(name).map({ Int64(truncatingIfNeeded: $0) }) else {
      return try column(name)
    }
    let count = part.table.rowCount
    return .integers(IntegerColumn(count: count, base: time, storage: .constant, empties: nil))
  }

  /// What the codes of an aggregate's column stand for; nil where it is none of codes.
  func dictionary(of aggregate: Aggregate) throws -> ValueDictionary? {
    guard case .column(let name) = aggregate.argument?.node,
      case .dictionary(let column) = try shownColumn(name)
    else { return nil }
    return column.dictionary
  }

  /// Whether the values of a column are those of the table, and not those of a later month that it
  /// stands for.
  func isStored(_ name: String) -> Bool { shownTime(name) == nil }

  /// The values of chosen rows.
  ///
  /// O(rows).
  func vector(_ name: String, rows: ArraySlice<UInt32>) throws -> Vector {
    if let constant = shownTime(name) {
      return .numbers(NumberVector(repeating: constant, count: rows.count))
    }
    if let texts = try part.table.texts(name, of: rows) { return .texts(texts) }
    switch try column(name) {
    case .integers(let column): return .numbers(numbers(column, rows))
    case .texts(let column): return .texts(rows.map { column[Int($0)] })
    case .dictionary(let column):
      var codes = [Int64](repeating: 0, count: rows.count)
      column.codes.gather(Array(rows), into: &codes)
      return .codes(codes.map { UInt32(truncatingIfNeeded: $0) }, column.dictionary)
    }
  }

  /// The same, empty where the row is `Column.missingRow`.
  func vectorOrEmpty(_ name: String, rows: [UInt32]) throws -> Vector {
    let present = rows.indices.filter { rows[$0] != Column.missingRow }
    let vector = try vector(name, rows: present.map { rows[$0] }[...])
    if present.count == rows.count { return vector }
    if case .codes(let codes, let dictionary) = vector {
      // Codes stay codes: groups of some runs must not be texts where those of others are codes.
      var all = [UInt32](repeating: 0, count: rows.count)
      for (index, place) in present.enumerated() { all[place] = codes[index] }
      return .codes(all, dictionary)
    }
    var result = vector.blank(count: rows.count)
    result.set(present, from: vector)
    return result
  }

  /// Columns of the month itself, where it stands for a later one.
  private func shownTime(_ name: String) -> Int128? {
    guard let shownPeriod, shownPeriod != part.period else { return nil }
    switch name {
    case "period": return Int128(shownPeriod.index)
    case "quarter": return Int128(shownPeriod.index - shownPeriod.index % 3)
    case "year": return Int128(shownPeriod.year)
    default: return nil
    }
  }

  private func numbers(_ column: IntegerColumn, _ rows: ArraySlice<UInt32>) -> NumberVector {
    var values = [Int64](repeating: 0, count: rows.count)
    column.gather(Array(rows), into: &values)
    let empties = column.empties.map { bitmap in rows.map { bitmap[Int($0)] } }
    return NumberVector(values.map { Int128($0) }, empties: empties)
  }
}

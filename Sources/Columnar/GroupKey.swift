/// A key of groups whose values are small numbers: codes of a dictionary, or a narrow column.
///
/// A row's number is 0 where it has no value, so that empty rows are a group like any other.
package struct GroupKey: Sendable {
  let column: IntegerColumn
  /// Added to a stored value to get its number.
  let shift: Int64
  /// All numbers are below this.
  package let limit: Int

  /// More groups than these are not kept in arrays.
  package static let limitMax = 1 << 16

  /// Nil for texts and for columns of a wide range.
  ///
  /// - Complexity: O(rows), vectorised: the range is taken from the rows, not from what a file says
  package init?(_ column: Column) {
    switch column {
    case .texts: return nil
    case .dictionary(let column):
      self.init(column.codes, shift: 0, isSmall: column.codes.base >= 0)
    case .integers(let column): self.init(column, shift: 1 &- column.base, isSmall: true)
    }
  }

  private init?(_ column: IntegerColumn, shift: Int64, isSmall: Bool) {
    guard isSmall, let greatest = column.storage.greatestNarrow else { return nil }
    let limit = Int(greatest) + 1 + Int(clamping: column.base &+ shift)
    guard limit > 0, limit <= Self.limitMax else { return nil }
    self.column = column
    self.shift = shift
    self.limit = limit
  }
}

extension IntegerColumn.Storage {
  /// The greatest stored distance; nil for storages of more than 16 bits.
  fileprivate var greatestNarrow: UInt64? {
    switch self {
    case .constant: 0
    case .bytes(let values): UInt64(greatest(values.span))
    case .halves(let values): UInt64(greatest(values.span))
    case .words, .planes, .widePlanes, .wide: nil
    }
  }
}

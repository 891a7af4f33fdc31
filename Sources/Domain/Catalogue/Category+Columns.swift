import Columnar
import Query

extension Category {
  /// The identifiers as a dictionary: the same codes everywhere, in the order of the values.
  var dictionary: ValueDictionary { ValueDictionary(values.map(\.identifier)) }

  /// The code of an identifier in `dictionary`; 0 for none.
  func code(of identifier: String?) -> Int64 {
    guard let place = values.firstIndex(where: { $0.identifier == identifier }) else { return 0 }
    return Int64(place + 1)
  }

  /// A column of codes as the column of values that they stand for.
  func column(_ codes: IntegerColumn) -> Column {
    .dictionary(DictionaryColumn(codes: codes, dictionary: dictionary))
  }
}

extension ValueType {
  /// A column of this type without any value.
  func emptyColumn(count: Int) -> Column {
    switch self {
    case .text, .code, .list:
      .texts(TextColumn(bytes: [], ends: [UInt32](repeating: 0, count: count)))
    case .label:
      .dictionary(
        DictionaryColumn(codes: constant(0, count: count), dictionary: ValueDictionary())
      )
    case .category(let category): category.column(constant(0, count: count))
    case .money, .months, .people, .days, .count, .number, .share, .date, .month, .quarter, .year:
      .integers(IntegerColumn([Int64?](repeating: nil, count: count)))
    }
  }
}

/// A column that holds one number in every row.
func constant(_ value: Int64, count: Int) -> IntegerColumn {
  IntegerColumn(count: count, base: value, storage: .constant, empties: nil)
}

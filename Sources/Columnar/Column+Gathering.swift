extension Column {
  /// Stands for no row: gathering it gives an empty value.
  package static let missingRow = UInt32.max

  /// The values at chosen rows, in their order; `missingRow` gives an empty value.
  ///
  /// Rows may repeat, as when records take the columns of their employer. O(rows).
  package func gather(_ rows: [UInt32]) -> Column {
    switch self {
    case .integers(let column): return .integers(column.gather(rows))
    case .dictionary(let column):
      // A code of 0 is the empty value itself.
      let codes = column.codes.gathered(rows, missing: 0)
      return .dictionary(
        DictionaryColumn(codes: IntegerColumn(values: codes), dictionary: column.dictionary)
      )
    case .texts(let column): return .texts(column.gather(rows))
    }
  }
}

extension IntegerColumn {
  /// The values at chosen rows, in their order; `Column.missingRow` gives an empty value.
  ///
  /// O(rows).
  package func gather(_ rows: [UInt32]) -> IntegerColumn {
    let values = gathered(rows, missing: base)
    var chosen = Bitmap(count: rows.count)
    var hasEmpties = false
    for place in rows.indices where isEmpty(rows[place]) {
      chosen[place] = true
      hasEmpties = true
    }
    return IntegerColumn(values: values, empties: hasEmpties ? chosen : nil)
  }

  private func isEmpty(_ row: UInt32) -> Bool {
    row == Column.missingRow || empties?[Int(row)] ?? false
  }

  fileprivate func gathered(_ rows: [UInt32], missing: Int64) -> [Int64] {
    var values = [Int64](repeating: missing, count: rows.count)
    guard rows.contains(Column.missingRow) else {
      gather(rows, into: &values)
      return values
    }
    for place in rows.indices where rows[place] != Column.missingRow {
      values[place] = self[Int(rows[place])] ?? missing
    }
    return values
  }
}

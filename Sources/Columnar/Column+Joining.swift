extension IntegerColumn {
  /// Columns of numbers, one behind the other.
  ///
  /// O(rows).
  package init(joining columns: [IntegerColumn]) {
    guard columns.count != 1 else {
      self = columns[0]
      return
    }
    if let codes = Self(joiningBytes: columns) {
      self = codes
      return
    }
    let count = columns.reduce(0) { $0 + $1.count }
    var values: [Int64] = []
    values.reserveCapacity(count)
    var empties = Bitmap(count: count)
    for column in columns {
      for row in column.empties?.rows ?? [] { empties[values.count + Int(row)] = true }
      var more = [Int64](repeating: 0, count: column.count)
      column.decode(0..<column.count, into: &more)
      values += more
    }
    let hasEmpties = columns.contains { $0.empties != nil }
    self.init(values: values, empties: hasEmpties ? empties : nil)
  }

  /// Codes of one byte that count from one base are joined as they stand.
  private init?(joiningBytes columns: [IntegerColumn]) {
    var joined: [UInt8] = []
    for column in columns {
      guard case .bytes(let distances) = column.storage, column.empties == nil,
        column.base == columns[0].base
      else { return nil }
      joined += distances
    }
    self.init(
      count: joined.count,
      base: columns[0].base,
      storage: .bytes(joined),
      empties: nil
    )
  }
}

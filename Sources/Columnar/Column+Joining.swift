extension IntegerColumn {
  /// Two columns, one behind the other.
  ///
  /// O(rows).
  package init(joining first: IntegerColumn, _ second: IntegerColumn) {
    var values = [Int64](repeating: 0, count: first.count)
    first.decode(0..<first.count, into: &values)
    var more = [Int64](repeating: 0, count: second.count)
    second.decode(0..<second.count, into: &more)
    values += more
    guard first.empties != nil || second.empties != nil else {
      self.init(values: values)
      return
    }
    var empties = Bitmap(count: values.count)
    for row in first.empties?.rows ?? [] { empties[Int(row)] = true }
    for row in second.empties?.rows ?? [] { empties[first.count + Int(row)] = true }
    self.init(values: values, empties: empties)
  }
}

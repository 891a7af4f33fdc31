extension IntegerColumn {
  /// Writes the values of consecutive rows into the front of `output`; empty rows give `base`.
  package func decode(_ rows: Range<Int>, into output: inout [Int64]) {
    precondition(rows.upperBound <= count && output.count >= rows.count, "rows within the column")
    switch storage {
    case .constant: for place in 0..<rows.count { output[place] = base }
    case .bytes(let values): widen(values, rows, into: &output)
    case .halves(let values): widen(values, rows, into: &output)
    case .words(let values): widen(values, rows, into: &output)
    case .wide(let values): widen(values, rows, into: &output)
    case .planes(let low, let high):
      for (place, row) in rows.enumerated() {
        output[place] = base &+ Int64(bitPattern: UInt64(high[row]) << 32 | UInt64(low[row]))
      }
    }
  }

  /// Writes the values of chosen rows into the front of `output`; empty rows give `base`.
  package func gather(_ rows: [UInt32], into output: inout [Int64]) {
    precondition(output.count >= rows.count, "room for every row")
    switch storage {
    case .constant: for place in 0..<rows.count { output[place] = base }
    case .bytes(let values): pick(values, rows, into: &output)
    case .halves(let values): pick(values, rows, into: &output)
    case .words(let values): pick(values, rows, into: &output)
    case .wide(let values): pick(values, rows, into: &output)
    case .planes(let low, let high):
      for (place, row) in rows.enumerated() {
        let distance = UInt64(high[Int(row)]) << 32 | UInt64(low[Int(row)])
        output[place] = base &+ Int64(bitPattern: distance)
      }
    }
  }

  private func widen<Width: FixedWidthInteger & UnsignedInteger>(
    _ values: [Width],
    _ rows: Range<Int>,
    into output: inout [Int64]
  ) {
    for (place, row) in rows.enumerated() {
      output[place] = base &+ Int64(truncatingIfNeeded: values[row])
    }
  }

  private func pick<Width: FixedWidthInteger & UnsignedInteger>(
    _ values: [Width],
    _ rows: [UInt32],
    into output: inout [Int64]
  ) {
    for (place, row) in rows.enumerated() {
      output[place] = base &+ Int64(truncatingIfNeeded: values[Int(row)])
    }
  }
}

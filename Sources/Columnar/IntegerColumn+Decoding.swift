extension IntegerColumn {
  /// Writes the values of consecutive rows into the front of `output`; empty rows give `base`.
  package func decode(_ rows: Range<Int>, into output: inout [Int64]) {
    precondition(rows.upperBound <= count && output.count >= rows.count, "rows within the column")
    var target = output.mutableSpan
    switch storage {
    case .constant: for place in 0..<rows.count { target[place] = base }
    case .bytes(let values): widen(values.span.extracting(rows), base, &target)
    case .halves(let values): widen(values.span.extracting(rows), base, &target)
    case .words(let values): widen(values.span.extracting(rows), base, &target)
    case .wide(let values): widen(values.span.extracting(rows), base, &target)
    case .planes(let low, let high):
      widen(low.span.extracting(rows), high.span.extracting(rows), base, &target)
    case .widePlanes(let low, let high):
      widen(low.span.extracting(rows), high.span.extracting(rows), base, &target)
    }
  }

  /// Writes the values of chosen rows into the front of `output`; empty rows give `base`.
  package func gather(_ rows: [UInt32], into output: inout [Int64]) {
    gather(rows.span, into: &output)
  }

  func gather(_ rows: Span<UInt32>, into output: inout [Int64]) {
    precondition(output.count >= rows.count, "room for every row")
    var target = output.mutableSpan
    switch storage {
    case .constant: for place in 0..<rows.count { target[place] = base }
    case .bytes(let values): pick(values.span, rows, base, &target)
    case .halves(let values): pick(values.span, rows, base, &target)
    case .words(let values): pick(values.span, rows, base, &target)
    case .wide(let values): pick(values.span, rows, base, &target)
    case .planes(let low, let high): pick(low.span, high.span, rows, base, &target)
    case .widePlanes(let low, let high): pick(low.span, high.span, rows, base, &target)
    }
  }
}

private func widen<Width: FixedWidthInteger & UnsignedInteger>(
  _ values: Span<Width>,
  _ base: Int64,
  _ output: inout MutableSpan<Int64>
) {
  precondition(values.count <= output.count, "room for every row")
  for place in values.indices {
    output[place] = base &+ Int64(truncatingIfNeeded: values[place])
  }
}

private func widen<High: FixedWidthInteger & UnsignedInteger>(
  _ low: Span<UInt32>,
  _ high: Span<High>,
  _ base: Int64,
  _ output: inout MutableSpan<Int64>
) {
  precondition(low.count <= output.count && high.count == low.count, "room for every row")
  for place in low.indices {
    output[place] = base &+ Int64(truncatingIfNeeded: high[place]) << 32 &+ Int64(low[place])
  }
}

private func pick<Width: FixedWidthInteger & UnsignedInteger>(
  _ values: Span<Width>,
  _ rows: Span<UInt32>,
  _ base: Int64,
  _ output: inout MutableSpan<Int64>
) {
  precondition(rows.count <= output.count, "room for every row")
  for place in rows.indices {
    output[place] = base &+ Int64(truncatingIfNeeded: values[Int(rows[place])])
  }
}

private func pick<High: FixedWidthInteger & UnsignedInteger>(
  _ low: Span<UInt32>,
  _ high: Span<High>,
  _ rows: Span<UInt32>,
  _ base: Int64,
  _ output: inout MutableSpan<Int64>
) {
  precondition(rows.count <= output.count, "room for every row")
  for place in rows.indices {
    let row = Int(rows[place])
    output[place] = base &+ Int64(truncatingIfNeeded: high[row]) << 32 &+ Int64(low[row])
  }
}

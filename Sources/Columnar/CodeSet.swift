/// Wanted codes of a dictionary, prepared once for a test of many blocks.
///
/// A few runs of neighbouring codes are compared, which is fastest; more are looked up.
package struct CodeSet: Sendable {
  /// 1 for each wanted code.
  let table: [UInt8]
  /// Runs of wanted codes, in order; empty and unused when there are more than three.
  let runs: [ClosedRange<Int64>]
  let isLookedUp: Bool

  private static let runCountMax = 3

  /// - Parameter isWanted: one entry a code; codes beyond it are not wanted.
  /// - Complexity: O(codes)
  package init(_ isWanted: [Bool]) {
    table = isWanted.map { $0 ? 1 : 0 }
    var found: [ClosedRange<Int64>] = []
    for (code, wanted) in isWanted.enumerated() where wanted {
      let code = Int64(code)
      if let last = found.last, last.upperBound + 1 == code {
        found[found.count - 1] = last.lowerBound...code
      } else if found.count <= Self.runCountMax {
        found.append(code...code)
      }
    }
    isLookedUp = found.count > Self.runCountMax
    runs = isLookedUp ? [] : found
  }

  /// Codes that may be wanted or not.
  package var codeCount: Int { table.count }

  /// - Complexity: O(codes)
  package var wantedCount: Int { table.reduce(0) { $0 + Int($1) } }

  /// Whether a code is wanted.
  package func contains(_ code: UInt32) -> Bool { Int(code) < table.count && table[Int(code)] == 1 }
}

extension DictionaryColumn {
  /// Keeps the rows of a block whose code is among the wanted ones (`isWanted[code]`).
  ///
  /// For many blocks, prepare a `CodeSet`.
  package func mark(
    codesWhere isWanted: [Bool],
    rows: Range<Int>,
    into mask: inout BlockMask
  ) {
    mark(codesIn: CodeSet(isWanted), rows: rows, into: &mask)
  }

  /// Keeps the rows of a block whose code is in the set; rows without a code count as code 0.
  package func mark(codesIn wanted: CodeSet, rows: Range<Int>, into mask: inout BlockMask) {
    precondition(rows.count == mask.count && rows.upperBound <= count, "one mask byte a row")
    if wanted.isLookedUp {
      lookUp(wanted, rows, &mask)
    } else if let first = wanted.runs.first {
      codes.mark(within: first, rows: rows, into: &mask)
      for run in wanted.runs.dropFirst() {
        var more = BlockMask(count: rows.count)
        codes.mark(within: run, rows: rows, into: &more)
        mask.formUnion(more)
      }
    } else {
      mask.fill(isKept: false)
    }
    guard let empties = codes.empties, !empties.isEmpty(in: rows) else { return }
    let keepsEmpty: UInt8 = wanted.contains(0) ? 1 : 0
    for place in mask.bytes.indices where empties[rows.lowerBound + place] {
      mask.bytes[place] = keepsEmpty
    }
  }

  private func lookUp(_ wanted: CodeSet, _ rows: Range<Int>, _ mask: inout BlockMask) {
    let base = Int(clamping: codes.base)
    var target = mask.bytes.mutableSpan
    switch codes.storage {
    case .bytes(let values): mapBytes(values.span.extracting(rows), wanted.table, base, &target)
    case .halves(let values): map(values.span.extracting(rows), wanted.table.span, base, &target)
    case .words(let values): map(values.span.extracting(rows), wanted.table.span, base, &target)
    case .constant, .planes, .widePlanes, .wide:
      // Codes have 32 bits, so that these are rare: a constant column, or one made by hand.
      for (place, row) in rows.enumerated() {
        target[place] = wanted.contains(code(at: row)) ? 1 : 0
      }
    }
  }
}

private func map<Width: FixedWidthInteger & UnsignedInteger>(
  _ values: Span<Width>,
  _ table: Span<UInt8>,
  _ base: Int,
  _ mask: inout MutableSpan<UInt8>
) {
  precondition(mask.count == values.count, "one mask byte a row")
  for row in values.indices {
    let code = base &+ Int(values[row])
    mask[row] = code >= 0 && code < table.count ? table[code] : 0
  }
}

/// With an entry for every byte there is nothing to check in the loop.
private func mapBytes(
  _ values: Span<UInt8>,
  _ table: [UInt8],
  _ base: Int,
  _ mask: inout MutableSpan<UInt8>
) {
  precondition(mask.count == values.count, "one mask byte a row")
  var entries = InlineArray<256, UInt8>(repeating: 0)
  for distance in 0..<256 {
    let code = base &+ distance
    if code >= 0 && code < table.count { entries[distance] = table[code] }
  }
  for row in values.indices { mask[row] = entries[Int(values[row])] }
}

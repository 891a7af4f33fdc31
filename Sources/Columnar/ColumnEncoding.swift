/// The binary form of a column, as the ledger keeps it.
///
/// Little-endian: kind, version, storage, flags (one byte each), rows (4), then
/// - integers and codes: base (8), distances (low plane first), empties in words of 64 rows, and
///   for all but constants the least and the greatest distance of each block of 4,096 rows (8 each);
/// - texts: bytes of the arena (4), ends (4 each), arena.
enum ColumnFormat {
  static let version: UInt8 = 1
  static let headerByteCount = 8

  enum Kind: UInt8 {
    case integers = 1
    case dictionary = 2
    case texts = 3
  }

  enum StorageTag: UInt8 {
    case constant = 0
    case bytes = 1
    case halves = 2
    case words = 3
    case planes = 4
    case wide = 5
    case widePlanes = 6
  }

  static let hasEmptiesFlag: UInt8 = 1
}

extension Column {
  /// The binary form of the column; a dictionary column gives its codes only.
  ///
  /// O(bytes).
  package func encoded() -> [UInt8] {
    switch self {
    case .integers(let column): return encode(column, as: .integers)
    case .dictionary(let column): return encode(column.codes, as: .dictionary)
    case .texts(let column): return encode(column)
    }
  }
}

private func encode(_ column: IntegerColumn, as kind: ColumnFormat.Kind) -> [UInt8] {
  let tag: ColumnFormat.StorageTag =
    switch column.storage {
    case .constant: .constant
    case .bytes: .bytes
    case .halves: .halves
    case .words: .words
    case .planes: .planes
    case .widePlanes: .widePlanes
    case .wide: .wide
    }
  var bytes = header(
    kind,
    storage: tag.rawValue,
    flags: column.empties == nil ? 0 : ColumnFormat.hasEmptiesFlag,
    rowCount: column.count
  )
  append([column.base], to: &bytes)
  switch column.storage {
  case .constant: break
  case .bytes(let values): append(values, to: &bytes)
  case .halves(let values): append(values, to: &bytes)
  case .words(let values): append(values, to: &bytes)
  case .planes(let low, let high):
    append(low, to: &bytes)
    append(high, to: &bytes)
  case .widePlanes(let low, let high):
    append(low, to: &bytes)
    append(high, to: &bytes)
  case .wide(let values): append(values, to: &bytes)
  }
  if let empties = column.empties { append(empties.words, to: &bytes) }
  append(column.zones.least, to: &bytes)
  append(column.zones.greatest, to: &bytes)
  return bytes
}

private func encode(_ column: TextColumn) -> [UInt8] {
  var bytes = header(.texts, storage: 0, flags: 0, rowCount: column.count)
  let ends = column.isDense ? column.ends : denseEnds(column)
  let byteCount = Int(ends.last ?? 0)
  bytes.reserveCapacity(bytes.count + 4 + 4 * ends.count + byteCount)
  append([UInt32(byteCount)], to: &bytes)
  append(ends, to: &bytes)
  if column.isDense {
    append(column.bytes, to: &bytes)
  } else {
    for row in 0..<column.count {
      bytes.append(contentsOf: column.bytes[column.byteRange(of: row)])
    }
  }
  return bytes
}

private func denseEnds(_ column: TextColumn) -> [UInt32] {
  var end: UInt32 = 0
  return (0..<column.count).map { row in
    end += UInt32(column.byteRange(of: row).count)
    return end
  }
}

private func header(
  _ kind: ColumnFormat.Kind,
  storage: UInt8,
  flags: UInt8,
  rowCount: Int
) -> [UInt8] {
  var bytes = [kind.rawValue, ColumnFormat.version, storage, flags]
  append([UInt32(rowCount)], to: &bytes)
  return bytes
}

#if _endian(big)
#error("the binary form of a column is copied from memory, which must be little-endian")
#endif

private func append<Element: BitwiseCopyable>(_ elements: [Element], to bytes: inout [UInt8]) {
  // Safety: integers have no padding, so that all their bytes are initialised.
  unsafe elements.withUnsafeBytes { unsafe bytes.append(contentsOf: $0) }
}

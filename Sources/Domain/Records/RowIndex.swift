/// Rows by a key: the first question passes over all keys, from the second on an index answers.
///
/// One record needs one pass; a file of a hundred thousand must not need as many.
final class RowIndex<Key: Hashable> {
  private let keys: [Key?]
  private var rowsByKey: [Key: [Int]]?
  private var isAsked = false

  /// Rows without a key are never found.
  init(_ keys: [Key?]) { self.keys = keys }

  /// Ascending.
  func rows(of key: Key) -> [Int] {
    if let rowsByKey { return rowsByKey[key] ?? [] }
    guard isAsked else {
      isAsked = true
      return keys.indices.filter { keys[$0] == key }
    }
    var rows: [Key: [Int]] = [:]
    for (row, key) in keys.enumerated() {
      if let key { rows[key, default: []].append(row) }
    }
    rowsByKey = rows
    return rows[key] ?? []
  }
}

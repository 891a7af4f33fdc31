import Crypto
import GRDB
import GRDBSQLite

/// A table as it enters the content hash of an act.
struct ContentTable {
  let name: String
  private let columns: [String]
  /// Of each column the bytes that stand before its values.
  private let beginnings: [[UInt8]]

  init(name: String, columns: [String]) {
    self.name = name
    self.columns = columns.sorted()
    beginnings = self.columns.map { column in
      var bytes: [UInt8] = []
      bytes.append(text: column)
      return bytes
    }
  }

  init(_ table: RecordTable) {
    self.init(name: table.name, columns: RecordTable.systemColumns + table.columns.map(\.name))
  }

  /// The rows behind a row, in order; the act stands first, then the columns by name.
  func rows(after row: Int, _ database: Database) throws -> RowSteps {
    let list = columns.map { $0 == "bytes" ? ", length(\"bytes\")" : ", \"\($0)\"" }.joined()
    return try RowSteps(
      database,
      "SELECT \"act\"\(list) FROM \"\(name)\" WHERE row > ? ORDER BY row",
      [.integer(row)]
    )
  }

  /// Writes one row so that no two different rows give the same bytes.
  ///
  /// Columns without a value are left out: a column that a later migration adds changes no hash.
  func append(_ steps: borrowing RowSteps, to bytes: inout [UInt8]) {
    bytes.append(1)
    for place in columns.indices {
      let storage = steps.storageClass(place + 1)
      if storage == SQLITE_NULL { continue }
      bytes += beginnings[place]
      bytes.append(UInt8(truncatingIfNeeded: storage))
      if storage == SQLITE_INTEGER {
        bytes.append(number: steps.integer(place + 1))
      } else {
        unsafe steps.withBytes(place + 1) { value in
          bytes.append(number: Int64(value.count))
          // Safety: the bytes stay in place while the closure runs.
          unsafe bytes.append(contentsOf: value)
        }
      }
    }
  }
}

extension Ledger {
  /// Every table whose rows an act may write.
  var contentTables: [ContentTable] {
    (Array(SystemTables.contentColumns.keys) + presentTables.keys).compactMap(contentTable)
  }

  /// Nil for a table whose rows no act writes.
  func contentTable(_ name: String) -> ContentTable? {
    if let table = presentTables[name] { return ContentTable(table) }
    guard let columns = SystemTables.contentColumns[name] else { return nil }
    let isOlder = name == "segments" && !isSealed
    return ContentTable(name: name, columns: columns.filter { !isOlder || $0 != "columns" })
  }
}

/// The hash of the rows of one table that one act wrote.
struct RowsHash {
  private var hasher = SHA256()
  private var waiting: [UInt8] = []
  private var count = 0

  mutating func add(_ steps: borrowing RowSteps, of table: ContentTable) {
    table.append(steps, to: &waiting)
    count += 1
    if waiting.count > 65_536 { flush() }
  }

  /// The number of rows and their hash.
  mutating func finish() -> [UInt8] {
    flush()
    var bytes: [UInt8] = []
    bytes.append(number: Int64(count))
    bytes.append(contentsOf: hasher.finalize())
    return bytes
  }

  private mutating func flush() {
    // Safety: the bytes stay in place while they are hashed.
    unsafe waiting.withUnsafeBytes { unsafe hasher.update(bufferPointer: $0) }
    waiting.removeAll(keepingCapacity: true)
  }
}

/// The content hash of an act from the hashes of its rows by table.
func contentHash(_ sections: [String: [UInt8]]) -> [UInt8] {
  var bytes: [UInt8] = []
  for (table, rowsHash) in sections.sorted(by: { $0.key < $1.key }) {
    bytes.append(text: table)
    bytes.append(contentsOf: rowsHash)
  }
  return contentDigest(bytes)
}

/// The hash that chains an act to the one before it.
func chainHash(of act: Act) -> [UInt8] {
  var bytes = act.previousHash
  bytes.append(number: Int64(act.sequence))
  for text in [act.at, act.operatorName, act.action, act.statement] { bytes.append(text: text) }
  bytes.append(number: Int64(act.rowCount))
  bytes.append(contentsOf: act.contentHash)
  return contentDigest(bytes)
}

extension [UInt8] {
  /// Eight bytes, little-endian.
  fileprivate mutating func append(number: Int64) {
    // Safety: the bytes of the number are copied while the closure runs.
    unsafe Swift.withUnsafeBytes(of: number.littleEndian) { bytes in
      unsafe append(contentsOf: bytes)
    }
  }

  /// The length, then the text.
  fileprivate mutating func append(text: String) {
    append(number: Int64(text.utf8.count))
    append(contentsOf: text.utf8)
  }
}

import Columnar
import CXXHash
import GRDB
import GRDBSQLite

/// A blob of the ledger, read piece by piece straight to where it stays, and summed on the way.
///
/// SQLite would first copy it whole into memory of its own.
@safe struct BlobSource: ~Copyable, ByteSource {
  private let blob: OpaquePointer
  private var sum: UnsafeMutableRawPointer?
  private var offset: CInt = 0
  private let byteCount: CInt

  /// Pieces that stay in the cache between reading and summing.
  private static let pieceSize = 256 * 1024

  /// Nil where the row has no such blob or there is no memory.
  init?(_ database: Database, table: String, column: String, row: Int64) {
    var opened: OpaquePointer?
    // Safety: the connection is alive while GRDB lends its database.
    let code = unsafe sqlite3_blob_open(
      database.sqliteConnection,
      "main",
      table,
      column,
      row,
      0,
      &opened
    )
    guard code == SQLITE_OK, let opened = unsafe opened, let state = unsafe arrears_xxh3_begin()
    else {
      unsafe sqlite3_blob_close(opened)
      return nil
    }
    unsafe blob = opened
    byteCount = unsafe sqlite3_blob_bytes(opened)
    unsafe sum = state
  }

  deinit {
    // Safety: both belong to this value alone.
    unsafe sqlite3_blob_close(blob)
    if let sum = unsafe sum { _ = unsafe arrears_xxh3_end(sum) }
  }

  var remaining: Int { Int(byteCount - offset) }

  mutating func read(into target: UnsafeMutableRawBufferPointer) -> Bool {
    var start = 0
    while start < target.count {
      let count = min(Self.pieceSize, target.count - start)
      guard let place = unsafe target.baseAddress?.advanced(by: start), count <= remaining,
        // Safety: the piece lies within the target.
        unsafe sqlite3_blob_read(blob, place, CInt(count), offset) == SQLITE_OK
      else { return false }
      unsafe arrears_xxh3_add(sum, place, count)
      offset += CInt(count)
      start += count
    }
    return true
  }

  /// The sum of all bytes that were read; the value is of no use afterwards.
  mutating func checksum() -> Int64 {
    guard let state = unsafe sum else { return 0 }
    unsafe sum = nil
    return Int64(bitPattern: unsafe arrears_xxh3_end(state))
  }
}

import Columnar
import GRDB

/// The write-ahead log beside the file, through which everything goes but large imports.
extension Ledger {
  /// Changes of so many values are written without the log: what is in it is written twice, a
  /// seventh of the import of a million rows.
  static let unloggedCellCountMin = 1 << 18

  /// Acts of so many records write more pages than SQLite keeps: it would write pages out and read
  /// them again with every row.
  static let cachedRecordCountMin = 1 << 12

  /// Lets SQLite keep pages of so many megabytes in memory; nil for its own measure.
  static func setCache(megabytes: Int?, _ database: Database) throws {
    let pages = megabytes.map { -1024 * $0 } ?? -2000
    try run(database, "PRAGMA cache_size = \(pages)")
  }

  /// Makes the write-ahead log a property of the file.
  static func keepLog(_ queue: DatabaseQueue) throws {
    let mode = try queue.inDatabase { database in
      try String.fetchOne(database, sql: "PRAGMA journal_mode = WAL")
    }
    guard mode == "wal" else { throw LedgerError.io("journal_mode \(mode ?? "")") }
  }

  /// Lets the next commit write into the file itself, as durable as with the log: what it
  /// overwrites is kept in a journal until it is done, and put back by whoever opens the file after
  /// a crash.
  ///
  /// - Returns: false, at once, where another shell has the file open or there is no file: readers
  ///   go on beside a writer only with the log.
  func leaveLog() -> Bool {
    let mode = try? perform { try String.fetchOne($0, sql: "PRAGMA journal_mode = DELETE") }
    return mode == "delete"
  }

  /// Moves a written month from the log into the file now rather than when the ledger closes.
  ///
  /// The month is durable in the log already, so that a failure here is none.
  func emptyLog() {
    try? perform { database in
      var steps = try RowSteps(database, "PRAGMA wal_checkpoint(TRUNCATE)")
      while try steps.next() {}
    }
  }
}

extension ChangeSet {
  /// Records and voids that it writes one by one.
  var recordCount: Int {
    records.count + blocks.reduce(0) { $0 + $1.ids.count } + voids.count + changes.count
  }

  /// Values in its segments.
  var cellCount: Int {
    segments.reduce(0) { $0 + $1.columns.reduce(0) { $0 + $1.column.count } }
  }
}

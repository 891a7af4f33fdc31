import Columnar
import GRDB
import GRDBSQLite

/// A value for a place of a statement.
enum Binding {
  case integer(Int64)
  case text(String)
  case bytes([UInt8])
  case null

  init(_ value: StoredValue?) {
    switch value {
    case .integer(let number): self = .integer(number)
    case .text(let text): self = text.isEmpty ? .null : .text(text)
    case nil: self = .null
    }
  }

  static func integer(_ number: Int) -> Binding { .integer(Int64(number)) }

  static func optional(_ number: Int?) -> Binding { number.map { .integer($0) } ?? .null }
}

/// The rows of one statement, stepped through without an object for each.
///
/// GRDB compiles and keeps the statement; binding is done here because GRDB cuts texts at NUL.
struct RowSteps: ~Copyable {
  private let database: Database
  private let statement: Statement
  private var pace = Pace()

  init(_ database: Database, _ sql: String, _ values: [Binding] = []) throws {
    let statement = try database.cachedStatement(sql: sql)
    // Safety: the statement lives as long as this value; every binding is copied by SQLite.
    unsafe sqlite3_reset(statement.sqliteStatement)
    unsafe sqlite3_clear_bindings(statement.sqliteStatement)
    for (place, value) in values.enumerated() {
      let code = bindValue(value, at: CInt(place + 1), of: statement)
      guard code == SQLITE_OK else { throw failure(code, database) }
    }
    self.database = database
    self.statement = statement
  }

  deinit {
    // A statement left in the middle would hold its view of the file.
    // Safety: the statement is still alive here.
    unsafe sqlite3_reset(statement.sqliteStatement)
  }

  /// - Returns: false behind the last row.
  /// - Throws: what SQLite says; `Cancelled`.
  mutating func next() throws -> Bool {
    try pace.step()
    // Safety: the statement lives as long as this value.
    let code = unsafe sqlite3_step(statement.sqliteStatement)
    switch code {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    default: throw failure(code, database)
    }
  }

  /// Runs a statement that gives no rows.
  consuming func run() throws { while try next() {} }

  /// Runs a statement with a blob that is not copied for it.
  consuming func run(with blob: [UInt8], at place: Int) throws {
    try unsafe blob.withUnsafeBytes { bytes in
      // Safety: the bytes stay in place until the statement has run.
      let code = unsafe sqlite3_bind_blob64(
        statement.sqliteStatement,
        CInt(place),
        bytes.baseAddress,
        UInt64(bytes.count),
        nil
      )
      guard code == SQLITE_OK else { throw failure(code, database) }
      while try next() {}
    }
  }
}

/// A statement without rows that runs again and again.
///
/// What is bound to a place stays there until something else is.
struct RepeatedStatement: ~Copyable {
  private let database: Database
  private let statement: Statement
  private var pace = Pace()

  init(_ database: Database, _ sql: String) throws {
    self.database = database
    statement = try database.cachedStatement(sql: sql)
    // Safety: the statement lives as long as this value.
    unsafe sqlite3_reset(statement.sqliteStatement)
    unsafe sqlite3_clear_bindings(statement.sqliteStatement)
  }

  deinit {
    // Safety: the statement is still alive here.
    unsafe sqlite3_reset(statement.sqliteStatement)
  }

  func bind(_ value: Binding, at place: Int) throws {
    let code = bindValue(value, at: CInt(place), of: statement)
    guard code == SQLITE_OK else { throw failure(code, database) }
  }

  /// Binds a row of a column; an empty text is no value.
  func bind(_ texts: TextColumn, _ row: Int, at place: Int) throws {
    let range = texts.byteRange(of: row)
    guard !range.isEmpty else { return try bind(.null, at: place) }
    let code = unsafe texts.bytes.span.extracting(range).withUnsafeBytes { bytes in
      // Safety: SQLite copies the bytes while they stay in place.
      unsafe sqlite3_bind_text(
        statement.sqliteStatement,
        CInt(place),
        bytes.baseAddress?.assumingMemoryBound(to: CChar.self),
        CInt(clamping: bytes.count),
        copied
      )
    }
    guard code == SQLITE_OK else { throw failure(code, database) }
  }

  /// - Throws: what SQLite says; `Cancelled`.
  mutating func run() throws {
    try pace.step()
    // Safety: the statement lives as long as this value.
    let code = unsafe sqlite3_step(statement.sqliteStatement)
    unsafe sqlite3_reset(statement.sqliteStatement)
    guard code == SQLITE_DONE else { throw failure(code, database) }
  }
}

/// Asks again and again whether a table has a record.
///
/// An object, so that whoever holds it can be copied; used while the ledger is held.
final class RecordProbe {
  private let database: Database
  private let statement: Statement

  init(_ table: String, _ database: Database) throws {
    self.database = database
    statement = try database.cachedStatement(sql: "SELECT 1 FROM \"\(table)\" WHERE id = ? LIMIT 1")
  }

  func hasRecord(_ id: String) throws -> Bool {
    // Safety: the statement lives as long as this object; what is bound to it is copied.
    unsafe sqlite3_reset(statement.sqliteStatement)
    let bound = bindValue(.text(id), at: 1, of: statement)
    guard bound == SQLITE_OK else { throw failure(bound, database) }
    let code = unsafe sqlite3_step(statement.sqliteStatement)
    // A statement left in the middle would hold its view of the file.
    unsafe sqlite3_reset(statement.sqliteStatement)
    guard code == SQLITE_ROW || code == SQLITE_DONE else { throw failure(code, database) }
    return code == SQLITE_ROW
  }
}

private func bindValue(_ value: Binding, at place: CInt, of statement: Statement) -> CInt {
  switch value {
  case .null: unsafe sqlite3_bind_null(statement.sqliteStatement, place)
  case .integer(let number): unsafe sqlite3_bind_int64(statement.sqliteStatement, place, number)
  case .text(let text):
    // Safety: SQLite copies the text; the length is given, so that NUL is a letter like others.
    unsafe sqlite3_bind_text(
      statement.sqliteStatement,
      place,
      text,
      CInt(clamping: text.utf8.count),
      copied
    )
  case .bytes(let bytes):
    // Safety: SQLite copies the bytes.
    unsafe sqlite3_bind_blob(
      statement.sqliteStatement,
      place,
      bytes,
      CInt(clamping: bytes.count),
      copied
    )
  }
}

private func failure(_ code: CInt, _ database: Database) -> DatabaseError {
  DatabaseError(resultCode: ResultCode(rawValue: code), message: database.lastErrorMessage)
}

/// Tells SQLite to copy what is bound.
// Safety: SQLITE_TRANSIENT is this number by definition; the C macro is not imported.
private var copied: sqlite3_destructor_type {
  unsafe unsafeBitCast(-1, to: sqlite3_destructor_type.self)
}

extension RowSteps {
  func isNull(_ place: Int) -> Bool {
    // Safety: SQLite checks the place.
    unsafe sqlite3_column_type(statement.sqliteStatement, CInt(place)) == SQLITE_NULL
  }

  /// 0 where there is no value.
  func integer(_ place: Int) -> Int64 {
    // Safety: SQLite checks the place.
    unsafe sqlite3_column_int64(statement.sqliteStatement, CInt(place))
  }

  func number(_ place: Int) -> Int { Int(integer(place)) }

  func optionalNumber(_ place: Int) -> Int? { isNull(place) ? nil : number(place) }

  /// The empty text where there is no value.
  func text(_ place: Int) -> String {
    // Safety: the bytes are copied while the closure runs.
    unsafe withBytes(place) { bytes in unsafe String(decoding: bytes, as: UTF8.self) }
  }

  func bytes(_ place: Int) -> [UInt8] {
    // Safety: the bytes are copied while the closure runs.
    unsafe withBytes(place) { bytes in unsafe Array(bytes) }
  }

  func value(_ place: Int) -> StoredValue? {
    // Safety: SQLite checks the place.
    switch unsafe sqlite3_column_type(statement.sqliteStatement, CInt(place)) {
    case SQLITE_NULL: nil
    case SQLITE_INTEGER: .integer(integer(place))
    default: .text(text(place))
    }
  }

  /// Appends a text or a blob without making an object of it.
  func append(_ place: Int, to arena: inout [UInt8]) {
    // Safety: the bytes are copied while the closure runs.
    unsafe withBytes(place) { bytes in unsafe arena.append(contentsOf: bytes) }
  }

  /// The bytes of a text or blob, in place and only as long as the closure runs.
  func withBytes<Output>(
    _ place: Int,
    _ body: (UnsafeRawBufferPointer) throws -> Output
  ) rethrows -> Output {
    let handle = unsafe statement.sqliteStatement
    // Safety: the pointer is valid until the next step, which cannot happen during the closure;
    // asking for the pointer before the length is the order that SQLite wants.
    let start = unsafe sqlite3_column_blob(handle, CInt(place))
    let count = unsafe Int(sqlite3_column_bytes(handle, CInt(place)))
    return try unsafe body(UnsafeRawBufferPointer(start: start, count: start == nil ? 0 : count))
  }

  /// How SQLite keeps the value: integer, float, text, blob or null.
  func storageClass(_ place: Int) -> CInt {
    // Safety: SQLite checks the place.
    unsafe sqlite3_column_type(statement.sqliteStatement, CInt(place))
  }
}

/// The first number of the first row; nil where there is no row or no value.
func firstNumber(
  _ database: Database,
  _ sql: String,
  _ values: [Binding] = []
) throws -> Int? {
  var steps = try RowSteps(database, sql, values)
  return try steps.next() ? steps.optionalNumber(0) : nil
}

/// Runs a statement that gives no rows.
func run(_ database: Database, _ sql: String, _ values: [Binding] = []) throws {
  try RowSteps(database, sql, values).run()
}

import Columnar
import GRDBSQLite
import Glibc
import Ledger
import Testing

let callsTable = RecordTable(
  name: "calls",
  columns: [
    RecordColumn(name: "employer", storage: .text),
    RecordColumn(name: "day", storage: .integer),
    RecordColumn(name: "note", storage: .text),
  ]
)

let sampleSchema = LedgerSchema(
  applicationID: 0x4152_5253,
  migrations: [SchemaMigration(name: "calls", creates: [callsTable])]
)

/// A folder of one test's own, removed with it.
final class Folder: Sendable {
  let path: String

  init() throws {
    var name = Array("/tmp/ledger-tests-XXXXXX".utf8CString)
    guard let made = unsafe mkdtemp(&name) else { throw LedgerError.io("mkdtemp") }
    path = unsafe String(cString: made)
  }

  var ledger: String { path + "/sổ 50%?.arrears" }

  /// Whether the ledger says of itself that it has a write-ahead log: byte 18 of its header.
  var hasLog: Bool {
    guard let file = unsafe fopen(ledger, "r") else { return false }
    defer { unsafe fclose(file) }
    return unsafe fseek(file, 18, SEEK_SET) == 0 && fgetc(file) == 2
  }

  deinit { runShell("chmod -R u+w '\(path)'; rm -rf '\(path)'") }
}

@discardableResult
func runShell(_ command: String) -> CInt { unsafe system(command) }

extension Ledger {
  static func sample(_ folder: Folder) throws -> Ledger {
    try create(at: folder.ledger, schema: sampleSchema)
  }

  static func reopened(_ folder: Folder, _ mode: Mode = .readWrite) throws -> Ledger {
    try open(at: folder.ledger, mode: mode, schema: sampleSchema)
  }

  /// Commits against the present state.
  @discardableResult
  func commit(_ change: ChangeSet) throws -> Act {
    try commit(change, expecting: snapshot().lastAct).act
  }

  @discardableResult
  func record(_ id: String, employer: String, day: Int64? = nil) throws -> Act {
    try commit(.recording(id, employer: employer, day: day))
  }

  @discardableResult
  func undo(_ act: Int) throws -> Act {
    var change = ChangeSet.plain("undo")
    change.undoes = act
    return try commit(change)
  }

  @discardableResult
  func void(_ id: String) throws -> Act { try void(.record(id)) }

  @discardableResult
  func void(_ id: VoidedID) throws -> Act {
    var change = ChangeSet.plain("void")
    change.voids = [VoidInsert(id, because: "twice")]
    return try commit(change)
  }

  /// The live calls as `id:employer`.
  func calls() throws -> [String] { try snapshot().calls() }
}

extension LedgerSnapshot {
  func calls() throws -> [String] {
    let rows = try records(of: "calls")
    guard case .texts(let employers) = try rows.column("employer") else { return [] }
    return (0..<rows.rowCount).map { rows.ids[$0] + ":" + employers[$0] }
  }
}

extension ChangeSet {
  static func plain(_ action: String) -> ChangeSet {
    ChangeSet(
      action: action,
      operatorName: "lan",
      statement: action + " something",
      at: "2022-10-03T08:00:00",
      rowCount: 1
    )
  }

  static func recording(_ id: String, employer: String, day: Int64? = nil) -> ChangeSet {
    var change = plain("record")
    var values: [String: StoredValue] = ["employer": .text(employer)]
    values["day"] = day.map { .integer($0) }
    change.records = [RecordInsert(table: "calls", id: id, values: values)]
    return change
  }

  /// A month of three debts.
  static func month(
    _ period: Int,
    amounts: [Int64] = [5_000_000_000, 7, 0],
    classes: DictionaryColumn = DictionaryColumn(["late", "bad", "late"])
  ) -> ChangeSet {
    var change = plain("import")
    change.segments = [
      NewSegment(
        source: "debts",
        period: period,
        note: "list",
        columns: [
          SegmentColumn(name: "amount", column: .integers(IntegerColumn(values: amounts))),
          SegmentColumn(name: "class", column: .dictionary(classes)),
          SegmentColumn(name: "code", column: .texts(TextColumn(["A", "B", "C"]))),
        ]
      )
    ]
    return change
  }
}

/// Runs statements past the ledger, as a person with another program would.
func tamper(_ path: String, _ sql: String) throws {
  var connection: OpaquePointer?
  guard unsafe sqlite3_open(path, &connection) == SQLITE_OK else { throw LedgerError.io("open") }
  defer { unsafe sqlite3_close(connection) }
  let code = unsafe sqlite3_exec(connection, sql, nil, nil, nil)
  guard code == SQLITE_OK else {
    throw LedgerError.io(unsafe String(cString: sqlite3_errmsg(connection)))
  }
}

/// Holds SQLite's own lock for writing, as another program may.
func whileLocked(_ path: String, _ body: () throws -> Void) throws {
  var connection: OpaquePointer?
  unsafe sqlite3_open(path, &connection)
  defer { unsafe sqlite3_close(connection) }
  unsafe sqlite3_exec(connection, "BEGIN IMMEDIATE", nil, nil, nil)
  try body()
  unsafe sqlite3_exec(connection, "ROLLBACK", nil, nil, nil)
}

extension SegmentColumn {
  /// Values of 40 bits.
  static func many(_ name: String, _ count: Int) -> SegmentColumn {
    integers(name, (0..<Int64(count)).map { $0 * 1_000_003 })
  }

  static func integers(_ name: String, _ values: [Int64]) -> SegmentColumn {
    SegmentColumn(name: name, column: .integers(IntegerColumn(values: values)))
  }
}

extension Column {
  var integers: [Int64?] {
    guard case .integers(let column) = self else { return [] }
    return (0..<column.count).map { column[$0] }
  }

  var texts: [String] {
    switch self {
    case .integers: []
    case .dictionary(let column): (0..<column.count).map { column[$0] }
    case .texts(let column): (0..<column.count).map { column[$0] }
    }
  }
}

/// What a closure throws as a fact of the ledger.
func fact(_ body: () throws -> Void) -> LedgerError? {
  do { try body() } catch { return error as? LedgerError }
  return nil
}

/// Runs what must fail with a fact of the ledger.
func expectFact(
  _ expected: LedgerError,
  at place: SourceLocation = #_sourceLocation,
  _ body: () throws -> Void
) {
  let thrown = fact(body)
  #expect(thrown == expected, sourceLocation: place)
}

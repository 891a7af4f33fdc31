import Columnar
import class GRDB.Database
import Synchronization

/// Appends the rows of one act.
struct ChangeWriter {
  let ledger: Ledger
  let database: Database
  let act: Int
  /// The last row before this act of each table that it writes.
  private var lastRows: [String: Int] = [:]
  /// The statement that inserts into each record table.
  private var insertions: [String: String] = [:]
  private var finder: RecordFinder

  init(ledger: Ledger, database: Database, act: Int) {
    self.ledger = ledger
    self.database = database
    self.act = act
    finder = RecordFinder(ledger, database)
  }

  private mutating func willWrite(_ table: String) throws {
    guard lastRows[table] == nil else { return }
    lastRows[table] = try firstNumber(database, "SELECT max(row) FROM \"\(table)\"") ?? 0
  }

  mutating func writeUndoing(_ undoes: Int?) throws {
    guard let undoes else { return }
    guard undoes >= 1, undoes < act else { throw LedgerError.unfitChange(.unknownAct(undoes)) }
    guard try !undoneActs(database, until: act).contains(undoes) else {
      throw LedgerError.unfitChange(.alreadyUndone(act: undoes))
    }
    try willWrite("undone")
    try run(
      database,
      "INSERT INTO undone (act, undoes) VALUES (?, ?)",
      [.integer(act), .integer(undoes)]
    )
  }

  mutating func writeRecords(_ records: [RecordInsert]) throws {
    for record in records {
      guard let table = ledger.presentTables[record.table] else {
        throw LedgerError.unfitChange(.unknownTable(record.table))
      }
      try check(record, table)
      try willWrite(record.table)
      try insert(record, table)
    }
  }

  private func insertion(into table: RecordTable) -> String {
    let list = table.columns.map { ", \"\($0.name)\"" }.joined()
    let places = String(repeating: ", ?", count: table.columns.count)
    return "INSERT INTO \"\(table.name)\" (act, id, version\(list)) VALUES (?, ?, ?\(places))"
  }

  private mutating func insert(_ record: RecordInsert, _ table: RecordTable) throws {
    let version = try firstNumber(
      database,
      "SELECT max(version) FROM \"\(table.name)\" WHERE id = ?",
      [.text(record.id)]
    )
    let insertion = insertions[table.name] ?? insertion(into: table)
    insertions[table.name] = insertion
    try run(
      database,
      insertion,
      [.integer(act), .text(record.id), .integer((version ?? 0) + 1)]
        + table.columns.map { Binding(record.values[$0.name]) }
    )
  }

  private func check(_ record: RecordInsert, _ table: RecordTable) throws {
    try check(id: record.id, table)
    for (name, value) in record.values { try check(name, value.storage, table) }
  }

  private func check(id: String, _ table: RecordTable) throws {
    guard !id.isEmpty else { throw LedgerError.unfitChange(.emptyID(table: table.name)) }
    guard case .record = VoidedID(stored: id) else {
      throw LedgerError.unfitChange(.openID(id, table: table.name))
    }
  }

  private func check(_ name: String, _ storage: RecordStorage, _ table: RecordTable) throws {
    guard let column = table.column(name) else {
      throw LedgerError.unfitChange(.unknownColumn(name, table: table.name))
    }
    guard column.storage == storage else {
      throw LedgerError.unfitChange(.wrongStorage(column: name, table: table.name))
    }
  }

  mutating func writeVoids(_ voids: [VoidInsert]) throws {
    guard !voids.isEmpty else { return }
    try willWrite("voids")
    var insertion = try RepeatedStatement(
      database,
      "INSERT INTO voids (act, id, because) VALUES (?, ?, ?)"
    )
    try insertion.bind(.integer(act), at: 1)
    for void in voids {
      guard try !finder.tables(of: void.id).isEmpty else {
        throw LedgerError.unfitChange(.unknownRecord(id: void.id.stored))
      }
      try insertion.bind(.text(void.id.stored), at: 2)
      try insertion.bind(.text(void.because), at: 3)
      try insertion.run()
    }
  }

  mutating func writeChanges(_ changes: [NewChange]) throws {
    guard !changes.isEmpty else { return }
    try willWrite("changes")
    for change in changes {
      try run(
        database,
        """
        INSERT INTO changes (act, source, ordinal, name, first_day, value)
        VALUES (?, ?, ?, ?, ?, ?)
        """,
        [
          .integer(act), .text(change.source), .integer(change.ordinal), .text(change.column),
          .integer(change.firstDay), Binding(change.value),
        ]
      )
    }
  }

  // MARK: Many records at a time

  mutating func writeRecords(_ block: NewRecords) throws {
    guard let table = ledger.presentTables[block.table] else {
      throw LedgerError.unfitChange(.unknownTable(block.table))
    }
    for (name, column) in block.columns {
      try check(name, column.storage, table)
      guard column.count == block.ids.count else {
        throw LedgerError.unfitChange(.unevenSegment(source: table.name))
      }
    }
    for (name, value) in block.common { try check(name, value.storage, table) }
    for id in block.ids { try check(id: id, table) }
    try willWrite(table.name)
    try insert(block, table)
  }

  private func insert(_ block: NewRecords, _ table: RecordTable) throws {
    // Behind act, id and version; unnamed columns have no value.
    let places = Dictionary(
      uniqueKeysWithValues: table.columns.enumerated().map { ($0.element.name, $0.offset + 4) }
    )
    var statement = try RepeatedStatement(database, insertion(into: table))
    try statement.bind(.integer(act), at: 1)
    try statement.bind(.integer(1), at: 3)
    for (name, value) in block.common { try statement.bind(Binding(value), at: places[name] ?? 0) }
    let columns = block.columns.map { ColumnBinding($0.column, at: places[$0.name] ?? 0) }
    for row in block.ids.indices {
      try statement.bind(.text(block.ids[row]), at: 2)
      for column in columns { try column.bind(row, to: statement) }
      try statement.run()
    }
  }

  /// Makes the audit's entry, still without its hashes, to which the rows refer.
  ///
  /// It comes first: SQLite looks through every row of every table for those that a later entry
  /// would settle.
  func beginAct(_ change: ChangeSet) throws {
    try run(
      database,
      "INSERT INTO acts VALUES (?, ?, ?, ?, ?, ?, x'', x'', x'')",
      [
        .integer(act), .text(change.at), .text(change.operatorName), .text(change.action),
        .text(change.statement), .integer(change.rowCount),
      ]
    )
  }

  /// Chains the audit's entry with the hash of the rows that were written through this value.
  mutating func finishAct(_ change: ChangeSet, after last: Act?) throws -> Act {
    let entry = Act(
      sequence: act,
      at: change.at,
      operatorName: change.operatorName,
      action: change.action,
      statement: change.statement,
      rowCount: change.rowCount,
      contentHash: try hashOfRows(),
      previousHash: last?.hash ?? Act.firstPreviousHash,
      hash: []
    ).chained
    try run(
      database,
      "UPDATE acts SET content_hash = ?, previous_hash = ?, hash = ? WHERE sequence = ?",
      [
        .bytes(entry.contentHash), .bytes(entry.previousHash), .bytes(entry.hash), .integer(act),
      ]
    )
    try Seal.write(entry, database)
    return entry
  }

  /// Hashes what is stored, not what was meant to be.
  private func hashOfRows() throws -> [UInt8] {
    var sections: [String: [UInt8]] = [:]
    for (name, lastRow) in lastRows {
      guard let table = ledger.contentTable(name) else {
        throw LedgerError.unfitChange(.unknownTable(name))
      }
      var hash = RowsHash()
      var steps = try table.rows(after: lastRow, database)
      while try steps.next() { hash.add(steps, of: table) }
      sections[table.name] = hash.finish()
    }
    return contentHash(sections)
  }
}

extension StoredValue {
  fileprivate var storage: RecordStorage {
    switch self {
    case .integer: .integer
    case .text: .text
    }
  }
}

extension Column {
  fileprivate var storage: RecordStorage {
    switch self {
    case .integers: .integer
    case .dictionary, .texts: .text
    }
  }
}

/// What the rows of a column give to a statement; an object, so that a row copies nothing of it.
private final class ColumnBinding {
  private let place: Int
  /// Of texts by code the codes; nil for texts that stand one a row.
  private let numbers: IntegerColumn?
  /// Nil for numbers.
  private let texts: TextColumn?

  init(_ column: Column, at place: Int) {
    self.place = place
    (numbers, texts) =
      switch column {
      case .integers(let numbers): (numbers, nil)
      case .texts(let texts): (nil, texts)
      case .dictionary(let labels): (labels.codes, TextColumn(labels.dictionary.texts))
      }
  }

  func bind(_ row: Int, to statement: borrowing RepeatedStatement) throws {
    let number = numbers?[row]
    if let texts {
      try statement.bind(texts, numbers == nil ? row : Int(number ?? 0), at: place)
    } else {
      try statement.bind(number.map { .integer($0) } ?? .null, at: place)
    }
  }
}

extension ChangeWriter {
  /// Appends what the given dictionaries have beyond the stored ones.
  mutating func writeDictionaries(of change: ChangeSet) throws {
    var given = change.dictionaries.map { ($0.key, $0.value) }
    for column in change.segments.flatMap(\.columns) {
      if case .dictionary(let codes) = column.column, let name = column.dictionaryName {
        given.append((name, codes.dictionary))
      }
    }
    var stored: [String: ValueDictionary] = [:]
    for (name, dictionary) in given {
      let known = try stored[name] ?? storedDictionary(name)
      stored[name] = try grow(known, to: dictionary, name)
    }
  }

  private func storedDictionary(_ name: String) throws -> ValueDictionary {
    let known = ledger.memory.withLock { $0.dictionaries[name]?.dictionary }
    return try extended(known ?? ValueDictionary(), name, database)
  }

  private mutating func grow(
    _ stored: ValueDictionary,
    to given: ValueDictionary,
    _ name: String
  ) throws -> ValueDictionary {
    // Byte for byte: equal strings may be composed differently.
    let isSame = zip(stored.texts, given.texts).allSatisfy { $0.utf8.elementsEqual($1.utf8) }
    guard isSame else { throw LedgerError.unfitChange(.dictionaryDiffers(name)) }
    guard given.count > stored.count else { return stored }
    try willWrite("dictionaries")
    for code in stored.count..<given.count {
      try run(
        database,
        "INSERT INTO dictionaries (act, name, code, text) VALUES (?, ?, ?, ?)",
        [.integer(act), .text(name), .integer(code), .text(given.texts[code])]
      )
    }
    return given
  }

  mutating func writeSegments(_ segments: [NewSegment]) throws -> [SegmentHeader] {
    try segments.map { segment in try write(segment) }
  }

  private mutating func write(_ segment: NewSegment) throws -> SegmentHeader {
    let rowCount = segment.columns.first?.column.count ?? 0
    guard segment.columns.allSatisfy({ $0.column.count == rowCount }),
      Set(segment.columns.map(\.name)).count == segment.columns.count
    else { throw LedgerError.unfitChange(.unevenSegment(source: segment.source)) }
    try willWrite("segments")
    try willWrite("segment_columns")
    let header = try writeHeader(of: segment, rowCount)
    for column in segment.columns { try write(column, header.id) }
    return header
  }

  private func writeHeader(of segment: NewSegment, _ rowCount: Int) throws -> SegmentHeader {
    let last = try firstNumber(
      database,
      "SELECT max(revision) FROM segments WHERE source = ? AND period IS ?",
      [.text(segment.source), .optional(segment.period)]
    )
    let id = (try firstNumber(database, "SELECT max(row) FROM segments") ?? 0) + 1
    let header = SegmentHeader(
      id: id,
      source: segment.source,
      period: segment.period,
      revision: (last ?? 0) + 1,
      rowCount: rowCount,
      act: act,
      note: segment.note,
      columnNames: segment.columns.map(\.name)
    )
    try run(
      database,
      """
      INSERT INTO segments (row, act, source, period, revision, rows, note, columns)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        .integer(id), .integer(act), .text(header.source), .optional(header.period),
        .integer(header.revision), .integer(rowCount), .text(header.note),
        .text(SegmentHeader.joined(header.columnNames ?? [])),
      ]
    )
    return header
  }

  private func write(_ column: SegmentColumn, _ segment: Int) throws {
    let bytes = column.column.encoded()
    // Safety: the bytes stay in place while they are summed.
    let sum = unsafe bytes.withUnsafeBytes { unsafe checksum($0) }
    let kind =
      switch column.column {
      case .integers: "integers"
      case .dictionary: "codes"
      case .texts: "texts"
      }
    try RowSteps(
      database,
      """
      INSERT INTO segment_columns (act, segment, name, kind, dictionary, xxh3, bytes)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      """,
      [
        .integer(act), .integer(segment), .text(column.name), .text(kind),
        column.dictionaryName.map { .text($0) } ?? .null, .integer(sum),
      ]
    ).run(with: bytes, at: 7)
  }
}

extension Act {
  /// The same with the hash that chains it.
  fileprivate var chained: Act {
    Act(
      sequence: sequence,
      at: at,
      operatorName: operatorName,
      action: action,
      statement: statement,
      rowCount: rowCount,
      contentHash: contentHash,
      previousHash: previousHash,
      hash: chainHash(of: self)
    )
  }
}

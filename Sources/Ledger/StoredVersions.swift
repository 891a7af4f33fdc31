import Columnar
import class GRDB.Database
import Synchronization

/// Every version of a table's records, in order of writing, whether it counts or not.
///
/// Rows are only ever appended: what was read stays, and a later snapshot reads what came since.
/// All reading happens while the ledger is held, one reader after the other.
final class StoredVersions: Sendable {
  let declaration: RecordTable
  /// The table as the file has it, which may lack columns; nil where the file lacks it.
  private let present: RecordTable?
  private let state = Mutex(State())

  private struct State {
    /// All up to this act have been read.
    var lastAct = 0
    var heads = VersionHeads()
    var voids = VoidedPlaces()
    /// Declared columns, each as far as it was read.
    var columns: [String: Column] = [:]
  }

  init(_ declaration: RecordTable, present: RecordTable?) {
    self.declaration = declaration
    self.present = present
  }

  /// What a snapshot sees of the table, and which of its rows it shows.
  ///
  /// Voids are asked for only where the table has rows.
  ///
  /// - Complexity: O(rows in memory), and reading what was written since the last reading.
  func selected(
    by snapshot: LedgerSnapshot,
    _ voids: () throws -> KnownVoids,
    _ database: Database
  ) throws -> (heads: VersionHeads, selection: RecordSelection) {
    var (lastAct, heads, places) = state.withLock { ($0.lastAct, $0.heads, $0.voids) }
    if lastAct < snapshot.lastAct, present != nil {
      let known = heads.count
      try heads.read(declaration.name, until: snapshot.lastAct, database)
      if heads.count > 0 {
        try places.find(
          voids().of(declaration.name, until: snapshot.lastAct),
          in: heads,
          from: known,
          declaration.name,
          database
        )
      }
      state.withLock { [heads, places] in
        $0.lastAct = snapshot.lastAct
        $0.heads = heads
        $0.voids = places
      }
    }
    return (heads, RecordSelection(of: heads, without: places, in: snapshot))
  }

  /// The values of declared columns at all rows that were read, or more.
  ///
  /// - Throws: `damaged` where rows have gone.
  func columns(_ wanted: [RecordColumn], _ database: Database) throws -> [String: Column] {
    let (heads, known) = state.withLock { ($0.heads, $0.columns) }
    var columns: [String: Column] = [:]
    for column in wanted where present?.column(column.name) == nil {
      columns[column.name] = emptyColumn(column.storage, count: heads.count)
    }
    let stored = wanted.filter { columns[$0.name] == nil }
    // Columns that were read equally far are read on in one pass.
    for (start, alike) in Dictionary(grouping: stored, by: { known[$0.name]?.count ?? 0 }) {
      let scans = try scan(alike, heads.rows[start..<max(start, heads.count)], database)
      for (column, scan) in zip(alike, scans) {
        columns[column.name] = try joined(known[column.name], scan.column())
      }
    }
    state.withLock { [columns] in $0.columns.merge(columns) { _, longer in longer } }
    return columns
  }

  private func scan(
    _ columns: [RecordColumn],
    _ rows: ArraySlice<Int64>,
    _ database: Database
  ) throws -> [ValueScan] {
    var scans = columns.map { ValueScan($0.storage, capacity: rows.count) }
    guard let first = rows.first, let last = rows.last else { return scans }
    let list = columns.map { "\"\($0.name)\"" }.joined(separator: ", ")
    var steps = try RowSteps(
      database,
      "SELECT \(list) FROM \"\(declaration.name)\" WHERE row BETWEEN ? AND ? ORDER BY row",
      [.integer(first), .integer(last)]
    )
    var count = 0
    while try steps.next() {
      for place in scans.indices { scans[place].append(steps, at: place) }
      count += 1
    }
    // Rows are never deleted; were some gone, values would stand beside the wrong ids.
    guard count == rows.count else {
      throw LedgerError.damaged(.records(table: declaration.name))
    }
    return scans
  }

  private func joined(_ known: Column?, _ further: Column) throws -> Column {
    switch (known, further) {
    case (nil, _): return further
    case (let known?, _) where further.count == 0: return known
    case (.integers(let known), .integers(let further)):
      return .integers(IntegerColumn(joining: [known, further]))
    case (.texts(let known), .texts(let further)):
      return .texts(TextColumn(joining: [known, further]))
    case (.integers, _), (.texts, _), (.dictionary, _):
      throw LedgerError.damaged(.records(table: declaration.name))
    }
  }
}

private func emptyColumn(_ storage: RecordStorage, count: Int) -> Column {
  switch storage {
  case .integer: .integers(IntegerColumn([Int64?](repeating: nil, count: count)))
  case .text: .texts(TextColumn(bytes: [], ends: [UInt32](repeating: 0, count: count)))
  }
}

/// Row, act, version and id of stored versions, which ascend by row and so by act.
struct VersionHeads: Sendable {
  private(set) var rows: [Int64] = []
  private(set) var acts: [Int64] = []
  private(set) var versions: [Int64] = []
  private(set) var ids = TextColumn(bytes: [], ends: [])
  /// Whether a record has a later version than its first.
  private(set) var hasLaterVersions = false

  var count: Int { rows.count }

  /// Appends what stands behind the last row.
  mutating func read(_ table: String, until lastAct: Int, _ database: Database) throws {
    var steps = try RowSteps(
      database,
      "SELECT row, act, version, id FROM \"\(table)\" WHERE row > ? AND act <= ? ORDER BY row",
      [.integer(rows.last ?? 0), .integer(Int64(lastAct))]
    )
    var further = ValueScan(.text, capacity: 0)
    while try steps.next() {
      rows.append(steps.integer(0))
      acts.append(steps.integer(1))
      versions.append(steps.integer(2))
      if steps.integer(2) > 1 { hasLaterVersions = true }
      further.append(steps, at: 3)
    }
    ids = TextColumn(joining: [ids, further.texts()])
  }

  func id(at place: Int) -> ArraySlice<UInt8> { ids.bytes[ids.byteRange(of: place)] }

  /// How many were written up to an act.
  func count(until lastAct: Int) -> Int { acts.countAscending(upTo: Int64(lastAct)) }

  /// The place of a row of the table; nil when it was not read.
  func place(ofRow row: Int64) -> Int? {
    let place = rows.countAscending(upTo: row) - 1
    return place >= 0 && rows[place] == row ? place : nil
  }
}

/// Which versions belong to voided records, and since which act.
struct VoidedPlaces: Sendable {
  private(set) var places: [(place: Int, act: Int)] = []
  /// How many of the table's voids have been looked at.
  private var seenCount = 0

  /// Finds the versions of records that were voided since, and further versions of those voided
  /// before.
  ///
  /// - Complexity: O(versions newly voided + later versions × voids): those of one act mostly stand
  ///   in the order of their records, and the next is tried first.
  mutating func find(
    _ voids: TableVoids,
    in heads: VersionHeads,
    from known: Int,
    _ table: String,
    _ database: Database
  ) throws {
    for place in known..<heads.count where heads.versions[place] > 1 {
      for void in 0..<seenCount where try isVoided(place, by: void, voids, heads, table, database) {
        places.append((place, voids.acts[void]))
      }
    }
    var next = 0
    for void in seenCount..<voids.acts.count {
      if !heads.hasLaterVersions, next < heads.count, heads.id(at: next) == voids.bytes(at: void) {
        places.append((next, voids.acts[void]))
        next += 1
        continue
      }
      var steps = try versions(voidedBy: voids.id(at: void), in: voids.acts[void], table, database)
      while try steps.next() {
        guard let place = heads.place(ofRow: steps.integer(0)) else { continue }
        places.append((place, voids.acts[void]))
        next = place + 1
      }
    }
    seenCount = voids.acts.count
  }

  /// The rows of all versions of what a void is about.
  private func versions(
    voidedBy id: VoidedID,
    in act: Int,
    _ table: String,
    _ database: Database
  ) throws -> RowSteps {
    switch id {
    case .record(let id):
      try RowSteps(
        database,
        "SELECT row FROM \"\(table)\" WHERE id = ? ORDER BY row",
        [.text(id)]
      )
    case .parts(let owner):
      try RowSteps(
        database,
        """
        SELECT row FROM "\(table)" AS part WHERE \(isPart) AND ?2 > iif(version = 1, act, (
          SELECT first.act FROM "\(table)" AS first
          WHERE first.id = part.id ORDER BY first.version LIMIT 1))
        ORDER BY row
        """,
        [.text(owner), .integer(act)]
      )
    }
  }

  private func isVoided(
    _ place: Int,
    by void: Int,
    _ voids: TableVoids,
    _ heads: VersionHeads,
    _ table: String,
    _ database: Database
  ) throws -> Bool {
    let id = heads.id(at: place)
    guard case .parts = voids.id(at: void) else { return voids.bytes(at: void) == id }
    guard id.starts(with: voids.bytes(at: void)) else { return false }
    let first = try firstNumber(
      database,
      "SELECT act FROM \"\(table)\" WHERE id = ? ORDER BY version LIMIT 1",
      [.text(String(decoding: id, as: UTF8.self))]
    )
    return (first ?? 0) < voids.acts[void]
  }
}

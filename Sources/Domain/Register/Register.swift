package import Columnar
package import Ledger
import Query
import Synchronization
package import Values

/// The employers of a snapshot: one row a unit code, columns kept once in all.
///
/// The ledger keeps them in chunks, one for each act that brought new codes; a row's place in all
/// chunks, in the order of writing, is the unit's ordinal for ever. Rows of an act that was taken
/// back keep their ordinals, but are no employers any more. Dated columns are the value that a unit
/// was entered with and the changes since, each from a first day on.
package final class Register: Sendable {
  package let snapshot: LedgerSnapshot
  let chunks: [SegmentRevision]
  /// How many ordinals there are.
  package let count: Int
  private let known = Mutex(Known())

  private struct Known {
    var columns: [ColumnKey: Column] = [:]
    var changes: [String: [DatedChange]]?
    var codes: CodeIndex?
    var searches: [ColumnKey: SearchedText] = [:]
  }

  private struct ColumnKey: Hashable {
    let name: String
    /// Nil for the values before any change.
    let day: Day?
  }

  /// The name of the source in the ledger, of its chunks and of its changes.
  package static let sourceName = "employers"

  package init(_ snapshot: LedgerSnapshot) throws(LedgerError) {
    self.snapshot = snapshot
    chunks = try snapshot.revisions(of: Self.sourceName, period: nil)
    count = chunks.reduce(0) { $0 + $1.header.rowCount }
  }

  /// The ordinals that are employers; nil when all are.
  package var liveRows: [UInt32]? {
    guard chunks.contains(where: \.isUndone) else { return nil }
    var rows: [UInt32] = []
    var start = 0
    for chunk in chunks {
      let end = start + chunk.header.rowCount
      if !chunk.isUndone { rows.append(contentsOf: (start..<end).lazy.map { UInt32($0) }) }
      start = end
    }
    return rows
  }

  /// Whether the act that entered a unit still counts.
  package func isLive(_ ordinal: Int) -> Bool {
    var start = 0
    for chunk in chunks {
      start += chunk.header.rowCount
      if ordinal < start { return ordinal >= 0 && !chunk.isUndone }
    }
    return false
  }

  /// A column as valid on a day, one row an ordinal.
  ///
  /// - Throws: `TableError.noSuchColumn` for a column that the catalogue does not have.
  /// - Complexity: O(units) when first asked for
  package func column(_ name: String, on day: Day) throws -> Column {
    let declaration = try Self.declaration(name)
    let changes = try changes(of: name)
    let key = ColumnKey(name: name, day: try isDated(name) ? day : nil)
    if let column = known.withLock({ $0.columns[key] }) { return column }
    let column = try madeColumn(declaration, changes, day)
    known.withLock { $0.columns[key] = column }
    return column
  }

  private func isDated(_ name: String) throws -> Bool {
    try name == "workers" || !changes(of: name).isEmpty
  }

  /// Texts of codes, names and so on, as they were entered.
  func enteredTexts(_ name: String) throws -> TextColumn {
    let key = ColumnKey(name: name, day: nil)
    if case .texts(let texts) = known.withLock({ $0.columns[key] }) { return texts }
    guard case .texts(let texts) = try enteredColumn(try Self.declaration(name)) else {
      throw TableError.noSuchColumn(name)
    }
    known.withLock { $0.columns[key] = .texts(texts) }
    return texts
  }

  private func madeColumn(
    _ declaration: ColumnDeclaration,
    _ changes: [DatedChange],
    _ day: Day
  ) throws -> Column {
    if declaration.name == "workers" { return .integers(try workers(on: day)) }
    let entered = try enteredColumn(declaration)
    return changes.isEmpty ? entered : overlaid(entered, declaration, changes, day)
  }

  /// All counting changes of a column, in order of writing.
  package func changes(of name: String) throws -> [DatedChange] {
    if let changes = known.withLock({ $0.changes }) { return changes[name] ?? [] }
    var changes: [String: [DatedChange]] = [:]
    for change in try snapshot.changes(of: Self.sourceName) {
      changes[change.column, default: []].append(change)
    }
    known.withLock { [changes] in $0.changes = changes }
    return changes[name] ?? []
  }

  static func declaration(_ name: String) throws -> ColumnDeclaration {
    guard let column = DomainCatalogue.employers.columns.first(where: { $0.name == name }) else {
      throw TableError.noSuchColumn(name)
    }
    return column
  }

  func codeIndex() throws -> CodeIndex {
    if let codes = known.withLock({ $0.codes }) { return codes }
    let codes = CodeIndex(try enteredTexts("code"), isLive: liveness)
    known.withLock { $0.codes = codes }
    return codes
  }

  /// The texts of a column as valid on a day, folded once for all searches; nil for other columns.
  func searched(_ name: String, on day: Day) throws -> SearchedText? {
    guard case .texts(let texts) = try column(name, on: day) else { return nil }
    return try searched(name, day: isDated(name) ? day : nil) { texts }
  }

  /// The names as they were entered.
  func searchedNames() throws -> SearchedText {
    try searched("name", day: nil) { try enteredTexts("name") }
  }

  private func searched(
    _ name: String,
    day: Day?,
    _ texts: () throws -> TextColumn
  ) throws -> SearchedText {
    let key = ColumnKey(name: name, day: day)
    if let search = known.withLock({ $0.searches[key] }) { return search }
    let search = SearchedText(try texts())
    known.withLock { $0.searches[key] = search }
    return search
  }

  /// How a column is searched for rows that refer to units; nil for columns that are not texts.
  func search(_ name: String, on day: Day, units: IntegerColumn?) throws -> TextSearch? {
    guard let text = try searched(name, on: day) else { return nil }
    guard name == "code" else { return TextSearch(text, rows: units) }
    let codes = try codeIndex()
    return TextSearch(text, rows: units) { codes.ordinal($0) }
  }

  /// One claim an ordinal; nil when all are live.
  var liveness: Bitmap? {
    guard let rows = liveRows else { return nil }
    var live = Bitmap(count: count)
    for row in rows { live[Int(row)] = true }
    return live
  }
}

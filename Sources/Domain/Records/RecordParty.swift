import Columnar
import Ledger
import Query
import Values

/// Whom a record is about.
package enum RecordParty: Hashable, Sendable {
  /// The ordinal of a unit.
  case unit(Int)
  /// The id of a party that is no unit, such as a hospital.
  case other(id: String)
}

/// The parties that are no units: collection agents, medical facilities, offices.
struct PartyBook {
  /// Where records keep the id of such a party.
  static let column = "party_id"

  let ids: HashIndex
  let codes: TextColumn
  let names: TextColumn
  let kinds: TextColumn

  init(_ snapshot: LedgerSnapshot) throws {
    let rows = try snapshot.records(of: RecordKind.party.table)
    ids = HashIndex(rows.ids)
    codes = try texts("code", rows)
    names = try texts("name", rows)
    kinds = try texts("kind", rows)
  }

  var count: Int { codes.count }

  func id(_ row: Int) -> String { ids.texts[row] }

  /// The party with a code or an id.
  func row(coded text: String) -> Int? {
    let wanted = TextFolding.folded(text)
    return (0..<count).first {
      TextFolding.folded(codes[$0]) == wanted || TextFolding.folded(id($0)) == wanted
    }
  }

  /// The parties whose name holds these words.
  func rows(named words: String) -> [Int] {
    let wanted = TextFolding.folded(words)
    guard !wanted.isEmpty else { return [] }
    let found = (0..<count).filter { TextFolding.folded(names[$0]).contains(wanted) }
    let whole = found.filter { TextFolding.folded(names[$0]) == wanted }
    return whole.isEmpty ? found : whole
  }
}

extension LedgerTables {
  /// The unit or other party that words mean: its code, or a part of its name.
  ///
  /// - Throws: `RecordFact` when none or several fit, with the candidates.
  package func party(named words: String) throws -> RecordParty {
    if let unit = try register.employer(code: words) { return .unit(unit) }
    let book = try PartyBook(snapshot)
    if let row = book.row(coded: words) { return .other(id: book.id(row)) }
    let rows = book.rows(named: words)
    do {
      let unit = try register.resolved(words, on: today)
      if rows.isEmpty { return .unit(unit) }
      let name = textValue(try register.column("name", on: today), at: unit)
      let candidate = try register.code(of: unit) + "  " + name
      throw ambiguous(words, rows, book, beside: [candidate])
    } catch RecordFact.unknownEmployer(_, let nearest) {
      if rows.count > 1 { throw ambiguous(words, rows, book, beside: []) }
      guard let row = rows.first else {
        throw RecordFact.unknownEmployer(words, nearest: nearest)
      }
      return .other(id: book.id(row))
    }
  }

  /// Whether a party that is no unit has this code, folded.
  func hasParty(code: String) throws -> Bool { try PartyBook(snapshot).row(coded: code) != nil }

  private func ambiguous(
    _ words: String,
    _ rows: [Int],
    _ book: PartyBook,
    beside others: [String]
  ) -> RecordFact {
    .ambiguousEmployer(
      words,
      candidates: others + rows.prefix(5).map { book.codes[$0] + "  " + book.names[$0] },
      count: others.count + rows.count
    )
  }
}

/// Code and name of whom records are about: a unit of the register, or another party.
struct PartyColumns: ComputedColumns {
  private let table: RecordsTable

  init(_ table: RecordsTable) { self.table = table }

  /// Nil where the records are all about units, whose columns the register has.
  func column(_ name: String) throws -> Column? {
    guard name == "code" || name == "name" else { return nil }
    guard case .texts(let parties) = try table.column(PartyBook.column),
      (0..<parties.count).contains(where: { !parties.isEmpty(at: $0) })
    else { return name == "name" ? try table.column("employer.name") : nil }
    let book = try PartyBook(table.context.snapshot)
    let others = name == "code" ? book.codes : book.names
    let ofUnits = try table.column("employer." + name)
    return .texts(
      TextColumn(
        (0..<parties.count).map { row in
          guard !parties.isEmpty(at: row) else { return textValue(ofUnits, at: row) }
          return book.ids.row(of: parties[row]).map { others[$0] } ?? ""
        }
      )
    )
  }
}

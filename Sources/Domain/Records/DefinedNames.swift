import Columnar
package import Ledger
package import Values

/// A name that somebody defined, as the ledger keeps it.
package struct DefinedName: Hashable, Sendable {
  package let id: String
  package let name: String
  /// `condition`, `measure` or `question`.
  package let kind: String
  /// What stood behind `define`: name, parameters, `=` and the body.
  package let text: String

  /// The table of the definitions in the ledger.
  package static let table = "definitions"

  /// The definitions that count, in the order in which their names first appeared.
  package static func all(of snapshot: LedgerSnapshot) throws -> [DefinedName] {
    let rows = try snapshot.records(of: table)
    guard rows.rowCount > 0, case .texts(let names) = try rows.column("name"),
      case .texts(let kinds) = try rows.column("kind"),
      case .texts(let texts) = try rows.column("text")
    else { return [] }
    return (0..<rows.rowCount).map { row in
      DefinedName(id: rows.ids[row], name: names[row], kind: kinds[row], text: texts[row])
    }
  }

  /// What writes a definition: a new record, or a later version of the name that there is.
  package static func record(
    _ name: String,
    kind: String,
    text: String,
    on day: Day,
    by operatorName: String,
    over snapshot: LedgerSnapshot
  ) throws -> RecordInsert {
    let key = TextFolding.key(name)
    let known = try all(of: snapshot).first { TextFolding.key($0.name) == key }
    let prefix = "define " + key + " "
    let id = try known?.id ?? prefix + String(snapshot.nextNumber(prefix: prefix))
    return RecordInsert(
      table: table,
      id: id,
      values: [
        "name": .text(name), "kind": .text(kind), "text": .text(text),
        "operator": .text(operatorName), "date": .integer(Int64(day.index)),
      ]
    )
  }
}

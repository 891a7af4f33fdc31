import Columnar
import Query
import Values

/// Calls, letters, visits and held meetings as one table.
struct ContactsTable: Table {
  typealias Part = (kind: String, table: RecordsTable, rows: [UInt32])

  private let parts: [Part]
  private let register: Register
  private let today: Day

  init(_ parts: [Part], _ register: Register, _ today: Day) {
    self.parts = parts
    self.register = register
    self.today = today
  }

  var rowCount: Int { parts.reduce(0) { $0 + $1.rows.count } }

  func column(_ name: String) throws -> Column {
    if let employerName = name.wholeSuffix(after: "employer.") ?? (name == "code" ? name : nil) {
      let column = try register.column(employerName, on: today)
      return column.gather(rows(try integers("employer"), below: column.count))
    }
    switch name {
    case "kind": return .dictionary(kinds)
    case "police": return .dictionary(DictionaryColumn(try texts(name)))
    case "id", "note": return .texts(TextColumn(try texts(name)))
    case "employer", "date", "period", "quarter", "year": return .integers(try integers(name))
    default: throw TableError.noSuchColumn(name)
    }
  }

  private var kinds: DictionaryColumn {
    let codes = parts.flatMap { part in
      [Int64](repeating: Category.contactKind.code(of: part.kind), count: part.rows.count)
    }
    return DictionaryColumn(
      codes: IntegerColumn(values: codes),
      dictionary: Category.contactKind.dictionary
    )
  }

  private func integers(_ name: String) throws -> IntegerColumn {
    IntegerColumn(
      try parts.flatMap { part in
        let column = try part.table.integers(name)
        return part.rows.map { column[Int($0)] }
      }
    )
  }

  /// Calls and letters have no police, and so an empty text there.
  private func texts(_ name: String) throws -> [String] {
    try parts.flatMap { part in
      let isThere = part.table.source.columns.contains { $0.name == name }
      switch isThere ? try part.table.column(name) : nil {
      case .texts(let column): return part.rows.map { column[Int($0)] }
      case .dictionary(let column): return part.rows.map { column[Int($0)] }
      case .integers, nil: return [String](repeating: "", count: part.rows.count)
      }
    }
  }
}

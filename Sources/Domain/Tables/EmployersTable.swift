import Columnar
import Query
import Values

/// The register as a table, its dated columns as valid on a day.
struct EmployersTable: Table {
  let register: Register
  let day: Day

  init(_ register: Register, on day: Day) {
    self.register = register
    self.day = day
  }

  var rowCount: Int { register.count }

  var part: TablePart { TablePart(table: self, rows: register.liveRows) }

  func column(_ name: String) throws -> Column {
    if name == "employer" {
      return .integers(IntegerColumn(values: (0..<Int64(rowCount)).map { $0 }))
    }
    return try register.column(name.wholeSuffix(after: "employer.") ?? name, on: day)
  }

  func search(_ name: String) throws -> TextSearch? {
    guard name != "employer" else { return nil }
    return try register.search(
      name.wholeSuffix(after: "employer.") ?? name,
      on: day,
      units: nil
    )
  }
}

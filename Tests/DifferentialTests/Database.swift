import Foundation
import GRDB
import Query
import Values

/// The rows of a ledger in SQLite: one flat table a source, and the functions it does not have.
struct Database {
  private let queue: DatabaseQueue
  let schema = SQLSchema(
    wholeLists: ["debtors": "debts"],
    months: "lists",
    revisions: ["debts": "debts_revisions", "debtors": "debtors_revisions"]
  )

  init(_ ledger: RandomLedger) throws {
    var configuration = Configuration()
    configuration.prepareDatabase { database in
      database.add(function: Self.folded)
      database.add(function: Self.quotient)
      database.add(function: Self.median)
      database.add(
        collation: DatabaseCollation("vietnamese") { PlainVietnamese.compare($0, $1) }
      )
    }
    queue = try DatabaseQueue(configuration: configuration)
    try queue.write { database in
      for (source, blocks) in ledger.rows { try Self.load(source, blocks, database) }
      try Self.load("debts_revisions", (ledger.rows["debts"] ?? []) + ledger.replaced, database)
      for suffix in ["", "_revisions"] {
        try database.execute(
          sql: "CREATE VIEW debtors\(suffix) AS SELECT * FROM debts\(suffix) WHERE overdue > 0"
        )
      }
      try database.execute(sql: Self.roll(ledger))
      try database.execute(sql: "CREATE TABLE lists (period TEXT, is_part INTEGER)")
      for list in ledger.rows["debts"] ?? [] {
        try database.execute(
          sql: "INSERT INTO lists VALUES (?, ?)",
          arguments: [list.period.map { PlainArithmetic.month(Int64($0.index)) }, list.isPart]
        )
      }
    }
  }

  private static func load(
    _ source: String,
    _ blocks: [RandomLedger.Rows],
    _ database: GRDB.Database
  ) throws {
    guard let first = blocks.first else { return }
    let table = "\"" + source + "\""
    let names = first.columns.map { "\"" + $0.name + "\"" }
    try database.execute(sql: "CREATE TABLE \(table) (" + names.joined(separator: ", ") + ")")
    let marks = names.map { _ in "?" }.joined(separator: ", ")
    let insert = try database.makeStatement(sql: "INSERT INTO \(table) VALUES (\(marks))")
    for block in blocks {
      for row in 0..<block.count {
        let values = block.columns.map { value($0.cells[row], $0.type) }
        try insert.execute(arguments: StatementArguments(values))
      }
    }
    if first.columns.contains(where: { $0.name == "employer" }) {
      try database.execute(sql: "CREATE INDEX \"of \(source)\" ON \(table) (employer)")
    }
  }

  /// Two months beside each other, for every pair: those who owe in one of them.
  private static func roll(_ ledger: RandomLedger) -> String {
    let own = ["code", "employer"]
    let employers = (ledger.catalogue.employers?.columns ?? []).map { "\"employer.\($0.name)\"" }
    let shared = (own + employers).map { "coalesce(later.\($0), earlier.\($0)) AS \($0)" }
    return """
      CREATE VIEW roll AS
      SELECT pairs.first AS month_before, pairs.second AS month_after,
        \(shared.joined(separator: ", ")),
        CASE WHEN earlier.employer IS NULL THEN 'new' ELSE earlier.bucket END AS bucket_before,
        CASE WHEN later.employer IS NULL THEN 'cleared' ELSE later.bucket END AS bucket_after,
        coalesce(earlier.overdue, 0) AS overdue_before,
        coalesce(later.overdue, 0) AS overdue_after
      FROM (
        SELECT one.period AS first, other.period AS second, units.employer
        FROM lists AS one
        JOIN lists AS other ON one.period < other.period
        JOIN (SELECT DISTINCT employer FROM debtors) AS units
      ) AS pairs
      LEFT JOIN debtors AS earlier
        ON earlier.period = pairs.first AND earlier.employer = pairs.employer
      LEFT JOIN debtors AS later
        ON later.period = pairs.second AND later.employer = pairs.employer
      WHERE earlier.employer IS NOT NULL OR later.employer IS NOT NULL
      """
  }

  private static func value(_ cell: RandomLedger.Cell, _ type: ValueType) -> DatabaseValue {
    switch cell {
    case .empty: .null
    case .text(let text): text.databaseValue
    case .number(let number):
      switch type {
      case .date: PlainArithmetic.day(number).databaseValue
      case .month, .quarter: PlainArithmetic.month(number).databaseValue
      default: number.databaseValue
      }
    }
  }

  /// The names of the columns of a statement, and its rows.
  func answer(_ sql: String) throws -> (names: [String], rows: [[DatabaseValue]]) {
    try queue.read { database in
      let statement = try database.makeStatement(sql: sql)
      let rows = try Row.fetchAll(statement).map { Array($0.databaseValues) }
      return (statement.columnNames, rows)
    }
  }

  // MARK: Functions

  private static let folded = DatabaseFunction("folded", argumentCount: 1, pure: true) { values in
    String.fromDatabaseValue(values[0]).map(PlainVietnamese.folded)
  }

  private static let quotient = DatabaseFunction("quotient", argumentCount: 3, pure: true) {
    values in
    for value in values { if case .double = value.storage { throw SixtyFourBits.exceeded } }
    guard let dividend = Int64.fromDatabaseValue(values[0]),
      let divisor = Int64.fromDatabaseValue(values[1]),
      let shift = Int.fromDatabaseValue(values[2])
    else { return nil }
    return try PlainArithmetic.quotient(dividend, divisor, shift: shift)
  }

  private static let median = DatabaseFunction(
    "median",
    argumentCount: 2,
    pure: true,
    aggregate: Median.self
  )

  private struct Median: DatabaseAggregate {
    private var values: [Int64] = []
    private var shift = 0

    init() {}

    mutating func step(_ arguments: [DatabaseValue]) throws {
      if case .double = arguments[0].storage { throw SixtyFourBits.exceeded }
      shift = Int.fromDatabaseValue(arguments[1]) ?? 0
      if let value = Int64.fromDatabaseValue(arguments[0]) { values.append(value) }
    }

    func finalize() throws -> (any DatabaseValueConvertible)? {
      try PlainArithmetic.median(values, shift: shift)
    }
  }
}

/// A number that SQLite keeps as floating point is none to compare with.
enum SixtyFourBits: Error {
  case exceeded
}

import Columnar
@testable import Commands
import Domain
import Foundation
import Formats
import Ledger
import Query
import Testing
import Values

/// A ledger in memory into which lists are taken.
struct ImportBench {
  let ledger: Ledger
  let today: Day

  init(today: Day = Day(validYearForTests: 2022, month: 10, day: 13)) throws {
    self.today = today
    ledger = try Ledger.inMemory(schema: DomainSchema.standard)
  }

  func tables() throws -> LedgerTables {
    try LedgerTables(try ledger.snapshot(), today: today)
  }

  /// Plans the import of a text.
  func plan(
    _ text: String,
    name: String = "list.csv",
    _ request: ImportRequest = ImportRequest()
  ) throws -> ImportPlan {
    try plan([file(Array(text.utf8), name: name)], request)
  }

  func plan(_ files: [ImportFile], _ request: ImportRequest = ImportRequest()) throws -> ImportPlan
  {
    try ImportPlanner(request, over: tables()).plan(files)
  }

  /// Plans and commits; the month may be replaced.
  @discardableResult
  func take(
    _ text: String,
    name: String = "list.csv",
    _ request: ImportRequest = ImportRequest()
  ) throws -> ImportOutcome {
    var request = request
    request.isConfirmed = true
    return try commit(plan(text, name: name, request))
  }

  @discardableResult
  func commit(_ plan: ImportPlan) throws -> ImportOutcome {
    try plan.commit(
      by: ImportAuthor(
        operatorName: "lan",
        statement: "import debts",
        at: "2022-10-13T08:00:00Z",
        today: today
      )
    )
  }

  func file(_ bytes: [UInt8], name: String) throws -> ImportFile {
    ImportFile(
      name: name,
      kind: .separatedText,
      grid: try CSVReader.read(bytes).grid,
      byteCount: bytes.count
    )
  }

  /// Reads a file as the statement does.
  func read(
    _ path: String,
    sheet: SheetChoice? = nil,
    encoding: EncodingChoice? = nil
  ) throws -> ImportFile {
    let catalogue = DomainCatalogue.standard
    let debts = try #require(catalogue.source("debts"))
    let matcher = HeadingMatcher(debts, in: catalogue)
    return try FileReading(sheet: sheet, encoding: encoding) { grid in
      ListLayout.fit(of: grid, matcher: matcher, mappings: [])
    }.read(path)
  }

  /// The lines of a month in the order of codes: the named columns, joined by `|`.
  func lines(_ month: String, _ columns: [String], revision: Int? = nil) throws -> [String] {
    let month = try #require(Month(iso: month))
    let request = TableRequest(source: "debts", time: .month(month, revision: revision))
    guard let part = try tables().tables(for: request).first else { return [] }
    let texts = try columns.map { try part.table.column($0).texts(isMonths: $0 == "months") }
    return (0..<part.table.rowCount).map { row in
      texts.map { $0[row] }.joined(separator: "|")
    }.sorted()
  }

  /// The records of imports: the named columns, joined by `|`.
  func imports(_ columns: [String]) throws -> [String] {
    let part = try #require(
      try tables().tables(for: TableRequest(source: "imports", time: .all)).first
    )
    let texts = try columns.map { try part.table.column($0).texts(isMonths: false) }
    return (0..<part.table.rowCount).map { row in texts.map { $0[row] }.joined(separator: "|") }
  }

  /// What is known of a month's list.
  func extent(of month: String) throws -> ListExtent? {
    let month = try #require(Month(iso: month))
    return try tables().lists.header(of: month)?.listNote.extent
  }

  /// The file of a plan's rejects.
  func rejects(of plan: ImportPlan) throws -> String {
    String(
      decoding: try #require(
        RejectsFile.contents(of: plan.rejects, in: plan.fileLayouts, in: .vietnamese).first
      ),
      as: UTF8.self
    )
  }

  /// The unit's value of a column of the register at a month's end.
  func employer(_ code: String, _ column: String, at month: String) throws -> String {
    let month = try #require(Month(iso: month))
    let register = try tables().register
    let ordinal = try #require(try register.employer(code: code))
    return try register.column(column, on: month.lastDay).texts(isMonths: false)[ordinal]
  }
}

extension Day {
  init(validYearForTests year: Int, month: Int, day: Int) {
    self = Day(year: year, month: month, day: day) ?? Day(index: 0)
  }
}

extension Column {
  /// Every value as a text; months as a number with its decimals.
  func texts(isMonths: Bool) -> [String] {
    switch self {
    case .texts(let texts): (0..<texts.count).map { texts[$0] }
    case .dictionary(let labels): (0..<labels.count).map { labels[$0] }
    case .integers(let numbers):
      (0..<numbers.count).map { row in
        guard let number = numbers[row] else { return "" }
        return isMonths
          ? Decimal(Int128(number), scale: 2).normalized.plain : String(number)
      }
    }
  }
}

/// The files of the sample lists.
enum SampleLists {
  static func bytes(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(fileURLWithPath: fixture("lists/" + name))))
  }

  /// The path of a file among the fixtures of all modules.
  static func fixture(_ name: String, from file: StaticString = #filePath) -> String {
    var folder = URL(fileURLWithPath: "\(file)")
    for _ in 0..<3 { folder.deleteLastPathComponent() }
    return folder.appendingPathComponent("Fixtures/" + name).path
  }

  static func text(_ name: String) throws -> String {
    String(decoding: try bytes(name), as: UTF8.self)
  }

  /// What the lists say, by month, as `lines` gives it.
  static func truth(_ month: String, _ columns: [String]) throws -> [String] {
    let grid = try CSVReader.read(try bytes("truth.csv")).grid
    let headings = (0..<grid.fieldCount(row: 0)).map { grid.text(row: 0, column: $0) }
    let places = try columns.map { try #require(headings.firstIndex(of: $0)) }
    return (1..<grid.rowCount).filter { grid.text(row: $0, column: 0) == month }.map { row in
      places.map { grid.text(row: row, column: $0) }.joined(separator: "|")
    }.sorted()
  }
}

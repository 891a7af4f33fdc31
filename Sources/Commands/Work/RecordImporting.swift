import Columnar
import Diagnostics
import Domain
import Formats
import Ledger
import Query
import Values

/// `import payments "FILE"`: records from a file, shown, checked, then taken whole or not at all.
struct RecordImporting {
  let kind: RecordKind
  let request: ImportRequest
  let workplace: Workplace
  let source: SourceText

  /// A file that was read and checked, before it is taken.
  private struct Checked {
    let batch: RecordBatch
    let reading: RecordFile
    /// Why nothing of the statement can be taken; nil where it can.
    let refusal: Diagnostic?
  }

  /// Takes in what files, folders and patterns name: all are checked before the first is taken, and
  /// each is an act of its own.
  func run(
    _ arguments: StatementArguments,
    sheet: SheetChoice?,
    encoding: EncodingChoice?
  ) throws {
    try refuseForeignOptions(arguments)
    let paths = try workplace.importedFiles(
      arguments.expressions("files").map { try workplace.text($0, in: source) }
    )
    let memory = try memory()
    let reading = reading(sheet, encoding, memory)
    let files = try paths.map { try workplace.read($0, reading, memory) }
    var checked: [Checked] = []
    for (place, file) in files.enumerated() {
      let number = files.count > 1 ? place + 1 : nil
      if let file = try check(file, number) { checked.append(file) }
    }
    let refusals = checked.compactMap(\.refusal)
    guard refusals.isEmpty else { throw StatementFailure(refusals, .input) }
    if request.isDryRun { return }
    for file in checked { try commit(file, memory) }
  }

  /// Tells what a file holds and what of it cannot be taken; nil where nothing of it is new.
  ///
  /// `number`: of one file among several, from 1.
  private func check(_ file: ImportFile, _ number: Int?) throws -> Checked? {
    if let known = try earlierImport(file) {
      workplace.surroundings.tell(Workplace.nothingChanges(since: known))
      return nil
    }
    var reading = try read(file)
    guard !reading.rows.isEmpty || !reading.rejects.isEmpty else {
      throw StatementFailure(ImportFact.noLines.diagnostic, .input)
    }
    tell(reading)
    let batch = RecordBatch(kind, rows: reading.rows, operatorName: workplace.operatorName)
    let preview = try batch.plan(over: workplace.tables())
    for refusal in preview.refusals { reading.reject(refusal.row, refusal.fact) }
    let layout = FileLayout(grid: file.grid, layout: reading.layout)
    let rejects = RejectTelling(
      workplace: workplace,
      rejects: reading.rejects,
      files: [(file.name, layout)]
    )
    rejects.tell(as: request.allowsRejects ? .warning : .error)
    tell(preview)
    try rejects.write(
      to: request.rejectsPath.map { path in
        number.map { Workplace.path(path, with: String($0)) } ?? path
      }
    )
    if !reading.rejects.isEmpty, !request.allowsRejects {
      let lines = Set(reading.rejects.map(\.row)).count
      let fact = ImportFact.rejectedRows(count: reading.rejects.count, lineCount: lines)
      return Checked(batch: batch, reading: reading, refusal: fact.diagnostic)
    }
    if preview.ids.isEmpty, !request.isDryRun {
      workplace.surroundings.tell(Workplace.nothingChanges())
      return nil
    }
    return Checked(batch: batch, reading: reading, refusal: nil)
  }

  /// A file of records has no month, and is never the whole of its source.
  private func refuseForeignOptions(_ arguments: StatementArguments) throws {
    for option in ["for", "complete", "part"]
    where arguments.has(option) || arguments.span(of: option) != nil {
      throw StatementFailure(
        CommandFact.notYet("import \(kind.table) … \(option)").diagnostic
      )
    }
  }

  private var matcher: HeadingMatcher { HeadingMatcher(kind.source, in: workplace.catalogue) }

  private func memory() throws -> MappingMemory {
    try MappingMemory(
      .records(kind),
      of: kind.table,
      matcher,
      request,
      in: workplace.tables().snapshot
    )
  }

  private func reading(
    _ sheet: SheetChoice?,
    _ encoding: EncodingChoice?,
    _ memory: MappingMemory
  ) -> FileReading {
    FileReading(sheet: sheet, encoding: encoding) { [kind, matcher, request] grid in
      ListLayout.fit(
        of: grid,
        as: .records(kind),
        matcher: matcher,
        mappings: request.mappings + memory.mappings(of: grid)
      )
    }
  }

  private func read(_ file: ImportFile) throws -> RecordFile {
    do {
      return try RecordFile(file, kind, matcher, request)
    } catch {
      throw StatementFailure(error.diagnostic, .input)
    }
  }

  /// The import that took in the same content of the same source.
  private func earlierImport(_ file: ImportFile) throws -> String? {
    try ImportedContents(workplace.tables().snapshot).id(of: file.grid.joinedBytes, kind.table)
  }

  private func commit(_ file: Checked, _ memory: MappingMemory) throws {
    let grid = file.reading.file.grid
    // A file before it may have held the same receipts, or all of the same bytes.
    if let known = try earlierImport(file.reading.file) {
      return workplace.surroundings.tell(Workplace.nothingChanges(since: known))
    }
    try workplace.commit("import", hasYes: true, asksFrom: 2, in: source) { tables, head in
      let plan = try file.batch.plan(over: tables)
      guard !plan.ids.isEmpty else {
        return PlannedChange(rowCount: 0, change: nil, report: [Workplace.nothingChanges()])
      }
      var change = head
      change.records = plan.records
      change.rowCount = plan.ids.count
      let record = try ImportedContents(tables.snapshot).record(
        ImportedContents.Entry(
          file: file.reading.file.name,
          source: kind.table,
          rows: plan.ids.count,
          rejected: file.reading.rejects.count,
          amount: plan.amount,
          content: grid.joinedBytes
        ),
        on: tables.today,
        by: workplace.operatorName
      )
      change.records.append(record)
      if let mapped = try memory.record(of: grid, on: tables.today, after: tables.snapshot) {
        change.records.append(mapped)
      }
      var words = record.id
      if let first = plan.ids.first { words += " · " + first }
      if let last = plan.ids.last, plan.ids.count > 1 { words += " – " + last }
      return PlannedChange(
        rowCount: plan.ids.count,
        change: change,
        report: [Localized(words, vi: words)],
        warnings: try tables.remarks(on: plan.records).map(\.diagnostic)
      )
    }
  }

  // MARK: What is told

  private func tell(_ reading: RecordFile) {
    let row = reading.layout.headingRows.lowerBound + 1
    let (known, name) = (reading.layout.columns.count, reading.file.name)
    var words = Localized(
      "\(name) · headings in row \(row) · \(known) columns known",
      vi: "\(name) · tiêu đề ở dòng \(row) · nhận được \(known) cột"
    )
    if reading.unit.unit != .dong {
      let unit = reading.unit.unit.words
      words = Localized(
        words.english + " · unit \(unit.english)",
        vi: words.text(in: .vietnamese) + " · đơn vị \(unit.text(in: .vietnamese))"
      )
    }
    workplace.surroundings.tell(words)
    guard !reading.layout.unknown.isEmpty else { return }
    let names = reading.layout.unknown.map(\.heading).joined(separator: ", ")
    workplace.surroundings.tell(
      Localized("not taken: \(names)", vi: "không lấy: \(names)")
    )
  }

  private func tell(_ plan: RecordBatchPlan) {
    let rows = DigitGrouping.grouped(Int128(plan.ids.count))
    guard kind.rules.contains(.signOfPayment) else {
      return workplace.surroundings.tell(
        Localized("\(rows) rows", vi: "\(rows) dòng")
      )
    }
    let amount = DigitGrouping.grouped(Int128(plan.amount)) + " ₫"
    let open = DigitGrouping.grouped(Int128(plan.unmatchedAmount)) + " ₫"
    var english = "\(rows) receipts · \(amount) · \(plan.matchedCount) matched"
    var vietnamese = "\(rows) khoản nộp · \(amount) · \(plan.matchedCount) rõ đơn vị"
    english += " · \(plan.unmatchedCount) unmatched (\(open)) · \(plan.reversalCount) reversals"
    vietnamese += " · \(plan.unmatchedCount) chưa rõ (\(open)) · \(plan.reversalCount) khoản đảo"
    if plan.knownCount > 0 {
      english += " · \(plan.knownCount) left out, in the ledger already"
      vietnamese += " · bỏ qua \(plan.knownCount) khoản sổ đã có"
    }
    workplace.surroundings.tell(Localized(english, vi: vietnamese))
  }
}

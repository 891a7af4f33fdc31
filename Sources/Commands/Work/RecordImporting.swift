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

  func run(
    _ arguments: StatementArguments,
    sheet: SheetChoice?,
    encoding: EncodingChoice?
  ) throws {
    try refuseForeignOptions(arguments)
    let words = arguments.expressions("files")
    guard let syntax = words.first, words.count == 1 else {
      throw StatementFailure(CommandFact.notYet("import \(kind.table) A, B").diagnostic)
    }
    let file = try read(try workplace.text(syntax, in: source), sheet, encoding)
    if let known = try earlierImport(file) {
      workplace.surroundings.tell(
        Localized(
          "nothing changes: \(known) took in the same content",
          vi: "không đổi gì: \(known) đã nhập cùng nội dung"
        )
      )
      return
    }
    var reading = try reading(file)
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
    try rejects.write(to: request.rejectsPath)
    guard reading.rejects.isEmpty || request.allowsRejects else {
      let lines = Set(reading.rejects.map(\.row)).count
      throw StatementFailure(
        ImportFact.rejectedRows(count: reading.rejects.count, lineCount: lines).diagnostic,
        .input
      )
    }
    if request.isDryRun { return }
    guard !preview.ids.isEmpty else { return tellNothingChanges() }
    try commit(batch, reading)
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

  private func read(
    _ path: String,
    _ sheet: SheetChoice?,
    _ encoding: EncodingChoice?
  ) throws -> ImportFile {
    let reading = FileReading(sheet: sheet, encoding: encoding) { [kind, matcher, request] grid in
      ListLayout.fit(
        of: grid,
        as: .records(kind),
        matcher: matcher,
        mappings: request.mappings
      )
    }
    do {
      return try reading.read(path)
    } catch {
      throw StatementFailure(error.diagnostic(naming: path), .input)
    }
  }

  private func reading(_ file: ImportFile) throws -> RecordFile {
    do {
      return try RecordFile(file, kind, matcher, request)
    } catch {
      throw StatementFailure(error.diagnostic, .input)
    }
  }

  /// The import that took in the same content of the same source.
  private func earlierImport(_ file: ImportFile) throws -> String? {
    try ImportedContents(workplace.tables().snapshot).id(of: file.grid.bytes, kind.table)
  }

  private func commit(_ batch: RecordBatch, _ reading: RecordFile) throws {
    try workplace.commit("import", hasYes: true, asksFrom: 2, in: source) { tables, head in
      let plan = try batch.plan(over: tables)
      var change = head
      change.records = plan.records
      change.rowCount = plan.ids.count
      let record = try ImportedContents(tables.snapshot).record(
        ImportedContents.Entry(
          file: reading.file.name,
          source: kind.table,
          rows: plan.ids.count,
          rejected: reading.rejects.count,
          amount: plan.amount,
          content: reading.file.grid.bytes
        ),
        on: tables.today,
        by: workplace.operatorName
      )
      change.records.append(record)
      var words = record.id
      if let first = plan.ids.first { words += " · " + first }
      if let last = plan.ids.last, plan.ids.count > 1 { words += " – " + last }
      return PlannedChange(
        rowCount: plan.ids.count,
        change: change,
        report: [Localized(words, vi: words)]
      )
    }
  }

  // MARK: What is told

  private func tellNothingChanges() {
    workplace.surroundings.tell(
      Localized("nothing changes: the ledger holds all of it", vi: "không đổi gì: sổ đã có đủ")
    )
  }

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

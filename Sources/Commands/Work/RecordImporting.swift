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
  let workplace: Workplace
  let source: SourceText

  func run(_ arguments: StatementArguments) throws {
    try refuseForeignOptions(arguments)
    let words = arguments.expressions("files")
    guard let syntax = words.first, words.count == 1 else {
      throw StatementFailure(CommandFact.notYet("import \(kind.table) A, B").diagnostic)
    }
    let file = try read(try workplace.text(syntax, in: source))
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
    tellRejects(reading, isTaken: arguments.has("allow rejects"))
    tell(preview)
    guard reading.rejects.isEmpty || arguments.has("allow rejects") else {
      let lines = Set(reading.rejects.map(\.row)).count
      throw StatementFailure(
        ImportFact.rejectedRows(count: reading.rejects.count, lineCount: lines).diagnostic,
        .input
      )
    }
    if arguments.has("dry run") { return }
    guard !preview.ids.isEmpty else { return tellNothingChanges() }
    try commit(batch, reading)
  }

  private func refuseForeignOptions(_ arguments: StatementArguments) throws {
    let taken = ["for", "sheet", "map", "encoding", "decimal", "dates", "unit", "rejects to"]
    for option in taken + ["complete", "part"]
    where arguments.has(option) || arguments.span(of: option) != nil {
      throw StatementFailure(
        CommandFact.notYet("import \(kind.table) … \(option)").diagnostic
      )
    }
  }

  private func read(_ path: String) throws -> ImportFile {
    let matcher = HeadingMatcher(kind.source, in: workplace.catalogue)
    let reading = FileReading(sheet: nil, encoding: nil) { grid in
      HeadingFit { () throws(ImportFact) in
        let head = ImportFile(name: path, kind: .separatedText, grid: grid, byteCount: 0)
        _ = try RecordFile(head, kind, matcher)
      }
    }
    do {
      return try reading.read(path)
    } catch {
      throw StatementFailure(error.diagnostic(naming: path), .input)
    }
  }

  private func reading(_ file: ImportFile) throws -> RecordFile {
    do {
      let matcher = HeadingMatcher(kind.source, in: workplace.catalogue)
      return try RecordFile(file, kind, matcher)
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
    let row = reading.headingRow + 1
    let (known, name) = (reading.columns.count, reading.file.name)
    workplace.surroundings.tell(
      Localized(
        "\(name) · headings in row \(row) · \(known) columns known",
        vi: "\(name) · tiêu đề ở dòng \(row) · nhận được \(known) cột"
      )
    )
    for heading in reading.openDates {
      workplace.surroundings.tell(
        Localized(
          "'\(heading)': read as day/month/year, no value says otherwise",
          vi: "'\(heading)': đọc là ngày/tháng/năm, không giá trị nào cho thấy khác"
        )
      )
    }
    guard !reading.unknown.isEmpty else { return }
    let names = reading.unknown.joined(separator: ", ")
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

  private static let toldRejectCount = 20

  private func tellRejects(_ reading: RecordFile, isTaken: Bool) {
    for reject in reading.rejects.prefix(Self.toldRejectCount) {
      let words = reject.explanation
      let place = reading.file.name + ":" + String(reject.line) + ": "
      workplace.surroundings.report(
        Diagnostic(
          reject.reason.name,
          isTaken ? .warning : .error,
          Localized(place + words.english, vi: place + words.text(in: .vietnamese))
        ),
        in: nil
      )
    }
    let rest = reading.rejects.count - Self.toldRejectCount
    guard rest > 0 else { return }
    workplace.surroundings.tell(
      Localized("and \(counted(rest, "fault")) more", vi: "và \(grouped(Int64(rest))) lỗi nữa")
    )
  }
}

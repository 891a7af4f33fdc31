package import Diagnostics
import Domain
import Formats
import Ledger
package import Query
package import Values

/// `import debts "FILE"`: a month's list, planned, shown, checked, then taken whole or not at all.
package struct ImportCommand: Command {
  package let form = ImportForms.import
  package let summary = Localized(
    "take in a month's list of debts",
    vi: "nhập danh sách nợ của tháng"
  )
  package let examples = [
    "import debts \"2022-09.csv\" dry run", "import debts \"2022-09.csv\" complete",
  ]
  package let changesSomething = true

  package init() {}

  /// A dry run changes nothing, unless it writes the rejected rows to a file.
  package func changes(_ arguments: StatementArguments) -> Bool {
    !arguments.has("dry run") || arguments.expression("rejects to") != nil
  }

  package func run(
    _ arguments: StatementArguments,
    in source: SourceText,
    at workplace: Workplace
  ) throws -> Outcome {
    guard let kind = arguments.name("source") else { return .done }
    guard kind.key == "debts" || workplace.catalogue.source(kind.key)?.name == "debts" else {
      let name = workplace.catalogue.source(kind.key)?.name
      guard let records = RecordKind.all.first(where: { $0.table == name }), records.isImported
      else { throw StatementFailure(CommandFact.notYet("import " + kind.text).diagnostic) }
      try RecordImporting(kind: records, workplace: workplace, source: source).run(arguments)
      return .done
    }
    let request = try request(arguments, in: source, at: workplace)
    let reading = try reading(request, arguments, in: source, at: workplace)
    let files = try arguments.expressions("files").map {
      try read(try workplace.text($0, in: source), reading)
    }
    if try take(files, request, in: source, at: workplace) { return .done }
    let isTaken = try workplace.alone {
      try take(files, request, in: source, at: workplace)
    }
    guard isTaken else {
      throw StatementFailure(CommandFact.changedMeanwhile.diagnostic, .ledger)
    }
    return .done
  }

  private func reading(
    _ request: ImportRequest,
    _ arguments: StatementArguments,
    in source: SourceText,
    at workplace: Workplace
  ) throws -> FileReading {
    let debts = workplace.catalogue.source("debts") ?? DomainCatalogue.standard.sources[0]
    let matcher = HeadingMatcher(debts, in: workplace.catalogue)
    return FileReading(
      sheet: try sheet(arguments, in: source, at: workplace),
      encoding: try encoding(arguments, in: source)
    ) { grid in
      ListLayout.fit(of: grid, matcher: matcher, mappings: request.mappings)
    }
  }

  private func read(_ path: String, _ reading: FileReading) throws -> ImportFile {
    do {
      return try reading.read(path)
    } catch {
      throw StatementFailure(error.diagnostic(naming: path), .input)
    }
  }

  /// - Returns: false when another shell committed in between.
  private func take(
    _ files: [ImportFile],
    _ request: ImportRequest,
    in source: SourceText,
    at workplace: Workplace
  ) throws -> Bool {
    var plan = try planned(files, request, at: workplace)
    tellPlan(plan, at: workplace)
    tellRejects(plan, at: workplace)
    try writeRejects(plan, at: workplace)
    guard plan.refusals.isEmpty else {
      throw StatementFailure(plan.refusals.map(\.diagnostic), .input)
    }
    if request.isDryRun { return true }
    if plan.needsConfirmation, let confirmation = plan.confirmation {
      guard workplace.surroundings.canAsk else {
        throw StatementFailure(confirmation.diagnostic)
      }
      let question = Localized(
        confirmation.diagnostic.message.english + ". Go on?",
        vi: confirmation.diagnostic.message.text(in: .vietnamese) + ". Làm tiếp?"
      )
      guard workplace.surroundings.confirm(question) else {
        throw StatementFailure(CommandFact.notConfirmed.diagnostic)
      }
      plan = plan.confirmed
    }
    return try commit(plan, in: source, at: workplace)
  }

  private func planned(
    _ files: [ImportFile],
    _ request: ImportRequest,
    at workplace: Workplace
  ) throws -> ImportPlan {
    do {
      return try ImportPlanner(
        request,
        over: workplace.tables(),
        catalogue: workplace.catalogue,
        progress: { workplace.surroundings.progress(done: $0, of: $1) }
      ).plan(files)
    } catch let fact as ImportFact {
      throw StatementFailure(fact.diagnostic, .input)
    }
  }

  private func commit(
    _ plan: ImportPlan,
    in source: SourceText,
    at workplace: Workplace
  ) throws -> Bool {
    let author = ImportAuthor(
      operatorName: workplace.operatorName,
      statement: source.text,
      at: workplace.surroundings.timestamp(),
      today: workplace.today
    )
    do {
      switch try plan.commit(by: author) {
      case .unchanged:
        workplace.surroundings.tell(
          Localized("nothing changes: the ledger holds all of it", vi: "không đổi gì: sổ đã có đủ")
        )
      case .taken(let id, let receipt):
        workplace.acts.append(receipt.act.sequence)
        let month = plan.month
        workplace.surroundings.tell(
          Localized(
            "\(id) · \(month.iso) revision \(plan.revision)",
            vi: "\(id) · tháng \(month.vietnamese) lần \(plan.revision)"
          )
        )
      }
      return true
    } catch let error as LedgerError {
      if case .changedMeanwhile = error { return false }
      throw error
    }
  }

  // MARK: What is told

  /// What the list is, what is strange about it, and where it differs most from what is there.
  private func tellPlan(_ plan: ImportPlan, at workplace: Workplace) {
    let report = ImportReport(plan)
    for line in report.lines { workplace.surroundings.tell(line) }
    for warning in report.warnings { workplace.surroundings.report(warning, in: nil) }
    if plan.request.isDryRun || plan.confirmation != nil {
      for line in report.largestChanges { workplace.surroundings.tell(line) }
    }
  }

  private func writeRejects(_ plan: ImportPlan, at workplace: Workplace) throws {
    guard let path = plan.request.rejectsPath else { return }
    do {
      let language = workplace.settings.language
      if try RejectsFile.write(plan, to: path, .refuse, in: language) {
        workplace.surroundings.tell(
          Localized("rejected rows: \(path)", vi: "các dòng bị loại: \(path)")
        )
      }
    } catch {
      if case .file(.exists, let path) = error {
        throw StatementFailure(ImportFact.rejectsFileExists(path).diagnostic, .output)
      }
      throw StatementFailure(error.diagnostic, .output)
    }
  }

  private static let toldRejectCount = 20

  /// The first rejected cells with their place and reason, and how many there are beyond them.
  private func tellRejects(_ plan: ImportPlan, at workplace: Workplace) {
    for reject in plan.rejects.prefix(Self.toldRejectCount) {
      let words = reject.explanation
      let place = plan.files[reject.file].file.name + ":" + String(reject.line) + ": "
      let severity: Severity = plan.refusals.isEmpty ? .warning : .error
      workplace.surroundings.report(
        Diagnostic(
          reject.reason.name,
          severity,
          Localized(place + words.english, vi: place + words.text(in: .vietnamese))
        ),
        in: nil
      )
    }
    let rest = plan.rejects.count - Self.toldRejectCount
    guard rest > 0 else { return }
    workplace.surroundings.tell(
      Localized("and \(counted(rest, "fault")) more", vi: "và \(grouped(Int64(rest))) lỗi nữa")
    )
  }
}

// The options of the statement.
extension ImportCommand {
  private func request(
    _ arguments: StatementArguments,
    in source: SourceText,
    at workplace: Workplace
  ) throws -> ImportRequest {
    var request = ImportRequest()
    if let when = arguments.expression("for") {
      guard case .time(let period) = try workplace.fieldValue(when, in: source) else {
        throw workplace.located(.monthExpected(String(source[when.span])), when)
      }
      request.period = period.lastMonth
    }
    request.mappings = try arguments.assignments("map").map {
      ImportRequest.Mapping(
        column: $0.name.text,
        heading: try workplace.text($0.value, in: source)
      )
    }
    request.unit = try choice("unit", arguments, in: source)
    request.decimalSign = try choice("decimal", arguments, in: source)
    request.isDryRun = arguments.has("dry run")
    request.allowsRejects = arguments.has("allow rejects")
    request.rejectsPath = try arguments.expression("rejects to").map {
      try workplace.text($0, in: source)
    }
    request.isConfirmed = arguments.has("yes")
    if arguments.has("complete") { request.extent = .complete }
    if arguments.has("part") { request.extent = .part }
    for option in ["dates"] where arguments.span(of: option) != nil {
      throw StatementFailure(CommandFact.notYet("import … " + option).diagnostic)
    }
    return request
  }

  /// The name or the number behind `sheet`.
  private func sheet(
    _ arguments: StatementArguments,
    in source: SourceText,
    at workplace: Workplace
  ) throws -> SheetChoice? {
    if let name = arguments.name("sheet") { return .name(name.text) }
    guard let syntax = arguments.expression("sheet") else { return nil }
    if let number = Int(String(source[syntax.span])) { return .number(number) }
    return .name(try workplace.text(syntax, in: source))
  }

  /// The name behind `encoding`, whatever signs stand in it: `tcvn3`, `"TCVN3 (ABC)"`, `cp1258`.
  private func encoding(
    _ arguments: StatementArguments,
    in source: SourceText
  ) throws -> EncodingChoice? {
    guard
      let span = arguments.expression("encoding")?.span ?? arguments.name("encoding")?.span
    else { return nil }
    let written = String(source[span])
    guard let choice = EncodingChoice(named: written) else {
      throw StatementFailure(
        CommandFact.badSetting(
          "encoding",
          value: written.replacing("\"", with: ""),
          allowed: EncodingChoice.names
        ).diagnostic
      )
    }
    return choice
  }

  private func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ option: String,
    _ arguments: StatementArguments,
    in source: SourceText
  ) throws -> Choice? {
    let syntax = arguments.expression(option)?.span ?? arguments.name(option)?.span
    guard let syntax else { return nil }
    let written = TextFolding.folded(String(source[syntax])).replacing("\"", with: "")
    guard let choice = Choice(rawValue: written) else {
      throw StatementFailure(
        CommandFact.badSetting(
          option,
          value: written,
          allowed: Choice.allCases.map(\.rawValue)
        ).diagnostic
      )
    }
    return choice
  }
}

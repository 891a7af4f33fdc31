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
      let importing = RecordImporting(
        kind: records,
        request: try request(arguments, in: source, at: workplace),
        workplace: workplace,
        source: source
      )
      try importing.run(
        arguments,
        sheet: try sheet(arguments, in: source, at: workplace),
        encoding: try encoding(arguments, in: source)
      )
      return .done
    }
    let request = try request(arguments, in: source, at: workplace)
    let debts = workplace.catalogue.source("debts") ?? DomainCatalogue.standard.sources[0]
    let matcher = HeadingMatcher(debts, in: workplace.catalogue)
    let memory = try MappingMemory(
      .debts,
      of: "debts",
      matcher,
      request,
      in: workplace.tables().snapshot
    )
    let reading = FileReading(
      sheet: try sheet(arguments, in: source, at: workplace),
      encoding: try encoding(arguments, in: source)
    ) { grid in
      let mappings = request.mappings + memory.mappings(of: grid)
      return ListLayout.fit(of: grid, matcher: matcher, mappings: mappings)
    }
    let paths = try arguments.expressions("files").map { try workplace.text($0, in: source) }
    try DebtsImporting(
      request: request,
      workplace: workplace,
      statement: source.text,
      memory: memory
    ).run(paths, reading)
    return .done
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
    request.dateOrder = try choice("dates", arguments, in: source)
    request.isDryRun = arguments.has("dry run")
    request.allowsRejects = arguments.has("allow rejects")
    request.rejectsPath = try arguments.expression("rejects to").map {
      try workplace.text($0, in: source)
    }
    request.isConfirmed = arguments.has("yes")
    if arguments.has("complete") { request.extent = .complete }
    if arguments.has("part") { request.extent = .part }
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

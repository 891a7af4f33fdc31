import Columnar
import Commands
import Formats
import Query
import Values

/// Writes answers in the session's format: for people on a terminal, for programs elsewhere.
struct AnswerPrinter {
  let output: any DataOutput
  let settings: Settings

  /// Writes an answer; on a terminal with its footer, in which `remarks` stand too.
  func print(_ answer: Answer, remarks: [Localized], elapsed: Duration?) throws {
    let limit = output.isTerminal && isForPeople ? settings.rowLimit : nil
    let count = min(answer.shownCount, limit ?? answer.shownCount)
    var table = try answer.output(rows: 0..<count, for: audience)
    guard output.isTerminal, isForPeople else { return try print(table) }
    let left = leaveOutColumns(of: &table)
    var (text, notes) = try rendered(table)
    notes += remarks + left
    let footer = try Footer(answer, shown: count, notes: notes, elapsed: elapsed, settings).text
    let lines = TerminalText.lines(of: footer, width: output.size?.columns ?? .max)
    try show(text + lines.joined(separator: "\n") + "\n")
  }

  /// Writes an answer one field a line where a table would be asked for.
  func printPage(_ answer: Answer) throws {
    var page = settings
    if page.format == .table { page.format = .record }
    try AnswerPrinter(output: output, settings: page).print(answer.output(for: audience))
  }

  /// Writes a table that is no question's answer; nothing of it is cut.
  func print(_ table: OutputTable) throws {
    if isForPeople {
      try show(try rendered(table, .wrapped).text)
    } else {
      try machineWriter.write(table, to: Sink(output))
    }
  }

  /// Draws charts, at most as many bars as rows are shown; programs get the answer's figures.
  func print(_ charts: [Chart], of answer: Answer) throws {
    guard isForPeople else { return try print(answer.output(for: .programs)) }
    let limit = output.isTerminal ? settings.rowLimit : nil
    let drawing = TerminalChart(
      width: output.size?.columns ?? 100,
      signs: output.showsBlocks ? .blocks : .ascii,
      language: settings.language
    )
    let texts = charts.map { chart in
      drawing.text(of: limit.map { chart.limited(to: $0, settings.language) } ?? chart)
    }
    try show(texts.joined(separator: "\n"))
  }

  func print(_ text: String) throws { try show(text.hasSuffix("\n") ? text : text + "\n") }

  private var isForPeople: Bool { settings.format == .table || settings.format == .record }

  private var audience: Answer.Audience {
    isForPeople || settings.format == .markdown ? .people(settings.language) : .programs
  }

  private var options: OutputOptions {
    OutputOptions(
      language: settings.language,
      figures: output.isTerminal ? .grouped : .plain,
      emptySign: output.isTerminal ? settings.emptySign : ""
    )
  }

  private var width: Int? { output.size.map { min($0.columns, settings.width ?? .max) } }

  /// Takes away the columns beyond the limit that the person set, and says so.
  private func leaveOutColumns(of table: inout OutputTable) -> [Localized] {
    guard let limit = settings.columnLimit, limit < table.columns.count else { return [] }
    let names = table.columns[limit...].map(\.name).joined(separator: ", ")
    table.columns.removeLast(table.columns.count - limit)
    for index in table.totals.indices {
      table.totals[index].values.removeLast(table.totals[index].values.count - limit)
    }
    return [Localized("set columns leaves out " + names, vi: "set columns bỏ ra " + names)]
  }

  /// More rows are compared with each other, which they are beside each other only.
  private static let recordsMax = 2

  /// Whether the records of a table fit one below the other where its columns do not beside.
  private func fitsAsRecords(_ table: OutputTable) -> Bool {
    guard let size = output.size, table.totals.isEmpty, table.rowCount > 0 else { return false }
    return table.rowCount <= Self.recordsMax
      && table.rowCount * (table.columns.count + 1) < size.rows
  }

  /// The table as text, and what it had no room for.
  private func rendered(
    _ table: OutputTable,
    _ overflow: TableRenderer.Overflow = .cut
  ) throws -> (text: String, notes: [Localized]) {
    if settings.format == .record { return (RecordRenderer(options).render(table), []) }
    let layout: TableRenderer.Layout =
      width.map { .terminal(width: $0, isBold: output.usesColor) } ?? .unlimited
    let rendered = try TableRenderer(options, layout: layout, overflow: overflow).render(table)
    if !rendered.droppedColumns.isEmpty, fitsAsRecords(table) {
      return (RecordRenderer(options).render(table), [])
    }
    var notes: [Localized] = []
    if !rendered.droppedColumns.isEmpty {
      let names = rendered.droppedColumns.joined(separator: ", ")
      notes.append(Localized("no room for " + names, vi: "không đủ chỗ cho " + names))
    }
    if !rendered.cutColumns.isEmpty {
      let names = rendered.cutColumns.joined(separator: ", ")
      notes.append(Localized("cut with …: " + names, vi: "bị cắt bằng …: " + names))
    }
    return (rendered.text, notes)
  }

  private var machineWriter: any TableWriter {
    switch settings.format {
    case .csv: DelimitedWriter(separator: .comma)
    case .tsv: DelimitedWriter(separator: .tab)
    case .json: JSONWriter(.array)
    case .jsonl: JSONWriter(.lines)
    case .markdown, .table, .record: MarkdownWriter(options)
    }
  }

  private func show(_ text: String) throws {
    let lines = lineCount(text)
    if output.isTerminal, let size = output.size, lines >= size.rows {
      try output.page(text)
    } else {
      try output.write(Array(text.utf8))
    }
  }
}

/// Apart from the actor of the printer, which would be asked for at each byte.
private nonisolated func lineCount(_ text: String) -> Int {
  text.utf8.count { $0 == UInt8(ascii: "\n") }
}

/// Hands what a writer makes to the data output.
private final class Sink: @preconcurrency ByteSink {
  private let output: any DataOutput

  init(_ output: any DataOutput) { self.output = output }

  func append(_ bytes: [UInt8]) throws(FormatError) {
    do {
      try output.write(bytes)
    } catch let failure as OutputFailure {
      switch failure {
      case .closed: throw .file(.outputClosed, path: "standard output")
      case .failed(let code): throw .file(.writeFailed(code: code), path: "standard output")
      }
    } catch {
      throw .file(.writeFailed(code: 0), path: "standard output")
    }
  }
}

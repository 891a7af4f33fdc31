package import Columnar
package import Diagnostics
import Domain
import Ledger
package import Query
package import Values

/// `history of M-2022-0017`: every version of a record; of a unit its dated changes.
package struct HistoryCommand: Command {
  package let form = KnowledgeForms.history
  package let summary = Localized(
    "every version of a record, the changes of a unit, what was typed",
    vi: "mọi phiên bản của bản ghi, thay đổi của đơn vị, các câu đã gõ"
  )
  package let examples = [
    "history of M-2022-0017", "history of TA0123B", "history meeting", "history 12",
  ]
  package let isOfConversation = true

  package init() {}

  package func run(
    _ arguments: StatementArguments,
    in source: SourceText,
    at workplace: Workplace
  ) throws -> Outcome {
    let topics = arguments.expressions("topics")
    if let request = typedRequest(topics, in: source) { return .typed(request) }
    guard let topic = topics.last else {
      throw StatementFailure(CommandFact.historyOfWhat.diagnostic)
    }
    let words = try workplace.text(topic, in: source)
    if words.lowercased() == "of" { throw StatementFailure(CommandFact.historyOfWhat.diagnostic) }
    let tables = try workplace.tables()
    if let history = try RecordHistory(of: words.uppercased(), over: tables) {
      return .table(table(of: history, workplace.settings.language))
    }
    if try !EmployerAmending.isAbout(.who([topic]), at: workplace, in: source) {
      throw workplace.located(RecordFact.unknownRecord(words.uppercased()).diagnostic, topic)
    }
    let unit = try workplace.employer(topic, in: source)
    return .table(table(of: try EmployerHistory(of: unit, over: tables)))
  }

  /// Nil where the history of a record or unit is meant: behind `of`, or by its code.
  private func typedRequest(_ topics: [ExpressionSyntax], in source: SourceText) -> TypedRequest? {
    guard let first = topics.first, let last = topics.last else { return .latest }
    if source[first.span].lowercased() == "of" { return nil }
    if topics.count == 1 {
      switch first.node {
      case .code: return nil
      case .text(let text): return .containing(text)
      case .number: return Int(source[first.span]).map { .number($0) } ?? .latest
      default: break
      }
    }
    return .containing(String(source[first.span.joined(with: last.span)]))
  }

  private func table(of history: RecordHistory, _ language: Language) -> OutputTable {
    let entries = history.entries
    return knowledgeTable([
      (Localized("version", vi: "phiên bản"), entries.map { String($0.version) }),
      (Localized("written", vi: "lúc ghi"), entries.map(\.act.at)),
      (Localized("by", vi: "người ghi"), entries.map(\.act.operatorName)),
      (Localized("state", vi: "trạng thái"), entries.map { words($0.state).text(in: language) }),
      (Localized("changes", vi: "thay đổi"), entries.map { $0.changes.joined(separator: "; ") }),
      (Localized("because", vi: "lý do"), entries.map(because)),
    ])
  }

  private func table(of history: EmployerHistory) -> OutputTable {
    let entries = history.entries
    return knowledgeTable([
      (Localized("from", vi: "từ ngày"), entries.map(\.firstDay.vietnamese)),
      (Localized("column", vi: "cột"), entries.map(\.column)),
      (Localized("value", vi: "giá trị"), entries.map(\.value)),
      (Localized("written", vi: "lúc ghi"), entries.map(\.act.at)),
      (Localized("by", vi: "người ghi"), entries.map(\.act.operatorName)),
      (Localized("statement", vi: "câu lệnh"), entries.map(\.act.statement)),
    ])
  }

  private func because(_ entry: RecordHistory.Entry) -> String {
    if case .voided(let because, _) = entry.state { return because }
    return entry.because
  }

  private func words(_ state: RecordVersion.State) -> Localized {
    switch state {
    case .counts: Localized("counts", vi: "có hiệu lực")
    case .superseded: Localized("replaced", vi: "đã thay")
    case .undone: Localized("undone", vi: "đã lấy lại")
    case .voided: Localized("voided", vi: "đã hủy")
    }
  }
}

/// A table of texts.
package func knowledgeTable(_ columns: [(label: Localized, texts: [String])]) -> OutputTable {
  OutputTable(
    columns: columns.map { column in
      OutputColumn(
        name: column.label.english,
        label: column.label,
        kind: .text,
        values: .texts(column.texts)
      )
    },
    rowCount: columns.first?.texts.count ?? 0
  )
}

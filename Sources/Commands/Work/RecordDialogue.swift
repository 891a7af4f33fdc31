import Diagnostics
import Domain
import Query
import Values

/// Asks a person at the terminal for the parts of a record, shows what would be written, and asks
/// whether to.
///
/// Who types the kind alone is asked for everything; who types more, only for what must be given.
/// The answers become part of the statement, so that it is read, checked and kept in the audit as
/// if it had been typed whole.
struct RecordDialogue {
  let kind: RecordKind
  let workplace: Workplace

  /// The statement with what was missing; the same where nobody can be asked or nothing is missing.
  ///
  /// - Throws: `StatementFailure` when the person leaves; nothing is written then.
  func completed(
    _ arguments: StatementArguments,
    in source: SourceText
  ) throws -> (arguments: StatementArguments, source: SourceText) {
    guard workplace.surroundings.canAsk else { return (arguments, source) }
    let parts = try askedParts(arguments, in: source)
    guard !parts.isEmpty else { return (arguments, source) }
    tell(Self.introduction)
    var sheet = AnswerSheet(source, arguments, of: kind)
    try ask(for: parts, on: &sheet)
    let rowCount = try agree(on: &sheet, hasYes: arguments.has("yes"))
    var whole = sheet.statement
    if rowCount > 1, !arguments.has("yes") {
      whole = SourceText(whole.text + " yes", file: source.file, firstLine: source.firstLine)
    }
    let read = StatementReader.read(RecordForms.record, whole, vocabulary: workplace.vocabulary)
    return (try workplace.accepted(read.arguments, read.diagnostics, in: whole), whole)
  }

  private static let introduction = Localized(
    "Enter takes what stands in [brackets] or skips; . skips the rest; Tab shows what fits;"
      + " Ctrl-C leaves. Nothing is saved before it is shown and agreed to.",
    vi: "Enter: lấy giá trị trong [ngoặc] hoặc bỏ qua; dấu . bỏ qua phần còn lại; Tab: gợi ý;"
      + " Ctrl-C: thôi. Chưa lưu gì trước khi xem lại và đồng ý."
  )

  /// What is to be asked for; nothing where the statement is whole.
  private func askedParts(
    _ arguments: StatementArguments,
    in source: SourceText
  ) throws -> [AskedPart] {
    let all = AskedPart.all(of: kind)
    let draft = try workplace.draft(arguments, of: kind, in: source)
    if arguments.subject("subject") == nil, draft.entries.isEmpty, draft.promises.isEmpty {
      return all
    }
    let missing = Set(draft.missingFields)
    return all.filter { part in
      switch part {
      case .subject: draft.lacksSubject
      case .field(let field): missing.contains(field.name)
      case .promise: false
      }
    }
  }

  // MARK: Asking

  private func ask(for parts: [AskedPart], on sheet: inout AnswerSheet) throws {
    var skipsRest = false
    for part in parts where !skipsRest || isNeeded(part) {
      skipsRest = try ask(for: part, on: &sheet) == .rest || skipsRest
    }
  }

  private enum Reply: Equatable {
    case taken
    /// This one and the others that may be left out.
    case rest
  }

  /// Asks until the answer does; what is wrong with one is told at once.
  private func ask(for part: AskedPart, on sheet: inout AnswerSheet) throws -> Reply {
    let before = sheet
    var value = AskedValue(
      question(part),
      standing: part.standing(in: kind, at: workplace),
      hint: part.hint(in: kind),
      statement: completes(part) ? sheet.beginning(of: part) : nil,
      accepts: { accepts(Self.cleaned($0), as: part, on: before) }
    )
    value.draft = sheet[part] ?? ""
    while true {
      let answer = try answer(to: value)
      if answer.isEmpty || answer == "." {
        if isNeeded(part) { throw Self.left }
        sheet[part] = nil
        return answer.isEmpty ? .taken : .rest
      }
      sheet[part] = answer
      guard let failure = fault(of: part, on: sheet) else { return .taken }
      report(failure, in: sheet.statement)
      value.draft = answer
      sheet = before
    }
  }

  private func question(_ part: AskedPart) -> Localized {
    let name = part.name(in: kind)
    let sign = isNeeded(part) ? "*" : ""
    return Localized(name.english + sign, vi: name.text(in: .vietnamese) + sign)
  }

  /// Free text has nothing to choose from.
  private func completes(_ part: AskedPart) -> Bool {
    guard case .field(let field) = part else { return true }
    return kind.declaration(of: field)?.type != .text
  }

  private func isNeeded(_ part: AskedPart) -> Bool {
    switch part {
    case .subject:
      switch kind.subject {
      case .employer, .party(orField: nil), .record: true
      case .employerIfKnown, .party, .nothing: false
      }
    case .field(let field): field.presence == .required
    case .promise: false
    }
  }

  private func answer(to value: AskedValue) throws -> String {
    guard let answer = workplace.surroundings.answer(to: value) else { throw Self.left }
    return Self.cleaned(answer)
  }

  /// One line in composed letters, one space between its words.
  private static func cleaned(_ answer: String) -> String {
    TextFolding.composed(answer.split(whereSeparator: \.isWhitespace).joined(separator: " "))
  }

  private static var left: StatementFailure {
    StatementFailure(CommandFact.notConfirmed.diagnostic)
  }

  // MARK: Checking

  /// Whether an answer would do, as far as that is known without looking anybody up.
  private func accepts(_ answer: String, as part: AskedPart, on sheet: AnswerSheet) -> Bool {
    if answer == "." { return true }
    var sheet = sheet
    sheet[part] = answer
    return part == .subject
      ? (try? read(sheet.statement)) != nil : fault(of: part, on: sheet) == nil
  }

  /// What is wrong with the answer to a part; nil where it does.
  private func fault(of part: AskedPart, on sheet: AnswerSheet) -> StatementFailure? {
    let source = sheet.statement
    do {
      let arguments = try read(source)
      if part == .subject {
        _ = try workplace.draft(arguments, of: kind, in: source)
      } else {
        let tables = try workplace.tables()
        let draft = try workplace.draftOfFields(arguments, of: kind, in: source)
        try workplace.locating(arguments.fields("fields"), in: source) {
          try draft.checkGiven(over: tables)
        }
      }
      return nil
    } catch {
      return StatementFailure(of: error)
    }
  }

  /// Reads a statement without telling anything of it.
  private func read(_ source: SourceText) throws -> StatementArguments {
    let read = StatementReader.read(RecordForms.record, source, vocabulary: workplace.vocabulary)
    let errors = read.diagnostics.filter { $0.severity == .error }
    if !errors.isEmpty { throw StatementFailure(errors) }
    return read.arguments
  }

  // MARK: Agreeing

  /// Shows the record and asks whether to save it; parts may be answered anew before.
  ///
  /// - Returns: how many records it is.
  private func agree(on sheet: inout AnswerSheet, hasYes: Bool) throws -> Int {
    while true {
      let rowCount = show(sheet)
      if let rowCount, hasYes { return rowCount }
      let answer = try answer(to: closing(sheet, canSave: rowCount != nil))
      if let rowCount, Agreement(answer) == .yes { return rowCount }
      if answer.isEmpty || Agreement(answer) == .no { throw Self.left }
      guard let part = AskedPart(named: answer, of: kind) else {
        tell(choices)
        continue
      }
      _ = try ask(for: part, on: &sheet)
    }
  }

  /// The record as it would be written with the statement that says so; nil where it cannot be, which
  /// is told.
  private func show(_ sheet: AnswerSheet) -> Int? {
    let source = sheet.statement
    do {
      let arguments = try read(source)
      let draft = try workplace.draft(arguments, of: kind, in: source)
      let tables = try workplace.tables()
      let plan = try workplace.locating(arguments.fields("fields"), in: source) {
        try draft.plan(over: tables)
      }
      tell(lines(try RecordPreview(draft, plan, over: tables).lines))
      tell(Localized("> " + source.text, vi: "> " + source.text))
      return plan.rowCount
    } catch {
      report(StatementFailure(of: error), in: source)
      return nil
    }
  }

  private func lines(_ lines: [RecordPreview.Line]) -> Localized {
    func text(in language: Language) -> String {
      let labels = lines.map { $0.label.text(in: language) }
      let width = labels.map { TerminalText.width(of: $0) }.max() ?? 0
      return zip(labels, lines).map { label, line in
        let fill = String(repeating: " ", count: width - TerminalText.width(of: label) + 2)
        return " " + label + fill + line.words.text(in: language)
      }.joined(separator: "\n")
    }
    return Localized(text(in: .english), vi: text(in: .vietnamese))
  }

  private func closing(_ sheet: AnswerSheet, canSave: Bool) -> AskedValue {
    let change = Localized("field to change", vi: "tên trường cần sửa")
    let save = Localized(
      "save? [yes/no, or a field to change]",
      vi: "lưu? [có/không, hoặc tên trường cần sửa]"
    )
    return AskedValue(
      canSave ? save : change,
      hint: canSave ? Localized("yes · no", vi: "có · không") : choices,
      accepts: { Agreement($0) != nil || AskedPart(named: $0, of: kind) != nil }
    )
  }

  private var choices: Localized {
    let names = AskedPart.all(of: kind).map { $0.name(in: kind) }
    return Localized(
      names.map(\.english).joined(separator: ", "),
      vi: names.map { $0.text(in: .vietnamese) }.joined(separator: ", ")
    )
  }

  private func tell(_ words: Localized) { workplace.surroundings.tell(words) }

  private func report(_ failure: StatementFailure, in source: SourceText) {
    for diagnostic in failure.diagnostics {
      workplace.surroundings.report(diagnostic, in: source)
    }
  }
}

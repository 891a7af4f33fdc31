import Diagnostics
import Domain
import Formats
import Query
import Values

/// `export letter urging for TA0123B to "cv.docx" using "mau.docx"`: letters as documents to sign.
///
/// What a letter says comes from the ledger; a field of the statement says it otherwise, and who
/// writes may stand in variables of the fields' names: `let $office = "BHXH tỉnh Bình Dương"`.
struct LetterExport {
  private let kind: LetterKind
  private let workplace: Workplace
  private let source: SourceText
  private let arguments: StatementArguments

  /// - Throws: `StatementFailure` where there is no such kind of letter.
  init(_ arguments: StatementArguments, in source: SourceText, at workplace: Workplace) throws {
    self.arguments = arguments
    self.source = source
    self.workplace = workplace
    let name = arguments.name("kind")
    guard let kind = name.flatMap({ LetterKind(rawValue: $0.key) }) else {
      let fact = LetterFact.unknownKind(
        name?.text ?? "",
        allowed: LetterKind.allCases.map(\.rawValue)
      )
      throw name.map { workplace.located(fact.diagnostic, $0.span) }
        ?? StatementFailure(fact.diagnostic)
    }
    self.kind = kind
  }

  /// The files of the letters; a path that ends with a slash is a folder with one for each.
  func files(to path: String) throws -> [ExportFile] {
    let isFolder = path.hasSuffix("/")
    guard isFolder || TextFolding.folded(path).hasSuffix(".docx") else {
      throw StatementFailure(LetterFact.notDocumentName(path).diagnostic, .output)
    }
    let form = try form()
    let letters = try LetterReading(
      kind: kind,
      date: try givenDate(),
      workplace: workplace,
      source: source
    ).letters(for: arguments)
    guard isFolder || letters.count == 1 else {
      throw StatementFailure(
        LetterFact.severalLetters(count: letters.count, file: path).diagnostic,
        .output
      )
    }
    if isFolder { try FolderListing.make(path) }
    return try letters.enumerated().map { place, letter in
      var letter = letter
      try fillGiven(&letter, letters.count > 1 ? place : nil)
      return ExportFile(
        path: isFolder ? path + fileName(of: letter) : path,
        question: "letter " + kind.rawValue + " for " + letter.id,
        rowCount: max(1, letter.rows.count)
      ) { [letter] file throws(FormatError) in try file.append(bytes(of: letter, form)) }
    }
  }

  private func bytes(of letter: Letter, _ form: DOCXForm?) throws(FormatError) -> [UInt8] {
    guard let form else { return try DOCXWriter.bytes(of: letter.document) }
    return try form.filled(with: letter.formValues, key: fieldName)
  }

  /// `don-doc-TA0123B.docx`; letters of an id that no file may have become `-`.
  private func fileName(of letter: Letter) -> String {
    let id = letter.id.map { $0.isLetter || $0.isNumber || $0 == "_" ? $0 : "-" }
    return kind.fileStem + "-" + String(id) + ".docx"
  }

  // MARK: Fields

  /// The office's own form, whose fields must all be known.
  private func form() throws -> DOCXForm? {
    guard let using = arguments.expression("using") else { return nil }
    let path = try workplace.text(using, in: source)
    let form: DOCXForm
    do { form = try DOCXForm(path) } catch {
      throw StatementFailure(error.diagnostic(naming: path), .input)
    }
    let known = (LetterField.single(of: kind) + LetterField.rows(of: kind)).map(\.name)
    if let unknown = form.fieldNames.first(where: { !known.contains(fieldName($0)) }) {
      let fact = LetterFact.unknownFormField(unknown, file: path, known: known)
      throw StatementFailure(fact.diagnostic, .input)
    }
    return form
  }

  /// The name of a field that is written by its name or by its Vietnamese label.
  private func fieldName(_ words: String) -> String {
    let key = TextFolding.key(words)
    let fields = LetterField.single(of: kind) + LetterField.rows(of: kind)
    return fields.first { $0.name == key || TextFolding.key($0.label) == key }?.name ?? key
  }

  /// The day behind `on`.
  private func givenDate() throws -> Day? {
    for field in arguments.fields("fields") {
      if case .on(let when) = field.form { return try workplace.day(when, in: source) }
    }
    return nil
  }

  /// What the statement says itself, and before it what its variables say of the office.
  ///
  /// `place`: of one letter among several, whose numbers count on from the given one.
  private func fillGiven(_ letter: inout Letter, _ place: Int?) throws {
    for field in LetterField.common where letter[field.name].isEmpty || field.name == "parent" {
      if case .text(let text) = workplace.variables[field.name] { letter[field.name] = text }
    }
    for field in arguments.fields("fields") {
      switch field.form {
      case .on(let when):
        try set("date", [try workplace.fieldValue(when, in: source)], &letter, field)
      case .by(let when):
        try set("deadline", [try workplace.fieldValue(when, in: source)], &letter, field)
      case .promise: throw unknown("promise", field)
      case .named(let name, let values):
        let values = try values.map { try workplace.fieldValue($0, in: source) }
        try set(fieldName(name.text), values, &letter, field)
        if let place, fieldName(name.text) == "number" {
          letter["number"] = try NumberSeries(letter["number"])[place]
        }
      }
    }
  }

  private func set(
    _ name: String,
    _ values: [FieldValue],
    _ letter: inout Letter,
    _ field: FieldSyntax
  ) throws {
    guard letter.single[name] != nil else { throw unknown(name, field) }
    if name == "date", case .time(.day(let day)) = values.first {
      letter.setDate(day)
    } else {
      letter[name] = values.map(Self.words).joined(separator: ", ")
    }
  }

  private func unknown(_ name: String, _ field: FieldSyntax) -> StatementFailure {
    let known = LetterField.single(of: kind).map(\.name)
    return workplace.located(LetterFact.unknownField(name, known: known).diagnostic, field.span)
  }

  private static func words(_ value: FieldValue) -> String {
    switch value {
    case .text(let text), .code(let text), .word(let text): text
    case .number(let number, _): DigitGrouping.grouped(number)
    case .time(.day(let day)): day.vietnamese
    case .time(let period): period.lastMonth.vietnamese
    }
  }
}

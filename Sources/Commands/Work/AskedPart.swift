import Domain
import Query
import Values

/// One thing that a person is asked for when a record is entered.
enum AskedPart: Hashable {
  /// Whom or what the record is about.
  case subject
  case field(RecordField)
  /// `promise 500m by 15/11/2022`, beside the fields.
  case promise

  /// Everything that may be said of a record of the kind, in the order of asking.
  static func all(of kind: RecordKind) -> [AskedPart] {
    (kind.subject == .nothing ? [] : [.subject]) + kind.askedFields.map { .field($0) }
      + (kind.takesPromises ? [.promise] : [])
  }

  /// The part that a person names, in either language; nil where it names none.
  init?(named words: String, of kind: RecordKind) {
    let key = TextFolding.key(words)
    if let field = kind.field(key), kind.askedFields.contains(field) {
      self = .field(field)
    } else if let part = Self.all(of: kind).first(where: { $0.isCalled(key, in: kind) }) {
      self = part
    } else {
      return nil
    }
  }

  private func isCalled(_ key: String, in kind: RecordKind) -> Bool {
    let name = name(in: kind)
    return [name.english, name.text(in: .vietnamese), self == .subject ? "for" : ""]
      .contains { TextFolding.key($0) == key }
  }

  /// What it is called in questions: a field by the word that a statement has for it.
  func name(in kind: RecordKind) -> Localized {
    switch self {
    case .subject:
      switch kind.subject {
      case .employer, .employerIfKnown, .nothing: Localized("employer", vi: "đơn vị")
      case .party: Localized("employer or party", vi: "đơn vị hoặc bên khác")
      case .record(let field): Self.name(ofField: field, in: kind)
      }
    case .field(let field): Self.name(ofField: field.name, in: kind)
    case .promise: Localized("promise", vi: "lời hứa")
    }
  }

  private static func name(ofField name: String, in kind: RecordKind) -> Localized {
    let column = kind.source.columns.first { $0.name == name }
    return Localized(name, vi: column?.label.text(in: .vietnamese) ?? name)
  }

  /// What an answer to it looks like.
  func hint(in kind: RecordKind) -> Localized {
    switch self {
    case .subject:
      if case .record = kind.subject { return Localized("its id", vi: "mã bản ghi") }
      return Localized("code or part of the name", vi: "mã hoặc một phần tên")
    case .field(let field):
      return kind.declaration(of: field).map(Self.hint) ?? Localized("", vi: "")
    case .promise: return Localized("500m by 15/11/2022", vi: "500tr by 15/11/2022")
    }
  }

  private static func hint(of column: ColumnDeclaration) -> Localized {
    switch column.type {
    case .category(let category):
      let labels = category.values.map(\.label)
      return Localized(
        category.values.map(\.identifier).joined(separator: " · "),
        vi: labels.map { $0.text(in: .vietnamese) }.joined(separator: " · ")
      )
    case .text, .label, .code, .list: return column.meaning
    case .money, .months, .people, .days, .count, .number, .share, .date, .month, .quarter, .year:
      return Localized(column.type.example, vi: column.type.example)
    }
  }

  /// What stands for it where it is not given; nil where nothing does.
  func standing(in kind: RecordKind, at workplace: Workplace) -> Localized? {
    guard case .field(let field) = self, case .defaulted(let standing) = field.presence else {
      return nil
    }
    switch standing {
    case .today: return Localized(workplace.today.vietnamese, vi: workplace.today.vietnamese)
    case .operatorName: return Localized(workplace.operatorName, vi: workplace.operatorName)
    case .word(let word):
      guard case .category(let category) = kind.declaration(of: field)?.type else {
        return Localized(word, vi: word)
      }
      let label = category.values.first { $0.identifier == word }?.label
      return Localized(word, vi: label?.text(in: .vietnamese) ?? word)
    }
  }

  /// An answer in the words of a statement: what is text gets its quotes.
  func written(_ answer: String, in kind: RecordKind) -> String {
    switch self {
    case .subject: Self.quotedNames(answer)
    case .field(let field):
      field.name + " " + Self.quotedValue(answer, kind.declaration(of: field)?.type)
    case .promise: "promise " + answer
    }
  }

  /// Codes stand as they are, a part of a name in quotes.
  private static func quotedNames(_ answer: String) -> String {
    let names = answer.split(separator: ",").map { $0.trimmingPrefix { $0 == " " } }
    let isList = names.allSatisfy { isCode($0) || isQuoted($0) } || answer.hasPrefix("(")
    return isList ? answer : quoted(answer)
  }

  private static func isCode(_ word: Substring) -> Bool {
    word.utf8.allSatisfy { $0 != UInt8(ascii: " ") && $0 < 0x80 }
      && word.contains { ("0"..."9").contains($0) }
  }

  private static func quotedValue(_ answer: String, _ type: ValueType?) -> String {
    switch type {
    case .text, .label: isQuoted(answer[...]) ? answer : quoted(answer)
    case .category where answer.contains(" "): isQuoted(answer[...]) ? answer : quoted(answer)
    default: answer
    }
  }

  /// Whether quotes begin it, end it, and stand nowhere else unless doubled.
  private static func isQuoted(_ text: Substring) -> Bool {
    guard text.count > 1, let quote = text.first, "\"'".contains(quote), text.last == quote else {
      return false
    }
    let twice = String([quote, quote])
    return !text.dropFirst().dropLast().replacing(twice, with: "").contains(quote)
  }

  private static func quoted(_ text: String) -> String {
    "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}

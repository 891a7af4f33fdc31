import Columnar
import Domain
import Query
import Values

/// The fields of a kind of record, as its declaration has them.
struct FieldTable {
  let kind: RecordKind
  let language: Language

  /// One row a field: its type or allowed values, whether it must be given, what it means.
  var table: OutputTable {
    var rows = kind.fields.compactMap(row)
    if kind.takesPromises { rows.append(promiseRow) }
    return OutputTable(
      columns: [
        column("field", "trường", rows.map(\.name)), column("label", "nhãn", rows.map(\.label)),
        column("type", "kiểu", rows.map(\.type)),
        column("needed", "bắt buộc", rows.map(\.presence)),
        column("meaning", "ý nghĩa", rows.map(\.meaning)),
      ],
      rowCount: rows.count
    )
  }

  /// The names in one line; what must be given is marked with `*`.
  var summary: String {
    let names = kind.fields.map { $0.presence == .required ? $0.name + "*" : $0.name }
    return (names + (kind.takesPromises ? ["promise"] : [])).joined(separator: ", ")
  }

  private struct Row {
    let name: String
    let label: String
    let type: String
    let presence: String
    let meaning: String
  }

  private func row(_ field: RecordField) -> Row? {
    guard let column = kind.declaration(of: field) else { return nil }
    return Row(
      name: field.name + shortWord(field),
      label: column.label.text(in: .vietnamese),
      type: column.type.word,
      presence: field.presence.words.text(in: language),
      meaning: column.meaning.text(in: language)
    )
  }

  /// The word that may stand for the field's name.
  private func shortWord(_ field: RecordField) -> String {
    if field.name == kind.byField { return " (by)" }
    return field.name == kind.onField ? " (on)" : ""
  }

  private var promiseRow: Row {
    let meaning = Localized(
      "sums that were promised, each with its day: promise 500m by 15/10/2022",
      vi: "số tiền đã hứa, kèm hạn: promise 500m by 15/10/2022"
    )
    return Row(
      name: "promise",
      label: "lời hứa",
      type: ValueType.money.word + " by " + ValueType.date.word,
      presence: RecordField.Presence.optional.words.text(in: language),
      meaning: meaning.text(in: language)
    )
  }

  private func column(_ name: String, _ vietnamese: String, _ texts: [String]) -> OutputColumn {
    OutputColumn(
      name: name,
      label: Localized(name, vi: vietnamese),
      kind: .text,
      values: .texts(texts)
    )
  }
}

extension RecordField.Presence {
  fileprivate var words: Localized {
    switch self {
    case .required: Localized("required", vi: "bắt buộc")
    case .optional: Localized("optional", vi: "tùy ý")
    case .defaulted(.today): Localized("else today", vi: "nếu không: hôm nay")
    case .defaulted(.operatorName): Localized("else the operator", vi: "nếu không: người dùng")
    case .defaulted(.word(let word)): Localized("else \(word)", vi: "nếu không: \(word)")
    }
  }
}

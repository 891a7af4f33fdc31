import Ledger
import Query
package import Values

/// What a draft would write, field by field in words, to be read before it is agreed to.
package struct RecordPreview {
  package struct Line {
    package let label: Localized
    package let words: Localized
  }

  /// Whom it is about first, then the fields in their order, defaults included.
  package let lines: [Line]

  /// `plan` is that of the draft; of several records the first stands for all.
  ///
  /// - Throws: what the ledger throws.
  package init(_ draft: RecordDraft, _ plan: RecordPlan, over tables: LedgerTables) throws {
    let kind = draft.kind
    let words = StoredWords(kind.source, tables)
    let values = Self.values(of: kind, plan)
    var lines = [try Self.subject(draft, tables)].compactMap { $0 }
    for field in kind.fields {
      guard let column = kind.declaration(of: field), let value = values[field.name] else {
        continue
      }
      let said = Self.label(of: value, in: column)
      let plain = try words.words(value, of: field.name)
      lines.append(
        Line(
          label: Localized(column.name, vi: column.label.text(in: .vietnamese)),
          words: said ?? Localized(plain, vi: plain)
        )
      )
    }
    self.lines = lines + draft.promises.map(Self.promise)
  }

  /// The values of the first record, and of what comes along with it: its session, its first step.
  private static func values(of kind: RecordKind, _ plan: RecordPlan) -> [String: StoredValue] {
    let own = plan.records.first { $0.table == kind.table }
    let along = plan.records.filter {
      $0.table != kind.table && $0.table != RecordKind.promise.table
    }
    return along.reduce(into: own?.values ?? [:]) { values, record in
      values.merge(record.values) { first, _ in first }
    }
  }

  private static func subject(_ draft: RecordDraft, _ tables: LedgerTables) throws -> Line? {
    let names = try tables.register.column("name", on: tables.today)
    let codes = try draft.employers.map { try tables.register.code(of: $0) }
    let units =
      draft.employers.count == 1
      ? zip(codes, draft.employers).map { $0 + " " + textValue(names, at: $1) } : codes
    let all = units + draft.parties + draft.wholes
    guard let first = all.first, let last = all.last else { return nil }
    let words = all.count > 6 ? "\(first) – \(last) (\(all.count))" : all.joined(separator: ", ")
    return Line(label: Localized("for", vi: "của"), words: Localized(words, vi: words))
  }

  private static func label(
    of value: StoredValue,
    in column: ColumnDeclaration
  ) -> Localized? {
    guard case .category(let category) = column.type, case .text(let identifier) = value else {
      return nil
    }
    return category.values.first { $0.identifier == identifier }?.label
  }

  private static func promise(_ part: PromisedPart) -> Line {
    let sum = DigitGrouping.grouped(Int128(part.amount)) + " ₫"
    let day = part.due.vietnamese
    return Line(
      label: Localized("promise", vi: "lời hứa"),
      words: Localized(sum + " by " + day, vi: sum + ", hạn " + day)
    )
  }
}

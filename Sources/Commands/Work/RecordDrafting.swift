import Diagnostics
import Domain
import Query
import Values

// From a statement that records something to what the domain makes of it.
extension Workplace {
  /// The draft that a whole statement says.
  ///
  /// - Throws: `StatementFailure` at the words that name nothing or nobody.
  func draft(
    _ arguments: StatementArguments,
    of kind: RecordKind,
    in source: SourceText
  ) throws -> RecordDraft {
    var draft = try draftOfFields(arguments, of: kind, in: source)
    guard let subject = arguments.subject("subject") else { return draft }
    switch kind.subject {
    case .record: draft.wholes = try records(subject, in: source)
    case .party: (draft.employers, draft.parties) = try parties(subject, in: source)
    case .employer, .employerIfKnown, .nothing:
      draft.employers = try employers(subject, in: source)
    }
    return draft
  }

  /// The same without whom it is about.
  func draftOfFields(
    _ arguments: StatementArguments,
    of kind: RecordKind,
    in source: SourceText
  ) throws -> RecordDraft {
    var (entries, promises) = try entries(arguments.fields("fields"), of: kind, in: source)
    if let amount = arguments.expression("amount") {
      entries.insert(
        FieldEntry(kind.amountField ?? "amount", try fieldValue(amount, in: source)),
        at: 0
      )
    }
    return RecordDraft(
      kind,
      employers: [],
      entries: entries,
      promises: promises,
      operatorName: operatorName
    )
  }
}

import Columnar
import Ledger
import Query
import Values

/// The values of a record's fields in the form of the ledger.
struct RecordValues {
  private var values: [String: StoredValue] = [:]

  init() {}

  init(_ values: [String: StoredValue]) { self.values = values }

  /// Reads what a statement gives, field by field.
  ///
  /// - Throws: `RecordFact` for names that are no field and values that do not fit.
  init(_ kind: RecordKind, _ entries: [FieldEntry], _ tables: LedgerTables) throws {
    for entry in entries {
      guard let field = kind.field(key(of: entry.name)), let column = kind.declaration(of: field)
      else {
        let known = kind.fields.map(\.name)
        throw RecordFact.unknownField(
          entry.name,
          kind: kind.name,
          nearest: Similarity.nearest(to: entry.name, among: known),
          known: known
        )
      }
      guard values[field.name] == nil else { throw RecordFact.fieldGivenTwice(field.name) }
      if let known = field.dayKnownField, entry.values.count == 1,
        case .time(.month(let month)) = entry.values[0]
      {
        values[field.name] = .integer(Int64(month.firstDay.index))
        values[known] = .text("no")
        continue
      }
      if let scope = field.scopeField, let period = entry.period {
        values[field.name] = .integer(Int64(period.firstMonth.index))
        if !entries.contains(where: { kind.field(key(of: $0.name))?.name == scope }) {
          values[scope] = .text(period.scope)
        }
        continue
      }
      let value = try column.stored(entry.values)
      if case .text(let id) = value, !field.refersTo.isEmpty {
        try checkReference(id, field, tables)
      }
      values[field.name] = value
    }
  }

  subscript(name: String) -> StoredValue? {
    get { values[name] }
    set { values[name] = newValue }
  }

  func integer(_ name: String) -> Int64? {
    if case .integer(let number) = values[name] { return number }
    return nil
  }

  func text(_ name: String) -> String? {
    if case .text(let text) = values[name], !text.isEmpty { return text }
    return nil
  }

  func day(_ name: String) -> Day? { integer(name).map { Day(index: Int32(clamping: $0)) } }

  func month(_ name: String) -> Month? { integer(name).map { Month(index: Int32(clamping: $0)) } }

  /// All values, with the unit of the record.
  func of(_ employer: Int?) -> [String: StoredValue] {
    var row = values
    row["employer"] = employer.map { .integer(Int64($0)) }
    return row
  }

  /// The values of the named fields, and the others.
  func divided(
    by names: Set<String>
  ) -> (named: [String: StoredValue], others: [String: StoredValue]) {
    (values.filter { names.contains($0.key) }, values.filter { !names.contains($0.key) })
  }

  /// The fields that have a value.
  var names: Set<String> { Set(values.keys) }
}

/// Whether a record that a field names is there, counts, and is of a kind that the field takes.
private func checkReference(_ id: String, _ field: RecordField, _ tables: LedgerTables) throws {
  let letter = String(id.prefix { $0 != "-" }).uppercased()
  guard field.refersTo.contains(letter) else {
    throw RecordFact.wrongKindOfRecord(id, field: field.name)
  }
  guard let table = RecordKind.of(id: id)?.table else { throw RecordFact.unknownRecord(id) }
  _ = try countingVersion(of: id, in: table, tables.snapshot)
}

/// The version of a record that counts.
///
/// - Throws: `RecordFact` when there is none, with the reason where it was voided.
func countingVersion(
  of id: String,
  in table: String,
  _ snapshot: LedgerSnapshot
) throws -> RecordVersion {
  let versions = try snapshot.versions(of: id, in: table)
  if let version = versions.last(where: { $0.state == .counts }) { return version }
  for version in versions.reversed() {
    if case .voided(let because, _) = version.state {
      throw RecordFact.voidedRecord(id, because: because)
    }
  }
  throw RecordFact.unknownRecord(id)
}

extension FieldEntry {
  /// The year, quarter or month that is given, a plain number being a year; nil for anything else.
  fileprivate var period: Period? {
    guard values.count == 1 else { return nil }
    switch values[0] {
    case .time(.day): return nil
    case .time(let period): return period
    case .number(let number, false):
      guard number.normalized.scale == 0, let year = Int(exactly: number.normalized.unscaled) else {
        return nil
      }
      return .year(year)
    case .text, .code, .number, .word: return nil
    }
  }
}

extension Period {
  /// A value of the scopes of a target or plan.
  fileprivate var scope: String {
    switch self {
    case .year: "annual"
    case .quarter: "quarterly"
    case .month, .day: "monthly"
    }
  }
}

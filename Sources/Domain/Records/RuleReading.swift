import Columnar
import Ledger
import Query
import Values

/// What the rules read of the ledger, once for all records of an act, and what the records of the
/// act themselves add to it.
final class RuleReading {
  let tables: LedgerTables
  private var listed: ListedLines?
  private var spans: [SpanColumns: KeptSpans] = [:]
  private var numbers: OfficialNumbers?
  private var debts: [Month: ReferralMonth?] = [:]
  private var reversals: KeptReversals?
  private var newSpans: [SpanColumns: [Int: [Span]]] = [:]
  private var newNumbers: Set<NumberOfYear> = []
  private var newReversals: Set<String> = []
  /// The sessions of the act by what their meetings say of them.
  var newSessions: [[String: StoredValue]: String] = [:]
  private var valueRows: [OnlyField: RowIndex<String>] = [:]
  private var newValues: Set<OnlyValue> = []
  private var together: [TogetherColumns: KeptTogether] = [:]
  private var newTogether: [TogetherColumns: Set<[StoredValue?]>] = [:]
  private var findings: PaidFindings?
  private var newPaid: [String: Int64] = [:]
  private var steps: Steps?
  private var versions: [String: RecordVersion] = [:]

  init(_ tables: LedgerTables) { self.tables = tables }

  /// The counting version of a record that many rows of a file may name.
  ///
  /// - Throws: `RecordFact` when there is none.
  func version(of id: String, in table: String) throws -> RecordVersion {
    if let known = versions[id] { return known }
    let version = try countingVersion(of: id, in: table, tables.snapshot)
    versions[id] = version
    return version
  }

  /// The lines of the lists that were signed.
  func listedLines() throws -> ListedLines {
    let lines = try listed ?? ListedLines(tables)
    listed = lines
    return lines
  }

  /// The overdue debts at a month's end; nil for a month that was not imported.
  func debts(of month: Month) throws -> ReferralMonth? {
    if let known = debts[month] { return known }
    let list = try tables.lists.header(of: month).map { try ReferralMonth($0, tables) }
    debts[month] = .some(list)
    return list
  }

  // MARK: Spans that must not overlap

  private struct Span {
    let kind: String
    let days: ClosedRange<Int64>
  }

  /// - Throws: `RecordFact.overlaps`, naming the record where the ledger holds it already.
  func checkOverlap(
    _ kind: String,
    _ days: ClosedRange<Int64>,
    of employer: Int,
    in rule: SpanColumns,
    except id: String?
  ) throws {
    let kept = try spans[rule] ?? KeptSpans(rule, tables.snapshot)
    spans[rule] = kept
    if let other = kept.overlapping(kind, days, of: employer, except: id) {
      throw RecordFact.overlaps(id: other, kind: kind)
    }
    let added = newSpans[rule]?[employer] ?? []
    if added.contains(where: { $0.kind == kind && $0.days.overlaps(days) }) {
      throw RecordFact.overlaps(id: nil, kind: kind)
    }
  }

  func add(
    _ kind: String,
    _ days: ClosedRange<Int64>,
    of employer: Int,
    in rule: SpanColumns
  ) {
    newSpans[rule, default: [:]][employer, default: []].append(Span(kind: kind, days: days))
  }

  // MARK: Numbers that are given once

  private struct NumberOfYear: Hashable {
    let folded: String
    let year: Int
  }

  /// - Throws: `RecordFact.numberGiven`, naming the record where the ledger holds it already.
  func checkNumber(_ number: String, year: Int, except id: String?) throws {
    let given = try numbers ?? OfficialNumbers(tables.snapshot)
    numbers = given
    try given.check(number, year: year, except: id)
    if newNumbers.contains(NumberOfYear(folded: TextFolding.folded(number), year: year)) {
      throw RecordFact.numberGiven(number, id: nil, year: year)
    }
  }

  func add(number: String, year: Int) {
    newNumbers.insert(NumberOfYear(folded: TextFolding.folded(number), year: year))
  }

  // MARK: Values that only one record has

  private struct OnlyField: Hashable {
    let table: String
    let name: String
  }

  private struct OnlyValue: Hashable {
    let field: OnlyField
    /// Folded.
    let text: String
  }

  /// - Throws: `RecordFact.valueTaken`, naming the record where the ledger holds it already.
  func checkOnce(_ text: String, _ field: String, in table: String, except id: String?) throws {
    let value = OnlyValue(
      field: OnlyField(table: table, name: field),
      text: TextFolding.folded(text)
    )
    let rows = try tables.snapshot.records(of: table)
    guard case .texts(let texts) = try rows.column(field) else {
      throw TableError.noSuchColumn(field)
    }
    let index =
      valueRows[value.field] ?? RowIndex((0..<texts.count).map { TextFolding.folded(texts[$0]) })
    valueRows[value.field] = index
    if let row = index.rows(of: value.text).first(where: { rows.ids[$0] != id }) {
      throw RecordFact.valueTaken(text, field: field, id: rows.ids[row])
    }
    if newValues.contains(value) { throw RecordFact.valueTaken(text, field: field, id: nil) }
  }

  func add(_ text: String, _ field: String, in table: String) {
    let field = OnlyField(table: table, name: field)
    newValues.insert(OnlyValue(field: field, text: TextFolding.folded(text)))
  }

  // MARK: Values that only one record has together

  /// - Throws: `RecordFact.alreadyRecorded`, naming the record where the ledger holds it already.
  func checkTogether(
    _ values: [StoredValue?],
    _ columns: TogetherColumns,
    except id: String?
  ) throws {
    let kept = try together[columns] ?? KeptTogether(columns, tables.snapshot)
    together[columns] = kept
    if let other = kept.record(with: values, except: id) {
      throw RecordFact.alreadyRecorded(id: other, columns: columns.names)
    }
    if newTogether[columns]?.contains(values) == true {
      throw RecordFact.alreadyRecorded(id: nil, columns: columns.names)
    }
  }

  func add(_ values: [StoredValue?], together columns: TogetherColumns) {
    newTogether[columns, default: []].insert(values)
  }

  // MARK: Payments towards findings

  /// - Throws: `RecordFact.exceeds` when the payments towards a finding are together above it.
  func checkPaid(_ amount: Int64, towards finding: String, by id: String?) throws {
    let kept = try findings ?? PaidFindings(tables.snapshot)
    findings = kept
    guard let found = kept.amount(of: finding) else { return }
    let paid = kept.paid(towards: finding, except: id) &+ (newPaid[finding] ?? 0)
    guard paid &+ amount > found else { return }
    throw RecordFact.paidAboveFinding(finding, found: found, paid: paid)
  }

  func add(_ amount: Int64, towards finding: String) {
    newPaid[finding, default: 0] &+= amount
  }

  // MARK: Steps

  /// The day of the first step of a record; nil where that is the step itself that is amended.
  func firstStep(
    of owner: String,
    _ kind: RecordKind,
    under field: String,
    except id: String?
  ) throws -> Day? {
    let kept = try steps ?? Steps(kind, field, tables.snapshot)
    steps = kept
    guard let row = kept.rows(of: owner).first, kept.rows.ids[row] != id else { return nil }
    return day(ofIndex: kept.day(row))
  }

  // MARK: Payments that are taken back

  /// The payment that a reversal takes back, which no other reversal takes back.
  ///
  /// - Throws: `RecordFact` when there is none, or it is taken back already.
  func reversible(_ payment: String, by id: String?) throws -> ReversiblePayment {
    let kept = try reversals ?? KeptReversals(tables.snapshot)
    reversals = kept
    let found = try kept.payment(payment, except: id)
    if newReversals.contains(payment) { throw RecordFact.alreadyReversed(id: payment) }
    return found
  }

  func add(reversalOf payment: String) { newReversals.insert(payment) }
}

/// The columns of a source whose records hold for a time.
struct SpanColumns: Hashable {
  let table: String
  let kind: String
  let first: String
  let last: String
}

/// The spans that the ledger holds, by unit.
private struct KeptSpans {
  private let ids: TextColumn
  private let kinds: TextColumn
  private let starts: IntegerColumn
  private let ends: IntegerColumn
  private let rows: RowIndex<Int64>

  init(_ columns: SpanColumns, _ snapshot: LedgerSnapshot) throws {
    let records = try snapshot.records(of: columns.table)
    ids = records.ids
    guard case .integers(let units) = try records.column("employer"),
      case .texts(let kinds) = try records.column(columns.kind),
      case .integers(let starts) = try records.column(columns.first),
      case .integers(let ends) = try records.column(columns.last)
    else { throw TableError.noSuchColumn(columns.kind) }
    self.kinds = kinds
    self.starts = starts
    self.ends = ends
    rows = RowIndex((0..<units.count).map { units[$0] })
  }

  func overlapping(
    _ kind: String,
    _ days: ClosedRange<Int64>,
    of employer: Int,
    except id: String?
  ) -> String? {
    rows.rows(of: Int64(employer)).first { row in
      kinds[row] == kind && ids[row] != id && (starts[row] ?? .min) <= days.upperBound
        && days.lowerBound <= (ends[row] ?? .max)
    }.map { ids[$0] }
  }
}

/// A payment as a reversal needs it.
struct ReversiblePayment {
  /// Dong; above 0.
  let amount: Int64
  let unit: Int64?
}

/// The payments of the ledger, and which of them are taken back.
private struct KeptReversals {
  private let ids: HashIndex
  private let amounts: IntegerColumn
  private let units: IntegerColumn
  private let reverses: TextColumn
  /// Of each payment that is taken back the reversals.
  private let reversals: [String: [Int]]

  init(_ snapshot: LedgerSnapshot) throws {
    let payments = try snapshot.records(of: RecordKind.payment.table)
    guard case .texts(let reverses) = try payments.column("reverses"),
      case .integers(let amounts) = try payments.column("amount"),
      case .integers(let units) = try payments.column("employer")
    else { throw TableError.noSuchColumn("reverses") }
    ids = HashIndex(payments.ids)
    self.amounts = amounts
    self.units = units
    self.reverses = reverses
    reversals = Dictionary(
      grouping: (0..<reverses.count).filter { !reverses.isEmpty(at: $0) }
    ) { reverses[$0] }
  }

  func payment(_ payment: String, except id: String?) throws(RecordFact) -> ReversiblePayment {
    guard let row = ids.row(of: payment) else { throw .unknownRecord(payment) }
    let isTaken = (reversals[payment] ?? []).contains { ids.texts[$0] != id }
    if isTaken { throw .alreadyReversed(id: payment) }
    let whole = amounts[row] ?? 0
    guard reverses.isEmpty(at: row), whole > 0 else {
      throw .wrongKindOfRecord(payment, field: "reverses")
    }
    return ReversiblePayment(amount: whole, unit: units[row])
  }
}

import Columnar
import Ledger
import Query
import Synchronization
import Values

/// What came back as a table, one row a part of a payment.
final class RecoveriesTable: Table {
  private let book: RecoveryBook
  private let records: RecordTables
  private let known = Mutex<[String: Column]>([:])

  init(_ book: RecoveryBook, _ records: RecordTables) {
    self.book = book
    self.records = records
  }

  var rowCount: Int { book.result.rows.count }

  func column(_ name: String) throws -> Column {
    if let column = known.withLock({ $0[name] }) { return column }
    let column = try madeColumn(name)
    known.withLock { $0[name] = column }
    return column
  }

  private func madeColumn(_ name: String) throws -> Column {
    if let calendar = CalendarColumn(rawValue: name) {
      return .integers(calendar.column(of: IntegerColumn(days)))
    }
    if let employerName = name.wholeSuffix(after: "employer.") ?? (name == "code" ? name : nil) {
      let column = try records.register.column(employerName, on: records.today)
      return column.gather(rows(IntegerColumn(units), below: column.count))
    }
    let rows = book.result.rows
    switch name {
    case "employer": return .integers(IntegerColumn(units))
    case "date": return .integers(IntegerColumn(days))
    case "amount": return .integers(IntegerColumn(values: rows.map(\.amount)))
    case "payment":
      return .texts(book.payments.ids).gather(rows.map { UInt32($0.payment) })
    case "day_known":
      return Category.yesNo.column(
        IntegerColumn(
          values: payments.map { Category.yesNo.code(of: $0.isDayKnown ? "yes" : "no") }
        )
      )
    case "act_kind": return Category.recoveryAct.column(kinds)
    case "office", "district": return .dictionary(try areas(name))
    default: return try scopeColumn(name)
    }
  }

  /// The records that a row answers.
  private func scopeColumn(_ name: String) throws -> Column {
    let rows = book.result.rows
    switch name {
    case "act": return .texts(TextColumn(rows.map { book.id(ofAct: $0.act) }))
    case "joint": return .texts(TextColumn(rows.map { book.id(ofAct: $0.joint) }))
    case "inspection": return .texts(TextColumn(rows.map { book.id(ofAct: $0.inspection) }))
    case "referral":
      return .texts(
        TextColumn(try rows.map { try $0.line.map { try book.lines.list(of: $0) } ?? "" })
      )
    case "police":
      return .dictionary(
        DictionaryColumn(
          rows.map { row in row.joint.map { book.origins.police(of: Int($0)) } ?? "" }
        )
      )
    case "programme":
      return .integers(
        IntegerColumn(
          rows.map { row in
            row.inspection.map { Int64(book.input.acts[Int($0)].date.month.year) }
          }
        )
      )
    default: throw TableError.noSuchColumn(name)
    }
  }

  private var payments: [RecoveryPayment] {
    book.result.rows.map { book.input.payments[Int($0.payment)] }
  }

  private var units: [Int64?] { payments.map { $0.unit.map { Int64($0) } } }
  private var days: [Int64?] { payments.map { Int64($0.date.index) } }

  private var kinds: IntegerColumn {
    let codes = RecoveryActKind.allCases.map { Category.recoveryAct.code(of: $0.rawValue) }
    let byKind = Dictionary(
      zip(RecoveryActKind.allCases, codes),
      uniquingKeysWith: { first, _ in first }
    )
    let none = Category.recoveryAct.code(of: "none")
    return IntegerColumn(
      values: book.result.rows.map { row in
        row.act.flatMap { byKind[book.input.acts[Int($0)].kind] } ?? none
      }
    )
  }

  /// Where each unit belonged on the day of its payment.
  private func areas(_ name: String) throws -> DictionaryColumn {
    try records.register.labels(name, of: payments.map { ($0.unit, $0.date) })
  }
}

extension Register {
  /// A dated label of some units, each on its own day; empty for no unit.
  ///
  /// - Complexity: O(units and changes), whatever the number of different days
  func labels(_ name: String, of places: [(unit: Int32?, day: Day)]) throws -> DictionaryColumn {
    guard case .dictionary(let entered) = try column(name, on: Day.range.lowerBound) else {
      throw TableError.noSuchColumn(name)
    }
    let changes = Dictionary(grouping: try changes(of: name), by: \.ordinal)
    let codes = places.map { place -> Int64 in
      guard let unit = place.unit.map({ Int($0) }), unit >= 0, unit < entered.count else {
        return 0
      }
      let past = (changes[unit] ?? []).filter { $0.firstDay <= Int(place.day.index) }
      guard let newest = past.map(\.firstDay).max(),
        let change = past.last(where: { $0.firstDay == newest })
      else { return Int64(entered.code(at: unit)) }
      guard case .text(let text) = change.value else { return 0 }
      return Int64(entered.dictionary.code(of: text) ?? 0)
    }
    return DictionaryColumn(codes: IntegerColumn(values: codes), dictionary: entered.dictionary)
  }
}

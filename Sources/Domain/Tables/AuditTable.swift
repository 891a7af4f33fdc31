import Columnar
import Ledger
import Values

/// Every act of the ledger, oldest first.
struct AuditTable: Table {
  private let acts: [Act]
  private let snapshot: LedgerSnapshot

  init(_ snapshot: LedgerSnapshot) throws(LedgerError) {
    self.snapshot = snapshot
    acts = try snapshot.acts()
  }

  var rowCount: Int { acts.count }

  func column(_ name: String) throws -> Column {
    if let calendar = CalendarColumn(rawValue: name) {
      return .integers(calendar.column(of: IntegerColumn(days)))
    }
    switch name {
    case "id": return .integers(IntegerColumn(values: acts.map { Int64($0.sequence) }))
    case "date": return .integers(IntegerColumn(days))
    case "operator": return .dictionary(DictionaryColumn(acts.map(\.operatorName)))
    case "action": return .dictionary(DictionaryColumn(acts.map(\.action)))
    case "statement": return .texts(TextColumn(acts.map(\.statement)))
    case "rows": return .integers(IntegerColumn(values: acts.map { Int64($0.rowCount) }))
    case "content": return .texts(TextColumn(try contents()))
    case "hash": return .texts(TextColumn(acts.map { hexadecimal($0.hash) }))
    default: throw TableError.noSuchColumn(name)
    }
  }

  /// The hashes of what went out, by act.
  private func contents() throws -> [String] {
    let files = try snapshot.records(of: ExportedFiles.table)
    let hashes = try Domain.texts("content", files)
    var byAct: [Int64: [String]] = [:]
    for row in 0..<files.rowCount { byAct[files.acts[row] ?? 0, default: []].append(hashes[row]) }
    return acts.map { act in
      let hashes = byAct[Int64(act.sequence)] ?? []
      guard hashes.count > 1 else { return hashes.first ?? "" }
      return hexadecimal(contentDigest(Array(hashes.joined().utf8)))
    }
  }

  private var days: [Int64?] { acts.map { $0.day.map { Int64($0.index) } } }
}

extension Act {
  /// The day of its time, which begins with an ISO date.
  var day: Day? { Day(iso: at.prefix(10)) }
}

/// Lower-case digits, two a byte.
func hexadecimal(_ bytes: [UInt8]) -> String {
  bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
}

/// What follows from a day in every source that has one.
enum CalendarColumn: String {
  case period
  case quarter
  case year

  /// Months and quarters by the index of their (first) month, years by their number.
  func column(of days: IntegerColumn) -> IntegerColumn {
    IntegerColumn(
      (0..<days.count).map { row in
        guard let day = days[row].flatMap(Int32.init(exactly:)).map(Day.init(index:)) else {
          return nil
        }
        let month = day.month
        return switch self {
        case .period: Int64(month.index)
        case .quarter: Int64(month.index) - Int64((month.month - 1) % 3)
        case .year: Int64(month.year)
        }
      }
    )
  }
}

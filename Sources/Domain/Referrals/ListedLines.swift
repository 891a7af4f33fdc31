import Columnar
import Ledger
import Query
import Values

/// The lines of the lists that were signed, with what was taken back and handed over since.
struct ListedLines {
  private let referrals: TextColumn
  private let codes: TextColumn
  /// By unit.
  private let rows: RowIndex<Int64>
  private let successors: Successors
  /// The former codes of units that were re-coded.
  private let formers: [Int: [Int]]
  private let withdrawn: Set<String>
  private let handedOver: [String: Day]
  private let states: [String: String]

  init(_ tables: LedgerTables) throws {
    let snapshot = tables.snapshot
    successors = try Successors(tables.register, on: tables.today)
    formers = try successors.formers()
    let rows = try snapshot.records(of: "referred")
    guard case .texts(let referrals) = try rows.column("referral"),
      case .integers(let units) = try rows.column("employer"),
      case .texts(let codes) = try rows.column("code")
    else { throw TableError.noSuchColumn("referral") }
    self.referrals = referrals
    self.codes = codes
    self.rows = RowIndex((0..<units.count).map { units[$0] })
    withdrawn = Set(try Withdrawals(snapshot).byLine.keys)
    handedOver = try firstHandovers(snapshot)
    let lists = try snapshot.records(of: "referrals")
    guard case .texts(let stored) = try lists.column("state") else {
      throw TableError.noSuchColumn("state")
    }
    states = Dictionary(
      uniqueKeysWithValues: (0..<lists.rowCount).map { (lists.ids[$0], stored[$0]) }
    )
  }

  /// The line of a unit on a named list, under this or an earlier code.
  ///
  /// - Throws: `RecordFact` when the list is not there, not signed, or does not hold the unit.
  func line(of unit: Int, on referral: String, _ code: String) throws -> String {
    guard let state = states[referral] else { throw RecordFact.unknownRecord(referral) }
    if state == "draft" { throw RecordFact.listNotSigned(referral) }
    guard let line = try lines(of: unit)[referral] else {
      throw RecordFact.notOnList(code: code, referral: referral)
    }
    return line
  }

  /// The line on the latest list that was handed over by a day.
  func latestLine(
    of unit: Int,
    handedOverBy day: Day
  ) throws -> (referral: String, line: String)? {
    let lines = try lines(of: unit)
    return lines.filter { handedOver[$0.key].map { $0 <= day } ?? false }
      .max { (handedOver[$0.key] ?? day, $0.key) < (handedOver[$1.key] ?? day, $1.key) }
      .map { ($0.key, $0.value) }
  }

  /// The lines of a unit that stand, by list; those of its earlier codes among them.
  private func lines(of unit: Int) throws -> [String: String] {
    let current = try successors.unit(after: unit)
    var lines: [String: String] = [:]
    for same in [current] + (formers[current] ?? []) {
      for row in rows.rows(of: Int64(same)) {
        let name = lineName(referrals[row], codes[row])
        if !withdrawn.contains(name) { lines[referrals[row]] = name }
      }
    }
    return lines
  }
}

/// What tells one line of one list from all others: `R-2022-09/TA0123B`.
func lineName(_ referral: String, _ code: String) -> String { referral + "/" + code }

/// The first day on which each list reached a recipient.
func firstHandovers(_ snapshot: LedgerSnapshot) throws -> [String: Day] {
  let rows = try snapshot.records(of: "handovers")
  guard case .texts(let referrals) = try rows.column("referral"),
    case .integers(let days) = try rows.column("date")
  else { throw TableError.noSuchColumn("referral") }
  var first: [String: Day] = [:]
  for row in 0..<rows.rowCount {
    guard let index = days[row] else { continue }
    let day = Day(index: Int32(clamping: index))
    first[referrals[row]] = min(day, first[referrals[row]] ?? day)
  }
  return first
}

/// The lines that were taken back from signed lists.
struct Withdrawals {
  struct Withdrawal {
    let day: Day?
    let correction: String
    let reason: String
    let number: String
  }

  /// By the name of the line.
  let byLine: [String: Withdrawal]

  init(_ snapshot: LedgerSnapshot) throws {
    let rows = try snapshot.records(of: "withdrawals")
    guard case .texts(let referrals) = try rows.column("referral"),
      case .texts(let codes) = try rows.column("code"),
      case .texts(let corrections) = try rows.column("correction"),
      case .texts(let reasons) = try rows.column("reason"),
      case .texts(let numbers) = try rows.column("number"),
      case .integers(let days) = try rows.column("date")
    else { throw TableError.noSuchColumn("referral") }
    var lines: [String: Withdrawal] = [:]
    for row in 0..<rows.rowCount {
      lines[lineName(referrals[row], codes[row])] = Withdrawal(
        day: days[row].map { Day(index: Int32(clamping: $0)) },
        correction: corrections[row],
        reason: reasons[row],
        number: numbers[row]
      )
    }
    byLine = lines
  }
}

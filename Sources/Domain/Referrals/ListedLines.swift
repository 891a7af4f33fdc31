import Columnar
import Ledger
import Query
import Values

/// The lines of the lists that were signed, with what was taken back and handed over since.
struct ListedLines {
  private struct Line {
    let referral: String
    let unit: Int
    let code: String
  }

  private let lines: [Line]
  private let successors: Successors
  private let withdrawn: Set<String>
  private let handedOver: [String: Day]
  private let states: [String: String]

  init(_ tables: LedgerTables) throws {
    let snapshot = tables.snapshot
    successors = try Successors(tables.register, on: tables.today)
    let rows = try snapshot.records(of: "referred")
    guard case .texts(let referrals) = try rows.column("referral"),
      case .integers(let units) = try rows.column("employer"),
      case .texts(let codes) = try rows.column("code")
    else { throw TableError.noSuchColumn("referral") }
    lines = (0..<rows.rowCount).compactMap { row in
      units[row].map { Line(referral: referrals[row], unit: Int($0), code: codes[row]) }
    }
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
    guard let line = try line(of: unit, on: referral) else {
      throw RecordFact.notOnList(code: code, referral: referral)
    }
    return line
  }

  /// The line on the latest list that was handed over by a day.
  func latestLine(
    of unit: Int,
    handedOverBy day: Day
  ) throws -> (referral: String, line: String)? {
    let lists = handedOver.filter { $0.value <= day }
      .sorted { ($0.value, $0.key) > ($1.value, $1.key) }
    for (referral, _) in lists {
      if let line = try line(of: unit, on: referral) { return (referral, line) }
    }
    return nil
  }

  private func line(of unit: Int, on referral: String) throws -> String? {
    let current = try successors.unit(after: unit)
    for line in lines where line.referral == referral {
      guard try line.unit == unit || successors.unit(after: line.unit) == current else { continue }
      let name = lineName(referral, line.code)
      if !withdrawn.contains(name) { return name }
    }
    return nil
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

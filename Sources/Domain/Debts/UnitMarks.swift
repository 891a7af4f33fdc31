import Columnar
import Ledger
import Query
import Values

/// A mark as it bears on lists and classes.
struct UnitMark: Hashable, Sendable {
  let id: String
  let unit: Int
  let kind: MarkKind
  let firstDay: Day
  /// Nil while no end is known.
  let lastDay: Day?
  let isProven: Bool

  func runs(on day: Day) -> Bool { firstDay <= day && lastDay.map { day <= $0 } ?? true }

  /// What it holds back on a day: nothing when it is only claimed, over, or older than it may get.
  func effect(on day: Day, in law: LawTable) -> MarkEffect {
    guard isProven, runs(on: day) else { return MarkEffect() }
    let effect = MarkEffect(kind, on: day, in: law)
    if let most = effect.mostMonths, day >= firstDay.advanced(byMonths: most) {
      return MarkEffect()
    }
    return effect
  }
}

/// The marks of all units.
struct UnitMarks: Sendable {
  let all: [UnitMark]
  private let byUnit: [Int: [UnitMark]]
  private let law: LawTable

  init(_ snapshot: LedgerSnapshot, _ law: LawTable) throws {
    self.law = law
    let rows = try snapshot.records(of: "marks")
    guard case .integers(let units) = try rows.column("employer"),
      case .integers(let starts) = try rows.column("first_day"),
      case .integers(let ends) = try rows.column("last_day"),
      case .texts(let kinds) = try rows.column("kind"),
      case .texts(let states) = try rows.column("state")
    else { throw TableError.noSuchColumn("kind") }
    all = (0..<rows.rowCount).compactMap { row in
      guard let unit = units[row], let kind = MarkKind(rawValue: kinds[row]),
        let start = starts[row]
      else { return nil }
      return UnitMark(
        id: rows.ids[row],
        unit: Int(unit),
        kind: kind,
        firstDay: Day(index: Int32(clamping: start)),
        lastDay: ends[row].map { Day(index: Int32(clamping: $0)) },
        isProven: states[row] == "proven"
      )
    }
    byUnit = Dictionary(grouping: all, by: \.unit)
  }

  /// The marks of a unit that run on a day.
  func running(of unit: Int, on day: Day) -> [UnitMark] {
    (byUnit[unit] ?? []).filter { $0.runs(on: day) }
  }

  /// The proven marks of a unit that hold evasion off, each for the time that it does so.
  func excuses(of unit: Int) -> [EvasionStart.Excuse] {
    (byUnit[unit] ?? []).filter { $0.effect(on: $0.firstDay, in: law).holdsEvasion }.map { mark in
      let most = mark.effect(on: mark.firstDay, in: law).mostMonths.map {
        mark.firstDay.advanced(byMonths: $0).advanced(by: -1)
      }
      let last = [mark.lastDay, most].compactMap { $0 }.min()
      return EvasionStart.Excuse(id: mark.id, firstDay: mark.firstDay, lastDay: last)
    }
  }

  /// The mark that keeps a unit off a list with the balances of a day; nil when none does.
  func holdingOffList(_ unit: Int, on day: Day) -> UnitMark? {
    running(of: unit, on: day).first { $0.effect(on: day, in: law).holdsList }
  }

  /// The units whose bad debt a document proves on a day.
  func provenBad(on day: Day) -> Set<Int> {
    let kinds = law.words(.badProvedBy, on: day) ?? []
    let proving = all.filter { mark in
      mark.isProven && kinds.contains(mark.kind.rawValue) && mark.runs(on: day)
    }
    return Set(proving.map(\.unit))
  }
}

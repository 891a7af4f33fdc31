import Columnar
import Query
import Synchronization
import Values

/// The next step of every debtor as a table, in the order of the list.
final class WorklistTable: Table {
  private let reading: WorkReading
  private let ladder: WorkLadder
  /// Of each debtor the step, as the code of its category.
  private let steps: [UInt8]
  /// Nil while the work pauses.
  private let due: [Day?]
  private let language: Language
  private let known = Mutex<[String: Column]>([:])

  private static let rowsPerMorsel = 1 << 16

  /// - Complexity: O(debtors), on all cores
  init(_ reading: WorkReading, in language: Language) throws(Cancelled) {
    self.reading = reading
    self.language = language
    let ladder = WorkLadder(reading.records.law, on: reading.day)
    self.ladder = ladder
    let codes = Dictionary(
      uniqueKeysWithValues: WorkStep.allCases.map { step in
        (step, UInt8(clamping: Category.workStep.code(of: step.rawValue)))
      }
    )
    let pieces = try forkJoin(rowCount: reading.units.count, morselSize: Self.rowsPerMorsel) {
      places throws(Cancelled) in
      var pace = Pace()
      return try places.map { place throws(Cancelled) in
        try pace.step()
        let next = ladder.next(of: reading.workCase(place), on: reading.day)
        return (step: codes[next.step] ?? 0, due: next.due)
      }
    }
    steps = pieces.flatMap { $0.map(\.step) }
    due = pieces.flatMap { $0.map(\.due) }
  }

  var rowCount: Int { steps.count }

  func column(_ name: String) throws -> Column {
    if let column = known.withLock({ $0[name] }) { return column }
    let column = try madeColumn(name)
    known.withLock { $0[name] = column }
    return column
  }

  private func madeColumn(_ name: String) throws -> Column {
    switch name {
    case "employer": return .integers(IntegerColumn(values: reading.units.map { Int64($0) }))
    case "due": return .integers(IntegerColumn(due.map { $0.map { Int64($0.index) } }))
    case "late": return .integers(IntegerColumn(due.map(daysLate)))
    case "state":
      let codes = WorkStateCodes(on: reading.day)
      return Category.workState.column(IntegerColumn(values: due.map(codes.code)))
    case "step":
      return Category.workStep.column(IntegerColumn(values: steps.map { Int64($0) }))
    case "months": return .integers(IntegerColumn(reading.debts.map(\.months)))
    case "overdue": return .integers(IntegerColumn(values: reading.overdue))
    default:
      if let written = writing(of: name) {
        let pieces = forkJoin(rowCount: rowCount, morselSize: Self.rowsPerMorsel) { places in
          TextColumn(places.lazy.map(written))
        }
        return .texts(TextColumn(joining: pieces))
      }
      let column = try reading.records.register.column(
        name.wholeSuffix(after: "employer.") ?? name,
        on: reading.day
      )
      return column.gather(reading.units.map { UInt32($0) })
    }
  }

  /// The texts that say more about a step are written for the rows that are shown.
  func texts(_ name: String, of rows: ArraySlice<UInt32>) -> [String]? {
    writing(of: name).map { written in rows.map { written(Int($0)) } }
  }

  /// How a text is made of a debtor's place; nil for other columns.
  private func writing(of name: String) -> (@Sendable (Int) -> String)? {
    let (reading, ladder, language) = (reading, ladder, language)
    @Sendable func next(_ place: Int) -> WorkDue {
      ladder.next(of: reading.workCase(place), on: reading.day)
    }
    switch name {
    case "about": return { next($0).about }
    case "why": return { next($0).why.words.text(in: language) }
    case "rule": return { next($0).rule?.citation(in: language) ?? "" }
    default: return nil
    }
  }

  /// 0 on the due day and before it.
  private func daysLate(_ due: Day?) -> Int64? {
    due.map { max(0, Int64(reading.day.index) - Int64($0.index)) }
  }
}

/// The codes of how a due day stands to another day.
private struct WorkStateCodes {
  private let day: Day
  private let paused = Category.workState.code(of: "paused")
  private let late = Category.workState.code(of: "late")
  private let today = Category.workState.code(of: "today")
  private let coming = Category.workState.code(of: "coming")

  init(on day: Day) { self.day = day }

  func code(_ due: Day?) -> Int64 {
    guard let due else { return paused }
    return due < day ? late : due == day ? today : coming
  }
}

import Columnar
import Query
import Synchronization
import Values

/// The next step of every debtor as a table, in the order of the list.
final class WorklistTable: Table {
  private let reading: WorkReading
  private let steps: [WorkDue]
  private let language: Language
  private let known = Mutex<[String: Column]>([:])

  init(_ reading: WorkReading, in language: Language) {
    self.reading = reading
    self.language = language
    let ladder = WorkLadder.rules.rule(on: reading.day) ?? WorkLadder(rungs: [])
    steps = reading.cases.map { ladder.next(of: $0, on: reading.day) }
  }

  var rowCount: Int { steps.count }

  func column(_ name: String) throws -> Column {
    if let column = known.withLock({ $0[name] }) { return column }
    let column = try madeColumn(name)
    known.withLock { $0[name] = column }
    return column
  }

  private func madeColumn(_ name: String) throws -> Column {
    let cases = reading.cases
    switch name {
    case "employer": return .integers(IntegerColumn(values: reading.units.map { Int64($0) }))
    case "due": return .integers(IntegerColumn(steps.map { $0.due.map { Int64($0.index) } }))
    case "late": return .integers(IntegerColumn(steps.map(daysLate)))
    case "state": return Category.workState.column(IntegerColumn(values: steps.map(stateCode)))
    case "step":
      let codes = steps.map { Category.workStep.code(of: $0.step.rawValue) }
      return Category.workStep.column(IntegerColumn(values: codes))
    case "about": return .texts(TextColumn(steps.map(\.about)))
    case "why": return .texts(TextColumn(steps.map { $0.why.words.text(in: language) }))
    case "rule": return .texts(TextColumn(steps.map(\.source)))
    case "months": return .integers(IntegerColumn(cases.map(\.months)))
    case "overdue": return .integers(IntegerColumn(values: reading.overdue))
    default:
      let column = try reading.records.register.column(
        name.wholeSuffix(after: "employer.") ?? name,
        on: reading.day
      )
      return column.gather(reading.units.map { UInt32($0) })
    }
  }

  /// 0 on the due day and before it.
  private func daysLate(_ step: WorkDue) -> Int64? {
    step.due.map { max(0, Int64(reading.day.index) - Int64($0.index)) }
  }

  private func stateCode(_ step: WorkDue) -> Int64 {
    guard let due = step.due else { return Category.workState.code(of: "paused") }
    let state = due < reading.day ? "late" : due == reading.day ? "today" : "coming"
    return Category.workState.code(of: state)
  }
}

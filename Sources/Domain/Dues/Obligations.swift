import Columnar
import Ledger
import Query
import Synchronization
import Values

/// What figures of the law read of the ledger: dues, letters, marks, complete registers.
struct Obligations: Sendable {
  let dues: DuesBook
  let letters: UrgingLetters
  let marks: UnitMarks
  let registers: CompleteRegisters

  init(_ records: RecordTables) throws {
    dues = try DuesBook(records)
    letters = try UrgingLetters(records.snapshot)
    marks = try UnitMarks(records.snapshot, records.law)
    registers = try CompleteRegisters(records.snapshot)
  }
}

/// Keeps what is made when it is first asked for.
final class Shelf<Value: Sendable>: Sendable {
  private let kept = Mutex<Value?>(nil)

  func value(_ made: () throws -> Value) rethrows -> Value {
    if let value = kept.withLock({ $0 }) { return value }
    let value = try made()
    kept.withLock { $0 = value }
    return value
  }
}

extension Obligations {
  /// From when on a month of contributions of a unit counts as evaded, as known on a day.
  ///
  /// `deadline` is the day before the first late one. Nil before letters and days decide.
  func evasionStart(
    of month: Month,
    unit: Int64,
    deadline: Day,
    on day: Day,
    _ law: LawTable
  ) -> EvasionStart? {
    guard let terms = law.evasionTerms(on: day) else { return nil }
    let lateMonths = deadline.advanced(by: 1).month...max(day, deadline.advanced(by: 1)).month
    let isComplete =
      registers.isComplete(.letters, of: unit, lateMonths)
      && !letters.leavesOpen(unit, until: day)
    return EvasionStart.of(
      deadline: deadline,
      letters: letters.days(to: unit, covering: month, until: day),
      isRegisterComplete: isComplete,
      excuses: marks.excuses(of: Int(unit)),
      terms: terms
    )
  }
}

package import Columnar
package import Ledger

/// What a statement about records would write: shown before asking, then committed whole.
package struct RecordPlan: Sendable {
  package var records: [RecordInsert] = []
  package var voids: [VoidInsert] = []
  package var changes: [NewChange] = []
  package var dictionaries: [String: ValueDictionary] = [:]
  /// The ids of the records that the statement is about, in the order of their units.
  package var ids: [String] = []
  /// Ids that come along: the session of meetings, the promises made in them.
  package var alongside: [String] = []
  /// The first and the last number of letters that were numbered on.
  package var numbers: (first: String, last: String)?

  package init() {}

  /// Rows as they are told to people: one a record that the statement is about.
  package var rowCount: Int { max(ids.count, changes.isEmpty ? 0 : 1) }

  /// Adds the plan to what an act writes.
  package func fill(_ change: inout ChangeSet) {
    change.records += records
    change.voids += voids
    change.changes += changes
    change.dictionaries.merge(dictionaries) { _, new in new }
    change.rowCount = rowCount
  }
}

/// Gives the ids of a new act: the next numbers of each letter and year.
struct RecordNumbers {
  private let snapshot: LedgerSnapshot
  private var next: [String: Int] = [:]

  init(_ snapshot: LedgerSnapshot) { self.snapshot = snapshot }

  /// The next id, such as `M-2022-0017`; ids are never used again.
  mutating func id(_ letter: String, year: Int) throws(LedgerError) -> String {
    let prefix = "\(letter)-\(year)-"
    let number: Int
    if let known = next[prefix] {
      number = known
    } else {
      number = try snapshot.nextNumber(prefix: prefix)
    }
    next[prefix] = number + 1
    let digits = String(number)
    return prefix + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}

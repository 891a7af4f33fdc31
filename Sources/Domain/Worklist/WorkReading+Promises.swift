import Columnar
import Ledger
import Query
import Values

// The promises and marks of debtors.
extension WorkReading {
  /// The parts that are open, partly paid or not at all.
  mutating func readPromises() throws {
    let table = try records.table(DomainCatalogue.promises)
    guard table.rowCount > 0 else { return }
    let promises = try PromiseColumns(table, records, on: day)
    for (row, part) in promises.parts.enumerated() where part.made <= day {
      let paid = promises.fulfilments[row]
      switch paid.state(of: part, on: day) {
      case .open, .partly, .broken: break
      default: continue
      }
      guard paid.paid < part.amount, let place = place(of: part.employer) else { continue }
      let promise = WorkPromise(
        id: table.rows.ids[row],
        due: part.due,
        amount: part.amount,
        paid: paid.paid
      )
      note(place) { $0.promises.append(promise) }
    }
  }

  /// The marks that pause the work: of a kind that does, proven, and running.
  mutating func readMarks() throws {
    let documents = try records.snapshot.records(of: "marks")
    let texts = try texts("document", documents)
    let index = HashIndex(documents.ids)
    for mark in try UnitMarks(records.snapshot, records.law).all {
      guard mark.effect(on: day, in: records.law).holdsWorklist,
        let place = place(of: Int64(mark.unit))
      else { continue }
      let pause = WorkPause(
        id: mark.id,
        kind: mark.kind.rawValue,
        lastDay: mark.lastDay,
        document: index.row(of: mark.id).map { texts[$0] } ?? ""
      )
      note(place) { $0.pause = pause }
    }
  }
}

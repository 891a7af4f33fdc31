import Columnar
import Ledger
import Query
import Values

/// The file of a case as it is handed over: what the case says, and its papers.
struct CaseFile {
  private let lines: [String]
  private let noticed: Day?

  /// - Throws: `RecordFact` when there is no such case, or it was voided.
  init(_ id: String, _ snapshot: LedgerSnapshot) throws {
    let version = try countingVersion(of: id, in: RecordKind.legalCase.table, snapshot)
    let steps = try Steps(.step, "case", snapshot)
    noticed = steps.rows(of: id).first.flatMap { day(ofIndex: steps.day($0)) }
    let papers = try snapshot.records(of: RecordKind.evidence.table)
    let owners = try texts("case", papers)
    let columns = try ["item", "document", "issuer", "form"].map { try texts($0, papers) }
    let dated = try integers("dated", papers)
    let own = (0..<papers.rowCount).filter { owners[$0] == id }.map { row in
      papers.ids[row] + "," + columns.map { $0[row] }.joined(separator: ",") + ","
        + (day(ofIndex: dated[row])?.iso ?? "")
    }
    let values = RecordValues(version.values)
    let said = ["party_id", "person", "article", "kind"].map { values.text($0) ?? "" }
    let unit = values.integer("employer").map { String($0) } ?? ""
    lines = [([id, unit] + said).joined(separator: ",")] + own.sorted()
  }

  /// The hash of the file, and the day before which it cannot have been handed over.
  var document: (hash: String, dated: Day?) {
    let text = lines.map { $0 + "\r\n" }.joined()
    return (hexadecimal(contentDigest(Array(text.utf8))), noticed)
  }
}

import Columnar
package import Ledger
package import Values

/// The files of records that were taken in, told apart by their content.
package struct ImportedContents {
  private let snapshot: LedgerSnapshot
  private let ids: [String: String]

  /// One file as the source `imports` keeps it.
  package struct Entry {
    package var file: String
    /// The source that the records went to.
    package var source: String
    package var rows: Int
    package var rejected: Int
    /// Dong.
    package var amount: Int64
    package var content: [UInt8]

    package init(
      file: String,
      source: String,
      rows: Int,
      rejected: Int,
      amount: Int64,
      content: [UInt8]
    ) {
      self.file = file
      self.source = source
      self.rows = rows
      self.rejected = rejected
      self.amount = amount
      self.content = content
    }
  }

  package init(_ snapshot: LedgerSnapshot) throws {
    self.snapshot = snapshot
    let rows = try snapshot.records(of: "imports")
    guard case .texts(let contents) = try rows.column("content"),
      case .texts(let sources) = try rows.column("source")
    else { throw TableError.noSuchColumn("content") }
    var ids: [String: String] = [:]
    for row in 0..<rows.rowCount where !contents.isEmpty(at: row) {
      ids[sources[row] + " " + contents[row]] = rows.ids[row]
    }
    self.ids = ids
  }

  /// The import that took the same bytes in for the source; nil when none did.
  package func id(of content: [UInt8], _ source: String) -> String? {
    ids[source + " " + hexadecimal(contentDigest(content))]
  }

  package func record(_ entry: Entry, on day: Day, by operatorName: String) throws -> RecordInsert {
    let prefix = "N-" + padded(day.month.year, to: 4) + "-"
    let id = prefix + padded(try snapshot.nextNumber(prefix: prefix), to: 4)
    return RecordInsert(
      table: "imports",
      id: id,
      values: [
        "date": .integer(Int64(day.index)), "file": .text(entry.file),
        "source": .text(entry.source), "rows": .integer(Int64(entry.rows)),
        "rejected": .integer(Int64(entry.rejected)), "amount": .integer(entry.amount),
        "operator": .text(operatorName),
        "content": .text(hexadecimal(contentDigest(entry.content))),
      ]
    )
  }
}

package import Ledger
package import Values

/// The files of one export, as the source `exports` keeps them.
package struct ExportedFiles {
  package static let table = "exports"

  /// One file that went out.
  package struct Entry {
    package var file: String
    /// What was asked for.
    package var question: String
    package var rows: Int
    /// All that the file holds.
    package var bytes: [UInt8]

    package init(file: String, question: String, rows: Int, bytes: [UInt8]) {
      self.file = file
      self.question = question
      self.rows = rows
      self.bytes = bytes
    }
  }

  private let day: Day
  private let operatorName: String
  private var kept: [(values: [String: StoredValue], rows: Int)] = []

  package init(on day: Day, by operatorName: String) {
    self.day = day
    self.operatorName = operatorName
  }

  /// Rows of all files.
  package var rowCount: Int { kept.reduce(0) { $0 + $1.rows } }

  /// - Complexity: O(bytes); they are not kept.
  package mutating func add(_ entry: Entry) {
    kept.append(
      (
        [
          "date": .integer(Int64(day.index)), "rows": .integer(Int64(entry.rows)),
          "bytes": .integer(Int64(entry.bytes.count)), "file": .text(entry.file),
          "question": .text(entry.question),
          "content": .text(hexadecimal(contentDigest(entry.bytes))),
          "operator": .text(operatorName),
        ], entry.rows
      )
    )
  }

  /// The records, numbered on from those that the ledger has.
  package func records(after snapshot: LedgerSnapshot) throws -> [RecordInsert] {
    var numbers = RecordNumbers(snapshot)
    return try kept.map { file in
      RecordInsert(
        table: Self.table,
        id: try numbers.id("J", year: day.month.year),
        values: file.values
      )
    }
  }
}

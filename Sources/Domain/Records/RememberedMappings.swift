import Columnar
package import Ledger
package import Values

/// What headings of files were mapped to, by the headings of the file and what was taken from it.
///
/// The latest mapping of a set of headings counts; taken back with its import, it is forgotten.
package struct RememberedMappings {
  /// A heading and the name of the column that it fills.
  package struct Entry: Hashable, Sendable {
    package var column: String
    package var heading: String

    package init(column: String, heading: String) {
      self.column = column
      self.heading = heading
    }
  }

  private static let table = "mappings"
  private var entries: [String: [Entry]] = [:]

  package init(_ snapshot: LedgerSnapshot) throws {
    let rows = try snapshot.records(of: Self.table)
    let texts = try ["source", "headings", "columns"].map { try Domain.texts($0, rows) }
    for row in 0..<rows.rowCount {
      // Each line is a column, a tab and its heading; neither can hold a line end or a tab.
      let pairs = texts[2][row].split(separator: "\n").compactMap { line -> Entry? in
        let parts = line.split(separator: "\t", maxSplits: 1)
        guard parts.count == 2 else { return nil }
        return Entry(column: String(parts[0]), heading: String(parts[1]))
      }
      entries[Self.key(texts[0][row], texts[1][row])] = pairs
    }
  }

  private static func key(_ source: String, _ headings: String) -> String {
    source + "\n\n" + headings
  }

  /// What was mapped last time; empty where nothing was.
  package func entries(of source: String, _ headings: String) -> [Entry] {
    entries[Self.key(source, headings)] ?? []
  }

  /// The record of a new mapping; nil where it is known already.
  package func record(
    _ mapped: [Entry],
    of source: String,
    _ headings: String,
    on day: Day,
    after snapshot: LedgerSnapshot
  ) throws -> RecordInsert? {
    guard !mapped.isEmpty, mapped != entries(of: source, headings) else { return nil }
    let number = try snapshot.nextNumber(prefix: "mapping-")
    let lines = mapped.map { entry in
      entry.column + "\t"
        + entry.heading.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    return RecordInsert(
      table: Self.table,
      id: "mapping-" + padded(number, to: 4),
      values: [
        "date": .integer(Int64(day.index)), "source": .text(source), "headings": .text(headings),
        "columns": .text(lines.joined(separator: "\n")),
      ]
    )
  }
}

package import Columnar
import Values

/// A table as text, and what of the answer it does not show.
package struct RenderedTable: Hashable, Sendable {
  /// Lines that end with a newline each.
  package var text: String
  /// Names of columns in which a text was cut with `…`.
  package var cutColumns: [String]
  /// Names of columns that had no room.
  package var droppedColumns: [String]
}

/// Writes an answer as a table for reading: headings, rows, lines of totals.
package struct TableRenderer: Sendable {
  /// How much room there is.
  package enum Layout: Hashable, Sendable {
    /// A terminal of this many cells, with bold headings and totals or without.
    case terminal(width: Int, isBold: Bool = false)
    /// A file or a pipe: nothing is ever cut.
    case unlimited
  }

  /// What becomes of a text that is wider than its column.
  package enum Overflow: Hashable, Sendable {
    /// Cut with `…`, one line a row: for rows of data.
    case cut
    /// Goes on in further lines under its column: for tables that are read as text.
    case wrapped
  }

  private let options: OutputOptions
  private let layout: Layout
  private let overflow: Overflow

  package init(_ options: OutputOptions, layout: Layout, overflow: Overflow = .cut) {
    self.options = options
    self.layout = layout
    self.overflow = overflow
  }

  /// O(rows × columns).
  package func render(_ table: OutputTable) throws(Cancelled) -> RenderedTable {
    var cells = try TableCells(table, options)
    cells.makeRoomForLabels()
    if overflow == .wrapped { cells.keepWordsWhole() }
    let fit: ColumnFit =
      switch layout {
      case .terminal(let width, _): ColumnFit(cells.columns, to: width)
      case .unlimited: ColumnFit(cells.columns)
      }
    return RenderedTable(
      text: try text(of: cells, fit),
      cutColumns: overflow == .cut ? fit.cut.map { cells.columns[$0].name } : [],
      droppedColumns: cells.columns.indices.filter { !fit.shown.contains($0) }
        .map { cells.columns[$0].name }
    )
  }

  /// Rows that are written in a few milliseconds.
  private static let rowsBetweenLooks = 1024

  private func text(of cells: TableCells, _ fit: ColumnFit) throws(Cancelled) -> String {
    let columns = fit.shown.map { cells.columns[$0] }
    var text = emphasized(line(columns.map(\.heading), columns, fit.widths))
    for row in 0..<cells.rowCount {
      if row % Self.rowsBetweenLooks == 0 { try Cancellation.current.check() }
      text += lines(columns.map { $0.texts[row] }, columns, fit.widths)
    }
    for (place, label) in cells.totalLabels.enumerated() {
      let totals = columns.map { $0.totals[place] }
      text += emphasized(totalLine(label, totals, columns, fit.widths))
    }
    return text
  }

  /// A row, in as many lines as its longest text needs.
  private func lines(
    _ texts: [String],
    _ columns: [TableCells.Column],
    _ widths: [Int]
  ) -> String {
    guard overflow == .wrapped else { return line(texts, columns, widths) + "\n" }
    let cells = zip(texts, widths).map { TerminalText.lines(of: $0, width: $1) }
    let height = cells.map(\.count).max() ?? 1
    return (0..<height).map { place in
      line(cells.map { place < $0.count ? $0[place] : "" }, columns, widths) + "\n"
    }.joined()
  }

  private func emphasized(_ line: String) -> String {
    if case .terminal(_, true) = layout { return "\u{1B}[1m" + line + "\u{1B}[0m\n" }
    return line + "\n"
  }

  /// The label begins the line and runs up to the first total; behind all where none is left of it.
  private func totalLine(
    _ label: String,
    _ totals: [String],
    _ columns: [TableCells.Column],
    _ widths: [Int]
  ) -> String {
    let lead = totals.firstIndex { !$0.isEmpty } ?? totals.count
    guard lead > 0 else { return line(totals, columns, widths) + "  " + label }
    let room = widths[..<lead].reduce(0, +) + ColumnFit.gap * (lead - 1)
    var head = columns[0]
    head.isNumeric = false
    return line(
      [label] + totals[lead...],
      [head] + columns[lead...],
      [room] + widths[lead...]
    )
  }

  /// The cells side by side; nothing stands behind the last one that has a text.
  private func line(
    _ texts: [String],
    _ columns: [TableCells.Column],
    _ widths: [Int]
  ) -> String {
    var line = ""
    var spaceCount = ColumnFit.indent
    for (place, width) in widths.enumerated() {
      let text = TerminalText.fitted(texts[place], to: width)
      let room = max(0, width - TerminalText.width(of: text))
      if columns[place].isNumeric { spaceCount += room }
      if !text.isEmpty {
        line += String(repeating: " ", count: spaceCount) + text
        spaceCount = 0
      }
      spaceCount += ColumnFit.gap + (columns[place].isNumeric ? 0 : room)
    }
    return line
  }
}

extension TableCells {
  /// Words that are wider than this are broken all the same.
  private static let wholeWordsMax = 24

  /// Narrows no column below its widest word.
  fileprivate mutating func keepWordsWhole() {
    for place in columns.indices {
      let widest = columns[place].texts.reduce(columns[place].leastWidth) {
        max($0, TerminalText.widestWord(of: $1))
      }
      columns[place].leastWidth = min(widest, Self.wholeWordsMax, columns[place].width)
    }
  }

  /// Widens the last column before the first total until the label of the line fits.
  fileprivate mutating func makeRoomForLabels() {
    for (place, label) in totalLabels.enumerated() {
      let lead = columns.firstIndex { !$0.totals[place].isEmpty } ?? columns.count
      guard lead > 0 else { continue }
      let room = columns[..<lead].reduce(0) { $0 + $1.width } + ColumnFit.gap * (lead - 1)
      columns[lead - 1].width += max(0, TerminalText.width(of: label) - room)
    }
  }
}

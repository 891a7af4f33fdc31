package import Columnar

/// What a workbook shows: sheets in their order, nothing about how they are written.
package struct Workbook: Sendable {
  package enum Sheet: Sendable {
    case table(TableSheet)
    case facts(FactSheet)
    case cells(CellSheet)
    case charts(ChartSheet)
  }

  package var sheets: [Sheet]

  package init(sheets: [Sheet]) { self.sheets = sheets }
}

/// A sheet with lines of title, one table with its totals, and notes below.
package struct TableSheet: Sendable {
  /// Made fit for a tab: at most 31 letters, none of `[]:*?/\`, no name twice.
  package var name: String
  /// Above the table, over its whole width; empty for none.
  package var title: String
  package var subtitles: [String]
  package var table: OutputTable
  package var notes: [String]

  package init(
    name: String,
    title: String = "",
    subtitles: [String] = [],
    table: OutputTable,
    notes: [String] = []
  ) {
    self.name = name
    self.title = title
    self.subtitles = subtitles
    self.table = table
    self.notes = notes
  }
}

/// A sheet of charts, each beside the figures that it draws.
package struct ChartSheet: Sendable {
  package var name: String
  package var charts: [Chart]

  package init(name: String, charts: [Chart]) {
    self.name = name
    self.charts = charts
  }
}

/// A sheet of cells as they came from a file.
package struct CellSheet: Sendable {
  package enum Look: Sendable { case plain, heading, fault }

  package struct Cell: Hashable, Sendable {
    package var text: String
    /// What a file said that the cell is.
    package var kind: CellGrid.Kind
    package var look: Look

    package init(_ text: String, kind: CellGrid.Kind = .text, _ look: Look = .plain) {
      self.text = text
      self.kind = kind
      self.look = look
    }
  }

  package var name: String
  package var rows: [[Cell]]

  package init(name: String, rows: [[Cell]]) {
    self.name = name
    self.rows = rows
  }
}

/// A sheet of labels and values, one pair a line, such as where a list comes from.
package struct FactSheet: Sendable {
  package struct Line: Sendable {
    package var label: String
    package var value: Value

    package init(_ label: String, _ value: Value) {
      self.label = label
      self.value = value
    }
  }

  package enum Value: Sendable {
    case text(String)
    case number(Int128, OutputKind)
  }

  package var name: String
  package var title: String
  package var lines: [Line]

  package init(name: String, title: String = "", lines: [Line]) {
    self.name = name
    self.title = title
    self.lines = lines
  }
}

package import Columnar

/// The cells of a file that is to be taken in, and where they came from.
package struct ImportFile: Sendable {
  /// What kind of file the cells were read from.
  package enum Kind: Hashable, Sendable {
    /// A row with fewer fields than headings has lost one.
    case separatedText
    /// Rows end with their last filled cell.
    case workbook(sheet: String)
  }

  /// Without its folders.
  package let name: String
  package let kind: Kind
  package internal(set) var grid: CellGrid
  package let byteCount: Int
  /// What a reader of the file would not see.
  package let notes: [FileNote]
  /// What was mapped when headings like these were last taken in.
  package var mappings: [ImportRequest.Mapping] = []

  package init(name: String, kind: Kind, grid: CellGrid, byteCount: Int, notes: [FileNote] = []) {
    self.name = name
    self.kind = kind
    self.grid = grid
    self.byteCount = byteCount
    self.notes = notes
  }

  /// Gives the cells away, so that their next holder may let go of what it has read.
  mutating func takeGrid() -> CellGrid {
    defer { grid = CellGrid(columns: [], fieldCounts: [], lines: []) }
    return grid
  }
}

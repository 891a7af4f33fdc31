package import Columnar
package import Formats

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
  package let grid: CellGrid
  package let byteCount: Int

  package init(name: String, kind: Kind, grid: CellGrid, byteCount: Int) {
    self.name = name
    self.kind = kind
    self.grid = grid
    self.byteCount = byteCount
  }

  /// Reads a file of separated text.
  package static func readText(at path: String) throws(FormatError) -> ImportFile {
    let bytes = try FileBytes.read(path)
    let byteCount = bytes.count
    let reading = try CSVReader.read(bytes)
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return ImportFile(
      name: name,
      kind: .separatedText,
      grid: reading.grid,
      byteCount: byteCount
    )
  }
}

import Columnar

/// A file with a table in it, by what it holds and not by its name.
package struct TableFile: ~Copyable {
  package enum Form: Hashable, Sendable {
    case text
    case workbook
    /// Of Office up to 2003.
    case oldWorkbook
  }

  package let form: Form
  package let byteCount: Int
  private let file: InputFile

  /// Opens a regular file; a link is followed.
  package init(_ path: String) throws(FormatError) {
    let file = try InputFile(path)
    let head = try file.bytes(upTo: 8)
    if head.starts(with: [0x50, 0x4B]) {
      form = .workbook
    } else {
      form = head.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) ? .oldWorkbook : .text
    }
    byteCount = file.byteCount
    self.file = file
  }

  /// The rows of a text.
  ///
  /// - Complexity: O(bytes)
  /// - Throws: `tooLarge` before anything is read of a file beyond `bytesMax`.
  package consuming func text(
    encoding choice: EncodingChoice?,
    bytesMax: Int = CSVReader.bytesMax
  ) throws(FormatError) -> CSVReading {
    guard byteCount <= bytesMax else {
      throw .file(.tooLarge(byteCount: byteCount, limit: bytesMax), path: file.path)
    }
    return try CSVReader.read(try file.bytes(), encoding: choice)
  }

  /// The sheets of a workbook.
  package consuming func workbook() throws(FormatError) -> WorkbookReader {
    if form == .oldWorkbook { return try WorkbookReader(compound: file) }
    return try WorkbookReader(archive: file)
  }
}

package import Columnar

/// A sheet of a workbook by its name, and whether it can be seen there.
package struct SheetName: Hashable, Sendable {
  package let name: String
  package let isVisible: Bool
}

/// The cells of one sheet, and what a reader of the file would not see or guess.
package struct SheetReading: Sendable {
  package let grid: CellGrid
  /// Lines with content that the sheet hides; they are among the cells.
  package let hiddenLines: [Int]
  package let hiddenColumnCount: Int
  /// Formulas whose outcome the file does not hold.
  package let formulaCount: Int
  /// Letters that were turned into Unicode; nil where all stand as they were.
  package let conversion: LetterConversion?
}

/// An open workbook of Excel.
///
/// Sheets are read as they were saved: no formula is computed, no link to another file is followed,
/// no macro is looked at.
package struct WorkbookReader: ~Copyable {
  private enum Form: ~Copyable {
    case recent(XLSXWorkbook)
    case old(OldWorkbook)
  }

  private let form: Form
  /// All sheets with cells, in their order.
  package let sheets: [SheetName]
  /// How many other files the formulas refer to, as far as the file says.
  package let externalLinkCount: Int

  /// Opens a file that begins as archives do.
  init(archive file: consuming InputFile) throws(FormatError) {
    do {
      let workbook = try XLSXWorkbook(file)
      sheets = workbook.sheets
      externalLinkCount = workbook.externalLinkCount
      form = .recent(workbook)
    } catch {
      throw .spreadsheet(error)
    }
  }

  /// Opens a file that begins as documents of Office up to 2003 do.
  init(compound file: consuming InputFile) throws(FormatError) {
    let bytes = try file.bytes(upTo: OldWorkbook.bytesMax + 1)
    do {
      let workbook = try OldWorkbook(bytes)
      sheets = workbook.sheets
      externalLinkCount = 0
      form = .old(workbook)
    } catch {
      throw .spreadsheet(error)
    }
  }

  /// Reads the cells of one of the `sheets`, at most `rowLimit` rows with content.
  ///
  /// O(bytes of the sheet); the memory is that of its filled cells.
  package func read(
    _ index: Int,
    rowLimit: Int = .max,
    encoding choice: EncodingChoice? = nil
  ) throws(FormatError) -> SheetReading {
    let contents: SheetContents
    do {
      switch form {
      case .recent(let workbook): contents = try workbook.contents(of: index, rowLimit: rowLimit)
      case .old(let workbook): contents = try workbook.contents(of: index, rowLimit: rowLimit)
      }
    } catch {
      throw .spreadsheet(error)
    }
    return try contents.reading(sheets[index].name, choice)
  }
}

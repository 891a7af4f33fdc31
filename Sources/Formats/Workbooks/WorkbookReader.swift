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

/// An open workbook of Excel's form since 2007.
///
/// Sheets are read as they were saved: no formula is computed, no link to another file is followed,
/// no macro is looked at.
package struct WorkbookReader: ~Copyable {
  /// All sheets with cells, in their order.
  package let sheets: [SheetName]
  /// How many other files the formulas refer to.
  package let externalLinkCount: Int
  private let package: XLSXPackage
  private let parts: [String]
  private let formats: [CellFormat]
  private let shared: SharedStrings
  private let countsFrom1904: Bool

  /// Opens a file that begins as archives do.
  ///
  /// - Complexity: O(bytes of the texts that cells share)
  init(_ file: consuming InputFile) throws(SpreadsheetFact) {
    let package = try XLSXPackage(file)
    var root = Relationships(of: "")
    let names = Set(try package.partNames())
    let rootPart = Relationships.part(of: "")
    if names.contains(rootPart) { try package.readSmall(rootPart, &root) }
    guard let workbook = root.first("officeDocument"), names.contains(workbook) else {
      throw .noWorkbook(ArchiveContent(parts: names))
    }
    guard !workbook.hasSuffix(".bin") else { throw .noWorkbook(.binaryWorkbook) }
    var directory = WorkbookDirectory()
    try package.readSmall(workbook, &directory)
    guard !directory.sheets.isEmpty else {
      throw .noWorkbook(ArchiveContent(parts: names))
    }
    var links = Relationships(of: workbook)
    try package.readSmall(Relationships.part(of: workbook), &links)
    var formats = CellFormats()
    if let part = links.first("styles") { try package.readSmall(part, &formats) }
    var shared = SharedStrings()
    if let part = links.first("sharedStrings") { try package.readLarge(part, &shared) }
    let sheets = directory.sheets.compactMap { sheet -> (SheetName, String)? in
      guard let target = links.targets[sheet.relationship], target.kind == "worksheet" else {
        return nil
      }
      return (SheetName(name: sheet.name, isVisible: sheet.isVisible), target.part)
    }
    self.sheets = sheets.map(\.0)
    parts = sheets.map(\.1)
    externalLinkCount = directory.externalLinkCount
    countsFrom1904 = directory.countsFrom1904
    self.formats = formats.formats
    self.shared = shared
    self.package = package
  }

  /// Reads the cells of one of the `sheets`, at most `rowLimit` rows with content.
  ///
  /// O(bytes of its part); the memory is that of its filled cells.
  package func read(
    _ index: Int,
    rowLimit: Int = .max,
    encoding choice: EncodingChoice? = nil
  ) throws(FormatError) -> SheetReading {
    do {
      var rows = SheetRows(
        parts[index],
        sheet: sheets[index].name,
        shared,
        formats,
        countsFrom1904: countsFrom1904,
        rowLimit: rowLimit
      )
      try package.readLarge(parts[index], &rows)
      let (grid, conversion) = try rows.grid(choice)
      return SheetReading(
        grid: grid,
        hiddenLines: rows.hiddenLines,
        hiddenColumnCount: rows.hiddenColumnCount,
        formulaCount: rows.formulaCount,
        conversion: conversion
      )
    } catch {
      throw .spreadsheet(error)
    }
  }
}

extension ArchiveContent {
  fileprivate init(parts: Set<String>) {
    if parts.contains("word/document.xml") {
      self = .document
    } else if parts.contains("content.xml"), parts.contains("mimetype") {
      self = .openDocument
    } else {
      self = .archive
    }
  }
}

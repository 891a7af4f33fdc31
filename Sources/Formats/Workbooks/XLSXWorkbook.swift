import Columnar

/// An open workbook of Excel's form since 2007.
struct XLSXWorkbook: ~Copyable {
  /// All sheets with cells, in their order.
  let sheets: [SheetName]
  /// How many other files the formulas refer to.
  let externalLinkCount: Int
  private let parts: XLSXPackage
  private let sheetParts: [String]
  private let formats: [CellFormat]
  private let shared: TextColumn
  private let sharedSurvey: TextSurvey?
  private let countsFrom1904: Bool

  /// Opens a file that begins as archives do.
  ///
  /// - Complexity: O(bytes of the texts that cells share)
  init(_ file: consuming InputFile) throws(SpreadsheetFact) {
    let parts = try XLSXPackage(file)
    var root = Relationships(of: "")
    let names = Set(try parts.partNames())
    let rootPart = Relationships.part(of: "")
    if names.contains(rootPart) { try parts.readSmall(rootPart, &root) }
    guard let workbook = root.first("officeDocument"), names.contains(workbook) else {
      throw .noWorkbook(ArchiveContent(parts: names))
    }
    guard !workbook.hasSuffix(".bin") else { throw .noWorkbook(.binaryWorkbook) }
    var directory = WorkbookDirectory()
    try parts.readSmall(workbook, &directory)
    guard !directory.sheets.isEmpty else {
      throw .noWorkbook(ArchiveContent(parts: names))
    }
    var links = Relationships(of: workbook)
    try parts.readSmall(Relationships.part(of: workbook), &links)
    var formats = CellFormats()
    if let part = links.first("styles") { try parts.readSmall(part, &formats) }
    let shared = try Self.sharedTexts(links.first("sharedStrings"), parts)
    let sheets = directory.sheets.compactMap { sheet -> (SheetName, String)? in
      guard let target = links.targets[sheet.relationship], target.kind == "worksheet" else {
        return nil
      }
      return (SheetName(name: sheet.name, isVisible: sheet.isVisible), target.part)
    }
    self.sheets = sheets.map(\.0)
    sheetParts = sheets.map(\.1)
    externalLinkCount = directory.externalLinkCount
    countsFrom1904 = directory.countsFrom1904
    self.formats = formats.formats
    self.shared = shared.texts
    sharedSurvey = shared.survey
    self.parts = parts
  }

  /// The texts that cells share, composed (NFC).
  private static func sharedTexts(
    _ part: String?,
    _ parts: borrowing XLSXPackage
  ) throws(SpreadsheetFact) -> (texts: TextColumn, survey: TextSurvey?) {
    guard let part else { return (TextColumn(bytes: [], ends: []), nil) }
    var shared = SharedStrings(part)
    try parts.readLarge(part, &shared)
    do {
      let survey = try TextSurvey(shared.texts.bytes, from: 0)
      return (survey.isComposed ? shared.texts : try shared.texts.composed(), survey)
    } catch {
      throw .partBroken(part)
    }
  }

  /// Reads a sheet, at most `rowLimit` rows with content.
  ///
  /// O(bytes of its part); the memory is that of its filled cells.
  func contents(of index: Int, rowLimit: Int) throws(SpreadsheetFact) -> SheetContents {
    var rows = SheetRows(
      sheetParts[index],
      sheet: sheets[index].name,
      shared,
      formats,
      countsFrom1904: countsFrom1904,
      rowLimit: rowLimit
    )
    try parts.readLarge(sheetParts[index], &rows)
    guard rows.isWhole else { throw .partBroken(sheetParts[index]) }
    return rows.contents(sharedSurvey)
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

import Columnar

/// An open workbook of Excel 95 to 2003.
struct OldWorkbook {
  /// More than any such file can fill: 65,536 rows of 256 columns a sheet.
  static let bytesMax = 1 << 28

  private struct Sheet {
    var name: String
    var isVisible: Bool
    /// Where its records begin.
    var start: Int
  }

  private let bytes: [UInt8]
  private var parts: [Sheet] = []
  private var texts: [String] = []
  private var codes: [Int: String] = [:]
  private var styles: [Int] = []
  private var countsFrom1904 = false
  /// Whether texts are in Unicode, as since Excel 97.
  private var isUnicode = true

  var sheets: [SheetName] { parts.map { SheetName(name: $0.name, isVisible: $0.isVisible) } }

  /// - Complexity: O(bytes)
  init(_ file: [UInt8]) throws(SpreadsheetFact) {
    guard file.count <= Self.bytesMax else {
      throw .partTooLarge("Workbook", byteCount: Self.bytesMax)
    }
    let container = try CompoundFile(file)
    if container.has("EncryptedPackage") { throw .isEncrypted }
    // Of Excel 97 to 2003, or of Excel 95.
    if let stream = try container.stream("Workbook") {
      bytes = stream
    } else if let stream = try container.stream("Book") {
      bytes = stream
    } else {
      throw .noWorkbook(container.has("WordDocument") ? .oldDocument : .compound)
    }
    try readGlobals()
    guard !parts.isEmpty else { throw .broken }
  }

  private mutating func readGlobals() throws(SpreadsheetFact) {
    var place = 0
    while let record = BookRecord(bytes, at: place), record.kind != .endOfPart {
      place = record.end
      guard let kind = record.kind else { continue }
      var reader = RecordReader(record, of: bytes)
      switch kind {
      case .beginOfPart: isUnicode = try reader.number16() >= 0x0600
      case .password: throw .isEncrypted
      case .dateMode: countsFrom1904 = try reader.number16() == 1
      case .sheet: try addSheet(&reader)
      case .sharedTexts: try readTexts(&reader)
      case .numberFormat:
        let number = try reader.number16()
        codes[number] = try isUnicode ? longText(&reader) : shortText(&reader)
      case .cellStyle:
        _ = try reader.number16()
        styles.append(try reader.number16())
      default: break
      }
    }
  }

  private mutating func addSheet(_ reader: inout RecordReader) throws(SpreadsheetFact) {
    let start = Int(try reader.number32())
    let state = try reader.byte()
    let kind = try reader.byte()
    let name = try shortText(&reader)
    // Others are charts and macros.
    if kind == 0 { parts.append(Sheet(name: name, isVisible: state & 3 == 0, start: start)) }
  }

  private mutating func readTexts(_ reader: inout RecordReader) throws(SpreadsheetFact) {
    _ = try reader.number32()
    let count = Int(try reader.number32())
    while texts.count < count, !reader.isAtEnd { texts.append(try longText(&reader)) }
  }

  private func shortText(_ reader: inout RecordReader) throws(SpreadsheetFact) -> String {
    let count = Int(try reader.byte())
    return try isUnicode ? reader.unicodeText(count) : reader.narrowText(count)
  }

  private func longText(_ reader: inout RecordReader) throws(SpreadsheetFact) -> String {
    let count = try reader.number16()
    return try isUnicode ? reader.unicodeText(count) : reader.narrowText(count)
  }

  /// Reads a sheet, at most `rowLimit` rows with content.
  ///
  /// - Complexity: O(bytes of the sheet)
  func contents(of index: Int, rowLimit: Int) throws(SpreadsheetFact) -> SheetContents {
    var cells = OldSheetCells(
      formats: styles.map { CellFormat(number: $0, code: codes[$0]) },
      countsFrom1904: countsFrom1904
    )
    var place = parts[index].start
    var depth = 0
    while let record = BookRecord(bytes, at: place) {
      place = record.end
      // A chart within the sheet has records of its own.
      if record.kind == .beginOfPart { depth += 1 }
      if record.kind == .endOfPart { depth -= 1 }
      if depth == 0 { return try cells.contents(sheets[index].name, rowLimit: rowLimit) }
      guard depth == 1, let kind = record.kind else { continue }
      var reader = RecordReader(record, of: bytes)
      try take(kind, &reader, to: &cells)
    }
    throw .broken
  }

  private func take(
    _ kind: BookRecord.Kind,
    _ reader: inout RecordReader,
    to cells: inout OldSheetCells
  ) throws(SpreadsheetFact) {
    switch kind {
    case .columns: try cells.takeColumns(&reader)
    case .row: try cells.takeRow(&reader)
    case .mergedCells: try cells.takeMerges(&reader)
    case .formulaText: cells.takeFormulaText(try longText(&reader))
    case .number, .shortNumber, .severalNumbers, .formula, .truthOrError, .sharedText, .text,
      .richText:
      try takeCell(kind, &reader, to: &cells)
    case .endOfPart, .dateMode, .password, .continued, .sheet, .cellStyle, .sharedTexts,
      .numberFormat, .beginOfPart:
      break
    }
  }

  private func takeCell(
    _ kind: BookRecord.Kind,
    _ reader: inout RecordReader,
    to cells: inout OldSheetCells
  ) throws(SpreadsheetFact) {
    let row = try reader.number16()
    let column = try reader.number16()
    if kind == .severalNumbers {
      // The last two bytes name the last column.
      for place in 0..<((reader.restCount - 2) / 6) {
        let style = try reader.number16()
        let number = Self.number(short: try reader.number32())
        cells.add(number, row, column + place, style: style)
      }
      return
    }
    let style = try reader.number16()
    switch kind {
    case .number: cells.add(try reader.double(), row, column, style: style)
    case .shortNumber:
      cells.add(Self.number(short: try reader.number32()), row, column, style: style)
    case .sharedText:
      let number = Int(try reader.number32())
      guard texts.indices.contains(number) else { throw .broken }
      cells.add(texts[number], .text, row, column)
    case .text, .richText: cells.add(try longText(&reader), .text, row, column)
    case .truthOrError:
      let value = try reader.byte()
      cells.add(truth: value, isError: try reader.byte() == 1, row, column)
    default: try cells.takeFormula(&reader, row, column, style: style)
    }
  }

  /// Thirty bits of a number, and whether they are whole and in hundredths.
  private static func number(short bits: UInt32) -> Double {
    let value =
      bits & 2 == 0
      ? Double(bitPattern: UInt64(bits & ~3) << 32) : Double(Int32(bitPattern: bits) >> 2)
    return bits & 1 == 0 ? value : value / 100
  }
}

import Columnar

/// Reads the part of one sheet into rows of cells.
struct SheetRows: XMLConsumer {
  /// How the `t` of a cell says what its value is.
  private enum CellType { case number, shared, text, boolean, failure, date }

  /// What of a cell the texts between tags belong to.
  private enum Place { case elsewhere, value, text, formula }

  let part: String
  private let sheet: String
  private let shared: TextColumn
  private let formats: [CellFormat]
  private let countsFrom1904: Bool
  private let rowLimit: Int
  private var contents = SheetContents()
  /// Whether the sheet was read to its end, or as far as was wanted.
  var isWhole: Bool { isDone || (hasEnded && !isInRow && !isInCell) }

  // The row and the cell that are being read.
  private var line = 0
  private var isHidden = false
  private var isInRow = false
  private var hasEnded = false
  private var column = -1
  private var type = CellType.number
  private var style = 0
  private var isInCell = false
  private var hasFormula = false
  private var formula: [UInt8] = []
  private var readingDepth = 0
  private var place = Place.elsewhere
  private var value: [UInt8] = []

  /// Reads at most `rowLimit` rows with content; `part` is named where it is broken.
  init(
    _ part: String,
    sheet: String,
    _ shared: TextColumn,
    _ formats: [CellFormat],
    countsFrom1904: Bool,
    rowLimit: Int
  ) {
    self.part = part
    self.sheet = sheet
    self.shared = shared
    self.formats = formats
    self.countsFrom1904 = countsFrom1904
    self.rowLimit = rowLimit
  }

  var isDone: Bool { contents.rows.rowCount >= rowLimit }

  /// What was read; the reader is used up.
  consuming func contents(_ sharedSurvey: TextSurvey?) -> SheetContents {
    contents.sharedSurvey = sharedSurvey
    return contents
  }

  mutating func willGrow(_ factor: Int) { contents.rows.reserve(forWhole: factor) }

  // MARK: - Tags

  mutating func start(_ tag: XMLTag, in bytes: Span<UInt8>) throws(SpreadsheetFact) {
    if tag.name.count == 1 {
      guard isInRow else { return }
      switch bytes[tag.name.lowerBound] {
      case UInt8(ascii: "c"): try startCell(tag.attributes, bytes)
      case UInt8(ascii: "v"): place = .value
      case UInt8(ascii: "t"): place = readingDepth == 0 ? .text : .elsewhere
      case UInt8(ascii: "f"): (place, hasFormula) = (.formula, true)
      default: break
      }
    } else if bytes.equals("row", tag.name) {
      try startRow(tag.attributes, bytes)
    } else if bytes.equals("rPh", tag.name) {
      readingDepth += 1
    } else if bytes.equals("mergeCell", tag.name) {
      addMerge(tag.attributes, bytes)
    } else if bytes.equals("col", tag.name) {
      addColumns(tag.attributes, bytes)
    }
  }

  mutating func end(_ name: Range<Int>, in bytes: Span<UInt8>) throws(SpreadsheetFact) {
    if name.count == 1 {
      if bytes[name.lowerBound] == UInt8(ascii: "c"), isInCell { try endCell() }
      place = .elsewhere
    } else if bytes.equals("row", name) {
      guard !isInCell else { throw .partBroken(part) }
      let hasContent = contents.rows.endRow(line: line)
      if hasContent, isHidden { contents.hiddenLines.append(line) }
      isInRow = false
    } else if bytes.equals("rPh", name) {
      readingDepth -= 1
    } else if bytes.equals("worksheet", name) {
      hasEnded = true
    }
  }

  mutating func text(_ text: Range<Int>, in bytes: Span<UInt8>) throws(SpreadsheetFact) {
    guard isInCell else { return }
    let isGood: Bool
    switch place {
    case .elsewhere: isGood = true
    case .value: isGood = XMLText.append(text, of: bytes, to: &value)
    case .text: isGood = XMLText.append(text, of: bytes, to: &value)
    case .formula: isGood = XMLText.append(text, of: bytes, to: &formula)
    }
    guard isGood else { throw .partBroken(part) }
  }

  private mutating func startRow(
    _ range: Range<Int>,
    _ bytes: Span<UInt8>
  ) throws(SpreadsheetFact) {
    let before = line
    line += 1
    isHidden = false
    var attributes = XMLAttributes(range)
    while attributes.next(bytes) {
      if bytes.equals("r", attributes.name) {
        line = bytes.number(attributes.value) ?? 0
      } else if bytes.equals("hidden", attributes.name) {
        isHidden = Self.isTrue(attributes.value, bytes)
      }
    }
    guard !isInRow, line > before, line <= 1 << 30 else { throw .partBroken(part) }
    column = -1
    isInRow = true
  }

  private mutating func startCell(
    _ range: Range<Int>,
    _ bytes: Span<UInt8>
  ) throws(SpreadsheetFact) {
    guard !isInCell else { throw .partBroken(part) }
    column += 1
    style = 0
    type = .number
    var attributes = XMLAttributes(range)
    while attributes.next(bytes) {
      guard attributes.name.count == 1 else { continue }
      switch bytes[attributes.name.lowerBound] {
      case UInt8(ascii: "r"):
        guard let place = CellPlace(attributes.value, of: bytes), place.column >= column else {
          throw .partBroken(part)
        }
        column = place.column
      case UInt8(ascii: "s"): style = bytes.number(attributes.value) ?? 0
      case UInt8(ascii: "t"): type = Self.type(attributes.value, bytes)
      default: break
      }
    }
    isInCell = true
    hasFormula = false
    value.removeAll(keepingCapacity: true)
    formula.removeAll(keepingCapacity: true)
  }

  private static func type(_ value: Range<Int>, _ bytes: Span<UInt8>) -> CellType {
    if bytes.equals("s", value) { return .shared }
    if bytes.equals("inlineStr", value) || bytes.equals("str", value) { return .text }
    if bytes.equals("b", value) { return .boolean }
    if bytes.equals("e", value) { return .failure }
    return bytes.equals("d", value) ? .date : .number
  }

  private static func isTrue(_ value: Range<Int>, _ bytes: Span<UInt8>) -> Bool {
    bytes.equals("1", value) || bytes.equals("true", value)
  }

  private mutating func addMerge(_ range: Range<Int>, _ bytes: Span<UInt8>) {
    var attributes = XMLAttributes(range)
    while attributes.next(bytes) {
      guard bytes.equals("ref", attributes.name),
        let merge = MergedCells(attributes.value, of: bytes)
      else { continue }
      contents.merges.append(merge)
    }
  }

  private mutating func addColumns(_ range: Range<Int>, _ bytes: Span<UInt8>) {
    var (first, last, isHidden) = (0, -1, false)
    var attributes = XMLAttributes(range)
    while attributes.next(bytes) {
      if bytes.equals("min", attributes.name) { first = bytes.number(attributes.value) ?? 0 }
      if bytes.equals("max", attributes.name) { last = bytes.number(attributes.value) ?? -1 }
      if bytes.equals("hidden", attributes.name) {
        isHidden = Self.isTrue(attributes.value, bytes)
      }
    }
    // Unused columns to the right edge are hidden in many forms, and say nothing.
    guard isHidden, last < CellPlace.columnsMax else { return }
    contents.hiddenColumnCount += max(0, last - first + 1)
  }

  // MARK: - Cells

  private mutating func endCell() throws(SpreadsheetFact) {
    isInCell = false
    let isBehind: Bool
    if value.isEmpty {
      guard hasFormula, type != .text else { return }
      contents.formulaCount += 1
      let text = [.equals] + formula
      isBehind = contents.rows.append(text.span, .formula, column: column)
    } else if type == .shared {
      guard let number = value.span.number(value.indices), number < shared.count else {
        throw .partBroken(part)
      }
      isBehind = contents.rows.append(sharedText: number, of: shared, column: column)
    } else {
      let kind = try settleValue()
      let text = value
      isBehind = contents.rows.append(text.span, kind, column: column)
    }
    guard isBehind else { throw .partBroken(part) }
    guard contents.rows.hasRoom else {
      throw .tooManyCells(sheet: sheet, limit: GridRows.cellsMax)
    }
  }

  /// Brings the value into the form of a cell.
  ///
  /// - Returns: what the cell is.
  private mutating func settleValue() throws(SpreadsheetFact) -> CellGrid.Kind {
    switch type {
    case .number: return try settleNumber()
    case .text, .shared:
      XMLText.resolveCellEscapes(&value)
      return .text
    case .boolean:
      value = Array((value == [0x30] ? "FALSE" : "TRUE").utf8)
      return .text
    case .failure: return .failure
    case .date: return .date
    }
  }

  private mutating func settleNumber() throws(SpreadsheetFact) -> CellGrid.Kind {
    let format = style < formats.count ? formats[style] : .general
    if format == .general, Self.isPlain(value.span) { return .number }
    guard let number = StoredNumber(value.indices, of: value.span) else {
      throw .partBroken(part)
    }
    value.removeAll(keepingCapacity: true)
    return number.append(to: &value, as: format, countsFrom1904: countsFrom1904)
  }

  /// Whether a number stands as it is meant: at most fifteen digits, at most one point among them.
  private static func isPlain(_ bytes: Span<UInt8>) -> Bool {
    let start = bytes[0] == UInt8(ascii: "-") ? 1 : 0
    var pointCount = 0
    for place in start..<bytes.count where !bytes[place].isDigit {
      guard bytes[place] == .point, place > start, place + 1 < bytes.count else { return false }
      pointCount += 1
    }
    return pointCount <= 1 && (1...15).contains(bytes.count - start - pointCount)
  }
}

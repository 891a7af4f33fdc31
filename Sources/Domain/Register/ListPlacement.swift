package import Columnar
package import Ledger
import Query
import Values

/// A list in the form in which the ledger keeps it: the month's lines in the order of the register,
/// the units that are new, and the changes of those that are known.
package struct ListPlacement: Sendable {
  /// Chunks of new units first, if any, then the month.
  package let segments: [NewSegment]
  package let changes: [NewChange]
  /// Texts of labels that the changes name.
  package let dictionaries: [String: ValueDictionary]
  /// How many units the register did not know.
  package let newUnitCount: Int
  /// Of each kept line, in the order of the register, the line of the file.
  package let fileRows: [UInt32]
  /// Of each kept line the unit.
  package let units: IntegerColumn

  /// Places a list over the register of a snapshot.
  ///
  /// - Throws: `ListFault` for codes that are empty or stand twice; what the ledger throws.
  /// - Complexity: O(lines × log lines)
  package init(
    _ lines: ListLines,
    over tables: LedgerTables,
    unitsPerChunk: Int = Self.unitsPerChunk
  ) throws {
    let register = tables.register
    let ordinals = try PlacedUnits(lines.codes, register)
    let order = ordinals.fileRows(unitCount: register.count)
    fileRows = order
    units = IntegerColumn(values: order.map { ordinals.units[Int($0)] })
    newUnitCount = ordinals.newRows.count
    var segments: [NewSegment] = []
    if !ordinals.newRows.isEmpty {
      let units = try NewUnits(lines, ordinals.newRows, tables.snapshot)
      segments += units.chunks(of: unitsPerChunk)
    }
    segments.append(try month(lines, order, units, tables.snapshot))
    self.segments = segments
    let changes = try UnitChanges(lines, ordinals.units, tables)
    self.changes = changes.changes
    dictionaries = try changes.dictionaries(beyond: segments, tables.snapshot)
  }
}

extension ListPlacement {
  /// A chunk is written as a whole: its texts stand in memory once more, column by column.
  package static let unitsPerChunk = 1 << 17
}

/// Which unit each line of a file is, with ordinals for new ones.
private struct PlacedUnits {
  /// Of each line the ordinal.
  var units: [Int64]
  /// Lines of new units, in order of code, which is the order of their ordinals.
  var newRows: [UInt32]

  init(_ codes: TextColumn, _ register: Register) throws {
    let index = try register.codeIndex()
    units = [Int64](repeating: -1, count: codes.count)
    newRows = []
    for row in 0..<codes.count {
      if codes.isEmpty(at: row) { throw ListFault.emptyCode(row: row) }
      if let unit = index.ordinal(ofRow: row, in: codes) {
        units[row] = Int64(unit)
      } else {
        newRows.append(UInt32(row))
      }
    }
    sortByCode(&newRows, codes)
    try refuseRepeatedCodes(codes, unitCount: register.count)
    for (place, row) in newRows.enumerated() { units[Int(row)] = Int64(register.count + place) }
  }

  /// Codes that differ in case only are one unit, too, when the register knows it.
  private func refuseRepeatedCodes(_ codes: TextColumn, unitCount: Int) throws {
    for (first, second) in zip(newRows, newRows.dropFirst())
    where areEqual(first, second, codes) {
      let (row, firstRow) = (Int(max(first, second)), Int(min(first, second)))
      throw ListFault.duplicateCode(codes[row], row: row, firstRow: firstRow)
    }
    var firstRows = [Int32](repeating: -1, count: unitCount)
    for row in units.indices where units[row] >= 0 {
      let unit = Int(units[row])
      if firstRows[unit] >= 0 {
        throw ListFault.duplicateCode(codes[row], row: row, firstRow: Int(firstRows[unit]))
      }
      firstRows[unit] = Int32(row)
    }
  }

  /// The lines in the order of the register.
  func fileRows(unitCount: Int) -> [UInt32] {
    var rows = [UInt32](repeating: Column.missingRow, count: unitCount + newRows.count)
    for (row, unit) in units.enumerated() { rows[Int(unit)] = UInt32(row) }
    return rows.filter { $0 != Column.missingRow }
  }
}

/// Sorts lines by the bytes of their codes; lists that are sorted already cost one pass.
private func sortByCode(_ rows: inout [UInt32], _ codes: TextColumn) {
  var keyed = rows.map { SortedCode(key: firstBytes(codes, Int($0)), row: $0) }
  func precedes(_ left: SortedCode, _ right: SortedCode) -> Bool {
    left.key == right.key ? isOrdered(left.row, right.row, codes) : left.key < right.key
  }
  let isSorted = zip(keyed, keyed.dropFirst()).allSatisfy { !precedes($1, $0) }
  guard !isSorted else { return }
  keyed.sort(by: precedes)
  rows = keyed.map(\.row)
}

/// A line by the first eight bytes of its code, which settle most comparisons.
private struct SortedCode {
  let key: UInt64
  let row: UInt32
}

/// The first eight bytes as a number whose order is theirs.
private func firstBytes(_ codes: TextColumn, _ row: Int) -> UInt64 {
  let range = codes.byteRange(of: row)
  var key: UInt64 = 0
  for place in range.prefix(8) { key = key << 8 | UInt64(codes.bytes[place]) }
  return range.count < 8 ? key << (8 * UInt64(8 - range.count)) : key
}

private func isOrdered(_ left: UInt32, _ right: UInt32, _ codes: TextColumn) -> Bool {
  let bytes = codes.bytes.span
  let first = bytes.extracting(codes.byteRange(of: Int(left)))
  let second = bytes.extracting(codes.byteRange(of: Int(right)))
  for place in 0..<min(first.count, second.count) where first[place] != second[place] {
    return first[place] < second[place]
  }
  return first.count < second.count
}

private func areEqual(_ left: UInt32, _ right: UInt32, _ codes: TextColumn) -> Bool {
  codes.bytes[codes.byteRange(of: Int(left))] == codes.bytes[codes.byteRange(of: Int(right))]
}

/// The part of the register for units that were not known.
private struct NewUnits {
  private enum Values {
    /// Of all lines of the file, of which each chunk picks its own.
    case texts(TextColumn)
    /// Of the new units.
    case coded(Column)
  }

  /// The lines of the units, in their order.
  private let rows: [UInt32]
  private var columns: [(name: String, values: Values)] = []

  init(_ lines: ListLines, _ rows: [UInt32], _ snapshot: LedgerSnapshot) throws {
    self.rows = rows
    columns.append(("code", .texts(lines.codes)))
    for (name, texts) in lines.unitTexts.sorted(by: { $0.key < $1.key }) {
      switch try Register.declaration(name).type {
      case .label:
        columns.append((name, .coded(try labels(name, texts.picking(rows), snapshot).column)))
      case .category(let category):
        let codes = rows.map { category.code(of: texts[Int($0)]) }
        columns.append((name, .coded(.integers(IntegerColumn(values: codes)))))
      case .text, .code, .list: columns.append((name, .texts(texts)))
      default: throw ListFault.unknownColumn(name)
      }
    }
    guard let reasons = lines.reasons, lines.reasonOrigin == .list,
      lines.unitTexts["status"] == nil
    else { return }
    let statuses = ReasonStatuses(reasons)
    let codes = rows.map { row in
      Category.employerStatus.code(of: (statuses[Int(row)] ?? .working).rawValue)
    }
    columns.append(("status", .coded(.integers(IntegerColumn(values: codes)))))
  }

  /// Segments of so many units at most.
  func chunks(of unitsPerChunk: Int) -> [NewSegment] {
    stride(from: 0, to: rows.count, by: unitsPerChunk).map { start in
      let places = start..<min(start + unitsPerChunk, rows.count)
      let isWhole = places.count == rows.count
      return NewSegment(
        source: Register.sourceName,
        period: nil,
        columns: columns.map { name, values in
          let column: Column =
            switch values {
            case .texts(let texts): .texts(texts.picking(Array(rows[places])))
            case .coded(let column): isWhole ? column : column.gather(places.map { UInt32($0) })
            }
          return SegmentColumn(name: name, column: column)
        }
      )
    }
  }
}

/// The month's lines, in the order of the register.
private func month(
  _ lines: ListLines,
  _ order: [UInt32],
  _ units: IntegerColumn,
  _ snapshot: LedgerSnapshot
) throws -> NewSegment {
  var columns = [SegmentColumn(name: "employer", column: .integers(units))]
  for (name, figures) in lines.figures.sorted(by: { $0.key < $1.key }) {
    guard DomainCatalogue.debts.columns.contains(where: { $0.name == name }) else {
      throw ListFault.unknownColumn(name)
    }
    if isImplied(name, figures, lines.figures) { continue }
    columns.append(SegmentColumn(name: name, column: .integers(figures.gather(order))))
  }
  if let reasons = lines.reasons {
    columns.append(try labels("reason", reasons.picking(order), snapshot))
  }
  if let codes = lines.basisCodes {
    let placed = codes.gather(order)
    columns.append(SegmentColumn(name: "months_basis", column: .integers(placed)))
  }
  return NewSegment(
    source: MonthLists.sourceName,
    period: Int(lines.month.index),
    note: ListNote(extent: lines.extent, leftOut: lines.leftOut).text,
    columns: columns
  )
}

/// Whether a figure follows from the others in every line, so that it need not be kept.
private func isImplied(
  _ name: String,
  _ figures: IntegerColumn,
  _ all: [String: IntegerColumn]
) -> Bool {
  guard let amount = all["amount"] else { return false }
  switch name {
  case "overdue": return (0..<figures.count).allSatisfy { figures[$0] == amount[$0] }
  case "principal":
    let interest = all["interest"]
    return (0..<figures.count).allSatisfy { row in
      guard let whole = amount[row], let part = interest?[row] else { return figures[row] == nil }
      return figures[row] == whole &- part
    }
  default: return false
  }
}

/// Texts in the codes of the shared dictionary, which grows where they are new.
private func labels(
  _ name: String,
  _ texts: TextColumn,
  _ snapshot: LedgerSnapshot
) throws -> SegmentColumn {
  var dictionary = try snapshot.dictionary(name)
  var index = HashIndex(TextColumn(dictionary.texts))
  let codes = (0..<texts.count).map { row in
    let text = texts.bytes.span.extracting(texts.byteRange(of: row))
    let place = index.row(inserting: text)
    if place.isNew { _ = dictionary.code(adding: texts[row]) }
    return Int64(place.row)
  }
  return SegmentColumn(
    name: name,
    column: .dictionary(
      DictionaryColumn(codes: IntegerColumn(values: codes), dictionary: dictionary)
    )
  )
}

package import Columnar
package import Ledger
import Query
import Values

/// A list in the form in which the ledger keeps it: the month's lines in the order of the register,
/// the units that are new, and the changes of those that are known.
package struct ListPlacement: Sendable {
  /// New units first, if any, then the month.
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
  package init(_ lines: ListLines, over tables: LedgerTables) throws {
    let register = tables.register
    let ordinals = try PlacedUnits(lines.codes, register)
    let order = (0..<UInt32(lines.count)).sorted {
      ordinals.units[Int($0)] < ordinals.units[Int($1)]
    }
    fileRows = order
    units = IntegerColumn(values: order.map { ordinals.units[Int($0)] })
    newUnitCount = ordinals.newRows.count
    var segments: [NewSegment] = []
    if !ordinals.newRows.isEmpty {
      segments.append(try newUnits(lines, ordinals.newRows, tables.snapshot))
    }
    segments.append(try month(lines, order, units, tables.snapshot))
    self.segments = segments
    let changes = try UnitChanges(lines, ordinals.units, tables)
    self.changes = changes.changes
    dictionaries = try changes.dictionaries(beyond: segments, tables.snapshot)
  }
}

/// Which unit each line of a file is, with ordinals for new ones.
private struct PlacedUnits {
  /// Of each line the ordinal.
  var units: [Int64]
  /// Lines of new units, in order of code, which is the order of their ordinals.
  var newRows: [UInt32]

  init(_ codes: TextColumn, _ register: Register) throws {
    if let row = (0..<codes.count).first(where: codes.isEmpty(at:)) {
      throw ListFault.emptyCode(row: row)
    }
    let index = try register.codeIndex()
    var units = (0..<codes.count).map { Int64(index.ordinal(codes[$0]) ?? -1) }
    newRows = units.indices.filter { [units] in units[$0] < 0 }.map { UInt32($0) }
      .sorted { codes[Int($0)] < codes[Int($1)] }
    for (place, row) in newRows.enumerated() { units[Int(row)] = Int64(register.count + place) }
    self.units = units
    try refuseRepeatedCodes(codes)
  }

  private func refuseRepeatedCodes(_ codes: TextColumn) throws {
    if let twice = HashIndex(codes).duplicates.first {
      throw ListFault.duplicateCode(codes[twice.row], row: twice.row, firstRow: twice.firstRow)
    }
    // Codes that differ in case only are one unit, too.
    var firstRows: [Int64: Int] = [:]
    for (row, unit) in units.enumerated() {
      if let first = firstRows.updateValue(row, forKey: unit) {
        throw ListFault.duplicateCode(codes[row], row: row, firstRow: first)
      }
    }
  }
}

/// The chunk of the register for units that were not known.
private func newUnits(
  _ lines: ListLines,
  _ rows: [UInt32],
  _ snapshot: LedgerSnapshot
) throws -> NewSegment {
  var columns = [SegmentColumn(name: "code", column: .texts(lines.codes.gather(rows)))]
  for (name, texts) in lines.unitTexts.sorted(by: { $0.key < $1.key }) {
    let chosen = texts.gather(rows)
    switch try Register.declaration(name).type {
    case .label: columns.append(try labels(name, chosen, snapshot))
    case .category(let category):
      let codes = (0..<chosen.count).map { category.code(of: chosen[$0]) }
      columns.append(SegmentColumn(name: name, column: .integers(IntegerColumn(values: codes))))
    case .text, .code, .list: columns.append(SegmentColumn(name: name, column: .texts(chosen)))
    default: throw ListFault.unknownColumn(name)
    }
  }
  if let reasons = lines.reasons, lines.unitTexts["status"] == nil {
    let codes = rows.map { row -> Int64 in
      let status = EmployerStatus.of(reason: reasons[Int(row)]) ?? .working
      return Category.employerStatus.code(of: status.rawValue)
    }
    columns.append(SegmentColumn(name: "status", column: .integers(IntegerColumn(values: codes))))
  }
  return NewSegment(source: Register.sourceName, period: nil, columns: columns)
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
    columns.append(try labels("reason", reasons.gather(order), snapshot))
  }
  if lines.figures["months"] != nil, lines.monthsBasis != .stated {
    let code = Category.monthsBasis.code(of: lines.monthsBasis.rawValue)
    columns.append(
      SegmentColumn(
        name: "months_basis",
        column: .integers(constant(code, count: lines.count))
      )
    )
  }
  return NewSegment(
    source: MonthLists.sourceName,
    period: Int(lines.month.index),
    note: ListNote(extent: lines.extent).text,
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
  let codes = (0..<texts.count).map { Int64(dictionary.code(adding: texts[$0])) }
  return SegmentColumn(
    name: name,
    column: .dictionary(
      DictionaryColumn(codes: IntegerColumn(values: codes), dictionary: dictionary)
    )
  )
}

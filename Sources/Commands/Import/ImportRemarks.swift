import Columnar
import Domain
import Ledger
import Query
import Values

/// What the plan says beside its figures.
struct ImportRemarks {
  private let readings: [ListReading]
  private let lines: ListLines
  private let placed: PlacedList
  private let month: DecidedMonth
  private let funds: FundsFinding
  private let tables: LedgerTables

  init(
    _ readings: [ListReading],
    _ lines: ListLines,
    _ placed: PlacedList,
    _ month: DecidedMonth,
    _ funds: FundsFinding,
    _ tables: LedgerTables
  ) {
    self.readings = readings
    self.lines = lines
    self.placed = placed
    self.month = month
    self.funds = funds
    self.tables = tables
  }

  /// How many units change in each column of the register; values put back for later months do
  /// not count.
  var employerChanges: [String: Int] {
    var counts: [String: Int] = [:]
    for change in changesOfMonth { counts[change.column, default: 0] += 1 }
    return counts
  }

  private var changesOfMonth: [NewChange] {
    let firstDay = Int(month.month.firstDay.index)
    return placed.placement.changes.filter { $0.firstDay == firstDay }
  }

  func warnings(allowsRejects: Bool) throws -> [ImportWarning] {
    var warnings: [ImportWarning] = []
    if let other = month.otherTitle {
      warnings.append(.titleNamesOtherMonth(other, stated: month.month))
    }
    if let other = month.otherFile {
      warnings.append(
        .fileNameNamesOtherMonth(other.name, other.month, stated: month.month)
      )
    }
    warnings += readings.flatMap(unitWarnings) + readings.flatMap(lostZeros)
    warnings += readings.compactMap(partsRounded)
    let rejected = readings.reduce(0) { $0 + $1.rejects.rejects.lineCount }
    if allowsRejects, rejected > 0 { warnings.append(.rejectsLeftOut(lineCount: rejected)) }
    for reading in readings {
      guard let closing = reading.closing, allowsRejects, !closing.differing.isEmpty else {
        continue
      }
      warnings.append(.closingLineDiffers(closing.differing, line: closing.line))
    }
    if Set(readings.map(\.unit.unit)).count > 1 { warnings.append(.severalUnits) }
    warnings += fundsWarnings + [overpaid, taxCodes, unmappedReasons].compactMap { $0 }
    if let changed = try changedTaxCodes() { warnings.append(changed) }
    return warnings
  }

  /// Columns whose headings state another unit than the list as a whole.
  private func unitWarnings(_ reading: ListReading) -> [ImportWarning] {
    guard reading.unit.origin != .custom else { return [] }
    return reading.layout.columns.compactMap { column in
      guard column.declaration.type == .money, let unit = column.unit, unit != reading.unit.unit
      else { return nil }
      return .headingStatesOtherUnit(column.heading, unit, others: reading.unit.unit)
    }
  }

  /// Figures of workbooks that were rounded to whole dong.
  private func partsRounded(_ reading: ListReading) -> ImportWarning? {
    guard let first = reading.roundedCounts.keys.min() else { return nil }
    return .partsRounded(
      count: reading.roundedCounts.values.reduce(0, +),
      line: reading.rejects.lineOfFile(Int(first))
    )
  }

  /// Numbers in columns of codes that are a digit short of what such codes have.
  private func lostZeros(_ reading: ListReading) -> [ImportWarning] {
    let grid = reading.file.grid
    return reading.layout.columns.compactMap { column in
      let cells = grid.column(column.position)
      guard let lengths = Self.shortLengths[column.name], !cells.kinds.isEmpty else { return nil }
      let short = reading.rows.lines.filter { row in
        cells.kind(row: Int(row)) == .number
          && lengths.contains(cells.byteRange(row: Int(row)).count)
      }
      guard let first = short.first else { return nil }
      let example = trimmed(grid, Int(first), column.position)
      return .zerosLost(heading: column.heading, count: short.count, example: example)
    }
  }

  /// Tax codes have 10 digits, those of households 12; telephone numbers have 10.
  private static let shortLengths: [String: Set<Int>] = ["tax_code": [9, 11], "phone": [9]]

  private var fundsWarnings: [ImportWarning] {
    if funds.areFundsPartial { return [.partialFunds] }
    guard funds.form == .inTotal, funds.besideTotalCount > 0,
      let reading = readings.first(where: { !$0.besideTotal.isEmpty }),
      let line = reading.besideTotal.first
    else { return [] }
    let place = reading.rejects.lineOfFile(Int(line))
    return [.otherInterestPlace(count: funds.besideTotalCount, line: place)]
  }

  private var overpaid: ImportWarning? {
    var (count, amount) = (0, Int128(0))
    for value in placed.amounts where value < 0 {
      count += 1
      amount += Int128(value)
    }
    return count > 0 ? .overpaid(count: count, amount: amount) : nil
  }

  private var taxCodes: ImportWarning? {
    guard let texts = lines.unitTexts["tax_code"] else { return nil }
    let findings = forkJoin(rowCount: texts.count, morselSize: 1 << 16) { rows in
      rows.filter { !texts.isEmpty(at: $0) && isDoubtful(texts, $0) }
    }
    guard let first = findings.joined().first(where: { _ in true }) else { return nil }
    return .unusualTaxCodes(
      count: findings.reduce(0) { $0 + $1.count },
      example: texts[first]
    )
  }

  private var unmappedReasons: ImportWarning? {
    guard let reasons = lines.reasons else { return nil }
    var remarks = ValueDictionary()
    var counts = [0]
    for line in 0..<reasons.count where !reasons.isEmpty(at: line) {
      let code = Int(
        remarks.code(adding: reasons.bytes.span.extracting(reasons.byteRange(of: line)))
      )
      if code == counts.count { counts.append(0) }
      counts[code] += 1
    }
    let unmapped = zip(remarks.texts, counts).dropFirst()
      .filter { EmployerStatus.of(reason: $0.0) == nil }
      .map { ReasonCount(reason: $0.0, count: $0.1) }
      .sorted { ($1.count, $0.reason) < ($0.count, $1.reason) }
    return unmapped.isEmpty ? nil : .unmappedReasons(unmapped)
  }

  private func changedTaxCodes() throws -> ImportWarning? {
    let changes = changesOfMonth.filter { $0.column == "tax_code" }
    guard !changes.isEmpty else { return nil }
    let day = month.month.lastDay
    guard case .texts(let codes) = try tables.register.column("code", on: day),
      case .texts(let before) = try tables.register.column("tax_code", on: day)
    else { return nil }
    let examples = changes.prefix(3).map { change in
      var after = ""
      if case .text(let text) = change.value { after = text }
      return TaxCodeChange(
        code: codes[change.ordinal],
        before: before[change.ordinal],
        after: after
      )
    }
    let stated = changes.filter { !before.isEmpty(at: $0.ordinal) }
    return stated.isEmpty
      ? nil : .changedTaxCodes(count: stated.count, examples: examples)
  }
}

/// Whether form or check digit of a tax code is not as usual.
private func isDoubtful(_ texts: TextColumn, _ row: Int) -> Bool {
  if TaxCode.isUsual(texts.bytes.span.extracting(texts.byteRange(of: row))) { return false }
  return TaxCode.check(texts[row]) != nil
}

extension RecodingCandidates {
  /// Finds units that are gone and units that are new under one tax code.
  ///
  /// - Complexity: O(gone + new)
  init(_ difference: ListDifference, _ placed: PlacedList, _ tables: LedgerTables) throws {
    guard !difference.goneUnits.isEmpty, !difference.newLines.isEmpty else { return }
    let day = placed.placedMonth.lastDay
    guard case .texts(let codes) = try tables.register.column("code", on: day),
      case .texts(let taxCodes) = try tables.register.column("tax_code", on: day)
    else { return }
    var newByTaxCode: [String: [Int]] = [:]
    for line in difference.newLines {
      let taxCode = placed.unitText("tax_code", line)
      if !taxCode.isEmpty { newByTaxCode[taxCode, default: []].append(line) }
    }
    var newLines: Set<Int> = []
    for unit in difference.goneUnits where unit < taxCodes.count {
      guard let lines = newByTaxCode[taxCodes[unit]] else { continue }
      goneCount += 1
      newLines.formUnion(lines)
      for line in lines where pairs.count < 100 {
        pairs.append(Pair(gone: codes[unit], new: placed.code(line)))
      }
    }
    newCount = newLines.count
    pairs.sort { $0.gone < $1.gone }
  }
}

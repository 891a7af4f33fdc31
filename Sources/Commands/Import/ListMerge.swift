import Columnar
import Domain
import Values

/// The lines of all files that are taken, one behind the other.
struct ListMerge {
  private(set) var codes = TextColumn(bytes: [], ends: [])
  private(set) var unitTexts: [String: TextColumn] = [:]
  private(set) var figures: [String: NumberColumn] = [:]
  private(set) var reasons: TextColumn?
  private var reasonOrigin = ReasonOrigin.list
  /// How the months of each line were found, by the codes of `MonthsBasis`; 0 for none.
  private(set) var basisCodes: [Int64] = []

  /// Leaves the rejected lines of each file out.
  ///
  /// The figures of a large list are large: they are taken over, not kept twice.
  init(takingFiguresOf readings: inout [ListReading]) {
    if readings.count == 1, readings[0].rejects.isRejected.population == 0 {
      (codes, unitTexts, reasons) = (readings[0].codes, readings[0].unitTexts, readings[0].reasons)
      figures = readings[0].takeFigures()
      return
    }
    defer { for file in readings.indices { _ = readings[file].takeFigures() } }
    let kept = readings.map { reading in
      (0..<UInt32(reading.codes.count)).filter { !reading.rejects.isRejected[Int($0)] }
    }
    codes = TextColumn(joining: zip(readings, kept).map { $0.codes.gather($1) })
    for name in Set(readings.flatMap(\.unitTexts.keys)) {
      unitTexts[name] = TextColumn(
        joining: zip(readings, kept).map { reading, lines in
          reading.unitTexts[name]?.gather(lines) ?? emptyTexts(lines.count)
        }
      )
    }
    for name in Set(readings.flatMap(\.figures.keys)) {
      figures[name] = joined(
        zip(readings, kept).map { reading, lines in
          reading.figures[name]?.gathered(lines) ?? emptyNumbers(lines.count)
        }
      )
    }
    guard readings.contains(where: { $0.reasons != nil }) else { return }
    reasons = TextColumn(
      joining: zip(readings, kept).map { reading, lines in
        reading.reasons?.gather(lines) ?? emptyTexts(lines.count)
      }
    )
  }

  /// Adds the lines of the present list that a part does not name.
  mutating func append(_ kept: KeptLines) {
    let count = codes.count
    codes = TextColumn(joining: [codes, kept.codes])
    for (name, texts) in unitTexts {
      unitTexts[name] = TextColumn(joining: [texts, emptyTexts(kept.codes.count)])
    }
    for name in Set(figures.keys).union(kept.figures.keys) {
      figures[name] = joined([
        figures[name] ?? emptyNumbers(count),
        kept.figures[name] ?? emptyNumbers(kept.codes.count),
      ])
    }
    if reasons == nil { reasonOrigin = .keptLines }
    reasons = TextColumn(joining: [reasons ?? emptyTexts(count), kept.reasons])
    basisCodes += kept.basisCodes
  }

  /// Finds the months of lines that state none, by the ways that the rules of the day allow, the
  /// first that is known: from the last month paid in full, or from the duty of one month.
  ///
  /// `stated`: how the months that the list states were found.
  mutating func findMonths(of month: Month, stated: MonthsBasis?, _ law: LawTable) {
    var months = figures["months"] ?? emptyNumbers(codes.count)
    basisCodes = (0..<codes.count).map { months[$0] == nil ? 0 : (stated ?? .stated).code }
    let ways = (law.words(.monthsBases, on: month.lastDay) ?? []).compactMap(MonthsBasis.init)
      .filter { $0 != .stated }
    guard figures["paid_to"] != nil || figures["payable"] != nil else { return }
    for line in basisCodes.indices where basisCodes[line] == 0 {
      for way in ways {
        guard let found = self.months(of: line, by: way, at: month) else { continue }
        months.values[line] = found
        months.empties?[line] = false
        basisCodes[line] = way.code
        break
      }
    }
    if basisCodes.contains(where: { $0 != 0 }) { figures["months"] = months }
  }

  private func months(of line: Int, by way: MonthsBasis, at month: Month) -> Int64? {
    switch way {
    case .stated: return nil
    case .calendar:
      guard let paidTo = figures["paid_to"]?[line] else { return nil }
      return MonthsOwed.calendar(paidTo: Month(index: Int32(clamping: paidTo)), at: month)
    case .ratio:
      guard let principal = principal(of: line), let payable = figures["payable"]?[line] else {
        return nil
      }
      return MonthsOwed.ratio(principal: principal, payable: payable)
    }
  }

  /// In lists of the usual form it is not kept, because it follows from the total.
  private func principal(of line: Int) -> Int64? {
    if let stated = figures["principal"] { return stated[line] }
    guard let amount = figures["amount"]?[line], let interest = figures["interest"]?[line] else {
      return nil
    }
    let (principal, overflow) = amount.subtractingReportingOverflow(interest)
    return overflow ? nil : principal
  }

  /// The lines in the form in which they are placed; each figure is let go as it is packed.
  consuming func consumedLines(month: Month, extent: ListExtent) -> ListLines {
    let isStated = basisCodes.allSatisfy { $0 == 0 || $0 == MonthsBasis.stated.code }
    var packed: [String: IntegerColumn] = [:]
    for name in figures.keys.sorted() {
      packed[name] = figures.removeValue(forKey: name)?.column
    }
    var lines = ListLines(
      month: month,
      extent: extent,
      codes: codes,
      unitTexts: unitTexts,
      figures: packed,
      reasons: reasons,
      basisCodes: isStated ? nil : IntegerColumn(values: basisCodes)
    )
    lines.reasonOrigin = reasonOrigin
    return lines
  }
}

private func joined(_ columns: [NumberColumn]) -> NumberColumn {
  let values = columns.flatMap(\.values)
  var empties = Bitmap(count: values.count)
  var start = 0
  for column in columns {
    for row in column.values.indices where column.empties?[row] ?? false {
      empties[start + row] = true
    }
    start += column.values.count
  }
  return NumberColumn(values: values, empties: empties.population > 0 ? empties : nil)
}

private func emptyTexts(_ count: Int) -> TextColumn {
  TextColumn(bytes: [], ends: [UInt32](repeating: 0, count: count))
}

private func emptyNumbers(_ count: Int) -> NumberColumn {
  let empties = Bitmap(count: count, words: Array(repeating: .max, count: (count + 63) / 64))
  return NumberColumn(values: [Int64](repeating: 0, count: count), empties: empties)
}

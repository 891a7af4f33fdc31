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

  /// Leaves the rejected lines of each file out.
  init(_ readings: [ListReading]) {
    if let only = readings.first, readings.count == 1, only.rejects.isRejected.population == 0 {
      (codes, unitTexts, figures, reasons) =
        (only.codes, only.unitTexts, only.figures, only.reasons)
      return
    }
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
  }

  func lines(month: Month, extent: ListExtent, monthsBasis: MonthsBasis) -> ListLines {
    var lines = ListLines(
      month: month,
      extent: extent,
      codes: codes,
      unitTexts: unitTexts,
      figures: figures.mapValues(\.column),
      reasons: reasons,
      monthsBasis: monthsBasis
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

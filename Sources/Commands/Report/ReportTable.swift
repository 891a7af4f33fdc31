import Columnar
import Domain
import Values

/// A report as a table: as now known, and beside it as printed where that differs.
struct ReportTable {
  fileprivate struct Row {
    let section: String
    let label: String
    let definition: String
    let now: ReportFigure?
    let printed: ReportFigure?
  }

  private let rows: [Row]
  private let repeatsWords: Bool
  /// Whether a kept report says something else.
  let differs: Bool

  /// - Parameters:
  ///   - lines: as now known.
  ///   - printed: as first printed; nil where it never was.
  ///   - repeatsWords: whether every line names its section and definition, as programs want it.
  init(_ lines: [ReportLine], printed: KeptReport?, repeatsWords: Bool) {
    self.repeatsWords = repeatsWords
    let kept = Dictionary(
      (printed?.figures ?? []).map { ($0.key, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    var rows = lines.map { line in
      Row(
        section: line.section,
        label: line.label,
        definition: line.definition,
        now: line.figure,
        printed: kept[line.figure.key]
      )
    }
    let known = Set(lines.map(\.figure.key))
    for figure in printed?.figures ?? [] where !known.contains(figure.key) {
      let label = figure.group.isEmpty ? figure.name : figure.name + ": " + figure.group
      rows.append(
        Row(section: figure.section, label: label, definition: "", now: nil, printed: figure)
      )
    }
    self.rows = rows
    differs = printed != nil && rows.contains { !$0.isUnchanged }
  }

  /// How many lines differ from the printed ones.
  var changedCount: Int { rows.count { !$0.isUnchanged } }

  var table: OutputTable {
    var columns = [
      texts("section", Localized("section", vi: "mục"), rows.map(\.section)),
      texts("figure", Localized("figure", vi: "chỉ tiêu"), rows.map(\.label)),
    ]
    for measure in ReportEntry.Measure.allCases {
      let now = rows.map { $0.now?[measure] }
      let printed = rows.map { $0.printed?[measure] }
      guard (now + printed).contains(where: { $0 != nil }) else { continue }
      columns.append(numbers(measure, now))
      if differs, now != printed { columns.append(numbers(measure, printed, isPrinted: true)) }
    }
    columns.append(
      texts(
        "definition",
        Localized("definition", vi: "định nghĩa"),
        spelled(rows.map(\.definition))
      )
    )
    return OutputTable(columns: columns, rowCount: rows.count)
  }

  /// The words where they change and a ditto mark below, or on every line.
  private func spelled(_ words: [String]) -> [String] {
    if repeatsWords { return words }
    return words.indices.map { $0 > 0 && words[$0] == words[$0 - 1] ? "″" : words[$0] }
  }

  private func texts(_ name: String, _ label: Localized, _ values: [String]) -> OutputColumn {
    OutputColumn(name: name, label: label, kind: .text, values: .texts(values))
  }

  private func numbers(
    _ measure: ReportEntry.Measure,
    _ values: [Int64?],
    isPrinted: Bool = false
  ) -> OutputColumn {
    let label = measure.label
    return OutputColumn(
      name: measure.rawValue + (isPrinted ? "_printed" : ""),
      label: isPrinted
        ? Localized(
          label.english + ", as printed",
          vi: label.text(in: .vietnamese) + ", như đã in"
        ) : label,
      kind: measure.kind,
      values: .numbers(values.map { $0.map { Int128($0) } })
    )
  }
}

extension ReportTable.Row {
  fileprivate var isUnchanged: Bool {
    guard let now, let printed else { return false }
    return now.hasSameValues(as: printed)
  }
}

extension ReportEntry.Measure {
  fileprivate var label: Localized {
    switch self {
    case .number: Localized("number", vi: "số lượng")
    case .units: Localized("units", vi: "số đơn vị")
    case .amount: Localized("amount", vi: "số tiền")
    case .rate: Localized("rate", vi: "tỷ lệ")
    }
  }

  fileprivate var kind: OutputKind {
    switch self {
    case .number, .units: .count
    case .amount: .money
    case .rate: .share
    }
  }
}

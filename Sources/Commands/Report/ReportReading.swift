import Columnar
import Diagnostics
import Domain
import Query
import Values

/// One line of a report: a figure, what it is called, and the question that gives it.
struct ReportLine {
  var figure: ReportFigure
  let section: String
  let label: String
  let definition: String
}

/// Works a report out, question by question.
struct ReportReading {
  let scope: ReportScope
  private let workplace: Workplace
  private let language: Language
  private let listed: Lazy<ListedUnits>

  init(_ scope: ReportScope, at workplace: Workplace) {
    self.scope = scope
    self.workplace = workplace
    language = workplace.settings.language
    listed = Lazy {
      try ListedUnits(from: scope.first, to: scope.last, workplace.tables())
    }
  }

  func lines() throws -> [ReportLine] {
    try scope.kind.sections.flatMap { section in
      try section.entries.flatMap { try lines(of: $0, in: section) }
    }
  }

  private func lines(of entry: ReportEntry, in section: ReportSection) throws -> [ReportLine] {
    if let lack = try lack(of: entry.need) {
      return [line(entry, section, unknown: lack)]
    }
    switch entry.origin {
    case .question(let text): return try answered(scope.filled(text), entry, section)
    case .listedUnits:
      var figure = ReportFigure(section: section.name, name: entry.name)
      let units = try listed.value()
      figure.units = Int64(units.unitCount)
      figure.amount = units.amount
      return [line(entry, section, figure, definition: Self.listedWords.text(in: language))]
    case .daysToFirstOutcome:
      var figure = ReportFigure(section: section.name, name: entry.name)
      let units = try listed.value()
      figure.number = units.medianDaysToOutcome.map { Int64($0) }
      figure.units = Int64(units.daysToOutcome.count)
      return [line(entry, section, figure, definition: Self.outcomeWords.text(in: language))]
    }
  }

  private static let listedWords = Localized(
    "units of lists handed over on these days, re-coded ones once, lines taken back left out",
    vi: "đơn vị trong các danh sách bàn giao thời gian này; đổi mã tính một lần, trừ dòng đã rút"
  )
  private static let outcomeWords = Localized(
    "of the lines handed over on these days that have an outcome by the last day",
    vi: "của các dòng bàn giao thời gian này đã có kết quả đến ngày cuối"
  )

  // MARK: Questions

  private func answered(
    _ text: String,
    _ entry: ReportEntry,
    _ section: ReportSection
  ) throws -> [ReportLine] {
    let answer = try workplace.answer(toText: text)
    let names = try answer.output(for: .programs)
    let labels = try answer.output(for: .people(language))
    let keyCount = names.columns.count - entry.measures.count
    guard names.rowCount > 0 else {
      var figure = ReportFigure(section: section.name, name: entry.name)
      for measure in entry.measures where entry.isZeroOfNothing { figure.set(measure, to: 0) }
      return [line(entry, section, figure, definition: text)]
    }
    return (0..<names.rowCount).map { row in
      let group = Self.words(names.columns.prefix(keyCount), row)
      var figure = ReportFigure(section: section.name, name: entry.name, group: group)
      for (measure, column) in zip(entry.measures, names.columns.dropFirst(keyCount)) {
        guard case .numbers(let values) = column.values else { continue }
        figure.set(measure, to: values[row].map { Int64(clamping: $0) })
      }
      let label = Self.words(labels.columns.prefix(keyCount), row)
      return line(entry, section, figure, group: label, definition: text)
    }
  }

  /// The values of the keys of a group.
  private static func words(_ keys: ArraySlice<OutputColumn>, _ row: Int) -> String {
    keys.map { column in
      switch column.values {
      case .texts(let texts): texts[row].isEmpty ? "-" : texts[row]
      case .numbers(let numbers): numbers[row].map { String($0) } ?? "-"
      }
    }.joined(separator: ", ")
  }

  private func line(
    _ entry: ReportEntry,
    _ section: ReportSection,
    _ figure: ReportFigure,
    group: String = "",
    definition: String
  ) -> ReportLine {
    let label = entry.label.text(in: language)
    return ReportLine(
      figure: figure,
      section: section.label.text(in: language),
      label: group.isEmpty ? label : label + ": " + group,
      definition: definition
    )
  }

  // MARK: What is not known

  private func line(
    _ entry: ReportEntry,
    _ section: ReportSection,
    unknown why: Localized
  ) -> ReportLine {
    line(
      entry,
      section,
      ReportFigure(section: section.name, name: entry.name),
      definition: why.text(in: language)
    )
  }

  /// Why a figure cannot be known; nil when it can.
  private func lack(of need: ReportEntry.Need) throws -> Localized? {
    switch need {
    case .nothing: return nil
    case .list: return try lack(of: scope.month, mustBeWhole: false)
    case .listBefore:
      let before = scope.month?.advanced(by: -1)
      return try lack(of: scope.month, mustBeWhole: false)
        ?? lack(of: before, mustBeWhole: false)
    case .receivables:
      return try lack(of: scope.month, mustBeWhole: false) ?? lackOfReceivables()
    case .twoLists:
      return try lack(of: scope.month, mustBeWhole: true)
        ?? lack(of: scope.monthBefore, mustBeWhole: true)
    }
  }

  private func lackOfReceivables() throws -> Localized? {
    let known = try workplace.tables().monthsWithReceivables()
    var month = scope.first.month
    while known.contains(month), month < scope.last.month { month = month.advanced(by: 1) }
    if known.contains(month) { return nil }
    return Localized(
      "overdue / receivable; unknown: no receivables of \(month.iso), and the list holds debtors only",
      vi: "nợ quá hạn / số phải thu; không rõ: chưa có số phải thu tháng \(month.vietnamese)"
    )
  }

  private func lack(of month: Month?, mustBeWhole: Bool) throws -> Localized? {
    guard let month else {
      return Localized("unknown: no list by then", vi: "không rõ: chưa có danh sách")
    }
    guard let list = try workplace.facts().list(of: month) else {
      return Localized(
        "unknown: \(month.iso) was not imported",
        vi: "không rõ: chưa nhập tháng \(month.vietnamese)"
      )
    }
    guard mustBeWhole, list.extent == .part else { return nil }
    return Localized(
      "not comparable: of \(month.iso) only a part was imported",
      vi: "không so sánh được: tháng \(month.vietnamese) chỉ nhập một phần"
    )
  }
}

/// A value that is made when it is first needed, once.
private final class Lazy<Value> {
  private var made: Value?
  private let make: () throws -> Value

  init(_ make: @escaping () throws -> Value) { self.make = make }

  func value() throws -> Value {
    if let made { return made }
    let value = try make()
    made = value
    return value
  }
}

extension ReportFigure {
  mutating func set(_ measure: ReportEntry.Measure, to value: Int64?) {
    switch measure {
    case .number: number = value
    case .units: units = value
    case .amount: amount = value
    case .rate: rate = value
    }
  }

  subscript(measure: ReportEntry.Measure) -> Int64? {
    switch measure {
    case .number: number
    case .units: units
    case .amount: amount
    case .rate: rate
    }
  }
}

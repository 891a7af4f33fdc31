import Columnar
import Diagnostics
import Domain
import Query
import Values

/// Tables with random rows for the sources of the catalogue, the same for the same seed.
///
/// Several months of debts with one missing and one that is a part; employers that come and go;
/// empty values, ties, marked names in several spellings, codes with zeros in front.
struct RandomLedger: TableProvider {
  /// A value as both sides are given it.
  enum Cell {
    case empty
    case number(Int64)
    case text(String)
  }

  /// One source, or one month of it.
  struct Rows {
    var period: Month?
    var isPart = false
    var count: Int
    var columns: [(name: String, type: ValueType, cells: [Cell])]
  }

  let catalogue = DomainCatalogue.standard
  let today = Day(year: 2022, month: 7, day: 20) ?? Day(index: 0)
  let months: [Month]
  /// The rows of `debts` by month, and of every other source; `debtors` are some of `debts`.
  private(set) var rows: [String: [Rows]] = [:]
  /// Lists of `debts` that a later revision of their month replaced.
  private(set) var replaced: [Rows] = []
  private var parts: [String: [TablePart]] = [:]

  /// `roll` is made of two months of `debts` when it is asked for.
  static let withoutRows: Set<String> = [
    "imports", "audit", "definitions", "roll", "worklist", "dues",
  ]

  /// Sums near the limits of 64 bits.
  static func isExtreme(_ seed: UInt64) -> Bool { seed % 5 == 4 }

  /// More rows than the engine tests at once.
  static func isLarge(_ seed: UInt64) -> Bool { seed % 100 == 50 }

  init(seed: UInt64) {
    months = [(2022, 2), (2022, 3), (2022, 5), (2022, 6), (2022, 7)].compactMap {
      Month(year: $0.0, month: $0.1)
    }
    var maker = RowMaker(Dice(seed: seed), catalogue, isExtreme: Self.isExtreme(seed))
    maker.isLarge = Self.isLarge(seed)
    let employers = maker.employers()
    for source in catalogue.sources where !Self.withoutRows.contains(source.name) {
      switch source.name {
      case "employers": rows[source.name] = [employers]
      case "debtors": break
      case "debts":
        // Its lines are those of debtors, too, which have further columns.
        let lines = catalogue.source("debtors") ?? source
        let partial = maker.dice.pick(Array(months.dropLast()))
        for month in months {
          let count = maker.dice.pick([1, 1, 2, 3])
          for revision in 1...count {
            let list = maker.list(
              lines,
              of: month,
              revision: revision,
              isPart: month == partial,
              employers
            )
            if revision == count {
              rows[source.name, default: []].append(list)
            } else {
              replaced.append(list)
            }
          }
        }
      default: rows[source.name] = [maker.records(source, employers)]
      }
    }
    var dictionaries = Dictionaries()
    for (name, blocks) in rows.sorted(by: { $0.key < $1.key }) {
      parts[name] = blocks.map { part(of: $0, &dictionaries) }
    }
    parts["debtors"] = (parts["debts"] ?? []).map(owing)
    parts["replaced debts"] = replaced.map { part(of: $0, &dictionaries) }
    parts["replaced debtors"] = (parts["replaced debts"] ?? []).map(owing)
  }

  private struct Dictionaries {
    var byColumn: [String: ValueDictionary] = [:]
  }

  private func part(of rows: Rows, _ dictionaries: inout Dictionaries) -> TablePart {
    var columns: [String: Column] = [:]
    for (name, type, cells) in rows.columns {
      columns[name] = column(name, type, cells, &dictionaries)
    }
    return TablePart(
      table: MemoryTable(rowCount: rows.count, columns: columns),
      period: rows.period,
      isPart: rows.isPart
    )
  }

  private func column(
    _ name: String,
    _ type: ValueType,
    _ cells: [Cell],
    _ dictionaries: inout Dictionaries
  ) -> Column {
    if type.isNumber || type.isTime { return .integers(IntegerColumn(cells.map(\.number))) }
    let texts = cells.map(\.text)
    guard type != .text, type != .code else { return .texts(TextColumn(texts)) }
    // Months share one dictionary a column, as the ledger's do.
    var dictionary = dictionaries.byColumn[name] ?? ValueDictionary()
    let codes = texts.map { Int64(dictionary.code(adding: $0)) }
    dictionaries.byColumn[name] = dictionary
    return .dictionary(
      DictionaryColumn(codes: IntegerColumn(values: codes), dictionary: dictionary)
    )
  }

  /// The lines with overdue debt above 0.
  private func owing(_ part: TablePart) -> TablePart {
    var part = part
    if case .integers(let overdue) = try? part.table.column("overdue") {
      part = TablePart(
        table: part.table,
        period: part.period,
        rows: (0..<overdue.count).filter { (overdue[$0] ?? 0) > 0 }.map { UInt32($0) },
        isPart: part.isPart
      )
    }
    return part
  }

  func tables(for request: TableRequest) throws -> [TablePart] {
    let all = parts[request.source] ?? []
    switch request.time {
    case .all, .day: return all
    case .compared(let before, let after): return try rolled(from: before, to: after)
    case .month(let month, let revision?):
      let lists = (parts["replaced " + request.source] ?? []) + all
      return Array(lists.filter { $0.period == month }.dropFirst(revision - 1).prefix(1))
    case .month(let month, nil): return all.filter { $0.period == month }
    case .months(let first, let last):
      return all.filter { part in part.period.map { first <= $0 && $0 <= last } ?? true }
    }
  }
}

extension RandomLedger.Cell {
  var number: Int64? {
    if case .number(let number) = self { return number }
    return nil
  }

  var text: String {
    if case .text(let text) = self { return text }
    return ""
  }
}

extension RandomLedger: KnownValues {
  func labels(of column: String, source: String) -> [String]? { nil }
  func hasEmployer(code: String) -> Bool { true }
  func revisionCount(of month: Month) -> Int? {
    replaced.count { $0.period == month } + 1
  }
  func hasCode(_ code: String, column: String, source: String) -> Bool { true }
  func isPart(_ month: Month) -> Bool {
    rows["debts"]?.contains { $0.period == month && $0.isPart } ?? false
  }

  /// What the binder is told.
  func context(_ vocabulary: Vocabulary) -> BindingContext {
    var definitions: [String: Definition] = [:]
    for (name, question) in Self.defined {
      let source = SourceText(question)
      guard let tree = Parser.parseQuestion(source, vocabulary: vocabulary).tree else { continue }
      definitions[name] = Definition(
        name: name,
        parameters: [],
        body: .question(tree),
        source: source
      )
    }
    return BindingContext(
      catalogue: catalogue,
      today: today,
      importedMonths: months,
      definitions: definitions,
      values: self
    )
  }

  /// Questions with a name, whose rows and groups others are asked of.
  static let defined = [
    "latest_codes": "debtors sort code desc top 9",
    "per_sector":
      "debtors by sector, months >= 3 as serious show count as units, sum(amount) as debt,"
      + " avg(amount) as mean, median(months) as middle, min(paid_to) as oldest",
    "newest_meetings": "meetings where attended = yes sort id desc top 2 per police",
  ]
}

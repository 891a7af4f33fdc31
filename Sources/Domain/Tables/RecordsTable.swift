import Columnar
import Ledger
import Query
import Synchronization
import Values

/// Records of one kind with the columns of the catalogue: kept, computed, and of their employer.
final class RecordsTable: Table {
  let source: SourceDeclaration
  let rows: RecordRows
  let context: RecordTables
  private let computed: (any ComputedColumns)?
  private let known = Mutex<[String: Column]>([:])

  init(
    _ source: SourceDeclaration,
    _ rows: RecordRows,
    _ context: RecordTables,
    computed: (any ComputedColumns)? = nil
  ) {
    self.source = source
    self.rows = rows
    self.context = context
    self.computed = computed
  }

  func adding(_ computed: any ComputedColumns) -> RecordsTable {
    RecordsTable(source, rows, context, computed: computed)
  }

  var rowCount: Int { rows.rowCount }

  func column(_ name: String) throws -> Column {
    if let column = known.withLock({ $0[name] }) { return column }
    let column = try madeColumn(name)
    known.withLock { $0[name] = column }
    return column
  }

  private func madeColumn(_ name: String) throws -> Column {
    if let column = try computed?.column(name) { return column }
    if let employerName = name.wholeSuffix(after: "employer.") {
      return try employerColumn(employerName)
    }
    if isKept(name) { return try keptColumn(name) }
    if let calendar = CalendarColumn(rawValue: name), case .dated(let day) = source.time {
      return .integers(calendar.column(of: try integers(day)))
    }
    switch name {
    case "code" where source.belongsToEmployer: return try employerColumn("code")
    case "recorded_at": return .integers(IntegerColumn(try acts { $0.day.map { Int64($0.index) } }))
    case "recorded_by": return .dictionary(DictionaryColumn(try acts { $0.operatorName }))
    default: throw TableError.noSuchColumn(name)
    }
  }

  private func isKept(_ name: String) -> Bool {
    name == "id" || rows.declaration.columns.contains { $0.name == name }
  }

  /// Closed values and labels become codes, so that they are compared once a value.
  private func keptColumn(_ name: String) throws -> Column {
    let column = try rows.column(name)
    guard case .texts(let texts) = column,
      let type = source.columns.first(where: { $0.name == name })?.type
    else { return column }
    switch type {
    case .category(let category): return .dictionary(coded(texts, category.dictionary))
    case .label: return .dictionary(coded(texts, ValueDictionary()))
    default: return column
    }
  }

  private func coded(_ texts: TextColumn, _ dictionary: ValueDictionary) -> DictionaryColumn {
    var dictionary = dictionary
    let codes = (0..<texts.count).map { Int64(dictionary.code(adding: texts[$0])) }
    return DictionaryColumn(codes: IntegerColumn(values: codes), dictionary: dictionary)
  }

  private func employerColumn(_ name: String) throws -> Column {
    let column = try context.register.column(name, on: context.today)
    return column.gather(Domain.rows(try integers("employer"), below: column.count))
  }

  func search(_ name: String) throws -> TextSearch? {
    if try computed?.column(name) != nil { return nil }
    let name = name == "code" && source.belongsToEmployer ? "employer.code" : name
    guard let employerName = name.wholeSuffix(after: "employer.") else { return nil }
    return try context.register.search(
      employerName,
      on: context.today,
      units: integers("employer")
    )
  }

  func integers(_ name: String) throws -> IntegerColumn {
    guard case .integers(let column) = try column(name) else { throw TableError.noSuchColumn(name) }
    return column
  }

  /// Kept texts as they are.
  func texts(_ name: String) throws -> TextColumn {
    guard case .texts(let column) = try rows.column(name) else {
      throw TableError.noSuchColumn(name)
    }
    return column
  }

  /// Something of the act that wrote each version.
  private func acts<Value>(_ value: (Act) -> Value) throws -> [Value] {
    let acts = try context.snapshot.acts()
    return (0..<rowCount).map { row in value(acts[Int(rows.acts[row] ?? 1) - 1]) }
  }
}

import Ledger
import Query
import Values

/// Stored values in words.
struct StoredWords {
  private let source: SourceDeclaration
  private let tables: LedgerTables

  init(_ source: SourceDeclaration, _ tables: LedgerTables) {
    self.source = source
    self.tables = tables
  }

  func changes(
    from before: [String: StoredValue],
    to after: [String: StoredValue]
  ) throws -> [String] {
    let order = ["employer"] + source.columns.map(\.name)
    let named = Set(before.keys).union(after.keys).subtracting(["because", "hash"])
    return try order.filter { named.contains($0) && before[$0] != after[$0] }.map { name in
      let new = try words(after[name], of: name)
      let label = name == "employer" ? "code" : name
      guard before[name] != nil else { return label + ": " + new }
      return try label + ": " + words(before[name], of: name) + " → " + new
    }
  }

  func words(_ value: StoredValue?, of name: String) throws -> String {
    switch value {
    case nil: return "-"
    case .text(let text): return text
    case .integer(let number):
      if name == "employer" { return try tables.register.code(of: Int(number)) }
      switch source.columns.first(where: { $0.name == name })?.type {
      case .date: return Day(index: Int32(clamping: number)).vietnamese
      case .month: return Month(index: Int32(clamping: number)).vietnamese
      case .money: return DigitGrouping.grouped(Int128(number))
      default: return String(number)
      }
    }
  }
}

/// One column of a table in one of the three ways of keeping values.
package enum Column: Sendable {
  /// Money, counts, months in hundredths, days, months of the calendar.
  case integers(IntegerColumn)
  /// Categories, labels, yes and no, lists of articles.
  case dictionary(DictionaryColumn)
  /// Names, addresses, codes, notes.
  case texts(TextColumn)

  package var count: Int {
    switch self {
    case .integers(let column): column.count
    case .dictionary(let column): column.count
    case .texts(let column): column.count
    }
  }

  /// Whether all rows are known to have one and the same value.
  package var isConstant: Bool {
    guard case .integers(let column) = self, case .constant = column.storage else { return false }
    return column.empties == nil
  }

  /// Whether a row has no value.
  ///
  /// For loops use the column itself.
  package func isEmpty(at row: Int) -> Bool {
    switch self {
    case .integers(let column): column.empties?[row] ?? false
    case .dictionary(let column): column.code(at: row) == 0
    case .texts(let column): column.isEmpty(at: row)
    }
  }
}

/// Rows that can be asked for by column: a month of debts, the employers, the calls.
///
/// Columns may be read from the ledger when they are first asked for.
package protocol Table: Sendable {
  var rowCount: Int { get }
  /// - Throws: when there is no such column or its bytes cannot be read or trusted.
  func column(_ name: String) throws -> Column
  /// How a text column is searched at less cost than row by row; nil where there is no such way.
  func search(_ name: String) throws -> TextSearch?
  /// The texts of chosen rows, where making the whole column would cost more than they do; nil
  /// where the column is to be asked for.
  func texts(_ name: String, of rows: ArraySlice<UInt32>) throws -> [String]?
}

extension Table {
  package func search(_ name: String) throws -> TextSearch? { nil }
  package func texts(_ name: String, of rows: ArraySlice<UInt32>) throws -> [String]? { nil }
}

/// A table whose columns are all in memory.
package struct MemoryTable: Table {
  package let rowCount: Int
  package private(set) var columns: [String: Column]

  /// - Precondition: every column has `rowCount` rows.
  package init(rowCount: Int, columns: [String: Column]) {
    precondition(columns.values.allSatisfy { $0.count == rowCount }, "columns of one length")
    self.rowCount = rowCount
    self.columns = columns
  }

  package func column(_ name: String) throws -> Column {
    guard let column = columns[name] else { throw TableError.noSuchColumn(name) }
    return column
  }

  package mutating func set(_ name: String, to column: Column) {
    precondition(column.count == rowCount, "columns of one length")
    columns[name] = column
  }
}

/// What a table can refuse.
package enum TableError: Error, Equatable {
  case noSuchColumn(String)
}

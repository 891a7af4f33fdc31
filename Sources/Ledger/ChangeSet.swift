package import Columnar

/// A value of a record or of a change; where there is none, nothing is stored.
package enum StoredValue: Hashable, Sendable {
  case integer(Int64)
  /// The empty text counts as no value.
  case text(String)
}

/// A first or later version of a record: the values that hold from this act on.
///
/// A later version is whole, too: what it does not name has no value.
package struct RecordInsert: Sendable {
  package var table: String
  package var id: String
  package var values: [String: StoredValue]

  package init(table: String, id: String, values: [String: StoredValue]) {
    self.table = table
    self.id = id
    self.values = values
  }
}

/// First versions of many records of one table, column by column.
package struct NewRecords: Sendable {
  package var table: String
  /// Ids that the table has never had.
  package var ids: [String]
  /// As long as the ids; a column without a value at a row stores none there.
  package var columns: [(name: String, column: Column)]
  /// What all of them have in common.
  package var common: [String: StoredValue]

  package init(
    table: String,
    ids: [String],
    columns: [(name: String, column: Column)],
    common: [String: StoredValue]
  ) {
    self.table = table
    self.ids = ids
    self.columns = columns
    self.common = common
  }
}

/// The counter-entry of a record: it no longer counts, in any version.
package struct VoidInsert: Hashable, Sendable {
  package var id: VoidedID
  package var because: String

  package init(id: String, because: String) {
    self.init(.record(id), because: because)
  }

  package init(_ id: VoidedID, because: String) {
    self.id = id
    self.because = because
  }
}

/// What a counter-entry is about.
package enum VoidedID: Hashable, Sendable {
  case record(String)
  /// Every record, of any table, that an earlier act wrote first and whose id goes on from this one
  /// behind a stroke: one entry for all lines of a list.
  case parts(of: String)

  /// As it is stored: no record's id ends in a stroke.
  init(stored text: String) {
    self = text.hasSuffix("/") ? .parts(of: String(text.dropLast())) : .record(text)
  }

  var stored: String {
    switch self {
    case .record(let id): id
    case .parts(let owner): owner + "/"
    }
  }
}

/// One column of a new segment.
package struct SegmentColumn: Sendable {
  package var name: String
  package var column: Column
  /// Which shared dictionary the codes belong to; nil for the one named like the column.
  package var dictionary: String?

  package init(name: String, column: Column, dictionary: String? = nil) {
    self.name = name
    self.column = column
    self.dictionary = dictionary
  }

  /// The shared dictionary, nil for columns that are not of codes.
  var dictionaryName: String? {
    guard case .dictionary = column else { return nil }
    return dictionary ?? name
  }
}

/// An immutable block of columns: one month of a source, or the whole of it.
package struct NewSegment: Sendable {
  package var source: String
  /// The index of the month; nil for sources without periods.
  package var period: Int?
  package var note: String
  package var columns: [SegmentColumn]

  package init(source: String, period: Int?, note: String = "", columns: [SegmentColumn]) {
    self.source = source
    self.period = period
    self.note = note
    self.columns = columns
  }
}

/// A value that a row of a source has from a day on.
package struct NewChange: Hashable, Sendable {
  package var source: String
  /// The row in the source's segment.
  package var ordinal: Int
  package var column: String
  /// The index of the day.
  package var firstDay: Int
  /// Nil where the row loses its value.
  package var value: StoredValue?

  package init(
    source: String,
    ordinal: Int,
    column: String,
    firstDay: Int,
    value: StoredValue?
  ) {
    self.source = source
    self.ordinal = ordinal
    self.column = column
    self.firstDay = firstDay
    self.value = value
  }
}

/// Everything that one statement writes, in one transaction, under one act of the audit.
///
/// One without rows is an entry of the audit alone, such as an export.
package struct ChangeSet: Sendable {
  /// The word for what was done: `record`, `import`, `export`.
  package var action: String
  package var operatorName: String
  /// The statement as it was typed.
  package var statement: String
  /// The time in ISO 8601; the ledger reads no clock.
  package var at: String
  /// The number of rows as it is told to people.
  package var rowCount: Int
  package var records: [RecordInsert] = []
  /// Records that come many at a time; written behind `records`.
  package var blocks: [NewRecords] = []
  package var voids: [VoidInsert] = []
  package var segments: [NewSegment] = []
  /// Grown dictionaries beyond those that the columns of the segments bring along.
  package var dictionaries: [String: ValueDictionary] = [:]
  package var changes: [NewChange] = []
  /// The act that is taken back.
  package var undoes: Int?

  package init(
    action: String,
    operatorName: String,
    statement: String,
    at: String,
    rowCount: Int = 0
  ) {
    self.action = action
    self.operatorName = operatorName
    self.statement = statement
    self.at = at
    self.rowCount = rowCount
  }
}

/// What does not fit between a change and the ledger it is for: a mistake of the program.
package enum ChangeFault: Hashable, Sendable {
  case unknownTable(String)
  case unknownColumn(String, table: String)
  /// The value is not of the declared storage.
  case wrongStorage(column: String, table: String)
  case emptyID(table: String)
  /// An id that ends in a stroke would be that of parts.
  case openID(String, table: String)
  case unknownRecord(id: String)
  case unknownAct(Int)
  case alreadyUndone(act: Int)
  /// The stored dictionary is not the beginning of the given one.
  case dictionaryDiffers(String)
  /// Two columns of the segment have one name, or differ in their number of rows.
  case unevenSegment(source: String)
}

package import Columnar

/// Writes csv and tsv: quoted as RFC 4180 says, column names of the language, plain figures,
/// ISO dates, empty fields for empty values; no lines of totals.
///
/// Tabs and line ends in texts of tsv are quoted too, so that both formats read back the same.
package struct DelimitedWriter: TableWriter {
  /// For whom the file is made.
  package enum Reader: Hashable, Sendable {
    /// A program: texts exactly as they are, lines end with `\n`.
    case program
    /// Excel: a byte-order mark, lines end with `\r\n`, and texts that it would take for a
    /// formula (`=` `+` `-` `@`, tab, carriage return) get an apostrophe in front. Figures never do.
    case spreadsheet
  }

  private let separator: FieldSeparator
  private let reader: Reader

  package init(separator: FieldSeparator, for reader: Reader = .program) {
    self.separator = separator
    self.reader = reader
  }

  package func write(_ table: OutputTable, to sink: any ByteSink) throws(FormatError) {
    var buffer = ByteBuffer(sink)
    if reader == .spreadsheet { buffer.append("\u{FEFF}") }
    for (place, column) in table.columns.enumerated() {
      if place > 0 { buffer.append(separator.byte) }
      append(text: column.name, isAlone: table.columns.count == 1, to: &buffer)
    }
    endLine(&buffer)
    for row in 0..<table.rowCount {
      for (place, column) in table.columns.enumerated() {
        if place > 0 { buffer.append(separator.byte) }
        append(column, row, isAlone: table.columns.count == 1, to: &buffer)
      }
      endLine(&buffer)
      try buffer.flushIfFull()
    }
    try buffer.flush()
  }

  private func append(
    _ column: OutputColumn,
    _ row: Int,
    isAlone: Bool,
    to buffer: inout ByteBuffer
  ) {
    switch column.values {
    case .numbers(let numbers):
      if let number = numbers[row] {
        buffer.append(ValueText.exact(number, column.kind))
      } else if isAlone {
        buffer.append("\"\"")
      }
    case .texts(let texts): append(text: texts[row], isAlone: isAlone, to: &buffer)
    }
  }

  /// An empty field alone in its row is quoted, or its row would be lost.
  private func append(text: String, isAlone: Bool, to buffer: inout ByteBuffer) {
    let isGuarded = reader == .spreadsheet && FormulaGuard.isNeeded(for: text)
    guard needsQuotes(text, isAlone: isAlone) else {
      if isGuarded { buffer.append("'") }
      buffer.append(text)
      return
    }
    buffer.append(.quote)
    if isGuarded { buffer.append("'") }
    for byte in text.utf8 {
      if byte == .quote { buffer.append(.quote) }
      buffer.append(byte)
    }
    buffer.append(.quote)
  }

  private func needsQuotes(_ text: String, isAlone: Bool) -> Bool {
    if text.isEmpty { return isAlone }
    return text.utf8.contains { $0 == separator.byte || $0 == .quote || $0.isLineEnd }
  }

  private func endLine(_ buffer: inout ByteBuffer) {
    if reader == .spreadsheet { buffer.append(.carriageReturn) }
    buffer.append(.lineFeed)
  }
}

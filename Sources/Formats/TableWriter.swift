package import Columnar

/// Writes answers in one format, row by row, for programs or documents.
package protocol TableWriter: Sendable {
  /// Writes the whole table. O(rows × columns); memory for a few rows at a time.
  func write(_ table: OutputTable, to sink: any ByteSink) throws(FormatError)
}

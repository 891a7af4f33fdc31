import Diagnostics

/// Why bytes could not be read as rows, or rows not be written; the words are in
/// `FormatError+Words.swift`.
package enum FormatError: DiagnosticFact, Equatable {
  /// A file that cannot be opened, read or written.
  case file(FileFact, path: String)
  /// Bytes that are no table of text.
  case content(ContentFact)
  /// Rows that no workbook can hold, or that could not be written into one.
  case workbook(WorkbookFact)
  /// A workbook that cannot be read.
  case spreadsheet(SpreadsheetFact)
  /// A document that cannot be made, or a form that cannot be filled in.
  case document(DocumentFact)
}

/// What is wrong with a file, apart from what it holds.
package enum FileFact: Hashable, Sendable {
  case missing
  case isFolder
  /// A folder in which files of lists were looked for.
  case folderWithoutTables
  case notReadable
  /// A device, a pipe or a socket.
  case notRegular
  /// More bytes than are read of such a file.
  case tooLarge(byteCount: Int, limit: Int)
  case readFailed(code: Int32)
  case exists
  /// The folder that the file should be written to does not exist.
  case folderMissing
  case notWritable
  case diskFull
  case writeFailed(code: Int32)
  /// Whoever read the output has stopped reading.
  case outputClosed
}

/// What is wrong with the bytes of a file; lines count from 1.
package enum ContentFact: Hashable, Sendable {
  case empty
  case tooLarge(byteCount: Int, limit: Int)
  /// The line has a filled cell beyond the last column that is read.
  case tooManyColumns(line: Int, limit: Int)
  case tooManyCells(limit: Int)
  case notText(BinaryContent)
  /// An encoding that was recognised and is not read.
  case encodingRefused(String)
  /// The first byte that is not UTF-8, and its place in its line, from 1.
  case notUTF8(line: Int, byte: Int, value: UInt8)
  case notUTF16(line: Int)
  case nulByte(line: Int)
  /// The line on which the quote began.
  case unterminatedQuote(line: Int)
}

/// What a file that is no text seems to be.
package enum BinaryContent: Hashable, Sendable {
  case pdf
  case gzip
  case unknown
}

/// Why a workbook could not be written.
package enum WorkbookFact: Hashable, Sendable {
  /// A system library that is opened on first use, and the package that brings it.
  case libraryMissing(library: String, package: String)
  case tooManyRows(sheet: String, rowCount: Int, limit: Int)
  case tooManyColumns(sheet: String, columnCount: Int, limit: Int)
  /// A text beyond what a cell holds; the row counts from 1 below the headings.
  case textTooLong(sheet: String, column: String, row: Int, limit: Int)
  case refused(reason: String)
}

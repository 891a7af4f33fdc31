/// Why a workbook cannot be read; the words are in `SpreadsheetFact+Words.swift`.
package enum SpreadsheetFact: Error, Hashable, Sendable {
  /// An archive of another kind.
  case noWorkbook(ArchiveContent)
  case isEncrypted
  /// The archive, or the file of the old kind, does not hold together.
  case broken
  case partMissing(String)
  /// A part that is cut off, whose sum does not agree, or that is no XML of a workbook.
  case partBroken(String)
  /// A part that declares a document type, which may name other files.
  case partHasDocumentType(String)
  /// A part that grows beyond what a workbook holds.
  case partTooLarge(String, byteCount: Int)
  case tooManyCells(sheet: String, limit: Int)
}

/// What an archive without a workbook is.
package enum ArchiveContent: Hashable, Sendable {
  case archive
  case document
  case openDocument
  /// A workbook of Excel's binary form, xlsb.
  case binaryWorkbook
  /// A text document of Office up to 2003.
  case oldDocument
  /// Another file in the container of Office up to 2003.
  case compound
}

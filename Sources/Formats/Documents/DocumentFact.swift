/// Why a document could not be made, or an office's own form not be filled in.
package enum DocumentFact: Hashable, Sendable {
  /// Memory was missing.
  case notWritten
  /// No document of Word's kind since 2007.
  case notDocument(String)
  /// Macros are never carried on.
  case hasMacros(String)
  /// A part that cannot be read as it stands.
  case unreadable(String, part: String)
  case tooLarge(String, limit: Int)
  /// `{{` without `}}` in the same paragraph; the words behind it.
  case fieldWithoutEnd(String)
  /// A field of rows that stands in no row of a table.
  case fieldOutsideRows(String)
  /// Fields of rows in two rows; only one can repeat.
  case secondRepeatingRow(String)
}

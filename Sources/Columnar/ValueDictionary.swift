/// The distinct texts of a column, each with a code; code 0 is the empty text.
///
/// Append-only: a code never changes its text, so columns of several months share one dictionary.
package struct ValueDictionary: Sendable {
  package private(set) var texts: [String] = [""]
  private var codes = HashIndex(TextColumn([""]))

  package init() {}

  /// Takes texts in the order of their codes, the empty text for 0 included or not.
  package init(_ texts: some Sequence<String>) {
    for text in texts { _ = code(adding: text) }
  }

  package var count: Int { texts.count }

  package subscript(code: UInt32) -> String { texts[Int(code)] }

  /// The same texts as a column, row by code.
  package var column: TextColumn { codes.texts }

  /// The code of an exact text, nil when no row ever had it.
  package func code(of text: String) -> UInt32? { codes.row(of: text).map { UInt32($0) } }

  /// The code of a text, given a new one when it is new.
  package mutating func code(adding text: String) -> UInt32 { code(adding: text.utf8.span) }

  /// The code of a text in valid UTF-8, which becomes a string only when it is new.
  package mutating func code(adding bytes: Span<UInt8>) -> UInt32 {
    let (row, isNew) = codes.row(inserting: bytes)
    if isNew { texts.append(codes.texts[row]) }
    return UInt32(row)
  }
}

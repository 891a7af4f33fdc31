import Diagnostics

/// A replacement in the text of a statement, from which corrections are made.
struct TextEdit {
  /// Empty for an insertion.
  var span: SourceSpan
  var replacement: String

  /// The text with all edits made.
  ///
  /// Edits must not overlap; their order does not matter.
  static func apply(_ edits: [TextEdit], to text: String) -> String {
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var position = 0
    for edit in edits.sorted(by: { $0.span.start < $1.span.start }) {
      let start = min(max(position, edit.span.start), bytes.count)
      result += bytes[position..<start]
      result += Array(edit.replacement.utf8)
      position = min(max(start, edit.span.end), bytes.count)
    }
    result += bytes[position...]
    return String(decoding: result, as: UTF8.self)
  }
}

package import Values

/// Writes a diagnostic as text: the message, the line with carets, and what to write instead.
package struct DiagnosticRenderer: Sendable {
  package var language: Language
  package var usesColor: Bool

  package init(language: Language, usesColor: Bool = false) {
    self.language = language
    self.usesColor = usesColor
  }

  /// The rendered text, without a final newline.
  ///
  /// Control characters of the source are escaped.
  package func render(_ diagnostic: Diagnostic, in source: SourceText?) -> String {
    var lines = [heading(diagnostic, in: source)]
    if let source, let span = diagnostic.span { lines += excerpt(of: source, at: span) }
    if let help = diagnostic.help {
      lines.append("  " + strong("help") + ": " + safe(help.text(in: language)))
    }
    if let correction = diagnostic.correction {
      lines.append("  " + strong(instead) + ": " + safe(correction))
    }
    return lines.joined(separator: "\n")
  }

  private func heading(_ diagnostic: Diagnostic, in source: SourceText?) -> String {
    var place = ""
    if let source, let file = source.file {
      let line = diagnostic.span.map { source.position(of: $0.start).line } ?? 0
      place = TerminalText.escaped(file) + ":" + String(source.firstLine + line) + ": "
    }
    let label = colored(word(for: diagnostic.severity), diagnostic.severity)
    return place + label + ": " + safe(diagnostic.message.text(in: language))
  }

  private func excerpt(of source: SourceText, at span: SourceSpan) -> [String] {
    let (line, place) = source.position(of: span.start)
    let lines = source.lines
    guard line < lines.count else { return [] }
    let text = lines[line]
    let byte = min(place, text.utf8.count)
    let length = min(span.end - max(0, span.start), text.utf8.count - byte)
    let shown = Window(text: text, marking: byte..<(byte + max(0, length)))
    return [
      "  " + shown.text,
      "  " + String(repeating: " ", count: shown.indent)
        + String(repeating: "^", count: max(1, shown.markWidth)),
    ]
  }

  private func safe(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { TerminalText.escaped(String($0)) }.joined(separator: "\n  ")
  }

  private func word(for severity: Severity) -> String {
    switch (severity, language) {
    case (.error, .english): "error"
    case (.error, .vietnamese): "lỗi"
    case (.warning, .english): "warning"
    case (.warning, .vietnamese): "lưu ý"
    case (.note, .english): "note"
    case (.note, .vietnamese): "ghi chú"
    }
  }

  private var instead: String { language == .vietnamese ? "viết lại" : "write" }

  private func strong(_ text: String) -> String {
    usesColor ? "\u{1B}[1m" + text + "\u{1B}[0m" : text
  }

  private func colored(_ text: String, _ severity: Severity) -> String {
    guard usesColor else { return text }
    let code =
      switch severity {
      case .error: "31"
      case .warning: "33"
      case .note: "36"
      }
    return "\u{1B}[1;" + code + "m" + text + "\u{1B}[0m"
  }
}

/// The part of a line that an excerpt shows: all of it, or some way around the marked words.
private struct Window {
  var text: String
  /// Cells before the mark.
  var indent: Int
  var markWidth: Int

  private static let lineBytesMax = 160
  private static let contextBytes = 60
  private static let markBytesMax = 80

  init(text line: Substring, marking bytes: Range<Int>) {
    let utf8 = line.utf8
    let isLong = utf8.count > Self.lineBytesMax
    let start = isLong ? Self.letterStart(utf8, bytes.lowerBound - Self.contextBytes) : 0
    let reach = min(bytes.upperBound, bytes.lowerBound + Self.markBytesMax) + Self.contextBytes
    let end = isLong ? Self.letterStart(utf8, reach) : utf8.count
    let markEnd = min(bytes.upperBound, end)
    let before = Self.shown(utf8, start..<bytes.lowerBound)
    let marked = Self.shown(utf8, bytes.lowerBound..<markEnd)
    let after = Self.shown(utf8, markEnd..<end)
    let head = start > 0 ? "…" : ""
    text = head + before + marked + after + (end < utf8.count ? "…" : "")
    indent = TerminalText.width(of: head + before)
    markWidth = TerminalText.width(of: marked)
  }

  /// The last place up to an offset where a letter begins, within the line.
  private static func letterStart(_ utf8: Substring.UTF8View, _ offset: Int) -> Int {
    guard offset > 0 else { return 0 }
    guard offset < utf8.count else { return utf8.count }
    var index = utf8.index(utf8.startIndex, offsetBy: offset)
    var place = offset
    while place > 0, utf8[index] & 0xC0 == 0x80 {
      index = utf8.index(before: index)
      place -= 1
    }
    return place
  }

  /// Tabs become spaces, so that carets stand under the right words.
  private static func shown(_ utf8: Substring.UTF8View, _ bytes: Range<Int>) -> String {
    let start = utf8.index(utf8.startIndex, offsetBy: bytes.lowerBound)
    let end = utf8.index(utf8.startIndex, offsetBy: bytes.upperBound)
    let text = String(decoding: utf8[start..<end], as: UTF8.self)
    return TerminalText.escaped(text.replacing("\t", with: " "))
  }
}

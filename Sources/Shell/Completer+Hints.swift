import Commands
import Diagnostics
import Query
import Values

// What is expected next, in a few words for the right edge of the line.
extension Completer {
  private static let partsMax = 5

  /// Empty inside a word, and where a statement may end.
  package func hint(for text: String, cursor: Int) -> String {
    guard !text.isEmpty, cursor == text.utf8.count, text.last == " " else { return "" }
    let source = SourceText(text)
    let completion = Completion(
      of: source,
      before: cursor,
      forms: commands.forms,
      vocabulary: workplace.vocabulary
    )
    let language = workplace.settings.language
    var parts: [String] = []
    for expectation in completion.expectations {
      let part = words(expectation).text(in: language)
      if !part.isEmpty, !parts.contains(part) { parts.append(part) }
    }
    let shown = parts.prefix(Self.partsMax).joined(separator: " · ")
    return parts.count > Self.partsMax ? shown + " …" : shown
  }

  private func words(_ expectation: Expectation) -> Localized {
    switch expectation {
    case .keyword(let words), .symbol(let words): Localized(words, vi: words)
    case .source: Localized("source", vi: "nguồn")
    case .column: Localized("column", vi: "cột")
    case .value(let name, _): Localized("value of " + name.text, vi: "giá trị của " + name.text)
    case .argument(let name): Localized(name, vi: name)
    case .field: Localized("field", vi: "trường")
    case .text: Localized("\"text\"", vi: "\"chữ\"")
    case .number: Localized("number", vi: "số")
    case .time: Localized("time", vi: "thời gian")
    case .code: Localized("code", vi: "mã")
    case .variable: Localized("$variable", vi: "$biến")
    case .newName: Localized("new name", vi: "tên mới")
    }
  }
}

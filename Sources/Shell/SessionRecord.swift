import Commands
import Diagnostics
import Formats
import Ledger
import Query
import Values

/// The statements of a session that did something, to be saved as a script.
///
/// Acts that were taken back are left out, and what belongs to the conversation only, such as help.
struct SessionRecord {
  private struct Entry {
    var statement: String
    /// The acts that it wrote.
    var acts: [Int]
  }

  private var entries: [Entry] = []

  /// Keeps a statement that succeeded; `acts`: those that it wrote.
  ///
  /// An act is kept as the audit has it, with what was answered to questions; `isConfirmed`: its
  /// bulk was agreed to, which scripts say with `yes`.
  mutating func keep(
    _ source: SourceText,
    acts: [Int],
    isConfirmed: Bool,
    at workplace: Workplace
  ) {
    var text = source.text
    if acts.count == 1, let act = try? workplace.ledger.snapshot().act(acts[0]) {
      text = act.statement
    }
    if isConfirmed, !TextFolding.folded(text).hasSuffix(" yes") { text += " yes" }
    entries.append(Entry(statement: text, acts: acts))
  }

  /// The script, with the acts of the workplace that were not taken back.
  func text(at workplace: Workplace) -> String {
    let standing = Set(workplace.acts)
    let kept = entries.filter { $0.acts.isEmpty || !standing.isDisjoint(with: $0.acts) }
    let language = workplace.settings.language
    let day = Day(iso: workplace.surroundings.timestamp().prefix(10))?.vietnamese ?? ""
    let head = Localized(
      "# What was done on \(day) by \(workplace.operatorName) in \(workplace.ledgerName)."
        + "\n# Months, dates and numbers are those of that day: change them before running it again.",
      vi:
        "# Việc đã làm ngày \(day), người làm \(workplace.operatorName), sổ \(workplace.ledgerName)."
        + "\n# Tháng, ngày và số văn bản là của hôm đó: hãy sửa trước khi chạy lại."
    )
    return head.text(in: language) + "\n\n" + kept.map { $0.statement + "\n" }.joined()
  }
}

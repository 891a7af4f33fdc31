import Columnar
import Commands
import Diagnostics
import Values

/// The statements that a person typed so far, in this session and earlier ones.
package protocol TypedHistory: AnyObject {
  /// The oldest first.
  var entries: [String] { get }
}

/// Answers what `history` asks of them.
struct TypedStatements {
  let entries: [String]
  let language: Language

  private static let shownMax = 50

  /// The statements with their numbers, the latest last; those that hold a text where one is given.
  ///
  /// The last entry is the statement that asks.
  func table(containing text: String?) -> OutputTable {
    let wanted = text.map(TextFolding.folded)
    let found = entries.dropLast().enumerated().filter { entry in
      wanted.map { TextFolding.folded(entry.element).contains($0) } ?? true
    }.suffix(Self.shownMax)
    return knowledgeTable([
      (Localized("number", vi: "số"), found.map { String($0.offset + 1) }),
      (Localized("statement", vi: "câu lệnh"), found.map(\.element)),
    ])
  }

  /// - Throws: `StatementFailure` where no statement has the number.
  func statement(_ number: Int) throws -> String {
    guard entries.indices.contains(number - 1) else {
      throw StatementFailure(CommandFact.historyOfWhat.diagnostic)
    }
    return entries[number - 1]
  }
}

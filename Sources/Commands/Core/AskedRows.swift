import Columnar
import Diagnostics
import Formats
import Query
import Values

/// The rows of a question that the program asks itself, as documents quote them.
struct AskedRows {
  private let table: OutputTable
  private static let options = OutputOptions(language: .vietnamese, emptySign: "")

  init(_ question: String, at workplace: Workplace) throws {
    table = try workplace.answer(toText: question).output(for: .people(.vietnamese))
  }

  var count: Int { table.rowCount }

  /// A value as it is printed; the empty text where there is none.
  func text(_ name: String, _ row: Int = 0) -> String {
    guard row < count else { return "" }
    return column(name)?.text(at: row, Self.options) ?? ""
  }

  func number(_ name: String, _ row: Int = 0) -> Int128? {
    guard row < count, case .numbers(let numbers) = column(name)?.values else { return nil }
    return numbers[row]
  }

  func day(_ name: String, _ row: Int = 0) -> Day? {
    number(name, row).map { Day(index: Int32(clamping: $0)) }
  }

  func month(_ name: String, _ row: Int = 0) -> Month? {
    number(name, row).map { Month(index: Int32(clamping: $0)) }
  }

  private func column(_ name: String) -> OutputColumn? {
    table.columns.first { $0.name == name }
  }
}

extension Workplace {
  /// Answers a question that the program asks itself; `last` stays as it was.
  ///
  /// Its words are not the user's: warnings about them would say nothing to anybody.
  func answer(toText text: String) throws -> Answer {
    let source = SourceText(text)
    let parsed = Parser.parseQuestion(source, vocabulary: vocabulary)
    var faults = parsed.diagnostics.filter { $0.severity == .error }
    let tree = try accepted(parsed.tree, faults, in: source)
    let bound = Binder.bind(tree, source: source, context: try bindingContext())
    faults = bound.diagnostics.filter { $0.severity == .error }
    return try engine().answer(accepted(bound.question, faults, in: source))
  }
}

/// A text as a question quotes it.
func quoted(_ text: String) -> String { "\"" + text.replacing("\"", with: "\"\"") + "\"" }

import Columnar
package import Diagnostics
package import Query
package import Values

/// `say "{rows} đơn vị"`: a line of text; braces hold expressions over the previous answer.
package struct SayCommand: Command {
  package let form = ScriptForms.say
  package let summary = Localized("print a line with values", vi: "in một dòng có giá trị")
  package let examples = ["say \"{rows} đơn vị, {sum(amount)} đồng\""]

  package init() {}

  package func run(
    _ arguments: StatementArguments,
    in source: SourceText,
    at workplace: Workplace
  ) throws -> Outcome {
    guard let syntax = arguments.expression("text") else { return .done }
    do {
      let text = try FilledText(try workplace.text(syntax, in: source), at: workplace).text
      return .text(Localized(text, vi: text))
    } catch let failure as BraceFailure {
      throw failure.located(in: syntax.span, of: source)
    }
  }
}

/// What is wrong about an expression in braces; its places count from the brace.
struct BraceFailure: Error {
  let expression: String
  let failure: StatementFailure

  /// The failure with its places in the statement; without places where the text came from a variable.
  func located(in span: SourceSpan, of source: SourceText) -> StatementFailure {
    let start = source[span].firstRange(of: "{" + expression + "}").map { found in
      span.start + source[span].utf8.distance(from: source[span].startIndex, to: found.lowerBound)
        + 1
    }
    var located = failure
    for index in located.diagnostics.indices {
      located.diagnostics[index].correction = nil
      let inner = located.diagnostics[index].span
      located.diagnostics[index].span = start.flatMap { start in
        inner.map { SourceSpan(start: start + $0.start, end: start + $0.end) }
      }
    }
    return located
  }
}

/// A text whose `{…}` parts are replaced by values over the previous answer.
struct FilledText {
  let text: String

  /// - Throws: `StatementFailure` for an expression that does not bind or a brace left open.
  init(_ template: String, at workplace: Workplace) throws {
    var filled = ""
    var rest = template[...]
    while let open = rest.firstIndex(of: "{") {
      filled += rest[..<open]
      guard let close = rest[open...].firstIndex(of: "}") else {
        throw StatementFailure(CommandFact.sayBraces(template).diagnostic)
      }
      filled += try Self.value(String(rest[rest.index(after: open)..<close]), at: workplace)
      rest = rest[rest.index(after: close)...]
    }
    text = filled + rest
  }

  private static func value(_ expression: String, at workplace: Workplace) throws -> String {
    do {
      return try found(expression, at: workplace)
    } catch let failure as StatementFailure {
      throw BraceFailure(expression: expression, failure: failure)
    }
  }

  private static func found(_ expression: String, at workplace: Workplace) throws -> String {
    let source = SourceText(TextFolding.composed(expression))
    let parsed = Parser.parseExpression(source, vocabulary: workplace.vocabulary)
    let tree = try workplace.accepted(parsed.tree, parsed.diagnostics, in: source)
    let question = try workplace.overLast(tree, in: source)
    try workplace.tellMixtures(in: question)
    let table = try workplace.engine().answer(question).output()
    guard let column = table.columns.first, table.rowCount > 0 else { return "" }
    return written(column)
  }

  private static func written(_ column: OutputColumn) -> String {
    switch column.values {
    case .texts(let texts): return texts[0]
    case .numbers(let numbers):
      guard let number = numbers[0] else { return "" }
      switch column.kind {
      case .day: return Day(index: Int32(truncatingIfNeeded: number)).vietnamese
      case .month: return Month(index: Int32(truncatingIfNeeded: number)).iso
      case .decimal(let scale): return DigitGrouping.grouped(Decimal(number, scale: scale))
      case .share: return DigitGrouping.grouped(Decimal(number * 100, scale: 6)) + "%"
      case .year: return String(number)
      case .quarter:
        return Period.quarter(Month(index: Int32(truncatingIfNeeded: number))).iso
      case .money, .count, .text, .code: return DigitGrouping.grouped(number)
      }
    }
  }
}

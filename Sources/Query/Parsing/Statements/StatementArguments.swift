package import Diagnostics

/// What was read for each part of a statement, by the names that its form gives them.
package struct StatementArguments: Sendable {
  /// The opening words of the form.
  package let statement: String
  package internal(set) var span: SourceSpan
  var values: [String: ArgumentValue] = [:]
  var spans: [String: SourceSpan] = [:]
  var words: [String: SourceSpan] = [:]

  init(statement: String, span: SourceSpan) {
    self.statement = statement
    self.span = span
  }

  /// Whether the keyword was written.
  package func has(_ keyword: String) -> Bool { words[keyword] != nil }

  /// Where a keyword or an argument stands, nil when it was not written.
  package func span(of name: String) -> SourceSpan? { spans[name] ?? words[name] }

  /// The value of an argument, nil when it was not written.
  package subscript(_ name: String) -> ArgumentValue? { values[name] }

  package func question(_ name: String) -> QuestionSyntax? {
    if case .question(let question) = values[name] { return question }
    return nil
  }

  /// A condition, text, number, time, code or value: whatever is one expression.
  package func expression(_ name: String) -> ExpressionSyntax? {
    if case .expression(let expression) = values[name] { return expression }
    return nil
  }

  package func expressions(_ name: String) -> [ExpressionSyntax] {
    switch values[name] {
    case .expressions(let expressions): expressions
    case .expression(let expression): [expression]
    default: []
    }
  }

  package func name(_ name: String) -> NameSyntax? {
    if case .name(let value) = values[name] { return value }
    return nil
  }

  package func names(_ name: String) -> [NameSyntax] {
    if case .names(let names) = values[name] { return names }
    return []
  }

  /// The English word that was chosen among those of the form.
  package func word(_ name: String) -> String? {
    if case .word(let word) = values[name] { return word }
    return nil
  }

  package func subject(_ name: String) -> SubjectSyntax? {
    if case .subject(let subject) = values[name] { return subject }
    return nil
  }

  package func fields(_ name: String) -> [FieldSyntax] {
    if case .fields(let fields) = values[name] { return fields }
    return []
  }

  package func assignments(_ name: String) -> [AssignmentSyntax] {
    if case .assignments(let assignments) = values[name] { return assignments }
    return []
  }

  package func expectation(_ name: String) -> ExpectationSyntax? {
    if case .expectation(let expectation) = values[name] { return expectation }
    return nil
  }

  package func timeSpan(_ name: String) -> TimeSpanSyntax? {
    if case .timeSpan(let span) = values[name] { return span }
    return nil
  }
}

/// The value of one argument.
package enum ArgumentValue: Hashable, Sendable {
  case question(QuestionSyntax)
  case expression(ExpressionSyntax)
  case expressions([ExpressionSyntax])
  case name(NameSyntax)
  case names([NameSyntax])
  case word(String)
  case subject(SubjectSyntax)
  case fields([FieldSyntax])
  case assignments([AssignmentSyntax])
  case expectation(ExpectationSyntax)
  case timeSpan(TimeSpanSyntax)
}

/// Whom an act is about.
package enum SubjectSyntax: Hashable, Sendable {
  case who([ExpressionSyntax])
  /// `for last`: the rows of the previous result.
  case last(SourceSpan)
  case question(QuestionSyntax)
}

/// One field of a record: `on today`, `by 15/10/2022`, `promise 500m by …`, `explained 214, 216`.
package struct FieldSyntax: Hashable, Sendable {
  package enum Form: Hashable, Sendable {
    case on(ExpressionSyntax)
    case by(ExpressionSyntax)
    case promise([PromiseSyntax])
    case named(NameSyntax, [ExpressionSyntax])
  }

  package var form: Form
  package var span: SourceSpan

  package init(form: Form, span: SourceSpan) {
    self.form = form
    self.span = span
  }
}

/// One part of a promise: a sum and the day it is due.
package struct PromiseSyntax: Hashable, Sendable {
  package var amount: ExpressionSyntax
  package var due: ExpressionSyntax

  package init(amount: ExpressionSyntax, due: ExpressionSyntax) {
    self.amount = amount
    self.due = due
  }
}

/// One of several settings, such as `months = "Số tháng nợ"`, `$cutoff = 1bn`.
package struct AssignmentSyntax: Hashable, Sendable {
  /// A column's name, or a variable's without `$`.
  package var name: NameSyntax
  package var value: ExpressionSyntax

  package init(name: NameSyntax, value: ExpressionSyntax) {
    self.name = name
    self.value = value
  }
}

/// What `expect` asks for.
package enum ExpectationSyntax: Hashable, Sendable {
  case condition(ExpressionSyntax)
  /// The question gives some row, or none.
  case rows(RelationSyntax.Quantifier, QuestionSyntax)
}

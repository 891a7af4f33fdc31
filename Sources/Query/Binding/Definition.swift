package import Diagnostics

/// A name that people gave to a condition, a measure or a question.
package struct Definition: Sendable {
  package enum Body: Sendable {
    case expression(ExpressionSyntax)
    case question(QuestionSyntax)
  }

  /// As it was typed.
  package let name: String
  /// The keys of the parameters, in their order.
  package let parameters: [String]
  package let body: Body
  /// The text that the body's places refer to.
  package let source: SourceText

  package init(name: String, parameters: [String], body: Body, source: SourceText) {
    self.name = name
    self.parameters = parameters
    self.body = body
    self.source = source
  }
}

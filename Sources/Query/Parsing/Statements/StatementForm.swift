/// The form of a statement that acts, as data: the reader, completion and help all work from it.
package struct StatementForm: Sendable {
  /// The words that the statement begins with, such as `hand over`.
  package let opening: String
  package let parts: [FormPart]

  package init(_ opening: String, _ parts: [FormPart] = []) {
    self.opening = opening
    self.parts = parts
  }

  /// The opening as single words.
  package var openingWords: [String] { opening.split(separator: " ").map(String.init) }
}

/// One part of a statement's form.
package indirect enum FormPart: Sendable {
  /// Words that must stand here; what was read is asked for by the same words.
  case keyword(String)
  /// A sign that must stand here, such as `=`.
  case symbol(Symbol)
  /// A value that is asked for by its name.
  case argument(String, ArgumentKind)
  /// Parts that are there together or not at all; their first part decides.
  case optional([FormPart])
  /// The first alternative whose beginning fits; the last one where none does.
  case choice([[FormPart]])
  /// Parts in any order, each at most once, each beginning with its keyword.
  case options([[FormPart]])
}

/// What may stand for an argument.
package enum ArgumentKind: Hashable, Sendable {
  /// A question, up to the first word that cannot continue it.
  case question
  /// A question in brackets.
  case bracketedQuestion
  /// A condition or an expression.
  case condition
  /// The right side of `define`: a question when it begins with one, else an expression.
  case definition
  /// What `expect` has: a condition, `any ( question )` or `no ( question )`.
  case expectation
  /// Quoted text or a variable.
  case text
  case textList
  case code
  case number
  case numberOrVariable
  /// A time, a year or a variable.
  case when
  /// A code, a number, text or a variable.
  case who
  case whoList
  /// Whom a record is about: `who { "," who }`, `for last` or `for ( question )`.
  case subject
  /// The fields of a record, as many as there are.
  case fields
  /// An existing name.
  case name
  /// A name that the statement gives; a word of the language is refused.
  case newName
  /// Names in brackets.
  case parameters
  case value
  case variable
  /// One of these words.
  case word([String])
  /// A name, a number or text.
  case nameNumberOrText
  /// A name, a code or text.
  case nameCodeOrText
  /// `NAME = text { "," NAME = text }`
  case nameAssignments
  /// `$name = value { "," $name = value }`
  case variableAssignments
  /// A span, where one begins.
  case span
  /// Any words, codes, numbers, texts and dots.
  case topics
}

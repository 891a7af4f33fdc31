/// What may come next at the cursor; completion turns it into words.
package enum Expectation: Hashable, Sendable {
  /// An English keyword, such as `where` or `as of`.
  case keyword(String)
  /// A sign, such as `(` or `=`.
  case symbol(String)
  /// A source or a defined question.
  case source
  /// A column, function, definition or relation's column of a source; nil where none is known.
  case column(of: NameSyntax?)
  /// A value of the column on the left, of a source where one is known.
  case value(of: NameSyntax, in: NameSyntax?)
  /// The argument of this name in the statement's form.
  case argument(String)
  /// A field of the kind of record that the statement names.
  case field(of: String)
  case text
  case number
  case time
  case code
  case variable
  /// A name that the statement gives.
  case newName
}

extension Parser {
  /// Notes what might have stood at the end of the text.
  mutating func expect(_ expectation: Expectation) {
    if !expectations.contains(expectation) { expectations.append(expectation) }
  }
}

package import Diagnostics
package import Values

/// The smallest part of a statement that has a meaning of its own, with its place in the text.
package struct Token: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// Letters and `_`; several Vietnamese syllables where the vocabulary joins them.
    case word(Word)
    /// The content of quoted text.
    case text(String)
    case number(NumberLiteral)
    /// A code that needs no quotes, spelled as typed.
    case code(String)
    /// The name without `$`.
    case variable(String)
    case period(Period)
    case symbol(Symbol)
    /// Text that was refused; its diagnostic is given already.
    case invalid(String)
    case end
  }

  package var kind: Kind
  package var span: SourceSpan
  /// What the word may be as a word of the grammar; nil for everything that is no word.
  package var keyword: Keyword?

  package init(_ kind: Kind, span: SourceSpan, keyword: Keyword? = nil) {
    self.kind = kind
    self.span = span
    self.keyword = keyword
  }
}

/// A word as typed and as looked up.
package struct Word: Hashable, Sendable {
  /// Composed, with single spaces between joined syllables.
  package var text: String
  /// Folded, syllables joined by `_`.
  package var key: String
  /// Typed with Vietnamese marks, and so never an English keyword.
  package var hasMarks: Bool

  package init(text: String, key: String, hasMarks: Bool) {
    self.text = text
    self.key = key
    self.hasMarks = hasMarks
  }
}

/// A number with its unit and `%` worked in.
package struct NumberLiteral: Hashable, Sendable {
  package var value: Decimal
  /// A money unit was written.
  package var isMoney: Bool

  package init(value: Decimal, isMoney: Bool) {
    self.value = value
    self.isMoney = isMoney
  }
}

/// Signs that are tokens of their own.
package enum Symbol: String, Hashable, Sendable, CaseIterable {
  case open = "("
  case close = ")"
  case comma = ","
  case dot = "."
  case plus = "+"
  case minus = "-"
  case times = "*"
  case divide = "/"
  case equal = "="
  case notEqual = "!="
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="
  case identical = "=="
  case contains = "~"
  case notContains = "!~"

  /// The comparison that the sign stands for, nil for other signs.
  package var comparison: ComparisonOperator? {
    switch self {
    case .equal: .equal
    case .notEqual: .notEqual
    case .less: .less
    case .lessOrEqual: .lessOrEqual
    case .greater: .greater
    case .greaterOrEqual: .greaterOrEqual
    case .identical: .identical
    case .contains: .contains
    case .notContains: .notContains
    case .open, .close, .comma, .dot, .plus, .minus, .times, .divide: nil
    }
  }
}

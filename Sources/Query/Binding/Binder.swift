package import Diagnostics
import Values

/// Settles the names, types and times of a question against the catalogue.
///
/// Sees no row.
///
/// Every clause is bound on its own, so that one statement reports all of its mistakes.
package struct Binder {
  let context: BindingContext
  let source: SourceText
  package internal(set) var diagnostics: [Diagnostic] = []
  /// The parameters of the definition that is bound, by key.
  var parameters: [String: BoundExpression] = [:]
  /// Names given by `as` to what could not be bound, by key.
  var brokenNames: Set<String> = []
  /// The definitions that are being bound, the innermost last.
  var expanding: [String] = []

  init(source: SourceText, context: BindingContext) {
    self.source = source
    self.context = context
  }

  /// Binds a question; nil where an error stands among the diagnostics.
  package static func bind(
    _ tree: QuestionSyntax,
    source: SourceText,
    context: BindingContext
  ) -> (question: BoundQuestion?, diagnostics: [Diagnostic]) {
    var binder = Binder(source: source, context: context)
    let question = binder.question(tree)
    binder.orderDiagnostics()
    let failed = binder.diagnostics.contains { $0.severity == .error }
    return (failed ? nil : question, binder.diagnostics)
  }

  /// Binds an expression over the rows of the previous answer, as `expect` and `say` ask it.
  ///
  /// The result is a question of one row and one value; `rows` is the number of rows.
  package static func bindOverLast(
    _ tree: ExpressionSyntax,
    source: SourceText,
    context: BindingContext
  ) -> (question: BoundQuestion?, diagnostics: [Diagnostic]) {
    var binder = Binder(source: source, context: context)
    let declaration = context.last?.declaration ?? Self.nothing
    var scope = Scope(source: declaration, aliases: context.last?.aliases ?? [:])
    scope.allowsAggregates = true
    scope.countsRows = true
    guard
      let value = binder.attempt({ binder throws(BindingError) in try binder.expression(tree, scope)
      })
    else {
      return (nil, binder.diagnostics)
    }
    guard binder.isSettled(value, by: []) else {
      binder.report(.neitherKeyNorAggregate(CanonicalText.of(value), beside: nil), at: tree.span)
      return (nil, binder.diagnostics)
    }
    let item = BoundItem(
      expression: value,
      name: CanonicalText.of(value),
      label: Localized("value", vi: "giá trị")
    )
    let question = BoundQuestion(
      source: "last",
      time: .all,
      filter: nil,
      keys: [],
      across: nil,
      items: [item],
      isGrouped: true,
      having: nil,
      sort: [],
      top: nil,
      hasTotal: false,
      footerMeasure: nil,
      comparedColumns: []
    )
    return (question, binder.diagnostics)
  }

  /// A source without rows or columns, for expressions that need none.
  static let nothing = SourceDeclaration(
    "last",
    label: Localized("previous answer", vi: "kết quả trước"),
    meaning: Localized("the previous answer", vi: "kết quả trước"),
    time: .timeless,
    columns: [],
    defaultColumns: [],
    defaultOrder: [],
    belongsToEmployer: false
  )

  /// Runs one part of the binding; a mistake in it becomes a diagnostic and nil.
  ///
  /// Behind so many mistakes nothing is bound any more.
  mutating func attempt<Result>(
    _ part: (inout Binder) throws(BindingError) -> Result
  ) -> Result? {
    guard !hasTooManyMistakes else { return nil }
    do {
      return try part(&self)
    } catch {
      if !error.followsAnother { diagnostics.append(error.diagnostic) }
      return nil
    }
  }

  /// Binds two parts that stand side by side; where both are wrong, both mistakes are told.
  mutating func both<Part>(
    _ left: ExpressionSyntax,
    _ right: ExpressionSyntax,
    _ bind: (inout Binder, ExpressionSyntax) throws(BindingError) -> Part
  ) throws(BindingError) -> (Part, Part) {
    let first: Part
    do {
      first = try bind(&self, left)
    } catch {
      _ = attempt { binder throws(BindingError) in try bind(&binder, right) }
      throw error
    }
    return (first, try bind(&self, right))
  }

  /// Puts the diagnostics into the order of the text; mistakes are found clause by clause.
  private mutating func orderDiagnostics() {
    diagnostics = diagnostics.inTextOrder()
  }

  /// So many mistakes are one: the text was never meant as a statement.
  private static let mistakesMax = 10

  private var hasTooManyMistakes: Bool {
    diagnostics.count >= Self.mistakesMax
      && diagnostics.count { $0.severity == .error } >= Self.mistakesMax
  }

  /// More warnings than these tell nobody anything, and a long statement could have thousands.
  private static let warningsMax = 10

  /// Adds a diagnostic; a warning that says the same as one before is left out.
  mutating func report(_ fact: BindingFact, at span: SourceSpan) {
    let diagnostic = BindingError(fact, span).diagnostic
    if diagnostic.severity != .error {
      let others = diagnostics.filter { $0.severity != .error }
      guard others.count < Self.warningsMax,
        !others.contains(where: { $0.message == diagnostic.message })
      else { return }
    }
    diagnostics.append(diagnostic)
  }

  /// The words under a span as they were typed.
  ///
  /// Empty for a place of another text, as the span behind a defined question is.
  func spelling(_ span: SourceSpan) -> String {
    span.end <= source.text.utf8.count ? String(source[span]) : ""
  }
}

/// Where a name stands: which columns it may mean, and whether figures over many rows may be asked.
struct Scope {
  var source: SourceDeclaration
  /// Names given by `as`, by key.
  var aliases: [String: BoundExpression] = [:]
  var allowsAggregates = false
  /// Inside the brackets of an aggregate no other aggregate may stand.
  var isInsideAggregate = false
  /// The months that the rows are of, for balances.
  var months: TableRequest.Time?
  /// The shown item is a definition by this name.
  var definedItem: String?
  /// `rows` means the number of rows, as in `expect rows > 0`.
  var countsRows = false
}

/// A fact with its place.
struct BindingError: Error {
  let fact: BindingFact
  let span: SourceSpan
  /// It would not be there without a mistake that is told elsewhere.
  var followsAnother = false

  init(_ fact: BindingFact, _ span: SourceSpan) {
    self.fact = fact
    self.span = span
  }

  var diagnostic: Diagnostic {
    var diagnostic = fact.diagnostic
    diagnostic.span = span
    return diagnostic
  }
}

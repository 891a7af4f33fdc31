package import Values

/// Writes a bound question as the statement that it stands for: every name in English, every month
/// and day settled, every definition and variable replaced by what it means.
///
/// Read and bound again, the statement gives the same question.
package struct QuestionWriter {
  let context: BindingContext
  /// The language of the words; only what is written in English is a statement.
  let language: Language

  package init(_ context: BindingContext, _ language: Language = .english) {
    self.context = context
    self.language = language
  }

  /// The statement on one line; of a question inside a question, the statements one after another,
  /// each but the first about the rows of the one before it.
  package func statement(_ question: BoundQuestion) -> String {
    let own = TreePrinter.text(of: tree(of: question), in: language)
    guard case .question(let inner) = question.inner else { return own }
    return statement(inner) + "; " + own
  }

  /// A condition of a question about a source, as `where` would have it.
  package func condition(_ condition: BoundCondition, of source: String) -> String {
    TreePrinter.text(of: expressions(of: source).tree(of: condition), in: language)
  }

  /// An expression of a question about a source.
  package func expression(_ expression: BoundExpression, of source: String) -> String {
    TreePrinter.text(of: expressions(of: source).tree(of: expression), in: language)
  }

  /// What a source is called.
  package func name(ofSource source: String) -> String {
    expressions(of: source).spelled(source: source)
  }

  func expressions(of source: String) -> ExpressionWriter {
    ExpressionWriter(context: context, source: declaration(source), language: language)
  }

  func declaration(_ source: String) -> SourceDeclaration? {
    source == "last" ? context.last?.declaration : context.catalogue.source(source)
  }

  /// The source whose columns the clauses name; nil where they name those of a grouped answer.
  func declaration(_ question: BoundQuestion) -> SourceDeclaration? {
    guard case .question(let inner) = question.inner else { return declaration(question.source) }
    return inner.isGrouped ? nil : declaration(inner)
  }

  func expressions(of question: BoundQuestion) -> ExpressionWriter {
    ExpressionWriter(context: context, source: declaration(question), language: language)
  }

  // MARK: Clauses

  func tree(of question: BoundQuestion) -> QuestionSyntax {
    let writer = expressions(of: question)
    let (span, filter) = spanAndFilter(question)
    var tree = QuestionSyntax(
      source: SourceSyntax(name: writer.name(writer.spelled(source: question.source))),
      span: ExpressionWriter.nowhere
    )
    tree.timeSpan = span
    tree.filter = filter.map { writer.tree(of: $0) }
    tree.keys = question.keys.map { item($0, writer) }
    tree.across = question.across.map { item($0, writer) }
    tree.show = show(question, writer)
    tree.having = question.having.map { writer.tree(of: $0) }
    if !hasDefaultOrder(question) { tree.sort = question.sort.map { key($0, question, writer) } }
    tree.top = question.top.map { top($0, question, writer) }
    tree.total = question.hasTotal ? ExpressionWriter.nowhere : nil
    return tree
  }

  /// Days at the head of the condition on a dated source are its span.
  func spanAndFilter(
    _ question: BoundQuestion
  ) -> (span: TimeSpanSyntax?, filter: BoundCondition?) {
    let writer = expressions(of: question)
    if let span = writer.span(of: question.time) { return (span, question.filter) }
    guard question.inner == .none, let filter = question.filter,
      case .dated(let column) = declaration(question)?.time
    else { return (nil, question.filter) }
    var rest = [filter]
    if case .and(let parts) = filter { rest = parts }
    var window = RecordWindow()
    if case .number(.greaterOrEqual, let day, let first)? = rest.first, isDay(first),
      day.node == .column(column)
    {
      window.first = first
      rest.removeFirst()
    }
    if case .number(.lessOrEqual, let day, let last)? = rest.first, isDay(last),
      day.node == .column(column)
    {
      window.last = last
      rest.removeFirst()
    }
    // More than one condition behind the days would be read as one group.
    guard rest.count < 2, let span = writer.span(of: window) else { return (nil, filter) }
    return (span, rest.first)
  }

  private func isDay(_ expression: BoundExpression) -> Bool {
    if case .number = expression.node { return expression.type == .date }
    return false
  }

  private func item(_ item: BoundItem, _ writer: ExpressionWriter) -> ItemSyntax {
    ItemSyntax(
      expression: writer.tree(of: item.expression),
      alias: isAlias(item, writer.source) ? writer.name(item.name) : nil
    )
  }

  /// Whether the name was given by `as`.
  func isAlias(_ item: BoundItem, _ source: SourceDeclaration?) -> Bool {
    guard let source, item.label == Localized(item.name, vi: item.name) else { return false }
    return item.name != CanonicalText.of(item.expression, source: source, context)
      || item.label != CanonicalText.label(of: item.expression, source: source, context)
  }

  /// What is shown besides the keys, nil where the question shows what it would anyway.
  private func show(_ question: BoundQuestion, _ writer: ExpressionWriter) -> ShowSyntax? {
    guard !hasDefaultItems(question) else { return nil }
    let items = question.items.dropFirst(question.keys.count)
    return .items((items.isEmpty ? question.keys[...] : items).map { item($0, writer) })
  }

  /// Whether nothing would be shown otherwise without `show`.
  func hasDefaultItems(_ question: BoundQuestion) -> Bool {
    guard let source = declaration(question),
      !question.items.contains(where: { isAlias($0, source) })
    else { return false }
    let shown = question.items.dropFirst(question.keys.count).map {
      CanonicalText.of($0.expression, source: source)
    }
    guard question.keys.isEmpty else {
      let measure = source.column("amount")?.name ?? source.mainMeasure
      return shown == ["count"] + (measure.map { ["sum(" + $0 + ")"] } ?? [])
    }
    if case .months = question.time { return shown == ["period"] + source.defaultColumns }
    return shown == source.defaultColumns
  }

  /// Whether the rows stand in the order that they have without `sort`.
  func hasDefaultOrder(_ question: BoundQuestion) -> Bool {
    guard let source = declaration(question), question.source != "last" else { return false }
    if question.top?.keys.isEmpty == true { return question.sort.isEmpty }
    let usual =
      question.isGrouped
      ? question.keys.map { CanonicalText.of($0.expression, source: source) } : source.defaultOrder
    func text(_ key: BoundSortKey) -> String {
      CanonicalText.of(key.expression, source: source)
    }
    var wanted = usual.map { ($0, false) }
    if let top = question.top {
      wanted.insert(contentsOf: top.keys.map { (text($0), $0.isDescending) }, at: 0)
      if let per = top.per { wanted.insert((CanonicalText.of(per, source: source), false), at: 0) }
    }
    let order = question.sort.map { (text($0), $0.isDescending) }
    return wanted.count == order.count && zip(wanted, order).allSatisfy { $0 == $1 }
  }

  /// A name given by `as` stands for its expression.
  private func key(
    _ key: BoundSortKey,
    _ question: BoundQuestion,
    _ writer: ExpressionWriter
  ) -> SortKeySyntax {
    let named = (question.keys + question.items).first {
      $0.expression == key.expression && isAlias($0, writer.source)
    }
    return SortKeySyntax(
      expression: named.map { writer.node(.name(writer.name($0.name))) }
        ?? writer.tree(of: key.expression),
      isDescending: key.isDescending
    )
  }

  private func top(
    _ top: BoundTop,
    _ question: BoundQuestion,
    _ writer: ExpressionWriter
  ) -> TopSyntax {
    let count = writer.number(Decimal(Int128(top.count)), isMoney: false)
    var tree = TopSyntax(count: count, span: ExpressionWriter.nowhere)
    tree.key = top.keys.first.map {
      // Without a word for it, `top … by` means the largest.
      var key = key($0, question, writer)
      key.isDirectionWritten = !key.isDescending
      key.isDescending = false
      return key
    }
    tree.per = top.per.map { ItemSyntax(expression: writer.tree(of: $0)) }
    return tree
  }
}

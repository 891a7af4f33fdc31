import Diagnostics
import Values

extension Binder {
  mutating func question(_ tree: QuestionSyntax) -> BoundQuestion? {
    if let table = context.catalogue.crossTable(tree.source.name.key), tree.source.arguments.isEmpty
    {
      return question(table.unfolded(tree))
    }
    guard
      let begun = attempt({ binder throws(BindingError) in try binder.beginning(of: tree) })
    else { return nil }
    switch begun {
    case .whole(let question): return question
    case .base(let base): return question(tree, over: base)
    }
  }

  private mutating func question(
    _ tree: QuestionSyntax,
    over base: QuestionBase
  ) -> BoundQuestion? {
    let declaration = base.declaration
    var rowScope = Scope(source: declaration)
    rowScope.aliases = base.aliases
    rowScope.months = base.months
    let filter = combined(
      combined(base.filter, base.time?.condition),
      tree.wholeFilter.flatMap { filter in
        attempt { binder throws(BindingError) in try binder.condition(filter, rowScope) }
      }
    )
    refusePeriodComparison(tree, declaration)
    var shownScope = rowScope
    shownScope.allowsAggregates = true
    let keys = keyItems(tree, base, rowScope)
    for key in keys { shownScope.aliases[aliasKey(key.name)] = key.expression }
    let across = tree.across.flatMap { item($0, rowScope) }
    let items = namedByMonth(
      shownItems(tree, keys: keys, base, &shownScope),
      keys: keys,
      isOverMonths: base.spansMonths
    )
    let isGrouped = isGrouped(keys: keys, items: items)
    guard checkShape(tree, keys, items, isGrouped, base), let time = base.time else { return nil }
    let having = tree.having.flatMap { having in
      attempt { binder throws(BindingError) in try binder.condition(having, shownScope) }
    }
    let sort = sortKeys(tree, keys, isGrouped, shownScope, base)
    let top = tree.top.flatMap { top in
      attempt { binder throws(BindingError) in
        try binder.top(top, tree, items, isGrouped, shownScope, declaration)
      }
    }
    requireSettled(tree, keys, isGrouped, having: having, top)
    return BoundQuestion(
      source: base.source,
      inner: base.inner,
      time: time.request,
      filter: filter,
      keys: keys,
      across: across,
      items: items,
      isGrouped: isGrouped,
      having: having,
      sort: top.map { sortFollowing($0, tree, sort) } ?? sort,
      top: top,
      hasTotal: tree.total != nil,
      footerMeasure: footerMeasure(items, isGrouped, time.request),
      sharedColumns: Set(declaration.columns.filter(\.isShared).map(\.name)),
      comparedColumns: filter.map { comparedColumns($0, rowScope) } ?? []
    )
  }

  /// Every column of a source, those of its rows' employers behind its own.
  private func allColumns(of declaration: SourceDeclaration) -> [BoundExpression] {
    let own = declaration.columns.map { columnExpression($0) }
    guard declaration.belongsToEmployer, let employers = context.catalogue.employers,
      declaration.name != employers.name
    else { return own }
    let names = Set(declaration.columns.map(\.name))
    return own
      + employers.columns.filter { !names.contains($0.name) }.map {
        columnExpression($0, owner: "employer.")
      }
  }

  func aliasKey(_ name: String) -> String {
    TextFolding.key(name)
  }

  private func combined(_ left: BoundCondition?, _ right: BoundCondition?) -> BoundCondition? {
    guard let left else { return right }
    guard let right else { return left }
    return .and(flat(left, right, .and))
  }

  func declaration(of name: SourceSyntax) throws(BindingError) -> SourceDeclaration {
    if name.name.key == "last" {
      guard let last = context.last else { throw BindingError(.noPreviousAnswer, name.name.span) }
      return last.declaration
    }
    guard let declaration = context.catalogue.source(name.name.key) else {
      let known =
        context.catalogue.sources.map(\.name) + context.catalogue.crossTables.map(\.name) + ["last"]
        + definedQuestions
      throw BindingError(
        .unknownSource(
          name.name.text,
          nearest: Similarity.nearest(to: name.name.text, among: known),
          known: known
        ),
        name.name.span
      )
    }
    guard name.arguments.isEmpty else {
      throw BindingError(.sourceTakesNoArguments(declaration.name), name.name.span)
    }
    return declaration
  }

  /// The names of defined questions.
  private var definedQuestions: [String] {
    context.definitions.filter { key, definition in
      if case .question = definition.body { return !expanding.contains(key) }
      return false
    }.map(\.value.name).sorted()
  }

  mutating func item(_ syntax: ItemSyntax, _ scope: Scope) -> BoundItem? {
    let item: BoundItem? = attempt { binder throws(BindingError) in
      let expression = try binder.expression(syntax.expression, scope)
      var itemScope = scope
      itemScope.definedItem =
        binder.definedName(syntax.expression, scope) ?? binder.givenName(syntax.expression, scope)
      return binder.item(expression, alias: syntax.alias, itemScope)
    }
    if item == nil, let alias = syntax.alias { brokenNames.insert(aliasKey(alias.text)) }
    return item
  }

  /// The name that was given by `as`, where nothing else is called so.
  private func givenName(_ syntax: ExpressionSyntax, _ scope: Scope) -> String? {
    guard case .name(let name) = syntax.node, let known = scope.aliases[name.key],
      resolve(name.key, in: scope.source) == nil,
      aliasKey(CanonicalText.of(known, source: scope.source)) != name.key
    else { return nil }
    return name.text
  }

  func item(_ expression: BoundExpression, alias: NameSyntax?, _ scope: Scope) -> BoundItem {
    if let alias {
      return BoundItem(
        expression: expression,
        name: alias.text,
        label: Localized(alias.text, vi: alias.text)
      )
    }
    if let definition = scope.definedItem {
      return BoundItem(
        expression: expression,
        name: definition,
        label: Localized(definition, vi: definition)
      )
    }
    return BoundItem(
      expression: expression,
      name: CanonicalText.of(expression, source: scope.source, context),
      label: CanonicalText.label(of: expression, source: scope.source, context)
    )
  }

  private mutating func shownItems(
    _ tree: QuestionSyntax,
    keys: [BoundItem],
    _ base: QuestionBase,
    _ scope: inout Scope
  ) -> [BoundItem] {
    switch tree.show {
    case nil:
      return keys.isEmpty
        ? base.items ?? defaultItems(base, scope) : keys + defaultFigures(base.declaration, scope)
    case .all:
      return allColumns(of: base.declaration).map { item($0, alias: nil, scope) }
    case .items(let syntaxes):
      var items = keys
      for syntax in syntaxes {
        guard let shown = item(syntax, scope) else { continue }
        scope.aliases[aliasKey(shown.name)] = shown.expression
        if syntax.alias == nil, keys.contains(where: { $0.expression == shown.expression }) {
          continue
        }
        items.append(shown)
      }
      return items
    }
  }

  private func defaultItems(_ base: QuestionBase, _ scope: Scope) -> [BoundItem] {
    let declaration = base.declaration
    var names = declaration.defaultColumns
    if declaration.time == .monthly, base.spansMonths { names.insert("period", at: 0) }
    return names.compactMap { name in
      guard let expression = resolve(name, in: declaration) else { return nil }
      return item(expression, alias: nil, scope)
    }
  }

  /// The keys of a question, or those that its source has when it says neither `by` nor `show`.
  private mutating func keyItems(
    _ tree: QuestionSyntax,
    _ base: QuestionBase,
    _ scope: Scope
  ) -> [BoundItem] {
    guard tree.keys.isEmpty, tree.show == nil else {
      return tree.keys.compactMap { key in item(key, scope) }
    }
    return base.declaration.defaultKeys.compactMap { name in
      resolve(name, in: base.declaration).map { item($0, alias: nil, scope) }
    }
  }

  /// What a group shows when the question does not say: how many, and how much.
  private func defaultFigures(_ declaration: SourceDeclaration, _ scope: Scope) -> [BoundItem] {
    var figures = [BoundExpression(.aggregate(Aggregate(.count, nil)), .count, scale: 0)]
    let measure = declaration.column("amount")?.name ?? declaration.mainMeasure
    let measures =
      declaration.defaultFigures.isEmpty ? [measure].compactMap { $0 } : declaration.defaultFigures
    for measure in measures {
      guard let column = resolve(measure, in: declaration) else { continue }
      figures.append(
        BoundExpression(.aggregate(Aggregate(.sum, column)), column.type, scale: column.scale)
      )
    }
    return figures.map { item($0, alias: nil, scope) }
  }

  func spansMonths(_ span: TimeSpanSyntax?) -> Bool {
    switch span?.form {
    case .fromTo, .within, .since, .until: true
    case .asOf, nil: false
    }
  }

  private func footerMeasure(
    _ items: [BoundItem],
    _ isGrouped: Bool,
    _ time: TableRequest.Time
  ) -> BoundExpression? {
    if isGrouped { return nil }
    if case .months = time { return nil }
    let shown = items.map(\.expression)
    for name in ["amount", "overdue"] {
      if let measure = shown.first(where: { $0.node == .column(name) && $0.type == .money }) {
        return measure
      }
    }
    return nil
  }
}

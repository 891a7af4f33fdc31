import Columnar
import Values

/// Answers bound questions over the tables of a provider.
package struct Engine: Sendable {
  let provider: any TableProvider
  let trace: Trace?

  package init(provider: any TableProvider, trace: Trace? = nil) {
    self.provider = provider
    self.trace = trace
  }

  /// Answers a question.
  ///
  /// O(rows of the source × conditions), and one pass over each related source.
  ///
  /// - Throws: `ExecutionError`, or what the provider throws.
  package func answer(_ question: BoundQuestion) throws -> Answer {
    let plan = Plan(question)
    let settled = try settle(plan)
    let found = try FoundRows(plan, settled, self)
    return question.isGrouped
      ? try grouped(plan, found, settled) : try listed(plan, found, settled)
  }

  /// The number that a question of one value has, nil where it is empty.
  package func value(of question: BoundQuestion) throws -> Int128? {
    guard case .numbers(let numbers) = try onlyValue(of: question) else { return nil }
    return numbers[0]
  }

  /// The truth of a question whose one value is a condition.
  package func truth(of question: BoundQuestion) throws -> Bool {
    try onlyValue(of: question)?.text(at: 0) == "yes"
  }

  /// The first value of the first row, as a vector of one; nil where no row is.
  private func onlyValue(of question: BoundQuestion) throws -> Vector? {
    let answer = try answer(question)
    guard let place = answer.order.first, let item = question.items.first else { return nil }
    return try answer.rows.vector(item.expression, at: [place])
  }

  // MARK: Before the rows

  private func settle(_ plan: Plan) throws -> SettledFacts {
    var settled = SettledFacts()
    for question in plan.questions {
      settled.questions[question] = try trace.measure(.question(question), rows: { _ in 1 }) {
        try value(of: question)
      }
    }
    for relation in plan.relations {
      settled.records[relation] = try trace.measure(.records(relation), rows: \.recordCount) {
        try relatedRecords(relation)
      }
    }
    for figure in plan.rowFigures where !figure.records.dependsOnRow {
      guard let records = settled.records[figure.records] else { continue }
      settled.figures[figure] = try records.figure(
        figure,
        of: (0..<records.slotCount).map { RecordMember(group: $0, slot: $0) },
        groupCount: records.slotCount + 1
      )
    }
    return settled
  }

  /// The records of a relation: one pass over them.
  private func relatedRecords(_ relation: BoundRelation) throws -> RelatedRecords {
    let plan = Plan(BoundQuestion(recordsOf: relation))
    let settled = try settle(plan)
    return try RelatedRecords(relation, FoundRows(plan, settled, self), settled)
  }

  /// The rows of a source, or those that an inner question gives.
  ///
  /// With them the months of the lists that they come from.
  func parts(
    for request: TableRequest,
    _ inner: InnerQuestion
  ) throws -> (parts: [TablePart], months: [Month]) {
    switch inner {
    case .none:
      let parts = try tables(for: request)
      return (parts, parts.compactMap(\.period).sorted())
    case .question(let question):
      let answer = try trace.measure(.question(question), rows: { $0.shownCount }) {
        try self.answer(question)
      }
      return (try answer.asParts(), answer.periods)
    }
  }

  /// The tables of a request.
  func tables(for request: TableRequest) throws -> [TablePart] {
    guard let trace else { return try provider.tables(for: request) }
    let start = trace.now()
    let parts = try provider.tables(for: request)
    trace.add(
      .read(source: request.source, months: parts.compactMap(\.period).sorted()),
      rows: parts.reduce(0) { $0 + $1.rowCount },
      nanoseconds: trace.elapsed(since: start)
    )
    return parts
  }

  /// The earlier lists that the rows of a part are compared with.
  func earlierLines(
    _ lists: [EarlierList],
    before part: TablePart
  ) throws -> [EarlierList: EarlierLines] {
    guard let month = part.period else { return [:] }
    var lines: [EarlierList: EarlierLines] = [:]
    for list in lists {
      let time = TableRequest.Time.month(month.advanced(by: -list.months), revision: nil)
      let request = TableRequest(source: list.source, time: time, monthsLater: list.months)
      guard let part = try tables(for: request).first else { continue }
      lines[list] = try EarlierLines(part)
    }
    return lines
  }

  // MARK: Groups

  private func grouped(
    _ plan: Plan,
    _ found: FoundRows,
    _ settled: SettledFacts
  ) throws -> Answer {
    let gathered = try trace.measure(.groups(plan.question), rows: \.count) {
      try gather(plan, found, settled)
    }
    return try trace.measure(.order(plan.question), rows: \.shownCount) {
      try Answer(plan: plan, groups: gathered, found: found)
    }
  }

  private func gather(
    _ plan: Plan,
    _ found: FoundRows,
    _ settled: SettledFacts
  ) throws -> GroupedRows {
    let question = plan.question
    let keys = question.keys.map(\.expression)
    var groups = GroupGatherer(plan, settled, keys: keys)
    var cells = question.across.map { across in
      GroupGatherer(plan, settled, keys: keys + [across.expression])
    }
    let shownMonths = Set(found.parts.compactMap(\.columns.part.period))
    var listedMonths: [Int: Set<Month>] = [:]
    for monthsBack in Set(plan.aggregates.map(\.monthsBack)).union([0]).sorted() {
      let rows =
        try monthsBack == 0
        ? found
        : FoundRows(plan, settled, self, monthsBack: monthsBack, shownMonths: shownMonths)
      listedMonths[monthsBack] = Set(rows.parts.compactMap(\.columns.shownPeriod))
      for part in rows.parts {
        try groups.add(part, monthsBack: monthsBack)
        try cells?.add(part, monthsBack: monthsBack)
      }
    }
    var vectors = try groups.vectors()
    emptyUnlisted(&vectors, plan, listedMonths)
    var across: AcrossCells?
    if let key = question.across, var gatherer = cells {
      across = try AcrossCells(
        question,
        key,
        &gatherer,
        groups: vectors,
        groupCount: groups.count,
        finish: { emptyUnlisted(&$0, plan, listedMonths) }
      )
    }
    return GroupedRows(
      count: groups.count,
      vectors: vectors,
      across: across,
      repeatedFigures: groups.repeatedFigures(),
      shareSums: try groups.shareSums()
    )
  }

  /// A month without a list before it has no earlier figure, which is not the same as 0.
  private func emptyUnlisted(
    _ vectors: inout [BoundExpression: Vector],
    _ plan: Plan,
    _ listedMonths: [Int: Set<Month>]
  ) {
    let period = plan.question.keys.first { $0.expression.node == .column("period") }
    guard let period, case .numbers(let months) = vectors[period.expression] else { return }
    for aggregate in plan.aggregates where aggregate.monthsBack > 0 {
      guard case .numbers(var figures) = vectors[aggregate.expression] else { continue }
      let listed = listedMonths[aggregate.monthsBack] ?? []
      for group in months.values.indices {
        guard let index = months[group].map({ Int32(truncatingIfNeeded: $0) }) else { continue }
        if !listed.contains(Month(index: index)) { figures.setEmpty(group) }
      }
      vectors[aggregate.expression] = .numbers(figures)
    }
  }

  // MARK: Rows

  private func listed(
    _ plan: Plan,
    _ found: FoundRows,
    _ settled: SettledFacts
  ) throws -> Answer {
    var settledShares = settled
    for share in plan.shares {
      var sum = Accumulator(Aggregate(.sum, share))
      for run in try found.runs() {
        try sum.add(
          groups: [Int](repeating: 0, count: run.rows.count),
          groupCount: 1,
          isCounted: nil,
          values: try settled.evaluator(run.columns, run.rows).vector(share)
        )
      }
      settledShares.wholes[share] = try sum.result(groupCount: 1).values[0]
    }
    return try trace.measure(.order(plan.question), rows: \.shownCount) {
      try Answer(
        plan: plan,
        found: found,
        candidates: candidates(plan, found),
        settled: settledShares
      )
    }
  }
}

extension Aggregate {
  /// The expression that stands for this aggregate, as the binder types it.
  var expression: BoundExpression {
    guard let argument else { return BoundExpression(.aggregate(self), .count, scale: 0) }
    switch function {
    case .count, .distinct: return BoundExpression(.aggregate(self), .count, scale: 0)
    case .sum, .min, .max:
      return BoundExpression(.aggregate(self), argument.type, scale: argument.scale)
    case .avg, .median: return BoundExpression(.aggregate(self), argument.type, scale: 6)
    }
  }
}

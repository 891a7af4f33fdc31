package import Columnar
import Values

/// Answers bound questions over the tables of a provider.
package struct Engine: Sendable {
  let provider: any TableProvider
  let cancellation: Cancellation

  /// `cancellation`: raised by Ctrl-C; read once a block.
  package init(provider: any TableProvider, cancellation: Cancellation = Cancellation()) {
    self.provider = provider
    self.cancellation = cancellation
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
    let answer = try answer(question)
    guard answer.shownCount > 0, let item = question.items.first,
      case .numbers(let numbers) = try answer.vector(of: item.expression)
    else { return nil }
    return numbers[answer.order[0]]
  }

  /// The truth of a question whose one value is a condition.
  package func truth(of question: BoundQuestion) throws -> Bool {
    let answer = try answer(question)
    guard answer.shownCount > 0, let item = question.items.first else { return false }
    return try answer.vector(of: item.expression).text(at: answer.order[0]) == "yes"
  }

  // MARK: Before the rows

  private func settle(_ plan: Plan) throws -> SettledFacts {
    var settled = SettledFacts()
    for question in plan.questions { settled.questions[question] = try value(of: question) }
    for relation in plan.relations { settled.relations[relation] = try employers(having: relation) }
    return settled
  }

  /// The employers that have records of a relation: one pass over them.
  private func employers(having relation: BoundRelation) throws -> Set<Int64> {
    var question = BoundQuestion(
      source: relation.source,
      time: relation.time,
      filter: relation.filter,
      keys: [],
      items: [],
      isGrouped: false,
      having: nil,
      sort: [],
      top: nil,
      hasTotal: false,
      footerMeasure: nil,
      comparedColumns: []
    )
    question.sort = []
    let plan = Plan(question)
    let found = try FoundRows(plan, try settle(plan), self)
    var employers: Set<Int64> = []
    for part in found.parts {
      guard case .numbers(let numbers) = try part.columns.vector("employer", rows: part.rows[...])
      else { continue }
      for row in numbers.values.indices {
        if let employer = numbers[row] { employers.insert(Int64(truncatingIfNeeded: employer)) }
      }
    }
    return employers
  }

  // MARK: Groups

  private func grouped(
    _ plan: Plan,
    _ found: FoundRows,
    _ settled: SettledFacts
  ) throws -> Answer {
    var groups = GroupTable(keyCount: plan.question.keys.count)
    var accumulators = plan.aggregates.map(Accumulator.init)
    var shares = plan.shares.map { Accumulator(Aggregate(.sum, $0)) }
    for run in found.runs() {
      if cancellation.isRaised { throw ExecutionError.cancelled }
      let evaluator = settled.evaluator(run.columns, run.rows)
      let keys = try plan.question.keys.map { try evaluator.vector($0.expression) }
      let places = groups.groups(of: keys, count: run.rows.count)
      for (index, aggregate) in plan.aggregates.enumerated() {
        try accumulators[index].add(
          groups: places,
          groupCount: groups.count,
          isCounted: try aggregate.filter.map { try evaluator.holds($0) },
          values: try aggregate.argument.map { try evaluator.vector($0) }
        )
      }
      for (index, share) in plan.shares.enumerated() {
        try shares[index].add(
          groups: places,
          groupCount: groups.count,
          isCounted: nil,
          values: try evaluator.vector(share)
        )
      }
    }
    var vectors = settled.settledVectors(count: groups.count)
    for (index, aggregate) in plan.aggregates.enumerated() {
      vectors[aggregate.expression] = .numbers(
        try accumulators[index].result(groupCount: groups.count)
      )
    }
    for (index, share) in plan.shares.enumerated() {
      let sums = try shares[index].result(groupCount: groups.count)
      vectors[BoundExpression(.share(share), .share, scale: 6)] = .numbers(try parts(of: sums))
    }
    for (place, key) in plan.question.keys.enumerated() {
      vectors[key.expression] = groups.keyVector(place)
    }
    return try Answer(plan: plan, groups: groups.count, vectors: vectors, found: found)
  }

  /// Each sum's part of all of them, in millionths; empty where all of them are nothing.
  private func parts(of sums: NumberVector) throws -> NumberVector {
    let whole = sums.values.reduce(0, +)
    var result = sums
    for group in result.values.indices {
      guard whole != 0 else {
        result.setEmpty(group)
        continue
      }
      result.values[group] = divideRounding(sums.values[group] * 1_000_000, by: whole)
    }
    return result
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
      for run in found.runs() {
        try sum.add(
          groups: [Int](repeating: 0, count: run.rows.count),
          groupCount: 1,
          isCounted: nil,
          values: try settled.evaluator(run.columns, run.rows).vector(share)
        )
      }
      settledShares.wholes[share] = try sum.result(groupCount: 1).values[0]
    }
    return try Answer(plan: plan, found: found, settled: settledShares)
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

/// The sizes from which on the clauses of an article of the Penal Code hold, clause 1 first.
package struct PenalSizes: Hashable, Sendable {
  /// Dong, workers: whatever the article measures.
  package let from: [Int64]

  package init(from sizes: [Int64]) { from = sizes }

  /// The clause of a size; 0 below the first one.
  func clause(of size: Int128) -> Int { from.count { $0 <= size } }
}

/// The clause of an article by its sizes alone: one condition among several, never a verdict.
package struct PenalClause: Hashable, Sendable {
  /// The higher of the clauses of all measures that are known; nil where none reaches clause 1.
  package let number: Int?

  /// Article 216: by the amount or the workers, one clause higher where what was unpaid had been
  /// withheld from wages.
  package static func evasion(
    amount: Int128?,
    workers: Int128?,
    isWithheld: Bool,
    amounts: PenalSizes,
    ofWorkers: PenalSizes
  ) -> PenalClause {
    let clause = max(
      amount.map(amounts.clause(of:)) ?? 0,
      workers.map(ofWorkers.clause(of:)) ?? 0
    )
    guard isWithheld, clause > 0 else { return PenalClause(clause) }
    return PenalClause(min(clause + 1, amounts.from.count))
  }

  /// Articles 214 and 215: by the money taken or the damage caused besides.
  package static func fraud(
    taken: Int128?,
    damage: Int128?,
    ofTaken: PenalSizes,
    ofDamage: PenalSizes
  ) -> PenalClause {
    PenalClause(
      max(taken.map(ofTaken.clause(of:)) ?? 0, damage.map(ofDamage.clause(of:)) ?? 0)
    )
  }

  private init(_ clause: Int) { number = clause > 0 ? clause : nil }
}

import Domain
package import Ledger
package import Values

/// Who takes a list in, and when; given, never asked of the machine.
package struct ImportAuthor: Sendable {
  package var operatorName: String
  /// The statement as it was typed.
  package var statement: String
  /// The moment in ISO 8601.
  package var at: String
  package var today: Day

  package init(operatorName: String, statement: String, at: String, today: Day) {
    self.operatorName = operatorName
    self.statement = statement
    self.at = at
    self.today = today
  }
}

/// What an import did.
package enum ImportOutcome: Sendable {
  case taken(id: String, receipt: Receipt)
  /// The ledger already holds all of it; nothing was written.
  case unchanged
}

extension ImportPlan {
  /// Everything that the import writes, for one transaction.
  ///
  /// - Throws: the first of `refusals`, the `confirmation` where the request does not say `yes`;
  ///   what the ledger throws.
  ///
  /// `others`: records that belong to the same act.
  package func changeSet(
    by author: ImportAuthor,
    with others: [RecordInsert] = []
  ) throws -> (id: String, changes: ChangeSet) {
    if let refusal = refusals.first { throw refusal }
    if needsConfirmation, let confirmation { throw confirmation }
    let prefix = "N-" + padded(author.today.month.year, to: 4) + "-"
    let id = prefix + padded(try snapshot.nextNumber(prefix: prefix), to: 4)
    var changes = ChangeSet(
      action: "import",
      operatorName: author.operatorName,
      statement: author.statement,
      at: author.at,
      rowCount: lineCount
    )
    changes.segments = placed.segments
    changes.changes = placed.placement.changes
    changes.dictionaries = placed.placement.dictionaries
    changes.records = [record(id, author)] + others
    return (id, changes)
  }

  /// Takes the list in: all of it, durably, in one transaction, or nothing.
  ///
  /// A plan that changes nothing writes nothing.
  ///
  /// - Throws: as `changeSet(by:)`; `changedMeanwhile` when other acts came after the plan.
  package func commit(
    by author: ImportAuthor,
    with others: [RecordInsert] = []
  ) throws -> ImportOutcome {
    if changesNothing, refusals.isEmpty { return .unchanged }
    let (id, changes) = try changeSet(by: author, with: others)
    let receipt = try snapshot.ledger.commit(changes, expecting: snapshot.lastAct)
    return .taken(id: id, receipt: receipt)
  }

  /// The entry of the source `imports`.
  private func record(_ id: String, _ author: ImportAuthor) -> RecordInsert {
    RecordInsert(
      table: "imports",
      id: id,
      values: [
        "date": .integer(Int64(author.today.index)),
        "file": .text(files.map(\.file.name).joined(separator: ", ")),
        "source": .text("debts"),
        "period": .integer(Int64(month.index)),
        "revision": .integer(Int64(revision)),
        "extent": .text(extent.rawValue),
        "rows": .integer(Int64(lineCount)),
        "new": .integer(Int64(difference.new.count)),
        "changed": .integer(Int64(difference.changed.count)),
        "gone": .integer(Int64(difference.gone.count)),
        "rejected": .integer(Int64(rejectedLineCount)),
        "amount": .integer(Int64(clamping: amount)),
        "operator": .text(author.operatorName),
      ]
    )
  }
}

import GRDB

extension Ledger {
  /// A ledger of its own with the same acts, which ends with the process.
  ///
  /// - Complexity: O(size of the file)
  package func copyInMemory() throws(LedgerError) -> Ledger {
    do {
      let copy = try DatabaseQueue(configuration: Self.configuration(.readWrite))
      try queue.backup(to: copy)
      return Ledger(
        queue: copy,
        path: nil,
        mode: .readWrite,
        schema: schema,
        appliedMigrations: Set(schema.allMigrationNames),
        onStep: { _ in }
      )
    } catch {
      throw LedgerError(opening: error, path: path ?? "")
    }
  }
}

import class GRDB.Database

/// What the ledger says of its last act, beside the act itself.
///
/// It shows that the last acts were removed together with their rows, by accident or by hand. It
/// does not show a file that was replaced by an older copy of itself, nor the work of somebody who
/// rewrites the seal, too: for that the hash of the last act has to be kept elsewhere.
struct Seal {
  let actCount: Int
  let hash: [UInt8]

  /// Nil where the seal itself is gone.
  init?(_ database: Database) throws {
    var steps = try RowSteps(database, "SELECT acts, hash FROM seal")
    guard try steps.next() else { return nil }
    actCount = steps.number(0)
    hash = steps.bytes(1)
  }

  func fits(_ last: Act?) -> Bool {
    actCount == last?.sequence ?? 0 && hash == last?.hash ?? []
  }

  static func write(_ last: Act, _ database: Database) throws {
    try run(
      database,
      "INSERT OR REPLACE INTO seal (row, acts, hash) VALUES (1, ?, ?)",
      [.integer(last.sequence), .bytes(last.hash)]
    )
  }
}

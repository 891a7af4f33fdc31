package import Columnar
package import Domain
package import Ledger
package import Query
package import Values

/// Everything a statement works on: the open ledger, the person, the day, and what the session
/// remembers.
package final class Workplace {
  package private(set) var ledger: Ledger
  /// What the ledger is called in the prompt and the banner.
  package private(set) var ledgerName: String
  package let catalogue: Catalogue
  package private(set) var surroundings: any Surroundings
  package var today: Day
  /// `set today` is allowed: the day was given from outside.
  package var isTodayGiven: Bool
  package var operatorName: String
  package var isReadOnly: Bool
  package var settings = Settings()
  package var variables: [String: VariableValue] = [:]
  /// Raised by Ctrl-C while a statement runs.
  package let cancellation: Cancellation
  /// The acts of this session that `undo` may take back, the latest last.
  package var acts: [Int] = []
  package var last: PreviousAnswer?

  /// What stays from statement to statement, so that an act costs what it changes and no more.
  private var memory: DomainMemory
  private var cached: (tables: LedgerTables, facts: LedgerFacts)?
  private var words: DefinedWords

  package init(
    ledger: Ledger,
    ledgerName: String,
    surroundings: any Surroundings,
    today: Day,
    operatorName: String,
    law: LawTable = .standard,
    cancellation: Cancellation = Cancellation()
  ) {
    memory = DomainMemory(law: law)
    self.ledger = ledger
    self.ledgerName = ledgerName
    self.surroundings = surroundings
    self.today = today
    self.operatorName = operatorName
    self.cancellation = cancellation
    catalogue = DomainCatalogue.standard
    words = DefinedWords([], catalogue)
    isTodayGiven = false
    isReadOnly = false
  }

  /// The ledger's tables as of the last commit of any shell; made anew only when there was one.
  package func tables() throws -> LedgerTables { try current().tables }

  /// What is known about the data before a question is read.
  package func facts() throws -> LedgerFacts { try current().facts }

  private func current() throws -> (tables: LedgerTables, facts: LedgerFacts) {
    let snapshot = try ledger.snapshot()
    if let cached, cached.tables.snapshot.lastAct == snapshot.lastAct,
      cached.tables.today == today, cached.tables.language == settings.language
    {
      return cached
    }
    let names = try DefinedName.all(of: snapshot)
    if names != words.names { words = DefinedWords(names, catalogue) }
    let tables = try LedgerTables(
      snapshot,
      today: today,
      memory: memory,
      in: settings.language
    )
    let made = (tables: tables, facts: LedgerFacts(tables))
    cached = made
    return made
  }

  /// The words that the parser joins, defined questions among them.
  ///
  /// Of a ledger that cannot be read the last known ones: whatever runs next says why.
  package var vocabulary: Vocabulary {
    _ = try? current()
    return words.vocabulary
  }

  /// The defined names, by key.
  func definitions() throws -> [String: Definition] {
    _ = try current()
    return words.definitions
  }

  /// The names that people defined, in the order of defining.
  package func definedNames() throws -> [DefinedName] {
    _ = try current()
    return words.names
  }

  /// Runs a body whose statements are heard and answered elsewhere.
  package func hearing<Result>(
    _ other: any Surroundings,
    _ body: () throws -> Result
  ) rethrows -> Result {
    let own = surroundings
    surroundings = other
    defer { surroundings = own }
    return try body()
  }

  /// Turns to another ledger; what the session remembered of the old one is forgotten.
  ///
  /// `law`: the rules that hold in it.
  package func use(_ ledger: Ledger, named name: String, law: LawTable) {
    self.ledger.close()
    self.ledger = ledger
    ledgerName = name
    memory = DomainMemory(law: law)
    cached = nil
    last = nil
    acts = []
  }
}

/// The previous answer, as the source `last`.
package struct PreviousAnswer: Sendable {
  package var source: LastSource
  package var parts: [TablePart]
  package var answer: Answer
}

/// The ledger's tables, with the previous answer beside them.
struct SessionTables: TableProvider {
  let ledger: LedgerTables
  let last: [TablePart]

  func tables(for request: TableRequest) throws -> [TablePart] {
    request.source == "last" ? last : try ledger.tables(for: request)
  }
}

import Diagnostics
import Domain
import Formats
import Ledger
import Values

/// Takes in lists of debts: what the files hold is planned, shown, checked, then taken whole or not at
/// all.
///
/// Files of several months are several lists. All are checked before the first is taken, and each is
/// an act of its own.
struct DebtsImporting {
  let request: ImportRequest
  let workplace: Workplace
  /// As it was typed, for the audit.
  let statement: String
  let memory: MappingMemory
  private var isOneOfSeveral = false

  init(
    request: ImportRequest,
    workplace: Workplace,
    statement: String,
    memory: MappingMemory
  ) {
    self.request = request
    self.workplace = workplace
    self.statement = statement
    self.memory = memory
  }

  /// Takes in what files, folders and patterns name.
  func run(_ paths: [String], _ reading: FileReading) throws {
    var files = try workplace.importedFiles(paths).map {
      try workplace.read($0, reading, memory)
    }
    var lists = try lists(&files)
    guard lists.count > 1 else { return try takeAlone(lists.removeFirst()) }
    var each = self
    each.isOneOfSeveral = true
    if !request.isDryRun { try each.check(lists) }
    // Each is let go when it is taken.
    while !lists.isEmpty { try each.takeAlone(lists.removeFirst()) }
  }

  /// The files by month, where each says one and they differ; else all are parts of one list.
  private func lists(_ files: inout [ImportFile]) throws -> [CheckedList] {
    try saying {
      let planner = try planner()
      let readings = try planner.read(&files)
      let months = readings.map { (try? DecidedMonth(nil, [$0]))?.month }
      guard request.period == nil, Set(months).count > 1, !months.contains(nil) else {
        return [try planner.check(readings)]
      }
      return try Dictionary(grouping: readings.indices, by: { months[$0] })
        .sorted { ($0.key?.index ?? 0) < ($1.key?.index ?? 0) }
        .map { try planner.check($0.value.map { readings[$0] }) }
    }
  }

  /// Refuses all lists for the faults of one, before any is taken.
  private func check(_ lists: [CheckedList]) throws {
    var refusals: [Diagnostic] = []
    let planner = try planner()
    for list in lists {
      // Only where a month is there already may a `yes` be wanted.
      let mayNeedYes = try !workplace.surroundings.canAsk && planner.holds(list.month.month)
      guard mayNeedYes || !list.refusals.isEmpty else { continue }
      let plan = try planned(list)
      var facts = plan.refusals
      if plan.needsConfirmation, !workplace.surroundings.canAsk {
        facts += [plan.confirmation].compactMap(\.self)
      }
      if facts.isEmpty { continue }
      try tell(plan)
      refusals += facts.map(\.diagnostic)
    }
    guard refusals.isEmpty else { throw StatementFailure(refusals, .input) }
  }

  private func takeAlone(_ list: consuming CheckedList) throws {
    var files = list.files.map(\.file)
    if try take(list) { return }
    // What was read is gone by now, and another shell hardly ever comes in between.
    let isTaken = try workplace.alone {
      try take(try saying { try planner().check(try planner().read(&files)) })
    }
    guard isTaken else {
      throw StatementFailure(CommandFact.changedMeanwhile.diagnostic, .ledger)
    }
  }

  /// - Returns: false when another shell committed in between.
  private func take(_ list: consuming CheckedList) throws -> Bool {
    var plan = try planned(list)
    try tell(plan)
    guard plan.refusals.isEmpty else {
      throw StatementFailure(plan.refusals.map(\.diagnostic), .input)
    }
    if request.isDryRun { return true }
    if try isConfirmed(plan) { plan = plan.confirmed }
    try workplace.checkCancellation()
    return try commit(plan)
  }

  /// Asks a person before anything is taken; in scripts only what replaces a month needs a `yes`.
  private func isConfirmed(_ plan: ImportPlan) throws -> Bool {
    guard workplace.surroundings.canAsk else {
      if plan.needsConfirmation, let confirmation = plan.confirmation {
        throw StatementFailure(confirmation.diagnostic)
      }
      return false
    }
    if request.isConfirmed || plan.changesNothing { return false }
    guard workplace.surroundings.confirm(question(plan)) else {
      throw StatementFailure(CommandFact.notConfirmed.diagnostic)
    }
    return true
  }

  private func question(_ plan: ImportPlan) -> Localized {
    if let confirmation = plan.confirmation?.diagnostic.message {
      return Localized(
        confirmation.english + ". Go on?",
        vi: confirmation.text(in: .vietnamese) + ". Làm tiếp?"
      )
    }
    return Localized(
      "Take in \(plan.month.vietnamese) as shown?",
      vi: "Nhập tháng \(plan.month.vietnamese) như trên?"
    )
  }

  private func planner() throws -> ImportPlanner {
    try ImportPlanner(
      request,
      over: workplace.tables(),
      catalogue: workplace.catalogue,
      progress: {
        try workplace.checkCancellation()
        workplace.surroundings.progress(done: $0, of: $1)
      }
    )
  }

  private func planned(_ list: consuming CheckedList) throws -> ImportPlan {
    try planner().plan(list)
  }

  /// Says what an import cannot understand.
  private func saying<Result>(_ body: () throws -> Result) throws -> Result {
    do {
      return try body()
    } catch let fact as ImportFact {
      throw StatementFailure(fact.diagnostic, .input)
    }
  }

  private func commit(_ plan: ImportPlan) throws -> Bool {
    let author = ImportAuthor(
      operatorName: workplace.operatorName,
      statement: statement,
      at: workplace.surroundings.timestamp(),
      today: workplace.today
    )
    do {
      let mapped = try plan.files.compactMap {
        try memory.record(of: $0.file.grid, on: workplace.today, after: plan.snapshot)
      }
      switch try plan.commit(by: author, with: Array(mapped.prefix(1))) {
      case .unchanged: workplace.surroundings.tell(Workplace.nothingChanges())
      case .taken(let id, let receipt):
        workplace.acts.append(receipt.act.sequence)
        let month = plan.month
        workplace.surroundings.tell(
          Localized(
            "\(id) · \(month.iso) revision \(plan.revision)",
            vi: "\(id) · tháng \(month.vietnamese) lần \(plan.revision)"
          )
        )
      }
      return true
    } catch let error as LedgerError {
      if case .changedMeanwhile = error { return false }
      throw error
    }
  }

  // MARK: What is told

  private func tell(_ plan: ImportPlan) throws {
    tellPlan(plan)
    let rejects = RejectTelling(
      workplace: workplace,
      rejects: plan.rejects,
      files: Array(zip(plan.files.map(\.file.name), plan.fileLayouts))
    )
    rejects.tell(as: plan.refusals.isEmpty ? .warning : .error)
    let path = request.rejectsPath
    try rejects.write(
      to: isOneOfSeveral ? path.map { Workplace.path($0, with: plan.month.iso) } : path
    )
  }

  /// What the list is, what is strange about it, and where it differs most from what is there.
  private func tellPlan(_ plan: ImportPlan) {
    let report = ImportReport(plan)
    let lines = workplace.surroundings.canAsk ? report.detailedLines : report.lines
    for line in lines { workplace.surroundings.tell(line) }
    for warning in report.warnings { workplace.surroundings.report(warning, in: nil) }
    if plan.request.isDryRun || plan.confirmation != nil {
      for line in report.largestChanges { workplace.surroundings.tell(line) }
    }
  }
}

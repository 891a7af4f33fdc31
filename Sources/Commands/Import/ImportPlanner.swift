import Columnar
package import Domain
import Ledger
package import Query
import Values

/// Plans the import of a month's list of debts: reads, checks, places, compares, writes nothing.
package struct ImportPlanner {
  private let request: ImportRequest
  private let tables: LedgerTables
  private let matcher: HeadingMatcher
  private let progress: (_ rowsDone: Int, _ rowsTotal: Int) throws -> Void

  /// - Parameters:
  ///   - request: what the statement asks for.
  ///   - tables: the ledger that the list is for.
  ///   - catalogue: the columns and their headings.
  ///   - progress: is told how many rows are done, a few times for each file; what it throws ends
  ///     the planning.
  package init(
    _ request: ImportRequest,
    over tables: LedgerTables,
    catalogue: Catalogue = DomainCatalogue.standard,
    progress: @escaping (_ rowsDone: Int, _ rowsTotal: Int) throws -> Void = { _, _ in }
  ) {
    self.request = request
    self.tables = tables
    let debts = catalogue.source("debts") ?? DomainCatalogue.standard.sources[0]
    matcher = HeadingMatcher(debts, in: catalogue)
    self.progress = progress
  }

  /// The plan for one list, which may be divided among several files.
  ///
  /// - Throws: `ImportFact` when the files cannot be understood; what the ledger throws.
  /// - Complexity: O(bytes of the files)
  package func plan(_ files: [ImportFile]) throws -> ImportPlan {
    var files = files
    return try plan(try check(try read(&files)))
  }

  /// The lists of the files, each by itself; a file is given up to its list.
  ///
  /// - Throws: `ImportFact` when one cannot be understood.
  /// - Complexity: O(bytes of the files)
  func read(_ files: inout [ImportFile]) throws -> [ListReading] {
    let total = files.reduce(0) { $0 + $1.grid.rowCount }
    var readings: [ListReading] = []
    var done = 0
    while !files.isEmpty {
      readings.append(
        try ListReading(files.removeFirst(), matcher: matcher, request: request)
      )
      done += readings.last?.file.grid.rowCount ?? 0
      try progress(done / 2, total)
    }
    return readings
  }

  /// One list of several files, with what is wrong in it.
  ///
  /// - Throws: `ImportFact` when it is of no month, or of one to come.
  func check(_ readings: [ListReading]) throws -> CheckedList {
    let list = try CheckedList(readings, request, today: tables.today)
    try progress(list.rowCount * 3 / 4, list.rowCount)
    return list
  }

  /// Whether the ledger holds a list of a month.
  func holds(_ month: Month) throws -> Bool { try PresentList(of: month, in: tables) != nil }

  /// The plan for a list over the ledger as it is now.
  ///
  /// - Complexity: O(lines × log lines)
  func plan(_ list: consuming CheckedList) throws -> ImportPlan {
    let total = list.rowCount
    let plan = try placed(list)
    try progress(total, total)
    return plan
  }

  private func placed(_ list: consuming CheckedList) throws -> ImportPlan {
    let (month, funds) = (list.month, list.funds)
    let (files, rejects, refusals) = (list.files, list.rejects, list.refusals)
    let statesNotDue = list.readings.contains { $0.figures["not_due"] != nil }
    var readings = list.consumedReadings()
    let present = try PresentList(of: month.month, in: tables)
    let leavesOut = request.allowsRejects && readings.contains { !$0.rejects.rejects.isEmpty }
    let extent = leavesOut ? .part : statedExtent(readings)
    let presentExtent = present?.header.listNote.extent
    var merge = ListMerge(takingFiguresOf: &readings)
    merge.findMonths(of: month.month, stated: monthsBasis(readings), tables.law)
    let found = MonthsFinding(merge.basisCodes)
    let taken = merge.codes
    let lineCount = taken.count
    let kept = try extent == .part ? present.map { try keptLines(besides: merge, in: $0) } : nil
    if let kept { merge.append(kept) }
    let completion = ListCompletion(
      readings,
      stated: statedExtent(readings),
      present: present?.header.listNote,
      taken: taken,
      kept: kept?.codes,
      leavesOut: leavesOut
    )
    let amount = merge.figures["amount"].map { exactSum($0, count: lineCount) } ?? 0
    var lines = merge.consumedLines(month: month.month, extent: completion.extent)
    lines.leftOut = completion.leftOut
    let placed = try PlacedList(lines, over: tables)
    let before = try PresentList(of: month.month.advanced(by: -1), in: tables)
    let difference = try ListDifference(placed, present, before)
    let remarks = ImportRemarks(readings, lines, placed, month, funds, tables)
    return ImportPlan(
      request: request,
      files: files,
      month: month.month,
      monthOrigin: month.origin,
      extent: extent,
      months: found,
      funds: funds,
      statesNotDue: statesNotDue,
      lineCount: lineCount,
      amount: amount,
      keptCount: kept?.codes.count ?? 0,
      newEmployerCount: placed.placement.newUnitCount,
      employerChanges: remarks.employerChanges,
      difference: difference,
      recoding: extent == .complete
        ? try RecodingCandidates(difference, placed, tables) : RecodingCandidates(),
      rejects: rejects,
      refusals: refusals,
      warnings: try remarks.warnings(allowsRejects: request.allowsRejects),
      placed: placed,
      snapshot: tables.snapshot,
      presentExtent: presentExtent,
      resultingExtent: completion.extent,
      leftOutCount: completion.leftOut.count,
      revision: try nextRevision(of: month.month)
    )
  }

  private func keptLines(
    besides merge: ListMerge,
    in present: PresentList
  ) throws -> KeptLines {
    let names = Set(merge.figures.keys)
    return try KeptLines(besides: merge.codes, stating: names, in: present, of: tables)
  }

  /// What the heading of the months says of how they were found.
  private func monthsBasis(_ readings: [ListReading]) -> MonthsBasis? {
    readings.compactMap { $0.layout.column("months") }.first
      .map { MonthsBasis.of(heading: $0.heading) }
  }

  /// A list is complete unless it says otherwise; the rejected rows of another one are a part.
  private func statedExtent(_ readings: [ListReading]) -> ListExtent {
    request.extent ?? (readings.contains { $0.layout.holdsRejects } ? .part : .complete)
  }

  private func nextRevision(of month: Month) throws -> Int {
    let known = try tables.snapshot.revisions(
      of: MonthLists.sourceName,
      period: Int(month.index)
    )
    return (known.last?.header.revision ?? 0) + 1
  }
}

/// The sum of the first lines; empty ones count 0.
private func exactSum(_ numbers: NumberColumn, count: Int) -> Int128 {
  var total: Int128 = 0
  for value in numbers.values.prefix(count) { total += Int128(value) }
  return total
}

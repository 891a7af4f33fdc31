import Columnar
package import Domain
import Ledger
package import Query
package import Values

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

  /// The month that a file names by itself; nil where it names none, or several.
  ///
  /// - Complexity: O(bytes of the file)
  package func month(of file: ImportFile) -> Month? {
    guard
      let reading = try? ListReading(file, index: 0, matcher: matcher, request: request)
    else { return nil }
    return (try? DecidedMonth(nil, [reading]))?.month
  }

  /// The plan for one list, which may be divided among several files.
  ///
  /// - Throws: `ImportFact` when the files cannot be understood; what the ledger throws.
  /// - Complexity: O(bytes of the files)
  package func plan(_ files: [ImportFile]) throws -> ImportPlan {
    let total = files.reduce(0) { $0 + $1.grid.rowCount }
    var readings: [ListReading] = []
    for (index, file) in files.enumerated() {
      readings.append(
        try ListReading(file, index: index, matcher: matcher, request: request)
      )
      let done = readings.reduce(0) { $0 + $1.file.grid.rowCount }
      try progress(done / 2, total)
    }
    guard readings.contains(where: { !$0.rows.lines.isEmpty }) else { throw ImportFact.noLines }
    let month = try DecidedMonth(request.period, readings)
    guard month.month <= tables.today.month else {
      throw ImportFact.monthAhead(month.month, today: tables.today)
    }
    rejectDuplicates(&readings)
    let funds = settle(&readings)
    try progress(total * 3 / 4, total)
    let plan = try plan(readings, month, funds)
    try progress(total, total)
    return plan
  }

  private func plan(
    _ readings: [ListReading],
    _ month: DecidedMonth,
    _ funds: FundsFinding
  ) throws -> ImportPlan {
    let present = try PresentList(of: month.month, in: tables)
    let leavesOut = request.allowsRejects && readings.contains { !$0.rejects.rejects.isEmpty }
    let extent = leavesOut ? .part : statedExtent(readings)
    let presentExtent = present?.header.listNote.extent
    var merge = ListMerge(readings)
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
    var lines = merge.lines(month: month.month, extent: completion.extent)
    lines.leftOut = completion.leftOut
    let placed = try PlacedList(lines, over: tables)
    let before = try PresentList(of: month.month.advanced(by: -1), in: tables)
    let difference = try ListDifference(placed, present, before)
    let remarks = ImportRemarks(readings, lines, placed, month, funds, tables)
    return ImportPlan(
      request: request,
      files: readings.map(PlannedFile.init),
      month: month.month,
      monthOrigin: month.origin,
      extent: extent,
      months: found,
      funds: funds,
      statesNotDue: readings.contains { $0.figures["not_due"] != nil },
      lineCount: lineCount,
      amount: merge.figures["amount"].map { exactSum($0, count: lineCount) } ?? 0,
      keptCount: kept?.codes.count ?? 0,
      newEmployerCount: placed.placement.newUnitCount,
      employerChanges: remarks.employerChanges,
      difference: difference,
      recoding: extent == .complete
        ? try RecodingCandidates(difference, placed, tables) : RecodingCandidates(),
      rejects: readings.flatMap(\.rejects.rejects).sorted { ($0.file, $0.row) < ($1.file, $1.row) },
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

  /// Rejects every line whose code stands twice; neither is known to be the right one.
  private func rejectDuplicates(_ readings: inout [ListReading]) {
    var firstLines: [(file: Int, line: Int)] = []
    for (file, reading) in readings.enumerated() where readings.count > 1 {
      firstLines += (0..<reading.codes.count).map { (file, $0) }
    }
    let place = { (row: Int) in firstLines.isEmpty ? (file: 0, line: row) : firstLines[row] }
    var rejectedFirst: Set<Int> = []
    for duplicate in HashIndex(allCodes(readings)).duplicates {
      let (first, second) = (place(duplicate.firstRow), place(duplicate.row))
      let firstLine = readings[first.file].rejects.lineOfFile(first.line)
      let secondLine = readings[second.file].rejects.lineOfFile(second.line)
      let isElsewhere = first.file != second.file
      readings[second.file].rejects.add(
        line: second.line,
        column: "code",
        .duplicateCode(
          otherLine: firstLine,
          otherFile: isElsewhere ? readings[first.file].file.name : nil
        )
      )
      guard rejectedFirst.insert(duplicate.firstRow).inserted else { continue }
      readings[first.file].rejects.add(
        line: first.line,
        column: "code",
        .duplicateCode(
          otherLine: secondLine,
          otherFile: isElsewhere ? readings[second.file].file.name : nil
        )
      )
    }
  }

  private func allCodes(_ readings: [ListReading]) -> TextColumn {
    guard readings.count > 1 else { return readings[0].codes }
    return TextColumn(
      readings.flatMap { reading in
        (0..<reading.codes.count).map { reading.codes[$0] }
      }
    )
  }

  /// Completes the figures of each file and rejects lines that contradict themselves.
  private func settle(_ readings: inout [ListReading]) -> FundsFinding {
    var finding = FundsFinding()
    for index in readings.indices {
      let settled = SettledFigures(
        readings[index].figures,
        readings[index].rejects.isRejected,
        roundedCounts: readings[index].roundedCounts
      )
      readings[index].figures.merge(settled.derived) { _, derived in derived }
      for fault in settled.rejected {
        readings[index].rejects.add(line: fault.line, column: "amount", fault.reason)
      }
      readings[index].besideTotal = settled.besideTotal
      finding.inTotalCount += settled.inTotalCount
      finding.besideTotalCount += settled.besideTotal.count
      finding.undecidedCount += settled.undecidedCount
      finding.areFundsPartial = finding.areFundsPartial || settled.areFundsPartial
    }
    return finding
  }
}

/// The sum of the first lines; empty ones count 0.
private func exactSum(_ numbers: NumberColumn, count: Int) -> Int128 {
  var total: Int128 = 0
  for value in numbers.values.prefix(count) { total += Int128(value) }
  return total
}

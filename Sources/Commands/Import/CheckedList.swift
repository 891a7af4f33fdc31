import Columnar
import Domain
import Formats
import Values

/// One list as its files state it: read, completed, and checked, but not yet held against a ledger.
///
/// That is most of the work and does not depend on the ledger, so that a list is read once however
/// often it is planned.
struct CheckedList {
  private(set) var readings: [ListReading]
  let month: DecidedMonth
  let funds: FundsFinding
  let files: [PlannedFile]
  let rejects: [Reject]
  /// Why it may not be taken as the request stands; empty when it may.
  let refusals: [ImportFact]

  /// - Throws: `noLines`, `monthAhead`, what `DecidedMonth` throws.
  init(_ readings: [ListReading], _ request: ImportRequest, today: Day) throws(ImportFact) {
    guard readings.contains(where: { !$0.rows.lines.isEmpty }) else { throw ImportFact.noLines }
    month = try DecidedMonth(request.period, readings)
    guard month.month <= today.month else {
      throw ImportFact.monthAhead(month.month, today: today)
    }
    var readings = readings
    Self.rejectDuplicates(&readings)
    funds = Self.settle(&readings)
    files = readings.map(PlannedFile.init)
    rejects = readings.enumerated().flatMap { number, reading in
      reading.rejects.rejects.map { $0.inFile(number) }
    }.sorted { ($0.file, $0.row) < ($1.file, $1.row) }
    let lineCount = readings.reduce(0) {
      $0 + $1.codes.count - $1.rejects.isRejected.population
    }
    refusals = Self.refusals(request, files, rejects, lineCount: lineCount)
    self.readings = readings
    // The digits of a large list's figures are gone by now.
    if lineCount >= ListRows.linesOfLargeList { releaseFreedMemory() }
  }

  var rowCount: Int { files.reduce(0) { $0 + $1.file.grid.rowCount } }

  /// Gives the readings away, so that their next holder may let go of what it has taken of them.
  consuming func consumedReadings() -> [ListReading] { readings }

  /// A list of which no line is left is never taken.
  ///
  /// Rejected rows and a closing line that does not agree hold it up unless they are allowed.
  private static func refusals(
    _ request: ImportRequest,
    _ files: [PlannedFile],
    _ rejects: [Reject],
    lineCount: Int
  ) -> [ImportFact] {
    let rejectedLineCount = rejects.lineCount
    if request.allowsRejects {
      return lineCount == 0 ? [.everyLineRejected(lineCount: rejectedLineCount)] : []
    }
    var facts: [ImportFact] = []
    if !rejects.isEmpty {
      let mayRound = rejects.contains { $0.reason == .cell(.tooManyDecimals(most: 0)) }
      facts.append(
        .rejectedRows(
          count: rejects.count,
          lineCount: rejectedLineCount,
          mayRound: mayRound && files.contains(where: \.mayHoldParts)
        )
      )
    }
    for file in files {
      guard let closing = file.closing, !closing.differing.isEmpty else { continue }
      facts.append(.closingLineDiffers(closing.differing, line: closing.line))
    }
    return facts
  }

  /// Rejects every line whose code stands twice; neither is known to be the right one.
  private static func rejectDuplicates(_ readings: inout [ListReading]) {
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

  private static func allCodes(_ readings: [ListReading]) -> TextColumn {
    TextColumn(joining: readings.map(\.codes))
  }

  /// Completes the figures of each file and rejects lines that contradict themselves.
  private static func settle(_ readings: inout [ListReading]) -> FundsFinding {
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

import Columnar
import Domain

/// Whether a month's list holds every unit after an import, and if not, which lines it still lacks.
///
/// A complete list whose rejected lines are left out is a part until each of them was taken: from
/// the file of rejects, or because another line of its unit was. Where lines of an older list stay
/// besides, nobody knows whether the new one named their units, and it stays a part.
struct ListCompletion {
  /// More lines than these are not kept account of: the list stays a part.
  private static let leftOutMax = 1000

  let extent: ListExtent
  let leftOut: [LeftOutLine]

  /// `stated` is what the statement, or the file of rejects, says of the files, `present` what is
  /// known of the list that is there; `taken` are the units of the lines that are taken now, `kept`
  /// those whose older lines stay.
  init(
    _ readings: [ListReading],
    stated: ListExtent,
    present: ListNote?,
    taken: TextColumn,
    kept: TextColumn?,
    leavesOut: Bool
  ) {
    let rejected = leavesOut ? readings.flatMap(\.rejectedLines) : []
    let isWhole =
      switch stated {
      case .complete: Self.holds(kept, only: rejected)
      case .part: present.map { $0.extent == .complete || !$0.leftOut.isEmpty } ?? false
      }
    var missing = stated == .complete ? [] : present?.leftOut ?? []
    missing += rejected
    var known: Set<LeftOutLine> = []
    missing = missing.filter { known.insert($0).inserted }
    let rest = Self.missing(missing, codes: taken, lines: readings.flatMap(\.takenRejects))
    let isKnown = isWhole && rest.count <= Self.leftOutMax
    extent = isKnown && rest.isEmpty ? .complete : .part
    leftOut = isKnown ? rest : []
  }

  /// Whether the older lines that stay are those of the rejected lines.
  private static func holds(_ kept: TextColumn?, only rejected: [LeftOutLine]) -> Bool {
    guard let kept, kept.count > 0 else { return true }
    let codes = Set(rejected.map(\.code))
    return (0..<kept.count).allSatisfy { codes.contains(kept[$0]) }
  }

  /// The lines of which neither the unit nor the line itself was taken.
  private static func missing(
    _ missing: [LeftOutLine],
    codes: TextColumn,
    lines taken: [LeftOutLine]
  ) -> [LeftOutLine] {
    guard !missing.isEmpty else { return [] }
    let wanted = Set(missing.map(\.code)).subtracting([""])
    var there: Set<String> = []
    for place in 0..<codes.count where !wanted.isEmpty {
      let code = codes[place]
      if wanted.contains(code) { there.insert(code) }
    }
    // A taken line whose unit tells already stands for no other line of the same number.
    var numbers: [Int: Int] = [:]
    for line in taken where !wanted.contains(line.code) { numbers[line.line, default: 0] += 1 }
    return missing.filter { line in
      if there.contains(line.code) { return false }
      guard let count = numbers[line.line], count > 0 else { return true }
      numbers[line.line] = count - 1
      return false
    }
  }
}

extension ListReading {
  /// The lines that are not taken, by their place in the file that was imported first.
  fileprivate var rejectedLines: [LeftOutLine] {
    let codeOfRow = Dictionary(
      rows.lines.enumerated().map { (Int($0.element), codes[$0.offset]) },
      uniquingKeysWith: { first, _ in first }
    )
    let wrongCodes = Set(rejects.rejects.filter { $0.reason.isOfCode }.map(\.row))
    return Set(rejects.rejects.map(\.row)).sorted().map { row in
      LeftOutLine(
        line: layout.lineInFirstFile(file.grid, row),
        code: wrongCodes.contains(row) ? "" : codeOfRow[row] ?? ""
      )
    }
  }

  /// The lines of a file of rejects that are taken.
  fileprivate var takenRejects: [LeftOutLine] {
    guard layout.holdsRejects else { return [] }
    return rows.lines.indices.filter { !rejects.isRejected[$0] }.map { line in
      LeftOutLine(
        line: layout.lineInFirstFile(file.grid, Int(rows.lines[line])),
        code: codes[line]
      )
    }
  }
}

extension RejectReason {
  /// Whether the code itself is wrong, so that it names no unit.
  fileprivate var isOfCode: Bool {
    switch self {
    case .missingCode, .badCode, .roundedBySpreadsheet: true
    case .duplicateCode, .tooFewCells, .tooManyCells, .cell, .negativeMonths, .negativeNumber,
      .impossible, .notAMonth, .unknownValue, .missingAmount, .fundsDiffer, .dueDiffers,
      .overdueDiffers, .record:
      false
    }
  }
}

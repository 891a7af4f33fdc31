import Columnar
import Domain

/// What follows from the figures of the lines, and where they contradict each other.
struct SettledFigures {
  /// Figures that the list does not state in so many words.
  var derived: [String: NumberColumn] = [:]
  var rejected: [(line: Int, reason: RejectReason)] = []
  /// Lines whose total contains the interest, holds it beside, or does not tell.
  var inTotalCount = 0
  var besideTotal: [UInt32] = []
  var undecidedCount = 0
  /// Set where the funds do not make up the total in most lines: the list states only some funds.
  var areFundsPartial = false

  /// Completes the lines by the rules of `DebtFigures`; lines that are rejected already stay out.
  ///
  /// `roundedCounts`: how many figures of a line were rounded to whole dong.
  ///
  /// O(lines); a line that is not of the usual form costs about a microsecond.
  init(
    _ figures: [String: NumberColumn],
    _ isRejected: Bitmap,
    roundedCounts: [UInt32: Int] = [:]
  ) {
    let count = isRejected.count
    let unusual = unusualLines(figures, count).filter { !isRejected[Int($0)] }
    inTotalCount = count - isRejected.population - unusual.count
    guard !unusual.isEmpty else { return }
    let pieces = forkJoin(rowCount: unusual.count, morselSize: 1 << 14) { places in
      SettledPiece(figures, unusual[places], roundedCounts)
    }
    for piece in pieces { add(piece) }
    let differing = rejected.count { if case .fundsDiffer = $0.reason { true } else { false } }
    areFundsPartial = differing * 2 > count - isRejected.population
    if areFundsPartial {
      rejected.removeAll { if case .fundsDiffer = $0.reason { true } else { false } }
    }
    derive(figures, pieces)
  }

  private mutating func add(_ piece: SettledPiece) {
    for (place, line) in piece.lines.enumerated() {
      switch piece.places[place] {
      case .inTotal: inTotalCount += 1
      case .besideTotal: besideTotal.append(line)
      case .undecided: undecidedCount += 1
      }
    }
    for fault in piece.faults { rejected.append((Int(fault.line), RejectReason(fault.fault))) }
  }

  /// The figures of all lines: those of the usual form by the rule for it.
  private mutating func derive(_ stated: [String: NumberColumn], _ pieces: [SettledPiece]) {
    let amount = stated["amount"] ?? stated["overdue"]
    guard let count = (amount ?? stated.values.first)?.values.count else { return }
    var columns = (0..<4).map { _ in
      NumberColumn(values: [Int64](repeating: 0, count: count), empties: Bitmap(count: count))
    }
    for line in 0..<count {
      let whole = stated["amount"]?[line]
      columns[0].set(whole, line)
      columns[1].set(whole, line)
      columns[2].set(whole.map { $0 &- (stated["interest"]?[line] ?? 0) }, line)
      columns[3].set(stated["si"]?[line], line)
    }
    for piece in pieces {
      for (place, line) in piece.lines.enumerated() {
        columns[0].set(piece.amounts[place], Int(line))
        columns[1].set(piece.overdues[place], Int(line))
        columns[2].set(areFundsPartial ? nil : piece.principals[place], Int(line))
        columns[3].set(piece.social[place], Int(line))
      }
    }
    derived = ["amount": columns[0], "overdue": columns[1]]
    if stated["interest"] != nil || stated["principal"] != nil { derived["principal"] = columns[2] }
    if stated["si"] != nil || stated["sickness"] != nil || stated["pension"] != nil {
      derived["si"] = columns[3]
    }
  }
}

extension NumberColumn {
  fileprivate mutating func set(_ value: Int64?, _ line: Int) {
    values[line] = value ?? 0
    empties?[line] = value == nil
  }
}

/// Some lines, completed one by one.
private struct SettledPiece: Sendable {
  var lines: [UInt32] = []
  var amounts: [Int64?] = []
  var overdues: [Int64?] = []
  var principals: [Int64?] = []
  var social: [Int64?] = []
  var places: [InterestPlace] = []
  var faults: [(line: UInt32, fault: DebtFault)] = []

  init(
    _ figures: [String: NumberColumn],
    _ lines: ArraySlice<UInt32>,
    _ roundedCounts: [UInt32: Int]
  ) {
    let columns = FigureColumns(figures)
    for line in lines {
      let (figures, place, fault) = columns.figures(Int(line)).completed(
        roundedCount: roundedCounts[line] ?? 0
      )
      self.lines.append(line)
      amounts.append(figures.amount)
      overdues.append(figures.overdue)
      principals.append(figures.principal)
      social.append(figures.si)
      places.append(place)
      if let fault { faults.append((line, fault)) }
    }
  }
}

/// The stated figures of a list, ready to be taken line by line.
private struct FigureColumns {
  private let amount, overdue, notDue, late, evaded, principal, interest: NumberColumn?
  private let si, sickness, pension, hi, ui, acc: NumberColumn?

  init(_ figures: [String: NumberColumn]) {
    amount = figures["amount"]
    overdue = figures["overdue"]
    notDue = figures["not_due"]
    late = figures["late"]
    evaded = figures["evaded"]
    principal = figures["principal"]
    interest = figures["interest"]
    si = figures["si"]
    sickness = figures["sickness"]
    pension = figures["pension"]
    hi = figures["hi"]
    ui = figures["ui"]
    acc = figures["acc"]
  }

  func figures(_ line: Int) -> DebtFigures {
    var result = DebtFigures()
    result.amount = amount?[line]
    result.overdue = overdue?[line]
    result.notDue = notDue?[line]
    result.late = late?[line]
    result.evaded = evaded?[line]
    result.principal = principal?[line]
    result.interest = interest?[line]
    result.si = si?[line]
    result.sickness = sickness?[line]
    result.pension = pension?[line]
    result.hi = hi?[line]
    result.ui = ui?[line]
    result.acc = acc?[line]
    return result
  }
}

extension RejectReason {
  fileprivate init(_ fault: DebtFault) {
    switch fault {
    case .noAmount: self = .missingAmount
    case .fundsDiffer(let funds, let interest, let amount):
      self = .fundsDiffer(funds: funds, interest: interest, amount: amount)
    case .dueDiffers(let notDue, let overdue, let amount):
      self = .dueDiffers(notDue: notDue, overdue: overdue, amount: amount)
    case .overdueDiffers(let late, let evaded, let overdue):
      self = .overdueDiffers(late: late, evaded: evaded, overdue: overdue)
    // No cell is that large; the sum of several would be.
    case .tooLarge: self = .impossible(most: .max)
    }
  }
}

/// Lines that are not of the usual form.
///
/// In the usual form funds and interest are stated and together the total, and nothing is said of
/// what is not yet due: all is overdue, and the principal is the total without the interest.
private func unusualLines(_ figures: [String: NumberColumn], _ count: Int) -> [UInt32] {
  let all = { (0..<UInt32(count)).map { $0 } }
  let funds = ["si", "hi", "ui", "acc"].compactMap { figures[$0] }
  let others = ["overdue", "not_due", "late", "evaded", "principal", "sickness", "pension"]
  guard let amount = figures["amount"], let interest = figures["interest"], !funds.isEmpty,
    others.allSatisfy({ figures[$0] == nil }), amount.empties == nil, interest.empties == nil,
    funds.allSatisfy({ $0.empties == nil })
  else { return all() }
  var sums = interest.values
  var hasOverflow = false
  for fund in funds { hasOverflow = add(fund.values, to: &sums) || hasOverflow }
  if hasOverflow { return all() }
  return sums.indices.filter { sums[$0] != amount.values[$0] }.map { UInt32($0) }
}

/// - Returns: whether any sum left 64 bits.
private func add(_ values: [Int64], to sums: inout [Int64]) -> Bool {
  var overflowCount = 0
  for place in sums.indices {
    let (sum, overflow) = sums[place].addingReportingOverflow(values[place])
    sums[place] = sum
    overflowCount &+= overflow ? 1 : 0
  }
  return overflowCount > 0
}

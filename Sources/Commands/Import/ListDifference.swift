import Columnar
import Domain
import Ledger
package import Values

/// How many lines, and their money.
package struct LineTally: Hashable, Sendable {
  package internal(set) var count = 0
  package internal(set) var amount: Int128 = 0

  mutating func add(_ amount: Int64) {
    count += 1
    self.amount += Int128(amount)
  }
}

/// One line that is new, gone or changed.
package struct LineChange: Hashable, Sendable {
  package let code: String
  package let name: String
  /// Nil for a new line.
  package let before: Int64?
  /// Nil for a line that is gone.
  package let after: Int64?

  package var difference: Int128 { Int128(after ?? 0) - Int128(before ?? 0) }
}

/// A list beside the one that is there: what is new, changed, gone and unchanged.
package struct ListDifference: Sendable {
  /// What the list is compared with.
  package enum Base: Hashable, Sendable {
    /// Neither the month nor the one before it is there.
    case nothing
    /// The month itself is there, in this revision.
    case present(revision: Int)
    /// The month before.
    case monthBefore(Month)
  }

  package let base: Base
  package private(set) var new = LineTally()
  package private(set) var gone = LineTally()
  /// With their money after the change.
  package private(set) var changed = LineTally()
  package private(set) var changedBefore: Int128 = 0
  package private(set) var unchanged = LineTally()
  /// The ten lines whose amount moved most, the greatest first.
  package private(set) var largest: [LineChange] = []
  /// Units that are gone, by their ordinal.
  private(set) var goneUnits: [Int] = []
  /// Lines of the list that are new, where it is compared with anything.
  private(set) var newLines: [Int] = []

  /// Lines that are there before and after.
  package var commonCount: Int { changed.count + unchanged.count }
}

extension ListDifference {
  /// Compares the list with the month that is there, line by line in every column, else with the
  /// month before by amount.
  ///
  /// - Complexity: O(lines × columns)
  init(_ placed: PlacedList, _ present: PresentList?, _ before: PresentList?) throws {
    if let present {
      base = .present(revision: present.header.revision)
      try compare(placed, present, equal: try ComparedColumns(placed, present))
    } else if let before {
      base = .monthBefore(before.month)
      try compare(placed, before, equal: nil)
    } else {
      base = .nothing
      for line in 0..<placed.count {
        new.add(placed.amounts[line])
      }
    }
  }

  /// Walks both lists in the order of the register.
  private mutating func compare(
    _ placed: PlacedList,
    _ other: PresentList,
    equal: ComparedColumns?
  ) throws {
    let units = NumberColumn(placed.units).values
    let theirUnits = NumberColumn(try other.integers("employer")).values
    let theirAmounts = NumberColumn(try other.integers("amount")).values
    var movers = Movers()
    var theirs = 0
    for line in 0..<placed.count {
      while theirs < theirUnits.count, theirUnits[theirs] < units[line] {
        noteGone(theirs, theirUnits, theirAmounts, &movers)
        theirs += 1
      }
      let amount = placed.amounts[line]
      guard theirs < theirUnits.count, theirUnits[theirs] == units[line] else {
        new.add(amount)
        newLines.append(line)
        movers.add(line: line, theirs: nil, by: Int128(amount))
        continue
      }
      let isEqual = equal?.areEqual(line, theirs) ?? (amount == theirAmounts[theirs])
      if isEqual {
        unchanged.add(amount)
      } else {
        changed.add(amount)
        changedBefore += Int128(theirAmounts[theirs])
      }
      movers.add(
        line: line,
        theirs: theirs,
        by: Int128(amount) - Int128(theirAmounts[theirs])
      )
      theirs += 1
    }
    for rest in theirs..<theirUnits.count { noteGone(rest, theirUnits, theirAmounts, &movers) }
    largest = try movers.changes(placed, other, theirAmounts)
  }

  private mutating func noteGone(
    _ theirs: Int,
    _ units: [Int64],
    _ amounts: [Int64],
    _ movers: inout Movers
  ) {
    gone.add(amounts[theirs])
    goneUnits.append(Int(units[theirs]))
    movers.add(line: nil, theirs: theirs, by: -Int128(amounts[theirs]))
  }
}

/// The lines whose amount moves most.
private struct Movers {
  private var movers: [(line: Int?, theirs: Int?, by: Int128)] = []
  private static let limit = 10

  mutating func add(line: Int?, theirs: Int?, by difference: Int128) {
    guard difference != 0 else { return }
    if movers.count == Self.limit, let last = movers.last,
      difference.magnitude <= last.by.magnitude
    {
      return
    }
    let place = movers.firstIndex { $0.by.magnitude < difference.magnitude } ?? movers.count
    movers.insert((line, theirs, difference), at: place)
    if movers.count > Self.limit { movers.removeLast() }
  }

  func changes(
    _ placed: PlacedList,
    _ other: PresentList,
    _ amounts: [Int64]
  ) throws -> [LineChange] {
    guard !movers.isEmpty else { return [] }
    let codes = try other.texts("code")
    let names = try other.texts("employer.name")
    return movers.map { mover in
      LineChange(
        code: mover.line.map { placed.code($0) } ?? mover.theirs.map { codes[$0] } ?? "",
        name: mover.line.map { placed.name($0) } ?? mover.theirs.map { names[$0] } ?? "",
        before: mover.theirs.map { amounts[$0] },
        after: mover.line.map { placed.amounts[$0] }
      )
    }
  }
}

/// All columns of two lists of one month, ready to be compared line by line.
private struct ComparedColumns {
  private var pairs: [(ours: NumberColumn, theirs: NumberColumn)] = []

  init(_ placed: PlacedList, _ present: PresentList) throws {
    for name in placed.storedFigures.union(present.storedFigures) {
      pairs.append((placed.figure(name), NumberColumn(try present.integers(name))))
    }
    pairs.append((placed.reasonCodes, NumberColumn(try present.codes("reason"))))
    pairs.append((placed.basisCodes, NumberColumn(try present.codes("months_basis"))))
  }

  func areEqual(_ line: Int, _ other: Int) -> Bool {
    for (ours, theirs) in pairs {
      if ours.values[line] != theirs.values[other] { return false }
      if ours.empties?[line] ?? false != theirs.empties?[other] ?? false { return false }
    }
    return true
  }
}

package import Diagnostics
package import Values

extension LawTable {
  /// The rules with those of an office's own file: on the days of its rows they stand instead.
  ///
  /// - Throws: `LawFaults`, all that is wrong in the file, with lines.
  package func changed(by source: SourceText) throws(LawFaults) -> LawTable {
    var reader = LawReader(known: self)
    reader.read(source)
    reader.check()
    var faults = reader.faults
    var rules = self.rules
    for rule in order {
      let own = reader.rules.rows[rule] ?? []
      let kept = self.rows(of: rule).flatMap { row in
        own.reduce([row]) { pieces, own in pieces.flatMap { $0.outside(own) } }
      }
      let sorted = (kept + own).sorted { $0.start < $1.start }
      rules.rows[rule] = sorted
      guard faults.isEmpty else { continue }
      faults += sorted.faults(lookingForGaps: true).map { reader.fault($0.fact, at: $0.row) }
    }
    guard faults.isEmpty else { throw LawFaults(all: faults) }
    return LawTable(rules)
  }
}

extension LawRow {
  /// `class_prolonged_from (binh-duong.rules:3)`; nil for the program's own rows.
  package var officeName: String? { origin.place.map { rule.rawValue + " (" + $0 + ")" } }
}

extension LawTable {
  /// How many rows of which file the office has of its own; nil where it has none.
  package var officeWords: Localized? {
    let own = order.flatMap { rows(of: $0) }.compactMap { row -> String? in
      guard case .office(let file, _) = row.origin else { return nil }
      return file
    }
    guard let file = own.first else { return nil }
    let count = DigitGrouping.grouped(Int128(own.count))
    return Localized(
      count + (own.count == 1 ? " rule of " : " rules of ") + file,
      vi: count + " quy định riêng: " + file
    )
  }
}

/// Everything that is wrong in an office's file of rules.
package struct LawFaults: Error, Sendable {
  package let all: [LawFault]
}

extension LawRow {
  /// What is left of a row on the days of which another one says nothing.
  fileprivate func outside(_ other: LawRow) -> [LawRow] {
    let (end, otherEnd) = (lastDay ?? Day.range.upperBound, other.lastDay ?? Day.range.upperBound)
    guard other.start <= end, start <= otherEnd else { return [self] }
    var before = self
    before.lastDay = other.start.advanced(by: -1)
    var after = self
    after.firstDay = otherEnd.advanced(by: 1)
    return (start < other.start ? [before] : []) + (otherEnd < end ? [after] : [])
  }
}

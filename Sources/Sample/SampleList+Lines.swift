import Columnar
import Domain
import Values

extension SampleList {
  /// The list as an import hands it to the register.
  ///
  /// Names and places are left out: the register has them all already.
  func lines(of units: SampleUnits) -> ListLines {
    let figures: [(String, [Int64])] = [
      ("amount", amounts), ("si", si), ("hi", hi), ("ui", ui), ("acc", acc),
      ("interest", interest), ("months", months), ("workers", self.units.map { units.workers[$0] }),
    ]
    return ListLines(
      month: month,
      extent: .complete,
      codes: units.codes.gather(self.units.map { UInt32($0) }),
      figures: Dictionary(
        uniqueKeysWithValues: figures.map { ($0.0, IntegerColumn(values: $0.1)) }
      ),
      reasons: TextColumn(reasons.lazy.map(\.text))
    )
  }
}

extension SampleSession {
  /// The session's own fields.
  var entries: [FieldEntry] {
    var entries = [
      FieldEntry("date", .time(.day(day))), FieldEntry("place", .text(place)),
      FieldEntry("minutes", .text(minutes)),
    ]
    if let police { entries.append(FieldEntry("police", .text(police))) }
    if !articles.isEmpty {
      let values = articles.map { FieldValue.number(Decimal(Int128($0), scale: 0), isMoney: false) }
      entries.append(FieldEntry("explained", values: values))
    }
    return entries
  }
}

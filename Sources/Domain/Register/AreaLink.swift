import Columnar
import Ledger
import Query
package import Values

/// What kind of area a column of the register names.
package enum AreaKind: String, CaseIterable, Sendable {
  case district
  case ward
  case office
  case police

  package var label: Localized {
    switch self {
    case .district: Localized("district", vi: "huyện")
    case .ward: Localized("ward", vi: "xã, phường")
    case .office: Localized("office", vi: "cơ quan BHXH")
    case .police: Localized("police", vi: "công an")
    }
  }
}

/// Whether figures of an old area may stand beside those of the new one.
package enum AreaComparability: String, CaseIterable, Sendable {
  case whole
  case part
  case no

  package var label: Localized {
    switch self {
    case .whole: Localized("whole", vi: "nguyên vẹn")
    case .part: Localized("part", vi: "một phần")
    case .no: Localized("not at all", vi: "không")
    }
  }
}

/// What an area became on a day.
///
/// Districts ended on 30/06/2025 and offices were joined; which is which the office enters.
struct AreaLink: Hashable, Sendable {
  let kind: AreaKind
  let old: String
  let new: String
  let firstDay: Day
  let comparable: AreaComparability
}

/// The links of a snapshot, in order of their days.
struct AreaLinks: Sendable {
  let all: [AreaLink]

  init(_ snapshot: LedgerSnapshot) throws {
    let rows = try snapshot.records(of: RecordKind.areaLink.table)
    let (kinds, olds, news) = (
      try texts("kind", rows), try texts("old", rows), try texts("new", rows)
    )
    let (days, comparable) = (try integers("first_day", rows), try texts("comparable", rows))
    all = (0..<rows.rowCount)
      .compactMap { row in
        guard let kind = AreaKind(rawValue: kinds[row]), let day = day(ofIndex: days[row]),
          let comparable = AreaComparability(rawValue: comparable[row])
        else { return nil }
        return AreaLink(
          kind: kind,
          old: olds[row],
          new: news[row],
          firstDay: day,
          comparable: comparable
        )
      }
      .sorted { $0.firstDay < $1.firstDay }
  }

  /// The links that came into force behind a day, up to another.
  func between(_ day: Day, _ last: Day) -> [AreaLink] {
    all.filter { day < $0.firstDay && $0.firstDay <= last }
  }
}

/// Why figures of areas cannot stand beside each other, or what is to be looked at where they do.
package enum AreaFact: Error, Hashable {
  /// The areas that an old one became from a day on are not the same.
  case notComparable(kind: AreaKind, old: String, new: [String], firstDay: Day)
  /// An area ended, and no link says what it became.
  case ended(kind: AreaKind, name: String, lastDay: Day)
  /// All areas of a kind ended by law, and no link says what these became.
  case replaced(kind: AreaKind, names: [String], lastDay: Day)
  /// Every unit of an area that is on both lists stands in another one by the later month.
  case left(kind: AreaKind, name: String, units: Int, to: [String], month: Month)
  /// The old area of a link is none that anybody ever had.
  case unknown(kind: AreaKind, name: String, nearest: [String])
}

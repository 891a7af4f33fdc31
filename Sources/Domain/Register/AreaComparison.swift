import Columnar
package import Ledger
import Query
package import Values

/// The areas of a month's list beside those of a later one.
extension LedgerTables {
  /// Whether figures by areas of a month may stand beside those of a later one, as far as no link
  /// says what the areas became; links themselves are followed where the rows are read.
  ///
  /// - Returns: areas that seem to have been renamed, which is to be told.
  /// - Throws: `AreaFact` where an area is known to have ended in between.
  /// - Complexity: O(1) where no area ended and no unit changed its own, else O(lines).
  package func areasLost(_ kind: AreaKind, from first: Month, to last: Month) throws -> [AreaFact] {
    let column = kind.rawValue
    guard kind != .police, first < last, let before = lists.header(of: first),
      let after = lists.header(of: last)
    else { return [] }
    let ended = try endedAreas(kind, between: first.lastDay, last.lastDay)
    let reform = replacement(of: kind, between: first.lastDay, last.lastDay)
    let moves = try register.changes(of: column).contains { change in
      Int(first.lastDay.index) < change.firstDay && change.firstDay <= Int(last.lastDay.index)
    }
    guard !ended.isEmpty || reform != nil || moves else { return [] }
    let links = try AreaLinks(snapshot).between(first.lastDay, last.lastDay)
    let linked = Set(links.filter { $0.kind == kind }.map { TextFolding.folded($0.old) })
    let open = try AreaMoves(
      months.table(before),
      months.table(after),
      column,
      except: linked
    )
    for name in open.names {
      guard let end = ended[TextFolding.folded(name)] else { continue }
      throw AreaFact.ended(kind: kind, name: name, lastDay: end)
    }
    if let reform, !open.names.isEmpty {
      throw AreaFact.replaced(kind: kind, names: open.names, lastDay: reform)
    }
    return open.left.map {
      .left(kind: kind, name: $0.name, units: $0.units, to: $0.others, month: last)
    }
  }

  /// The last days of the areas that ended between two days, by their folded names.
  private func endedAreas(
    _ kind: AreaKind,
    between first: Day,
    _ last: Day
  ) throws -> [String: Day] {
    let rows = try snapshot.records(of: RecordKind.area.table)
    let (kinds, names) = (try texts("kind", rows), try texts("name", rows))
    let ends = try integers("last_day", rows)
    var ended: [String: Day] = [:]
    for row in 0..<rows.rowCount where kinds[row] == kind.rawValue {
      guard let end = day(ofIndex: ends[row]), first <= end, end < last else { continue }
      ended[TextFolding.folded(names[row])] = end
    }
    return ended
  }

  /// The day with which all areas of a kind ended by law, where it lies between two days.
  private func replacement(of kind: AreaKind, between first: Day, _ last: Day) -> Day? {
    let rule: LawRule? =
      switch kind {
      case .district: .districtsUntil
      case .ward: .wardsUntil
      case .office, .police: nil
      }
    return rule.flatMap { law.day($0, on: last) }.flatMap { first <= $0 && $0 < last ? $0 : nil }
  }
}

/// The areas of the lines of one list, and where their units stand by a later one.
private struct AreaMoves {
  struct Left {
    let name: String
    let units: Int
    let others: [String]
  }

  /// The areas that have lines on the first list and no link.
  private(set) var names: [String] = []
  /// Those of which every unit that is on both lists stands in another area by the later one.
  private(set) var left: [Left] = []

  init(
    _ before: MonthTable,
    _ after: MonthTable,
    _ column: String,
    except linked: Set<String>
  ) throws {
    guard case .dictionary(let first) = try before.column("employer." + column),
      case .dictionary(let later) = try after.column("employer." + column)
    else { return }
    let texts = first.dictionary.texts
    let sameCodes = later.dictionary.texts.map { Int64(first.dictionary.code(of: $0) ?? 0) }
    let owing = try before.owingRows()
    let (units, laterUnits) = (try before.units(), try after.units())
    var laterRow = 0
    var (isUsed, stays) = ([Bool](repeating: false, count: texts.count), Set<Int>())
    var moved: [Int: [Int: Int]] = [:]
    for row in 0..<units.count where owing?[row] ?? true {
      guard let unit = units[row], let area = first.codes[row].map({ Int($0) }), area > 0 else {
        continue
      }
      isUsed[area] = true
      while laterRow < laterUnits.count, laterUnits[laterRow] ?? 0 < unit { laterRow += 1 }
      guard laterRow < laterUnits.count, laterUnits[laterRow] == unit else { continue }
      let now = Int(later.codes[laterRow] ?? 0)
      if sameCodes[now] == Int64(area) {
        stays.insert(area)
      } else {
        moved[area, default: [:]][now, default: 0] += 1
      }
    }
    let open = texts.indices.filter {
      isUsed[$0] && !linked.contains(TextFolding.folded(texts[$0]))
    }
    names = open.map { texts[$0] }.sorted(by: VietnameseOrder.precedes)
    left = open.compactMap { area in
      guard !stays.contains(area), let others = moved[area] else { return nil }
      return Left(
        name: texts[area],
        units: others.values.reduce(0, +),
        others: others.keys.map { later.dictionary.texts[$0] }.filter { !$0.isEmpty }
          .sorted(by: VietnameseOrder.precedes)
      )
    }
    .sorted { VietnameseOrder.precedes($0.name, $1.name) }
  }
}

extension LedgerTables {
  /// What is to be told of records that are written: links whose old area nobody ever had.
  package func remarks(on records: [RecordInsert]) throws -> [AreaFact] {
    try records.filter { $0.table == RecordKind.areaLink.table }.compactMap { record in
      let values = RecordValues(record.values)
      guard let kind = values.text("kind").flatMap(AreaKind.init(rawValue:)),
        let old = values.text("old")
      else { return nil }
      let names = try areaNames(kind)
      let isKnown = names.contains { TextFolding.folded($0) == TextFolding.folded(old) }
      guard !names.isEmpty, !isKnown else { return nil }
      return .unknown(kind: kind, name: old, nearest: Similarity.nearest(to: old, among: names))
    }
  }

  /// The names that areas of a kind ever had: of units or of work with the police, and those that the
  /// office entered.
  private func areaNames(_ kind: AreaKind) throws -> [String] {
    var names: Set<String> = []
    switch kind {
    case .district, .ward, .office:
      names.formUnion(try snapshot.dictionary(kind.rawValue).texts)
      for change in try register.changes(of: kind.rawValue) {
        if case .text(let text) = change.value { names.insert(text) }
      }
    case .police:
      for work in [RecordKind.session, .visit, .outcome] {
        let rows = try snapshot.records(of: work.table)
        let units = try texts("police", rows)
        names.formUnion((0..<rows.rowCount).map { units[$0] })
      }
    }
    let areas = try snapshot.records(of: RecordKind.area.table)
    let (kinds, entered) = (try texts("kind", areas), try texts("name", areas))
    names.formUnion((0..<areas.rowCount).filter { kinds[$0] == kind.rawValue }.map { entered[$0] })
    names.formUnion(try AreaLinks(snapshot).all.filter { $0.kind == kind }.map(\.new))
    return names.filter { !$0.isEmpty }.sorted()
  }
}

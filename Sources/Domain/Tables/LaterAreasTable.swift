import Columnar
import Query
import Synchronization
import Values

/// A month's list that stands beside later ones: its areas have the names that they have by then.
final class LaterAreasTable: Table {
  private let base: any Table
  /// Those that came into force between the month and the last one that it stands beside.
  private let links: [AreaLink]
  private let all: [AreaLink]
  private let known = Mutex<[String: Column]>([:])

  /// `all`: every link, so that the lists of all months have the same codes.
  init(_ base: any Table, _ links: [AreaLink], all: [AreaLink]) {
    self.base = base
    self.links = links
    self.all = all
  }

  var rowCount: Int { base.rowCount }

  func search(_ name: String) throws -> TextSearch? {
    try ofKind(name).isEmpty ? base.search(name) : nil
  }

  func texts(_ name: String, of rows: ArraySlice<UInt32>) throws -> [String]? {
    try ofKind(name).isEmpty ? base.texts(name, of: rows) : nil
  }

  func column(_ name: String) throws -> Column {
    let links = ofKind(name)
    guard !links.isEmpty, case .dictionary(let labels) = try base.column(name) else {
      return try base.column(name)
    }
    if let column = known.withLock({ $0[name] }) { return column }
    let column = Column.dictionary(try renamed(labels, links))
    known.withLock { $0[name] = column }
    return column
  }

  private func ofKind(_ name: String) -> [AreaLink] {
    let kind = AreaKind(rawValue: name.wholeSuffix(after: "employer.") ?? name)
    return links.filter { $0.kind == kind }
  }

  /// - Throws: `AreaFact` when a row stands in an area that is not whole any more.
  private func renamed(_ labels: DictionaryColumn, _ links: [AreaLink]) throws -> DictionaryColumn {
    var dictionary = labels.dictionary
    for link in all { _ = dictionary.code(adding: link.new) }
    var codes: [Int64] = []
    var lost: [Int64: AreaFact] = [:]
    for (code, name) in labels.dictionary.texts.enumerated() {
      var name = name
      for link in links where TextFolding.folded(link.old) == TextFolding.folded(name) {
        let parts = parts(of: link, among: links)
        guard link.comparable == .whole, parts.count == 1 else {
          lost[Int64(code)] = .notComparable(
            kind: link.kind,
            old: link.old,
            new: parts.map(\.new),
            firstDay: link.firstDay
          )
          break
        }
        name = link.new
      }
      codes.append(Int64(dictionary.code(adding: name)))
    }
    var values = [Int64](repeating: 0, count: rowCount)
    labels.codes.decode(0..<rowCount, into: &values)
    for row in values.indices {
      if let fact = lost[values[row]] { throw fact }
      values[row] = codes[Int(values[row])]
    }
    return DictionaryColumn(codes: IntegerColumn(values: values), dictionary: dictionary)
  }

  /// What an area became on the same day, in all.
  private func parts(of link: AreaLink, among links: [AreaLink]) -> [AreaLink] {
    links.filter {
      $0.firstDay == link.firstDay && TextFolding.folded($0.old) == TextFolding.folded(link.old)
    }
  }
}

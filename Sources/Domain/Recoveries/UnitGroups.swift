import Values

/// Units that are linked as predecessors and successors, and under which of them each went on when.
///
/// Most units are linked to none and are a group of their own.
struct UnitGroups {
  private var links: [Int32: [UnitLink]] = [:]
  private var memberLists: [Int32: [Int32]] = [:]
  private var roots: [Int32: Int32] = [:]
  /// Of units that are taken as one with others whatever the day the unit that stands for them.
  private let leaders: [Int32: Int32]

  init(_ links: [UnitLink], leaders: [Int32: Int32] = [:]) {
    self.leaders = leaders
    for link in links { self.links[link.unit, default: []].append(link) }
    for (unit, own) in self.links {
      // Of two links of one day the later written holds.
      self.links[unit] = own.enumerated().sorted {
        ($0.element.firstDay, $0.offset) < ($1.element.firstDay, $1.offset)
      }.map(\.element)
    }
    for link in links {
      if let successor = link.successor { join(link.unit, successor) }
    }
    for (unit, leader) in leaders { join(unit, leader) }
    for unit in roots.keys.sorted() { memberLists[root(of: unit), default: []].append(unit) }
  }

  /// The unit that stands for its group, whatever the day.
  func root(of unit: Int32) -> Int32 {
    var unit = unit
    while let next = roots[unit], next != unit { unit = next }
    return unit
  }

  /// The units of a group; nil for a unit without links.
  func members(ofRoot root: Int32) -> [Int32]? { memberLists[root] }

  /// The unit under which another one goes on, on a day.
  ///
  /// A chain of more than ten codes is a mistake, and is left where it is.
  func unit(after first: Int32, on day: Day) -> Int32 {
    var unit = first
    for _ in 0..<10 {
      guard let link = links[unit]?.last(where: { $0.firstDay <= day }),
        let next = link.successor, next != unit
      else { break }
      unit = next
    }
    return leaders[unit] ?? unit
  }

  private mutating func join(_ first: Int32, _ second: Int32) {
    if roots[first] == nil { roots[first] = first }
    if roots[second] == nil { roots[second] = second }
    let (one, other) = (root(of: first), root(of: second))
    roots[max(one, other)] = min(one, other)
  }
}

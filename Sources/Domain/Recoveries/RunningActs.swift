import Values

/// The acts of one unit whose window has begun, the latest on top.
///
/// Days only go forward, so that an act that has ended when it comes to the top never returns.
struct RunningActs {
  private var places: [Int32] = []

  /// Puts an act under those that are later than it; only acts of the same days can be.
  mutating func insert(_ place: Int32, of acts: [RecoveryAct]) {
    var index = places.count
    while index > 0, isLater(places[index - 1], than: place, acts) { index -= 1 }
    places.insert(place, at: index)
  }

  /// The latest act that has not ended before a day.
  mutating func latest(on day: Day, of acts: [RecoveryAct]) -> Int32? {
    while let top = places.last {
      if acts[Int(top)].lastDay >= day { return top }
      places.removeLast()
    }
    return nil
  }

  mutating func removeAll() { places.removeAll(keepingCapacity: true) }
}

/// Whether one act goes before another: the later day, then the kind, then the later id.
func isLater(_ one: Int32, than other: Int32, _ acts: [RecoveryAct]) -> Bool {
  let (first, second) = (acts[Int(one)], acts[Int(other)])
  if first.date != second.date { return first.date > second.date }
  if first.kind.rank != second.kind.rank { return first.kind.rank < second.kind.rank }
  return one > other
}

/// The four questions about the acts of one unit.
struct UnitActs {
  /// Places of the acts in order of their first days, and how many have begun.
  private var coming: ArraySlice<Int32>
  private var all = RunningActs()
  private var listed = RunningActs()
  private var joint = RunningActs()
  private var inspections = RunningActs()

  init(_ coming: ArraySlice<Int32>) { self.coming = coming }

  /// Lets the acts begin whose window is open on a day.
  mutating func advance(to day: Day, _ acts: [RecoveryAct]) {
    while let place = coming.first, acts[Int(place)].firstDay <= day {
      let kind = acts[Int(place)].kind
      all.insert(place, of: acts)
      if kind == .handover { listed.insert(place, of: acts) }
      if kind.isJoint { joint.insert(place, of: acts) }
      if kind == .inspection { inspections.insert(place, of: acts) }
      coming.removeFirst()
    }
  }

  mutating func found(on day: Day, _ acts: [RecoveryAct]) -> FoundActs {
    FoundActs(
      act: all.latest(on: day, of: acts),
      handovers: listed.latest(on: day, of: acts).map { [$0] } ?? [],
      joint: joint.latest(on: day, of: acts),
      inspection: inspections.latest(on: day, of: acts)
    )
  }
}

/// The acts that a payment answers: the latest of all, and the latest of each scope.
struct FoundActs {
  var act: Int32?
  /// The latest hand-over of each unit that is one with this one by now, the latest first.
  var handovers: [Int32] = []
  var joint: Int32?
  var inspection: Int32?

  /// The lines that are paid: that of the latest list, and of units that became one those of the
  /// same list too.
  func lines(_ acts: [RecoveryAct]) -> [Int32] {
    guard let latest = handovers.first else { return [] }
    let list = acts[Int(latest)].list
    return handovers.filter { $0 == latest || list != nil && acts[Int($0)].list == list }
      .compactMap { acts[Int($0)].line }
  }

  /// The later ones of two units that are one by now.
  mutating func merge(_ other: FoundActs, _ acts: [RecoveryAct]) {
    act = later(act, other.act, acts)
    handovers = (handovers + other.handovers).sorted { isLater($0, than: $1, acts) }
    joint = later(joint, other.joint, acts)
    inspection = later(inspection, other.inspection, acts)
  }

  private func later(_ one: Int32?, _ other: Int32?, _ acts: [RecoveryAct]) -> Int32? {
    guard let one else { return other }
    guard let other else { return one }
    return isLater(one, than: other, acts) ? one : other
  }
}

import Columnar

/// Which of the stored versions a snapshot shows, and what that was decided by.
struct RecordSelection: Sendable {
  /// The place of each shown version; nil when all are shown in order.
  let places: [UInt32]?
  /// How many versions the snapshot sees, shown or not.
  let seenCount: Int
  let voidCount: Int
  let undone: Set<Int>

  /// The latest counting version of each record that is not voided.
  init(of heads: VersionHeads, without voided: VoidedPlaces, in snapshot: LedgerSnapshot) {
    let count = heads.count(until: snapshot.lastAct)
    var isLeftOut = [Bool](repeating: false, count: count)
    var voidCount = 0
    for (place, act) in voided.places where act <= snapshot.lastAct {
      voidCount += 1
      if place < count, snapshot.counts(act) { isLeftOut[place] = true }
    }
    if !snapshot.undone.isEmpty {
      for place in 0..<count where snapshot.undone.contains(Int(heads.acts[place])) {
        isLeftOut[place] = true
      }
    }
    var winners = Winners()
    for place in 0..<count where !isLeftOut[place] { winners.add(place, in: heads) }
    places = winners.isEverything(of: heads) ? nil : winners.places
    seenCount = count
    self.voidCount = voidCount
    undone = snapshot.undone
  }

  /// Whether another was decided by the same, so that it shows the same.
  func isSame(as other: RecordSelection) -> Bool {
    seenCount == other.seenCount && voidCount == other.voidCount && undone == other.undone
  }

  /// The rows to take of a column that has those of all versions, maybe of later ones too; nil
  /// when all of them are shown.
  func rows(of count: Int) -> [UInt32]? {
    if places == nil, count == seenCount { return nil }
    return places ?? Array(0..<UInt32(seenCount))
  }
}

/// The latest version of each id so far.
private struct Winners {
  var places: [UInt32] = []
  private var slots: [ArraySlice<UInt8>: Int]?
  private var hasReplaced = false

  func isEverything(of heads: VersionHeads) -> Bool {
    places.count == heads.count && !hasReplaced
  }

  /// First versions cannot have come before; ids are compared from the first later version on.
  mutating func add(_ place: Int, in heads: VersionHeads) {
    guard heads.versions[place] > 1 || slots != nil else {
      places.append(UInt32(place))
      return
    }
    var slots = self.slots ?? slotsOfPlaces(in: heads)
    self.slots = nil
    let id = heads.id(at: place)
    if let slot = slots[id] {
      places[slot] = UInt32(place)
      hasReplaced = true
    } else {
      slots[id] = places.count
      places.append(UInt32(place))
    }
    self.slots = slots
  }

  private func slotsOfPlaces(in heads: VersionHeads) -> [ArraySlice<UInt8>: Int] {
    var slots: [ArraySlice<UInt8>: Int] = [:]
    slots.reserveCapacity(heads.count)
    for (slot, place) in places.enumerated() { slots[heads.id(at: Int(place))] = slot }
    return slots
  }
}

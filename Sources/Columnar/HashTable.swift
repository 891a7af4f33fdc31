/// Row numbers by hash: open addressing, each slot a tag of 32 bits of the hash and a row.
///
/// The table knows no keys; who uses it compares the rows that `candidates` gives. It is at most
/// half full, so that a probe ends after a few slots.
struct HashTable: Sendable {
  /// The upper half is the tag, the lower the row plus one; 0 is a free slot.
  private var slots: [UInt64]
  private(set) var count = 0

  /// Room for this many rows before it grows.
  init(capacity: Int) {
    var slotCount = 16
    while slotCount < capacity * 2 { slotCount *= 2 }
    slots = [UInt64](repeating: 0, count: slotCount)
  }

  var isFull: Bool { count * 2 >= slots.count }
  var capacity: Int { slots.count / 2 }

  /// Where the search for a hash begins.
  func firstSlot(of hash: UInt64) -> Int { Int(truncatingIfNeeded: hash) & (slots.count - 1) }

  func slot(after slot: Int) -> Int { (slot + 1) & (slots.count - 1) }

  /// What a slot says about a hash.
  enum Probe {
    case free
    case other
    /// A row whose key has the same tag, so most likely the same key.
    case candidate(row: Int)
  }

  @inline(__always)
  func probe(_ slot: Int, for hash: UInt64) -> Probe {
    let entry = slots[slot]
    if entry == 0 { return .free }
    guard entry >> 32 == hash >> 32 else { return .other }
    return .candidate(row: Int(entry & 0xFFFF_FFFF) - 1)
  }

  /// Fills the free slot where a search ended.
  mutating func fill(_ slot: Int, hash: UInt64, row: Int) {
    slots[slot] = hash & 0xFFFF_FFFF_0000_0000 | UInt64(row + 1)
    count += 1
  }

  /// Adds a row whose key is known to be new, as when the table grows.
  mutating func add(hash: UInt64, row: Int) {
    var slot = firstSlot(of: hash)
    while slots[slot] != 0 { slot = self.slot(after: slot) }
    fill(slot, hash: hash, row: row)
  }
}

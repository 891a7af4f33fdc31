import Columnar
import class GRDB.Database

/// Stored versions of a table's records, in order of writing, without their declared values.
struct RecordScan {
  var rows: [Int64] = []
  var acts: [Int64] = []
  var versions: [Int64] = []
  var ids = ValueScan(.text, capacity: 0)

  init() {}

  /// Those behind a row of the table, up to another.
  init(_ table: String, after first: Int = 0, lastRow: Int, _ database: Database) throws {
    let capacity = max(0, lastRow - first)
    rows.reserveCapacity(capacity)
    acts.reserveCapacity(capacity)
    versions.reserveCapacity(capacity)
    ids = ValueScan(.text, capacity: capacity)
    var steps = try RowSteps(
      database,
      "SELECT row, act, version, id FROM \"\(table)\" WHERE row > ? AND row <= ? ORDER BY row",
      [.integer(first), .integer(lastRow)]
    )
    while try steps.next() {
      rows.append(steps.integer(0))
      acts.append(steps.integer(1))
      versions.append(steps.integer(2))
      ids.append(steps, at: 3)
    }
  }
}

/// Which of the scanned versions are shown, and what that was decided by.
struct RecordSelection: Sendable {
  /// The place in the scan of each shown record; nil when all are shown in order.
  let places: [Int]?
  let scannedCount: Int
  let lastRow: Int
  let lastVoid: Int
  let undone: Set<Int>

  /// All that was scanned, without saying up to where that is.
  static let everything = RecordSelection(
    places: nil,
    scannedCount: 0,
    lastRow: 0,
    lastVoid: 0,
    undone: []
  )

  init(places: [Int]?, scannedCount: Int, lastRow: Int, lastVoid: Int, undone: Set<Int>) {
    self.places = places
    self.scannedCount = scannedCount
    self.lastRow = lastRow
    self.lastVoid = lastVoid
    self.undone = undone
  }

  init(
    _ scan: RecordScan,
    excluded: Set<Int64>,
    lastRow: Int,
    lastVoid: Int,
    undone: Set<Int>
  ) {
    var winners = Winners()
    for place in scan.rows.indices {
      if !undone.isEmpty, undone.contains(Int(scan.acts[place])) { continue }
      if !excluded.isEmpty, excluded.contains(scan.rows[place]) { continue }
      winners.add(place, in: scan)
    }
    self.init(
      places: winners.isEverything(of: scan) ? nil : winners.places,
      scannedCount: scan.rows.count,
      lastRow: lastRow,
      lastVoid: lastVoid,
      undone: undone
    )
  }

  func picked<Value>(_ values: [Value]) -> [Value] {
    guard let places else { return values }
    return places.map { values[$0] }
  }
}

/// The latest version of each id so far.
private struct Winners {
  var places: [Int] = []
  private var slots: [ArraySlice<UInt8>: Int]?
  private var hasReplaced = false

  func isEverything(of scan: RecordScan) -> Bool {
    places.count == scan.rows.count && !hasReplaced
  }

  /// First versions cannot have come before; ids are compared from the first later version on.
  mutating func add(_ place: Int, in scan: RecordScan) {
    guard scan.versions[place] > 1 || slots != nil else {
      places.append(place)
      return
    }
    var slots = self.slots ?? slotsOfPlaces(in: scan)
    self.slots = nil
    let id = scan.ids.text(at: place)
    if let slot = slots[id] {
      places[slot] = place
      hasReplaced = true
    } else {
      slots[id] = places.count
      places.append(place)
    }
    self.slots = slots
  }

  private func slotsOfPlaces(in scan: RecordScan) -> [ArraySlice<UInt8>: Int] {
    var slots: [ArraySlice<UInt8>: Int] = [:]
    slots.reserveCapacity(scan.rows.count)
    for (slot, place) in places.enumerated() { slots[scan.ids.text(at: place)] = slot }
    return slots
  }
}

/// The values of one column, gathered row by row.
struct ValueScan {
  private var integers: [Int64] = []
  private var empties: [Int] = []
  private var arena: [UInt8] = []
  private var ends: [UInt32] = []
  private let storage: RecordStorage

  init(_ storage: RecordStorage, capacity: Int) {
    self.storage = storage
    switch storage {
    case .integer: integers.reserveCapacity(capacity)
    case .text: ends.reserveCapacity(capacity)
    }
  }

  mutating func append(_ steps: borrowing RowSteps, at place: Int) {
    switch storage {
    case .integer:
      if steps.isNull(place) { empties.append(integers.count) }
      integers.append(steps.integer(place))
    case .text:
      steps.append(place, to: &arena)
      ends.append(UInt32(arena.count))
    }
  }

  /// The bytes of a text.
  func text(at place: Int) -> ArraySlice<UInt8> {
    arena[(place == 0 ? 0 : Int(ends[place - 1]))..<Int(ends[place])]
  }

  func column(of selection: RecordSelection) -> Column {
    switch storage {
    case .integer: .integers(integerColumn(selection))
    case .text: .texts(column(of: selection))
    }
  }

  private func integerColumn(_ selection: RecordSelection) -> IntegerColumn {
    guard !empties.isEmpty else { return IntegerColumn(values: selection.picked(integers)) }
    var isEmpty = [Bool](repeating: false, count: integers.count)
    for place in empties { isEmpty[place] = true }
    let picked = selection.picked(isEmpty)
    var bitmap = Bitmap(count: picked.count)
    for row in picked.indices where picked[row] { bitmap[row] = true }
    return IntegerColumn(values: selection.picked(integers), empties: bitmap)
  }

  func column(of selection: RecordSelection) -> TextColumn {
    guard let places = selection.places else { return TextColumn(bytes: arena, ends: ends) }
    var pickedArena: [UInt8] = []
    var pickedEnds: [UInt32] = []
    pickedEnds.reserveCapacity(places.count)
    for place in places {
      pickedArena.append(contentsOf: text(at: place))
      pickedEnds.append(UInt32(pickedArena.count))
    }
    return TextColumn(bytes: pickedArena, ends: pickedEnds)
  }
}

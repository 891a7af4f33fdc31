import Columnar

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

  func column() -> Column {
    switch storage {
    case .integer: .integers(integerColumn())
    case .text: .texts(texts())
    }
  }

  func texts() -> TextColumn { TextColumn(bytes: arena, ends: ends) }

  private func integerColumn() -> IntegerColumn {
    guard !empties.isEmpty else { return IntegerColumn(values: integers) }
    var bitmap = Bitmap(count: integers.count)
    for place in empties { bitmap[place] = true }
    return IntegerColumn(values: integers, empties: bitmap)
  }
}

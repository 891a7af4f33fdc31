/// The values of a column at some rows as codes: equal values have equal codes, empties one too.
struct KeyCodes {
  /// One code a row.
  let codes: [UInt32]
  /// All codes are below this.
  let limit: Int

  /// O(rows).
  init(_ column: Column, rows: [UInt32]) {
    switch column {
    case .integers(let column): self.init(column, rows)
    case .dictionary(let column): self.init(column, rows)
    case .texts(let column): self.init(column, rows)
    }
  }

  private init(_ column: DictionaryColumn, _ rows: [UInt32]) {
    var values = [Int64](repeating: 0, count: rows.count)
    column.codes.gather(rows, into: &values)
    var codes = values.map { UInt32(truncatingIfNeeded: $0) }
    if let empties = column.codes.empties {
      for place in rows.indices where empties[Int(rows[place])] { codes[place] = 0 }
    }
    self.init(codes: codes, limit: column.dictionary.count)
  }

  /// Distances from the base plus one where they are small; 0 is an empty value.
  private init(_ column: IntegerColumn, _ rows: [UInt32]) {
    var values = [Int64](repeating: 0, count: rows.count)
    column.gather(rows, into: &values)
    let greatest = column.greatestDistance
    guard greatest <= UInt64(max(1 << 16, rows.count)) else {
      self.init(hashing: values, column.empties, rows)
      return
    }
    var codes = values.map { UInt32(truncatingIfNeeded: $0 &- column.base &+ 1) }
    if let empties = column.empties {
      for place in rows.indices where empties[Int(rows[place])] { codes[place] = 0 }
    }
    // Counted from the codes, for zones come from the file and may be wrong.
    self.init(codes: codes, limit: Int(codes.max() ?? 0) + 1)
  }

  private init(codes: [UInt32], limit: Int) {
    self.codes = codes
    self.limit = limit
  }

  private init(hashing values: [Int64], _ empties: Bitmap?, _ rows: [UInt32]) {
    var numbers = NumberTable(capacity: 1024)
    var codes = [UInt32](repeating: 0, count: rows.count)
    for place in rows.indices {
      if let empties, empties[Int(rows[place])] { continue }
      let number = numbers.number(of: UInt64(bitPattern: values[place]))
      codes[place] = UInt32(truncatingIfNeeded: number + 1)
    }
    self.init(codes: codes, limit: numbers.keys.count + 1)
  }

  private init(_ column: TextColumn, _ rows: [UInt32]) {
    var index = HashIndex()
    var codes = [UInt32](repeating: 0, count: rows.count)
    let arena = column.bytes.span
    for place in rows.indices {
      let text = arena.extracting(column.byteRange(of: Int(rows[place])))
      codes[place] = UInt32(truncatingIfNeeded: index.row(inserting: text).row)
    }
    self.init(codes: codes, limit: index.texts.count)
  }
}

/// Numbers distinct integers by first appearance.
struct NumberTable {
  private(set) var keys: [UInt64] = []
  private var table: HashTable

  init(capacity: Int) { table = HashTable(capacity: capacity) }

  /// The number of a key, the next one when it is new.
  mutating func number(of key: UInt64) -> Int {
    if table.isFull { grow() }
    let hash = numberHash(key)
    var slot = table.firstSlot(of: hash)
    while true {
      switch table.probe(slot, for: hash) {
      case .free:
        table.fill(slot, hash: hash, row: keys.count)
        keys.append(key)
        return keys.count - 1
      case .other: break
      case .candidate(let row): if keys[row] == key { return row }
      }
      slot = table.slot(after: slot)
    }
  }

  private mutating func grow() {
    var larger = HashTable(capacity: table.capacity * 2)
    for (row, key) in keys.enumerated() { larger.add(hash: numberHash(key), row: row) }
    table = larger
  }
}

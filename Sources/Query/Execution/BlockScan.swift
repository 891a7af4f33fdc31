import Columnar

/// One pass over the rows of a part that fulfil all conditions, block by block, on all cores.
struct BlockScan: Sendable {
  let columns: PartColumns
  /// All must hold; the cheap and selective ones first.
  let tests: [BlockTest]
  /// The rows of the table that count at all; nil for all.
  private let chosen: Bitmap?
  /// Counts what each condition leaves, where somebody asked for an account.
  private let tally: TestTally?

  init(
    _ columns: PartColumns,
    _ tests: [BlockTest],
    tally: TestTally? = nil
  ) {
    self.columns = columns
    self.tests = tests
    self.tally = tally
    chosen = columns.part.chosen
    if let tally { for (place, test) in tests.enumerated() { tally.note(test.method, of: place) } }
  }

  private init(_ scan: BlockScan, tests: [BlockTest]) {
    columns = scan.columns
    chosen = scan.chosen
    tally = nil
    self.tests = tests
  }

  /// The same rows, as far as they fulfil one more condition, which is asked first.
  func adding(_ test: BlockTest) -> BlockScan { BlockScan(self, tests: [test] + tests) }

  /// Whether every condition is decided by stored values alone, so that looking cannot fail.
  var isPlain: Bool { tests.allSatisfy(\.isPlain) }

  private var rowCount: Int { columns.part.table.rowCount }

  // MARK: Passes

  /// Rows that one thread takes at a time.
  static let morselSize = 16 * BlockMask.capacity

  /// Feeds the blocks that have rows to a state for each morsel.
  ///
  /// - Parameters:
  ///   - morselSize: rows of a morsel; the whole table for a pass by one thread.
  ///   - initial: the state of a morsel before its first block.
  ///   - skip: whether a block can be passed over without a look.
  ///   - body: what to do with the kept rows of a block.
  /// - Returns: the states in the order of the rows.
  /// - Throws: `Cancelled` between two blocks; what the conditions throw.
  func pass<State: Sendable>(
    morselSize: Int = BlockScan.morselSize,
    from initial: @autoclosure @Sendable () -> State,
    skip: @Sendable (State, Range<Int>) -> Bool = { _, _ in false },
    _ body: @Sendable (inout State, inout BlockRows) throws -> Void
  ) throws -> [State] {
    // An account names the time of each condition, which two threads would share.
    let size = tally == nil ? morselSize : max(rowCount, 1)
    return try forkJoin(rowCount: rowCount, morselSize: size) { rows in
      var state = initial()
      try run(rows, &state, skip, body)
      return state
    }
  }

  private func run<State>(
    _ rows: Range<Int>,
    _ state: inout State,
    _ skip: (State, Range<Int>) -> Bool,
    _ body: (inout State, inout BlockRows) throws -> Void
  ) throws {
    var kept = BlockRows()
    var scratch = BlockMask(count: 0)
    let cancellation = Cancellation.current
    for start in stride(from: rows.lowerBound, to: rows.upperBound, by: BlockMask.capacity) {
      try cancellation.check()
      let block = start..<min(start + BlockMask.capacity, rows.upperBound)
      if tally == nil, tests.contains(where: { $0.canSkip(block) }) || skip(state, block) {
        continue
      }
      kept.begin(block)
      try mark(block, &kept.mask, &scratch)
      kept.finish()
      if kept.count > 0 { try body(&state, &kept) }
    }
  }

  /// Writes which rows of a block fulfil all conditions.
  private func mark(
    _ block: Range<Int>,
    _ mask: inout BlockMask,
    _ scratch: inout BlockMask
  ) throws {
    var isMarked = false
    if let chosen {
      mask.fill(isKept: true)
      mask.formIntersection(chosen, startingAt: block.lowerBound)
      isMarked = true
    }
    for (place, test) in tests.enumerated() where !isMarked || !mask.isEmpty {
      let start = tally?.now()
      if isMarked {
        scratch.resize(block.count)
        try test.mark(block, into: &scratch)
        mask.formIntersection(scratch)
      } else {
        try test.mark(block, into: &mask)
        isMarked = true
      }
      tally?.add(mask.keptCount, at: place, since: start)
    }
    if !isMarked { mask.fill(isKept: true) }
  }

  // MARK: Rows

  /// The numbers of the rows, ascending.
  func rows() throws -> [UInt32] {
    if tests.isEmpty { return columns.part.rows ?? (0..<UInt32(rowCount)).map { $0 } }
    let pieces = try pass(from: [UInt32]()) { found, rows in rows.append(to: &found) }
    return pieces.count == 1 ? pieces[0] : Array(pieces.joined())
  }

  /// How many rows there are.
  func count() throws -> Int {
    if tests.isEmpty { return columns.part.rowCount }
    return try pass(from: 0) { count, rows in count += rows.count }.reduce(0, +)
  }
}

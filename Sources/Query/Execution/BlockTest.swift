import Columnar
import Values

/// One condition, prepared for the columns of one part: what can be decided once is decided here.
struct BlockTest: Sendable {
  /// How a block is tested.
  private indirect enum Kernel: Sendable {
    case integers(IntegerColumn, within: ClosedRange<Int64>)
    case nothing
    case codes(DictionaryColumn, CodeSet)
    /// Rows of a set, or rows that refer to one.
    case members(Bitmap, by: IntegerColumn?, isLookUp: Bool)
    case emptyIntegers(IntegerColumn)
    case emptyTexts(TextColumn)
    case not(BlockTest)
    case any([BlockTest])
    case all([BlockTest])
    /// Anything else: evaluated row by row over gathered values.
    case general(BoundCondition)
  }

  private let kernel: Kernel
  private let columns: PartColumns
  private let settled: SettledFacts

  init(_ condition: BoundCondition, _ columns: PartColumns, _ settled: SettledFacts) throws {
    self.columns = columns
    self.settled = settled
    kernel = try Self.kernel(condition, columns, settled)
  }

  /// Stored integers within bounds.
  init(_ column: IntegerColumn, within bounds: ClosedRange<Int64>, _ columns: PartColumns) {
    self.columns = columns
    settled = SettledFacts()
    kernel = .integers(column, within: bounds)
  }

  private static func kernel(
    _ condition: BoundCondition,
    _ columns: PartColumns,
    _ settled: SettledFacts
  ) throws -> Kernel {
    switch condition {
    case .number(let sign, let left, let right):
      return try numberKernel(sign, left, right, columns, settled) ?? .general(condition)
    case .text(let value, let comparison):
      return try codesKernel(value, columns, comparison.matches)
        ?? searchKernel(value, columns, comparison) ?? .general(condition)
    case .category(let value, let members):
      return try codesKernel(value, columns) { members.contains($0) } ?? .general(condition)
    case .isEmpty(let value): return try emptyKernel(value, columns) ?? .general(condition)
    case .relation(let relation):
      return try relationKernel(relation, columns, settled) ?? .general(condition)
    case .list, .textPair: return .general(condition)
    case .not(let inner): return .not(try BlockTest(inner, columns, settled))
    case .or(let parts): return .any(try parts.map { try BlockTest($0, columns, settled) })
    case .and(let parts): return .all(try parts.map { try BlockTest($0, columns, settled) })
    }
  }

  /// A column against a constant becomes a range of stored integers.
  private static func numberKernel(
    _ sign: NumberComparison,
    _ left: BoundExpression,
    _ right: BoundExpression,
    _ columns: PartColumns,
    _ settled: SettledFacts
  ) throws -> Kernel? {
    guard case .column(let name) = left.node, columns.isStored(name),
      case .integers(let column) = try columns.column(name)
    else { return nil }
    switch settled.constant(right) {
    case .none: return nil
    case .some(.none): return .nothing
    case .some(.some(let value)):
      guard let bounds = sign.range(to: value, scale: left.scale) else { return .nothing }
      return .integers(column, within: bounds)
    }
  }

  private static func codesKernel(
    _ value: BoundExpression,
    _ columns: PartColumns,
    _ test: (String) -> Bool
  ) throws -> Kernel? {
    guard case .column(let name) = value.node,
      case .dictionary(let column) = try columns.column(name)
    else { return nil }
    let isWanted = column.dictionary.texts.map { !$0.isEmpty && test($0) }
    return .codes(column, CodeSet(isWanted))
  }

  /// Texts are searched where they are kept, once for all rows that refer to them.
  private static func searchKernel(
    _ value: BoundExpression,
    _ columns: PartColumns,
    _ comparison: TextComparison
  ) throws -> Kernel? {
    guard case .column(let name) = value.node, let search = try columns.part.table.search(name)
    else { return nil }
    if case .equal(let wanted) = comparison, let find = search.find {
      var rows = Bitmap(count: search.text.texts.count)
      for row in wanted.compactMap(find) where row < rows.count { rows[row] = true }
      return .members(rows, by: search.rows, isLookUp: false)
    }
    var rows: Bitmap?
    for test in comparison.tests {
      let found = search.text.rows(where: test)
      rows?.formUnion(found)
      rows = rows ?? found
    }
    return .members(
      rows ?? Bitmap(count: search.text.texts.count),
      by: search.rows,
      isLookUp: false
    )
  }

  /// Employers that have records are a set, unless the days are another for each row.
  private static func relationKernel(
    _ relation: BoundRelation,
    _ columns: PartColumns,
    _ settled: SettledFacts
  ) throws -> Kernel? {
    guard !relation.dependsOnRow, let rows = settled.records[relation]?.employersWithRecords,
      case .integers(let employers) = try columns.column("employer")
    else { return nil }
    return .members(rows, by: employers, isLookUp: true)
  }

  private static func emptyKernel(
    _ value: BoundExpression,
    _ columns: PartColumns
  ) throws -> Kernel? {
    guard case .column(let name) = value.node else { return nil }
    switch try columns.column(name) {
    case .integers(let column): return .emptyIntegers(column)
    case .texts(let column): return .emptyTexts(column)
    case .dictionary(let column): return .codes(column, CodeSet([true]))
    }
  }

  /// Whether no row of a block can fulfil the condition, known without a look at its rows.
  func canSkip(_ block: Range<Int>) -> Bool {
    switch kernel {
    case .nothing: true
    case .integers(let column, let bounds):
      column.zone(block: block.lowerBound / BlockMask.capacity)?.overlaps(bounds) != true
    case .members(let rows, nil, _): rows.isEmpty(in: block)
    case .all(let tests): tests.contains { $0.canSkip(block) }
    case .any(let tests): tests.allSatisfy { $0.canSkip(block) }
    case .codes, .members, .emptyIntegers, .emptyTexts, .not, .general: false
    }
  }

  /// How the condition is decided, for an account of the work.
  var method: TestMethod {
    switch kernel {
    case .integers(_, let bounds): .range(bounds)
    case .nothing: .never
    case .codes(_, let wanted): .codes(wanted: wanted.wantedCount, of: wanted.codeCount)
    case .members(_, _, isLookUp: true): .lookUp
    case .members(let rows, let references, isLookUp: false):
      .found(rows: rows.population, isReferredTo: references != nil)
    case .emptyIntegers, .emptyTexts: .empties
    case .not(let inner): inner.method
    case .any(let tests), .all(let tests): .parts(tests.map(\.method))
    case .general(.relation): .lookUp
    case .general: .rowByRow
    }
  }

  /// Whether stored values alone decide, so that nothing is computed that could fail.
  var isPlain: Bool {
    switch kernel {
    case .integers, .nothing, .codes, .members, .emptyIntegers, .emptyTexts: true
    case .not(let inner): inner.isPlain
    case .any(let tests), .all(let tests): tests.allSatisfy(\.isPlain)
    case .general: false
    }
  }

  /// Writes which rows of a block fulfil the condition, whatever the mask held.
  func mark(_ block: Range<Int>, into mask: inout BlockMask) throws {
    switch kernel {
    case .integers(let column, let bounds): column.mark(within: bounds, rows: block, into: &mask)
    case .nothing: mask.fill(isKept: false)
    case .codes(let column, let wanted):
      column.mark(codesIn: wanted, rows: block, into: &mask)
    case .members(let rows, nil, _):
      mask.fill(isKept: true)
      mask.formIntersection(rows, startingAt: block.lowerBound)
    case .members(let rows, let references?, _):
      var scratch = [Int64](repeating: 0, count: block.count)
      mask.keep(block, of: references, in: rows, scratch: &scratch)
    case .emptyIntegers(let column): column.markEmpty(rows: block, into: &mask)
    case .emptyTexts(let column):
      for (place, row) in block.enumerated() { mask.bytes[place] = column.isEmpty(at: row) ? 1 : 0 }
    case .not(let inner):
      try inner.mark(block, into: &mask)
      mask.invert()
    case .any(let tests):
      mask.fill(isKept: false)
      for test in tests { mask.formUnion(try test.mask(of: block)) }
    case .all(let tests):
      mask.fill(isKept: true)
      for test in tests { mask.formIntersection(try test.mask(of: block)) }
    case .general(let condition):
      let rows = ArraySlice(block.map { UInt32($0) })
      let holds = try settled.evaluator(columns, rows).holds(condition)
      for (place, isKept) in holds.enumerated() { mask.bytes[place] = isKept ? 1 : 0 }
    }
  }

  func mask(of block: Range<Int>) throws -> BlockMask {
    var mask = BlockMask(count: block.count)
    try mark(block, into: &mask)
    return mask
  }
}

extension NumberComparison {
  /// The stored integers that stand in this comparison to a number, nil when none do.
  ///
  /// The scale is that of the stored integers; the number may have more decimals.
  func range(to number: Decimal, scale: Int) -> ClosedRange<Int64>? {
    let common = max(scale, number.scale)
    guard let value = number.scaled(to: common) else { return nil }
    let unit = powerOfTen(common - scale)
    let (floor, isWhole) = floorDivide(value, unit)
    let least: Int128
    let greatest: Int128
    switch self {
    case .equal: (least, greatest) = isWhole ? (floor, floor) : (1, 0)
    case .less: (least, greatest) = (Int128(Int64.min), isWhole ? floor - 1 : floor)
    case .lessOrEqual: (least, greatest) = (Int128(Int64.min), floor)
    case .greater: (least, greatest) = (floor + 1, Int128(Int64.max))
    case .greaterOrEqual: (least, greatest) = (isWhole ? floor : floor + 1, Int128(Int64.max))
    }
    let low = max(least, Int128(Int64.min))
    let high = min(greatest, Int128(Int64.max))
    guard low <= high else { return nil }
    return Int64(low)...Int64(high)
  }

  private func floorDivide(_ value: Int128, _ unit: Int128) -> (floor: Int128, isWhole: Bool) {
    let (quotient, remainder) = value.quotientAndRemainder(dividingBy: unit)
    return (remainder < 0 ? quotient - 1 : quotient, remainder == 0)
  }
}

extension TextComparison {
  /// Tests of which one must pass.
  fileprivate var tests: [TextTest] {
    switch self {
    case .equal(let wanted): wanted.sorted().map { .equal(folded: $0) }
    case .exactly(let wanted): [.exactly(wanted)]
    case .contains(let needle): [.contains(folded: needle)]
    case .like(let pattern): [.like(LikePattern(pattern))]
    }
  }
}

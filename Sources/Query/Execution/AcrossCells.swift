import Columnar
import Values

/// The cells of `across`: figures for each group and each value of the key that becomes columns.
struct AcrossCells: Sendable {
  /// More columns than these nobody reads.
  static let columnsMax = 200

  /// The values of the key, one a column, in their order.
  let values: Vector
  /// For each group, for each value, the cell; nil where no row is.
  let cells: [[Int?]]
  /// How many cells have rows; behind them each group has one more, for where it has none.
  let count: Int
  let vectors: [BoundExpression: Vector]

  /// Finds the cells that belong to the groups.
  ///
  /// The gatherer's keys are those of the groups, and behind them the one of the columns; `groups`
  /// are the vectors of the groups, with one more for no rows. `finish` gets the vectors of all
  /// cells, those without rows included.
  init(
    _ question: BoundQuestion,
    _ across: BoundItem,
    _ gatherer: inout GroupGatherer,
    groups: [BoundExpression: Vector],
    groupCount: Int,
    finish: (inout [BoundExpression: Vector]) -> Void
  ) throws {
    let vectors = try gatherer.vectors()
    let count = gatherer.count
    let keys = question.keys.map(\.expression)
    self.vectors = Self.extended(vectors, keys, count, groups, groupCount, finish)
    var table = GroupTable(keyCount: keys.count)
    let own = try keys.map { try Self.vector($0, groups, groupCount) }
    _ = table.groups(of: own, count: groupCount)
    let cellKeys = try keys.map { try Self.vector($0, vectors, count) }
    let rowOfCell = table.groups(of: cellKeys, count: count)
    var columns = GroupTable(keyCount: 1)
    let columnOfCell = columns.groups(of: [gatherer.columnKeys], count: count)
    guard columns.count <= Self.columnsMax else {
      throw ExecutionError.acrossTooWide(across.name, columns.count, max: Self.columnsMax)
    }
    let found = columns.keyVector(0)
    let order = try Ordering(
      columns: [
        SortColumn(found, type: across.expression.type, isDescending: false)
      ]
    ).sorted(Array(0..<columns.count))
    var places = [Int](repeating: 0, count: columns.count)
    for (place, column) in order.enumerated() { places[column] = place }
    var cells = [[Int?]](
      repeating: [Int?](repeating: nil, count: columns.count),
      count: groupCount
    )
    for cell in 0..<count where rowOfCell[cell] < groupCount {
      cells[rowOfCell[cell]][places[columnOfCell[cell]]] = cell
    }
    self.count = count
    self.cells = cells
    values = found.picking(order)
  }

  private static func vector(
    _ expression: BoundExpression,
    _ vectors: [BoundExpression: Vector],
    _ count: Int
  ) throws -> Vector {
    try RowValues.vector(expression, vectors, count: count + 1).picking(Array(0..<count))
  }

  /// The vectors with a cell more for each group, which has its keys and no rows.
  private static func extended(
    _ vectors: [BoundExpression: Vector],
    _ keys: [BoundExpression],
    _ count: Int,
    _ groups: [BoundExpression: Vector],
    _ groupCount: Int,
    _ finish: (inout [BoundExpression: Vector]) -> Void
  ) -> [BoundExpression: Vector] {
    let places = Array(0..<count) + [Int](repeating: count, count: groupCount)
    var extended = vectors.mapValues { $0.picking(places) }
    for key in keys {
      guard let ofCells = vectors[key], let ofGroups = groups[key] else { continue }
      extended[key] = ofCells.picking(Array(0..<count))
        .joined(with: ofGroups.picking(Array(0..<groupCount)))
    }
    finish(&extended)
    return extended
  }

  /// A figure in one column, for some groups.
  func vector(
    _ expression: BoundExpression,
    column: Int,
    of groups: [Int]
  ) throws -> Vector {
    try RowValues.vector(expression, vectors, count: count + cells.count)
      .picking(groups.map { cells[$0][column] ?? count + $0 })
  }
}

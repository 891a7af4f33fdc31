import Columnar
import Values

/// Gathers the rows of a part into groups by codes, without a look at any single value: possible
/// where keys are stored in few distinct values and figures are of stored numbers.
struct CodedGathering {
  private let scan: BlockScan
  private let empty: CodedGroups
  /// For each figure the condition that its rows fulfil, where it does not count all.
  private let filters: [BlockTest?]

  /// Groups beyond these are not kept once a thread.
  private static let parallelGroupsMax = 4096

  /// Nil where something must be computed row by row.
  ///
  /// The figures are the aggregates of the plan that are `monthsBack` months back, in their order,
  /// and behind them, for the rows themselves, the sums of its shares.
  init?(
    _ scan: BlockScan,
    _ plan: Plan,
    _ settled: SettledFacts,
    keys: [BoundExpression],
    monthsBack: Int
  ) throws {
    guard plan.question.figuresOfGroups.isEmpty else { return nil }
    let columns = scan.columns
    var groupKeys: [GroupKey] = []
    for key in keys {
      guard case .column(let name) = key.node else { return nil }
      let column = try columns.shownColumn(name)
      // The month of a list, say: it tells none of its rows apart.
      if column.isConstant { continue }
      guard let key = GroupKey(column) else { return nil }
      groupKeys.append(key)
    }
    var figures: [GroupFigure] = []
    var filters: [BlockTest?] = []
    let shares = monthsBack == 0 ? plan.shares.map { Aggregate(.sum, $0) } : []
    for aggregate in plan.aggregates.filter({ $0.monthsBack == monthsBack }) + shares {
      guard let figure = try Self.figure(aggregate, columns) else { return nil }
      figures.append(figure)
      filters.append(try aggregate.filter.map { try BlockTest($0, columns, settled) })
    }
    guard let groups = CodedGroups(keys: groupKeys, figures: figures) else { return nil }
    self.scan = scan
    self.filters = filters
    empty = groups
  }

  private static func figure(_ aggregate: Aggregate, _ columns: PartColumns) throws -> GroupFigure?
  {
    guard let argument = aggregate.argument else { return .rows }
    guard case .column(let name) = argument.node else { return nil }
    let stored = try columns.shownColumn(name)
    // Codes of a dictionary tell its texts apart as well as numbers do.
    if aggregate.function == .distinct { return GroupKey(stored).map(GroupFigure.distinct) }
    guard case .integers(let column) = stored else { return nil }
    switch aggregate.function {
    case .count: return .values(column)
    case .sum, .avg: return .total(column)
    case .min, .max: return .extremes(column)
    case .median: return .numbers(column)
    case .distinct: return nil
    }
  }

  /// The groups of the part.
  func groups() throws -> CodedGroups {
    let isParallel = empty.capacity <= Self.parallelGroupsMax
    let states = try scan.pass(
      morselSize: isParallel ? BlockScan.morselSize : max(scan.columns.part.table.rowCount, 1),
      from: empty
    ) { groups, rows in
      groups.add(&rows, filtered: try filters.map { try $0.map { try $0.counted(of: rows) } })
    }
    guard var groups = states.first else { return empty }
    for state in states.dropFirst() { groups.merge(state) }
    return groups
  }
}

extension BlockTest {
  /// The rows of a block that fulfil this condition too.
  fileprivate func counted(of rows: BlockRows) throws -> BlockRows {
    var mask = rows.mask
    mask.formIntersection(try self.mask(of: rows.range))
    var counted = BlockRows()
    counted.take(rows.range, where: mask)
    return counted
  }
}

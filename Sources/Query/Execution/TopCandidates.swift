import Columnar
import Values

extension Engine {
  /// Each better row is put in its place among so many.
  private static let topCountMax = 4096

  /// Of the found rows those that `top` could take, without a look at most others; nil for all.
  ///
  /// What the last wanted row must reach is found first, by the zones of the first sort key; then
  /// only rows that reach it are found. Rows equal in that key are all among them, so that further
  /// keys and the count of ties are decided as ever.
  func candidates(_ plan: Plan, _ found: FoundRows) throws -> FoundRows? {
    let question = plan.question
    guard let top = question.top, top.per == nil, question.having == nil,
      (1...Self.topCountMax).contains(top.count),
      let key = (top.keys.isEmpty ? question.sort : top.keys).first,
      case .column(let name) = key.expression.node, trace == nil
    else { return nil }
    var parts: [(part: FoundPart, column: IntegerColumn)] = []
    for part in found.parts {
      guard part.scan.isPlain, case .integers(let column) = try part.columns.shownColumn(name)
      else { return nil }
      parts.append((part, column))
    }
    var best = TopValues(limit: top.count, takesLeast: !key.isDescending)
    for (part, column) in parts {
      let start = TopValues(limit: top.count, takesLeast: !key.isDescending, floor: best.reached)
      let states = try part.scan.pass(from: start, skip: { $0.canSkip(column, $1) }) {
        $0.add(column, &$1)
      }
      for state in states { best.merge(state) }
    }
    guard let reached = best.reached else { return nil }
    let bounds = key.isDescending ? reached...Int64.max : Int64.min...reached
    return FoundRows(
      parts: parts.map { part, column in
        FoundPart(part.scan.adding(BlockTest(column, within: bounds, part.columns)))
      },
      months: found.months
    )
  }
}

/// Divides rows into blocks whose cells fit the cache of a core.
///
/// The fields of a row lie together in a grid. Who reads several columns reads them block by block:
/// column by column each cell would come from memory.
struct Blocks: Sequence, IteratorProtocol {
  /// Rows of one piece of work; the results of pieces are joined.
  static let rowsPerMorsel = 1 << 16
  private static let rowsPerBlock = 512
  private var rest: Range<Int>

  init(of rows: Range<Int>) { rest = rows }

  mutating func next() -> Range<Int>? {
    guard !rest.isEmpty else { return nil }
    let end = Swift.min(rest.lowerBound + Self.rowsPerBlock, rest.upperBound)
    defer { rest = end..<rest.upperBound }
    return rest.lowerBound..<end
  }
}

/// Numbers of one group, in no order, kept to find their median.
///
/// Piles of several threads are joined without copying their numbers.
package struct NumberPile: Sendable, Equatable {
  private var pieces: [[Int64]] = []
  package private(set) var count = 0

  package init() {}

  package init(_ numbers: [Int64]) {
    pieces = [numbers]
    count = numbers.count
  }

  /// All numbers, in the order of adding.
  package var numbers: [Int64] {
    pieces.count == 1 ? pieces[0] : Array(pieces.joined())
  }

  @inline(__always)
  package mutating func append(_ number: Int64) {
    if pieces.isEmpty { pieces.append([]) }
    pieces[pieces.count - 1].append(number)
    count += 1
  }

  package mutating func append(contentsOf numbers: ArraySlice<Int64>) {
    if pieces.isEmpty { pieces.append([]) }
    pieces[pieces.count - 1] += numbers
    count += numbers.count
  }

  package mutating func merge(_ other: NumberPile) {
    pieces += other.pieces
    count += other.count
  }

  /// The two middle numbers, of an odd count the middle one twice; nil without numbers.
  ///
  /// Of many numbers a sample tells between which bounds the middle must lie, so that few are left,
  /// and of those another one, until they are sorted out one by one. O(count) expected.
  package func middle() -> (lower: Int64, upper: Int64)? {
    guard count > 0 else { return nil }
    let places = ((count - 1) / 2)...(count / 2)
    return bracketed(places) ?? selected(places)
  }

  private static let smallCount = 1 << 11

  private func selected(_ places: ClosedRange<Int>) -> (Int64, Int64) {
    var numbers = numbers
    let upper = select(places.upperBound, from: &numbers)
    guard places.count > 1 else { return (upper, upper) }
    // What selection leaves in front of a place is not greater than what stands there.
    return (numbers[..<places.upperBound].max() ?? upper, upper)
  }

  /// Nil for few numbers, and where the sample misled: then all of them are looked at.
  private func bracketed(_ places: ClosedRange<Int>) -> (Int64, Int64)? {
    guard count > Self.smallCount else { return nil }
    let bounds = sampledBounds(at: places)
    let found = forkJoin(rowCount: pieces.count, morselSize: 1) { range in
      range.map { split(pieces[$0], bounds) }
    }.joined()
    let below = found.reduce(0) { $0 + $1.below }
    let within = found.reduce(into: NumberPile()) { $0.merge(NumberPile($1.within)) }
    guard below <= places.lowerBound, places.upperBound < below + within.count,
      within.count < count
    else { return nil }
    guard bounds.lowerBound < bounds.upperBound else {
      return (bounds.lowerBound, bounds.lowerBound)
    }
    let rest = (places.lowerBound - below)...(places.upperBound - below)
    return within.bracketed(rest) ?? within.selected(rest)
  }

  /// Bounds around some places as a sample tells them, wide enough for its error many times over.
  private func sampledBounds(at places: ClosedRange<Int>) -> ClosedRange<Int64> {
    let sampleCount = count < 1 << 18 ? 1 << 9 : 1 << 12
    var sample: [Int64] = []
    let step = max(1, count / sampleCount)
    for piece in pieces {
      for place in stride(from: 0, to: piece.count, by: step) { sample.append(piece[place]) }
    }
    sample.sort()
    // The place of a number in a sample of n errs by half the root of n.
    let margin = sample.count < 1 << 11 ? sample.count / 8 : sample.count / 16
    let middle = places.lowerBound * sample.count / count
    return sample[max(middle - margin, 0)]...sample[min(middle + margin, sample.count - 1)]
  }
}

/// How many numbers are below the bounds, and those within, in their order.
private func split(
  _ numbers: [Int64],
  _ bounds: ClosedRange<Int64>
) -> (below: Int, within: [Int64]) {
  var within = [Int64](repeating: 0, count: numbers.count)
  let (below, kept) = keep(numbers.span, bounds, &within)
  within.removeLast(within.count - kept)
  return (below, within)
}

/// Writes every number behind those that are kept, and goes on behind it only where it is one: no
/// branch to guess wrong.
private func keep(
  _ numbers: Span<Int64>,
  _ bounds: ClosedRange<Int64>,
  _ within: inout [Int64]
) -> (below: Int, kept: Int) {
  let (least, greatest) = (bounds.lowerBound, bounds.upperBound)
  var target = within.mutableSpan
  precondition(target.count == numbers.count, "room for every number")
  var below = 0
  var kept = 0
  for place in numbers.indices {
    let number = numbers[place]
    target[kept] = number
    below &+= number < least ? 1 : 0
    kept &+= (number >= least ? 1 : 0) & (number <= greatest ? 1 : 0)
  }
  return (below, kept)
}

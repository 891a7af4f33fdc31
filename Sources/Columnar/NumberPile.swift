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
  package var numbers: [Int64] { Array(pieces.joined()) }

  @inline(__always)
  package mutating func append(_ number: Int64) {
    if pieces.isEmpty { pieces.append([]) }
    pieces[pieces.count - 1].append(number)
    count += 1
  }

  package mutating func merge(_ other: NumberPile) {
    pieces += other.pieces
    count += other.count
  }

  /// The two middle numbers, of an odd count the middle one twice; nil without numbers.
  ///
  /// Of many numbers a sample tells between which bounds the middle must lie, so that hardly any
  /// of them are sorted out one by one. O(count) expected.
  package func middle() -> (lower: Int64, upper: Int64)? {
    guard count > 0 else { return nil }
    let places = ((count - 1) / 2)...(count / 2)
    guard count > Self.smallCount, let found = bracketed(places) else {
      return middle(of: numbers, places)
    }
    return found
  }

  private static let smallCount = 1 << 16
  private static let sampleCount = 1 << 12

  private func middle(of numbers: [Int64], _ places: ClosedRange<Int>) -> (Int64, Int64) {
    var numbers = numbers
    let upper = select(places.upperBound, from: &numbers)
    guard places.count > 1 else { return (upper, upper) }
    // What selection leaves in front of a place is not greater than what stands there.
    return (numbers[..<places.upperBound].max() ?? upper, upper)
  }

  /// Nil where the sample misled; then all numbers are looked at.
  private func bracketed(_ places: ClosedRange<Int>) -> (Int64, Int64)? {
    let bounds = sampledBounds()
    let found = forkJoin(rowCount: pieces.count, morselSize: 1) { range in
      range.reduce(into: (below: 0, within: [Int64]())) { found, piece in
        split(pieces[piece], bounds, &found.below, &found.within)
      }
    }
    let below = found.reduce(0) { $0 + $1.below }
    let within = found.flatMap(\.within)
    guard below <= places.lowerBound, places.upperBound < below + within.count else { return nil }
    return middle(of: within, (places.lowerBound - below)...(places.upperBound - below))
  }

  /// Bounds around the middle of a sample, wide enough for its error many times over.
  private func sampledBounds() -> ClosedRange<Int64> {
    var sample: [Int64] = []
    let step = max(1, count / Self.sampleCount)
    for piece in pieces {
      for place in stride(from: 0, to: piece.count, by: step) { sample.append(piece[place]) }
    }
    sample.sort()
    let margin = sample.count / 16
    return sample[sample.count / 2 - margin]...sample[sample.count / 2 + margin]
  }
}

private func split(
  _ numbers: [Int64],
  _ bounds: ClosedRange<Int64>,
  _ below: inout Int,
  _ within: inout [Int64]
) {
  let numbers = numbers.span
  let (least, greatest) = (bounds.lowerBound, bounds.upperBound)
  for place in numbers.indices {
    let number = numbers[place]
    below &+= number < least ? 1 : 0
    if number >= least && number <= greatest { within.append(number) }
  }
}

/// Finds the number that would stand at a place if the numbers were sorted; used for medians.
///
/// The array is left partly sorted. Three-way partitions around a pseudo-random pivot, the same in
/// every run: O(count) expected.
///
/// - Precondition: `place` is an index of `numbers`.
/// - Returns: the number at that place.
package func select(_ place: Int, from numbers: inout [Int64]) -> Int64 {
  precondition(numbers.indices.contains(place), "a place among the numbers")
  var target = numbers.mutableSpan
  var start = 0
  var end = target.count
  var state: UInt64 = 0
  while end - start > 1 {
    state = numberHash(state &+ 1)
    let pivot = target[start + Int(state % UInt64(end - start))]
    let middle = partition(&target, start..<end, around: pivot)
    if place < middle.lowerBound {
      end = middle.lowerBound
    } else if place >= middle.upperBound {
      start = middle.upperBound
    } else {
      return pivot
    }
  }
  return target[place]
}

/// Smaller numbers first, then those equal to the pivot, whose range is given, then greater ones.
private func partition(
  _ numbers: inout MutableSpan<Int64>,
  _ range: Range<Int>,
  around pivot: Int64
) -> Range<Int> {
  var smallerEnd = range.lowerBound
  var greaterStart = range.upperBound
  var place = range.lowerBound
  while place < greaterStart {
    let number = numbers[place]
    if number < pivot {
      numbers.swapAt(place, smallerEnd)
      smallerEnd += 1
      place += 1
    } else if number > pivot {
      greaterStart -= 1
      numbers.swapAt(place, greaterStart)
    } else {
      place += 1
    }
  }
  return smallerEnd..<greaterStart
}

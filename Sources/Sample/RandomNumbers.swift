/// Random numbers that are the same on every machine and in every version (SplitMix64).
///
/// The rule is that of Sebastiano Vigna's public-domain `splitmix64.c`.
package struct RandomNumbers {
  private var state: UInt64

  package init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number from 0 to under the bound.
  package mutating func below(_ bound: Int) -> Int {
    Int(next().multipliedFullWidth(by: UInt64(max(bound, 1))).high)
  }

  mutating func number(in range: ClosedRange<Int>) -> Int {
    range.lowerBound + below(range.count)
  }

  mutating func isChosen(perMille: Int) -> Bool { below(1000) < perMille }

  /// The place of a weight, each as often as the weights say.
  mutating func place(weights: [Int]) -> Int {
    var rest = below(weights.reduce(0, +))
    for (place, weight) in weights.enumerated() {
      if rest < weight { return place }
      rest -= weight
    }
    return weights.count - 1
  }

  /// Moves a random choice of elements to the front and returns it; all when there are fewer.
  mutating func choose<Element>(_ count: Int, from elements: [Element]) -> [Element] {
    var elements = elements
    let chosen = min(max(count, 0), elements.count)
    for place in 0..<chosen {
      elements.swapAt(place, place + below(elements.count - place))
    }
    return Array(elements.prefix(chosen))
  }
}

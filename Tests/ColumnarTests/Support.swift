import Columnar
import Testing

/// Numbers that look random and are the same in every run (SplitMix64).
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// A column together with the plain values that it must stand for.
struct IntegerCase: CustomTestStringConvertible, Sendable {
  var name: String
  var values: [Int64?]

  var column: IntegerColumn { IntegerColumn(values) }
  var testDescription: String { name }
}

extension IntegerCase {
  /// Row counts around the edges of words, blocks and the loops' steps.
  static let counts = [0, 1, 7, 8, 63, 64, 65, 4095, 4096, 4097]

  /// One range for each storage, with negative bases and both ends of 64 bits.
  static let ranges: [(String, ClosedRange<Int64>)] = [
    ("constant", 42...42), ("constant at the bottom", .min ... .min),
    ("constant at the top", .max ... .max), ("bytes", 0...255), ("negative bytes", -300 ... -45),
    ("halves", -5...65_530), ("words", -2_147_483_648...2_147_483_647),
    ("planes", -100...1_099_511_627_675), ("planes of money", 0...900_000_000_000),
    ("wide planes", -7...5_000_000_000_000), ("wide", 0...(1 << 50)), ("whole", .min ... .max),
  ]

  static let all: [IntegerCase] = {
    var cases: [IntegerCase] = []
    var numbers = SeededNumbers(seed: 1)
    for (name, range) in ranges {
      for count in counts {
        for emptyPercent in [0, 10, 100] {
          var values: [Int64?] = (0..<count).map { _ in
            Int.random(in: 0..<100, using: &numbers) < emptyPercent
              ? nil : Int64.random(in: range, using: &numbers)
          }
          if count > 2, emptyPercent == 0 { values.replaceSubrange(0..<2, with: ends(range)) }
          cases.append(
            IntegerCase(name: "\(name), \(count) rows, \(emptyPercent) % empty", values: values)
          )
        }
      }
    }
    return cases
  }()

  private static func ends(_ range: ClosedRange<Int64>) -> [Int64?] {
    [range.lowerBound, range.upperBound]
  }
}

/// The ranges of rows of a column's blocks.
func blocks(of count: Int) -> [Range<Int>] {
  stride(from: 0, to: count, by: BlockMask.capacity).map {
    $0..<min($0 + BlockMask.capacity, count)
  }
}

func integers(_ column: Column) -> IntegerColumn? {
  guard case .integers(let integers) = column else { return nil }
  return integers
}

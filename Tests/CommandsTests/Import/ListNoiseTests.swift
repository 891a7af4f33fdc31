import Diagnostics
import Formats
import Ledger
import Testing
import Values

@testable import Commands

/// Files that are broken by chance never stop the program, and never leave a trace.
@Suite struct ListNoiseTests {
  @Test(arguments: 0..<40)
  func brokenFilesAreRefusedOrPlanned(seed: UInt64) throws {
    let bench = try ImportBench()
    var generator = SplitMix(state: seed)
    for _ in 0..<25 {
      var bytes = Array(ListText().text.utf8)
      for _ in 0..<Int.random(in: 1...6, using: &generator) { spoil(&bytes, &generator) }
      do {
        let plan = try bench.plan([bench.file(bytes, name: "2022-09.csv")])
        #expect(plan.lineCount + plan.rejectedLineCount > 0)
        _ =
          ImportReport(plan).lines + ImportReport(plan).rejects()
          + ImportReport(plan).warnings.map(\.message)
        _ = RejectsFile.contents(of: plan.rejects, in: plan.fileLayouts, in: .english)
      } catch is ImportFact {
      } catch is FormatError {}
    }
    #expect(try bench.ledger.snapshot().lastAct == 0)
  }

  private func spoil(_ bytes: inout [UInt8], _ generator: inout SplitMix) {
    let place = Int.random(in: 0..<bytes.count, using: &generator)
    let signs = Array(",;\t\n\"-.0123456789 ()ATxđ\u{A0}+E/".utf8) + [0, 0xC2, 0xE1, 0xFF]
    let sign = signs.randomElement(using: &generator) ?? 0
    switch Int.random(in: 0..<5, using: &generator) {
    case 0: bytes[place] = sign
    case 1: bytes.insert(sign, at: place)
    case 2: bytes.remove(at: place)
    case 3: bytes.insert(contentsOf: Array(repeating: sign, count: 40), at: place)
    default: bytes.removeSubrange(place..<min(bytes.count, place + 60))
    }
    if bytes.isEmpty { bytes = [sign] }
  }
}

/// Numbers that are the same in every run (SplitMix64).
private struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

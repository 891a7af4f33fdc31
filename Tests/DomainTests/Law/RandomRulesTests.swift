import Diagnostics
import Testing
import Values

@testable import Domain

/// Random files of an office against a naive reading: day by day, the file's row or the program's.
@Suite struct RandomRulesTests {
  /// A row of a file, as days of 2026 and a value.
  private struct Row {
    var days: ClosedRange<Int>
    var value: Int64
  }

  private static let start = Day(year: 2026, month: 1, day: 1) ?? Day(index: 0)

  private func text(_ rows: [Row]) -> String {
    let lines = rows.map { row in
      let days = [row.days.lowerBound, row.days.upperBound].map {
        Self.start.advanced(by: $0).vietnamese
      }
      return days.joined(separator: " | ") + " | \(row.value) | own | quy ước"
    }
    return (["rule window_call"] + lines).joined(separator: "\n")
  }

  @Test(arguments: 0..<400)
  func everyDayHasTheRowOfTheFileOrOfTheProgram(seed: Int) throws {
    var random = SeededRandom(UInt64(seed))
    let rows = (0..<Int.random(in: 0...4, using: &random)).map { _ in
      let first = Int.random(in: 0...30, using: &random)
      let last = first + Int.random(in: 0...10, using: &random)
      return Row(days: first...last, value: Int64.random(in: 31...60, using: &random))
    }
    let source = SourceText(text(rows), file: "office.rules")
    let holding = (-1...42).map { day in rows.filter { $0.days.contains(day) } }
    guard holding.allSatisfy({ $0.count <= 1 }) else {
      let faults = #expect(throws: LawFaults.self) { try LawTable.standard.changed(by: source) }
      #expect(faults?.all.allSatisfy { $0.diagnostic.name == "law-rows-overlap" } == true)
      return
    }
    let law = try LawTable.standard.changed(by: source)
    for (place, found) in holding.enumerated() {
      let day = Self.start.advanced(by: place - 1)
      #expect(law.number(.windowCall, on: day) == found.first?.value ?? 30)
      #expect(law.rows(of: .windowCall).filter { $0.holds(on: day) }.count == 1)
      let version = law.changes(of: [.windowCall]).last { $0 <= day } ?? Day.range.lowerBound
      #expect(law.number(.windowCall, on: version) == law.number(.windowCall, on: day))
    }
  }

  /// The program's own rows must hold on every day from the first to the last, once.
  @Test(arguments: 0..<400)
  func gapsAndOverlapsAreThoseOfTheDays(seed: Int) {
    var random = SeededRandom(UInt64(seed))
    var next = Int.random(in: 0...3, using: &random)
    let rows = (0..<Int.random(in: 1...4, using: &random)).map { _ in
      // Mostly the day behind the row before, else one earlier or later.
      let step = Int.random(in: -2...4, using: &random)
      let first = max(0, next + (step > 1 ? 0 : step))
      let last = first + Int.random(in: 0...5, using: &random)
      next = last + 1
      return Row(days: first...last, value: Int64.random(in: 31...60, using: &random))
    }
    var reader = LawReader(known: nil)
    let declared = text(rows.shuffled(using: &random)).replacing(
      "rule window_call",
      with: "topic windows\nrule window_call | days | a call | cuộc gọi"
    )
    reader.read(SourceText(declared))
    reader.check()
    let names = Set(reader.faults.map { $0.diagnostic.name })
    let ends = rows.flatMap { [$0.days.lowerBound, $0.days.upperBound] }
    let holding = ((ends.min() ?? 0)...(ends.max() ?? 0)).map { day in
      rows.count { $0.days.contains(day) }
    }
    let overlaps = holding.contains { $0 > 1 }
    #expect(names.contains("law-rows-overlap") == overlaps)
    if !overlaps { #expect(names.contains("law-rows-gap") == holding.contains(0)) }
  }
}

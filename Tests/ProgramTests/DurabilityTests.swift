import Foundation
import Testing

/// A power cut at any moment leaves the state before or after; what was answered is there.
struct DurabilityTests {
  @Test func aKilledImportIsWholeOrAbsent() throws {
    let bench = try Workbench()
    let ledger = try bench.ledger()
    let count = 4000
    let rows = (0..<count).map { "TK\(1000 + $0)A,Đơn vị \($0),\(1_000_000 + $0 * 7)\n" }
    try bench.write("code,name,amount\n" + rows.joined(), to: "list.csv")
    let statement = "import debts \"list.csv\" for 10/2022"
    let whole = try bench.copy(ledger, as: "whole.arrears")
    let start = ContinuousClock.now
    #expect(try bench.run([whole, "-c", statement]).exitCode == 0)
    let microseconds = (ContinuousClock.now - start) / .microseconds(1)
    var states: Set<Int> = []
    let moments = 16
    for moment in 0..<moments {
      let copy = try bench.copy(ledger, as: "\(moment).arrears")
      let program = try bench.start([copy, "-c", statement])
      usleep(UInt32(microseconds * Double(moment + 1) / Double(moments)))
      let run = program.killed()
      let acts = run.messages.contains("2022-10 revision 1") ? 5 : try actCount(bench, copy)
      #expect(acts == 4 || acts == 5, "moment \(moment)")
      states.insert(acts)
      try expectSound(bench, copy, acts: acts, "moment \(moment)")
      let answer = try bench.run([
        copy, "--format", "csv", "-c", "debts as of 2022-10 show count", "-c", "verify",
      ])
      #expect(answer.output.hasPrefix("count\n\(count)\n") == (acts == 5), "moment \(moment)")
      #expect(try bench.run([copy, "-c", statement]).exitCode == 0, "moment \(moment)")
    }
    #expect(states.contains(4))
  }

  @Test func everyAnsweredRecordOutlivesAKill() throws {
    let bench = try Workbench()
    let ledger = try bench.ledger()
    let statements = Array(String(repeating: "record call TA0123B\n", count: 3000).utf8)
    for answers in [1, 2, 5, 17, 40, 90] {
      let copy = try bench.copy(ledger, as: "\(answers).arrears")
      let program = try bench.start([copy], input: statements)
      #expect(program.wait { answeredIDs(program.messages).count >= answers })
      let run = program.killed()
      #expect(run.wasKilled)
      let answered = answeredIDs(run.messages)
      try expectSound(bench, copy, "\(answers)")
      let kept = try bench.run([copy, "--format", "csv", "-c", "calls show id"]).output
      let ids = Set(kept.split(separator: "\n").dropFirst())
      #expect(ids.isSuperset(of: answered), "\(answers)")
      #expect(ids.count - answered.count <= 1, "\(answers)")
      #expect(try bench.run([copy, "-c", "record call TA0123B"]).exitCode == 0)
    }
  }

  /// The ids in lines that were written to their end.
  private func answeredIDs(_ messages: String) -> [Substring] {
    let lines = messages.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    return lines.filter { $0.hasPrefix("C-") }
  }

  private func actCount(_ bench: Workbench, _ ledger: String) throws -> Int {
    let output = try bench.run([ledger, "-c", "verify"]).output
    return output.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? -1
  }
}

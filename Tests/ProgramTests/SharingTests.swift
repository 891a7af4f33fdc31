import Foundation
import Testing

/// Several shells on one ledger at once.
struct SharingTests {
  @Test func aShellSeesTheCommitsOfOthersAtItsNextStatement() throws {
    let bench = try Workbench()
    let ledger = try bench.ledger()
    let (shell, keyboard) = try bench.startOnPipe([ledger, "--format", "csv"], as: "shell")
    // The semicolon says that the statement does not go on in the next line.
    for count in 0..<3 {
      try keyboard.write(contentsOf: Data("calls show count;\n".utf8))
      let expected = (0...count).map { "count\n\($0)\n" }.joined()
      #expect(shell.wait { shell.output == expected }, "\(shell.output) \(shell.messages)")
      #expect(try bench.run([ledger, "-c", "record call TA0123B"]).exitCode == 0)
    }
    let list = Workbench.list("09")
    let imported = try bench.run([ledger, "-c", "import debts \"\(list)\" for 2022-10 yes"])
    #expect(imported.exitCode == 0, "\(imported.messages)")
    try keyboard.write(contentsOf: Data("debtors as of 2022-10 show count;\n".utf8))
    try keyboard.close()
    let run = shell.ended()
    #expect(run.exitCode == 0, "\(run.messages)")
    #expect(run.output.hasSuffix("count\n10\n"))
  }

  @Test func writersAtOnceAllSucceed() throws {
    let bench = try Workbench()
    let ledger = try bench.ledger()
    let statements = Array(String(repeating: "record call TA0123B\n", count: 60).utf8)
    let writers = try ["one", "two", "three"].map {
      try bench.start([ledger], as: $0, input: statements)
    }
    let runs = writers.map { $0.ended() }
    for run in runs { #expect(run.exitCode == 0, "\(run.messages)") }
    let ids = runs.flatMap { $0.messages.split(separator: "\n") }
    #expect(ids.count == 180)
    #expect(Set(ids).count == 180)
    try expectSound(bench, ledger, acts: 184)
  }

  @Test func aLockIsWaitedForAndThenItsHolderNamed() throws {
    let bench = try Workbench()
    let ledger = try bench.ledger()
    // Safety: the call reads the path only while it runs.
    let lock = unsafe open(ledger + "-writer", O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
    defer { close(lock) }
    try #require(flock(lock, LOCK_EX) == 0)
    try bench.write("4711\nlan\npc-3\n2022-10-03T08:00:00Z\n", to: "t.arrears-writer")
    let refused = try bench.run([ledger, "-c", "record call TA0123B"])
    #expect(refused.exitCode == 6)
    #expect(refused.messages.contains("error: the ledger is being written by lan on pc-3"))
    #expect(refused.messages.contains("help: try again when that is done"))
    for fact in ["lan", "pc-3", "2022-10-03T08:00:00Z", "4711"] {
      #expect(refused.messages.contains(fact), "\(refused.messages)")
    }
    #expect(try bench.run([ledger, "-c", "debtors show count"]).exitCode == 0)
    let patient = try bench.start([ledger, "-c", "record call TA0123B"], as: "patient")
    usleep(300_000)
    try #require(flock(lock, LOCK_UN) == 0)
    let run = patient.ended()
    #expect(run.exitCode == 0, "\(run.messages)")
    try expectSound(bench, ledger, acts: 5)
  }
}

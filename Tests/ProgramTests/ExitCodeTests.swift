import Foundation
import Testing

/// Exit codes and streams are a contract with scripts: design, section 2.
struct ExitCodeTests {
  @Test func answersAreDataOnStandardOutputAlone() throws {
    let bench = try Workbench()
    let ledger = try bench.ledger()
    let run = try bench.run([
      ledger, "--format", "csv", "-c", "debtors where amount > 1bn show code, amount",
    ])
    #expect(run.exitCode == 0)
    #expect(run.output == "code,amount\nTA0123B,11352000000\nTB0200A,1599600000\n")
    #expect(run.messages.isEmpty)
  }

  @Test(arguments: [
    ("table", " code        amount\n TA0123B  11352000000\n"),
    ("csv", "code,amount\nTA0123B,11352000000\n"),
    ("tsv", "code\tamount\nTA0123B\t11352000000\n"),
    ("jsonl", "{\"code\":\"TA0123B\",\"amount\":11352000000}\n"),
  ])
  func formatsCarryPlainFigures(format: String, expected: String) throws {
    let bench = try Workbench()
    let ledger = try bench.ledger()
    let run = try bench.run([
      ledger, "--format", format, "-c", "debtors where code = TA0123B show code, amount",
    ])
    #expect(run.output.replacing(" ", with: "") == expected.replacing(" ", with: ""))
  }

  @Test(arguments: [
    ["--nonsense"], ["--today", "31/02/2022"], ["a.arrears", "b.arrears"], ["--format", "xml"],
    ["new"], ["--set", "novalue"],
  ])
  func wrongUsageIsTwo(arguments: [String]) throws {
    let run = try Workbench().run(arguments)
    #expect(run.exitCode == 2)
    #expect(run.output.isEmpty)
    #expect(run.messages.hasPrefix("arrears: "))
  }

  @Test(arguments: [
    "debtor", "debtors where amount > 1.500", "debtors where colour = 1",
    "void M-2022-0001 because \"x\"",
    "debtors where amount = \"abc\"", "debtors as of 2021-01", "record call TA9999X",
    "debtors where name = \"abc", "debtors where (((…",
  ])
  func aFailedStatementIsOne(statement: String) throws {
    let bench = try Workbench()
    let ledger = try bench.ledger()
    let brackets = String(repeating: "(", count: 100_000)
    let run = try bench.run([ledger, "-c", statement.replacing("(((…", with: brackets)])
    #expect(run.exitCode == 1)
    #expect(run.output.isEmpty)
    #expect(run.messages.contains("error: "))
  }

  @Test func anInputThatIsNotTakenIsThree() throws {
    let bench = try Workbench()
    let ledger = try bench.ledger()
    try bench.write("", to: "empty.csv")
    try bench.write("\u{0}\u{1}\u{2}PK", to: "binary.csv")
    try bench.write("code,amount\nTA0001A,12x4\n", to: "text.csv")
    for name in ["missing.csv", ".", "empty.csv", "binary.csv", "text.csv"] {
      let run = try bench.run([ledger, "-c", "import debts \"\(name)\" for 10/2022"])
      #expect(run.exitCode == 3, "\(name): \(run.messages)")
      #expect(run.messages.contains("error: "), "\(name)")
    }
    #expect(try bench.run([ledger, "-f", "missing.arr"]).exitCode == 3)
    #expect(try bench.run([ledger, "-c", "verify"]).output.contains("sound: 4 acts"))
  }

  @Test func anOutputThatIsNotWrittenIsFour() throws {
    let bench = try Workbench()
    let ledger = try bench.ledger()
    try bench.write("kept", to: "there.csv")
    let refused = try bench.run([ledger, "-c", "export debtors to \"there.csv\""])
    #expect(refused.exitCode == 4)
    #expect(try bench.read("there.csv") == "kept")
    let replaced = try bench.run([ledger, "-c", "export debtors to \"there.csv\" replace"])
    #expect(replaced.exitCode == 0)
    #expect(try bench.read("there.csv").hasPrefix("\u{FEFF}code,name"))
    for name in ["no/such/folder.csv", "nothing", "x.pdf"] {
      #expect(
        try bench.run([ledger, "-c", "export debtors to \"\(name)\""]).exitCode == 4,
        "\(name)"
      )
    }
  }

  @Test func anExpectationThatDoesNotHoldIsFive() throws {
    let bench = try Workbench()
    let ledger = try bench.ledger()
    let run = try bench.run([
      ledger, "-c", "debtors", "-c", "expect rows > 100 else \"too few\"", "-c", "say \"never\"",
    ])
    #expect(run.exitCode == 5)
    #expect(run.messages.contains("too few"))
    #expect(!run.output.contains("never"))
  }

  @Test func aLedgerThatCannotBeTrustedIsSix() throws {
    let bench = try Workbench()
    try bench.write("this is no ledger, and long enough to be looked at", to: "text.arrears")
    for name in ["missing.arrears", "text.arrears", "."] {
      let run = try bench.run([bench.path(name), "-c", "debtors"])
      #expect(run.exitCode == 6, "\(name): \(run.messages)")
    }
    #expect(!FileManager.default.fileExists(atPath: bench.path("missing.arrears")))
  }

  @Test func aScriptStopsAtItsFirstErrorUnlessItKeepsGoing() throws {
    let bench = try Workbench()
    let ledger = try bench.ledger()
    try bench.write("say \"one\"\nnonsense\nsay \"two\"\n", to: "s.arr")
    let stopped = try bench.run([ledger, "-f", "s.arr"])
    #expect(stopped.exitCode == 1)
    #expect(stopped.output == "one\n")
    #expect(stopped.messages.contains("s.arr:2"))
    let kept = try bench.run([ledger, "--keep-going", "-f", "s.arr"])
    #expect(kept.exitCode == 1)
    #expect(kept.output == "one\ntwo\n")
  }

  @Test func statementsComeFromStandardInput() throws {
    let bench = try Workbench()
    let ledger = try bench.ledger()
    let run = try bench.run(
      [ledger, "--format", "csv", "--set", "least=1bn"],
      input: "# a comment\ndebtors where amount > $least\n  show code\nsay \"{rows} units\"\n"
    )
    #expect(run.output == "code\nTA0123B\nTB0200A\n2 units\n")
  }

  @Test func readOnlyChangesNothing() throws {
    let bench = try Workbench()
    let ledger = try bench.ledger()
    for statement in ["record call TA0123B", "export debtors to \"x.csv\"", "undo"] {
      let run = try bench.run([ledger, "--read-only", "-c", statement])
      #expect(run.exitCode == 1, "\(statement): \(run.messages)")
      #expect(run.messages.contains("changes the ledger, which is open read-only"))
      #expect(run.messages.contains("help: start without --read-only"))
    }
    #expect(try bench.run([ledger, "--read-only", "-c", "debtors show count"]).exitCode == 0)
  }

  @Test func bulkActsNeedYesWhereNobodyCanBeAsked() throws {
    let bench = try Workbench()
    let ledger = try bench.ledger()
    let refused = try bench.run([ledger, "-c", "record call for (debtors) result absent"])
    #expect(refused.exitCode == 1)
    #expect(refused.messages.contains("10 rows"))
    #expect(
      try bench.run([ledger, "-c", "record call for (debtors) result absent yes"]).exitCode == 0
    )
    let again = "import debts \"" + Workbench.list("09") + "\""
    #expect(try bench.run([ledger, "-c", again]).messages.contains("nothing changes"))
  }

  @Test(arguments: [(SIGINT, Int32(130)), (SIGTERM, Int32(143)), (SIGHUP, Int32(129))])
  func aSignalEndsTheWaitForStatements(signal: Int32, exitCode: Int32) throws {
    let bench = try Workbench()
    let ledger = try bench.ledger()
    let (program, pipe) = try bench.startOnPipe([ledger], as: "waiting")
    try pipe.write(contentsOf: Array("say \"ready\";\n".utf8))
    #expect(program.wait { program.output.contains("ready") })
    kill(program.process.processIdentifier, signal)
    let run = program.ended()
    #expect(!run.wasKilled && run.exitCode == exitCode, "\(run.exitCode)")
    try pipe.close()
  }

  @Test(arguments: [(SIGINT, Int32(130)), (SIGTERM, Int32(143))])
  func aSignalEndsAScript(signal: Int32, exitCode: Int32) throws {
    let bench = try Workbench()
    let ledger = try bench.ledger()
    let script = "say \"ready\"\n" + String(repeating: "debtors show count\n", count: 100_000)
    try bench.write(script, to: "s.arr")
    let program = try bench.start([ledger, "-f", "s.arr"])
    #expect(program.wait { program.output.contains("ready") })
    kill(program.process.processIdentifier, signal)
    let run = program.ended()
    #expect(!run.wasKilled && run.exitCode == exitCode, "\(run.exitCode)")
  }
}

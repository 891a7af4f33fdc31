import Foundation
import Testing

/// Taking in and writing out files, as a script sees it: messages and exit codes.
struct ImportTests {
  private static let faulty =
    "Mã đơn vị,Tên đơn vị,Số tháng,Tổng số tiền\nTA0001A,Một,3,100\nTA0001A,Một,3,100\n"
    + "TA0009A,Chín,x,y\n"

  /// Who tries a file first must see what the import would say of it.
  @Test func aDryRunSaysWhatTheImportWouldRefuse() throws {
    let bench = try Workbench()
    let ledger = try bench.ledger()
    try bench.write(Self.faulty, to: "faulty.csv")
    let statement = "import debts \"faulty.csv\" for 2022-10"
    for options in [[], ["--read-only"]] {
      let run = try bench.run(
        [ledger, "--today", "13/10/2022", "-c", statement + " dry run"] + options
      )
      #expect(run.exitCode == 3)
      #expect(run.messages.contains("faulty.csv:2: Mã đơn vị 'TA0001A': the same code"))
      #expect(run.messages.contains("faulty.csv:4: Số tháng 'x': not a number"))
      #expect(run.messages.contains("3 lines rejected for 4 faults"))
    }
    #expect(try bench.run([ledger, "-c", "verify"]).output.contains("sound: 4 acts"))
  }

  @Test func aDryRunIsNoChange() throws {
    let bench = try Workbench()
    let ledger = try bench.ledger()
    let statement = "import debts \"\(Workbench.list("09"))\""
    let dry = try bench.run([
      ledger, "--read-only", "--today", "13/10/2022", "-c", statement + " dry run",
    ])
    #expect(dry.exitCode == 0, "\(dry.messages)")
    let real = try bench.run([ledger, "--read-only", "-c", statement])
    #expect(real.exitCode == 1 && real.messages.contains("error: "))
    let writing = try bench.run([
      ledger, "--read-only", "-c", statement + " dry run rejects to \"r.csv\"",
    ])
    #expect(writing.exitCode == 1 && !bench.exists("r.csv"))
  }

  @Test func aFileOfRejectsIsNeverReplaced() throws {
    let bench = try Workbench()
    let ledger = try bench.ledger()
    try bench.write(Self.faulty, to: "faulty.csv")
    try bench.write("kept", to: "r.csv")
    let run = try bench.run([
      ledger, "--today", "13/10/2022", "-c",
      "import debts \"faulty.csv\" for 2022-10 rejects to \"r.csv\"",
    ])
    #expect(run.exitCode == 4)
    #expect(run.messages.contains("help: say rejects to another name, or remove the file"))
    #expect(try bench.read("r.csv") == "kept")
  }

  /// The library behind workbooks does not look at every write.
  @Test(arguments: [20, 100, 500, 2000])
  func aWorkbookWithoutRoomIsNotWritten(kilobytes: Int) throws {
    let bench = try Workbench()
    let program = try Workbench.built("arrears").path
    let run = try bench.runTool(
      "/bin/bash",
      [
        "-c",
        "ulimit -f \(kilobytes); '\(program)' demo -c 'export debtors show all to \"b.xlsx\"'",
      ]
    )
    #expect(run.exitCode == 4)
    #expect(run.messages == "error: no space left for 'b.xlsx'; nothing was written\n")
    #expect(!bench.exists("b.xlsx"))
  }

  @Test func textsOfExportedFilesAreNoFormulas() throws {
    let bench = try Workbench()
    let ledger = try bench.ledger()
    try bench.write(
      "code,name,amount\nTA0001A,\"=HYPERLINK(\"\"http://x\"\")\",5\nTA0002A,@x,7\n",
      to: "2022-10.csv"
    )
    let question = "export debtors as of 2022-10 show code, name, amount to "
    let run = try bench.run([
      ledger, "--today", "13/10/2022", "-c", "import debts \"2022-10.csv\"",
      "-c", question + "\"a.csv\"", "-c", question + "\"a.tsv\"",
      "-c", question + "\"plain.tsv\" plain",
    ])
    #expect(run.exitCode == 0, "\(run.messages)")
    #expect(try bench.read("a.csv").contains("TA0001A,\"'=HYPERLINK(\"\"http://x\"\")\",5"))
    #expect(try bench.read("a.tsv").contains("TA0001A\t\"'=HYPERLINK(\"\"http://x\"\")\"\t5"))
    #expect(try bench.read("a.tsv").contains("TA0002A\t'@x\t7"))
    #expect(try bench.read("plain.tsv").contains("TA0002A\t@x\t7"))
  }
}

/// Several files in one statement.
struct SeveralFilesTests {
  private func fill(_ bench: Workbench) throws {
    for month in ["06", "07", "08"] {
      try FileManager.default.copyItem(
        atPath: Workbench.list(month),
        toPath: bench.path("2022-\(month).csv")
      )
    }
  }

  /// Each month is a list and an act of its own, the earliest first.
  @Test(arguments: ["2022-*.csv", "./2022-0?.CSV", "."])
  func filesOfSeveralMonthsAreSeveralLists(pattern: String) throws {
    let bench = try Workbench()
    #expect(try bench.run(["new", bench.path("t.arrears")]).exitCode == 0)
    try fill(bench)
    let run = try bench.run([
      "t.arrears", "--today", "13/10/2022", "-c", "import debts \"\(pattern)\"",
      "-c", "imports show id, file, period",
    ])
    #expect(run.exitCode == 0, "\(run.messages)")
    for (number, month) in ["06", "07", "08"].enumerated() {
      #expect(run.messages.contains("N-2022-000\(number + 1) · 2022-\(month) revision 1"))
    }
    #expect(try bench.run(["t.arrears", "-c", "verify"]).output.contains("sound: 3 acts"))
  }

  /// A fault of one list holds all of them up.
  @Test func oneFaultyListHoldsAllUp() throws {
    let bench = try Workbench()
    #expect(try bench.run(["new", bench.path("t.arrears")]).exitCode == 0)
    try fill(bench)
    let text = try bench.read("2022-07.csv")
    try bench.write(text.replacing("TA0", with: "T A0"), to: "2022-07.csv")
    let statement = "import debts \"2022-*.csv\" rejects to \"r.csv\""
    let run = try bench.run(["t.arrears", "--today", "13/10/2022", "-c", statement])
    #expect(run.exitCode == 3)
    #expect(run.messages.contains("not a unit code"))
    #expect(bench.exists("r-2022-07.csv") && !bench.exists("r.csv"))
    #expect(try bench.run(["t.arrears", "-c", "imports show count"]).output.contains("0"))
  }

  /// Parts of one month are one list, as they ever were.
  @Test func partsOfOneMonthAreOneList() throws {
    let bench = try Workbench()
    #expect(try bench.run(["new", bench.path("t.arrears")]).exitCode == 0)
    let head = "Tháng 9/2022\nMã đơn vị,Tên đơn vị,Số tiền\n"
    try bench.write(head + "TA0001A,Một,100\n", to: "a.csv")
    try bench.write(head + "TB0002B,Hai,200\n", to: "b.csv")
    let run = try bench.run(["t.arrears", "--today", "13/10/2022", "-c", "import debts \"*.csv\""])
    #expect(run.exitCode == 0 && run.messages.contains("2 rows · 300 ₫"), "\(run.messages)")
  }
}

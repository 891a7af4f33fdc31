import Foundation
import Testing

/// A ledger that cannot be trusted is named and left alone; exit code 6.
struct BadLedgerTests {
  @Test func whatABrokenAttemptLeftIsNamed() throws {
    let bench = try Workbench()
    try bench.write("", to: "a.arrears-unfinished-1x")
    try bench.write("", to: "b.arrears-unfinished-2y")
    let path = bench.path("a.arrears")
    let run = try bench.run(["new", path])
    #expect(run.exitCode == 0)
    #expect(run.messages.contains("'\(path)-unfinished-1x': left by an attempt that broke off"))
    #expect(run.messages.contains("it can be deleted") && !run.messages.contains("2y"))
    #expect(bench.exists("a.arrears-unfinished-1x"))
    #expect(try bench.run(["--quiet", "new", bench.path("b.arrears")]).messages.isEmpty)
    #expect(try bench.run(["new", bench.path("c.arrears")]).messages.isEmpty)
  }

  @Test func aFlippedByteIsFoundAndNamed() throws {
    let bench = try Workbench()
    let ledger = try bench.ledger()
    try bench.python(
      """
      database = sqlite3.connect(sys.argv[1])
      row, data = database.execute(
        "select c.row, c.bytes from segment_columns c join segments s on s.row = c.segment"
        " where c.name = 'amount' and s.source = 'debts' order by s.period desc").fetchone()
      data = bytearray(data)
      data[len(data) // 2] ^= 1
      database.execute("update segment_columns set bytes = ? where row = ?", (bytes(data), row))
      database.commit()
      """,
      ledger
    )
    for statement in ["debtors", "verify", "export debtors to \"x.csv\""] {
      let run = try bench.run([ledger, "-c", statement])
      #expect(run.exitCode == 6, "\(statement)")
      #expect(run.output.isEmpty, "\(statement)")
      #expect(run.messages.contains("column 'amount' of debts 2022-09"), "\(run.messages)")
    }
    #expect(!bench.exists("x.csv"))
    // What is not damaged can still be asked.
    #expect(try bench.run([ledger, "-c", "debtors as of 2022-08 show count"]).exitCode == 0)
  }

  /// Two ways in which somebody who has the file could change what is asked of it.
  @Test(arguments: [
    (
      "delete from segment_columns where name = 'months'",
      ["debtors where months >= 3 show count", "verify"], "column 'months' of debts 2022-09"
    ),
    (
      "update referred set amount = 5",
      ["export referral R-2022-09 to \"x.csv\"", "export referred to \"x.csv\""],
      "R-2022-09 is not as it was signed"
    ),
    (
      "delete from acts where sequence = 6",
      ["verify", "record call TA0123B"], "the ledger ends with act 5, its seal is of act 6"
    ),
  ])
  func aChangeByHandIsNamed(change: String, statements: [String], words: String) throws {
    let bench = try Workbench()
    let ledger = try bench.ledger()
    let signed = try bench.run([
      ledger, "--today", "13/10/2022", "-c",
      "refer debtors where months >= 1 number \"12/BHXH\" dated 05/10/2022 yes",
      "-c", "export referral R-2022-09 to \"before.csv\"",
    ])
    #expect(signed.exitCode == 0, "\(signed.messages)")
    try bench.python(
      """
      database = sqlite3.connect(sys.argv[1])
      database.execute(sys.argv[2])
      database.commit()
      """,
      ledger,
      change
    )
    for statement in statements {
      let run = try bench.run([ledger, "--today", "13/10/2022", "-c", statement])
      #expect(run.exitCode == 6, "\(statement)")
      #expect(run.output.isEmpty, "\(statement)")
      #expect(run.messages.contains(words), "\(run.messages)")
    }
    #expect(!bench.exists("x.csv"))
  }

  static let changes = [
    ("newer", "insert into grdb_migrations values ('later 9')", "newer version of the program"),
    ("foreign", "pragma application_id = 77", "another program"),
  ]

  @Test(arguments: changes)
  func aLedgerOfAnotherProgramIsLeftAlone(_: String, change: String, words: String) throws {
    let bench = try Workbench()
    let ledger = try bench.ledger()
    try bench.python(
      """
      database = sqlite3.connect(sys.argv[1])
      database.execute(sys.argv[2])
      database.commit()
      """,
      ledger,
      change
    )
    try expectUntrusted(bench, ledger, words)
  }

  @Test func whatIsNoLedgerIsLeftAlone() throws {
    let bench = try Workbench()
    let ledger = try bench.ledger()
    let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: ledger)))
    try bench.write([], to: "empty.arrears")
    try bench.write([UInt8](repeating: 0, count: 100_000), to: "zero.arrears")
    try bench.write(Array(bytes.prefix(bytes.count / 2)), to: "half.arrears")
    try bench.write(Array("SQLite format 3\u{0}".utf8), to: "head.arrears")
    try bench.python("sqlite3.connect(sys.argv[1]).execute('create table x (a)')", bench.path("o"))
    for (name, words) in [
      ("empty.arrears", "is not a ledger"), ("zero.arrears", "is not a ledger"),
      ("half.arrears", "damaged"), ("head.arrears", "ledger"), ("o", "another program"),
    ] {
      try expectUntrusted(bench, bench.path(name), words)
    }
  }

  /// As another user when these tests run as root, who may write everything.
  @Test func aLedgerThatMayNotBeWrittenIsReadAtMost() throws {
    let bench = try Workbench()
    let ledger = try bench.ledger()
    try bench.write(
      """
      chmod 755 . && chmod 444 t.arrears && chmod 666 t.arrears-writer || exit 99
      run() { [ $(id -u) = 0 ] && set -- setpriv --reuid 65534 --regid 65534 --clear-groups "$@"; "$@"; }
      run "$1" t.arrears --read-only -c "debtors show count" || exit 98
      run "$1" t.arrears -c "record call TA0123B" && exit 97
      chmod 000 t.arrears
      run "$1" t.arrears -c "debtors" && exit 96
      chmod 600 t.arrears
      """,
      to: "s.sh"
    )
    let program = try Workbench.built("arrears").path
    let run = try bench.runTool("/bin/bash", ["s.sh", program])
    #expect(run.exitCode == 0, "\(run.messages)")
    #expect(run.messages.contains("error: no permission to write "))
    #expect(run.messages.contains("help: --read-only opens it for reading"))
    #expect(run.messages.contains("error: no permission for '\(ledger)'"), "\(run.messages)")
    try expectSound(bench, ledger, acts: 4)
  }

  /// In blocks of 1024 bytes; the program must outlive every limit that it meets.
  @Test(arguments: [0, 1, 20, 40, 100, 300])
  func aFullDiskChangesNothing(limit: Int) throws {
    let bench = try Workbench()
    let ledger = try bench.ledger()
    let program = try Workbench.built("arrears").path
    let limited = "ulimit -f \(limit); exec \"$0\" \"$@\""
    let statements = [
      "record call for (debtors) result absent yes",
      "import debts \"\(Workbench.list("09"))\" for 2022-10 yes",
      "export debtors to \"x.csv\"", "debtors",
    ]
    for (index, statement) in statements.enumerated() {
      let copy = try bench.copy(ledger, as: "copy.arrears")
      let run = try bench.runTool("/bin/bash", ["-c", limited, program, copy, "-c", statement])
      #expect(!run.wasKilled, "\(statement): \(run.exitCode)")
      // Under the smallest limits a ledger cannot even be opened.
      #expect([0, index == 2 ? 4 : 6, 6].contains(run.exitCode), "\(run.messages)")
      // Under a limit of 0 the file that keeps the messages cannot grow either.
      #expect(limit == 0 || run.exitCode == 0 || run.messages.contains("error: "))
      try expectSound(bench, copy, acts: run.exitCode == 0 && index < 3 ? 5 : 4, "\(statement)")
      for suffix in ["", "-wal", "-shm", "-writer"] {
        try? FileManager.default.removeItem(atPath: copy + suffix)
      }
    }
  }

  private func expectUntrusted(_ bench: Workbench, _ ledger: String, _ words: String) throws {
    let before = try Data(contentsOf: URL(fileURLWithPath: ledger))
    for statement in ["debtors", "record call TA0123B", "verify"] {
      let run = try bench.run([ledger, "-c", statement])
      #expect(run.exitCode == 6, "\(ledger): \(statement)")
      #expect(run.output.isEmpty, "\(ledger): \(statement)")
      #expect(run.messages.contains(words), "\(run.messages)")
    }
    #expect(try Data(contentsOf: URL(fileURLWithPath: ledger)) == before)
  }
}

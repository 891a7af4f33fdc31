import Foundation
import Testing

/// Nothing that is typed or read ends the program other than by its own decision.
struct BadInputTests {
  private static let deep = 100_000

  static let scripts: [(name: String, bytes: [UInt8])] = [
    ("NUL", Array("debtors where name = \"a\u{0}b\"\n".utf8)),
    ("control characters", Array("debtors where \u{1B}[31m = \u{7}\n".utf8)),
    ("10 MB word", [UInt8](repeating: 0x61, count: 10_000_000)),
    ("10 MB text", Array(("debtors where name = \"" + wide("a", 10_000_000) + "\"").utf8)),
    ("brackets", Array(("debtors where " + wide("(", deep)).utf8)),
    ("closed brackets", Array(("debtors where " + wide("(", deep) + "1" + wide(")", deep)).utf8)),
    ("not", Array(("debtors where " + wide("not ", deep) + "amount > 1").utf8)),
    ("minus", Array(("debtors show " + wide("-", deep) + "1").utf8)),
    ("sums", Array(("debtors where amount > " + wide("1+", deep) + "1").utf8)),
    ("relations", Array(("debtors where " + wide("no debtors where ", 50_000)).utf8)),
    ("relations in brackets", Array(("debtors where " + wide("no calls where (", deep)).utf8)),
    ("conditions", Array(("debtors where " + wide("no>1 and ", deep) + "no>1 show count").utf8)),
    ("many columns", Array(("debtors show " + wide("code,", 9000) + "code top 1").utf8)),
    ("related records", Array(("debtors where " + wide("any (", deep)).utf8)),
    ("functions", Array(("debtors show " + wide("abs(", deep)).utf8)),
    ("expect", Array(wide("expect (", deep).utf8)),
    ("quotes", Array(wide("\"", 99_999).utf8)),
    ("huge number", Array("debtors where amount > 99999999999999999999999999999999999999999".utf8)),
    ("huge power", Array("debtors where amount > 9e999999999".utf8)),
    ("product", Array("debtors show amount * 9223372036854775807 * 9223372036854775807".utf8)),
    ("quotient", Array("debtors show amount / 0".utf8)),
    ("top", Array("debtors top 99999999999999999999".utf8)),
    ("month", Array("debtors as of 999999999999-99".utf8)),
    ("days", Array("debtors where owing_since > today - 9223372036854775807 days".utf8)),
  ]

  /// What some of them are told.
  static let words = [
    "10 MB word": "error: the statement is longer than 1048576 bytes",
    "sums": "error: too many signs of arithmetic in one statement",
  ]

  @Test(arguments: scripts.indices)
  func noStatementTrapsTheProgram(index: Int) throws {
    let (name, bytes) = Self.scripts[index]
    let bench = try Workbench()
    let ledger = try bench.ledger()
    try bench.write(bytes, to: "s.arr")
    let file = try bench.run([ledger, "-f", "s.arr"])
    let piped = try bench.start([ledger], input: bytes).ended()
    for run in [file, piped] {
      #expect(!run.wasKilled && [0, 1, 3].contains(run.exitCode), "\(name): \(run.exitCode)")
      #expect(run.exitCode == 0 || run.messages.contains(Self.words[name] ?? "error: "), "\(name)")
      #expect(!(run.output + run.messages).utf8.contains(0x1B), "\(name)")
      #expect(run.messages.utf8.count < 4000, "\(name)")
    }
    try expectSound(bench, ledger, acts: 4, "\(name)")
  }

  @Test func statementsThatAreNoTextAreRefused() throws {
    let bench = try Workbench()
    let ledger = try bench.ledger()
    let bytes = Array("record call TA0123B note \"a".utf8) + [0xFF, 0xFE] + Array("b\"\n".utf8)
    try bench.write(bytes, to: "s.arr")
    for run in [
      try bench.run([ledger, "-f", "s.arr"]), try bench.start([ledger], input: bytes).ended(),
    ] {
      #expect(run.exitCode == 3)
      #expect(run.messages.contains("line 1, byte 28: 0xFF is no UTF-8 text"), "\(run.messages)")
    }
    try bench.write(Array("debtors\n\nsay \"a\u{0}\"\n".utf8), to: "s.arr")
    let nul = try bench.run([ledger, "-f", "s.arr"])
    #expect(nul.exitCode == 3)
    #expect(nul.messages.contains("line 3, byte 7: a NUL byte is no text"), "\(nul.messages)")
    try expectSound(bench, ledger, acts: 4)
  }

  @Test func aStatementOfTheCommandLineThatIsNoTextIsRefused() throws {
    let bench = try Workbench()
    let ledger = try bench.ledger()
    let program = try Workbench.built("arrears").path
    let run = try bench.runTool(
      "/bin/sh",
      ["-c", "\"$0\" \"$1\" -c \"$(printf 'say \"a\\377\"')\"", program, ledger]
    )
    #expect(run.exitCode == 2, "\(run.messages)")
    #expect(run.messages.contains("word 3 behind arrears is no UTF-8 text at its byte 7"))
  }

  static let lists: [(name: String, rows: [UInt8], exitCode: Int32)] = [
    ("NUL", Array("TA0001A,a\u{0}b,5\n".utf8), 3),
    ("no UTF-8", Array("TA0001A,a".utf8) + [0xFF, 0xC3] + Array("b,5\n".utf8), 3),
    ("too large", Array("TA0001A,b,99999999999999999999999999\n".utf8), 3),
    ("open quote", Array("TA0001A,\"abc,5\n".utf8), 3),
    ("one code twice", Array("TA0001A,abc,5\nTA0001A,abd,6\n".utf8), 3),
    ("text as money", Array("TA0001A,abc,12x4\n".utf8), 3),
    ("10 MB cell", Array(("TA0001A," + wide("x", 10_000_000) + ",5\n").utf8), 0),
    ("sums beyond a total", Array("TA1A,b,9223372036854775807\n".utf8), 3),
    ("largest sums", Array("TA1A,b,1000000000000000\nTA2A,b,-1000000000000000\n".utf8), 0),
  ]

  @Test(arguments: lists.indices)
  func aListIsTakenWholeOrNotAtAll(index: Int) throws {
    let (name, rows, exitCode) = Self.lists[index]
    let bench = try Workbench()
    let ledger = try bench.ledger()
    try bench.write(Array("code,name,amount\n".utf8) + rows, to: "list.csv")
    let run = try bench.run([ledger, "-c", "import debts \"list.csv\" for 10/2022"])
    #expect(!run.wasKilled && run.exitCode == exitCode, "\(name): \(run.messages.prefix(2000))")
    #expect(exitCode == 0 || run.messages.contains("error: "), "\(name)")
    #expect(run.messages.utf8.count < 4000, "\(name)")
    try expectSound(bench, ledger, acts: exitCode == 0 ? 5 : 4, "\(name)")
    let sum = try bench.run([
      ledger, "-c", "debtors show sum(amount)", "-c", "debts show code, name",
    ])
    #expect(!sum.wasKilled, "\(name)")
  }

  @Test(arguments: [
    ("fake.xlsx", [0x50, 0x4B, 3, 4]),
    ("fake.xls", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]),
    ("fake.pdf", Array("%PDF-1.7".utf8)),
  ])
  func aFileThatOnlyLooksLikeAWorkbookIsRefused(name: String, head: [UInt8]) throws {
    let bench = try Workbench()
    let ledger = try bench.ledger()
    try bench.write(head + [UInt8](repeating: 0, count: 500), to: name)
    let run = try bench.run([ledger, "-c", "import debts \"\(name)\" for 10/2022"])
    #expect(run.exitCode == 3, "\(run.messages)")
    try expectSound(bench, ledger, acts: 4)
  }

  @Test func controlCharactersOfDataNeverReachTheTerminal() throws {
    let bench = try Workbench()
    let ledger = try bench.ledger()
    try bench.write("code,name,amount\nTA0001A,a\u{1B}[31mb\u{7}\u{9B}c,5\n", to: "list.csv")
    let taken = try bench.run([
      ledger, "-c", "import debts \"list.csv\" for 10/2022",
      "-c", "record call TA0001A note \"\u{1B}]0;x\u{7}\"",
    ])
    #expect(taken.exitCode == 0, "\(taken.messages)")
    for format in ["table", "record", "markdown"] {
      let shown = try bench.run([
        ledger, "--format", format, "-c", "debts show code, name", "-c", "calls", "-c", "audit",
      ])
      #expect(shown.exitCode == 0, "\(shown.messages)")
      #expect(shown.output.contains("\\u{1B}"), "\(format)")
      let raw = (taken.messages + shown.output + shown.messages).unicodeScalars
      #expect(!raw.contains { "\u{1B}\u{7}\u{9B}".unicodeScalars.contains($0) }, "\(format)")
    }
  }

  private static func wide(_ text: String, _ count: Int) -> String {
    String(repeating: text, count: count)
  }
}

import Foundation
import Testing

/// What scripts rely on, each with its exit code.
struct ScriptTests {
  @Test func eachFeatureOfScriptsEndsWithItsCode() throws {
    let bench = try Workbench()
    let ledger = try bench.ledger()
    try bench.write("say \"{$place}: {$n}\"\n", to: "inner.arr")
    try bench.write(
      "> debtors show count\n count\n    10\n1 of 1 shown · as of 2022-09\n",
      to: "t.session"
    )
    try bench.write("> debtors show count\n count\n    11\n", to: "wrong.session")
    let cases: [(arguments: [String], code: Int32, output: String)] = [
      (["-c", "expect any (debtors)"], 0, ""),
      (["-c", "expect no (debtors) else \"nobody owes\""], 5, ""),
      (
        [
          "-c", "let $n = (debtors show count)", "-c", "debtors top 1 by amount", "-c",
          "let $place = \"tỉnh\"", "-c", "run \"\(bench.path("inner.arr"))\"",
        ], 0, "tỉnh: 10\n"
      ),
      (
        [
          "-c", "debtors show count", "-c",
          "run \"\(bench.path("inner.arr"))\" with $place = \"xã\", $n = 3",
        ], 0, "xã: 3\n"
      ),
      (["--set", "floor=1bn", "-c", "debtors where amount > $floor show count"], 0, " 2\n"),
      (["-c", "set keep_going yes; nonsense; say \"still\""], 1, ""),
      (["-c", "export debtors to \"\(bench.path("d-{period}.csv"))\""], 0, ""),
      (["-c", "export debtors to \"\(bench.path("none/d.csv"))\""], 4, ""),
      (["-c", "import debts \"none.csv\""], 3, ""),
      (["-c", "check \"\(bench.path("t.session"))\""], 0, ""),
      (["-c", "check \"\(bench.path("wrong.session"))\""], 5, ""),
      (
        [
          "-c", "check \"\(bench.path("wrong.session"))\" update", "-c",
          "check \"\(bench.path("wrong.session"))\"",
        ], 0, ""
      ),
      (["-c", "check \"none.session\""], 3, ""),
      (
        ["-c", "debtors top 1 by amount", "-c", "save session to \"\(bench.path("s.arr"))\""], 0, ""
      ),
      (["-c", "save session to \"\(bench.path("none/s.arr"))\""], 4, ""),
    ]
    for (arguments, code, output) in cases {
      let run = try bench.run([ledger, "--today", "13/10/2022"] + arguments)
      #expect(run.exitCode == code, "\(arguments): \(run.messages)")
      #expect(run.output.hasSuffix(output), "\(arguments): \(run.output)")
    }
    #expect(bench.exists("d-2022-09.csv"))
    #expect(try bench.read("s.arr").contains("debtors top 1 by amount\n"))
  }

  @Test func theMorningsMailSaysInItsSubjectWhatToLookAt() throws {
    let bench = try Workbench()
    let ledger = try bench.ledger()
    let program = try Workbench.built("arrears").path
    let script = Workbench.tests.deletingLastPathComponent().appending(path: "examples")
      .appending(path: "morning-mail.sh").path
    func mail(_ today: String) throws -> ProgramRun {
      try bench.runTool(
        "/usr/bin/env",
        ["ARREARS=\(program)", "LEDGER=\(ledger)", "TODAY=\(today)", "/bin/sh", script]
      )
    }
    let calm = try mail("13/10/2022")
    #expect(calm.exitCode == 0, "\(calm.output)")
    #expect(calm.output.hasPrefix("Subject: Nợ BHXH: tóm tắt sáng nay\n"))
    #expect(calm.output.contains("10 đơn vị nợ 14.818.026.000 đồng"))
    let late = try mail("13/12/2022")
    #expect(late.exitCode == 5, "\(late.output)")
    #expect(late.output.hasPrefix("Subject: Nợ BHXH: CẦN XEM\n"))
  }
}

import Foundation
import Testing

/// The words of errors that need a real file system, another shell, or a real today.
struct ErrorWordsTests {
  @Test func todayIsSetOnlyWhereItWasGiven() throws {
    let bench = try Workbench()
    let ledger = try bench.ledger()
    let run = try bench.run([ledger, "-c", "set today 01/10/2022"])
    #expect(run.exitCode == 1)
    #expect(
      run.messages == """
        error: today is the real one
          help: set today works in demo and where --today was given

        """
    )
  }

  @Test func anImportStaysUnderALaterOneOfAnotherShell() throws {
    let bench = try Workbench()
    let ledger = try bench.ledger()
    let list = Workbench.list("09")
    let (shell, keyboard) = try bench.startOnPipe([ledger, "--today", "13/10/2022"], as: "shell")
    try keyboard.write(contentsOf: Data("import debts \"\(list)\" for 05/2022;\n".utf8))
    #expect(shell.wait { shell.messages.contains("revision 1") }, "\(shell.messages)")
    let later = try bench.run([
      ledger, "--today", "13/10/2022", "-c", "import debts \"\(list)\" for 10/2022",
    ])
    #expect(later.exitCode == 0, "\(later.messages)")
    try keyboard.write(contentsOf: Data("undo;\n".utf8))
    try keyboard.close()
    let run = shell.ended()
    #expect(run.exitCode == 1)
    #expect(run.messages.contains("error: a later act builds on it: number 6"), "\(run.messages)")
    try expectSound(bench, ledger, acts: 6)
  }

  /// As another user when these tests run as root, who may read and write everything.
  @Test func aFileThatMayNotBeReadOrWrittenIsNamed() throws {
    let bench = try Workbench()
    _ = try bench.ledger()
    try bench.write("code,amount\nTA0001A,5\n", to: "secret.csv")
    try bench.write(
      """
      chmod 755 . && chmod 666 t.arrears t.arrears-writer && chmod 000 secret.csv && mkdir closed
      chmod 555 closed
      run() { [ $(id -u) = 0 ] && set -- setpriv --reuid 65534 --regid 65534 --clear-groups "$@"; "$@"; }
      run "$1" t.arrears --read-only -c "import debts 'secret.csv' for 10/2022 dry run"
      run "$1" demo -c "export debtors to 'closed/x.csv'"
      """.replacing("'", with: "\\\""),
      to: "s.sh"
    )
    let program = try Workbench.built("arrears").path
    let run = try bench.runTool("/bin/bash", ["s.sh", program])
    #expect(run.messages.contains("error: no permission to read 'secret.csv'"), "\(run.messages)")
    #expect(run.messages.contains("error: no permission to write 'closed/x.csv'"))
    #expect(run.exitCode == 4)
  }

  @Test func aFullStandardOutputIsNamedWithTheSystemsWords() throws {
    let bench = try Workbench()
    let ledger = try bench.ledger()
    let program = try Workbench.built("arrears").path
    let written = try bench.runTool(
      "/bin/bash",
      ["-c", "\"$0\" \"$1\" -c debtors > /dev/full", program, ledger]
    )
    #expect(written.exitCode == 4)
    #expect(
      written.messages.contains("error: cannot write 'standard output': No space left on device"),
      "\(written.messages)"
    )
  }

  /// The words for it are never shown: who closed the pipe has read enough.
  @Test func aClosedPipeIsSuccess() throws {
    let bench = try Workbench()
    let ledger = try bench.ledger()
    let program = try Workbench.built("arrears").path
    let run = try bench.runTool(
      "/bin/bash",
      [
        "-c", "{ sleep 0.3; \"$0\" \"$1\" -c debtors; echo $? > code; } | true", program, ledger,
      ]
    )
    #expect(run.messages.isEmpty, "\(run.messages)")
    #expect(bench.text("code") == "0\n")
  }
}

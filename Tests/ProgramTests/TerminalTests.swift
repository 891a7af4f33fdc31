import Foundation
import Testing

/// A person at a terminal: the scripts of `Tests/Terminal` type and look at the screen.
struct TerminalTests {
  @Test(arguments: ["program.py", "windows.py", "dialogue.py", "lessons.py"])
  func theConversationOnATerminalIsAsAPersonExpects(_ script: String) throws {
    let bench = try Workbench()
    let ledger = try bench.ledger()
    let path = Workbench.tests.appending(path: "Terminal/" + script).path
    let program = try Workbench.built("arrears").path
    let run = try bench.runTool("/usr/bin/env", ["python3", path, program, ledger])
    #expect(run.exitCode == 0, "\(run.output)\(run.messages)")
  }
}

import Foundation
import Testing

/// A person at a terminal: `Tests/Terminal/program.py` types and looks at the screen.
struct TerminalTests {
  @Test func theConversationOnATerminalIsAsAPersonExpects() throws {
    let bench = try Workbench()
    let ledger = try bench.ledger()
    let script = Workbench.tests.appending(path: "Terminal/program.py").path
    let program = try Workbench.built("arrears").path
    let run = try bench.runTool("/usr/bin/env", ["python3", script, program, ledger])
    #expect(run.exitCode == 0, "\(run.output)\(run.messages)")
  }
}

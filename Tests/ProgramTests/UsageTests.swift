import Foundation
import Testing

/// What the command line says about itself: help, manual page, completions of shells.
struct UsageTests {
  @Test func helpIsThereInBothLanguages() throws {
    let bench = try Workbench()
    let english = try bench.run(["--help", "--lang", "en"])
    let vietnamese = try bench.run(["--help", "--lang", "vi"])
    #expect(english.exitCode == 0 && vietnamese.exitCode == 0)
    #expect(english.output.contains("--keep-going"))
    #expect(vietnamese.output.contains("gặp lỗi vẫn chạy tiếp"))
    let count = english.output.split(separator: "\n").count
    #expect(vietnamese.output.split(separator: "\n").count == count)
  }

  @Test func theManualPageIsOneThatManReads() throws {
    let bench = try Workbench()
    let page = try bench.run(["--man", "--lang", "en"])
    #expect(page.exitCode == 0)
    #expect(page.output.hasPrefix(".TH ARREARS 1"))
    for heading in ["NAME", "SYNOPSIS", "OPTIONS", "STATEMENTS", "EXIT STATUS"] {
      #expect(page.output.contains(".SH \"\(heading)\""), "\(heading)")
    }
    #expect(page.output.contains("\\-\\-keep\\-going"))
    // No line is a request that nobody meant.
    for line in page.output.split(separator: "\n") where line.hasPrefix(".") {
      let request = line.split(separator: " ").first.map(String.init) ?? ""
      #expect([".TH", ".SH", ".TP", ".B", ".br", ".nf", ".fi"].contains(request), "\(line)")
    }
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func completionsNameEveryOption(shell: String) throws {
    let bench = try Workbench()
    let help = try bench.run(["--help", "--lang", "en"]).output
    let script = try bench.run(["--completions", shell, "--lang", "en"])
    #expect(script.exitCode == 0)
    let options = help.matches(of: /--([a-z-]+)/).map { String($0.1) }
    #expect(options.count > 12)
    for option in options { #expect(script.output.contains(option), "\(shell): \(option)") }
    for word in ["demo", "learn", "new"] { #expect(script.output.contains(word)) }
  }

  @Test func bashCompletesOptionsAndTheirValues() throws {
    let bench = try Workbench()
    try bench.write(try bench.run(["--completions", "bash"]).output, to: "c.bash")
    let ask = """
      source c.bash
      COMP_WORDS=(arrears --keep); COMP_CWORD=1; _arrears; echo "${COMPREPLY[*]}"
      COMP_WORDS=(arrears --lang v); COMP_CWORD=2; _arrears; echo "${COMPREPLY[*]}"
      COMP_WORDS=(arrears lea); COMP_CWORD=1; _arrears; echo "${COMPREPLY[*]}"
      """
    let run = try bench.runTool("/bin/bash", ["-c", "cd \(bench.folder.path) && \(ask)"])
    #expect(run.output == "--keep-going\nvi\nlearn\n", "\(run.messages)")
  }

  @Test func anUnknownShellIsWrongUsage() throws {
    let run = try Workbench().run(["--completions", "tcsh"])
    #expect(run.exitCode == 2)
    #expect(run.messages.contains("bash, zsh, fish"))
  }
}

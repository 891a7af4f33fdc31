import Foundation
import Testing

/// The scripts of `examples` run green on the sample, on the ledger that each of them names.
struct ExampleTests {
  @Test func examplesRunOnTheSample() throws {
    let bench = try Workbench()
    let tool = try Workbench.built("sample-data").path
    let made = try bench.runTool(tool, [bench.folder.path])
    try #require(made.exitCode == 0, "\(made.messages)")
    let examples = Workbench.tests.deletingLastPathComponent().appending(path: "examples")
    let names = try FileManager.default.contentsOfDirectory(atPath: examples.path)
      .filter { $0.hasSuffix(".arr") }.sorted()
    #expect(names.count >= 3)
    for name in names {
      let script = examples.appending(path: name)
      let text = try String(contentsOf: script, encoding: .utf8)
      let call = try #require(text.split(separator: "\n").first { $0.hasPrefix("#   arrears ") })
      let words = call.split(separator: " ").map(String.init)
      let ledger = try #require(words.dropFirst(2).first, "\(name)")
      let day = try #require(words.drop { $0 != "--today" }.dropFirst().first, "\(name)")
      let run = try bench.run([ledger, "--today", day, "-f", script.path])
      #expect(run.exitCode == 0, "\(name): \(run.messages)")
      #expect(!run.output.isEmpty, "\(name)")
      try expectSound(bench, bench.path(ledger), "\(name)")
    }
    #expect(try bench.read("list-2022-09.csv").split(separator: "\r\n").count == 3311)
    #expect(try bench.read("report-2022-09.html").hasPrefix("<!DOCTYPE html>"))
    let letters = try FileManager.default.contentsOfDirectory(
      atPath: bench.path("giay-moi-2022-10")
    )
    #expect(letters.count == 12)
    for name in ["cong-van-2022-09.docx", "dinh-chinh-2022-09.docx", "bien-ban-2022-10.docx"] {
      #expect(
        try Data(contentsOf: URL(fileURLWithPath: bench.path(name))).starts(with: [0x50, 0x4B])
      )
    }
  }
}

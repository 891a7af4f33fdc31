import Foundation
import Testing

/// The editor in a pseudo-terminal, driven by `Tests/Terminal/line_editing.py`.
@Suite struct TerminalTests {
  @Test(.timeLimit(.minutes(5)))
  func personAtATerminalCanEdit() async throws {
    let script = try #require(
      URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Terminal/line_editing.py") as URL?
    )
    let probe = try #require(
      Self.probe,
      "line-editing-probe is not built: run swift build --build-tests"
    )
    let (status, output) = try run("python3", script.path, probe)
    #expect(status == 0, "\(output)")
  }

  /// The program beside the test bundle.
  private static var probe: String? {
    let folders = Bundle.allBundles.map(\.bundleURL) + [Bundle.main.bundleURL]
    let candidates = folders.flatMap { [$0, $0.deletingLastPathComponent()] }
      .map { $0.appending(path: "line-editing-probe").path }
    return candidates.first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  private func run(_ command: String...) throws -> (status: Int32, output: String) {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = command
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: output, as: UTF8.self))
  }
}

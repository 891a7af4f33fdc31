import Foundation
import Testing

/// The built program, run in a folder of its own.
struct ProgramRun {
  var exitCode: Int32
  var output: String
  var messages: String
}

/// A fresh folder with what a test needs; removed when the test ends.
final class Workbench {
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(
      path: "arrears-test-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// The path of a file of this folder.
  func path(_ name: String) -> String { folder.appending(path: name).path }

  func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: folder.appending(path: name))
  }

  func read(_ name: String) throws -> String {
    try String(contentsOf: folder.appending(path: name), encoding: .utf8)
  }

  /// A ledger with the small lists of June to September 2022.
  func ledger(_ name: String = "t.arrears") throws -> String {
    let months = ["06", "07", "08", "09"].flatMap {
      ["-c", "import debts \"" + Self.list($0) + "\""]
    }
    let made = try run(["new", path(name)])
    #expect(made.exitCode == 0)
    let filled = try run([path(name), "--today", "13/10/2022"] + months)
    #expect(filled.exitCode == 0, "\(filled.messages)")
    return path(name)
  }

  static func list(_ month: String) -> String {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "GoldenTests/Lists/2022-" + month + ".csv").path
  }

  /// Runs the program with arguments and standard input, and waits.
  func run(
    _ arguments: [String], input: String = "", environment: [String: String] = [:]
  ) throws -> ProgramRun {
    let process = try start(arguments, environment: environment)
    let pipes = try #require(process.standardInput as? Pipe)
    try? pipes.fileHandleForWriting.write(contentsOf: Data(input.utf8))
    try? pipes.fileHandleForWriting.close()
    process.waitUntilExit()
    return ProgramRun(
      exitCode: process.terminationStatus, output: try read("stdout"), messages: try read("stderr"))
  }

  /// Starts the program; its streams go to files of the folder.
  func start(_ arguments: [String], environment: [String: String] = [:]) throws -> Process {
    let process = Process()
    let program = try #require(Self.program, "arrears is not built") as URL
    process.executableURL = program
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ["HOME": folder.path, "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"].merging(
      environment) { $1 }
    process.standardInput = Pipe()
    process.standardOutput = try handle("stdout")
    process.standardError = try handle("stderr")
    try process.run()
    return process
  }

  private func handle(_ name: String) throws -> FileHandle {
    try Data().write(to: folder.appending(path: name))
    return try FileHandle(forWritingTo: folder.appending(path: name))
  }

  /// Beside the test bundle, where the build puts it.
  static var program: URL? {
    let folders = Bundle.allBundles.map(\.bundleURL) + [Bundle.main.bundleURL]
    let candidates = folders.flatMap { [$0, $0.deletingLastPathComponent()] }
      .map { $0.appending(path: "arrears") }
    return candidates.first { candidate in
      FileManager.default.isExecutableFile(atPath: candidate.path)
        && (try? candidate.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile) == true
    }
  }
}

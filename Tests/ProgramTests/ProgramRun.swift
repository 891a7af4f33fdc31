import Foundation
import Testing

/// What a program that has ended left behind.
struct ProgramRun {
  var exitCode: Int32
  var output: String
  var messages: String
  /// It ended by a signal, whose number is the exit code.
  var wasKilled: Bool
}

/// A program that runs; its streams go to files of its bench.
struct RunningProgram {
  let process: Process
  let bench: Workbench
  let name: String

  var output: String { bench.text(name + "-stdout") }
  var messages: String { bench.text(name + "-stderr") }

  /// Waits for its end.
  func ended() -> ProgramRun {
    process.waitUntilExit()
    return ProgramRun(
      exitCode: process.terminationStatus,
      output: output,
      messages: messages,
      wasKilled: process.terminationReason == .uncaughtSignal
    )
  }

  /// Kills it as a power cut would.
  func killed() -> ProgramRun {
    if process.isRunning { kill(process.processIdentifier, SIGKILL) }
    return ended()
  }

  /// Waits until something holds, at most half a minute; false when the program ends before.
  func wait(until holds: () -> Bool) -> Bool {
    let end = ContinuousClock.now + .seconds(30)
    while !holds() {
      if !process.isRunning || ContinuousClock.now > end { return holds() }
      usleep(2000)
    }
    return true
  }
}

/// A fresh folder with what a test needs; removed when the test ends.
final class Workbench {
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(
      path: "arrears-test-" + UUID().uuidString
    )
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// The path of a file of this folder.
  func path(_ name: String) -> String { folder.appending(path: name).path }

  func write(_ text: String, to name: String) throws { try write(Array(text.utf8), to: name) }

  func write(_ bytes: [UInt8], to name: String) throws {
    try Data(bytes).write(to: folder.appending(path: name))
  }

  /// The text of a file, with its byte order mark where it has one.
  func read(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: folder.appending(path: name)), as: UTF8.self)
  }

  /// The same, empty for a file that is not there.
  func text(_ name: String) -> String { (try? read(name)) ?? "" }

  func exists(_ name: String) -> Bool { FileManager.default.fileExists(atPath: path(name)) }

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

  /// A copy of a ledger that no program has open.
  func copy(_ ledger: String, as name: String) throws -> String {
    try FileManager.default.copyItem(atPath: ledger, toPath: path(name))
    return path(name)
  }

  static func list(_ month: String) -> String {
    tests.appending(path: "GoldenTests/Lists/2022-" + month + ".csv").path
  }

  /// The folder `Tests`.
  static var tests: URL {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  }

  /// Runs the program with arguments and standard input, and waits.
  func run(
    _ arguments: [String],
    input: String = "",
    environment: [String: String] = [:]
  ) throws -> ProgramRun {
    try start(arguments, input: Array(input.utf8), environment: environment).ended()
  }

  /// Starts the program; `name` keeps the streams of several apart.
  func start(
    _ arguments: [String],
    as name: String = "program",
    input: [UInt8] = [],
    environment: [String: String] = [:]
  ) throws -> RunningProgram {
    try write(input, to: name + "-stdin")
    let stream = try FileHandle(forReadingFrom: folder.appending(path: name + "-stdin"))
    return try start(arguments, as: name, standardInput: stream, environment: environment)
  }

  /// Starts the program on a pipe that stays open.
  func startOnPipe(_ arguments: [String], as name: String) throws -> (RunningProgram, FileHandle) {
    let pipe = Pipe()
    let program = try start(arguments, as: name, standardInput: pipe, environment: [:])
    return (program, pipe.fileHandleForWriting)
  }

  private func start(
    _ arguments: [String],
    as name: String,
    standardInput: Any,
    environment: [String: String]
  ) throws -> RunningProgram {
    let process = Process()
    process.executableURL = try Self.built("arrears")
    process.arguments = arguments
    process.environment = [
      "HOME": folder.path, "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8",
      "SWIFT_BACKTRACE": "enable=no",
    ].merging(environment) { $1 }
    process.standardInput = standardInput
    return try start(process, as: name)
  }

  /// Runs another program with the surroundings of the tests, and waits.
  func runTool(_ path: String, _ arguments: [String]) throws -> ProgramRun {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.standardInput = FileHandle.nullDevice
    return try start(process, as: "tool").ended()
  }

  /// Runs lines of Python, which sees the words as `sys.argv[1:]`.
  func python(_ lines: String, _ words: String...) throws {
    let run = try runTool(
      "/usr/bin/env",
      ["python3", "-c", "import sys, sqlite3\n" + lines] + words
    )
    try #require(run.exitCode == 0, "python3: \(run.messages)")
  }

  private func start(_ process: Process, as name: String) throws -> RunningProgram {
    process.currentDirectoryURL = folder
    process.standardOutput = try handle(name + "-stdout")
    process.standardError = try handle(name + "-stderr")
    try process.run()
    return RunningProgram(process: process, bench: self, name: name)
  }

  private func handle(_ name: String) throws -> FileHandle {
    try write([], to: name)
    return try FileHandle(forWritingTo: folder.appending(path: name))
  }

  /// A program beside the test bundle, where the build puts it.
  static func built(_ name: String) throws -> URL {
    let folders = Bundle.allBundles.map(\.bundleURL) + [Bundle.main.bundleURL]
    let candidates = folders.flatMap { [$0, $0.deletingLastPathComponent()] }
      .map { $0.appending(path: name) }
    let found = candidates.first { candidate in
      FileManager.default.isExecutableFile(atPath: candidate.path)
        && (try? candidate.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile) == true
    }
    return try #require(found, "\(name) is not built")
  }
}

/// Expects that a ledger is whole, and holds so many acts when that is said.
func expectSound(
  _ bench: Workbench,
  _ ledger: String,
  acts: Int? = nil,
  _ comment: Comment? = nil,
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let run = try bench.run([ledger, "-c", "verify"])
  #expect(run.exitCode == 0, comment, sourceLocation: sourceLocation)
  let claim = acts.map { "sound: \($0) acts" } ?? "sound: "
  let said = run.output + run.messages
  #expect(said.hasPrefix(claim), comment ?? "\(said)", sourceLocation: sourceLocation)
}

import Diagnostics
import Domain
import Foundation
import Ledger
import Shell
import Values

/// A school over copies of a stage's ledger, with a small lesson and a small examination.
@MainActor
final class StageSupplies: LessonSupplies {
  private let master: Ledger
  let today: Day
  /// What lessons put into their folders.
  private(set) var put: [String: [UInt8]] = [:]
  private(set) var place = LessonPlace.home

  init(_ master: Ledger, today: Day) {
    self.master = master
    self.today = today
  }

  func ledger(through month: Month?) throws -> Ledger { try master.copyInMemory() }
  func bytes(of file: LessonFile, seed: UInt64) -> [UInt8] { Array("\(file.month.iso)".utf8) }
  func work(in place: LessonPlace) throws { self.place = place }
  func put(_ bytes: [UInt8], as name: String, in place: LessonPlace) throws { put[name] = bytes }
  func newSeed() -> UInt64 { 5 }
  func choice(below bound: Int, seed: UInt64, turn: Int) -> Int { Int(seed) % bound }
}

/// What is kept of a person, in memory.
@MainActor
final class MemoryFiles: PersonalFiles {
  var texts: [String: String] = [:]

  func text(of name: String) -> String? { texts[name] }

  func keep(_ text: String, as name: String) -> Bool {
    texts[name] = text
    return true
  }
}

@MainActor
enum SmallSchool {
  /// A school for the session of a stage.
  static func make(
    over ledger: Ledger,
    today: Day,
    files: MemoryFiles = MemoryFiles()
  ) throws -> School {
    let paths = Fixtures.files(in: "Lessons", ending: ".lesson")
    let sources = try paths.map { path in
      SourceText(try String(contentsOfFile: path, encoding: .utf8), file: path)
    }
    let (lessons, faults) = BuiltInLessons.read(sources)
    guard faults.isEmpty else { throw StageError.notPrepared("\(faults)") }
    return School({ lessons }, supplies: StageSupplies(ledger, today: today), files: files)
  }
}

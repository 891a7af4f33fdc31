import Commands
import Diagnostics
import Domain
import Foundation
import Testing
import Values

/// No text makes the reader of statements trap, misread its own printing or take long.
struct RobustnessTests {
  private let exercise = StatementExercise(DomainCatalogue.standard, StatementForms.all)

  /// What nobody notices; generous in a build without optimisation, beside other tests.
  private static let patience: Duration = {
    #if DEBUG
    .milliseconds(200)
    #else
    .milliseconds(5)
    #endif
  }()

  @Test(arguments: 1...8)
  func mutatedStatementsAreReadOrRefused(seed: Int) throws {
    var texts = try RandomTexts(seed: UInt64(seed))
    for _ in 0..<40 {
      let text = texts.mutated()
      #expect(exercise.problem(in: text) == nil, "\(text)")
    }
  }

  @Test(arguments: 1...12)
  func longTextsAreAnsweredSoon(seed: Int) throws {
    var texts = try RandomTexts(seed: UInt64(100 + seed))
    let source = SourceText(TextFolding.composed(texts.long(seed * 10_000 / 12)))
    let place = texts.place(in: source.text)
    let clock = ContinuousClock()
    #expect(clock.measure { exercise.complete(source, at: place) } < Self.patience)
    #expect(clock.measure { _ = exercise.diagnostics(of: source) } < Self.patience)
  }

  /// What the fuzzer found once.
  @Test func foundTextsAreRead() throws {
    let folder = Fixtures.folder + "/../Fuzzing/Found/"
    for name in try FileManager.default.contentsOfDirectory(atPath: folder).sorted() {
      let bytes = try Data(contentsOf: URL(fileURLWithPath: folder + name))
      #expect(exercise.problem(in: String(decoding: bytes, as: UTF8.self)) == nil, "\(name)")
    }
  }
}

import Diagnostics
import Shell
import Testing

/// `check` and `save session`, over the small ledger.
@MainActor
@Suite(.serialized)
struct TranscriptTests {
  private let path = "{new}/t.session"

  private static let whole = """
    # Two questions.

    > debtors show count
     count
        10
    1 of 1 shown · as of 2022-09

    # One is refused.
    > debtor
    error: unknown source 'debtor'
      debtor
      ^^^^^^
      help: did you mean debtors, debts?

    """

  @Test func aTranscriptIsHeldAgainstTheAnswersOfNow() throws {
    let stage = try Stage()
    try stage.write(Self.whole, to: path)
    #expect(stage.run("check \"\(path)\"") == "{new}/t.session: 2 answers as recorded")
    try stage.write(Self.whole.replacing("    10", with: "    11"), to: path)
    let answer = stage.run("check \"\(path)\"")
    #expect(stage.told.map(\.name) == ["answer-differs"])
    #expect(answer.contains("t.session:3: another answer to 'debtors show count'"), "\(answer)")
    #expect(answer.contains("expected '    11', found '    10'"), "\(answer)")
  }

  @Test func updatingWritesTheAnswersOfNow() throws {
    let stage = try Stage()
    try stage.write(Self.whole.replacing("    10", with: "    11"), to: path)
    #expect(stage.run("check \"\(path)\" update") == "{new}/t.session: 1 answers new")
    #expect(stage.text(of: path) == Self.whole)
  }

  @Test func aTranscriptWithoutStatementsIsRefused() throws {
    let stage = try Stage()
    try stage.write("# nothing\n", to: path)
    _ = stage.run("check \"\(path)\"")
    #expect(stage.told.map(\.name) == ["no-statements"])
  }

  @Test func aTranscriptThatChecksItselfEnds() throws {
    let stage = try Stage()
    try stage.write("> check \"{new}/t.session\"\n", to: path)
    let text = try #require(stage.text(of: path)?.replacing("{new}", with: stage.place("{new}")))
    try stage.write(text, to: path)
    _ = stage.run("check \"\(path)\"")
    #expect(stage.told.map(\.name) == ["answer-differs"])
  }

  @Test func whatWasDoneIsSavedAsAScript() throws {
    let stage = try Stage()
    for statement in [
      "help", "debtors where months >= 3", "nonsense", "record call TA0123B result promised",
      "record call TB0200A result refused", "undo", "describe calls", "let $x = 1bn",
    ] { _ = stage.run(statement) }
    _ = stage.run("save session to \"\(path)\"")
    let saved = try #require(stage.text(of: path))
    let lines = saved.split(separator: "\n").filter {
      !$0.hasPrefix("#") && !$0.hasPrefix("import")
    }
    #expect(
      lines == [
        "debtors where months >= 3", "record call TA0123B result promised", "let $x = 1bn",
      ]
    )
    #expect(saved.hasPrefix("# What was done on 13/10/2022 by lan in golden."))
    _ = stage.run("save session to \"\(path)\"")
    #expect(stage.told.map(\.name) == ["file-exists"])
    #expect(stage.run("run \"\(path)\"").contains("C-2022-0003"))
  }
}

import Foundation
import Testing

@testable import LineEditing

@MainActor @Suite final class HistoryTests {
  private let folder = NSTemporaryDirectory() + "arrears-history-\(UUID().uuidString)"
  private var path: String { folder + "/a/history" }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  private func contents() -> String {
    String(decoding: FileManager.default.contents(atPath: path) ?? Data(), as: UTF8.self)
  }

  @Test(arguments: ["debtors", "a\nb", "\\n", "a\\", "\\\\n\n", "đặc biệt", "a\r\nb", "x\u{0}y"])
  nonisolated func entriesSurviveTheFile(statement: String) {
    let line = HistoryEntry.line(for: statement)
    #expect(!line.contains("\n") && !line.contains("\r"))
    #expect(HistoryEntry.statement(of: line) == statement)
  }

  @Test(arguments: ["\\", "\\x", "a\\"])
  nonisolated func foreignEscapesStandForThemselves(line: String) {
    #expect(HistoryEntry.statement(of: line) == line)
  }

  @Test func nothingIsWrittenBeforeTheFirstEntry() {
    #expect(HistoryFile(path: path).entries.isEmpty)
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test func blankRepeatedAndIndentedStatementsAreNotKept() {
    let history = HistoryFile(path: path)
    for text in ["a", "a", "", " ", " secret", "\tb", "b", "a"] { history.append(text) }
    #expect(history.entries == ["a", "b", "a"])
    #expect(contents() == "a\nb\na\n")
    #expect(HistoryFile(path: path).entries == ["a", "b", "a"])
  }

  @Test func tornEndIsRepaired() throws {
    HistoryFile(path: path).append("whole")
    let file = try #require(FileHandle(forWritingAtPath: path))
    try file.seekToEnd()
    try file.write(contentsOf: Data("torn".utf8))
    HistoryFile(path: path).append("next")
    #expect(contents() == "whole\ntorn\nnext\n")
  }

  @Test func parallelShellsKeepAllEntriesWhole() {
    let long = String(repeating: "đ", count: 20_000)
    let shells = (0..<4).map { _ in HistoryFile(path: path) }
    for entry in 0..<20 {
      for (number, shell) in shells.enumerated() { shell.append("\(number) \(entry) \(long)") }
    }
    let entries = HistoryFile(path: path).entries
    #expect(entries.count == 80)
    #expect(entries.allSatisfy { $0.hasSuffix(long) })
    // A shell recalls what it found and its own statements.
    #expect(shells[3].entries.count == 3 + 20)
  }

  @Test func unwritableFileKeepsTheSession() {
    let history = HistoryFile(path: "/proc/none/history")
    history.append("a")
    history.append("b")
    #expect(history.entries == ["a", "b"])
    guard case .cannotOpen = history.failure else {
      Issue.record("expected a failure, found \(String(describing: history.failure))")
      return
    }
  }

  @Test func arbitraryFileIsRead() throws {
    HistoryFile(path: path).append("x")
    let bytes = Data([0xFF, 0x00, 0x0A, 0x0A, 0x5C, 0x0A, 0xC3]) + Data(count: 5 << 20)
    try bytes.write(to: URL(fileURLWithPath: path))
    #expect(HistoryFile(path: path).entries.count <= 3)
  }

  // MARK: Walking

  @Test func changesOnTheWayAreKept() {
    var cursor = HistoryCursor(entries: ["one", "two"])
    #expect(cursor.older(than: "typed") == "two")
    #expect(cursor.older(than: "two changed") == "one")
    #expect(cursor.older(than: "one") == nil)
    #expect(cursor.newer(than: "one") == "two changed")
    #expect(cursor.newer(than: "two changed") == "typed")
    #expect(cursor.newer(than: "typed") == nil)
  }

  // MARK: Searching

  private func search(_ steps: (inout HistorySearch) -> Void) -> HistorySearch {
    let entries = ["Tân Uyên 1", "gỗ", "tân bình", "Tân Uyên 2", "tân bình"]
    var search = HistorySearch(entries: entries, original: EditedText())
    steps(&search)
    return search
  }

  @Test func searchIgnoresCaseAndMarks() {
    let found = search { $0.type("UYEN") }
    #expect(found.match == .init(text: "Tân Uyên 2", position: 4))
    #expect(search { $0.type("go") }.match?.text == "gỗ")
  }

  @Test func searchComposesItsPattern() {
    let found = search { search in
      search.type("go")
      search.type("\u{302}")
      search.type("\u{303}")
    }
    #expect(found.pattern == "gỗ" && found.pattern.unicodeScalars.count == 2)
    #expect(found.match?.text == "gỗ")
  }

  @Test func searchGoesBothWaysAndShowsNoTextTwice() {
    var found = search { $0.type("tan") }
    #expect(found.match?.text == "tân bình")
    found.older()
    #expect(found.match?.text == "Tân Uyên 2")
    found.newer()
    #expect(found.match?.text == "tân bình")
    found.older()
    found.older()
    found.older()
    #expect(found.match?.text == "Tân Uyên 1")
    found.older()
    #expect(!found.isFound && found.match?.text == "Tân Uyên 1")
  }

  @Test func failedSearchKeepsTheLastMatchUntilErased() {
    var found = search { $0.type("uyen x") }
    #expect(!found.isFound)
    found.erase()
    #expect(found.isFound && found.match?.text == "Tân Uyên 2")
    for _ in 0..<10 { found.erase() }
    #expect(found.isFound && found.match == nil)
  }

  @Test func searchInNothingFindsNothing() {
    var search = HistorySearch(entries: [], original: EditedText())
    search.older()
    search.type("a")
    search.newer()
    #expect(!search.isFound && search.match == nil)
  }
}

import Foundation
import Shell
import Testing

/// Transcripts of letters; `RECORD=1` writes them anew.
///
/// Below each statement stands what it says, and the text of the documents that it wrote into the
/// folder of new files, paragraph by paragraph, as Python reads them.
@MainActor
@Suite(.serialized)
struct LetterTests {
  @Test(arguments: Fixtures.files(in: "Letters", ending: ".session"))
  func lettersSayWhatIsRecorded(path: String) throws {
    let recorded = GoldenSession(try String(contentsOfFile: path, encoding: .utf8))
    let stage = try Stage.withRecords()
    var replayed = recorded
    for index in replayed.exchanges.indices {
      let answer = stage.run(replayed.exchanges[index].statement)
      let texts = try stage.takeDocuments().map { "\($0.name)\n" + (try text(of: $0.path)) }
      replayed.exchanges[index].answer = ([answer] + texts).joined(separator: "\n")
      replayed.exchanges[index].answer.trimEnd()
    }
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try replayed.text.write(toFile: path, atomically: true, encoding: .utf8)
      return
    }
    for (expected, found) in zip(recorded.exchanges, replayed.exchanges) {
      #expect(found.answer == expected.answer, "> \(expected.statement)")
    }
  }

  /// An office's form, made of ours by hand: its fields stand in their own languages.
  @Test func anOfficesOwnFormIsFilled() throws {
    let stage = try Stage.withRecords()
    let form = Fixtures.tests.appending(path: "Fixtures/docx/mau-don-doc.docx").path
    let answer = stage.run(
      "export letter urging for TA0123B number \"7/BHXH\" to \"{new}/a.docx\" using \"\(form)\""
    )
    #expect(answer == "{new}/a.docx: 5 rows")
    let document = try #require(try stage.takeDocuments().first)
    let lines = try text(of: document.path).split(separator: "\n").map(String.init)
    #expect(lines.first == "Số: 7/BHXH")
    #expect(lines.contains("Kính gửi: Công ty TNHH Gỗ Phú Thịnh (TA0123B)"))
    #expect(lines.filter { $0.hasPrefix("Bảo hiểm") }.count == 4)
    #expect(lines.last == "Nợ 11.352.000.000 đồng: Mười một tỷ ba trăm năm mươi hai triệu đồng")
  }

  private func text(of path: String) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [
      "python3", Fixtures.tests.appending(path: "Fixtures/docx/paragraphs.py").path, path,
    ]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
    return String(decoding: data, as: UTF8.self)
  }
}

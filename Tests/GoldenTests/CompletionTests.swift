import Commands
import Foundation
import Shell
import Testing

/// What Tab offers over the small ledger, for a text with the cursor at its end.
@MainActor
@Suite(.serialized)
struct CompletionTests {
  /// The texts that stand after Tab, one for each suggestion.
  private func completed(_ text: String, on stage: Stage) throws -> [String] {
    let (range, suggestions) = try stage.completer.suggestions(for: text, cursor: text.utf8.count)
    let kept = String(decoding: Array(text.utf8)[..<range.lowerBound], as: UTF8.self)
    return suggestions.map { kept + $0.text }
  }

  @Test func theOnlyWordThatFitsIsOffered() throws {
    let stage = try Stage()
    _ = stage.run("refer debtors where months >= 3 number \"1/BHXH\" yes")
    _ = stage.run("define serious = months >= 3")
    _ = stage.run("define debt_sum = sum(amount)")
    _ = stage.run("define watched = debtors where months >= 3")
    let cases = [
      "export referral R-": ["export referral R-2022-09"],
      "export referral ": ["export referral R-2022-09"],
      "withdraw TA0123B from R-2022": ["withdraw TA0123B from R-2022-09"],
      "referred where referral = ": ["referred where referral = R-2022-09"],
      "debtors where class = ": ["arising", "late", "prolonged", "bad"].map {
        "debtors where class = " + $0
      },
      "referred where referral = R-": ["referred where referral = R-2022-09"],
      "set lan": ["set language"],
      "set language ": ["set language en", "set language vi"],
      "set timing n": ["set timing no"],
      "record call TA0123B result pr": ["record call TA0123B result promised"],
      "record call TA0123B resu": ["record call TA0123B result"],
      "nợ khi số tháng n": ["nợ khi số tháng nợ"],
      "no khi so thang n": ["no khi số tháng nợ"],
      "debtors where district = tân u": ["debtors where district = \"Tân Uyên\""],
      "debtors where seri": ["debtors where serious"],
      "debtors show debt_": ["debtors show debt_sum"],
      "watch": ["watched"],
      "agi": ["aging"],
      "employer TA012": ["employer TA0123B", "employer TA0124B"],
      "employer T": [],
    ]
    for (text, expected) in cases.sorted(by: { $0.key < $1.key }) {
      let found = try completed(text, on: stage)
      #expect(found == expected, "\(text)")
    }
  }

  @Test func vietnameseNamesStandBesideEnglishOnesInAVietnameseStatement() throws {
    let stage = try Stage()
    #expect(try completed("nợ khi h", on: stage).contains("nợ khi huyện"))
    #expect(try !completed("debtors where h", on: stage).contains("debtors where huyện"))
    #expect(try completed("nợ kh", on: stage).contains("nợ khi"))
    #expect(try completed("nợ khi số th", on: stage).contains("nợ khi số tháng"))
    #expect(try completed("no khi so th", on: stage).contains("no khi số tháng"))
    #expect(try completed("nợ khi số ", on: stage).contains("nợ khi số tháng"))
  }

  @Test func definedNamesSayWhatTheyAre() throws {
    let stage = try Stage()
    _ = stage.run("define serious = months >= 3")
    let (_, found) = try stage.completer.suggestions(for: "debtors where seri", cursor: 18)
    #expect(found.map(\.meaning) == ["condition"])
  }

  @Test func filesAreOfferedInsideQuotes() throws {
    let stage = try Stage()
    let folder = Fixtures.folder + "/"
    let lists = try completed("import debts \"" + folder + "Lists/2022-0", on: stage)
    #expect(
      lists == (1...9).map { "import debts \"\(folder)Lists/2022-0\($0).csv\"" }
    )
    #expect(try completed("run \"" + folder + "Lis", on: stage) == ["run \"" + folder + "Lists/"])
    #expect(try completed("open \"" + folder + "nowhere/", on: stage).isEmpty)
    let all = try completed("export debtors to \"" + folder, on: stage)
    #expect(all.contains("export debtors to \"\(folder)GoldenTests.swift\""))
  }

  @Test func noHiddenFileIsOffered() throws {
    let stage = try Stage()
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for name in [".hidden.csv", "a\"b.csv", "c.csv"] {
      try Data().write(to: folder.appending(path: name))
    }
    let found = try completed("import debts \"" + folder.path + "/", on: stage)
    let beginning = "import debts \"" + folder.path + "/"
    #expect(found == [beginning + "a\"\"b.csv\"", beginning + "c.csv\""])
  }

  @Test func aLongStatementIsAnsweredAtOnce() throws {
    let stage = try Stage()
    var text = "debtors where code = TA0123B"
    while text.utf8.count < 10_000 { text += " or code = TA0123B" }
    text += " and distr"
    _ = try completed("debtors", on: stage)
    let clock = ContinuousClock()
    var found: [String] = []
    let elapsed = try clock.measure { found = try completed(text, on: stage) }
    #expect(found.count == 1 && found.first?.hasSuffix(" and district") == true)
    #expect(elapsed < .milliseconds(100), "\(elapsed)")
  }

  @Test func thereAreNeverMoreThanCanBeRead() throws {
    let stage = try Stage()
    for text in ["", "debtors where ", "nợ khi ", "help ", "record ", "debtors show s"] {
      #expect(try completed(text, on: stage).count <= Completer.suggestionsMax)
    }
  }
}

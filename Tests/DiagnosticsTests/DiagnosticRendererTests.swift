import Diagnostics
import Testing
import Values

@Suite struct DiagnosticRendererTests {
  @Test func caretsStandUnderTheWords() {
    #expect(
      rendered("debtors where citty = 1", marking: "citty", help: "did you mean 'city'?") == """
        error: unknown column
          debtors where citty = 1
                        ^^^^^
          help: did you mean 'city'?
        """
    )
  }

  @Test func caretsCountCellsOfVietnameseText() {
    #expect(
      rendered("debtors where huyện = \"Tân Uyên\" and x", marking: "\"Tân Uyên\"") == """
        error: unknown column
          debtors where huyện = "Tân Uyên" and x
                                ^^^^^^^^^^
        """
    )
  }

  @Test func caretsCountWideLettersTwice() {
    #expect(
      rendered("日本 x", marking: "x") == """
        error: unknown column
          日本 x
               ^
        """
    )
  }

  @Test(arguments: ["\n", "\r\n"])
  func theLineOfTheWordsIsShown(_ newline: String) {
    let text = ["debtors", "  where citty = 1", "  top 3"].joined(separator: newline)
    #expect(
      rendered(text, marking: "citty") == """
        error: unknown column
            where citty = 1
                  ^^^^^
        """
    )
  }

  @Test func wordsAcrossLinesAreMarkedOnTheFirst() {
    #expect(
      rendered("debtors where\n  citty", marking: "where\n  citty") == """
        error: unknown column
          debtors where
                  ^^^^^
        """
    )
  }

  @Test func placesInScriptsAreNamed() {
    let source = SourceText("debtors\n where citty", file: "check.arr", firstLine: 7)
    let diagnostic = Diagnostic(
      "unknown-column",
      Localized("unknown column"),
      at: span(of: "citty", in: source.text)
    )
    let text = DiagnosticRenderer(language: .english).render(diagnostic, in: source)
    #expect(text.hasPrefix("check.arr:8: error: unknown column\n"))
  }

  @Test func longLinesAreShownAroundTheWords() {
    let text = String(repeating: "ả", count: 5000) + " citty " + String(repeating: "b", count: 5000)
    let lines = rendered(text, marking: "citty").split(separator: "\n").map(String.init)
    #expect(lines.count == 3)
    let excerpt = lines[1]
    #expect(excerpt.count < 160)
    #expect(!excerpt.contains("\u{FFFD}"))
    #expect(excerpt.hasPrefix("  …ả") && excerpt.hasSuffix("b…"))
    let caret = lines[2].prefix { $0 == " " }.count
    #expect(excerpt.dropFirst(caret).hasPrefix("citty"))
    #expect(lines[2].hasSuffix(" ^^^^^"))
  }

  @Test func longMarksAreCut() {
    let text = "x " + String(repeating: "y", count: 100_000)
    let lines = rendered(text, marking: String(repeating: "y", count: 100_000))
    #expect(lines.count < 600)
  }

  @Test func controlCharactersAreEscapedAndTabsAreSpaces() {
    #expect(
      rendered("debtors\twhere \u{1B}[2J citty", marking: "citty") == """
        error: unknown column
          debtors where \\u{1B}[2J citty
                                  ^^^^^
        """
    )
  }

  @Test(arguments: [(0, 0), (3, 3), (3, 1), (7, 9), (8, 8), (100, 200), (-5, 2), (0, .max)])
  func anySpanIsShown(_ start: Int, _ end: Int) {
    for text in ["debtors", "debt\nors", "\n", "", "đđđđ", String(repeating: "đ", count: 300)] {
      let diagnostic = Diagnostic(
        "x",
        Localized("x"),
        at: SourceSpan(start: start, end: end)
      )
      let lines = DiagnosticRenderer(language: .english).render(diagnostic, in: SourceText(text))
      #expect(lines.contains("^"))
    }
  }

  @Test func theEndOfAStatementHasACaret() {
    let diagnostic = Diagnostic(
      "x",
      Localized("value expected"),
      at: SourceSpan(start: 15, end: 15)
    )
    #expect(
      DiagnosticRenderer(language: .english)
        .render(diagnostic, in: SourceText("debtors where x")) == """
          error: value expected
            debtors where x
                           ^
          """
    )
  }

  @Test func everyWordHasBothLanguages() {
    let diagnostic = Diagnostic(
      "x",
      .warning,
      Localized("unknown", vi: "chưa rõ"),
      help: Localized("help", vi: "gợi ý"),
      correction: "debtors"
    )
    #expect(
      DiagnosticRenderer(language: .vietnamese).render(diagnostic, in: nil) == """
        lưu ý: chưa rõ
          help: gợi ý
          viết lại: debtors
        """
    )
  }

  @Test func colourIsOnlyWhereItIsAskedFor() {
    let diagnostic = Diagnostic("x", .note, Localized("a\u{1B}b"))
    #expect(DiagnosticRenderer(language: .english).render(diagnostic, in: nil) == "note: a\\u{1B}b")
    #expect(
      DiagnosticRenderer(language: .english, usesColor: true).render(diagnostic, in: nil)
        == "\u{1B}[1;36mnote\u{1B}[0m: a\\u{1B}b"
    )
  }
}

@Suite struct SourceTextTests {
  @Test(arguments: [
    (0, 0, 0), (3, 0, 3), (7, 0, 7), (8, 1, 0), (10, 1, 2), (99, 1, 3), (-4, 0, 0),
  ])
  func offsetsHaveALineAndAByte(_ offset: Int, _ line: Int, _ byte: Int) {
    let place = SourceText("debtors\nxyz").position(of: offset)
    #expect(place.line == line)
    #expect(place.byte == byte || offset == 99)
  }

  @Test(arguments: [(0, 3, "deb"), (5, 99, "rs"), (-3, 2, "de"), (4, 1, ""), (99, 100, "")])
  func spansAreCutToTheText(_ start: Int, _ end: Int, _ expected: String) {
    #expect(SourceText("debtors")[SourceSpan(start: start, end: end)] == expected)
  }

  @Test func spansJoin() {
    let joined = SourceSpan(start: 5, end: 7).joined(with: SourceSpan(start: 1, end: 2))
    #expect(joined == SourceSpan(start: 1, end: 7))
  }
}

/// The span of the first place where the words stand, byte for byte.
private func span(of words: String, in text: String) -> SourceSpan {
  let (bytes, wanted) = (Array(text.utf8), Array(words.utf8))
  let start =
    bytes.indices.first { bytes[$0...].starts(with: wanted) } ?? 0
  return SourceSpan(start: start, end: start + wanted.count)
}

private func rendered(_ text: String, marking words: String, help: String? = nil) -> String {
  let diagnostic = Diagnostic(
    "unknown-column",
    Localized("unknown column"),
    at: span(of: words, in: text),
    help: help.map { Localized($0) }
  )
  return DiagnosticRenderer(language: .english).render(diagnostic, in: SourceText(text))
}

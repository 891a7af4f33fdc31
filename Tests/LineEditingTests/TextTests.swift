import Testing
import Values

@testable import LineEditing

@MainActor @Suite struct TextTests {
  private func edited(_ text: String) -> EditedText {
    let cursor = text.unicodeScalars.prefix { $0 != "|" }.count
    let scalars = text.unicodeScalars.map(\.value).filter { $0 != 0x7C }
    return EditedText(scalars: scalars, cursor: cursor)
  }

  @Test(
    arguments: [
      ("một|", nil, nil), ("ab\nc|d", 1, nil), ("ab|cd\ne", nil, 6), ("a|\n\nb", nil, 2),
      ("a\n|\nb", 0, 3), ("ab\ncdef|", 2, nil),
    ] as [(String, Int?, Int?)]
  )
  func upAndDownStayInTheColumn(text: String, above: Int?, below: Int?) {
    let lines = TextLines(edited(text))
    #expect(lines.positionAbove == above)
    #expect(lines.positionBelow == below)
  }

  @Test(arguments: [("|", 0, 0), ("ab\nc|d\ne", 3, 5), ("a\n|", 2, 2)])
  func linesHaveTheirOwnStartAndEnd(text: String, start: Int, end: Int) {
    let lines = TextLines(edited(text))
    #expect(lines.startOfLine == start)
    #expect(lines.endOfLine == end)
  }

  @Test func cursorOffsetCountsBytes() {
    #expect(edited("đặ|c").cursorOffset == 5)
    #expect(edited("đặ|c").string == "đặc")
  }

  @Test(
    arguments: [
      (0..<2, 0..<1), (2..<5, 1..<2), (5..<6, 2..<3), (0..<6, 0..<3), (1..<2, nil), (0..<7, nil),
    ] as [(Range<Int>, Range<Int>?)]
  )
  func offsetsBecomePositions(offsets: Range<Int>, positions: Range<Int>?) {
    #expect("đặc".scalarRange(ofOffsets: offsets) == positions)
  }

  @Test(arguments: [
    ("a\r\nb\rc\n", "a\nb\nc"), ("a\t\u{1B}[31mb\u{0}", "a\t[31mb"), ("\u{FEFF}x", "x"),
    ("Hue\u{323}\u{302}", "Huệ"), ("", ""), ("\n\n", ""), ("a\n\n  b\n\n", "a\n\n  b"),
  ])
  func pastesAreCleaned(text: String, cleaned: String) {
    let found = PastedText.cleaned(text)
    #expect(Array(found.unicodeScalars) == Array(cleaned.unicodeScalars))
  }

  @Test(
    arguments: [
      ("e", "\u{323}", "ẹ"), ("ẹ", "\u{302}", "ệ"), ("ê", "\u{323}", "ệ"), ("ư", "\u{309}", "ử"),
      ("q", "\u{302}", nil), (" ", "\u{301}", nil),
    ] as [(Unicode.Scalar, Unicode.Scalar, Unicode.Scalar?)]
  )
  func marksJoinTheirLetter(
    letter: Unicode.Scalar,
    mark: Unicode.Scalar,
    composed: Unicode.Scalar?
  ) {
    #expect(LetterComposition.isMark(mark))
    #expect(LetterComposition.composed(letter, mark) == composed)
  }

  @Test(arguments: [
    ("> ", "abc", 80, 0), ("> ", "12345678", 10, 1), ("> ", "1234567", 10, 0),
    ("> ", "a\nb\nc", 80, 2), ("> ", "漢漢漢漢", 9, 1), ("", "\t", 8, 1), ("> ", "\u{1}", 4, 1),
    ("> ", "a", 0, 3), ("> ", "ặ\u{301}", 10, 0),
  ])
  func layoutCountsRowsAsDrawn(prompt: String, text: String, columns: Int, row: Int) {
    #expect(TextLayout.lastRow(prompt: prompt, text: text, columns: columns) == row)
  }

  @Test(arguments: [
    ("> ", LineState.complete, "> "), ("> ", .incomplete, "- "), ("demo> ", .wrong, "demo! "),
    ("", .wrong, ""), ("  ", .incomplete, "  "),
  ])
  func promptTellsTheState(prompt: String, state: LineState, shown: String) {
    #expect(PromptSign.prompt(prompt, for: state) == shown)
  }

  @Test(
    arguments: [
      ("^[[A", [0x1B, 0x5B, 0x41]), ("\\e[5~", [0x1B, 0x5B, 0x35, 0x7E]), ("M-x", [0x1B, 0x78]),
      ("\\033b", [0x1B, 0x62]), ("^?", [0x7F]), ("^", nil), ("\\777", nil), ("M-", [0x4D, 0x2D]),
    ] as [(String, [UInt8]?)]
  )
  func keySpellingsAreThoseOfEditrc(spelling: String, bytes: [UInt8]?) {
    #expect(KeySpelling.bytes(of: spelling) == bytes)
  }

  // MARK: Completion

  private func answer(_ texts: String...) -> CompletionAnswer {
    CompletionAnswer(range: 0..<0, candidates: texts.map { CompletionCandidate(text: $0) })
  }

  @Test func tabInsertsWhatIsSure() {
    #expect(CompletionInsertion.text(for: answer(), typed: "x") == nil)
    #expect(CompletionInsertion.text(for: answer("debtors "), typed: "deb") == "debtors ")
    #expect(CompletionInsertion.text(for: answer("debtors", "debts"), typed: "de") == "debt")
    #expect(CompletionInsertion.text(for: answer("debtors", "debts"), typed: "debt") == nil)
    #expect(CompletionInsertion.text(for: answer("Tân Uyên", "Tân An"), typed: "tan") == "Tân ")
    #expect(CompletionInsertion.text(for: answer("Tân Uyên", "Bắc Tân Uyên"), typed: "uy") == nil)
    #expect(CompletionInsertion.text(for: answer("one"), typed: "one") == nil)
  }

  @Test func commonBeginningsAreWholeCharacters() {
    #expect(CompletionInsertion.commonBeginning(of: ["ệa", "ểa"]) == "")
    #expect(CompletionInsertion.commonBeginning(of: ["aệ1", "aệ2", "aệ"]) == "aệ")
  }

  @Test func shortCandidatesStandInColumns() {
    let listing = CompletionListing(
      size: TerminalSize(columns: 20, rows: 24),
      language: .english
    )
    let candidates = ["một", "hai", "ba", "bốn", "năm"].map { CompletionCandidate(text: $0) }
    #expect(listing.lines(for: candidates) == ["một  hai  ba   bốn", "năm"])
  }

  @Test func meaningsStandBehindTheirCandidates() {
    let listing = CompletionListing(
      size: TerminalSize(columns: 24, rows: 24),
      language: .english
    )
    let candidates = [
      CompletionCandidate(text: "Tân Uyên", meaning: "412 employers of the district"),
      CompletionCandidate(text: "x\u{1B}[31m", meaning: ""),
    ]
    #expect(
      listing.lines(for: candidates) == ["Tân Uyên     412 emplo…", "x\\u{1B}[31m"]
    )
  }

  @Test func longListsSayWhatTheyLeaveOut() {
    let candidates = (1...100).map { CompletionCandidate(text: "number\($0)") }
    for columns in [1, 5, 20, 80] {
      let listing = CompletionListing(
        size: TerminalSize(columns: columns, rows: 8),
        language: .vietnamese
      )
      let lines = listing.lines(for: candidates)
      #expect(lines.count == 6)
      #expect(lines.last?.hasPrefix("… còn ") == true)
    }
  }
}

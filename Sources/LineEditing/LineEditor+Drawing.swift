import Values

// What is drawn beside the text: signs, hints, lists, and everything anew in a resized window.

extension LineEditor {
  /// Asks the delegate about a changed text; true where prompt or hint must be drawn anew.
  func updateSigns(_ handle: EditorHandle) -> Bool {
    guard reading.search == nil, let guide = reading.guide else { return false }
    let text = handle.text
    guard text != reading.shownText else { return false }
    reading.shownText = text
    // Reading a huge paste after every key would be felt; Enter still judges it.
    let isShort = text.scalars.count <= 20_000
    let string = isShort ? text.string : ""
    let prompt = PromptSign.prompt(
      reading.prompt,
      for: isShort ? guide.state(of: string) : .complete
    )
    let hint = hint(guide.hint(for: string, cursor: isShort ? text.cursorOffset : 0))
    guard prompt != reading.shownPrompt || hint != reading.shownHint else { return false }
    reading.shownPrompt = prompt
    reading.shownHint = hint
    handle.setPrompt(prompt)
    handle.setHint(hint)
    return true
  }

  /// A hint is one line of at most half the window; a plain terminal would only flicker.
  private func hint(_ text: String) -> String {
    guard !drawsPlainly else { return "" }
    return TerminalText.fitted(TerminalText.escaped(text), to: terminalSize.columns / 2)
  }

  // MARK: Completion

  func complete(_ handle: EditorHandle) -> AfterCommand {
    guard let guide = reading.guide else { return .beep }
    let text = handle.text
    let string = text.string
    let answer = guide.completions(for: string, cursor: text.cursorOffset)
    guard !answer.candidates.isEmpty,
      let range = string.scalarRange(ofOffsets: answer.range)
    else { return .beep }
    let typed = String(decoding: Array(string.utf8)[answer.range], as: UTF8.self)
    if let insertion = CompletionInsertion.text(for: answer, typed: typed) {
      reading.textAtLastTab = nil
      handle.move(to: range.upperBound)
      handle.deleteBefore(count: range.count)
      handle.insert(TextFolding.composed(insertion))
      return .refresh
    }
    guard answer.candidates.count > 1 else { return .beep }
    guard text == reading.textAtLastTab else {
      reading.textAtLastTab = text
      return .beep
    }
    list(answer.candidates, under: text, handle)
    return .nothing
  }

  /// Prints the candidates under the text and draws the text again under them.
  private func list(
    _ candidates: [CompletionCandidate],
    under text: EditedText,
    _ handle: EditorHandle
  ) {
    let listing = CompletionListing(size: terminalSize, language: language)
    let rows = row(of: text, end: text.scalars.count) - row(of: text, end: text.cursor)
    let below = min(rows, terminalSize.rows)
    handle.write(String(repeating: "\n", count: below + 1) + "\r")
    for line in listing.lines(for: candidates) { handle.write(line + "\r\n") }
    handle.redraw()
  }

  /// The row, from the prompt's first, in which a part of the text ends.
  private func row(of text: EditedText, end: Int) -> Int {
    let part = EditedText(scalars: Array(text.scalars.prefix(end))).string
    return TextLayout.lastRow(
      prompt: reading.shownPrompt,
      text: part,
      columns: terminalSize.columns
    )
  }

  // MARK: Windows

  /// Draws everything anew from the first row of the prompt.
  ///
  /// Some terminals wrap their old content anew and some cut it; the smaller of both distances is
  /// taken, so that lines above are never overwritten.
  func redrawAfterResize(_ handle: EditorHandle) {
    let text = handle.text
    let before = EditedText(scalars: Array(text.scalars.prefix(text.cursor))).string
    let size = terminalSize
    let rows = [reading.columns, size.columns].map { columns in
      TextLayout.lastRow(prompt: reading.shownPrompt, text: before, columns: columns)
    }
    reading.columns = size.columns
    handle.takeTerminalSize()
    if drawsPlainly {
      handle.write("\r\n")
    } else {
      let up = min(rows.min() ?? 0, size.rows - 1)
      handle.write("\r" + (up > 0 ? "\u{1B}[\(up)A" : "") + "\u{1B}[J")
    }
    handle.redraw()
  }
}

extension String {
  /// The scalars that a range of UTF-8 offsets covers; nil where it is out of bounds or cuts one.
  nonisolated func scalarRange(ofOffsets range: Range<Int>) -> Range<Int>? {
    let bytes = utf8
    guard range.lowerBound >= 0, range.upperBound <= bytes.count else { return nil }
    let lower = bytes.index(startIndex, offsetBy: range.lowerBound)
    let upper = bytes.index(startIndex, offsetBy: range.upperBound)
    guard let start = lower.samePosition(in: unicodeScalars),
      let end = upper.samePosition(in: unicodeScalars)
    else { return nil }
    let first = unicodeScalars.distance(from: startIndex, to: start)
    return first..<first + unicodeScalars.distance(from: start, to: end)
  }
}

import Values

// What the commands of this module do to the text.

extension LineEditor {
  func run(_ command: EditorCommand) -> AfterCommand {
    guard let handle else { return .beep }
    switch command {
    case .refresh: return .refresh
    case .accept: return accept(handle)
    case .newline: return openLine(handle)
    case .up: return moveUp(handle)
    case .down: return moveDown(handle)
    case .olderEntry: return showOlderEntry(handle)
    case .newerEntry: return showNewerEntry(handle)
    case .searchOlder, .searchNewer: return startSearch(handle)
    case .lineStart: return moveToLineStart(handle)
    case .lineEnd: return moveToLineEnd(handle)
    case .textStart: return move(to: 0, handle)
    case .textEnd: return move(to: handle.count, handle)
    case .complete: return complete(handle)
    case .deleteOrEnd: return deleteOrEnd(handle)
    case .insertQuoted:
      reading.quotesNextKey = true
      return .nothing
    }
  }

  // MARK: The end of a line

  /// Runs the text if it is complete or wrong, or its last line is blank, which ends a statement
  /// of several lines; else opens a further line.
  private func accept(_ handle: EditorHandle) -> AfterCommand {
    let text = TextFolding.composed(handle.text.string)
    guard reading.kind == .statement else { return finish(.statement(text), handle) }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let isEndedByBlank = lines.last.map { $0.allSatisfy(\.isWhitespace) } ?? true
    guard isEndedByBlank || reading.guide?.state(of: text) != .incomplete else {
      return openLine(handle)
    }
    return finish(.statement(text), handle)
  }

  /// A line that begins with white space continues the statement above, hence the indentation.
  private func openLine(_ handle: EditorHandle) -> AfterCommand {
    guard reading.kind == .statement else { return .beep }
    handle.insert("\n  ")
    return .refresh
  }

  private func deleteOrEnd(_ handle: EditorHandle) -> AfterCommand {
    guard handle.count > 0 else { return finish(.endOfInput, handle) }
    guard handle.cursor < handle.count else { return .beep }
    handle.move(to: handle.cursor + 1)
    handle.deleteBefore(count: 1)
    return .refresh
  }

  /// Ctrl-C: the line stays on the screen, marked, and is gone.
  func interrupt(_ handle: EditorHandle) -> UInt32 {
    if reading.search != nil { abandonSearch(handle) }
    handle.move(to: handle.count)
    handle.insert("^C")
    finish(.interrupted, handle)
    return KeyCode.refresh
  }

  /// Ends the reading once the text is drawn without its hint, so that nothing of it stays.
  @discardableResult
  func finish(_ result: LineResult, _ handle: EditorHandle) -> AfterCommand {
    if reading.search != nil { endSearch(handle) }
    reading.result = result
    handle.setHint("")
    return .refresh
  }

  // MARK: Moving

  private func move(to position: Int, _ handle: EditorHandle) -> AfterCommand {
    handle.move(to: position)
    return .refresh
  }

  private func moveToLineStart(_ handle: EditorHandle) -> AfterCommand {
    move(to: TextLines(handle.text).startOfLine, handle)
  }

  private func moveToLineEnd(_ handle: EditorHandle) -> AfterCommand {
    move(to: TextLines(handle.text).endOfLine, handle)
  }

  private func moveUp(_ handle: EditorHandle) -> AfterCommand {
    guard let position = TextLines(handle.text).positionAbove else {
      return showOlderEntry(handle)
    }
    return move(to: position, handle)
  }

  private func moveDown(_ handle: EditorHandle) -> AfterCommand {
    guard let position = TextLines(handle.text).positionBelow else {
      return showNewerEntry(handle)
    }
    return move(to: position, handle)
  }

  // MARK: History

  private func showOlderEntry(_ handle: EditorHandle) -> AfterCommand {
    showEntry(handle) { cursor, text in cursor.older(than: text) }
  }

  private func showNewerEntry(_ handle: EditorHandle) -> AfterCommand {
    showEntry(handle) { cursor, text in cursor.newer(than: text) }
  }

  private func showEntry(
    _ handle: EditorHandle,
    _ step: (inout HistoryCursor, String) -> String?
  ) -> AfterCommand {
    guard reading.kind == .statement else { return .beep }
    var cursor = reading.historyCursor ?? HistoryCursor(entries: history.entries)
    guard let entry = step(&cursor, handle.text.string) else { return .beep }
    reading.historyCursor = cursor
    handle.replace(with: TextFolding.composed(entry))
    return .refresh
  }

  private func startSearch(_ handle: EditorHandle) -> AfterCommand {
    guard reading.kind == .statement else { return .beep }
    reading.search = HistorySearch(entries: history.entries, original: handle.text)
    showSearch(handle)
    return .refresh
  }

  /// Draws what the search found, or the text from before while nothing is.
  func showSearch(_ handle: EditorHandle) {
    guard let search = reading.search else { return }
    if let match = search.match {
      handle.replace(with: match.text, cursor: match.position)
    } else {
      handle.replace(with: search.original.string, cursor: search.original.cursor)
    }
    reading.shownPrompt = EditorWords.searchPrompt(
      pattern: search.pattern,
      found: search.isFound,
      in: language
    )
    handle.setPrompt(reading.shownPrompt)
    handle.setHint("")
  }

  /// Keeps what was found in the line.
  func endSearch(_ handle: EditorHandle) {
    reading.search = nil
    reading.shownText = nil
    reading.shownPrompt = reading.prompt
    handle.setPrompt(reading.prompt)
    _ = updateSigns(handle)
  }

  /// Puts back what stood in the line before.
  func abandonSearch(_ handle: EditorHandle) {
    if let original = reading.search?.original {
      handle.replace(with: original.string, cursor: original.cursor)
    }
    endSearch(handle)
  }
}

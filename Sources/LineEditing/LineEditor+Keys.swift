import Values

// From key presses to the characters that libedit looks up in its map.

extension LineEditor: EditorHandleOwner {
  func nextCode() -> UInt32? {
    guard let handle else { return nil }
    while true {
      if !waitingCodes.isEmpty { return waitingCodes.removeFirst() }
      if reading.result != nil { return KeyCode.finish }
      if !reading.initialText.isEmpty {
        handle.insert(PastedText.cleaned(reading.initialText))
        reading.initialText = ""
        return KeyCode.refresh
      }
      if !keyboard.hasWaitingInput, updateSigns(handle) { return KeyCode.refresh }
      if reading.columns == 0 { reading.columns = terminalSize.columns }
      switch keyboard.next() {
      case .key(let press):
        if let code = code(for: press, handle) { return code }
      case .interrupted: return interrupt(handle)
      case .terminated, .endOfInput:
        finish(.endOfInput, handle)
        return KeyCode.refresh
      case .resized: redrawAfterResize(handle)
      case .suspended: suspend(handle)
      case .continued: resume(handle)
      }
    }
  }

  /// The character for libedit; nil where the press is dealt with and the next is awaited.
  private func code(for press: KeyPress, _ handle: EditorHandle) -> UInt32? {
    if reading.search != nil { return searchCode(for: press, handle) }
    if reading.quotesNextKey {
      reading.quotesNextKey = false
      if case .letter(let scalar) = press { handle.insert(String(scalar)) }
      return KeyCode.refresh
    }
    switch press {
    case .letter(let scalar): return code(forLetter: scalar, handle)
    case .named(.enter): return code(forLetter: "\r", handle)
    case .named(let key): return key.code
    case .meta(let scalar):
      // Libedit's maps know Alt as Escape before the character.
      guard scalar.isASCII else { return nil }
      waitingCodes.append(scalar.value)
      return 0x1B
    case .pasteStart: return paste(handle)
    case .unknown(let sequence):
      if ownSequences.contains(sequence) { waitingCodes += sequence.map { UInt32($0) } }
      return nil
    }
  }

  private func code(forLetter scalar: Unicode.Scalar, _ handle: EditorHandle) -> UInt32? {
    switch scalar {
    case "\r", "\n": return enter(scalar, handle)
    case "\t" where keyboard.decoder.waitingCount > 0:
      // More followed in the same moment: a pasted tab, not a wish for completion.
      handle.insert("\t")
      return KeyCode.refresh
    default:
      if !keyboard.hasWaitingInput { reading.isInBurst = false }
      if LetterComposition.isMark(scalar) { return compose(scalar, handle) }
      guard keys == .emacs, scalar.value >= 0x20, scalar.value != 0x7F,
        keyboard.decoder.waitingCount > 0
      else { return scalar.value }
      let text = String(scalar) + keyboard.decoder.takeText()
      handle.insert(TextFolding.composed(text))
      return KeyCode.refresh
    }
  }

  /// A mark joins the letter before the cursor; one that no letter takes is refused.
  private func compose(_ mark: Unicode.Scalar, _ handle: EditorHandle) -> UInt32? {
    let text = handle.text
    guard text.cursor > 0, let letter = Unicode.Scalar(text.scalars[text.cursor - 1]),
      let composed = LetterComposition.composed(letter, mark)
    else {
      handle.write("\u{07}")
      return KeyCode.refresh
    }
    handle.deleteBefore(count: 1)
    handle.insert(String(composed))
    return KeyCode.refresh
  }

  // MARK: Enter and pastes

  /// Enter that was typed runs the accept command; Enter inside a burst of lines, which only a
  /// paste without markers makes, is a line end.
  private func enter(_ scalar: Unicode.Scalar, _ handle: EditorHandle) -> UInt32? {
    if scalar == "\r" { keyboard.decoder.skipLineFeed() }
    if keyboard.continuesAtOnce {
      reading.isInBurst = true
      if reading.kind == .statement { handle.insert("\n") } else { handle.insert(" ") }
      return KeyCode.refresh
    }
    guard reading.isInBurst else { return scalar.value }
    reading.isInBurst = false
    return KeyCode.refresh
  }

  private func paste(_ handle: EditorHandle) -> UInt32 {
    switch keyboard.paste() {
    case .success(let text):
      let cleaned = PastedText.cleaned(text)
      let isOneLine = reading.kind == .answer
      handle.insert(isOneLine ? cleaned.split(separator: "\n").joined(separator: " ") : cleaned)
      return KeyCode.refresh
    case .failure(let interruption):
      guard interruption.isOver else { return interrupt(handle) }
      finish(.endOfInput, handle)
      return KeyCode.refresh
    }
  }

  // MARK: Search

  private func searchCode(for press: KeyPress, _ handle: EditorHandle) -> UInt32? {
    switch press {
    case .letter("\u{12}"): reading.search?.older()
    case .letter("\u{13}"): reading.search?.newer()
    case .letter("\u{7F}"), .letter("\u{08}"): reading.search?.erase()
    case .letter("\u{07}"):
      abandonSearch(handle)
      return KeyCode.refresh
    case .letter(let scalar) where scalar.value >= 0x20:
      reading.search?.type(String(scalar) + keyboard.decoder.takeText())
    case .named(.escape):
      endSearch(handle)
      return KeyCode.refresh
    case .letter, .named, .meta, .pasteStart, .unknown:
      // Any other key takes what was found and does its work there.
      endSearch(handle)
      if let code = code(for: press, handle) { waitingCodes.insert(code, at: 0) }
      return KeyCode.refresh
    }
    showSearch(handle)
    return KeyCode.refresh
  }
}

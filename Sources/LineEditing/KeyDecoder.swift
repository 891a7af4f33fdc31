/// Turns the bytes of a terminal into key presses, however the bytes are cut into pieces.
nonisolated struct KeyDecoder {
  /// Whether Escape is a key of its own, as vi needs, unless more of a sequence is there at once.
  var escapeIsKey = false

  private var bytes: [UInt8] = []
  private var start = 0

  private static let escape: UInt8 = 0x1B
  private static let pasteEnd = Array("\u{1B}[201~".utf8)

  var waitingCount: Int { bytes.count - start }

  mutating func feed(_ more: some Collection<UInt8>) {
    if start > 0 {
      bytes.removeFirst(start)
      start = 0
    }
    bytes.append(contentsOf: more)
  }

  /// Forgets what was not decoded yet.
  mutating func discard() {
    bytes = []
    start = 0
  }

  /// The next key press, nil while its bytes are incomplete.
  ///
  /// `isPaused` says that nothing followed for a while, so that an unfinished beginning is taken
  /// for what it looks like.
  mutating func next(isPaused: Bool = false) -> KeyPress? {
    while start < bytes.count {
      if bytes[start] == Self.escape { return nextSequence(isPaused: isPaused) }
      let length = Self.lengthOfCharacter(bytes[start])
      guard length > 0 else {
        start += 1
        continue
      }
      guard start + length <= bytes.count else {
        let isBroken = bytes[(start + 1)...].contains { !(0x80..<0xC0).contains($0) }
        guard isPaused || isBroken else { return nil }
        start += 1
        continue
      }
      if let scalar = Self.scalar(bytes[start..<start + length]) {
        start += length
        return .letter(scalar)
      }
      start += 1
    }
    return nil
  }

  /// The printable characters that stand next, for inserting many at once; may be empty.
  mutating func takeText() -> String {
    var scalars = String.UnicodeScalarView()
    while start < bytes.count, bytes[start] >= 0x20, bytes[start] != 0x7F {
      let length = Self.lengthOfCharacter(bytes[start])
      guard length > 0, start + length <= bytes.count,
        let scalar = Self.scalar(bytes[start..<start + length])
      else { break }
      scalars.append(scalar)
      start += length
    }
    return String(scalars)
  }

  /// Drops a line feed that stands next: the second half of a line end.
  mutating func skipLineFeed() {
    if start < bytes.count, bytes[start] == 0x0A { start += 1 }
  }

  /// The text of a paste up to its end marker; nil while the marker is not there.
  ///
  /// Invalid bytes become replacement characters. O(n) over all calls of one paste, because
  /// `searched` remembers how far the marker is known to be missing.
  mutating func takePaste(searched: inout Int) -> String? {
    let end = Self.pasteEnd
    var position = start + max(0, searched - end.count)
    while position + end.count <= bytes.count {
      if bytes[position] == Self.escape, bytes[position..<position + end.count].elementsEqual(end) {
        let text = String(decoding: bytes[start..<position], as: UTF8.self)
        start = position + end.count
        return text
      }
      position += 1
    }
    searched = waitingCount
    return nil
  }

  // MARK: Sequences

  private mutating func nextSequence(isPaused: Bool) -> KeyPress? {
    guard start + 1 < bytes.count else {
      guard isPaused, escapeIsKey else { return nil }
      start += 1
      return .named(.escape)
    }
    switch bytes[start + 1] {
    case UInt8(ascii: "["): return nextControlSequence(from: start + 2)
    case UInt8(ascii: "O"): return nextSingleShift(from: start + 2)
    case Self.escape: return nextAfterTwoEscapes()
    case 0x0A, 0x0D:
      start += 2
      return .named(.newline)
    case 0x08, 0x7F:
      start += 2
      return .named(.deleteWordLeft)
    default:
      if escapeIsKey {
        start += 1
        return .named(.escape)
      }
      start += 1
      guard let press = next(isPaused: isPaused) else {
        start -= 1
        return nil
      }
      if case .letter(let scalar) = press { return .meta(scalar) }
      return press
    }
  }

  /// PuTTY and rxvt put a second Escape before the sequence of a key held with Alt.
  private mutating func nextAfterTwoEscapes() -> KeyPress? {
    guard start + 2 < bytes.count else { return nil }
    start += 1
    guard bytes[start + 1] == UInt8(ascii: "[") || bytes[start + 1] == UInt8(ascii: "O") else {
      return .named(.escape)
    }
    guard let press = nextSequence(isPaused: false) else {
      start -= 1
      return nil
    }
    switch press {
    case .named(.left): return .named(.wordLeft)
    case .named(.right): return .named(.wordRight)
    default: return press
    }
  }

  private mutating func nextControlSequence(from first: Int) -> KeyPress? {
    // The Linux console sends `ESC [ [ A` for F1 to F5.
    if first < bytes.count, bytes[first] == UInt8(ascii: "[") {
      guard first + 1 < bytes.count else { return nil }
      return take(upTo: first + 2)
    }
    var position = first
    while position < bytes.count {
      let byte = bytes[position]
      let isDollar = byte == UInt8(ascii: "$")
      if (0x40...0x7E).contains(byte) || isDollar {
        let key = EscapeSequences.key(ofControlSequence: bytes[first...position])
        let unknown = take(upTo: position + 1)
        return key ?? unknown
      }
      // Anything but parameters ends a broken sequence before itself.
      guard (0x20...0x3F).contains(byte), position - first < 64 else {
        return take(upTo: position)
      }
      position += 1
    }
    return nil
  }

  private mutating func nextSingleShift(from first: Int) -> KeyPress? {
    guard first < bytes.count else { return nil }
    let key = EscapeSequences.key(ofSingleShift: bytes[first])
    let unknown = take(upTo: first + 1)
    return key ?? unknown
  }

  private mutating func take(upTo end: Int) -> KeyPress {
    let sequence = Array(bytes[start..<end])
    start = end
    return .unknown(sequence)
  }

  // MARK: Characters

  /// How many bytes a character takes by its first one; 0 for a byte that cannot begin one.
  private static func lengthOfCharacter(_ first: UInt8) -> Int {
    switch first {
    case 0x00..<0x80: 1
    case 0xC2..<0xE0: 2
    case 0xE0..<0xF0: 3
    case 0xF0..<0xF5: 4
    default: 0
    }
  }

  /// The character of these bytes; nil for invalid ones and for the second block of controls.
  private static func scalar(_ bytes: ArraySlice<UInt8>) -> Unicode.Scalar? {
    guard let text = String(validating: bytes, as: UTF8.self),
      let scalar = text.unicodeScalars.first, !(0x80..<0xA0).contains(scalar.value)
    else { return nil }
    return scalar
  }
}

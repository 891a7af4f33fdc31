import Testing

@testable import LineEditing

@Suite struct KeyDecoderTests {
  private func presses(of bytes: [UInt8], inPiecesOf size: Int) -> [KeyPress] {
    var decoder = KeyDecoder()
    var result: [KeyPress] = []
    for start in stride(from: 0, to: bytes.count, by: size) {
      decoder.feed(bytes[start..<min(start + size, bytes.count)])
      while let press = decoder.next() { result.append(press) }
    }
    return result
  }

  @Test(arguments: [
    ("\u{1B}[A", NamedKey.up), ("\u{1B}OB", .down), ("\u{1B}[1;5D", .wordLeft),
    ("\u{1B}[5D", .wordLeft), ("\u{1B}Od", .wordLeft), ("\u{1B}\u{1B}[D", .wordLeft),
    ("\u{1B}[1;3C", .wordRight), ("\u{1B}Oc", .wordRight), ("\u{1B}[1;2C", .right),
    ("\u{1B}[H", .home), ("\u{1B}OH", .home), ("\u{1B}[1~", .home), ("\u{1B}[7~", .home),
    ("\u{1B}[F", .end), ("\u{1B}[4~", .end), ("\u{1B}[8~", .end), ("\u{1B}[1;5H", .textStart),
    ("\u{1B}[3~", .delete), ("\u{1B}[3;5~", .deleteWordRight), ("\u{1B}[3^", .deleteWordRight),
    ("\u{1B}\u{7F}", .deleteWordLeft), ("\u{1B}\r", .newline), ("\u{1B}\n", .newline),
    ("\u{1B}[13;2u", .newline), ("\u{1B}[27;3;13~", .newline), ("\u{1B}OM", .enter),
    ("\u{1B}[Z", .backTab), ("\u{1B}[5~", .pageUp), ("\u{1B}[6~", .pageDown),
  ])
  func sequencesAreKeysHoweverTheyAreCut(sequence: String, key: NamedKey) {
    let bytes = Array((sequence + "x").utf8)
    for size in 1...bytes.count {
      #expect(presses(of: bytes, inPiecesOf: size) == [.named(key), .letter("x")])
    }
  }

  @Test(arguments: [
    "\u{1B}[15~", "\u{1B}[[A", "\u{1B}[?1;2c", "\u{1B}OP", "\u{1B}[1;9P",
    "\u{1B}[99999999999999999999~",
  ])
  func unknownSequencesAreSwallowedWhole(sequence: String) {
    let bytes = Array(sequence.utf8)
    for size in 1...bytes.count {
      #expect(presses(of: bytes, inPiecesOf: size) == [.unknown(bytes)])
    }
  }

  @Test func lettersArriveWhole() {
    let text = "đặc ệ 漢 😀"
    for size in 1...4 {
      let found = presses(of: Array(text.utf8), inPiecesOf: size)
      #expect(found == text.unicodeScalars.map { .letter($0) })
    }
  }

  @Test func invalidBytesAndSecondControlsAreDropped() {
    let bytes: [UInt8] = [0x61, 0xFF, 0xC0, 0x80, 0xC2, 0x85, 0xED, 0xA0, 0x80, 0xE1, 0x62]
    #expect(presses(of: bytes, inPiecesOf: 3) == [.letter("a"), .letter("b")])
  }

  @Test func escapeIsAKeyForViOnly() {
    var decoder = KeyDecoder()
    decoder.feed([0x1B])
    #expect(decoder.next(isPaused: true) == nil)
    decoder.escapeIsKey = true
    #expect(decoder.next() == nil)
    #expect(decoder.next(isPaused: true) == .named(.escape))
    decoder.feed(Array("\u{1B}k\u{1B}[A".utf8))
    #expect(decoder.next() == .named(.escape))
    #expect(decoder.next() == .letter("k"))
    #expect(decoder.next() == .named(.up))
  }

  @Test func altIsMeta() {
    #expect(presses(of: Array("\u{1B}b".utf8), inPiecesOf: 1) == [.meta("b")])
  }

  @Test(arguments: 1...9)
  func pasteEndsAtItsMarker(size: Int) {
    var decoder = KeyDecoder()
    let bytes = Array("một\u{1B}[20 hai\u{1B}[201~x".utf8)
    var searched = 0
    var text: String?
    for start in stride(from: 0, to: bytes.count, by: size) {
      decoder.feed(bytes[start..<min(start + size, bytes.count)])
      if text == nil { text = decoder.takePaste(searched: &searched) }
    }
    #expect(text == "một\u{1B}[20 hai")
    #expect(decoder.next() == .letter("x"))
  }

  @Test func anyBytesAreDecodedToTheirEnd() {
    var generator = SeededGenerator(state: 7)
    for _ in 0..<300 {
      var decoder = KeyDecoder()
      decoder.feed(
        (0..<200).map { _ in
          Bool.random(using: &generator)
            ? UInt8.random(in: 0x1B...0x7E, using: &generator)
            : UInt8.random(in: 0...255, using: &generator)
        }
      )
      var count = 0
      while decoder.next() != nil { count += 1 }
      #expect(count <= 200)
      // What is left is one unfinished character or sequence.
      #expect(decoder.waitingCount < 70)
    }
  }

  @Test func everyKeyHasItsOwnPrivateCharacter() {
    let codes = NamedKey.allCases.map(\.code) + [KeyCode.refresh, KeyCode.finish]
    #expect(Set(codes).count == codes.count)
    #expect(codes.allSatisfy { (0x80...0x9F).contains($0) })
  }
}

/// Repeatable randomness (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}

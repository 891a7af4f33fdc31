import Shell
import Foundation

/// Texts that somebody might type, and many that nobody would; the same in every run.
struct RandomTexts {
  /// Statements of the golden files and words of the language, to make texts of.
  private let statements: [String]
  private let words: [String]
  private var state: UInt64

  init(seed: UInt64) throws {
    let files = ["Queries", "Sessions", "Errors"].flatMap { folder in
      Fixtures.files(in: folder, ending: ".qtest") + Fixtures.files(in: folder, ending: ".session")
    }
    statements = try files.flatMap { path in
      GoldenSession(try String(contentsOfFile: path, encoding: .utf8)).exchanges.map(\.statement)
    }
    words = Array(Set(statements.flatMap { $0.split(separator: " ").map(String.init) })).sorted()
    state = seed
  }

  /// A statement with some of its words or bytes changed.
  mutating func mutated() -> String {
    var pieces = pick(statements).split(separator: " ").map(String.init)
    for _ in 0...below(4) where !pieces.isEmpty {
      let place = below(pieces.count)
      switch below(6) {
      case 0: pieces.remove(at: place)
      case 1: pieces.insert(pick(words), at: place)
      case 2: pieces[place] = pick(words)
      case 3: pieces.swapAt(place, below(pieces.count))
      case 4: pieces.insert(contentsOf: [pieces[place], pick(words)], at: place)
      default: pieces[place] = spoiled(pieces[place])
      }
    }
    return pieces.joined(separator: " ")
  }

  /// A text of about so many bytes: random words, one piece over and over, or random bytes.
  mutating func long(_ byteCount: Int) -> String {
    var text = below(2) == 0 ? "debtors where " : ""
    let piece = pick(["(", "not ", "a and ", "x, ", "- ", "any calls where (", "\"", "1 + ", "f("])
    let kind = below(4)
    while text.utf8.count < byteCount {
      switch kind {
      case 0: text += pick(words) + " "
      case 1: text += piece
      case 2: text += String(decoding: (0..<8).map { _ in UInt8(below(256)) }, as: UTF8.self)
      default: text += mutated() + " "
      }
    }
    return String(decoding: Array(text.utf8.prefix(byteCount)), as: UTF8.self)
  }

  /// A place in a text, in bytes.
  mutating func place(in text: String) -> Int { below(text.utf8.count + 1) }

  private mutating func spoiled(_ word: String) -> String {
    var bytes = Array(word.utf8)
    if !bytes.isEmpty { bytes[below(bytes.count)] = UInt8(below(256)) }
    return String(decoding: bytes, as: UTF8.self)
  }

  private mutating func pick(_ texts: [String]) -> String { texts[below(texts.count)] }

  /// SplitMix64.
  private mutating func below(_ limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(limit))
  }
}

/// A piece of a statement that knows how it can be made smaller.
indirect enum Phrase {
  case text(String)
  /// Pieces one behind the other; `simpler` may stand for the whole, where it means something.
  case pieces([Phrase], simpler: [Phrase])

  init(_ text: String) { self = .text(text) }

  var text: String {
    switch self {
    case .text(let text): text
    case .pieces(let pieces, _): pieces.map(\.text).joined()
    }
  }

  /// Every phrase with one thing less in it, the smallest first.
  var smaller: [Phrase] {
    guard case .pieces(let pieces, let simpler) = self else { return [] }
    var results = simpler
    for (place, piece) in pieces.enumerated() {
      for smaller in piece.smaller {
        var others = pieces
        others[place] = smaller
        // What it may be replaced by is known better after this step.
        results.append(.pieces(others, simpler: []))
      }
    }
    return results
  }

  /// Phrases joined by a word, each of which may be left out.
  static func joined(_ parts: [Phrase], by word: String) -> Phrase {
    guard parts.count > 1 else { return parts.first ?? Phrase("") }
    var pieces: [Phrase] = []
    for (place, part) in parts.enumerated() {
      if place > 0 { pieces.append(Phrase(word)) }
      pieces.append(part)
    }
    let fewer = parts.indices.map { left in
      Phrase.joined(parts.enumerated().filter { $0.offset != left }.map(\.element), by: word)
    }
    return .pieces(pieces, simpler: fewer)
  }
}

extension Phrase: ExpressibleByStringLiteral, ExpressibleByStringInterpolation {
  /// Phrases within braces are pieces that may stand for the whole.
  struct StringInterpolation: StringInterpolationProtocol {
    var pieces: [Phrase] = []
    var parts: [Phrase] = []

    init(literalCapacity: Int, interpolationCount: Int) {}

    mutating func appendLiteral(_ literal: String) { pieces.append(Phrase(literal)) }
    mutating func appendInterpolation(_ phrase: Phrase) {
      pieces.append(phrase)
      parts.append(phrase)
    }
    /// A piece of another kind than the whole.
    mutating func appendInterpolation(other phrase: Phrase) { pieces.append(phrase) }
    mutating func appendInterpolation(_ text: String) { pieces.append(Phrase(text)) }
  }

  init(stringLiteral value: String) { self = .text(value) }

  init(stringInterpolation: StringInterpolation) {
    self = .pieces(stringInterpolation.pieces, simpler: stringInterpolation.parts)
  }
}

/// A question in its clauses, each of which can be left out.
struct QuestionDraft {
  /// The statement before, whose answer `last` is.
  var previous: String?
  var source: String
  var span: String?
  var filter: [Phrase] = []
  var keys: [Phrase] = []
  var across: Phrase?
  var items: [Phrase] = []
  var having: [Phrase] = []
  var sort: [Phrase] = []
  var top: Phrase?
  var hasTotal = false

  var statement: String {
    var words = [source]
    if let span { words.append(span) }
    func add(_ word: String, _ parts: [Phrase], _ sign: String) {
      if !parts.isEmpty { words.append(word + " " + parts.map(\.text).joined(separator: sign)) }
    }
    add("where", filter, " and ")
    add("by", keys, ", ")
    add("across", across.map { [$0] } ?? [], "")
    add("show", items, ", ")
    add("having", having, " and ")
    add("sort", sort, ", ")
    if let top { words.append(top.text) }
    if hasTotal { words.append("total") }
    return (previous.map { $0 + Self.next } ?? "") + words.joined(separator: " ")
  }

  /// What stands between two statements.
  static let next = "; "

  /// Every question with one thing less in it.
  var smaller: [QuestionDraft] {
    var results: [QuestionDraft] = []
    func change(_ edit: (inout QuestionDraft) -> Void) {
      var draft = self
      edit(&draft)
      results.append(draft)
    }
    if hasTotal { change { $0.hasTotal = false } }
    if top != nil { change { $0.top = nil } }
    if across != nil { change { $0.across = nil } }
    if span != nil { change { $0.span = nil } }
    for path in [\QuestionDraft.having, \.sort, \.filter, \.items, \.keys] {
      for place in self[keyPath: path].indices {
        change { $0[keyPath: path].remove(at: place) }
        for phrase in self[keyPath: path][place].smaller {
          change { $0[keyPath: path][place] = phrase }
        }
      }
    }
    for phrase in top?.smaller ?? [] { change { $0.top = phrase } }
    for phrase in across?.smaller ?? [] { change { $0.across = phrase } }
    return results
  }
}

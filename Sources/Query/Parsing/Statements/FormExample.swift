/// How a missing part is named and what it looks like.
enum FormExample {
  static func name(of part: FormPart) -> String {
    switch part {
    case .keyword(let words): "'\(words)'"
    case .symbol(let symbol): "'\(symbol.rawValue)'"
    case .argument(let name, _): name
    case .optional(let parts): parts.first.map(name) ?? ""
    case .choice(let alternatives), .options(let alternatives):
      alternatives.first?.first.map(name) ?? ""
    }
  }

  /// The part as it might be written, a keyword together with what follows it.
  static func text(of part: FormPart, behind rest: ArraySlice<FormPart>) -> String {
    let text = text(of: part)
    guard case .keyword = part, let next = rest.first, case .argument = next else { return text }
    return text + " " + self.text(of: next)
  }

  private static func text(of part: FormPart) -> String {
    switch part {
    case .keyword(let words): words
    case .symbol(let symbol): symbol.rawValue
    case .argument(_, let kind): text(of: kind)
    case .optional(let parts): parts.map { text(of: $0) }.joined(separator: " ")
    case .choice(let alternatives), .options(let alternatives):
      (alternatives.first ?? []).map { text(of: $0) }.joined(separator: " ")
    }
  }

  private static func text(of kind: ArgumentKind) -> String {
    switch kind {
    case .question: "debtors where months >= 3"
    case .bracketedQuestion: "(debtors where months >= 3)"
    case .condition, .definition: "months >= 3"
    case .expectation: "rows > 0"
    case .text, .textList: "\"…\""
    case .code: "R-2022-09"
    case .number, .numberOrVariable: "12"
    case .when: "15/09/2022"
    case .who, .whoList, .subject: "TA0123B"
    case .fields: "note \"…\""
    case .name, .newName, .nameNumberOrText, .nameCodeOrText: "name"
    case .parameters: "(x)"
    case .value: "value"
    case .variable: "$name"
    case .word(let words): words.joined(separator: " | ")
    case .nameAssignments: "months = \"…\""
    case .variableAssignments: "$name = 1"
    case .span: "as of 2022-09"
    case .topics: "debtors"
    }
  }

  /// What completion may offer where an argument begins.
  static func expectations(of kind: ArgumentKind) -> [Expectation] {
    switch kind {
    case .question, .topics: [.source]
    case .bracketedQuestion, .parameters: [.symbol("(")]
    case .condition, .definition, .expectation: [.column(of: nil)]
    case .text, .textList: [.text]
    case .code: [.code]
    case .number: [.number]
    case .numberOrVariable: [.number, .variable]
    case .when: [.time]
    case .who, .whoList: [.code, .text]
    case .subject: [.code, .text, .keyword("for")]
    case .fields: [.keyword("on"), .keyword("by"), .keyword("promise")]
    case .name, .newName: [.newName]
    case .value: [.text, .number, .time, .code]
    case .variable, .variableAssignments: [.variable]
    case .word(let words): words.map { .keyword($0) }
    case .nameNumberOrText: [.newName, .number, .text]
    case .nameCodeOrText: [.newName, .text]
    case .nameAssignments: [.column(of: nil)]
    case .span: ["as of", "from", "since", "until", "in"].map { .keyword($0) }
    }
  }
}

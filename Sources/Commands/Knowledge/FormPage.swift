import Query
import Values

/// A statement's form in lines for a person: what may be written, and the options one a line.
struct FormPage {
  let form: StatementForm

  /// The ways to write the statement, then its options.
  func lines(in language: Language) -> [String] {
    let ways = forms(language).map { "  " + $0 }
    let options = options.map { "  " + text($0, language) }
    guard !options.isEmpty else { return ways }
    let heading = Localized("options, in any order:", vi: "tùy chọn, thứ tự bất kỳ:")
    return ways + [heading.text(in: language)] + options
  }

  /// One line for each alternative that the form begins with.
  private func forms(_ language: Language) -> [String] {
    let parts = form.parts.filter { if case .options = $0 { false } else { true } }
    let alternatives: [[FormPart]]
    if case .choice(let choices) = parts.first {
      alternatives = choices.map { $0 + parts.dropFirst() }
    } else {
      alternatives = [parts]
    }
    return alternatives.map { alternative in
      let line = ([form.opening] + alternative.map { text($0, language) }).joined(separator: " ")
      let more = Localized("[OPTION …]", vi: "[TÙY_CHỌN …]").text(in: language)
      return options.isEmpty ? line : line + " " + more
    }
  }

  private var options: [[FormPart]] {
    form.parts.flatMap { part in
      if case .options(let options) = part { options } else { [[FormPart]]() }
    }
  }

  private func text(_ parts: [FormPart], _ language: Language) -> String {
    parts.map { text($0, language) }.joined(separator: " ")
  }

  private func text(_ part: FormPart, _ language: Language) -> String {
    switch part {
    case .keyword(let words): words
    case .symbol(let symbol): symbol.rawValue
    case .argument(let name, .word(let words)):
      words.count <= Self.shownWordsMax ? words.joined(separator: "|") : name.uppercased()
    case .argument(let name, let kind): placeholder(kind, name).text(in: language)
    case .optional(let parts): "[" + text(parts, language) + "]"
    case .choice(let alternatives):
      "(" + alternatives.map { text($0, language) }.joined(separator: " | ") + ")"
    case .options(let options):
      options.map { "[" + text($0, language) + "]" }.joined(separator: " ")
    }
  }

  private static let shownWordsMax = 6
  /// The arguments that are names of files.
  private static let fileNames: Set = ["file", "files", "ledger", "rejects to", "script"]
  /// The argument that is a police list.
  private static let list = "referral"

  /// What stands for an argument, in capitals; quotes and brackets as they must be typed.
  private func placeholder(_ kind: ArgumentKind, _ name: String) -> Localized {
    switch kind {
    case .question: Localized("QUESTION", vi: "CÂU_HỎI")
    case .bracketedQuestion: Localized("(QUESTION)", vi: "(CÂU_HỎI)")
    case .condition: Localized("VALUE", vi: "GIÁ_TRỊ")
    case .definition: Localized("QUESTION|CONDITION|MEASURE", vi: "CÂU_HỎI|ĐIỀU_KIỆN|SỐ_ĐO")
    case .expectation:
      Localized(
        "CONDITION | any (QUESTION) | no (QUESTION)",
        vi: "ĐIỀU_KIỆN | any (CÂU_HỎI) | no (CÂU_HỎI)"
      )
    case .text where Self.fileNames.contains(name): Localized("\"FILE\"", vi: "\"TỆP\"")
    case .textList where Self.fileNames.contains(name):
      Localized("\"FILE\", …", vi: "\"TỆP\", …")
    case .text: Localized("\"TEXT\"", vi: "\"CHỮ\"")
    case .textList: Localized("\"TEXT\", …", vi: "\"CHỮ\", …")
    case .who where name == Self.list, .code: Localized("CODE", vi: "MÃ")
    case .number, .numberOrVariable: Localized("NUMBER", vi: "SỐ")
    case .when: Localized("TIME", vi: "THỜI_GIAN")
    case .who: Localized("CODE|\"NAME\"", vi: "MÃ|\"TÊN\"")
    case .whoList: Localized("CODE|\"NAME\", …", vi: "MÃ|\"TÊN\", …")
    case .subject:
      Localized(
        "(CODE|\"NAME\", … | for last | for (QUESTION))",
        vi: "(MÃ|\"TÊN\", … | for last | for (CÂU_HỎI))"
      )
    case .fields: Localized("FIELD VALUE …", vi: "TRƯỜNG GIÁ_TRỊ …")
    case .name, .newName: Localized(name.uppercased(), vi: "TÊN")
    case .parameters: Localized("(NAME, …)", vi: "(TÊN, …)")
    case .value: Localized("VALUE", vi: "GIÁ_TRỊ")
    case .variable: Localized("$NAME", vi: "$TÊN")
    case .word(let words): Localized(words.joined(separator: "|"))
    case .nameNumberOrText: Localized("NAME|NUMBER|\"TEXT\"", vi: "TÊN|SỐ|\"CHỮ\"")
    case .nameCodeOrText: Localized("NAME|\"TEXT\"", vi: "TÊN|\"CHỮ\"")
    case .nameAssignments: Localized("COLUMN = \"HEADING\", …", vi: "CỘT = \"TIÊU_ĐỀ\", …")
    case .variableAssignments: Localized("$NAME = VALUE, …", vi: "$TÊN = GIÁ_TRỊ, …")
    case .span: Localized("[as of TIME | since TIME | …]", vi: "[as of THỜI_GIAN | …]")
    case .topics: Localized("NAME …", vi: "TÊN …")
    }
  }
}

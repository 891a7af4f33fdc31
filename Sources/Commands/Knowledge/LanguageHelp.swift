import Query
import Values

/// `help language`: the grammar of questions on one page, an example a rule.
package enum LanguageHelp {
  /// One rule of the grammar with a statement that uses it.
  package struct Rule: Sendable {
    let name: String
    let grammar: String
    /// Nil for rules that another rule's example shows.
    package let example: String?

    init(_ name: String, _ grammar: String, _ example: String? = nil) {
      self.name = name
      self.grammar = grammar
      self.example = example
    }
  }

  package static let clauses = [
    Rule(
      "question",
      "source [span] [where …] [by … [across …]] [show …] [having …] [sort …] [top …] [total]",
      "debtors where months >= 3 by district show count, sum(amount) sort sum(amount) desc total"
    ),
    Rule(
      "span",
      "as of TIME [revision N] | from TIME to TIME | since TIME | until TIME | in TIME",
      "payments since 01/06/2022"
    ),
    Rule("where", "where CONDITION", "debtors where class = bad or months >= 12"),
    Rule("by", "by ITEM, … [across ITEM]", "debtors by district across class show sum(amount)"),
    Rule("show", "show all | show ITEM, …", "debtors show code, name, amount / workers as each"),
    Rule("having", "having CONDITION", "debtors by district show count having count > 1"),
    Rule("sort", "sort KEY [asc | desc], …", "debtors sort district, amount desc"),
    Rule("top", "top N [by KEY] [per ITEM]", "debtors top 3 by amount per district"),
    Rule("total", "total", "debtors by district show count, sum(amount) total"),
    Rule("item", "EXPRESSION [as NAME]", "debtors show code, amount * 2 as double"),
  ]

  package static let conditions = [
    Rule(
      "condition",
      "CONDITION and CONDITION | … or … | not … | ( … )",
      "debtors where not (class = bad or months >= 12) and amount > 1bn"
    ),
    Rule("compare", "= != < <= > >= == ~ !~", "debtors where name ~ \"gỗ\" and amount >= 500m"),
    Rule("between", "[not] between LOW and HIGH", "debtors where amount between 500m and 1bn"),
    Rule("in", "[not] in ( VALUE, … )", "debtors where district in (\"Thuận An\", \"Dĩ An\")"),
    Rule("in time", "DATE in TIME", "payments where date in 2022"),
    Rule("like", "[not] like PATTERN, with * and ?", "debtors where name like \"công ty*\""),
    Rule("empty", "is [not] empty", "debtors where phone is empty"),
    Rule(
      "relation",
      "any | no SOURCE [span] [where (CONDITION)]",
      "debtors where no meetings since 01/06/2022"
    ),
  ]

  package static let values = [
    Rule(
      "sum",
      "+ - * / over columns, numbers and functions, ( ) around parts",
      "debtors where amount / workers > 10m"
    ),
    Rule(
      "figure",
      "count sum avg median min max distinct share, each with [where …]",
      "debtors show count, count(where class = bad), sum(amount), median(months)"
    ),
    Rule(
      "of records",
      "FIGURE(SOURCE.COLUMN [span] [where …]), first( … ), last( … )",
      "debtors show code, count(meetings since 01/06/2022), last(calls.date)"
    ),
    Rule(
      "earlier",
      "before(X [, 3 months]), change(X [, 3 months])",
      "debtors where change(amount, 3 months) > 500m"
    ),
    Rule(
      "one value",
      "( QUESTION of one value )",
      "debtors where amount > (debtors show avg(amount))"
    ),
    Rule("money", "1bn 500m 20k 1,5 tỷ 500 triệu", "debtors where amount >= 1,5 tỷ"),
    Rule(
      "time",
      "15/09/2022 9/2022 q3/2022 2022 today · 3 months ago · this month · start of month",
      "calls since 3 months ago"
    ),
    Rule("text", "\"…\" or '…', marks and case ignored", "debtors where district = \"tan uyen\""),
    Rule("code", "TA0123B, 0312345678, R-2022-09", "debtors where code in (TA0123B, TA0124B)"),
  ]

  package static var examples: [String] {
    (clauses + conditions + values).compactMap(\.example)
  }

  /// The rules in which a word of the language stands; nil for other words.
  static func text(about word: String) -> String? {
    let keyword =
      VietnameseWords.keywords[word]?.rawValue ?? VietnameseWords.functions[word] ?? word
    let rules = (clauses + conditions + values).filter { rule in
      rule.name == keyword
        || rule.grammar.split(whereSeparator: { !$0.isLetter }).contains { $0 == keyword }
    }
    return rules.isEmpty ? nil : rules.flatMap { lines(of: $0) }.joined(separator: "\n")
  }

  private static func lines(of rule: Rule) -> [String] {
    let gap = String(repeating: " ", count: max(1, 11 - rule.name.count))
    return ["  " + rule.name + gap + rule.grammar]
      + (rule.example.map { ["             > " + $0] } ?? [])
  }

  /// The page.
  static func text(in language: Language) -> String {
    let parts: [(Localized, [Rule])] = [
      (Localized("clauses, in this order", vi: "các mệnh đề, theo thứ tự này"), clauses),
      (Localized("conditions", vi: "điều kiện"), conditions),
      (Localized("values", vi: "giá trị"), values),
    ]
    var lines: [String] = []
    for (heading, rules) in parts {
      lines.append(heading.text(in: language) + ":")
      lines += rules.flatMap { Self.lines(of: $0) } + [""]
    }
    lines += notes.map { $0.text(in: language) }
    return lines.joined(separator: "\n")
  }

  private static let notes = [
    Localized(
      "[ ] may be left out, | is a choice, , … repeats; not binds before and, and before or",
      vi: "[ ] có thể bỏ, | là một trong hai, , … lặp lại; not mạnh hơn and, and mạnh hơn or"
    ),
    Localized(
      "one statement a line; an indented line continues it; ; ends one; # begins a comment",
      vi: "mỗi dòng một câu; dòng thụt vào nối tiếp; ; kết thúc câu; # mở đầu chú thích"
    ),
  ]
}

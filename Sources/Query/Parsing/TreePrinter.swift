import Diagnostics
package import Values

/// Writes a tree as text with English keywords; parsed again, it gives an equal tree but for spans.
///
/// Names are written as they were typed. Brackets are added only where a tree that was not parsed
/// from text would be read differently without them. In Vietnamese it is a sentence for people.
package struct TreePrinter {
  private let language: Language

  private init(_ language: Language) { self.language = language }

  /// A phrase of the grammar in the printer's language.
  private func say(_ phrase: String) -> String {
    language == .english ? phrase : VietnamesePhrases.ofEnglish[phrase] ?? phrase
  }

  /// A question on one line.
  package static func text(of question: QuestionSyntax, in language: Language = .english) -> String
  {
    TreePrinter(language).print(question)
  }

  /// An expression or a condition on one line.
  package static func text(of expression: ExpressionSyntax, in language: Language = .english)
    -> String
  {
    TreePrinter(language).print(expression)
  }

  /// A span, such as `from 2022-01 to 2022-09`.
  package static func text(of span: TimeSpanSyntax, in language: Language = .english) -> String {
    TreePrinter(language).print(span)
  }

  private func print(_ question: QuestionSyntax) -> String {
    var words = [print(question.source)]
    if let span = question.timeSpan { words.append(print(span)) }
    if let filter = question.filter { words.append(say("where") + " " + print(filter)) }
    if !question.keys.isEmpty { words.append(say("by") + " " + list(question.keys)) }
    if let across = question.across { words.append(say("across") + " " + print(across)) }
    if let show = question.show { words.append(print(show)) }
    if let having = question.having { words.append(say("having") + " " + print(having)) }
    if !question.sort.isEmpty {
      words.append(say("sort") + " " + question.sort.map(print).joined(separator: ", "))
    }
    if let top = question.top { words.append(print(top)) }
    if question.total != nil { words.append(say("total")) }
    return words.joined(separator: " ")
  }

  private func print(_ source: SourceSyntax) -> String {
    var text = source.name.text
    if !source.arguments.isEmpty {
      text += "(" + source.arguments.map { print($0) }.joined(separator: ", ") + ")"
    }
    if let officer = source.officer { text += say(" for ") + print(officer) }
    return text
  }

  private func print(_ span: TimeSpanSyntax) -> String {
    switch span.form {
    case .asOf(let time, let revision):
      say("as of ") + print(time) + (revision.map { say(" revision ") + print($0) } ?? "")
    case .fromTo(let first, let last): say("from ") + print(first) + say(" to ") + print(last)
    case .since(let time): say("since ") + print(time)
    case .until(let time): say("until ") + print(time)
    case .within(let time): within(time)
    }
  }

  /// A bare year is called one in Vietnamese.
  private func within(_ time: ExpressionSyntax) -> String {
    if language == .vietnamese, case .number = time.node { return "trong năm " + print(time) }
    return say("in ") + print(time)
  }

  private func print(_ show: ShowSyntax) -> String {
    switch show {
    case .all: say("show") + " " + say("all")
    case .items(let items): say("show") + " " + list(items)
    }
  }

  private func list(_ items: [ItemSyntax]) -> String {
    items.map { print($0) }.joined(separator: ", ")
  }

  private func print(_ item: ItemSyntax) -> String {
    let text = print(item.expression)
    guard let alias = item.alias else { return text }
    return text + say(" as ") + (isPlainName(alias) ? alias.text : quoted(alias.text))
  }

  /// Whether a name is one word that the parser reads as a name again.
  private func isPlainName(_ name: NameSyntax) -> Bool {
    let isWord = name.text.unicodeScalars.allSatisfy {
      $0 == "_" || ($0.properties.isAlphabetic && !("0"..."9").contains($0))
    }
    guard isWord, !name.text.isEmpty, name.key != "of" else { return false }
    return !(Keyword.english[name.key]?.isReserved ?? false)
      && !(VietnameseWords.keywords[name.key]?.isReserved ?? false)
  }

  private func print(_ key: SortKeySyntax) -> String {
    let direction = key.isDescending ? say(" desc") : key.isDirectionWritten ? say(" asc") : ""
    return print(key.expression) + direction
  }

  private func print(_ top: TopSyntax) -> String {
    var text = say("top ") + print(top.count)
    if let key = top.key { text += say(" by ") + print(key) }
    if let item = top.per { text += say(" per ") + print(item) }
    return text
  }
}

// Expressions.
extension TreePrinter {
  /// How tightly a node binds: an operand that binds looser than its place gets brackets.
  private enum Tightness: Int {
    case or, and, not, comparison, sum, product, factor, atom
  }

  private func print(_ expression: ExpressionSyntax) -> String {
    switch expression.node {
    case .text(let text): quoted(text)
    case .number(let number): print(number)
    case .length(let count, let unit): plain(count) + " " + word(unit, count)
    case .moment(let moment): print(moment)
    case .code(let code): isPlainCode(code) ? code : quoted(code)
    case .variable(let name): "$" + name
    case .name(let name): name.text
    case .member(let source, let column): source.text + "." + column.text
    case .function(let name, let arguments):
      name.text + "(" + arguments.map { print($0) }.joined(separator: ", ") + ")"
    case .relation(let relation): print(relation)
    case .question(let question): "(" + print(question) + ")"
    case .bracketed(let inner): "(" + print(inner) + ")"
    case .negative(let operand): "-" + print(operand, in: .factor)
    case .arithmetic(let sign, let left, let right): print(sign, left, right)
    case .not(let operand): say("not ") + print(operand, in: .not)
    case .logical(let sign, let left, let right):
      print(left, in: sign == .or ? .or : .and) + " " + say(sign.rawValue) + " "
        + print(right, in: sign == .or ? .or : .and)
    case .comparison, .isEmpty, .between, .inList, .inTime: comparison(expression)
    }
  }

  private func comparison(_ expression: ExpressionSyntax) -> String {
    switch expression.node {
    case .comparison(let sign, let left, let right):
      print(left, in: .sum) + " " + spelled(sign) + " " + print(right, in: .sum)
    case .isEmpty(let operand, let isNegated):
      print(operand, in: .sum) + say(isNegated ? " is not empty" : " is empty")
    case .between(let operand, let low, let high, let isNegated):
      print(operand, in: .sum) + say(isNegated ? " not between " : " between ")
        + print(low, in: .sum) + (language == .english ? " and " : " đến ") + print(high, in: .sum)
    case .inList(let operand, let values, let isNegated):
      print(operand, in: .sum) + say(isNegated ? " not in " : " in ") + "("
        + values.map { print($0, in: .sum) }.joined(separator: ", ") + ")"
    case .inTime(let operand, let time, let isNegated):
      print(operand, in: .sum) + say(isNegated ? " not in " : " in ") + print(time, in: .sum)
    default: print(expression)
    }
  }

  private func spelled(_ sign: ComparisonOperator) -> String { say(sign.rawValue) }

  private func print(
    _ sign: BinaryOperator,
    _ left: ExpressionSyntax,
    _ right: ExpressionSyntax
  ) -> String {
    let isSum = sign == .add || sign == .subtract
    return print(left, in: isSum ? .sum : .product) + " " + sign.rawValue + " "
      + print(right, in: isSum ? .product : .factor)
  }

  private func print(_ expression: ExpressionSyntax, in place: Tightness) -> String {
    let text = print(expression)
    return tightness(of: expression).rawValue < place.rawValue ? "(" + text + ")" : text
  }

  private func tightness(of expression: ExpressionSyntax) -> Tightness {
    switch expression.node {
    case .logical(.or, _, _): .or
    case .logical(.and, _, _): .and
    case .not: .not
    case .comparison, .isEmpty, .between, .inList, .inTime: .comparison
    case .arithmetic(let sign, _, _): sign == .add || sign == .subtract ? .sum : .product
    case .negative: .factor
    case .text, .number, .length, .moment, .code, .variable, .name, .member, .function,
      .relation, .question, .bracketed:
      .atom
    }
  }

  private func print(_ argument: ArgumentSyntax) -> String {
    var words: [String] = []
    if let value = argument.value { words.append(print(value, in: .sum)) }
    // The span comes first: behind a condition it would belong to the condition's last name.
    if let span = argument.timeSpan { words.append(print(span)) }
    if let filter = argument.filter { words.append(say("where") + " " + print(filter)) }
    return words.joined(separator: " ")
  }

  private func print(_ relation: RelationSyntax) -> String {
    var words = [say(relation.quantifier.rawValue), print(relation.source)]
    if let span = relation.timeSpan { words.append(print(span)) }
    if let filter = relation.filter { words.append(say("where") + " (" + print(filter) + ")") }
    return words.joined(separator: " ")
  }
}

// Values.
extension TreePrinter {
  private func quoted(_ text: String) -> String {
    "\"" + text.replacing("\"", with: "\"\"") + "\""
  }

  /// Whether a code is read as a code again without quotes.
  private func isPlainCode(_ code: String) -> Bool {
    let tokens = Lexer.lex(SourceText(code)).tokens
    return tokens.count == 2 && tokens[0].kind == .code(code)
  }

  private func print(_ number: NumberSyntax) -> String {
    number.isMoney ? money(number.value) : plain(number.value)
  }

  /// A sum of money in its largest unit that leaves a whole number.
  private func money(_ value: Decimal) -> String {
    let value = value.normalized
    if language == .vietnamese, value.unscaled.magnitude >= 1_000_000_000 * powerOfTen(value.scale)
    {
      let billions = Decimal(value.unscaled, scale: value.scale + 9).normalized
      if billions.scale <= 2 { return plain(billions) + say("bn") }
    }
    guard value.scale == 0, value.unscaled != 0 else { return plain(value) + say("đ") }
    for (size, unit): (Int128, String) in [(1_000_000_000, "bn"), (1_000_000, "m"), (1000, "k")]
    where value.unscaled % size == 0 {
      return String(value.unscaled / size) + say(unit)
    }
    return String(value.unscaled) + say("đ")
  }

  /// Three digits behind the point would be refused, so a zero follows them.
  private func plain(_ value: Decimal) -> String {
    let value = value.normalized
    if language == .vietnamese { return value.plain.replacing(".", with: ",") }
    return value.scale == 3 && value.unscaled.magnitude >= 1000 ? value.plain + "0" : value.plain
  }

  private func word(_ unit: TimeUnit, _ count: Decimal) -> String {
    if language == .vietnamese { return say(unit.rawValue) }
    return count == Decimal(1) ? unit.rawValue : unit.rawValue + "s"
  }

  private func print(_ moment: MomentSyntax) -> String {
    switch moment {
    case .period(let period): print(period)
    case .today: say("today")
    case .yesterday: say("yesterday")
    case .ago(let count, let unit):
      String(count) + " " + word(unit, Decimal(Int128(count))) + say(" ago")
    case .this(let unit):
      language == .english ? "this " + unit.rawValue : say(unit.rawValue) + " này"
    case .last(let unit):
      language == .english ? "last " + unit.rawValue : say(unit.rawValue) + " trước"
    case .start(let time): say("start of ") + print(time)
    case .end(let time): say("end of ") + print(time)
    }
  }

  private func print(_ period: Period) -> String {
    switch period {
    case .day: language == .english ? period.iso : period.firstDay.vietnamese
    case .month, .quarter: period.iso
    case .year: say("year") + " " + period.iso
    }
  }
}

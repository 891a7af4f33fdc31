package import Values

/// Says in one plain sentence what a bound question asks, with its months and days settled.
package struct QuestionSentence {
  private let question: BoundQuestion
  private let writer: QuestionWriter
  private let source: SourceDeclaration?

  package init(_ question: BoundQuestion, _ context: BindingContext) {
    self.question = question
    writer = QuestionWriter(context)
    source = writer.declaration(question)
  }

  package var text: Localized { Localized(sentence(.english), vi: sentence(.vietnamese)) }

  private func sentence(_ language: Language) -> String {
    let (span, filter) = writer.spanAndFilter(question)
    var head = name(language)
    if let span { head += " " + time(TreePrinter.text(of: span), language) }
    var parts = [head]
    if let filter {
      let condition = writer.condition(filter, of: question.source)
      if language == .english {
        parts[0] += " where " + condition
      } else {
        parts.append("khi " + condition)
      }
    }
    return (parts + shape(language) + order(language)).joined(separator: ", ")
  }

  private func name(_ language: Language) -> String {
    if case .question(let inner) = question.inner {
      return "(" + QuestionSentence(inner, writer.context).sentence(language) + ")"
    }
    return switch (language, question.source) {
    case (.english, "last"): "the rows of the previous answer"
    case (.vietnamese, "last"): "các dòng của kết quả trước"
    case (.english, _): question.source
    case (.vietnamese, _): source?.label.text(in: .vietnamese) ?? question.source
    }
  }

  /// `as of 2022-09` is said of one month.
  private func time(_ span: String, _ language: Language) -> String {
    var words = span
    if words.hasPrefix("as of ") { words = "of " + words.dropFirst(6) }
    guard language == .vietnamese else { return words }
    let replacements = [
      ("of ", "tháng "), ("from ", "từ "), (" to ", " đến "), ("since ", "kể từ "),
      ("until ", "cho đến "), ("in ", "trong "), (" revision ", " bản nhập thứ "),
    ]
    for (english, vietnamese) in replacements where words.contains(english) {
      words = words.replacing(english, with: vietnamese)
    }
    return words
  }

  // MARK: Groups and columns

  private func shape(_ language: Language) -> [String] {
    var parts: [String] = []
    if !question.keys.isEmpty {
      parts.append(say(language, "by ", "theo ") + names(question.keys, language))
    }
    if let across = question.across {
      parts.append(say(language, "a column for each ", "mỗi cột một ") + names([across], language))
    }
    let shown = Array(question.items.dropFirst(question.keys.count))
    if !writer.hasDefaultItems(question), !shown.isEmpty {
      parts.append(say(language, "showing ", "hiện ") + names(shown, language))
    }
    if let having = question.having {
      let condition = writer.condition(having, of: question.source)
      parts.append(say(language, "kept where ", "giữ lại khi ") + condition)
    }
    return parts
  }

  private func order(_ language: Language) -> [String] {
    var parts: [String] = []
    if let top = question.top {
      var text = say(language, "the first ", "lấy ") + String(top.count)
      if language == .vietnamese { text += " dòng đầu" }
      if let key = top.keys.first { text += say(language, " by ", " theo ") + name(key, language) }
      if let per = top.per {
        text += say(language, " of each ", " của mỗi ") + label(per, language)
      }
      parts.append(text)
    }
    if !writer.hasDefaultOrder(question), !question.sort.isEmpty {
      let keys = question.sort.map { name($0, language) }.joined(separator: ", ")
      parts.append(say(language, "ordered by ", "xếp theo ") + keys)
    }
    if question.hasTotal { parts.append(say(language, "with totals", "có dòng cộng")) }
    return parts
  }

  private func say(_ language: Language, _ english: String, _ vietnamese: String) -> String {
    language == .english ? english : vietnamese
  }

  private func name(_ key: BoundSortKey, _ language: Language) -> String {
    label(key.expression, language)
      + (key.isDescending ? say(language, " descending", " giảm dần") : "")
  }

  private func names(_ items: [BoundItem], _ language: Language) -> String {
    items.map { item in
      let text = label(item.expression, language)
      return writer.isAlias(item, source) ? text + say(language, " as ", " là ") + item.name : text
    }.joined(separator: ", ")
  }

  /// The column's label in Vietnamese; what is computed, as it is written.
  private func label(_ expression: BoundExpression, _ language: Language) -> String {
    guard language == .vietnamese, let source else {
      return writer.expression(expression, of: question.source)
    }
    switch expression.node {
    case .column, .aggregate, .share:
      return CanonicalText.label(of: expression, source: source, writer.context.catalogue)
        .text(in: .vietnamese)
    default: return writer.expression(expression, of: question.source)
    }
  }
}

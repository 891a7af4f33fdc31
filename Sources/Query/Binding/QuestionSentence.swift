package import Values

/// Says in one plain sentence what a bound question asks, with its months and days settled.
package struct QuestionSentence {
  private let question: BoundQuestion
  private let writer: QuestionWriter
  private let source: SourceDeclaration?
  private let language: Language

  private init(_ question: BoundQuestion, _ context: BindingContext, _ language: Language) {
    self.question = question
    self.language = language
    writer = QuestionWriter(context, language)
    source = writer.declaration(question)
  }

  /// The sentence in both languages.
  package static func text(_ question: BoundQuestion, _ context: BindingContext) -> Localized {
    Localized(
      QuestionSentence(question, context, .english).sentence,
      vi: QuestionSentence(question, context, .vietnamese).sentence
    )
  }

  private var sentence: String {
    let (span, filter) = writer.spanAndFilter(question)
    var head = name
    if let span { head += " " + time(TreePrinter.text(of: span, in: language)) }
    var parts = [head]
    if let filter {
      let condition = writer.condition(filter, of: question.source)
      if language == .english {
        parts[0] += " where " + condition
      } else {
        parts.append("khi " + condition)
      }
    }
    return (parts + shape + order).joined(separator: ", ")
  }

  private var name: String {
    if case .question(let inner) = question.inner {
      return "(" + QuestionSentence(inner, writer.context, language).sentence + ")"
    }
    guard question.source == "last" else {
      return writer.expressions(of: question).spelled(source: question.source)
    }
    return say("the rows of the previous answer", "các dòng của kết quả trước")
  }

  /// `as of 2022-09` is said of one month.
  private func time(_ span: String) -> String {
    span.hasPrefix("as of ") ? "of " + span.dropFirst(6) : span
  }

  // MARK: Groups and columns

  private var shape: [String] {
    var parts: [String] = []
    if !question.keys.isEmpty { parts.append(say("by ", "theo ") + names(question.keys)) }
    if let across = question.across {
      parts.append(say("a column for each ", "mỗi cột một ") + names([across]))
    }
    let shown = Array(question.items.dropFirst(question.keys.count))
    if !writer.hasDefaultItems(question), !shown.isEmpty {
      parts.append(say("showing ", "hiện ") + names(shown))
    }
    if let having = question.having {
      let condition = writer.condition(having, of: question.source)
      parts.append(say("kept where ", "giữ lại khi ") + condition)
    }
    return parts
  }

  private var order: [String] {
    var parts: [String] = []
    if let top = question.top {
      var text = say("the first ", "lấy ") + String(top.count) + say("", " dòng đầu")
      if let key = top.keys.first { text += say(" by ", " theo ") + name(key) }
      if let per = top.per { text += say(" of each ", " của mỗi ") + label(per) }
      parts.append(text)
    }
    if !writer.hasDefaultOrder(question), !question.sort.isEmpty {
      let keys = question.sort.map { name($0) }.joined(separator: ", ")
      parts.append(say("ordered by ", "xếp theo ") + keys)
    }
    if question.hasTotal { parts.append(say("with totals", "có dòng cộng")) }
    return parts
  }

  private func say(_ english: String, _ vietnamese: String) -> String {
    language == .english ? english : vietnamese
  }

  private func name(_ key: BoundSortKey) -> String {
    label(key.expression) + (key.isDescending ? say(" descending", " giảm dần") : "")
  }

  private func names(_ items: [BoundItem]) -> String {
    items.map { item in
      let text = label(item.expression)
      return writer.isAlias(item, source) ? text + say(" as ", " là ") + item.name : text
    }.joined(separator: ", ")
  }

  private func label(_ expression: BoundExpression) -> String {
    writer.expression(expression, of: question.source)
  }
}

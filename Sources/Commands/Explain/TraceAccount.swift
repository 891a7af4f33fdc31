import Query
import Values

/// The steps of a question as lines: what was done, how, the rows it left, and its time.
struct TraceAccount {
  private let steps: [Trace.Step]
  private let writer: QuestionWriter

  init(_ trace: Trace, _ context: BindingContext) {
    steps = trace.steps
    writer = QuestionWriter(context)
  }

  func text(_ language: Language) -> String {
    let isTimed = steps.contains { $0.nanoseconds != nil }
    let heading = [
      Localized("step", vi: "bước"), Localized("how", vi: "cách làm"),
      Localized("rows", vi: "dòng"), Localized("time", vi: "thời gian"),
    ].map { $0.text(in: language) }
    let lines = [heading] + steps.map { line($0, language) }
    let shown = isTimed ? lines : lines.map { Array($0.dropLast()) }
    return aligned(shown).joined(separator: "\n")
  }

  private func line(_ step: Trace.Step, _ language: Language) -> [String] {
    let indent = String(repeating: "  ", count: step.depth)
    return [
      indent + work(step.work, language), method(step.work, language),
      DigitGrouping.grouped(Int128(step.rows)), time(step.nanoseconds, language),
    ]
  }

  /// Words to the left, figures to the right.
  private func aligned(_ lines: [[String]]) -> [String] {
    let count = lines.first?.count ?? 0
    let widths = (0..<count).map { column in
      lines.map { TerminalText.width(of: $0[column]) }.max() ?? 0
    }
    return lines.map { line in
      line.enumerated().map { column, text in
        let gap = String(repeating: " ", count: widths[column] - TerminalText.width(of: text))
        return column < 2 ? " " + text + gap : " " + gap + text
      }.joined(separator: " ")
    }
  }

  /// Milliseconds with two digits behind the point.
  private func time(_ nanoseconds: UInt64?, _ language: Language) -> String {
    guard let nanoseconds else { return "" }
    let hundredths = Decimal(divideRounding(Int128(nanoseconds), by: 10_000), scale: 2)
    let text = hundredths.plain
    return (language == .vietnamese ? text.replacing(".", with: ",") : text) + " ms"
  }

  // MARK: Words

  private func work(_ work: Trace.Work, _ language: Language) -> String {
    switch work {
    case .read(let source, let months):
      let times = months.first.map { first in
        months.count == 1 ? " " + first.iso : " " + first.iso + "–" + (months.last ?? first).iso
      }
      return Localized("read ", vi: "đọc ").text(in: language) + source + (times ?? "")
    case .test(let condition, let source, _):
      return "where " + writer.condition(condition, of: source)
    case .records(let relation):
      return Localized("records of ", vi: "bản ghi của ").text(in: language) + relation.source
    case .question(let question): return "(" + writer.statement(question) + ")"
    case .groups(let question):
      let keys = question.keys.map { writer.expression($0.expression, of: question.source) }
      let all = Localized("all rows", vi: "mọi dòng").text(in: language)
      return "by " + (keys.isEmpty ? all : keys.joined(separator: ", "))
    case .order(let question): return order(question, language)
    }
  }

  private func order(_ question: BoundQuestion, _ language: Language) -> String {
    var words: [String] = []
    if let having = question.having {
      words.append("having " + writer.condition(having, of: question.source))
    }
    if let top = question.top { words.append("top " + String(top.count)) }
    if !question.sort.isEmpty {
      let keys = question.sort.map { key in
        writer.expression(key.expression, of: question.source) + (key.isDescending ? " desc" : "")
      }
      words.append("sort " + keys.joined(separator: ", "))
    }
    let plain = Localized("in the order found", vi: "theo thứ tự tìm thấy").text(in: language)
    return words.isEmpty ? plain : words.joined(separator: ", ")
  }

  private func method(_ work: Trace.Work, _ language: Language) -> String {
    switch work {
    case .read(_, let months):
      guard months.count > 1 else { return "" }
      let count = String(months.count)
      return Localized(count + " months", vi: count + " tháng").text(in: language)
    case .test(_, _, let method): return self.method(method).text(in: language)
    case .records: return Localized("read once", vi: "đọc một lần").text(in: language)
    case .question: return Localized("answered first", vi: "trả lời trước").text(in: language)
    case .groups:
      return Localized("gathered into groups", vi: "gộp thành nhóm").text(in: language)
    case .order: return ""
    }
  }

  private func method(_ method: TestMethod) -> Localized {
    switch method {
    case .range(let range): return stored(range)
    case .codes(let wanted, let count):
      let (wanted, count) = (String(wanted), String(count))
      return Localized(
        wanted + " of " + count + " codes of a dictionary",
        vi: wanted + " trong " + count + " mã của từ điển"
      )
    case .found(let rows, let isReferredTo):
      let count = DigitGrouping.grouped(Int128(rows))
      return Localized(
        count + (isReferredTo ? " units" : " rows") + " found by index or search",
        vi: count + (isReferredTo ? " đơn vị" : " dòng") + " tìm theo chỉ mục"
      )
    case .empties: return Localized("marks of empty values", vi: "dấu của giá trị rỗng")
    case .never: return Localized("no value fits", vi: "không giá trị nào hợp")
    case .parts(let parts):
      return Localized(
        parts.map { self.method($0).text(in: .english) }.joined(separator: "; "),
        vi: parts.map { self.method($0).text(in: .vietnamese) }.joined(separator: "; ")
      )
    case .lookUp: return Localized("looked up by owner", vi: "tra theo đơn vị")
    case .rowByRow: return Localized("row by row", vi: "từng dòng")
    }
  }

  private func stored(_ range: ClosedRange<Int64>) -> Localized {
    let low = DigitGrouping.grouped(Int128(range.lowerBound))
    let high = DigitGrouping.grouped(Int128(range.upperBound))
    switch (range.lowerBound == .min, range.upperBound == .max) {
    case (false, true):
      return Localized("stored integers from " + low, vi: "số nguyên lưu từ " + low)
    case (true, false):
      return Localized("stored integers up to " + high, vi: "số nguyên lưu đến " + high)
    case (true, true): return Localized("any stored integer", vi: "mọi số nguyên lưu")
    case (false, false):
      return Localized(
        "stored integers " + low + " to " + high,
        vi: "số nguyên lưu từ " + low + " đến " + high
      )
    }
  }
}

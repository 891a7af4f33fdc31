import Query
import Values

/// The steps of a question as lines: what was done, how, the rows it left, and its time.
struct TraceAccount {
  private let steps: [Trace.Step]
  private let writer: QuestionWriter
  private let language: Language

  init(_ trace: Trace, _ context: BindingContext, _ language: Language) {
    steps = trace.steps
    writer = QuestionWriter(context, language)
    self.language = language
  }

  var text: String {
    let isTimed = steps.contains { $0.nanoseconds != nil }
    let heading = [
      Localized("step", vi: "bước"), Localized("how", vi: "cách làm"),
      Localized("rows", vi: "dòng"), Localized("time", vi: "thời gian"),
    ].map { $0.text(in: language) }
    let lines = [heading] + steps.map { line($0) }
    let shown = isTimed ? lines : lines.map { Array($0.dropLast()) }
    return aligned(shown).joined(separator: "\n")
  }

  private func line(_ step: Trace.Step) -> [String] {
    let indent = String(repeating: "  ", count: step.depth)
    return [
      indent + work(step.work), method(step.work), DigitGrouping.grouped(Int128(step.rows)),
      time(step.nanoseconds),
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
  private func time(_ nanoseconds: UInt64?) -> String {
    guard let nanoseconds else { return "" }
    let hundredths = Decimal(divideRounding(Int128(nanoseconds), by: 10_000), scale: 2)
    let text = hundredths.plain
    return (language == .vietnamese ? text.replacing(".", with: ",") : text) + " ms"
  }

  // MARK: Words

  private func say(_ english: String, _ vietnamese: String) -> String {
    language == .vietnamese ? vietnamese : english
  }

  private func work(_ work: Trace.Work) -> String {
    switch work {
    case .read(let source, let months):
      let times = months.first.map { first in
        months.count == 1 ? " " + first.iso : " " + first.iso + "–" + (months.last ?? first).iso
      }
      return say("read ", "đọc ") + writer.name(ofSource: source) + (times ?? "")
    case .test(let condition, let source, _):
      return say("where ", "khi ") + writer.condition(condition, of: source)
    case .records(let relation):
      return say("records of ", "bản ghi ") + writer.name(ofSource: relation.source)
    case .question(let question): return "(" + writer.statement(question) + ")"
    case .groups(let question):
      let keys = question.keys.map { writer.expression($0.expression, of: question.source) }
      let all = say("all rows", "mọi dòng")
      return say("by ", "theo ") + (keys.isEmpty ? all : keys.joined(separator: ", "))
    case .order(let question): return order(question)
    }
  }

  private func order(_ question: BoundQuestion) -> String {
    var words: [String] = []
    if let having = question.having {
      let condition = writer.condition(having, of: question.source)
      words.append(say("having ", "giữ lại khi ") + condition)
    }
    if let top = question.top {
      words.append(say("top ", "lấy ") + String(top.count) + say("", " dòng đầu"))
    }
    if !question.sort.isEmpty {
      let keys = question.sort.map { key in
        writer.expression(key.expression, of: question.source)
          + (key.isDescending ? say(" desc", " giảm") : "")
      }
      words.append(say("sort ", "xếp ") + keys.joined(separator: ", "))
    }
    let plain = say("in the order found", "theo thứ tự tìm thấy")
    return words.isEmpty ? plain : words.joined(separator: ", ")
  }

  private func method(_ work: Trace.Work) -> String {
    switch work {
    case .read(_, let months):
      guard months.count > 1 else { return "" }
      return String(months.count) + say(" months", " tháng")
    case .test(let condition, _, let method): return self.method(method, condition)
    case .records: return say("read once", "đọc một lần")
    case .question: return say("answered first", "trả lời trước")
    case .groups: return say("gathered into groups", "gộp thành nhóm")
    case .order: return ""
    }
  }

  private func method(_ method: TestMethod, _ condition: BoundCondition) -> String {
    switch method {
    case .range(let range): return stored(range, condition.comparedType)
    case .codes(let wanted, let count):
      return String(wanted) + say(" of ", " trong ") + String(count)
        + say(" codes of a dictionary", " mã của từ điển")
    case .found(let rows, let isReferredTo):
      let found = isReferredTo ? say(" units", " đơn vị") : say(" rows", " dòng")
      return DigitGrouping.grouped(Int128(rows)) + found
        + say(" found by index or search", " tìm theo chỉ mục")
    case .empties: return say("marks of empty values", "dấu của giá trị rỗng")
    case .never: return say("no value fits", "không giá trị nào hợp")
    case .parts(let methods):
      return zip(methods, condition.testedParts).map { self.method($0, $1) }
        .joined(separator: "; ")
    case .lookUp: return say("looked up by owner", "tra theo đơn vị")
    case .rowByRow: return say("row by row", "từng dòng")
    }
  }

  /// A range of stored integers, as the values that they stand for.
  private func stored(_ range: ClosedRange<Int64>, _ type: ValueType) -> String {
    let low = value(range.lowerBound, type)
    let high = value(range.upperBound, type)
    switch (range.lowerBound == .min, range.upperBound == .max) {
    case (false, true): return say("stored values from ", "giá trị lưu từ ") + low
    case (true, false): return say("stored values up to ", "giá trị lưu đến ") + high
    case (true, true): return say("any stored value", "mọi giá trị lưu")
    case (false, false) where low == high: return say("stored value ", "giá trị lưu ") + low
    case (false, false):
      return say("stored values ", "giá trị lưu từ ") + low + say(" to ", " đến ") + high
    }
  }

  private func value(_ stored: Int64, _ type: ValueType) -> String {
    let index = Int32(clamping: stored)
    switch type {
    case .date: return Day(index: index).vietnamese
    case .month: return Month(index: index).iso
    case .quarter: return Period.quarter(Month(index: index)).iso
    case .money: return DigitGrouping.grouped(Int128(stored)) + " ₫"
    case .year: return String(stored)
    case .months, .people, .days, .count, .number, .share, .text, .code, .category, .label, .list:
      return DigitGrouping.grouped(Decimal(Int128(stored), scale: type.scale).normalized)
    }
  }
}

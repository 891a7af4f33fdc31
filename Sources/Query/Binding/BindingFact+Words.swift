import Diagnostics
import Values

// The words of the binder's messages, all of them here.
extension BindingFact: DiagnosticFact {
  var diagnostic: Diagnostic {
    switch self {
    case .unknownSource, .sourceTakesNoArguments, .noPreviousAnswer, .unknownColumn,
      .unknownFunction, .unknownVariable, .unknownValue, .unknownLabel, .unknownEmployerCode,
      .unknownCode,
      .manyRecords, .notRelated, .recordsAreNoValue:
      nameWords
    case .incomparable, .mixedTypes, .operatorNotAllowed, .moneyIsNotCounted, .numberExpected,
      .notANumber, .notATime, .timeExpected, .notACondition, .tooManyDecimals, .roundingDigits,
      .wrongArguments:
      typeWords
    case .textExpected, .textNeedsQuotes, .emptyText, .nullIsEmpty, .percentInPattern,
      .listMemberExpected, .valueAlone:
      textWords
    case .aggregateInCondition, .aggregateInAggregate, .aggregateOfRow, .countOfCondition,
      .neitherKeyNorAggregate, .balanceOverMonths, .sumOfShared, .questionNeedsOneValue,
      .withinQuestion,
      .topNeedsCount, .topNeedsNumber, .topNeedsKey:
      shapeWords
    case .nothingImported, .monthNotImported, .monthsMissing, .unknownRevision, .debtsAreMonthly,
      .periodIsTheQuestionsMonth, .monthIsNoNumber, .needsTwoMonths, .isOfOneDay,
      .partIsNotCompared, .asOfNeedsBalances, .sourceHasNoTime, .rangeEndsBeforeItStarts,
      .numbersDescend:
      timeWords
    case .spanWithoutRecords, .recordsExpected, .figureNeedsColumn, .earlierNeedsBalances,
      .earlierNeedsMonths, .earlierOfThis, .earlierListIsPart, .earlierListsMissing:
      recordWords
    case .definitionCycle, .withinDefinition, .questionIsNoValue, .conditionIsNoSource,
      .definitionHasTime, .clausesAfterAcross:
      definitionWords
    }
  }

  func error(
    _ name: String,
    _ message: String,
    vi: String,
    help: String? = nil,
    viHelp: String? = nil
  ) -> Diagnostic {
    Diagnostic(
      name,
      .error,
      Localized(message, vi: vi),
      help: help.map { Localized($0, vi: viHelp) }
    )
  }

  // MARK: Names

  private var nameWords: Diagnostic {
    switch self {
    case .unknownSource(let name, let nearest, let known):
      return error(
        "unknown-source",
        "unknown source '\(name)'",
        vi: "không có nguồn '\(name)'",
        help: didYouMean(nearest) ?? "sources: " + known.joined(separator: ", "),
        viHelp: viDidYouMean(nearest) ?? "các nguồn: " + known.joined(separator: ", ")
      )
    case .sourceTakesNoArguments(let name):
      return error(
        "source-takes-no-arguments",
        "\(name) takes no arguments",
        vi: "\(name) không có tham số",
        help: "write \(name), or \(name) where …",
        viHelp: "viết \(name), hoặc \(name) where …"
      )
    case .noPreviousAnswer:
      return error(
        "no-previous-answer",
        "there is no previous answer yet",
        vi: "chưa có kết quả trước",
        help: "ask a question first; last is its answer",
        viHelp: "hãy hỏi một câu trước; last là kết quả của câu đó"
      )
    case .unknownColumn(let name, let source, let nearest, let known):
      return error(
        "unknown-column",
        "\(source) has no column '\(name)'",
        vi: "\(source) không có cột '\(name)'",
        help: didYouMean(nearest) ?? "columns: " + known.joined(separator: ", "),
        viHelp: viDidYouMean(nearest) ?? "các cột: " + known.joined(separator: ", ")
      )
    case .unknownFunction(let name, let nearest):
      return error(
        "unknown-function",
        "unknown function '\(name)'",
        vi: "không có hàm '\(name)'",
        help: didYouMean(nearest) ?? "functions: " + FunctionName.names.joined(separator: ", "),
        viHelp: viDidYouMean(nearest) ?? "các hàm: " + FunctionName.names.joined(separator: ", ")
      )
    case .unknownVariable(let name, let nearest):
      return error(
        "unknown-variable",
        "$\(name) has no value",
        vi: "$\(name) chưa có giá trị",
        help: didYouMean(nearest.map { "$" + $0 }) ?? "give it one: let $\(name) = …",
        viHelp: viDidYouMean(nearest.map { "$" + $0 }) ?? "hãy đặt: let $\(name) = …"
      )
    case .unknownValue(let written, let column, let nearest, let known):
      return error(
        "unknown-value",
        "\(column) is never '\(written)'",
        vi: "\(column) không có giá trị '\(written)'",
        help: (didYouMean(nearest).map { $0 + "; " } ?? "") + "values: "
          + known.joined(separator: ", "),
        viHelp: (viDidYouMean(nearest).map { $0 + "; " } ?? "") + "các giá trị: "
          + known.joined(separator: ", ")
      )
    case .unknownLabel(let written, let column, let nearest):
      var warning = error(
        "unknown-label",
        "no row has \(column) \(written)",
        vi: "không dòng nào có \(column) \(written)",
        help: didYouMean(nearest),
        viHelp: viDidYouMean(nearest)
      )
      warning.severity = .warning
      return warning
    case .unknownEmployerCode(let code):
      var warning = error(
        "unknown-employer-code",
        "no employer has the code \(code)",
        vi: "không có đơn vị mã \(code)"
      )
      warning.severity = .warning
      return warning
    case .unknownCode(let code, let column, let source):
      return Diagnostic(
        "unknown-code",
        .warning,
        Localized(
          "none of \(source) has \(column) \(code)",
          vi: "không có \(column) \(code) trong \(source)"
        )
      )
    case .manyRecords(let source, let column):
      return error(
        "many-records",
        "there may be many \(source): which \(column)?",
        vi: "có thể có nhiều \(source): \(column) nào?",
        help: "last(\(source).\(column)), or any \(source) where (\(column) …)",
        viHelp: "last(\(source).\(column)), hoặc any \(source) where (\(column) …)"
      )
    default: return notRelatedWords
    }
  }

  private var notRelatedWords: Diagnostic {
    if case .recordsAreNoValue(let source) = self {
      return error(
        "records-are-no-value",
        "\(source) are records, and no value of a row",
        vi: "\(source) là các bản ghi, không phải giá trị của dòng",
        help: "any \(source), or count(\(source)) > 1",
        viHelp: "any \(source), hoặc count(\(source)) > 1"
      )
    }
    guard case .notRelated(let source, let related) = self else { return unreachable }
    return error(
      "not-related",
      "\(source) and \(related) have no employer in common",
      vi: "\(source) và \(related) không cùng thuộc một đơn vị"
    )
  }

  // MARK: Types

  private var typeWords: Diagnostic {
    switch self {
    case .incomparable(let left, let right):
      return error(
        "incomparable",
        "\(left.words) and \(right.words) are not compared",
        vi: "không so sánh \(left.vietnameseWords) với \(right.vietnameseWords)",
        help: "write \(left.words): \(left.example)",
        viHelp: "hãy viết \(left.vietnameseWords): \(left.example)"
      )
    case .mixedTypes(let left, let sign, let right):
      return error(
        "mixed-types",
        "\(left.words) \(sign) \(right.words) has no meaning",
        vi: "\(left.vietnameseWords) \(sign) \(right.vietnameseWords) không có nghĩa"
      )
    case .operatorNotAllowed(let sign, let name, let type):
      return error(
        "operator-not-allowed",
        "\(name) is \(type.words): '\(sign)' does not apply",
        vi: "\(name) là \(type.vietnameseWords): không dùng '\(sign)'",
        help: sign == "==" ? "write =" : "allowed: " + type.operators,
        viHelp: sign == "==" ? "viết =" : "dùng được: " + type.operators
      )
    case .moneyIsNotCounted(let name, let type, let written):
      let digits = String(written.prefix { $0.isNumber })
      return error(
        "money-is-not-counted",
        "'\(written)' is a sum of money, but \(name) is \(type.words)",
        vi: "'\(written)' là số tiền, còn \(name) là \(type.vietnameseWords)",
        help: digits.isEmpty ? nil : "a plain number: \(digits)",
        viHelp: digits.isEmpty ? nil : "viết số không đơn vị: \(digits)"
      )
    case .numberExpected(let name, let written, let type):
      return error(
        "number-expected",
        "\(name) is \(type.words), and \(written) is text",
        vi: "\(name) là \(type.vietnameseWords), còn \(written) là chữ",
        help: "write \(type.words) without quotes: \(type.example)",
        viHelp: "hãy viết \(type.vietnameseWords) không có ngoặc kép: \(type.example)"
      )
    case .notANumber(let name, let type, let use):
      return error(
        "not-a-number",
        "'\(use)' needs a number, and \(name) is \(type.words)",
        vi: "'\(use)' cần một số, còn \(name) là \(type.vietnameseWords)"
      )
    case .notATime(let name, let type, let use):
      return error(
        "not-a-time",
        "'\(use)' needs a date or month, and \(name) is \(type.words)",
        vi: "'\(use)' cần ngày hoặc tháng, còn \(name) là \(type.vietnameseWords)",
        help: use == "in" ? "members of a list stand in brackets: in (a, b)" : nil,
        viHelp: use == "in" ? "danh sách đặt trong ngoặc: in (a, b)" : nil
      )
    case .timeExpected(let written):
      return error(
        "time-expected",
        "'\(written)' is no date, month, quarter or year",
        vi: "'\(written)' không phải ngày, tháng, quý hay năm",
        help: "for example 15/09/2022, 2022-09, q3/2022, 2022, last month",
        viHelp: "ví dụ 15/09/2022, 2022-09, q3/2022, 2022, tháng trước"
      )
    case .notACondition(let written, let type):
      return error(
        "not-a-condition",
        "'\(written)' is \(type.words), not a condition",
        vi: "'\(written)' là \(type.vietnameseWords), không phải điều kiện",
        help: type.isYesNo ? "write \(written) = yes" : "compare it: " + type.operators,
        viHelp: type.isYesNo ? "viết \(written) = yes" : "hãy so sánh: " + type.operators
      )
    case .tooManyDecimals:
      return error(
        "too-many-decimals",
        "the product has more than 18 decimals",
        vi: "tích có hơn 18 chữ số thập phân",
        help: "round(…, 2) a part of it",
        viHelp: "làm tròn một phần bằng round(…, 2)"
      )
    case .roundingDigits(let written):
      return error(
        "rounding-digits",
        "round takes 0 to 6 decimals, not '\(written)'",
        vi: "round nhận 0 đến 6 chữ số thập phân, không phải '\(written)'",
        help: "for example round(amount, 2)",
        viHelp: "ví dụ round(amount, 2)"
      )
    case .wrongArguments(let name, let expected):
      return error(
        "wrong-arguments",
        "\(name) takes \(expected) argument\(expected == 1 ? "" : "s")",
        vi: "\(name) có \(expected) tham số"
      )
    default: return unreachable
    }
  }

  // MARK: Texts

  private var textWords: Diagnostic {
    switch self {
    case .textExpected(let name, let written):
      return error(
        "text-expected",
        "\(name) is text, and '\(written)' is not",
        vi: "\(name) là chữ, còn '\(written)' thì không",
        help: "text is quoted: \"\(written)\"",
        viHelp: "chữ đặt trong dấu nháy: \"\(written)\""
      )
    case .valueAlone(let value, let instead):
      return error(
        "value-alone",
        "'\(value)' alone is no condition",
        vi: "chỉ '\(value)' thì không phải điều kiện",
        help: "write \(instead)",
        viHelp: "viết \(instead)"
      )
    case .textNeedsQuotes(let written):
      return error(
        "text-needs-quotes",
        "'\(written)' is neither a column nor quoted text",
        vi: "'\(written)' không phải cột, cũng không có dấu nháy",
        help: "text is quoted: \"\(written)\"",
        viHelp: "chữ đặt trong dấu nháy: \"\(written)\""
      )
    case .emptyText(let name):
      return error(
        "empty-text",
        "a value that is not there is no text",
        vi: "giá trị trống không phải là chữ",
        help: "\(name) is empty",
        viHelp: "\(name) is empty"
      )
    case .nullIsEmpty(let name):
      return error(
        "null-is-empty",
        "a value that is not there is called empty",
        vi: "giá trị trống gọi là empty",
        help: "\(name) is empty, or \(name) is not empty",
        viHelp: "\(name) is empty, hoặc \(name) is not empty"
      )
    case .percentInPattern(let written):
      let pattern = written.replacing("%", with: "*")
      return error(
        "percent-in-pattern",
        "'%' stands for itself in a pattern",
        vi: "trong mẫu, '%' chỉ là chính nó",
        help: "like \(pattern), or contains",
        viHelp: "like \(pattern), hoặc contains"
      )
    case .listMemberExpected(let written):
      return error(
        "list-member-expected",
        "'\(written)' is no member of a list",
        vi: "'\(written)' không phải phần tử của danh sách",
        help: "write one value, such as 216",
        viHelp: "viết một giá trị, ví dụ 216"
      )
    default: return unreachable
    }
  }

  /// The groups of `diagnostic` and the switches above name the same cases.
  var unreachable: Diagnostic {
    error("internal", "a message is missing", vi: "thiếu thông báo")
  }

  func didYouMean(_ nearest: [String]) -> String? {
    nearest.isEmpty ? nil : "did you mean " + nearest.joined(separator: ", ") + "?"
  }

  func viDidYouMean(_ nearest: [String]) -> String? {
    nearest.isEmpty ? nil : "có phải là " + nearest.joined(separator: ", ") + "?"
  }
}

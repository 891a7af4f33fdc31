import Diagnostics
import Values

// The words of what is wrong about the letters of a statement: what was found, then what was expected.
extension LexicalFact {
  package var wording: Wording {
    switch self {
    case .statementTooLong(let bytesMax): statementTooLongWords(bytesMax)
    case .unknownCharacter(let text): unknownCharacterWords(text)
    case .foreignOperator(let found, let instead): foreignOperatorWords(found, instead)
    case .variableWithoutName: variableWithoutNameWords
    case .unterminatedText: unterminatedTextWords
    case .noSuchDate(let text): noSuchDateWords(text)
    case .dateForm(let text, let instead): dateFormWords(text, instead)
    case .shortYear(let text, let instead): shortYearWords(text, instead)
    case .dateWithoutYear(let text): dateWithoutYearWords(text)
    case .unspacedArithmetic(let text, let spaced): unspacedArithmeticWords(text, spaced)
    case .commaWithoutSpace(let text): commaWithoutSpaceWords(text)
    case .joinedCode(let text): joinedCodeWords(text)
    case .malformedNumber(let text, let suggestion): malformedNumberWords(text, suggestion)
    case .numberTooLarge(let text): numberTooLargeWords(text)
    case .ambiguousDot(let text, let whole, let fraction): ambiguousDotWords(text, whole, fraction)
    case .commaInNumber(let text, let dotted, let underscored):
      commaInNumberWords(text, dotted, underscored)
    case .ambiguousComma(let text, let list, let number): ambiguousCommaWords(text, list, number)
    case .decimalCommaRead(let text, let value): decimalCommaReadWords(text, value)
    }
  }

  private func statementTooLongWords(_ bytesMax: Int) -> Wording {
    Wording(
      "statement-too-long",
      Localized(
        "the statement is longer than \(bytesMax) bytes",
        vi: "câu lệnh dài hơn \(bytesMax) byte"
      )
    )
  }

  private func unknownCharacterWords(_ text: String) -> Wording {
    Wording(
      "unknown-character",
      Localized("'\(text)' has no meaning here", vi: "'\(text)' không có nghĩa ở đây"),
      help: Localized("text is quoted: \"…\"", vi: "văn bản đặt trong ngoặc kép: \"…\"")
    )
  }

  private func foreignOperatorWords(_ found: String, _ instead: String) -> Wording {
    Wording(
      "foreign-operator",
      Localized("'\(found)' is not used here", vi: "ở đây không dùng '\(found)'"),
      help: Localized("write \(instead)", vi: "viết \(instead)")
    )
  }

  private var variableWithoutNameWords: Wording {
    Wording(
      "variable-without-name",
      Localized("a variable has a name behind $", vi: "sau $ phải có tên biến"),
      help: Localized("such as $cutoff", vi: "ví dụ $cutoff")
    )
  }

  private var unterminatedTextWords: Wording {
    Wording(
      "unterminated-text",
      Localized("the quoted text has no end on its line", vi: "văn bản thiếu dấu ngoặc đóng"),
      help: Localized(
        "close the quote; a quote inside is doubled: \"a \"\"b\"\" c\"",
        vi: "đóng ngoặc kép; ngoặc kép bên trong viết hai lần: \"a \"\"b\"\" c\""
      )
    )
  }

  private func noSuchDateWords(_ text: String) -> Wording {
    Wording(
      "no-such-date",
      Localized("there is no date '\(text)'", vi: "không có ngày '\(text)'")
    )
  }

  private func dateFormWords(_ text: String, _ instead: String?) -> Wording {
    Wording(
      "date-form",
      Localized("'\(text)' is not written as a date", vi: "'\(text)' không đúng dạng ngày"),
      help: instead.map { Localized("write \($0)", vi: "viết \($0)") }
    )
  }

  private func shortYearWords(_ text: String, _ instead: String?) -> Wording {
    Wording(
      "short-year",
      Localized("a year has four digits: '\(text)'", vi: "năm phải có bốn chữ số: '\(text)'"),
      help: instead.map { Localized("such as \($0)", vi: "ví dụ \($0)") }
    )
  }

  private func dateWithoutYearWords(_ text: String) -> Wording {
    Wording(
      "date-without-year",
      Localized("the year is missing in '\(text)'", vi: "'\(text)' thiếu năm"),
      help: Localized(
        "such as \(text)/2022; a division has spaces",
        vi: "ví dụ \(text)/2022; phép chia có dấu cách"
      )
    )
  }

  private func unspacedArithmeticWords(_ text: String, _ spaced: String) -> Wording {
    Wording(
      "unspaced-arithmetic",
      Localized(
        "'\(text)' is no date, month or code",
        vi: "'\(text)' không phải ngày, tháng hay mã"
      ),
      help: Localized(
        "arithmetic between digits has spaces: \(spaced); a code is quoted",
        vi: "phép tính giữa các số có dấu cách: \(spaced); mã thì đặt trong ngoặc kép"
      )
    )
  }

  private func commaWithoutSpaceWords(_ text: String) -> Wording {
    Wording(
      "comma-without-space",
      Localized(
        "a comma between two digits has two readings: '\(text)'",
        vi: "dấu phẩy giữa hai chữ số có hai cách hiểu: '\(text)'"
      ),
      help: Localized(
        "a list has a space after the comma: \(text.replacing(",", with: ", "))",
        vi: "danh sách có dấu cách sau dấu phẩy: \(text.replacing(",", with: ", "))"
      )
    )
  }

  private func joinedCodeWords(_ text: String) -> Wording {
    Wording(
      "joined-code",
      Localized(
        "'\(text)' is no code that can stand without quotes",
        vi: "'\(text)' không phải mã viết được khi không có ngoặc kép"
      ),
      help: Localized("write \"\(text)\"", vi: "viết \"\(text)\"")
    )
  }

  private func malformedNumberWords(_ text: String, _ suggestion: String?) -> Wording {
    Wording(
      "malformed-number",
      Localized("'\(text)' is no number", vi: "'\(text)' không phải số"),
      help: suggestion.map { Localized("write \($0)", vi: "viết \($0)") }
        ?? Localized(
          "such as 1000, 1_000, 1.000.000, 1.5, 1,5 tỷ or 500m; text is quoted",
          vi: "ví dụ 1000, 1_000, 1.000.000, 1.5, 1,5 tỷ hay 500m; văn bản đặt trong ngoặc kép"
        )
    )
  }

  private func numberTooLargeWords(_ text: String) -> Wording {
    Wording(
      "number-too-large",
      Localized("'\(text)' is too large", vi: "'\(text)' quá lớn"),
      help: Localized(
        "numbers reach to a billion billions; a code is quoted",
        vi: "số lớn nhất là một tỷ tỷ; mã thì đặt trong ngoặc kép"
      )
    )
  }

  private func ambiguousDotWords(_ text: String, _ whole: String, _ fraction: String) -> Wording {
    Wording(
      "ambiguous-number",
      Localized("'\(text)' has two readings", vi: "'\(text)' có hai cách hiểu"),
      help: Localized("write \(whole) or \(fraction)", vi: "viết \(whole) hoặc \(fraction)")
    )
  }

  private func commaInNumberWords(_ text: String, _ dotted: String, _ underscored: String)
    -> Wording
  {
    Wording(
      "comma-in-number",
      Localized(
        "commas do not group digits: '\(text)'",
        vi: "dấu phẩy không tách hàng nghìn: '\(text)'"
      ),
      help: Localized(
        "write \(dotted) or \(underscored)",
        vi: "viết \(dotted) hoặc \(underscored)"
      )
    )
  }

  private func ambiguousCommaWords(
    _ text: String,
    _ list: String,
    _ number: String
  ) -> Wording {
    Wording(
      "ambiguous-comma",
      Localized("'\(text)' has two readings", vi: "'\(text)' có hai cách hiểu"),
      help: Localized(
        "a list has a space after the comma: \(list); a number has none: \(number)",
        vi: "danh sách có dấu cách sau dấu phẩy: \(list); số thì không có dấu phẩy: \(number)"
      )
    )
  }

  private func decimalCommaReadWords(_ text: String, _ value: String) -> Wording {
    Wording(
      "decimal-comma-read",
      Localized(
        "'\(text)' is read as \(value): the comma is a decimal comma",
        vi: "'\(text)' được hiểu là \(value): dấu phẩy là dấu thập phân"
      ),
      severity: .note
    )
  }
}

import Diagnostics
import Values

// The words of what is wrong about statements that act: what was found, then what was expected.
extension StatementFact {
  /// What is expected where a record's fields stand.
  static let aFieldBeforeItsValue = "a field before its value"

  package var wording: Wording {
    switch self {
    case .unknownStatement(let word, let nearest): unknownStatementWords(word, nearest)
    case .missingPart(let statement, let part, let example):
      missingPartWords(statement, part, example)
    case .unexpectedPart(let found, let expected): unexpectedPartWords(found, expected)
    case .repeatedOption(let option): repeatedOptionWords(option)
    case .quoteText(let found, let quoted): quoteTextWords(found, quoted)
    case .reservedName(let word): reservedNameWords(word)
    case .codeAsName(let code): codeAsNameWords(code)
    case .expectQuestion: expectQuestionWords
    }
  }

  private func unknownStatementWords(_ word: String, _ nearest: [String]) -> Wording {
    Wording(
      "unknown-statement",
      Localized(
        "'\(word)' is neither a statement nor a source",
        vi: "'\(word)' không phải câu lệnh hay nguồn"
      ),
      help: nearest.isEmpty
        ? Localized("help lists the statements", vi: "help liệt kê các câu lệnh")
        : Localized(
          "did you mean \(nearest.joined(separator: " or "))?",
          vi: "có phải \(nearest.joined(separator: " hay "))?"
        )
    )
  }

  private func missingPartWords(_ statement: String, _ part: String, _ example: String) -> Wording {
    Wording(
      "missing-part",
      Localized("\(statement) needs \(part)", vi: "\(statement) cần \(part)"),
      help: Localized("such as \(example)", vi: "ví dụ \(example)")
    )
  }

  private func unexpectedPartWords(_ found: Found, _ expected: [String]) -> Wording {
    Wording(
      "unexpected-part",
      Localized("unexpected: \(found.english)", vi: "không đúng chỗ: \(found.vietnamese)"),
      help: expected.isEmpty
        ? Localized("the statement ends before it", vi: "câu lệnh đã hết trước chỗ này")
        : Localized(
          "expected \(expected.joined(separator: ", "))",
          vi: "cần \(expected.map(Self.vietnamesePart).joined(separator: ", "))"
        )
    )
  }

  /// Parts of statements are the same in both languages, but for what only describes one.
  private static func vietnamesePart(_ part: String) -> String {
    part == aFieldBeforeItsValue ? "tên mục trước giá trị" : part
  }

  private func repeatedOptionWords(_ option: String) -> Wording {
    Wording(
      "repeated-option",
      Localized("\(option) is given twice", vi: "\(option) được viết hai lần")
    )
  }

  private func quoteTextWords(_ found: Found, _ quoted: String) -> Wording {
    Wording(
      "text-needs-quotes",
      Localized(
        "text is quoted, \(found.english)",
        vi: "văn bản phải đặt trong ngoặc kép, \(found.vietnamese)"
      ),
      help: Localized("write \(quoted)", vi: "viết \(quoted)")
    )
  }

  private func reservedNameWords(_ word: String) -> Wording {
    Wording(
      "reserved-name",
      Localized(
        "'\(word)' is a word of the language and no name",
        vi: "'\(word)' là từ của ngôn ngữ, không đặt làm tên được"
      ),
      help: Localized(
        "choose another name, such as my_\(word)",
        vi: "chọn tên khác, ví dụ my_\(word)"
      )
    )
  }

  private func codeAsNameWords(_ code: String) -> Wording {
    let letters = String(code.filter(\.isLetter))
    return Wording(
      "code-as-name",
      Localized(
        "'\(code)' has a digit, so it is a code and no name",
        vi: "'\(code)' có chữ số nên là mã, không đặt làm tên được"
      ),
      help: letters.isEmpty
        ? nil : Localized("letters only, such as \(letters)", vi: "chỉ dùng chữ, ví dụ \(letters)")
    )
  }

  private var expectQuestionWords: Wording {
    Wording(
      "expect-question",
      Localized("expect needs a condition", vi: "expect cần một điều kiện"),
      help: Localized(
        "expect any (question) or expect no (question)",
        vi: "expect any (câu hỏi) hoặc expect no (câu hỏi)"
      )
    )
  }
}

import Diagnostics
import Values

// The words of what is wrong about the clauses of a question: what was found, then what was expected.
extension QuestionFact {
  package var wording: Wording {
    switch self {
    case .expectedSource(let found): expectedSourceWords(found)
    case .conditionAsQuestion(let text): conditionAsQuestionWords(text)
    case .codeAsStatement(let code): codeAsStatementWords(code)
    case .unexpected(let found, let expected): unexpectedWords(found, expected)
    case .missingWhere: missingWhereWords
    case .missingShow: missingShowWords
    case .missingComma(let before): missingCommaWords(before)
    case .clauseOrder(let clause, let after): clauseOrderWords(clause, after)
    case .repeatedClause(let clause): repeatedClauseWords(clause)
    case .spanMisplaced: spanMisplacedWords
    case .spanBetween: spanBetweenWords
    case .repeatedSpan: repeatedSpanWords
    case .clauseHabit(let found, let instead): clauseHabitWords(found, instead)
    case .selectHabit: selectHabitWords
    case .misspelledClause(let found, let nearest): misspelledClauseWords(found, nearest)
    case .acrossWithoutBy: acrossWithoutByWords
    case .perWithoutTop: perWithoutTopWords
    case .topCount(let found): topCountWords(found)
    case .unmatchedClose: unmatchedCloseWords
    }
  }

  private func expectedSourceWords(_ found: Found) -> Wording {
    Wording(
      "expected-source",
      Localized("expected a source, \(found.english)", vi: "cần tên nguồn, \(found.vietnamese)"),
      help: Localized(
        "a question begins with a source, such as debtors",
        vi: "câu hỏi bắt đầu bằng nguồn, ví dụ nợ"
      )
    )
  }

  private func conditionAsQuestionWords(_ text: String) -> Wording {
    Wording(
      "condition-as-question",
      Localized(
        "'\(text)' is a condition; a question begins with its source",
        vi: "'\(text)' là điều kiện; câu hỏi bắt đầu bằng nguồn"
      ),
      help: Localized(
        "such as debtors where \(text)",
        vi: "ví dụ debtors where \(text)"
      )
    )
  }

  private func codeAsStatementWords(_ code: String) -> Wording {
    Wording(
      "code-as-statement",
      Localized("'\(code)' is a code, not a source", vi: "'\(code)' là mã, không phải nguồn"),
      help: Localized("write employer \(code)", vi: "viết employer \(code)")
    )
  }

  private func unexpectedWords(_ found: Found, _ expected: [String]) -> Wording {
    Wording(
      "unexpected-word",
      Localized("unexpected: \(found.english)", vi: "không đúng chỗ: \(found.vietnamese)"),
      help: expected.isEmpty
        ? nil
        : Localized(
          "expected \(expected.joined(separator: ", "))",
          vi: "cần \(expected.joined(separator: ", "))"
        )
    )
  }

  private var missingWhereWords: Wording {
    Wording(
      "missing-where",
      Localized("where is missing before the condition", vi: "thiếu where (khi)")
    )
  }

  private var missingShowWords: Wording {
    Wording(
      "missing-show",
      Localized("show is missing before the columns", vi: "thiếu show (hiện) trước các cột")
    )
  }

  private func missingCommaWords(_ before: String) -> Wording {
    Wording(
      "missing-comma",
      Localized("a comma is missing before '\(before)'", vi: "thiếu dấu phẩy trước '\(before)'")
    )
  }

  private func clauseOrderWords(_ clause: String, _ after: String) -> Wording {
    Wording(
      "clause-order",
      Localized("\(clause) stands before \(after)", vi: "\(clause) đứng trước \(after)"),
      help: Localized(
        "the order is where, by, show, having, sort, top, total",
        vi: "thứ tự là where, by, show, having, sort, top, total"
      )
    )
  }

  private func repeatedClauseWords(_ clause: String) -> Wording {
    Wording(
      "repeated-clause",
      Localized("\(clause) is given twice", vi: "\(clause) được viết hai lần"),
      help: clause == "where" || clause == "having"
        ? Localized("join conditions with and", vi: "nối các điều kiện bằng and") : nil
    )
  }

  private var spanMisplacedWords: Wording {
    Wording(
      "span-misplaced",
      Localized(
        "a time stands directly behind the source it belongs to",
        vi: "thời gian đứng ngay sau nguồn"
      )
    )
  }

  private var spanBetweenWords: Wording {
    Wording(
      "span-between",
      Localized(
        "a span is written from … to …, between is a comparison",
        vi: "khoảng thời gian viết from … to …, between là phép so sánh"
      )
    )
  }

  private var repeatedSpanWords: Wording {
    Wording(
      "repeated-span",
      Localized("a second time is given", vi: "thời gian được nêu hai lần"),
      help: Localized("a span is from … to …", vi: "khoảng thời gian viết from … to …")
    )
  }

  private func clauseHabitWords(_ found: String, _ instead: String) -> Wording {
    Wording(
      "foreign-clause",
      Localized("'\(found)' is not used here", vi: "ở đây không dùng '\(found)'"),
      help: Localized("write \(instead)", vi: "viết \(instead)")
    )
  }

  private var selectHabitWords: Wording {
    Wording(
      "foreign-select",
      Localized(
        "a question begins with its source, not with select",
        vi: "câu hỏi bắt đầu bằng nguồn, không phải select"
      ),
      help: Localized(
        "source where … show columns, or show all",
        vi: "nguồn where … show cột, hoặc show all"
      )
    )
  }

  private func misspelledClauseWords(_ found: String, _ nearest: String) -> Wording {
    Wording(
      "misspelled-clause",
      Localized("unknown word '\(found)'", vi: "không rõ từ '\(found)'"),
      help: Localized("did you mean \(nearest)?", vi: "có phải \(nearest)?")
    )
  }

  private var acrossWithoutByWords: Wording {
    Wording(
      "across-without-by",
      Localized("across follows by", vi: "across (chia cột) đứng sau by (theo)"),
      help: Localized("such as by district across class", vi: "ví dụ by district across class")
    )
  }

  private var perWithoutTopWords: Wording {
    Wording(
      "per-without-top",
      Localized("per follows top", vi: "per đứng sau top"),
      help: Localized(
        "such as top 3 by amount per district",
        vi: "ví dụ top 3 by amount per district"
      )
    )
  }

  private func topCountWords(_ found: Found) -> Wording {
    Wording(
      "top-count",
      Localized(
        "expected a whole number after top, \(found.english)",
        vi: "sau top cần số nguyên, \(found.vietnamese)"
      ),
      help: Localized("such as top 10", vi: "ví dụ top 10")
    )
  }

  private var unmatchedCloseWords: Wording {
    Wording(
      "unmatched-bracket",
      Localized("this bracket was never opened", vi: "ngoặc này chưa được mở")
    )
  }
}

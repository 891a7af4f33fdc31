import Diagnostics
import Values

// The words of what is wrong about conditions and expressions: what was found, then what was expected.
extension ConditionFact {
  package var wording: Wording {
    switch self {
    case .expectedOperand(let found): expectedOperandWords(found)
    case .expectedSign(let sign, let found): expectedSignWords(sign, found)
    case .expectedListOrTime(let found): expectedListOrTimeWords(found)
    case .expectedName(let found): expectedNameWords(found)
    case .tooDeep(let levelsMax): tooDeepWords(levelsMax)
    case .tooManyOperators: tooManyOperatorsWords
    case .chainedComparison(let instead): chainedComparisonWords(instead)
    case .bareAlternative(let value, let instead): bareAlternativeWords(value, instead)
    case .textNeedsQuotes(let text): textNeedsQuotesWords(text)
    case .conditionsWithoutAnd(let word): conditionsWithoutAndWords(word)
    case .unitApart(let found, let joined): unitApartWords(found, joined)
    case .nullHabit: nullHabitWords
    case .emptyText: emptyTextWords
    case .relationNeedsBrackets(let relation): relationNeedsBracketsWords(relation)
    case .conditionInFunction(let function): conditionInFunctionWords(function)
    case .memberOfMember(let text): memberOfMemberWords(text)
    case .timeMismatch(let text, let unit): timeMismatchWords(text, unit)
    case .notACount(let text): notACountWords(text)
    case .listOfNothing(let left): listOfNothingWords(left)
    case .mixedAndOr(let reading): mixedAndOrWords(reading)
    case .readAsEnglish(let reading): readAsEnglishWords(reading)
    }
  }

  private func expectedOperandWords(_ found: Found) -> Wording {
    Wording(
      "expected-value",
      Localized(
        "expected a name or a value, \(found.english)",
        vi: "cần tên hoặc giá trị, \(found.vietnamese)"
      ),
      help: Localized(
        "such as a column, 500m, \"Tân Uyên\" or 15/09/2022",
        vi: "ví dụ một cột, 500m, \"Tân Uyên\" hoặc 15/09/2022"
      )
    )
  }

  private func expectedSignWords(_ sign: String, _ found: Found) -> Wording {
    Wording(
      "expected-sign",
      Localized(
        "expected '\(sign)', \(found.english)",
        vi: "cần '\(sign)', \(found.vietnamese)"
      )
    )
  }

  private func expectedListOrTimeWords(_ found: Found) -> Wording {
    Wording(
      "expected-list-or-time",
      Localized(
        "expected a list in brackets or a time after in, \(found.english)",
        vi: "sau in cần danh sách trong ngoặc hoặc thời gian, \(found.vietnamese)"
      ),
      help: Localized("such as in (a, b) or in 2022", vi: "ví dụ in (a, b) hoặc in 2022")
    )
  }

  private func expectedNameWords(_ found: Found) -> Wording {
    Wording(
      "expected-name",
      Localized("expected a name, \(found.english)", vi: "cần tên, \(found.vietnamese)"),
      help: Localized("such as amount or meetings.date", vi: "ví dụ amount hoặc meetings.date")
    )
  }

  private func tooDeepWords(_ levelsMax: Int) -> Wording {
    Wording(
      "nested-too-deep",
      Localized(
        "brackets, any and no, not and - are nested more than \(levelsMax) deep",
        vi: "ngoặc, any và no, not và - lồng nhau quá \(levelsMax) lớp"
      )
    )
  }

  private var tooManyOperatorsWords: Wording {
    Wording(
      "too-many-operators",
      Localized(
        "too many signs of arithmetic in one statement",
        vi: "quá nhiều phép tính trong một câu lệnh"
      )
    )
  }

  private func chainedComparisonWords(_ instead: String) -> Wording {
    Wording(
      "chained-comparison",
      Localized("comparisons do not chain", vi: "các phép so sánh không nối liền nhau"),
      help: Localized("write \(instead)", vi: "viết \(instead)")
    )
  }

  private func bareAlternativeWords(_ value: String, _ instead: String?) -> Wording {
    Wording(
      "value-without-comparison",
      Localized(
        "\(value) alone is no condition",
        vi: "\(value) đứng một mình không phải điều kiện"
      ),
      help: instead.map { Localized("write \($0)", vi: "viết \($0)") }
        ?? Localized(
          "repeat the column, or write in ( … )",
          vi: "lặp lại tên cột, hoặc viết in ( … )"
        )
    )
  }

  private func textNeedsQuotesWords(_ text: String) -> Wording {
    Wording(
      "text-needs-quotes",
      Localized("text is quoted", vi: "văn bản phải đặt trong ngoặc kép"),
      help: Localized("write \"\(text)\"", vi: "viết \"\(text)\"")
    )
  }

  private func conditionsWithoutAndWords(_ word: String) -> Wording {
    Wording(
      "missing-and",
      Localized(
        "'\(word)' begins another condition: and or or is missing",
        vi: "'\(word)' bắt đầu điều kiện khác: thiếu and hoặc or"
      ),
      help: Localized("such as and \(word) …", vi: "ví dụ and \(word) …")
    )
  }

  private func unitApartWords(_ found: String, _ joined: String) -> Wording {
    Wording(
      "unit-apart",
      Localized(
        "the unit stands directly behind the number: '\(found)'",
        vi: "đơn vị viết liền sau số: '\(found)'"
      ),
      help: Localized("write \(joined)", vi: "viết \(joined)")
    )
  }

  private var nullHabitWords: Wording {
    Wording(
      "null-habit",
      Localized("there is no null here", vi: "ở đây không có null"),
      help: Localized(
        "write is empty or is not empty",
        vi: "viết is empty hoặc is not empty"
      )
    )
  }

  private func listOfNothingWords(_ left: String) -> Wording {
    Wording(
      "list-of-nothing",
      Localized("there is nothing between the brackets", vi: "trong ngoặc không có gì"),
      help: Localized(
        "\(left) in (a, b); without a value: \(left) is empty",
        vi: "\(left) in (a, b); không có giá trị: \(left) is empty"
      )
    )
  }

  private var emptyTextWords: Wording {
    Wording(
      "empty-text",
      Localized(
        "nothing is equal to empty text",
        vi: "không có gì bằng văn bản rỗng"
      ),
      help: Localized(
        "write is empty or is not empty",
        vi: "viết is empty hoặc is not empty"
      )
    )
  }

  private func relationNeedsBracketsWords(_ relation: String) -> Wording {
    Wording(
      "relation-needs-brackets",
      Localized(
        "the condition about \(relation) stands in brackets",
        vi: "điều kiện về \(relation) phải đặt trong ngoặc"
      ),
      help: Localized(
        "such as \(relation) where (…)",
        vi: "ví dụ \(relation) where (…)"
      )
    )
  }

  private func conditionInFunctionWords(_ function: String) -> Wording {
    Wording(
      "condition-in-function",
      Localized(
        "a condition inside \(function)( ) begins with where",
        vi: "điều kiện trong \(function)( ) bắt đầu bằng where"
      ),
      help: Localized("\(function)(where …)", vi: "\(function)(where …)")
    )
  }

  private func memberOfMemberWords(_ text: String) -> Wording {
    Wording(
      "member-of-member",
      Localized(
        "one dot joins a source and its column: '\(text)'",
        vi: "chỉ một dấu chấm giữa nguồn và cột: '\(text)'"
      )
    )
  }

  private func timeMismatchWords(_ text: String, _ unit: String) -> Wording {
    Wording(
      "time-mismatch",
      unit == "month"
        ? Localized("'\(text)' is no month", vi: "'\(text)' không phải tháng")
        : Localized("'\(text)' is no quarter", vi: "'\(text)' không phải quý"),
      help: unit == "month"
        ? Localized("such as month 9/2022", vi: "ví dụ tháng 9/2022")
        : Localized("such as quarter III/2022", vi: "ví dụ quý III/2022")
    )
  }

  private func notACountWords(_ text: String) -> Wording {
    Wording(
      "not-a-count",
      Localized(
        "a whole number is needed, found '\(text)'",
        vi: "cần số nguyên, gặp '\(text)'"
      )
    )
  }

  private func mixedAndOrWords(_ reading: String) -> Wording {
    Wording(
      "mixed-and-or",
      Localized(
        "and binds tighter than or: read as \(reading)",
        vi: "and đi trước or: được hiểu là \(reading)"
      ),
      severity: .note
    )
  }

  private func readAsEnglishWords(_ reading: String) -> Wording {
    Wording(
      "read-as-english",
      Localized(
        "no is read as the English word in '\(reading)'; the debt is nợ",
        vi: "'\(reading)': no được hiểu theo tiếng Anh là không có; nợ thì viết có dấu"
      ),
      help: Localized("in Vietnamese: không có, chưa có", vi: "viết: không có, chưa có"),
      severity: .note
    )
  }
}

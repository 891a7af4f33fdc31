import Diagnostics
import Values

// The words of everything that reading a statement can find wrong. Messages say what was found,
// then what was expected; help says what to write.

/// Joins alternatives for a help line.
private func list(_ words: [String], _ separator: String) -> String {
  words.joined(separator: separator)
}

extension LexicalFact {
  package var wording: Wording {
    switch self {
    case .statementTooLong(let bytesMax):
      Wording(
        "statement-too-long",
        Localized(
          "the statement is longer than \(bytesMax) bytes",
          vi: "câu lệnh dài hơn \(bytesMax) byte"
        )
      )
    case .unknownCharacter(let text):
      Wording(
        "unknown-character",
        Localized("'\(text)' has no meaning here", vi: "'\(text)' không có nghĩa ở đây"),
        help: Localized("text is quoted: \"…\"", vi: "văn bản đặt trong ngoặc kép: \"…\"")
      )
    case .foreignOperator(let found, let instead):
      Wording(
        "foreign-operator",
        Localized("'\(found)' is not used here", vi: "ở đây không dùng '\(found)'"),
        help: Localized("write \(instead)", vi: "viết \(instead)")
      )
    case .variableWithoutName:
      Wording(
        "variable-without-name",
        Localized("a variable has a name behind $", vi: "sau $ phải có tên biến"),
        help: Localized("such as $cutoff", vi: "ví dụ $cutoff")
      )
    case .unterminatedText:
      Wording(
        "unterminated-text",
        Localized("the quoted text has no end on its line", vi: "văn bản thiếu dấu ngoặc đóng"),
        help: Localized(
          "close the quote; a quote inside is doubled: \"a \"\"b\"\" c\"",
          vi: "đóng ngoặc kép; ngoặc kép bên trong viết hai lần: \"a \"\"b\"\" c\""
        )
      )
    case .noSuchDate, .dateForm, .shortYear, .dateWithoutYear, .unspacedArithmetic:
      dateWording
    case .commaWithoutSpace, .joinedCode, .malformedNumber, .numberTooLarge, .ambiguousDot,
      .commaInNumber, .ambiguousComma, .decimalCommaRead:
      numberWording
    }
  }

  private var dateWording: Wording {
    switch self {
    case .noSuchDate(let text):
      Wording(
        "no-such-date",
        Localized("there is no date '\(text)'", vi: "không có ngày '\(text)'")
      )
    case .dateForm(let text, let instead):
      Wording(
        "date-form",
        Localized("'\(text)' is not written as a date", vi: "'\(text)' không đúng dạng ngày"),
        help: instead.map { Localized("write \($0)", vi: "viết \($0)") }
      )
    case .shortYear(let text, let instead):
      Wording(
        "short-year",
        Localized("a year has four digits: '\(text)'", vi: "năm phải có bốn chữ số: '\(text)'"),
        help: instead.map { Localized("such as \($0)", vi: "ví dụ \($0)") }
      )
    case .dateWithoutYear(let text):
      Wording(
        "date-without-year",
        Localized("the year is missing in '\(text)'", vi: "'\(text)' thiếu năm"),
        help: Localized(
          "such as \(text)/2022; a division has spaces",
          vi: "ví dụ \(text)/2022; phép chia có dấu cách"
        )
      )
    case .unspacedArithmetic(let text, let spaced):
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
    default: numberWording
    }
  }

  private var numberWording: Wording {
    switch self {
    case .commaWithoutSpace(let text):
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
    case .joinedCode(let text):
      Wording(
        "joined-code",
        Localized(
          "'\(text)' is no code that can stand without quotes",
          vi: "'\(text)' không phải mã viết được khi không có ngoặc kép"
        ),
        help: Localized("write \"\(text)\"", vi: "viết \"\(text)\"")
      )
    case .malformedNumber(let text, let suggestion):
      Wording(
        "malformed-number",
        Localized("'\(text)' is no number", vi: "'\(text)' không phải số"),
        help: suggestion.map { Localized("write \($0)", vi: "viết \($0)") }
          ?? Localized(
            "such as 1000, 1_000, 1.000.000, 1.5, 1,5 tỷ or 500m; text is quoted",
            vi: "ví dụ 1000, 1_000, 1.000.000, 1.5, 1,5 tỷ hay 500m; văn bản đặt trong ngoặc kép"
          )
      )
    case .numberTooLarge(let text):
      Wording(
        "number-too-large",
        Localized("'\(text)' is too large", vi: "'\(text)' quá lớn"),
        help: Localized(
          "numbers reach to a billion billions; a code is quoted",
          vi: "số lớn nhất là một tỷ tỷ; mã thì đặt trong ngoặc kép"
        )
      )
    case .ambiguousDot(let text, let whole, let fraction):
      Wording(
        "ambiguous-number",
        Localized("'\(text)' has two readings", vi: "'\(text)' có hai cách hiểu"),
        help: Localized("write \(whole) or \(fraction)", vi: "viết \(whole) hoặc \(fraction)")
      )
    default: commaWording
    }
  }

  private var commaWording: Wording {
    switch self {
    case .commaInNumber(let text, let dotted, let underscored):
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
    case .ambiguousComma(let text, let list, let decimal):
      Wording(
        "ambiguous-comma",
        Localized("'\(text)' has two readings", vi: "'\(text)' có hai cách hiểu"),
        help: Localized(
          "a list has a space after the comma: \(list); a number has a point: \(decimal)",
          vi: "danh sách có dấu cách sau dấu phẩy: \(list); số thập phân dùng dấu chấm: \(decimal)"
        )
      )
    case .decimalCommaRead(let text, let value):
      Wording(
        "decimal-comma-read",
        Localized(
          "'\(text)' is read as \(value): the comma is a decimal comma",
          vi: "'\(text)' được hiểu là \(value): dấu phẩy là dấu thập phân"
        ),
        severity: .note
      )
    default:
      Wording("malformed-statement", Localized("the statement has no reading"))
    }
  }
}

extension ConditionFact {
  package var wording: Wording {
    switch self {
    case .expectedOperand, .expectedSign, .expectedListOrTime, .expectedName, .tooDeep,
      .tooManyOperators:
      structureWording
    case .chainedComparison, .bareAlternative, .textNeedsQuotes, .conditionsWithoutAnd,
      .unitApart, .nullHabit, .emptyText:
      comparisonWording
    case .relationNeedsBrackets(let relation):
      Wording(
        "relation-needs-brackets",
        Localized(
          "the condition about \(relation) stands in brackets",
          vi: "điều kiện về \(relation) phải đặt trong ngoặc"
        ),
        help: Localized(
          "such as any \(relation) where (…)",
          vi: "ví dụ any \(relation) where (…)"
        )
      )
    case .conditionInFunction(let function):
      Wording(
        "condition-in-function",
        Localized(
          "a condition inside \(function)( ) begins with where",
          vi: "điều kiện trong \(function)( ) bắt đầu bằng where"
        ),
        help: Localized("\(function)(where …)", vi: "\(function)(where …)")
      )
    case .memberOfMember(let text):
      Wording(
        "member-of-member",
        Localized(
          "one dot joins a source and its column: '\(text)'",
          vi: "chỉ một dấu chấm giữa nguồn và cột: '\(text)'"
        )
      )
    case .timeMismatch(let text, let unit):
      Wording(
        "time-mismatch",
        Localized("'\(text)' is no \(unit)", vi: "'\(text)' không phải \(unit)")
      )
    case .notACount(let text):
      Wording(
        "not-a-count",
        Localized(
          "a whole number is needed, found '\(text)'",
          vi: "cần số nguyên, gặp '\(text)'"
        )
      )
    case .foreignWord(let found, let instead):
      Wording(
        "foreign-word",
        Localized("'\(found)' is not used here", vi: "ở đây không dùng '\(found)'"),
        help: Localized("write \(instead)", vi: "viết \(instead)")
      )
    case .mixedAndOr(let reading):
      Wording(
        "mixed-and-or",
        Localized(
          "and binds tighter than or: read as \(reading)",
          vi: "and đi trước or: được hiểu là \(reading)"
        ),
        severity: .note
      )
    }
  }

  private var structureWording: Wording {
    switch self {
    case .expectedOperand(let found):
      Wording(
        "expected-value",
        Localized(
          "expected a name or a value, \(found.english)",
          vi: "cần tên hoặc giá trị, \(found.vietnamese)"
        )
      )
    case .expectedSign(let sign, let found):
      Wording(
        "expected-sign",
        Localized("expected \(sign), \(found.english)", vi: "cần \(sign), \(found.vietnamese)")
      )
    case .expectedListOrTime(let found):
      Wording(
        "expected-list-or-time",
        Localized(
          "expected a list in brackets or a time after in, \(found.english)",
          vi: "sau in cần danh sách trong ngoặc hoặc thời gian, \(found.vietnamese)"
        ),
        help: Localized("such as in (a, b) or in 2022", vi: "ví dụ in (a, b) hoặc in 2022")
      )
    case .expectedName(let found):
      Wording(
        "expected-name",
        Localized("expected a name, \(found.english)", vi: "cần tên, \(found.vietnamese)")
      )
    case .tooDeep(let levelsMax):
      Wording(
        "nested-too-deep",
        Localized(
          "brackets, not and - are nested more than \(levelsMax) deep",
          vi: "ngoặc, not và - lồng nhau quá \(levelsMax) lớp"
        )
      )
    default:
      Wording(
        "too-many-operators",
        Localized(
          "too many signs of arithmetic in one statement",
          vi: "quá nhiều phép tính trong một câu lệnh"
        )
      )
    }
  }

  private var comparisonWording: Wording {
    switch self {
    case .chainedComparison(let instead):
      Wording(
        "chained-comparison",
        Localized("comparisons do not chain", vi: "các phép so sánh không nối liền nhau"),
        help: Localized("write \(instead)", vi: "viết \(instead)")
      )
    case .bareAlternative(let value, let instead):
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
    case .textNeedsQuotes(let text):
      Wording(
        "text-needs-quotes",
        Localized("text is quoted", vi: "văn bản phải đặt trong ngoặc kép"),
        help: Localized("write \"\(text)\"", vi: "viết \"\(text)\"")
      )
    case .conditionsWithoutAnd(let word):
      Wording(
        "missing-and",
        Localized(
          "'\(word)' begins another condition: and or or is missing",
          vi: "'\(word)' bắt đầu điều kiện khác: thiếu and hoặc or"
        )
      )
    case .unitApart(let found, let joined):
      Wording(
        "unit-apart",
        Localized(
          "the unit stands directly behind the number: '\(found)'",
          vi: "đơn vị viết liền sau số: '\(found)'"
        ),
        help: Localized("write \(joined)", vi: "viết \(joined)")
      )
    case .nullHabit:
      Wording(
        "null-habit",
        Localized("there is no null here", vi: "ở đây không có null"),
        help: Localized(
          "write is empty or is not empty",
          vi: "viết is empty hoặc is not empty"
        )
      )
    default:
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
  }
}

extension QuestionFact {
  package var wording: Wording {
    switch self {
    case .expectedSource(let found):
      Wording(
        "expected-source",
        Localized("expected a source, \(found.english)", vi: "cần tên nguồn, \(found.vietnamese)"),
        help: Localized(
          "a question begins with a source, such as debtors",
          vi: "câu hỏi bắt đầu bằng nguồn, ví dụ nợ"
        )
      )
    case .codeAsStatement(let code):
      Wording(
        "code-as-statement",
        Localized("'\(code)' is a code, not a source", vi: "'\(code)' là mã, không phải nguồn"),
        help: Localized("write employer \(code)", vi: "viết employer \(code)")
      )
    case .unexpected(let found, let expected):
      Wording(
        "unexpected-word",
        Localized("unexpected: \(found.english)", vi: "không đúng chỗ: \(found.vietnamese)"),
        help: expected.isEmpty
          ? nil
          : Localized(
            "expected \(list(expected, ", "))",
            vi: "cần \(list(expected, ", "))"
          )
      )
    case .missingComma(let before):
      Wording(
        "missing-comma",
        Localized("a comma is missing before '\(before)'", vi: "thiếu dấu phẩy trước '\(before)'")
      )
    case .missingWhere, .missingShow, .spanMisplaced, .spanBetween, .repeatedSpan,
      .acrossWithoutBy, .perWithoutTop, .topCount, .unmatchedClose:
      placeWording
    case .clauseOrder, .repeatedClause, .clauseHabit, .selectHabit, .misspelledClause:
      clauseWording
    }
  }

  private var placeWording: Wording {
    switch self {
    case .missingWhere:
      Wording(
        "missing-where",
        Localized("where is missing before the condition", vi: "thiếu where (khi)")
      )
    case .missingShow:
      Wording(
        "missing-show",
        Localized("show is missing before the columns", vi: "thiếu show (hiện) trước các cột")
      )
    case .spanMisplaced:
      Wording(
        "span-misplaced",
        Localized(
          "a time stands directly behind the source it belongs to",
          vi: "thời gian đứng ngay sau nguồn"
        )
      )
    case .spanBetween:
      Wording(
        "span-between",
        Localized(
          "a span is written from … to …, between is a comparison",
          vi: "khoảng thời gian viết from … to …, between là phép so sánh"
        )
      )
    case .repeatedSpan:
      Wording(
        "repeated-span",
        Localized("a second time is given", vi: "thời gian được nêu hai lần")
      )
    case .acrossWithoutBy:
      Wording(
        "across-without-by",
        Localized("across follows by", vi: "across (chia cột) đứng sau by (theo)"),
        help: Localized("such as by district across class", vi: "ví dụ by district across class")
      )
    case .perWithoutTop:
      Wording(
        "per-without-top",
        Localized("per follows top", vi: "per đứng sau top"),
        help: Localized(
          "such as top 3 by amount per district",
          vi: "ví dụ top 3 by amount per district"
        )
      )
    case .topCount(let found):
      Wording(
        "top-count",
        Localized(
          "expected a whole number after top, \(found.english)",
          vi: "sau top cần số nguyên, \(found.vietnamese)"
        ),
        help: Localized("such as top 10", vi: "ví dụ top 10")
      )
    default:
      Wording(
        "unmatched-bracket",
        Localized("this bracket was never opened", vi: "ngoặc này chưa được mở")
      )
    }
  }

  private var clauseWording: Wording {
    switch self {
    case .clauseOrder(let clause, let after):
      Wording(
        "clause-order",
        Localized("\(clause) stands before \(after)", vi: "\(clause) đứng trước \(after)"),
        help: Localized(
          "the order is where, by, show, having, sort, top, total",
          vi: "thứ tự là where, by, show, having, sort, top, total"
        )
      )
    case .repeatedClause(let clause):
      Wording(
        "repeated-clause",
        Localized("\(clause) is given twice", vi: "\(clause) được viết hai lần"),
        help: clause == "where" || clause == "having"
          ? Localized("join conditions with and", vi: "nối các điều kiện bằng and") : nil
      )
    case .clauseHabit(let found, let instead):
      Wording(
        "foreign-clause",
        Localized("'\(found)' is not used here", vi: "ở đây không dùng '\(found)'"),
        help: Localized("write \(instead)", vi: "viết \(instead)")
      )
    case .selectHabit:
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
    case .misspelledClause(let found, let nearest):
      Wording(
        "misspelled-clause",
        Localized("unknown word '\(found)'", vi: "không rõ từ '\(found)'"),
        help: Localized("did you mean \(nearest)?", vi: "có phải \(nearest)?")
      )
    default: placeWording
    }
  }
}

extension StatementFact {
  package var wording: Wording {
    switch self {
    case .unknownStatement(let word, let nearest):
      Wording(
        "unknown-statement",
        Localized("no statement begins with '\(word)'", vi: "không có câu lệnh '\(word)'"),
        help: nearest.isEmpty
          ? nil
          : Localized(
            "did you mean \(list(nearest, " or "))?",
            vi: "có phải \(list(nearest, " hay "))?"
          )
      )
    case .missingPart(let statement, let part, let example):
      Wording(
        "missing-part",
        Localized("\(statement) needs \(part)", vi: "\(statement) cần \(part)"),
        help: Localized("such as \(example)", vi: "ví dụ \(example)")
      )
    case .unexpectedPart(let found, let expected):
      Wording(
        "unexpected-part",
        Localized("unexpected: \(found.english)", vi: "không đúng chỗ: \(found.vietnamese)"),
        help: expected.isEmpty
          ? nil
          : Localized("expected \(list(expected, ", "))", vi: "cần \(list(expected, ", "))")
      )
    case .repeatedOption(let option):
      Wording(
        "repeated-option",
        Localized("\(option) is given twice", vi: "\(option) được viết hai lần")
      )
    case .quoteText(let found, let quoted):
      Wording(
        "text-needs-quotes",
        Localized(
          "text is quoted, \(found.english)",
          vi: "văn bản phải đặt trong ngoặc kép, \(found.vietnamese)"
        ),
        help: Localized("write \(quoted)", vi: "viết \(quoted)")
      )
    case .reservedName(let word):
      Wording(
        "reserved-name",
        Localized(
          "'\(word)' is a word of the language and no name",
          vi: "'\(word)' là từ của ngôn ngữ, không đặt làm tên được"
        )
      )
    case .expectQuestion:
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
}

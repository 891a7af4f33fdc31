import Diagnostics
import Values

// The words of the rules that hold beyond the types of the fields.
extension RecordFact {
  /// Of the facts of rules; of others nothing is asked here.
  var ruleWords: Diagnostic {
    switch self {
    case .daysReversed(let first, let start, let last, let end):
      Self.daysReversedWords(first, start, last, end)
    case .monthsReversed(let first, let start, let last, let end):
      Self.monthsReversedWords(first, start, last, end)
    case .fieldNeeded(let field, let value, let of): Self.fieldNeededWords(field, value, of)
    case .unitNotTaken(let kind): Self.unitNotTakenWords(kind)
    case .missingWhole(let field, let kind): Self.missingWholeWords(field, kind)
    case .numberGiven(let number, let id, let year): Self.numberGivenWords(number, id, year)
    case .numberNotCountable(let number): Self.numberNotCountableWords(number)
    case .valueTaken(let text, let field, let id): Self.valueTakenWords(text, field, id)
    case .overlaps(let id, let kind): Self.overlapsWords(id, kind)
    case .notOnList(let code, let referral): Self.notOnListWords(code, referral)
    case .onNoList(let code, let day): Self.onNoListWords(code, day)
    case .listNotSigned(let referral): Self.listNotSignedWords(referral)
    case .planDone(let plan, let session): Self.planDoneWords(plan, session)
    default: diagnostic
    }
  }

  private static func daysReversedWords(
    _ first: String,
    _ start: Day,
    _ last: String,
    _ end: Day
  ) -> Diagnostic {
    Diagnostic(
      "days-reversed",
      Localized(
        "'\(last)' \(end.vietnamese) is before '\(first)' \(start.vietnamese)",
        vi: "'\(last)' \(end.vietnamese) trước '\(first)' \(start.vietnamese)"
      ),
      help: Localized(
        "write \(last) \(start.vietnamese) or a later day",
        vi: "ghi \(last) \(start.vietnamese) hoặc ngày sau đó"
      )
    )
  }

  private static func monthsReversedWords(
    _ first: String,
    _ start: Month,
    _ last: String,
    _ end: Month
  ) -> Diagnostic {
    Diagnostic(
      "months-reversed",
      Localized(
        "'\(last)' \(end.vietnamese) is before '\(first)' \(start.vietnamese)",
        vi: "'\(last)' \(end.vietnamese) trước '\(first)' \(start.vietnamese)"
      ),
      help: Localized(
        "write \(last) \(start.vietnamese) or a later month",
        vi: "ghi \(last) \(start.vietnamese) hoặc tháng sau đó"
      )
    )
  }

  private static func fieldNeededWords(_ field: String, _ value: String?, _ of: String)
    -> Diagnostic
  {
    let owner = value.map { of + " " + $0 } ?? "'" + of + "'"
    return Diagnostic(
      "field-needed",
      Localized("\(owner) needs '\(field)'", vi: "\(owner) cần có '\(field)'"),
      help: Localized("add \(field) …", vi: "ghi thêm \(field) …")
    )
  }

  private static func unitNotTakenWords(_ kind: String) -> Diagnostic {
    Diagnostic(
      "unit-not-taken",
      Localized("a \(kind) is about no unit", vi: "\(kind) không gắn với đơn vị"),
      help: Localized(
        "its fields stand right behind the word: record \(kind) number \"…\"",
        vi: "ghi các mục ngay sau: record \(kind) number \"…\""
      )
    )
  }

  private static func missingWholeWords(_ field: String, _ kind: String) -> Diagnostic {
    let example = "record \(kind) I-2022-0007 …"
    return Diagnostic(
      "missing-whole",
      Localized("a \(kind) needs its \(field)", vi: "\(kind) cần có \(field)"),
      help: Localized(
        "its id stands behind the word: " + example,
        vi: "ghi mã ngay sau: " + example
      )
    )
  }

  private static func numberGivenWords(_ number: String, _ id: String?, _ year: Int)
    -> Diagnostic
  {
    Diagnostic(
      "number-given",
      Localized(
        "number '\(number)' was given to \(id ?? "another letter before this one") in \(year)",
        vi: "số '\(number)' năm \(year) đã cấp cho \(id ?? "một công văn ở trên")"
      ),
      help: Localized(
        "a number is given once a year: take the next free one",
        vi: "mỗi số chỉ cấp một lần trong năm: lấy số tiếp theo"
      )
    )
  }

  private static func valueTakenWords(_ text: String, _ field: String, _ id: String?) -> Diagnostic
  {
    Diagnostic(
      "value-taken",
      Localized(
        "\(field) '\(text)' is that of \(id ?? "a line before this one")",
        vi: "\(field) '\(text)' là của \(id ?? "một dòng ở trên")"
      ),
      help: id.map { id in
        Localized("correct that one: amend \(id) …", vi: "sửa bản đó: amend \(id) …")
      }
    )
  }

  private static func numberNotCountableWords(_ number: String) -> Diagnostic {
    Diagnostic(
      "number-not-countable",
      Localized(
        "several letters are numbered on from the first, but '\(number)' begins with no number",
        vi: "nhiều công văn được đánh số tiếp, nhưng '\(number)' không bắt đầu bằng số"
      ),
      help: Localized(
        "write the first number: number \"1201/BHXH-QLT\"",
        vi: "ghi số đầu: number \"1201/BHXH-QLT\""
      )
    )
  }

  private static func overlapsWords(_ id: String?, _ kind: String) -> Diagnostic {
    guard let id else {
      return Diagnostic(
        "overlapping-mark",
        Localized(
          "a line before this one says '\(kind)' of the unit for some of the same days",
          vi: "một dòng ở trên đã ghi '\(kind)' của đơn vị cho một phần các ngày này"
        ),
        help: Localized("join the two lines", vi: "gộp hai dòng làm một")
      )
    }
    return Diagnostic(
      "overlapping-mark",
      Localized(
        "\(id) says '\(kind)' of the unit for some of the same days",
        vi: "\(id) đã ghi '\(kind)' của đơn vị cho một phần các ngày này"
      ),
      help: Localized(
        "prolong or end that one: amend \(id) last_day …",
        vi: "kéo dài hoặc kết thúc bản đó: amend \(id) last_day …"
      )
    )
  }

  private static func notOnListWords(_ code: String, _ referral: String) -> Diagnostic {
    Diagnostic(
      "not-on-list",
      Localized("\(referral) does not hold \(code)", vi: "\(referral) không có \(code)"),
      help: Localized(
        "its lines: referred where referral = \(referral)",
        vi: "các dòng: referred where referral = \(referral)"
      )
    )
  }

  private static func onNoListWords(_ code: String, _ day: Day) -> Diagnostic {
    Diagnostic(
      "on-no-list",
      Localized(
        "no list with \(code) was handed over by \(day.vietnamese)",
        vi: "đến \(day.vietnamese) chưa bàn giao danh sách nào có \(code)"
      ),
      help: Localized(
        "an outcome belongs to a line: name the list (referral R-2022-09), or record the hand-over",
        vi: "kết quả gắn với một dòng: ghi danh sách (referral R-2022-09) hoặc ghi lần bàn giao"
      )
    )
  }

  private static func listNotSignedWords(_ referral: String) -> Diagnostic {
    Diagnostic(
      "list-not-signed",
      Localized("\(referral) is a draft", vi: "\(referral) mới là dự thảo"),
      help: Localized(
        "sign it first: sign \(referral) number \"…\" dated …",
        vi: "ký trước: sign \(referral) number \"…\" dated …"
      )
    )
  }

  private static func planDoneWords(_ plan: String, _ session: String) -> Diagnostic {
    Diagnostic(
      "plan-done",
      Localized("\(plan) became \(session)", vi: "\(plan) đã thành \(session)"),
      help: Localized(
        "amend \(session), or void it first",
        vi: "sửa \(session), hoặc hủy nó trước"
      )
    )
  }
}

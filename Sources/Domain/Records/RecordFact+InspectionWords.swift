import Diagnostics
import Values

// The words of what the rules of the programme, of inspections, sanctions and cases refuse.
extension RecordFact {
  /// Of these facts; of others nothing is asked here.
  var inspectionWords: Diagnostic {
    switch self {
    case .missingParty(let kind, let field): Self.missingPartyWords(kind, field)
    case .alreadyRecorded(let id, let columns): Self.alreadyRecordedWords(id, columns)
    case .exceeds(let field, let sum, let of, let most): Self.exceedsWords(field, sum, of, most)
    case .paidAboveFinding(let id, let found, let paid):
      Self.paidAboveFindingWords(id, found, paid)
    case .wordContradicts(let word, let field, let expected):
      Self.wordContradictsWords(word, field, expected)
    case .valueFollows(let field, let value): Self.valueFollowsWords(field, value)
    case .formEnded(let name, let day, let source): Self.formEndedWords(name, day, source)
    case .otherParty(let id, let code): Self.otherPartyWords(id, code)
    case .beforeDecision(let field, let day, let decision, let dated):
      Self.beforeDecisionWords(field, day, decision, dated)
    case .beforeFirstStep(let id, let day, let first): Self.beforeFirstStepWords(id, day, first)
    case .subjectDiffers(let decision, let subject, let code):
      Self.subjectDiffersWords(decision, subject, code)
    case .revisionNeedsReason(let id, let before): Self.revisionWords(id, before)
    default: diagnostic
    }
  }

  private static func missingPartyWords(_ kind: String, _ field: String?) -> Diagnostic {
    let example = "record \(kind) TA0123B"
    let person = field.map { " record \(kind) \($0) \"N.V.H., 1987\"" } ?? ""
    return Diagnostic(
      "missing-party",
      Localized(
        "a \(kind) needs to say whom it is about",
        vi: "\(kind) cần ghi rõ đối tượng"
      ),
      help: Localized(
        "the code of a unit or another party stands behind the word: " + example
          + (person.isEmpty ? "" : "; of a person:" + person),
        vi: "ghi mã đơn vị hoặc đối tượng khác ngay sau: " + example
          + (person.isEmpty ? "" : "; nếu là cá nhân:" + person)
      )
    )
  }

  private static func alreadyRecordedWords(_ id: String?, _ columns: [String]) -> Diagnostic {
    let shown = columns.map { $0 == "employer" ? "code" : $0 }.filter { $0 != "party_id" }
    let names = shown.joined(separator: ", ")
    return Diagnostic(
      "already-recorded",
      Localized(
        "\(id ?? "a line before this one") has the same \(names) already",
        vi: "\(id ?? "một dòng ở trên") đã có cùng \(names)"
      ),
      help: Localized(
        id.map { "correct that one: amend \($0) …" } ?? "leave one of them out",
        vi: id.map { "sửa bản đó: amend \($0) …" } ?? "bỏ bớt một dòng"
      )
    )
  }

  private static func exceedsWords(
    _ field: String,
    _ sum: Int64,
    _ of: String,
    _ most: Int64
  ) -> Diagnostic {
    Diagnostic(
      "exceeds",
      Localized(
        "'\(field)' \(grouped(sum)) is more than '\(of)' \(grouped(most))",
        vi: "'\(field)' \(grouped(sum)) lớn hơn '\(of)' \(grouped(most))"
      ),
      help: Localized(
        "correct one of the two; a sum for something else is a record of its own",
        vi: "sửa một trong hai số; khoản nộp cho việc khác thì ghi riêng"
      )
    )
  }

  private static func paidAboveFindingWords(
    _ id: String,
    _ found: Int64,
    _ paid: Int64
  ) -> Diagnostic {
    Diagnostic(
      "paid-above-finding",
      Localized(
        "\(id) found \(grouped(found)), of which \(grouped(paid)) is paid already",
        vi: "\(id) phải truy đóng \(grouped(found)), đã nộp \(grouped(paid))"
      ),
      help: Localized(
        "at most \(grouped(max(0, found - paid))) is left; record the rest without finding",
        vi: "còn tối đa \(grouped(max(0, found - paid))); phần còn lại ghi không kèm finding"
      )
    )
  }

  private static func wordContradictsWords(
    _ word: String,
    _ field: String,
    _ expected: String
  ) -> Diagnostic {
    Diagnostic(
      "word-contradicts",
      Localized(
        "word \(word) is \(field) \(expected)",
        vi: "word \(word) là \(field) \(expected)"
      ),
      help: Localized(
        "write \(field) \(expected), or leave the word out",
        vi: "ghi \(field) \(expected), hoặc bỏ word"
      )
    )
  }

  private static func valueFollowsWords(_ field: String, _ value: String) -> Diagnostic {
    Diagnostic(
      "value-follows",
      Localized(
        "'\(field)' \(value) follows from what was served and paid",
        vi: "'\(field)' \(value) suy từ ngày giao và số đã nộp"
      ),
      help: Localized(
        "record the day and the sum: served 04/05/2022 paid 45m paid_on 12/05/2022",
        vi: "ghi ngày và số tiền: served 04/05/2022 paid 45m paid_on 12/05/2022"
      )
    )
  }

  private static func formEndedWords(_ name: String, _ day: Day, _ source: String) -> Diagnostic {
    Diagnostic(
      "form-ended",
      Localized(
        "'\(name)' is no longer lawful from \(day.vietnamese) on: \(source)",
        vi: "từ \(day.vietnamese) không còn '\(name)': \(source)"
      ),
      help: Localized(
        "what the agency does since then is a check: form check, word units",
        vi: "từ ngày đó cơ quan tiến hành kiểm tra: form check, word units"
      )
    )
  }

  private static func otherPartyWords(_ id: String, _ code: String) -> Diagnostic {
    Diagnostic(
      "other-party",
      Localized("\(id) is about \(code)", vi: "\(id) là của \(code)"),
      help: Localized(
        "name the record of the same unit, or leave it out",
        vi: "ghi bản ghi của cùng đơn vị, hoặc bỏ mục này"
      )
    )
  }

  private static func beforeDecisionWords(
    _ field: String,
    _ day: Day,
    _ decision: String,
    _ dated: Day
  ) -> Diagnostic {
    Diagnostic(
      "before-decision",
      Localized(
        "'\(field)' \(day.vietnamese) is before \(decision) of \(dated.vietnamese)",
        vi: "'\(field)' \(day.vietnamese) trước \(decision) ngày \(dated.vietnamese)"
      ),
      help: Localized(
        "an inspection begins with its decision: correct the day, or amend \(decision) dated …",
        vi: "thanh tra bắt đầu từ quyết định: sửa ngày, hoặc amend \(decision) dated …"
      )
    )
  }

  private static func beforeFirstStepWords(_ id: String, _ day: Day, _ first: Day) -> Diagnostic {
    Diagnostic(
      "before-first-step",
      Localized(
        "\(day.vietnamese) is before \(first.vietnamese), when \(id) was noticed",
        vi: "\(day.vietnamese) trước \(first.vietnamese), ngày phát hiện \(id)"
      ),
      help: Localized(
        "write \(first.vietnamese) or a later day",
        vi: "ghi \(first.vietnamese) hoặc ngày sau đó"
      )
    )
  }

  private static func subjectDiffersWords(
    _ decision: String,
    _ subject: String,
    _ code: String
  ) -> Diagnostic {
    Diagnostic(
      "subject-differs",
      Localized(
        "\(decision) is about \(subject), which \(code) is not",
        vi: "\(decision) về \(subject), mà \(code) không phải"
      ),
      help: Localized(
        "name another decision, or correct it: amend \(decision) subject …",
        vi: "ghi quyết định khác, hoặc sửa: amend \(decision) subject …"
      )
    )
  }

  private static func revisionWords(_ id: String, _ before: Int64) -> Diagnostic {
    Diagnostic(
      "revision-needs-reason",
      Localized(
        "\(id) is the target of that time and word already: \(before)",
        vi: "\(id) đã là chỉ tiêu của kỳ và loại đó: \(before)"
      ),
      help: Localized(
        "a revision says why: because \"điều chỉnh kế hoạch\"",
        vi: "điều chỉnh cần lý do: because \"điều chỉnh kế hoạch\""
      )
    )
  }

  private static func grouped(_ sum: Int64) -> String { DigitGrouping.grouped(Int128(sum)) }
}

// What must not be kept of persons.
extension RecordFact {
  static func notInitialsWords(_ text: String, _ field: String) -> Diagnostic {
    Diagnostic(
      "not-initials",
      Localized(
        "'\(field)' is no initials: '\(text)'",
        vi: "'\(field)' không phải chữ viết tắt: '\(text)'"
      ),
      help: Localized(
        "personal data are not kept: write initials and year of birth, \"N.V.H., 1987\"",
        vi: "không lưu dữ liệu cá nhân: ghi chữ viết tắt và năm sinh, \"N.V.H., 1987\""
      )
    )
  }

  static func personalNumberWords(_ field: String) -> Diagnostic {
    Diagnostic(
      "personal-number",
      Localized(
        "'\(field)' holds a number of nine digits or more, which may be a person's",
        vi: "'\(field)' có số từ chín chữ số, có thể là số định danh cá nhân"
      ),
      help: Localized(
        "no insurance, card or identity number is kept in a case: leave it out",
        vi: "không lưu số BHXH, số thẻ, số định danh trong vụ việc: bỏ số đó"
      )
    )
  }
}

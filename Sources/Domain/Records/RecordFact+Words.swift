package import Diagnostics
import Values

extension RecordFact: DiagnosticFact {
  package var diagnostic: Diagnostic {
    switch self {
    case .unknownField(let name, let kind, let nearest, let known):
      Self.unknownFieldWords(name, kind, nearest, known)
    case .fieldGivenTwice(let name): Self.fieldGivenTwiceWords(name)
    case .missingFields(let names, let kind): Self.missingFieldsWords(names, kind)
    case .missingEmployer(let kind): Self.missingEmployerWords(kind)
    case .unknownEmployer(let words, let nearest): Self.unknownEmployerWords(words, nearest)
    case .ambiguousEmployer(let words, let candidates, let count):
      Self.ambiguousEmployerWords(words, candidates, count)
    case .wrongValue(let field, let value, let expected):
      Self.wrongValueWords(field, value, expected)
    case .unknownValue(let field, let value, let nearest, let allowed):
      Self.unknownValueWords(field, value, nearest, allowed)
    case .severalValues(let name): Self.severalValuesWords(name)
    case .liesAhead(let field, let day, let today, let isMeeting):
      Self.liesAheadWords(field, day, today, isMeeting)
    case .tooEarly(let field, let day): Self.tooEarlyWords(field, day)
    case .dueBeforeMade(let due, let made): Self.dueBeforeMadeWords(due, made)
    case .daysReversed, .monthsReversed, .fieldNeeded, .unitNotTaken, .missingWhole, .numberGiven,
      .valueTaken, .numberNotCountable, .overlaps, .notOnList, .onNoList, .listNotSigned, .planDone:
      ruleWords
    case .missingParty, .alreadyRecorded, .exceeds, .paidAboveFinding, .wordContradicts,
      .valueFollows, .formEnded, .otherParty, .beforeDecision, .beforeFirstStep, .subjectDiffers,
      .revisionNeedsReason:
      inspectionWords
    case .notInitials(let text, let field): Self.notInitialsWords(text, field)
    case .personalNumber(let field): Self.personalNumberWords(field)
    case .amountNotPositive(let name): Self.amountNotPositiveWords(name)
    case .amountNegative(let name): Self.amountNegativeWords(name)
    case .amountTooLarge(let name): Self.amountTooLargeWords(name)
    case .reversalWithoutPayment: Self.reversalWithoutPaymentWords()
    case .reversalDiffers(let id, let amount): Self.reversalDiffersWords(id, amount)
    case .alreadyReversed(let id): Self.alreadyReversedWords(id)
    case .unknownRecord(let id): Self.unknownRecordWords(id)
    case .wrongKindOfRecord(let id, let field): Self.wrongKindOfRecordWords(id, field)
    case .voidedRecord(let id, let because): Self.voidedRecordWords(id, because)
    case .frozenRecord(let id): Self.frozenRecordWords(id)
    case .fieldOfSession(let name, let session): Self.fieldOfSessionWords(name, session)
    case .promisesNotTaken(let kind): Self.promisesNotTakenWords(kind)
    case .emptyReason: Self.emptyReasonWords()
    case .nothingAmended(let name): Self.nothingAmendedWords(name)
    case .employerFieldFixed(let name): Self.employerFieldFixedWords(name)
    }
  }
}

extension RecordFact {
  private static func unknownFieldWords(
    _ name: String,
    _ kind: String,
    _ nearest: [String],
    _ known: [String]
  ) -> Diagnostic {
    Diagnostic(
      "unknown-field",
      Localized("a \(kind) has no field '\(name)'", vi: "không có mục '\(name)' trong \(kind)"),
      help: nearest.isEmpty
        ? Localized("known: " + list(known), vi: "các mục: " + list(known)) : suggestion(nearest)
    )
  }

  private static func fieldGivenTwiceWords(_ name: String) -> Diagnostic {
    Diagnostic(
      "field-given-twice",
      Localized("'\(name)' is given twice", vi: "'\(name)' ghi hai lần"),
      help: Localized(
        "leave one of them out",
        vi: "bỏ bớt một lần"
      )
    )
  }

  private static func missingFieldsWords(_ names: [String], _ kind: String) -> Diagnostic {
    Diagnostic(
      "missing-field",
      Localized("a \(kind) needs " + list(names), vi: "\(kind) cần có " + list(names)),
      help: Localized(
        "write each with its value: \(names.first ?? kind) …",
        vi: "ghi từng mục và giá trị: \(names.first ?? kind) …"
      )
    )
  }

  private static func missingEmployerWords(_ kind: String) -> Diagnostic {
    Diagnostic(
      "missing-employer",
      Localized("a \(kind) needs a unit", vi: "\(kind) cần có mã đơn vị"),
      help: Localized(
        "its code stands behind the word: record \(kind) TA0123B",
        vi: "ghi mã ngay sau: record \(kind) TA0123B"
      )
    )
  }

  private static func unknownEmployerWords(_ words: String, _ nearest: [String]) -> Diagnostic {
    Diagnostic(
      "unknown-employer",
      Localized("no employer fits '\(words)'", vi: "không có đơn vị nào khớp '\(words)'"),
      help: nearest.isEmpty
        ? Localized(
          "give its code, or words of its name in quotes",
          vi: "ghi mã đơn vị, hoặc vài chữ của tên trong ngoặc kép"
        ) : suggestion(nearest)
    )
  }

  private static func ambiguousEmployerWords(_ words: String, _ candidates: [String], _ count: Int)
    -> Diagnostic
  {
    Diagnostic(
      "ambiguous-employer",
      Localized("\(count) employers fit '\(words)'", vi: "\(count) đơn vị khớp với '\(words)'"),
      help: Localized(candidates.joined(separator: "\n"))
    )
  }

  private static func wrongValueWords(_ field: String, _ value: String, _ expected: ExpectedValue)
    -> Diagnostic
  {
    Diagnostic(
      "wrong-value",
      Localized(
        "'\(value)' is no value of '\(field)'",
        vi: "'\(value)' không phải giá trị của '\(field)'"
      ),
      help: expected.words
    )
  }

  private static func unknownValueWords(
    _ field: String,
    _ value: String,
    _ nearest: [String],
    _ allowed: [String]
  ) -> Diagnostic {
    Diagnostic(
      "unknown-value",
      Localized("'\(field)' has no value '\(value)'", vi: "'\(field)' không có giá trị '\(value)'"),
      help: nearest.isEmpty
        ? Localized("one of: " + list(allowed), vi: "một trong: " + list(allowed))
        : suggestion(nearest)
    )
  }

  private static func severalValuesWords(_ name: String) -> Diagnostic {
    Diagnostic(
      "several-values",
      Localized("'\(name)' takes one value", vi: "'\(name)' chỉ nhận một giá trị")
    )
  }

  private static func liesAheadWords(
    _ field: String,
    _ day: Day,
    _ today: Day,
    _ isMeeting: Bool
  ) -> Diagnostic {
    let plan = "record plan TA0123B kind meeting planned_on " + day.vietnamese
    return Diagnostic(
      "lies-ahead",
      Localized(
        "'\(field)' \(day.vietnamese) is after today, \(today.vietnamese)",
        vi: "'\(field)' \(day.vietnamese) sau hôm nay, \(today.vietnamese)"
      ),
      help: isMeeting
        ? Localized(
          "what lies ahead is a plan: " + plan,
          vi: "việc sắp tới là kế hoạch: " + plan
        )
        : Localized("what lies ahead is a plan", vi: "việc sắp tới là kế hoạch")
    )
  }

  private static func tooEarlyWords(_ field: String, _ day: Day) -> Diagnostic {
    Diagnostic(
      "too-early",
      Localized(
        "'\(field)' \(day.vietnamese) is before 1995, when the agency began",
        vi: "'\(field)' \(day.vietnamese) trước năm 1995, khi chưa có cơ quan bảo hiểm xã hội"
      ),
      help: Localized("is the year right?", vi: "năm có đúng không?")
    )
  }

  private static func dueBeforeMadeWords(_ due: Day, _ made: Day) -> Diagnostic {
    Diagnostic(
      "due-before-made",
      Localized(
        "due \(due.vietnamese), but promised \(made.vietnamese)",
        vi: "hạn \(due.vietnamese) trước ngày hứa \(made.vietnamese)"
      ),
      help: Localized(
        "write by \(made.vietnamese) or a later day",
        vi: "ghi by \(made.vietnamese) hoặc ngày sau đó"
      )
    )
  }

  private static func amountNotPositiveWords(_ name: String) -> Diagnostic {
    Diagnostic(
      "amount-not-positive",
      Localized("'\(name)' must be above 0", vi: "'\(name)' phải lớn hơn 0")
    )
  }

  private static func amountNegativeWords(_ name: String) -> Diagnostic {
    Diagnostic(
      "amount-negative",
      Localized("'\(name)' must not be below 0", vi: "'\(name)' không được nhỏ hơn 0")
    )
  }

  private static func amountTooLargeWords(_ name: String) -> Diagnostic {
    let most = DigitGrouping.grouped(Int128(MoneyLimit.most))
    return Diagnostic(
      "amount-too-large",
      Localized("'\(name)' is more than \(most) dong", vi: "'\(name)' lớn hơn \(most) đồng")
    )
  }

  private static func reversalWithoutPaymentWords() -> Diagnostic {
    Diagnostic(
      "reversal-without-payment",
      Localized("a negative payment takes another one back", vi: "số âm là đảo một khoản nộp"),
      help: Localized("add reverses Y-2022-0001", vi: "ghi thêm reverses Y-2022-0001")
    )
  }

  private static func reversalDiffersWords(_ id: String, _ amount: Int64) -> Diagnostic {
    let dong = DigitGrouping.grouped(Int128(amount))
    return Diagnostic(
      "reversal-differs",
      Localized(
        "\(id) was \(dong) dong, and is taken back whole",
        vi: "\(id) là \(dong) đồng, đảo toàn bộ"
      )
    )
  }

  private static func alreadyReversedWords(_ id: String) -> Diagnostic {
    Diagnostic(
      "already-reversed",
      Localized("\(id) is taken back already", vi: "\(id) đã được đảo")
    )
  }

  private static func unknownRecordWords(_ id: String) -> Diagnostic {
    Diagnostic(
      "unknown-record",
      Localized("no record \(id)", vi: "không có bản ghi \(id)"),
      help: Localized(
        "questions show the ids, such as calls show id, code, date",
        vi: "câu hỏi cho biết mã, như calls show id, code, date"
      )
    )
  }

  private static func wrongKindOfRecordWords(_ id: String, _ field: String) -> Diagnostic {
    Diagnostic(
      "wrong-kind-of-record",
      Localized("\(id) cannot stand in '\(field)'", vi: "\(id) không dùng được cho '\(field)'")
    )
  }

  private static func voidedRecordWords(_ id: String, _ because: String) -> Diagnostic {
    Diagnostic(
      "voided-record",
      Localized("\(id) is voided: \(because)", vi: "\(id) đã hủy: \(because)"),
      help: Localized(
        "what is voided is recorded anew",
        vi: "cái đã hủy thì ghi lại bản mới"
      )
    )
  }

  private static func frozenRecordWords(_ id: String) -> Diagnostic {
    Diagnostic(
      "frozen-record",
      Localized("\(id) is frozen", vi: "\(id) đã cố định"),
      help: Localized(
        "withdraw takes a line from a list, undo takes an import back",
        vi: "withdraw rút một dòng, undo hoàn lại một lần nhập"
      )
    )
  }

  private static func fieldOfSessionWords(_ name: String, _ session: String) -> Diagnostic {
    Diagnostic(
      "field-of-session",
      Localized(
        "'\(name)' belongs to session \(session), which has several units",
        vi: "'\(name)' thuộc phiên \(session) có nhiều đơn vị"
      ),
      help: Localized(
        "name all its meetings: amend M-…, M-… \(name) …",
        vi: "nêu mọi buổi làm việc của phiên: amend M-…, M-… \(name) …"
      )
    )
  }

  private static func promisesNotTakenWords(_ kind: String) -> Diagnostic {
    Diagnostic(
      "promise-not-taken",
      Localized("a \(kind) takes no promise", vi: "\(kind) không kèm lời hứa"),
      help: Localized(
        "record promise TA0123B 500m by 15/10/2022",
        vi: "record promise TA0123B 500m by 15/10/2022"
      )
    )
  }

  private static func emptyReasonWords() -> Diagnostic {
    Diagnostic(
      "empty-reason",
      Localized("the reason is empty", vi: "lý do để trống"),
      help: Localized(
        "say why, such as because \"entered twice\"",
        vi: "ghi lý do, như because \"nhập nhầm\""
      )
    )
  }

  private static func nothingAmendedWords(_ name: String) -> Diagnostic {
    Diagnostic(
      "nothing-amended",
      Localized("no field of \(name) is amended", vi: "chưa ghi mục nào của \(name) cần sửa"),
      help: Localized(
        "a field and its new value: amend \(name) note \"…\"",
        vi: "ghi mục và giá trị mới: amend \(name) note \"…\""
      )
    )
  }

  private static func employerFieldFixedWords(_ name: String) -> Diagnostic {
    Diagnostic(
      "fixed-employer-field",
      Localized("'\(name)' of a unit is not amended", vi: "không sửa '\(name)' của đơn vị"),
      help: name == "code"
        ? Localized(
          "a unit with another code is another unit: amend OLD successor NEW",
          vi: "mã khác là đơn vị khác: amend MÃ_CŨ successor MÃ_MỚI"
        )
        : Localized("it comes with the monthly list", vi: "số này lấy từ danh sách tháng")
    )
  }

  private static func list(_ names: [String]) -> String { names.joined(separator: ", ") }

  private static func suggestion(_ names: [String]) -> Localized {
    Localized("did you mean " + list(names) + "?", vi: "có phải: " + list(names) + "?")
  }
}

extension ExpectedValue {
  /// What to write instead.
  fileprivate var words: Localized {
    switch self {
    case .money: Localized("a sum in whole dong, such as 500m", vi: "số tiền, như 500m")
    case .number: Localized("a plain number", vi: "một số")
    case .day: Localized("a day, such as 15/09/2022", vi: "một ngày, như 15/09/2022")
    case .month: Localized("a month, such as 09/2022", vi: "một tháng, như 09/2022")
    case .year: Localized("a year, such as 2023", vi: "một năm, như 2023")
    case .text: Localized("text in quotes", vi: "chữ trong ngoặc kép")
    case .code: Localized("a code", vi: "một mã")
    case .yesOrNo: Localized("yes or no", vi: "có hoặc không")
    case .article: Localized("214, 215 or 216", vi: "214, 215 hoặc 216")
    }
  }
}

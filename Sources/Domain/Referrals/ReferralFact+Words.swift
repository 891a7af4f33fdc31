package import Diagnostics
import Values

extension ReferralFact: DiagnosticFact {
  package var diagnostic: Diagnostic {
    switch self {
    case .numberMissing: Self.numberMissingWords()
    case .datedAhead(let day, let today): Self.datedAheadWords(day, today)
    case .purposeMissing(let existing): Self.purposeMissingWords(existing)
    case .purposeUsed(let purpose, let existing): Self.purposeUsedWords(purpose, existing)
    case .monthNotImported(let month): Self.monthNotImportedWords(month)
    case .notOnList(let codes, let count, let month): Self.notOnListWords(codes, count, month)
    case .noUnits(let heldBackCount): Self.noUnitsWords(heldBackCount)
    case .signedAlready(let id, let number, let dated): Self.signedAlreadyWords(id, number, dated)
    case .draftOutOfDate(let id, let month): Self.draftOutOfDateWords(id, month)
    case .heldSince(let id, let codes): Self.heldSinceWords(id, codes)
    case .lineWithdrawn(let code, let correction): Self.lineWithdrawnWords(code, correction)
    case .correctionWithoutNumber(let id): Self.correctionWithoutNumberWords(id)
    case .draftHasNoCorrection(let id): Self.draftHasNoCorrectionWords(id)
    case .noLineLeft(let id): Self.noLineLeftWords(id)
    case .beforeItsLetter(let id, let day, let dated): Self.beforeItsLetterWords(id, day, dated)
    }
  }

  private static func numberMissingWords() -> Diagnostic {
    Diagnostic(
      "list-without-number",
      Localized("a list is signed under a number", vi: "danh sách ký phải có số"),
      help: Localized("number \"1234/BHXH-TST\"", vi: "number \"1234/BHXH-TST\"")
    )
  }

  private static func datedAheadWords(_ day: Day, _ today: Day) -> Diagnostic {
    Diagnostic(
      "list-dated-ahead",
      Localized(
        "dated \(day.vietnamese), after today, \(today.vietnamese)",
        vi: "ngày \(day.vietnamese) sau hôm nay, \(today.vietnamese)"
      ),
      help: Localized(
        "write dated \(today.vietnamese) or an earlier day",
        vi: "ghi dated \(today.vietnamese) hoặc ngày trước đó"
      )
    )
  }

  private static func purposeMissingWords(_ existing: String) -> Diagnostic {
    Diagnostic(
      "list-without-purpose",
      Localized("the month has \(existing) already", vi: "tháng này đã có \(existing)"),
      help: Localized(
        "a further list needs a purpose \"…\"",
        vi: "danh sách thêm cần purpose \"…\""
      )
    )
  }

  private static func purposeUsedWords(_ purpose: String, _ existing: String) -> Diagnostic {
    Diagnostic(
      "list-purpose-used",
      Localized(
        "\(existing) of this month has the purpose '\(purpose)'",
        vi: "\(existing) của tháng này đã có mục đích '\(purpose)'"
      ),
      help: Localized("give another purpose", vi: "ghi mục đích khác")
    )
  }

  private static func monthNotImportedWords(_ month: Month) -> Diagnostic {
    Diagnostic(
      "month-not-imported",
      Localized("\(month.iso) was not imported", vi: "chưa nhập số liệu \(month.vietnamese)")
    )
  }

  private static func notOnListWords(
    _ codes: [String],
    _ count: Int,
    _ month: Month
  ) -> Diagnostic {
    let some = codes.joined(separator: ", ") + (codes.count < count ? ", …" : "")
    return Diagnostic(
      "units-not-on-list",
      Localized(
        "\(count) chosen units are not on the list of \(month.iso): \(some)",
        vi: "\(count) đơn vị đã chọn không có trong số liệu \(month.vietnamese): \(some)"
      ),
      help: Localized(
        "choose from the latest list: refer debtors as of \(month.iso) …",
        vi: "chọn từ danh sách mới nhất: refer debtors as of \(month.iso) …"
      )
    )
  }

  private static func noUnitsWords(_ heldBackCount: Int) -> Diagnostic {
    guard heldBackCount > 0 else {
      return Diagnostic(
        "empty-list",
        Localized("the question chose no unit", vi: "câu hỏi không chọn đơn vị nào")
      )
    }
    return Diagnostic(
      "empty-list",
      Localized(
        heldBackCount == 1
          ? "the only chosen unit is held back" : "all \(heldBackCount) chosen units are held back",
        vi: "cả \(heldBackCount) đơn vị đã chọn đều tạm để ngoài"
      ),
      help: Localized(
        "participants are no employers, and proven marks hold units back: marks where holds_list = yes",
        vi:
          "người tham gia không phải đơn vị; tình trạng có văn bản thì để ngoài: marks where holds_list = yes"
      )
    )
  }
}

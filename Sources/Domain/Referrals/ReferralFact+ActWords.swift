import Diagnostics
import Values

// What is said when a list cannot be signed, corrected or handed over.
extension ReferralFact {
  static func signedAlreadyWords(_ id: String, _ number: String, _ dated: Day?) -> Diagnostic {
    let day = dated.map { " " + $0.vietnamese } ?? ""
    return Diagnostic(
      "list-signed-already",
      Localized(
        "\(id) was signed as \(number)\(day)",
        vi: "\(id) đã ký số \(number)\(day.isEmpty ? "" : " ngày" + day)"
      ),
      help: Localized(
        "a signed list is corrected: withdraw CODE from \(id) because \"…\" number \"…\" dated …",
        vi:
          "danh sách đã ký thì đính chính: withdraw MÃ from \(id) because \"…\" number \"…\" dated …"
      )
    )
  }

  static func draftOutOfDateWords(_ id: String, _ month: Month) -> Diagnostic {
    Diagnostic(
      "draft-out-of-date",
      Localized(
        "\(month.iso) was imported again since \(id) was drafted",
        vi: "số liệu \(month.vietnamese) đã nhập lại sau khi lập \(id)"
      ),
      help: Localized(
        "draft it anew: refer … for \(month.iso)",
        vi: "lập lại dự thảo: refer … for \(month.iso)"
      )
    )
  }

  static func heldSinceWords(_ id: String, _ codes: [String]) -> Diagnostic {
    let some = codes.joined(separator: ", ")
    return Diagnostic(
      "draft-holds-marked",
      Localized(
        "a proven mark holds back by now: \(some)",
        vi: "nay có văn bản để ngoài danh sách: \(some)"
      ),
      help: Localized(
        "withdraw \(some) from \(id) because \"…\", or draft it anew",
        vi: "withdraw \(some) from \(id) because \"…\", hoặc lập lại dự thảo"
      )
    )
  }

  static func lineWithdrawnWords(_ code: String, _ correction: String) -> Diagnostic {
    Diagnostic(
      "line-withdrawn",
      Localized("\(code) was withdrawn by \(correction)", vi: "\(code) đã rút theo \(correction)"),
      help: Localized(
        "a unit is withdrawn once; it may stand on the next list again",
        vi: "mỗi đơn vị chỉ rút một lần; có thể đưa lại vào danh sách sau"
      )
    )
  }

  static func correctionWithoutNumberWords(_ id: String) -> Diagnostic {
    Diagnostic(
      "correction-without-number",
      Localized(
        "\(id) is signed: a correction goes out under a number and a date",
        vi: "\(id) đã ký: đính chính phải có số và ngày"
      ),
      help: Localized(
        "add number \"1251/BHXH-TST\" dated 14/10/2022",
        vi: "ghi thêm number \"1251/BHXH-TST\" dated 14/10/2022"
      )
    )
  }

  static func draftHasNoCorrectionWords(_ id: String) -> Diagnostic {
    Diagnostic(
      "draft-has-no-correction",
      Localized(
        "\(id) is a draft: a line is struck without a number",
        vi: "\(id) là dự thảo: gạch tên không cần số"
      ),
      help: Localized("leave out number and dated", vi: "bỏ number và dated")
    )
  }

  static func noLineLeftWords(_ id: String) -> Diagnostic {
    Diagnostic(
      "no-line-left",
      Localized("\(id) would be empty", vi: "\(id) sẽ không còn đơn vị nào"),
      help: Localized(
        "draft it anew with another question: refer …",
        vi: "lập lại với câu hỏi khác: refer …"
      )
    )
  }

  static func beforeItsLetterWords(_ id: String, _ day: Day, _ dated: Day) -> Diagnostic {
    Diagnostic(
      "before-its-letter",
      Localized(
        "\(day.vietnamese) is before \(id) was dated, \(dated.vietnamese)",
        vi: "\(day.vietnamese) trước ngày của \(id), \(dated.vietnamese)"
      ),
      help: Localized(
        "write \(dated.vietnamese) or a later day",
        vi: "ghi \(dated.vietnamese) hoặc ngày sau đó"
      )
    )
  }
}

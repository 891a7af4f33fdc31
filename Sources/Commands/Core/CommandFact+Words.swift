package import Diagnostics
import Values

// The words of the messages of statements that act.
extension CommandFact {
  package var diagnostic: Diagnostic {
    switch self {
    case .readOnly(let statement):
      error(
        "read-only",
        "\(statement) changes the ledger, which is open read-only",
        vi: "\(statement) thay đổi sổ, mà sổ đang mở chỉ để đọc",
        help: "start without --read-only",
        viHelp: "chạy không có --read-only"
      )
    case .notYet(let statement):
      error(
        "not-yet-answered",
        "not there yet: \(statement)",
        vi: "chưa làm được: \(statement)"
      )
    case .needsYes(let statement, let rows):
      error(
        "needs-yes",
        "\(statement) touches \(rows) rows, and nobody can be asked",
        vi: "\(statement) đụng \(rows) dòng, mà không hỏi được ai",
        help: "write yes at its end",
        viHelp: "viết yes ở cuối câu"
      )
    case .notConfirmed:
      error("not-confirmed", "not done", vi: "không làm")
    case .unknownSetting(let name, let nearest):
      error(
        "unknown-setting",
        "there is no setting '\(name)'",
        vi: "không có thiết lập '\(name)'",
        help: didYouMean(nearest),
        viHelp: viDidYouMean(nearest)
      )
    case .badSetting(let name, let value, let allowed):
      error(
        "bad-setting",
        "\(name) cannot be '\(value)'",
        vi: "\(name) không thể là '\(value)'",
        help: "allowed: " + allowed.joined(separator: ", "),
        viHelp: "dùng được: " + allowed.joined(separator: ", ")
      )
    case .todayIsReal:
      error(
        "today-is-real",
        "today is the real one",
        vi: "hôm nay là ngày thật",
        help: "set today works in demo and where --today was given",
        viHelp: "set today dùng trong demo và khi có --today"
      )
    default: actWords
    }
  }

  private var actWords: Diagnostic {
    switch self {
    case .nothingToUndo:
      error(
        "nothing-to-undo",
        "this session has changed nothing that could be undone",
        vi: "phiên này chưa có thay đổi nào để lấy lại"
      )
    case .undoBuiltUpon(let act):
      error(
        "undo-built-upon",
        "a later act builds on it: number \(act)",
        vi: "việc sau đã dựa vào nó: số \(act)"
      )
    case .expectationFailed(let text, let found):
      error(
        "expectation-failed",
        "expected \(text)",
        vi: "đáng lẽ \(text)",
        help: found.map { "found " + $0 },
        viHelp: found.map { "thực tế " + $0 }
      )
    case .expectationFailedWithWords(let text):
      error("expectation-failed", text, vi: text)
    case .unknownRecord(let id):
      error(
        "unknown-record",
        "there is no record \(id)",
        vi: "không có bản ghi \(id)",
        help: "records have ids such as M-2022-0017",
        viHelp: "bản ghi có mã như M-2022-0017"
      )
    case .fileNameNeedsExtension(let name, let allowed):
      error(
        "file-name-needs-extension",
        "'\(name)' does not say its format",
        vi: "'\(name)' không cho biết định dạng",
        help: "end it with one of: " + allowed.joined(separator: ", "),
        viHelp: "hãy kết thúc bằng một trong: " + allowed.joined(separator: ", ")
      )
    case .unknownTopic(let topic, let nearest):
      error(
        "unknown-topic",
        "nothing is known of '\(topic)'",
        vi: "không biết gì về '\(topic)'",
        help: didYouMean(nearest) ?? "help lists the topics",
        viHelp: viDidYouMean(nearest) ?? "help liệt kê các chủ đề"
      )
    case .textExpected:
      error(
        "text-expected",
        "text is expected",
        vi: "cần một đoạn chữ",
        help: "in quotes: \"…\"",
        viHelp: "trong ngoặc kép: \"…\""
      )
    case .changedMeanwhile:
      error(
        "changed-meanwhile",
        "somebody else changed the ledger at the same time",
        vi: "người khác vừa thay đổi sổ",
        help: "try again",
        viHelp: "hãy thử lại"
      )
    case .sayBraces(let text):
      error(
        "say-braces",
        "a brace is not closed in '\(text)'",
        vi: "thiếu dấu } trong '\(text)'"
      )
    case .scriptsTooDeep:
      error(
        "scripts-too-deep",
        "scripts run scripts more than 20 deep",
        vi: "kịch bản gọi nhau quá 20 tầng"
      )
    case .nothingToDraw:
      error(
        "nothing-to-draw",
        "the answer has no figure to draw",
        vi: "kết quả không có số để vẽ",
        help: "show one, such as: debtors by district show sum(amount)",
        viHelp: "hãy hiện một số, ví dụ: debtors by district show sum(amount)"
      )
    case .noPreviousAnswer:
      error(
        "no-previous-answer",
        "there is no previous answer yet",
        vi: "chưa có kết quả trước"
      )
    case .neverUndone(let action):
      error(
        "never-undone",
        "\(action) is never undone",
        vi: "\(action) không lấy lại được"
      )
    case .sumExpected(let words):
      error(
        "sum-expected",
        "'\(words)' is no sum of money",
        vi: "'\(words)' không phải số tiền",
        help: "for example 500m",
        viHelp: "ví dụ 500m"
      )
    case .dayExpected(let words):
      error(
        "day-expected",
        "'\(words)' is no day",
        vi: "'\(words)' không phải ngày",
        help: "for example 15/10/2022",
        viHelp: "ví dụ 15/10/2022"
      )
    case .monthExpected(let words):
      error(
        "month-expected",
        "'\(words)' is no month",
        vi: "'\(words)' không phải tháng",
        help: "for example 09/2022",
        viHelp: "ví dụ 09/2022"
      )
    case .historyOfWhat:
      error(
        "history-of-what",
        "history is of one record or unit",
        vi: "history là của một bản ghi hoặc một đơn vị",
        help: "history of M-2022-0017, history of TA0123B; all acts: audit",
        viHelp: "history of M-2022-0017, history of TA0123B; mọi việc đã làm: audit"
      )
    case .referNeedsDebts:
      error(
        "refer-needs-debts",
        "a list for the police is of debts of one month",
        vi: "danh sách chuyển công an là nợ của một tháng",
        help: "refer debtors where months >= 3 number \"…\"",
        viHelp: "refer debtors where months >= 3 number \"…\""
      )
    case .referMonthDiffers(let wanted, let asked):
      error(
        "refer-month-differs",
        "the question is about \(asked.iso), the list for \(wanted.iso)",
        vi: "câu hỏi về tháng \(asked.vietnamese), danh sách cho \(wanted.vietnamese)",
        help: "write for \(asked.iso), or ask as of \(wanted.iso)",
        viHelp: "ghi for \(asked.iso), hoặc hỏi as of \(wanted.iso)"
      )
    case .noSuchArticle(let number):
      error(
        "no-such-article",
        "no conditions are kept of article \(number)",
        vi: "không có các điều kiện của Điều \(number)",
        help: "214, 215 or 216",
        viHelp: "214, 215 hoặc 216"
      )
    case .explainsOneMonth(let figure):
      error(
        "explains-one-month",
        "\(figure) is a figure of one month",
        vi: "\(figure) là số liệu của một tháng",
        help: "for example as of 2022-09",
        viHelp: "ví dụ as of 2022-09"
      )
    case .valueExpected(let words):
      error(
        "value-expected",
        "'\(words)' is no value",
        vi: "'\(words)' không phải giá trị",
        help: words.hasPrefix("$") ? "give it one: let \(words) = …" : "for example 500m or \"…\"",
        viHelp: words.hasPrefix("$") ? "hãy đặt: let \(words) = …" : "ví dụ 500m hoặc \"…\""
      )
    case .nameTaken, .parameterTwice, .definitionBreaks, .definitionInUse, .unknownDefinition:
      definitionWords
    case .readOnly, .notYet, .needsYes, .notConfirmed, .unknownSetting, .badSetting,
      .todayIsReal:
      error("internal", "a message is missing", vi: "thiếu thông báo")
    }
  }

  func error(
    _ name: String,
    _ message: String,
    vi: String,
    help: String? = nil,
    viHelp: String? = nil
  ) -> Diagnostic {
    Diagnostic(
      name,
      .error,
      Localized(message, vi: vi),
      help: help.map { Localized($0, vi: viHelp) }
    )
  }

  func didYouMean(_ nearest: [String]) -> String? {
    nearest.isEmpty ? nil : "did you mean " + nearest.joined(separator: ", ") + "?"
  }

  func viDidYouMean(_ nearest: [String]) -> String? {
    nearest.isEmpty ? nil : "có phải là " + nearest.joined(separator: ", ") + "?"
  }
}

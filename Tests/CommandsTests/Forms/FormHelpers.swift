import Diagnostics
import Values

@testable import Commands
@testable import Query

/// The vocabulary of the examples: sources and Vietnamese names as the catalogue gives them.
let exampleVocabulary = Vocabulary(
  sources: [
    "debtors", "debts", "employers", "calls", "letters", "visits", "meetings", "payments",
    "promises", "inspections", "findings", "referrals", "referred", "recoveries", "targets",
    "aging", "roll", "law", "left", "contacts", "last", "watch", "plans", "outcomes", "worklist",
    "nợ", "đơn vị nợ", "công nợ", "đơn vị", "liên hệ", "cuộc gọi", "công văn", "lần đến",
    "buổi làm việc", "lời hứa", "nộp tiền", "thanh tra", "phát hiện", "danh sách", "đã chuyển",
    "vụ việc",
  ],
  names: [
    "mã", "tên", "huyện", "khối", "số tháng", "tháng", "số tiền", "loại nợ", "khó thu", "ngày",
    "kết quả", "công an", "điều", "số", "ghi chú", "hạn", "cán bộ", "từ ngày", "đến ngày",
  ]
)

func read(_ text: String) -> ParsedStatement {
  StatementReader.read(
    SourceText(text),
    forms: StatementForms.all,
    vocabulary: exampleVocabulary
  )
}

/// The act that a text is, nil when it was read as a question.
func readAct(_ text: String) -> ParsedAct? {
  if case .act(let act) = read(text) { return act }
  return nil
}

extension ParsedStatement {
  var errors: [Diagnostic] { diagnostics.filter { $0.severity == .error } }

  /// The errors as one line for a failing test.
  var complaint: String {
    errors.map { "\($0.name): \($0.message.english); \($0.help?.english ?? "")" }
      .joined(separator: " | ")
  }
}

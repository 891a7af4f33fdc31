import Diagnostics
@testable import Query

/// The vocabulary of the examples: sources and Vietnamese names as a catalogue would give them.
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

func question(_ text: String) -> ParsedQuestion {
  Parser.parseQuestion(SourceText(text), vocabulary: exampleVocabulary)
}

func expression(_ text: String) -> ParsedExpression {
  Parser.parseExpression(SourceText(text), vocabulary: exampleVocabulary)
}

/// The names of the errors and notes about a question.
func problems(_ text: String) -> [String] { question(text).diagnostics.map(\.name) }

/// What is written instead of a refused question.
func correction(of text: String) -> String? {
  question(text).diagnostics.first { $0.severity == .error }?.correction
}

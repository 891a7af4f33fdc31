import Values

/// The fixed Vietnamese words of the language: as they are spelled, and by folded key with syllables
/// joined by `_`.
///
/// Names of sources, columns and values are no part of these tables: they come from the catalogue.
package enum VietnameseWords {
  /// Words of the question grammar.
  package static let spelledKeywords: [String: Keyword] = [
    "khi": .where, "và": .and, "hoặc": .or, "không": .not, "không phải": .not, "là": .is,
    "rỗng": .empty, "thuộc": .in, "trong": .in, "trong khoảng": .between,
    "có": .any, "không có": .no, "chưa có": .no, "kể từ": .since, "cho đến": .until,
    "tính đến": .asOf, "từ": .from, "đến": .to,
    "theo": .by, "chia cột": .across, "hiện": .show, "xếp": .sort, "tăng": .asc, "giảm": .desc,
    "cộng": .total,
    "hôm nay": .today, "hôm qua": .yesterday, "nay": .this, "trước": .ago,
    "đầu": .startOf, "cuối": .endOf,
    "ngày": .day, "tuần": .week, "tháng": .month, "quý": .quarter, "năm": .year,
  ]

  /// Names of functions.
  package static let spelledFunctions: [String: String] = [
    "số lượng": "count", "đếm": "count", "tổng": "sum", "trung bình": "avg",
    "trung vị": "median", "nhỏ nhất": "min", "lớn nhất": "max", "tỷ trọng": "share",
    "biến động": "change",
  ]

  /// Words of the statements that act, with the English keyword that each stands for.
  package static let spelledStatements: [String: String] = [
    "ghi": "record", "xuất": "export", "chuyển": "refer", "nhập": "import",
    "giải thích": "explain", "ngày": "on", "cho": "for", "đến": "to", "từ": "from",
    "cuộc gọi": "call", "công văn": "letter", "lần đến": "visit", "buổi làm việc": "meeting",
    "lời hứa": "promise", "nộp tiền": "payment", "thanh tra": "inspection",
    "kiểm tra": "inspection", "phát hiện": "finding", "vụ việc": "case",
    "quyết định": "decision", "kế hoạch": "plan", "xử phạt": "sanction", "diễn biến": "step",
    "chứng cứ": "evidence", "giao chỉ tiêu": "target", "theo": "by", "mã số thuế": "tax_code",
  ]

  package static let keywords = keyed(spelledKeywords)
  package static let functions = keyed(spelledFunctions)
  package static let statements = keyed(spelledStatements)

  /// The Vietnamese words that stand for an English keyword, in the order of their letters.
  package static func spellings(of keyword: String) -> [String] {
    let words =
      spelledKeywords.filter { $0.value.rawValue == keyword }.map(\.key)
      + spelledStatements.filter { $0.value == keyword }.map(\.key)
    return Set(words).sorted()
  }

  private static func keyed<Meaning>(_ spelled: [String: Meaning]) -> [String: Meaning] {
    Dictionary(
      spelled.map { (TextFolding.key($0.key), $0.value) },
      uniquingKeysWith: { first, _ in first }
    )
  }
}

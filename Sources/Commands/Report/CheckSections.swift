// The sections of `report checks`: what does not agree, each line 0 where all is well.
extension ReportSection {
  static let wholeness = ReportSection(
    "list",
    vi: "danh sách",
    [
      ReportEntry(
        "lines",
        vi: "số dòng",
        "debts as of {month} show count, sum(amount)",
        [.units, .amount],
        needs: .list
      ),
      ReportEntry(
        "imports",
        vi: "lần nhập",
        "imports where period = {month} by extent show count, sum(rows)",
        [.number, .units]
      ),
    ]
  )

  static let balances = ReportSection(
    "balances",
    vi: "số dư",
    [
      ReportEntry(
        "opening differs from the last closing",
        vi: "đầu kỳ khác cuối kỳ trước",
        "debts as of {month} where paid is not empty and payable is not empty"
          + " and amount - payable - default(adjusted, 0) + paid != before(amount)"
          + " show count, sum(amount - payable - default(adjusted, 0) + paid - before(amount))",
        [.units, .amount],
        needs: .listBefore
      ),
      ReportEntry(
        "negative balance, no debt",
        vi: "số dư âm, không phải nợ",
        "debts as of {month} where amount < 0 show count, sum(amount)",
        [.units, .amount],
        needs: .list
      ),
      ReportEntry(
        "months unknown",
        vi: "không rõ số tháng",
        "debtors as of {month} where months is empty show count, sum(overdue)",
        [.units, .amount],
        needs: .list
      ),
      ReportEntry(
        "principal unknown",
        vi: "không rõ nợ gốc",
        "debtors as of {month} where principal is empty show count, sum(overdue)",
        [.units, .amount],
        needs: .list
      ),
    ]
  )

  static let receipts = ReportSection(
    "payments",
    vi: "tiền nộp",
    [
      ReportEntry(
        "sum of payments differs from the paid column",
        vi: "tổng tiền nộp khác cột đã đóng",
        "debts as of {month} where paid is not empty"
          + " and sum(payments.amount in {month}) != paid show count, sum(paid)",
        [.units, .amount],
        needs: .list
      ),
      ReportEntry(
        "without a unit",
        vi: "chưa rõ đơn vị",
        "payments in {month} where state = unmatched show count, sum(amount)",
        [.number, .amount]
      ),
      ReportEntry(
        "undecidable",
        vi: "không quyết định được",
        "payments in {month} where state = undecidable show count, distinct(code), sum(amount)",
        [.number, .units, .amount]
      ),
      ReportEntry(
        "day unknown",
        vi: "không rõ ngày",
        "payments in {month} where day_known = no show count, distinct(code), sum(amount)",
        [.number, .units, .amount]
      ),
    ]
  )

  static let register = ReportSection(
    "register",
    vi: "đơn vị",
    [
      missing("without office", vi: "không có cơ quan quản lý", "office"),
      missing("without officer", vi: "không có cán bộ chuyên quản", "officer"),
      missing("without tax code", vi: "không có mã số thuế", "tax_code"),
      missing("without address", vi: "không có địa chỉ", "address"),
      missing("without district", vi: "không có huyện", "district"),
    ]
  )

  private static func missing(_ name: String, vi: String, _ column: String) -> ReportEntry {
    ReportEntry(
      name,
      vi: vi,
      "debtors as of {month} where \(column) is empty show count, sum(overdue)",
      [.units, .amount],
      needs: .list
    )
  }

  static let grounds = ReportSection(
    "grounds",
    vi: "căn cứ",
    [
      ReportEntry(
        "bad debt without proof",
        vi: "nợ khó thu chưa có văn bản",
        "debtors as of {month} where class = bad and class_state = claimed"
          + " show count, sum(overdue)",
        [.units, .amount],
        needs: .list
      ),
      ReportEntry(
        "suspended without a document",
        vi: "tạm dừng đóng chưa có văn bản",
        "debtors as of {month} where status = suspended"
          + " and no marks where (kind = suspended and state = proven) show count, sum(overdue)",
        [.units, .amount],
        needs: .list
      ),
    ]
  )
}

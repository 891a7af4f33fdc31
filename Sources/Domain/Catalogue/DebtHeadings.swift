/// Headings that lists of debts use for their figures, with the variants that offices write.
///
/// Vietnamese spellings stand for those without marks too: headings are compared folded.
enum DebtHeadings {
  static let amount = [
    "Tổng số tiền", "Tổng số nợ", "Tổng nợ", "Tổng cộng", "Số tiền nợ", "Tổng số tiền nợ",
    "Tổng tiền", "Tổng", "Số nợ", "Tiền nợ", "Tổng tiền nợ", "Cộng", "Số tiền chậm đóng",
    "Tổng số tiền chậm đóng", "Tổng số chậm đóng", "Tổng số nợ BHXH, BHYT, BHTN", "Tổng chậm đóng",
    "Nợ BHXH, BHYT, BHTN", "Số tiền nợ BHXH, BHYT, BHTN", "Tổng số phải thu", "tien_ck", "_tien_ck",
    "Nợ cuối kỳ", "Số dư cuối kỳ", "Còn nợ", "Số còn nợ", "Số tiền còn nợ", "Số tiền (đồng)",
    "total", "total amount", "total debt", "debt", "balance",
  ]

  static let interest = [
    "Tiền lãi chậm đóng", "Lãi chậm đóng", "Lãi chậm nộp", "Tiền lãi chậm nộp", "Lãi phạt",
    "Lãi phát sinh", "Số tiền lãi", "Nợ lãi", "Nợ tiền lãi", "Lãi phải nộp", "Tiền lãi phải thu",
    "Tiền 0,03%", "Số tiền 0,03%", "Tiền chậm đóng 0,03%", "charge", "late interest",
  ]

  static let months = [
    "Số tháng chậm đóng", "Số tháng", "Tháng nợ", "Thời gian nợ", "Thời gian nợ (tháng)",
    "Số tháng nợ BHXH", "Số tháng chậm nộp", "Số tháng chưa đóng", "so_thang", "sothangno",
    "so_thang_no", "tyleno", "Thời gian chậm đóng", "Thời gian chậm đóng (tháng)",
    "months overdue", "months owed", "months in arrears",
  ]

  static let accidents = [
    "BHTNLĐ-BNN", "TNLĐ-BNN", "TNLĐ", "TNLĐBNN", "BHTNLĐ", "tai nạn lao động", "BH TNLĐ-BNN",
    "tai nạn lao động, bệnh nghề nghiệp", "bảo hiểm tai nạn lao động, bệnh nghề nghiệp",
  ]

  /// The usual words before the name of a fund: `Nợ BHXH`, `Số tiền nợ BHXH`.
  static func fund(_ names: [String]) -> [String] {
    let leads = [
      "", "Nợ ", "Số tiền ", "Tiền ", "Số nợ ", "Số tiền nợ ", "Tiền nợ ", "Số tiền chậm đóng ",
      "Chậm đóng ", "Nợ quỹ ", "Quỹ ", "Phải thu ", "Nợ tiền ",
    ]
    return names.flatMap { name in leads.map { $0 + name } }
  }
}

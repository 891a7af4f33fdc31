// The sections about lists, balances and work.
extension ReportSection {
  static let lists = ReportSection(
    "lists",
    vi: "danh sách",
    [
      ReportEntry(
        "as signed",
        vi: "như đã ký",
        "referrals where {lists} and state != draft by id, state"
          + " show sum(units), sum(amount)",
        [.units, .amount]
      ),
      ReportEntry(
        "as corrected",
        vi: "sau đính chính",
        "referrals where {lists} and state != draft by id"
          + " show sum(units_corrected), sum(amount_corrected)",
        [.units, .amount]
      ),
      ReportEntry(
        "workers enrolled",
        vi: "số lao động tham gia",
        "referrals where {lists} and state != draft by id show sum(workers)",
        [.number]
      ),
      ReportEntry(
        "lines",
        vi: "số dòng",
        "referred where {lists} and referral.state != draft"
          + " by referral, change show count, sum(overdue)",
        [.units, .amount]
      ),
      ReportEntry(
        "left",
        vi: "ra khỏi danh sách",
        "left where {lists} by referral, why show count, sum(amount)",
        [.units, .amount]
      ),
      ReportEntry(
        "hand-overs",
        vi: "bàn giao",
        "handovers {in} where referral not like \"K-*\" by recipient show count",
        [.number]
      ),
      ReportEntry(
        "corrections",
        vi: "đính chính",
        "corrections {in} show count, sum(units), sum(amount)",
        [.number, .units, .amount]
      ),
    ]
  )

  static let ageing = ReportSection(
    "ageing",
    vi: "tuổi nợ",
    [
      ReportEntry(
        "debtors",
        vi: "đơn vị nợ",
        "debtors as of {month} show count, sum(overdue)",
        [.units, .amount],
        needs: .list
      ),
      ReportEntry(
        "by months",
        vi: "theo số tháng",
        "debtors as of {month} by bucket show count, sum(overdue)",
        [.units, .amount],
        needs: .list
      ),
      ReportEntry(
        "by class",
        vi: "theo loại nợ",
        "debtors as of {month} by class, class_state show count, sum(overdue)",
        [.units, .amount],
        needs: .list
      ),
    ]
  )

  static let roll = ReportSection(
    "roll",
    vi: "dịch chuyển",
    [
      ReportEntry(
        "owed before",
        vi: "nợ kỳ trước",
        "roll from {before} to {month} where bucket_before != new"
          + " show count, sum(overdue_before)",
        [.units, .amount],
        needs: .twoLists
      ),
      ReportEntry(
        "new",
        vi: "mới nợ",
        "roll from {before} to {month} where bucket_before = new show count, sum(overdue_after)",
        [.units, .amount],
        needs: .twoLists
      ),
      ReportEntry(
        "cleared",
        vi: "hết nợ",
        "roll from {before} to {month} where bucket_after = cleared"
          + " show count, sum(overdue_before)",
        [.units, .amount],
        needs: .twoLists
      ),
      ReportEntry(
        "owe now",
        vi: "còn nợ",
        "roll from {before} to {month} where bucket_after != cleared"
          + " show count, sum(overdue_after)",
        [.units, .amount],
        needs: .twoLists
      ),
    ]
  )

  static let contacts = ReportSection(
    "contacts",
    vi: "liên hệ",
    [
      ReportEntry(
        "all",
        vi: "tất cả",
        "contacts {in} show count, distinct(code)",
        [.number, .units]
      ),
      ReportEntry(
        "by kind",
        vi: "theo loại",
        "contacts {in} by kind show count, distinct(code)",
        [.number, .units]
      ),
    ]
  )

  static let sessions = ReportSection(
    "sessions",
    vi: "phiên làm việc",
    [
      ReportEntry(
        "held",
        vi: "đã diễn ra",
        "sessions {in} where state = held show count",
        [.number]
      ),
      ReportEntry(
        "with police",
        vi: "cùng công an",
        "sessions {in} where state = held and police is not empty show count",
        [.number]
      ),
      ReportEntry(
        "units with police",
        vi: "đơn vị làm việc cùng công an",
        "meetings {in} where police is not empty show count, distinct(code)",
        [.number, .units]
      ),
      ReportEntry(
        "who came",
        vi: "có mặt",
        "meetings {in} by attended show count, distinct(code)",
        [.number, .units]
      ),
    ]
  )

  static let promises = ReportSection(
    "promises due",
    vi: "lời hứa đến hạn",
    [
      ReportEntry(
        "by state",
        vi: "theo tình trạng",
        "promises where due {when} by state show count, sum(amount)",
        [.number, .amount]
      ),
      ReportEntry(
        "kept, by parts",
        vi: "tỷ lệ giữ lời theo số kỳ",
        "promises where due {when} show count(where state = kept)"
          + " / count(where state in (kept, late, partly, broken))",
        [.rate]
      ),
      ReportEntry(
        "kept, by money",
        vi: "tỷ lệ giữ lời theo số tiền",
        "promises where due {when} show sum(amount where state = kept)"
          + " / sum(amount where state in (kept, late, partly, broken))",
        [.rate]
      ),
    ]
  )

  static let plans = ReportSection(
    "plan",
    vi: "kế hoạch",
    [
      ReportEntry(
        "by kind and state",
        vi: "theo nội dung và trạng thái",
        "plans {in} by kind, state show count, distinct(code)",
        [.number, .units]
      )
    ]
  )
}

import Values

// The sections about money received; every dong of the payments stands in exactly one part.
extension ReportSection {
  static let payments = ReportSection(
    "payments",
    vi: "tiền nộp",
    [
      ReportEntry(
        "received",
        vi: "đã nhận",
        "payments {in} show count, distinct(code), sum(amount)",
        [.number, .units, .amount]
      ),
      ReportEntry(
        "= recovered",
        vi: "= thu hồi nợ",
        "payments {in} where recovered != 0"
          + " show count, distinct(code), sum(recovered)",
        [.number, .units, .amount]
      ),
      ReportEntry(
        "+ current or advance",
        vi: "+ đóng hiện tại hoặc thừa",
        "payments {in} where surplus != 0"
          + " show count, distinct(code), sum(surplus)",
        [.number, .units, .amount]
      ),
      ReportEntry(
        "+ for findings",
        vi: "+ theo kết luận",
        "payments {in} where towards = finding and state = matched"
          + " show count, distinct(code), sum(amount)",
        [.number, .units, .amount]
      ),
      ReportEntry(
        "+ unmatched",
        vi: "+ chưa rõ đơn vị",
        "payments {in} where state = unmatched show count, sum(amount)",
        [.number, .amount]
      ),
      ReportEntry(
        "+ undecidable",
        vi: "+ không quyết định được",
        "payments {in} where state = undecidable"
          + " show count, distinct(code), sum(amount)",
        [.number, .units, .amount]
      ),
      ReportEntry(
        "+ reversed, with reversals",
        vi: "+ đã đảo, kể cả bút toán đảo",
        "payments {in} where state = reversed show count, sum(amount)",
        [.number, .amount]
      ),
    ]
  )

  static let recoveries = ReportSection(
    "recovered",
    vi: "thu hồi nợ",
    [recovered("all", vi: "tất cả", "")]
      + [
        ReportEntry(
          "by act",
          vi: "theo tác động gần nhất",
          "recoveries {in} by act_kind show distinct(code), sum(amount)",
          [.units, .amount]
        )
      ]
      + [
        recovered("scope: listed", vi: "phạm vi danh sách", "referral is not empty"),
        recovered("scope: with police", vi: "phạm vi cùng công an", "joint is not empty"),
        recovered("scope: inspected", vi: "phạm vi thanh tra", "inspection is not empty"),
        recovered(
          "in listed and with police",
          vi: "trùng: danh sách và công an",
          "referral is not empty and joint is not empty"
        ),
        recovered(
          "in listed and inspected",
          vi: "trùng: danh sách và thanh tra",
          "referral is not empty and inspection is not empty"
        ),
        recovered(
          "in with police and inspected",
          vi: "trùng: công an và thanh tra",
          "joint is not empty and inspection is not empty"
        ),
        recovered(
          "in all three",
          vi: "trùng cả ba",
          "referral is not empty and joint is not empty and inspection is not empty"
        ),
        recovered(
          "in no scope",
          vi: "ngoài các phạm vi",
          "referral is empty and joint is empty and inspection is empty"
        ),
        recovered("day unknown", vi: "không rõ ngày", "day_known = no"),
        ReportEntry(
          "inspected, by year of the programme",
          vi: "thanh tra, theo chương trình năm",
          "recoveries {in} where inspection is not empty by programme"
            + " show distinct(code), sum(amount)",
          [.units, .amount]
        ),
      ]
  )

  private static func recovered(
    _ name: String,
    vi: String,
    _ condition: String
  ) -> ReportEntry {
    ReportEntry(
      name,
      vi: vi,
      "recoveries {in} " + (condition.isEmpty ? "" : "where \(condition) ")
        + "show distinct(code), sum(amount)",
      [.units, .amount]
    )
  }

  static let outcomes = ReportSection(
    "outcomes",
    vi: "kết quả công an",
    [
      ReportEntry(
        "all",
        vi: "tất cả",
        "outcomes {in} show count, distinct(code)",
        [.number, .units]
      ),
      ReportEntry(
        "by action",
        vi: "theo việc đã làm",
        "outcomes {in} by action show count, distinct(code)",
        [.number, .units]
      ),
      ReportEntry(
        "reported by the police, never added to money received",
        vi: "số công an báo, không cộng vào số đã thu",
        "outcomes {in} where reported > 0"
          + " show count, distinct(code), sum(reported)",
        [.number, .units, .amount]
      ),
      ReportEntry(
        "days from hand-over to the first outcome, median",
        vi: "số ngày từ bàn giao đến kết quả đầu tiên, trung vị",
        .daysToFirstOutcome,
        [.number, .units]
      ),
    ]
  )

  static let rates = ReportSection(
    "rates",
    vi: "tỷ lệ",
    [
      lateRate("late rate", vi: "tỷ lệ chậm đóng", of: "receivable"),
      lateRate("late rate, of the plan", vi: "tỷ lệ chậm đóng trên kế hoạch thu", of: "planned"),
      lateRate(
        "late rate without bad debt",
        vi: "tỷ lệ chậm đóng không kể nợ khó thu",
        of: "receivable",
        where: "class != bad"
      ),
    ]
  )

  /// Overdue at the end of the time, by the sum receivable in it; the question prints both.
  private static func lateRate(
    _ name: String,
    vi: String,
    of denominator: String,
    where condition: String = ""
  ) -> ReportEntry {
    ReportEntry(
      name,
      vi: vi,
      "debtors as of {month} " + (condition.isEmpty ? "" : "where \(condition) ")
        + "show sum(overdue) / (receivables where {lists} show sum(\(denominator)))",
      [.rate],
      needs: .receivables
    )
  }

  // MARK: Coordination with the police

  static let latestList = ReportSection(
    "latest list",
    vi: "danh sách mới nhất",
    [
      ReportEntry(
        "handed over",
        vi: "đã bàn giao",
        "referrals where any handovers {in} by id, number"
          + " show sum(units), sum(amount) sort id desc top 1",
        [.units, .amount]
      ),
      ReportEntry(
        "workers enrolled",
        vi: "số lao động tham gia",
        "referrals where any handovers {in} by id"
          + " show sum(workers) sort id desc top 1",
        [.number]
      ),
    ]
  )

  static let listed = ReportSection(
    "listed at least once",
    vi: "có tên ít nhất một lần",
    [
      ReportEntry(
        "units, each with the amount of its last list",
        vi: "số đơn vị, mỗi đơn vị theo danh sách cuối",
        .listedUnits,
        [.units, .amount]
      )
    ]
  )

  static let towns = ReportSection(
    "recovered by district",
    vi: "thu hồi theo huyện",
    [
      ReportEntry(
        "with police",
        vi: "cùng công an",
        "recoveries {in} where joint is not empty by district, police"
          + " show distinct(code), sum(amount)",
        [.units, .amount]
      ),
      ReportEntry(
        "listed",
        vi: "theo danh sách",
        "recoveries {in} where referral is not empty by district"
          + " show distinct(code), sum(amount)",
        [.units, .amount]
      ),
    ]
  )
}

// The sections of the year: the programme, what inspections found, fines, cases, and the money that
// came back in the scope of inspections.
extension ReportSection {
  static let programme = ReportSection(
    "programme",
    vi: "chương trình",
    [
      ReportEntry(
        "target",
        vi: "kế hoạch",
        "targets where term = \"{term}\" by word, version, number show sum(target)",
        [.number]
      ),
      ReportEntry(
        "done",
        vi: "thực hiện",
        "targets where term = \"{term}\" by word show sum(done), sum(units)",
        [.number, .units]
      ),
      ReportEntry(
        "done of target",
        vi: "thực hiện so với kế hoạch",
        "targets where term = \"{term}\" by word show sum(done) / sum(target)",
        [.rate]
      ),
    ]
  )

  static let inspections = ReportSection(
    "inspections",
    vi: "thanh tra, kiểm tra",
    [
      ReportEntry(
        "decisions, a team each",
        vi: "quyết định, mỗi quyết định một đoàn",
        "decisions {in} by word show count",
        [.number]
      ),
      ReportEntry(
        "on dispatches",
        vi: "theo công văn chỉ đạo",
        "decisions {in} where dispatch is not empty by dispatch, word show count(inspections)",
        [.number]
      ),
      ReportEntry(
        "done",
        vi: "đã thực hiện",
        "inspections {in} by word show count, distinct(code)",
        [.number, .units]
      ),
      ReportEntry(
        "done, by ground",
        vi: "đã thực hiện, theo căn cứ",
        "inspections {in} by word, reason show count, distinct(code), sum(debt_at_decision)",
        [.number, .units, .amount]
      ),
      ReportEntry(
        "concluded",
        vi: "đã kết luận",
        "inspections where concluded {when} by word show count, distinct(code)",
        [.number, .units]
      ),
      ReportEntry(
        "dropped",
        vi: "đã bỏ",
        "inspections where dropped {when} by drop_reason show count, distinct(code)",
        [.number, .units]
      ),
      ReportEntry(
        "mean days to the end on site",
        vi: "số ngày trung bình đến khi kết thúc",
        "inspections {in} by word show round(avg(ended - dated), 0)",
        [.number],
        isMean: true
      ),
      ReportEntry(
        "mean days to the conclusion",
        vi: "số ngày trung bình đến khi kết luận",
        "inspections where concluded {when} by word"
          + " show round(avg(concluded - dated), 0)",
        [.number],
        isMean: true
      ),
    ]
  )

  static let findings = ReportSection(
    "findings",
    vi: "sai phạm",
    [
      ReportEntry(
        "workers, by kind",
        vi: "số lao động, theo loại",
        "findings {in} by kind show sum(workers), distinct(code), sum(amount)",
        [.number, .units, .amount]
      ),
      ReportEntry(
        "workers not or too shortly enrolled",
        vi: "lao động chưa tham gia, thiếu thời gian",
        "findings {in} where kind in (not_enrolled, short_time)"
          + " show sum(workers), distinct(code), sum(amount)",
        [.number, .units, .amount]
      ),
      ReportEntry(
        "workers, by year of the duty",
        vi: "số lao động, theo năm phát sinh",
        "findings {in} by year show sum(workers), distinct(code), sum(amount)",
        [.number, .units, .amount]
      ),
      ReportEntry(
        "paid back, no debt recovered",
        vi: "đã truy đóng, không phải nợ thu hồi",
        "findings {in} where paid > 0 by kind show count, distinct(code), sum(paid)",
        [.number, .units, .amount]
      ),
      ReportEntry(
        "past the deadline, to pay",
        vi: "quá hạn, còn phải nộp",
        "findings {in} where default(paid, 0) < amount and deadline < {last}"
          + " show count, distinct(code), sum(amount - default(paid, 0))",
        [.number, .units, .amount]
      ),
      ReportEntry(
        "paid in these days",
        vi: "đã nộp trong kỳ",
        "findings where paid_on {when} show count, distinct(code), sum(paid)",
        [.number, .units, .amount]
      ),
    ]
  )

  static let sanctions = ReportSection(
    "fines",
    vi: "xử phạt",
    [
      ReportEntry(
        "decided, by conduct",
        vi: "quyết định, theo hành vi",
        "sanctions {in} by conduct show count, distinct(code), sum(amount)",
        [.number, .units, .amount]
      ),
      ReportEntry(
        "decided, by state",
        vi: "quyết định, theo chấp hành",
        "sanctions {in} by state show count, distinct(code), sum(amount)",
        [.number, .units, .amount]
      ),
      ReportEntry(
        "obeyed, by number",
        vi: "tỷ lệ chấp hành theo số quyết định",
        "sanctions {in} where state != annulled show count(where state = obeyed) / count",
        [.rate]
      ),
      ReportEntry(
        "obeyed, by money",
        vi: "tỷ lệ chấp hành theo số tiền",
        "sanctions {in} where state != annulled show sum(paid) / sum(amount)",
        [.rate]
      ),
      ReportEntry(
        "paid to the treasury",
        vi: "đã nộp kho bạc trong kỳ",
        "sanctions where paid_on {when} show count, distinct(code), sum(paid)",
        [.number, .units, .amount]
      ),
      ReportEntry(
        "fined more than once",
        vi: "đơn vị bị phạt hơn một lần",
        "employers where count(sanctions {in}) > 1 show count",
        [.units]
      ),
    ]
  )

  static let inspected = ReportSection(
    "recovered, inspected",
    vi: "thu hồi qua thanh tra",
    [
      ReportEntry(
        "paid in these days, by programme",
        vi: "nộp trong kỳ, theo chương trình năm",
        "recoveries {in} where inspection is not empty by programme"
          + " show distinct(code), sum(amount)",
        [.units, .amount]
      ),
      decided(
        "decided in these days, recovered before, by form",
        vi: "quyết định trong kỳ, thu trước cuộc, theo hình thức",
        "recovered_before_start"
      ),
      decided(
        "decided in these days, recovered during, by form",
        vi: "quyết định trong kỳ, thu trong cuộc, theo hình thức",
        "recovered_during"
      ),
      decided(
        "decided in these days, recovered after, by form",
        vi: "quyết định trong kỳ, thu sau cuộc, theo hình thức",
        "recovered_after"
      ),
      ReportEntry(
        "decided in these days, by word",
        vi: "quyết định trong kỳ, theo loại cuộc",
        "inspections where dated {when} by word show count, distinct(code),"
          + " sum(recovered_before_start + recovered_during + recovered_after)",
        [.number, .units, .amount]
      ),
      ReportEntry(
        "of these owe nothing now, by form",
        vi: "trong đó nay hết nợ, theo hình thức",
        "inspections where dated {when} and debt_at_decision > 0 and owed_now = 0"
          + " by decision.form show count, distinct(code), sum(debt_at_decision)",
        [.number, .units, .amount]
      ),
    ]
  )

  private static func decided(_ name: String, vi: String, _ column: String) -> ReportEntry {
    ReportEntry(
      name,
      vi: vi,
      "inspections where dated {when} and \(column) > 0"
        + " by decision.form show count, distinct(code), sum(\(column))",
      [.number, .units, .amount]
    )
  }

  static let cases = ReportSection(
    "cases",
    vi: "vụ việc",
    [
      ReportEntry(
        "noticed, by article",
        vi: "phát hiện, theo điều luật",
        "case_events {in} where state = noticed by article show distinct(case)",
        [.number]
      ),
      ReportEntry(
        "handed over",
        vi: "đã bàn giao",
        "handovers {in} where referral like \"K-*\" show distinct(referral)",
        [.number]
      ),
      ReportEntry(
        "steps, by state",
        vi: "diễn biến, theo trạng thái",
        "case_events {in} where state != noticed by state show distinct(case)",
        [.number]
      ),
      ReportEntry(
        "returned or refused, and why",
        vi: "trả lại hoặc không khởi tố, lý do",
        "case_events {in} where state in (returned, refused) by state, why show distinct(case)",
        [.number]
      ),
      ReportEntry(
        "as they stand now",
        vi: "hiện trạng",
        "cases where noticed <= {last} by article, state show count",
        [.number]
      ),
      ReportEntry(
        "of these with papers missing",
        vi: "trong đó còn thiếu tài liệu",
        "cases where noticed <= {last} and state in (noticed, gathered, returned)"
          + " and missing_count > 0 show count",
        [.number]
      ),
    ]
  )
}

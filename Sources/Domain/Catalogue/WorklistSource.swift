package import Query
import Values

extension DomainCatalogue {
  /// What to do next; the ladder that it follows is `WorkLadder`.
  static let worklist = SourceDeclaration(
    "worklist",
    label: Localized("work list", vi: "việc cần làm"),
    meaning: Localized(
      "the next step due for each debtor and since when, by the rules in force on that day;"
        + " broken promises first, pauses with their reason",
      vi: "việc tiếp theo cần làm với từng đơn vị nợ và từ ngày nào, theo quy định của ngày đó;"
        + " lời hứa không giữ trước hết, tạm dừng kèm lý do"
    ),
    time: .daily,
    columns: worklistColumns,
    defaultColumns: ["due", "late", "code", "name", "step", "why"],
    defaultOrder: ["due", "code"],
    mainMeasure: "overdue",
    belongsToEmployer: true
  )

  private static let worklistColumns = [
    codeColumn,
    day(
      "due",
      Localized("due", vi: "hạn"),
      Localized(
        "the day by which the step is to be done; empty while the work pauses",
        vi: "ngày phải làm; trống khi đang tạm dừng"
      )
    ),
    ColumnDeclaration(
      "late",
      .days,
      Localized("late", vi: "trễ"),
      Localized("days since the due day", vi: "số ngày quá hạn làm")
    ),
    chosen(
      "state",
      .workState,
      Localized("state", vi: "trạng thái"),
      Localized("late, due today, coming or paused", vi: "trễ, hôm nay, sắp tới, tạm dừng")
    ),
    chosen(
      "step",
      .workStep,
      Localized("step", vi: "việc"),
      Localized("what to do next", vi: "việc cần làm tiếp theo")
    ),
    text(
      "why",
      Localized("why", vi: "lý do"),
      Localized("the facts that make it the next step", vi: "căn cứ của việc này")
    ),
    reference(
      "about",
      Localized("about", vi: "liên quan"),
      Localized("the promise or mark that it is about", vi: "lời hứa hoặc tình trạng liên quan")
    ),
    text(
      "rule",
      Localized("rule", vi: "quy định"),
      Localized("the text that asks for the step", vi: "văn bản quy định việc này")
    ),
    ColumnDeclaration(
      "months",
      .months,
      Localized("months", vi: "số tháng"),
      Localized("months owed by the latest list", vi: "số tháng nợ theo danh sách mới nhất"),
      aliases: ["số tháng nợ"]
    ),
    money(
      "overdue",
      Localized("overdue", vi: "quá hạn"),
      Localized("overdue debt by the latest list", vi: "nợ quá hạn theo danh sách mới nhất")
    ),
  ]
}

extension Category {
  package static let workState = Category(
    "state of a step",
    [
      Value("late", Localized("late", vi: "trễ")),
      Value("today", Localized("today", vi: "hôm nay")),
      Value("coming", Localized("coming", vi: "sắp tới")),
      Value("paused", Localized("paused", vi: "tạm dừng")),
    ]
  )

  package static let workStep = Category(
    "step of the work",
    [
      Value("broken_promise", Localized("call: promise not kept", vi: "gọi: thất hứa")),
      Value("promise", Localized("call: promise due", vi: "gọi: sắp đến hạn hứa")),
      Value("letter", Localized("urging letter", vi: "công văn đôn đốc")),
      Value("further_letter", Localized("second urging letter", vi: "công văn đôn đốc lần 2")),
      Value("visit", Localized("visit, minutes D04h", vi: "đến đơn vị, biên bản D04h")),
      Value("debt_team", Localized("over to the debt team", vi: "chuyển tổ thu nợ")),
      Value("inspection", Localized("inspection, D04m", vi: "thanh tra, kiểm tra, D04m")),
      Value("police_list", Localized("list for the police", vi: "đưa vào danh sách công an")),
      Value("excuse", Localized("wait for proof", vi: "chờ chứng minh bất khả kháng")),
      Value("publish", Localized("publish, D15-TS", vi: "công khai, D15-TS")),
      Value("paused", Localized("-", vi: "-")),
    ]
  )
}

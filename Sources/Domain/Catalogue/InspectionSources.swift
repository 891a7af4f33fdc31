import Query
import Values

extension DomainCatalogue {
  static let decisions = SourceDeclaration(
    "decisions",
    label: Localized("decisions", vi: "quyết định"),
    meaning: Localized(
      "decisions to inspect or check: one team, one or more parties",
      vi: "quyết định thanh tra, kiểm tra: một đoàn, một hoặc nhiều đối tượng"
    ),
    time: .dated(column: "dated"),
    columns: decisionColumns,
    defaultColumns: ["id", "number", "dated", "form", "basis", "subject", "head"],
    defaultOrder: ["dated", "id"],
    belongsToEmployer: false,
    idLetter: "D"
  )

  static let inspections = SourceDeclaration(
    "inspections",
    label: Localized("inspections", vi: "cuộc thanh tra"),
    meaning: Localized(
      "one unit or other party under one decision, from the announcement to the last payment;"
        + " inspections (to 30/06/2025) and checks stand side by side: ask by word or decision.form",
      vi: "một đơn vị hoặc đối tượng khác theo một quyết định, từ công bố đến khi nộp xong;"
        + " thanh tra (đến 30/06/2025) và kiểm tra để cạnh nhau: hỏi theo loại cuộc"
    ),
    aliases: ["thanh tra", "kiểm tra"],
    time: .dated(column: "ended"),
    columns: inspectionColumns,
    defaultColumns: [
      "id", "decision", "code", "name", "started", "ended", "concluded", "state",
      "debt_at_decision",
    ],
    defaultOrder: ["decision", "id"],
    mainMeasure: "debt_at_decision",
    belongsToEmployer: true,
    parents: [
      SourceDeclaration.Parent("decisions", by: "decision", sharing: ["word", "dated"]),
      SourceDeclaration.Parent("parties", by: PartyBook.column),
    ],
    idLetter: "I"
  )

  private static let wordColumn = chosen(
    "word",
    .inspectionWord,
    Localized("word", vi: "loại cuộc"),
    Localized(
      "the programme's word; follows from form, basis and subject where it is not given",
      vi: "loại theo chương trình; suy từ hình thức, căn cứ, đối tượng nếu không ghi"
    )
  )

  private static let decisionColumns =
    [
      idColumn,
      text(
        "number",
        Localized("number", vi: "số"),
        Localized("number of the decision", vi: "số quyết định")
      ),
      day(
        "dated",
        Localized("dated", vi: "ngày quyết định"),
        Localized("date of the decision", vi: "ngày ra quyết định"),
        aliases: ["ngày"]
      ),
      chosen(
        "form",
        .inspectionForm,
        Localized("form", vi: "hình thức"),
        Localized("inspection, check or inter-sectoral", vi: "thanh tra, kiểm tra, liên ngành")
      ),
      chosen(
        "basis",
        .inspectionBasis,
        Localized("basis", vi: "theo kế hoạch hay đột xuất"),
        Localized("by the year's plan or by surprise", vi: "theo kế hoạch năm hoặc đột xuất")
      ),
      chosen(
        "subject",
        .inspectionSubject,
        Localized("subject", vi: "đối tượng"),
        Localized("what is inspected", vi: "đối tượng thanh tra, kiểm tra")
      ),
      wordColumn,
      text(
        "dispatch",
        Localized("dispatch", vi: "công văn chỉ đạo"),
        Localized("number of the dispatch it rests on", vi: "số công văn chỉ đạo")
      ),
      day(
        "dispatch_date",
        Localized("date of dispatch", vi: "ngày công văn chỉ đạo"),
        Localized("date of that dispatch", vi: "ngày của công văn chỉ đạo")
      ),
      text(
        "head",
        Localized("head", vi: "trưởng đoàn"),
        Localized("head of the team", vi: "trưởng đoàn")
      ),
      text(
        "members",
        Localized("members", vi: "thành viên"),
        Localized("members of the team", vi: "thành viên đoàn")
      ),
      text(
        "partners",
        Localized("partners", vi: "cơ quan phối hợp"),
        Localized("other bodies in the team", vi: "cơ quan phối hợp")
      ),
      ColumnDeclaration(
        "first_month",
        .month,
        Localized("first month", vi: "từ tháng"),
        Localized("first month that is inspected", vi: "tháng đầu của thời kỳ thanh tra")
      ),
      ColumnDeclaration(
        "last_month",
        .month,
        Localized("last month", vi: "đến tháng"),
        Localized("last month that is inspected", vi: "tháng cuối của thời kỳ thanh tra")
      ),
      text("topic", Localized("topic", vi: "nội dung"), Localized("topic", vi: "nội dung")),
      noteColumn,
    ] + recordingColumns

  private static let inspectionColumns =
    [
      idColumn,
      reference(
        "decision",
        Localized("decision", vi: "quyết định"),
        Localized("the decision it rests on", vi: "quyết định thanh tra, kiểm tra")
      ),
      partyColumn, partyNameColumn, partyIDColumn,
      wordColumn,
      chosen(
        "reason",
        .inspectionReason,
        Localized("reason", vi: "căn cứ"),
        Localized("why the unit was chosen", vi: "lý do chọn đơn vị")
      ),
    ] + inspectionDays + monthQuarterAndYear
    + [
      chosen(
        "drop_reason",
        .dropReason,
        Localized("reason of dropping", vi: "lý do bỏ"),
        Localized("why it was given up", vi: "vì sao thôi không thực hiện")
      ),
      text(
        "minutes",
        Localized("minutes", vi: "biên bản"),
        Localized("number of the minutes", vi: "số biên bản")
      ),
      text(
        "conclusion",
        Localized("conclusion", vi: "kết luận"),
        Localized("number of the conclusion", vi: "số kết luận")
      ),
      day(
        "deadline",
        Localized("deadline", vi: "thời hạn"),
        Localized("the day by which the conclusion is to be carried out", vi: "hạn thực hiện")
      ),
      chosen(
        "state",
        .inspectionState,
        Localized("state", vi: "trạng thái"),
        Localized("follows from the days", vi: "suy từ các ngày")
      ),
      money(
        "debt_at_decision",
        Localized("debt at decision", vi: "nợ khi ra quyết định"),
        Localized(
          "overdue money at the month-end before the decision, as known when it was recorded",
          vi: "số nợ quá hạn cuối tháng trước quyết định, như đã biết khi ghi"
        )
      ),
    ] + recoveredColumns + [
      noteColumn
    ] + recordingColumns

  private static let recoveredColumns = [
    money(
      "recovered_before_start",
      Localized("recovered before start", vi: "thu hồi trước thanh tra"),
      Localized(
        "recovered in its scope from the decision to the day before it began on site",
        vi: "thu hồi từ quyết định đến trước ngày bắt đầu"
      )
    ),
    money(
      "recovered_during",
      Localized("recovered during", vi: "thu hồi trong thanh tra"),
      Localized("recovered in its scope while it was on site", vi: "thu hồi trong khi tiến hành")
    ),
    money(
      "recovered_after",
      Localized("recovered after", vi: "thu hồi sau thanh tra"),
      Localized(
        "recovered in its scope after the work on site, up to 90 days after the conclusion",
        vi: "thu hồi sau khi kết thúc, đến 90 ngày sau kết luận"
      )
    ),
    money(
      "owed_now",
      Localized("owed now", vi: "còn nợ"),
      Localized(
        "overdue by the newest list, less what came back since; 0 when all was recovered",
        vi: "quá hạn theo danh sách mới nhất, trừ số đã thu sau đó; 0 khi đã thu hồi hết"
      )
    ),
  ]

  private static let inspectionDays = [
    day(
      "dated",
      Localized("decided", vi: "ngày quyết định"),
      Localized("the date of its decision", vi: "ngày của quyết định")
    ),
    day(
      "announced",
      Localized("announced", vi: "ngày công bố"),
      Localized("the day the decision was announced", vi: "ngày công bố quyết định")
    ),
    day(
      "started",
      Localized("started", vi: "ngày bắt đầu"),
      Localized("the first day at the unit", vi: "ngày bắt đầu tại đơn vị")
    ),
    day(
      "ended",
      Localized("ended", vi: "ngày kết thúc"),
      Localized("the last day at the unit; then it counts as done", vi: "ngày kết thúc tại đơn vị"),
      aliases: ["date", "ngày"]
    ),
    day(
      "concluded",
      Localized("concluded", vi: "ngày kết luận"),
      Localized("the day of the conclusion", vi: "ngày ra kết luận")
    ),
    day(
      "closed",
      Localized("closed", vi: "ngày đóng"),
      Localized("the day it was closed", vi: "ngày đóng hồ sơ")
    ),
    day(
      "dropped",
      Localized("dropped", vi: "ngày bỏ"),
      Localized("the day it was given up", vi: "ngày thôi không thực hiện")
    ),
  ]
}

import Query
import Values

extension DomainCatalogue {
  static let targets = SourceDeclaration(
    "targets",
    label: Localized("targets", vi: "chỉ tiêu"),
    meaning: Localized(
      "the programme: how many inspections of each word a year, quarter or month is to have, and"
        + " how many were done",
      vi: "chương trình: số cuộc mỗi loại phải thực hiện trong năm, quý, tháng, và số đã thực hiện"
    ),
    time: .timeless,
    columns: targetColumns,
    defaultColumns: ["id", "term", "word", "target", "done", "concluded", "version", "number"],
    defaultOrder: ["period", "scope", "word"],
    mainMeasure: "target",
    belongsToEmployer: false,
    idLetter: "T"
  )

  private static let targetColumns =
    [
      idColumn,
      text(
        "term",
        Localized("for", vi: "kỳ"),
        Localized("the year, quarter or month: 2022, 2022-q1, 2022-01", vi: "năm, quý hoặc tháng")
      ),
      ColumnDeclaration(
        "period",
        .month,
        Localized("first month", vi: "tháng đầu kỳ"),
        Localized(
          "the first month; `period = 2022` takes the year, its quarters and its months",
          vi: "tháng đầu của kỳ; `period = 2022` gồm năm, các quý và các tháng"
        )
      ),
      chosen(
        "scope",
        .targetScope,
        Localized("scope", vi: "loại kỳ"),
        Localized("for a year, a quarter or a month", vi: "cho năm, quý hoặc tháng")
      ),
      chosen(
        "word",
        .inspectionWord,
        Localized("word", vi: "loại cuộc"),
        Localized("the word of the programme", vi: "loại theo chương trình")
      ),
      count(
        "target",
        Localized("target", vi: "kế hoạch"),
        Localized("inspections to be done, as last revised", vi: "số cuộc kế hoạch, bản mới nhất")
      ),
      text(
        "number",
        Localized("number", vi: "số"),
        Localized("number of the decision that set it", vi: "số quyết định giao")
      ),
      day(
        "dated",
        Localized("dated", vi: "ngày quyết định"),
        Localized("date of that decision", vi: "ngày quyết định giao"),
        aliases: ["ngày"]
      ),
      count(
        "version",
        Localized("version", vi: "lần"),
        Localized(
          "1 as first set, one more for each revision (`history of` shows them)",
          vi: "1 là lần đầu, mỗi lần điều chỉnh thêm 1 (xem `history of`)"
        )
      ),
      count(
        "done",
        Localized("done", vi: "thực hiện"),
        Localized(
          "inspections of the word whose work on site ended in the time",
          vi: "số cuộc cùng loại kết thúc tại đơn vị trong kỳ"
        )
      ),
      count(
        "concluded",
        Localized("concluded", vi: "đã kết luận"),
        Localized("of the word, those concluded in the time", vi: "số cuộc kết luận trong kỳ")
      ),
      count(
        "units",
        Localized("units", vi: "số đơn vị"),
        Localized(
          "of those done the different units or parties, each once",
          vi: "số đơn vị, đối tượng khác nhau trong số đã thực hiện"
        )
      ),
      noteColumn,
    ] + recordingColumns

  static let sanctions = SourceDeclaration(
    "sanctions",
    label: Localized("sanctions", vi: "xử phạt"),
    meaning: Localized(
      "administrative fines: they go to the treasury and are no payments of contributions",
      vi: "xử phạt hành chính: nộp kho bạc, không phải tiền đóng bảo hiểm"
    ),
    time: .dated(column: "dated"),
    columns: sanctionColumns,
    defaultColumns: [
      "id", "code", "name", "conduct", "number", "dated", "amount", "due", "paid", "state",
    ],
    defaultOrder: ["dated", "id"],
    mainMeasure: "amount",
    belongsToEmployer: true,
    parents: [
      SourceDeclaration.Parent("inspections", by: "inspection"),
      SourceDeclaration.Parent("parties", by: PartyBook.column),
    ],
    idLetter: "X"
  )

  private static let sanctionColumns =
    [
      idColumn, partyColumn, partyNameColumn, partyIDColumn,
      reference(
        "inspection",
        Localized("inspection", vi: "cuộc thanh tra"),
        Localized("the inspection it rests on", vi: "cuộc thanh tra, kiểm tra liên quan")
      ),
      chosen(
        "conduct",
        .sanctionConduct,
        Localized("conduct", vi: "hành vi"),
        Localized("what is fined", vi: "hành vi bị xử phạt")
      ),
      day(
        "ended",
        Localized("conduct ended", vi: "ngày hành vi kết thúc"),
        Localized(
          "the day on which the conduct ended, which decides the decree; empty where it went on at"
            + " the minutes",
          vi:
            "ngày hành vi chấm dứt, để chọn nghị định áp dụng; trống nếu còn tiếp diễn khi lập biên"
            + " bản"
        )
      ),
      text(
        "clause",
        Localized("clause", vi: "điều khoản"),
        Localized("the clause that is applied", vi: "điều khoản áp dụng")
      ),
      text(
        "minutes",
        Localized("minutes", vi: "biên bản"),
        Localized("number of the minutes of violation", vi: "số biên bản vi phạm")
      ),
      day(
        "minutes_date",
        Localized("date of minutes", vi: "ngày biên bản"),
        Localized("date of those minutes", vi: "ngày lập biên bản vi phạm")
      ),
      text(
        "number",
        Localized("number", vi: "số"),
        Localized("number of the decision", vi: "số quyết định xử phạt")
      ),
      day(
        "dated",
        Localized("dated", vi: "ngày quyết định"),
        Localized("date of the decision", vi: "ngày quyết định xử phạt"),
        aliases: ["date", "ngày"]
      ),
      text(
        "issuer",
        Localized("issuer", vi: "người ra quyết định"),
        Localized("who decided", vi: "chức danh người ra quyết định")
      ),
      chosen(
        "person",
        .sanctionedPerson,
        Localized("person", vi: "cá nhân, tổ chức"),
        Localized("whether a person or an organisation is fined", vi: "phạt cá nhân hay tổ chức")
      ),
      money(
        "amount",
        Localized("fine", vi: "mức phạt"),
        Localized(
          "the fine in dong; empty for a warning",
          vi: "mức phạt, đồng; trống nếu cảnh cáo"
        ),
        aliases: ["số tiền"]
      ),
      day(
        "served",
        Localized("served", vi: "ngày giao"),
        Localized("the day the decision was served", vi: "ngày giao quyết định")
      ),
      day(
        "due",
        Localized("due", vi: "hạn nộp phạt"),
        Localized("the day by which it is to be paid", vi: "hạn thi hành"),
        aliases: ["hạn"]
      ),
      money(
        "paid",
        Localized("paid", vi: "đã nộp kho bạc"),
        Localized("paid to the treasury", vi: "số đã nộp kho bạc")
      ),
      day(
        "paid_on",
        Localized("paid on", vi: "ngày nộp phạt"),
        Localized("the day of the last payment", vi: "ngày nộp gần nhất")
      ),
      chosen(
        "state",
        .sanctionState,
        Localized("state", vi: "chấp hành"),
        Localized(
          "issued, partly, obeyed follow from what was paid (a warning is obeyed once served);"
            + " the others are recorded",
          vi: "mới ban hành, một phần, đã chấp hành suy từ số đã nộp; các trạng thái khác do ghi"
        )
      ),
    ] + rangeColumns + [noteColumn] + monthQuarterAndYear + recordingColumns

  /// What the decree of the day lets the fine be.
  private static let rangeColumns = [
    money(
      "fine_from",
      Localized("fine from", vi: "khung phạt từ"),
      Localized(
        "the least that the decree of the day allows for the conduct, person or organisation; empty"
          + " where it is not known",
        vi:
          "mức thấp nhất theo nghị định áp dụng cho hành vi, cá nhân hay tổ chức; trống nếu không rõ"
      )
    ),
    money(
      "fine_to",
      Localized("fine to", vi: "khung phạt đến"),
      Localized("the most that it allows", vi: "mức cao nhất")
    ),
    chosen(
      "fine_basis",
      .fineBasis,
      Localized("basis of the range", vi: "căn cứ khung phạt"),
      Localized(
        "exact: from the dues overdue at the minutes; estimate: from the list of the month-end"
          + " before, or where something was paid since, or the amount evaded is not known; fixed: no"
          + " debt is counted. Health insurance is never in the base",
        vi:
          "chính xác: theo khoản phải đóng quá hạn tại biên bản; ước tính: theo danh sách cuối tháng"
          + " trước, hoặc đã nộp thêm, hoặc chưa rõ số trốn đóng; cố định: không tính theo số nợ. BHYT"
          + " không nằm trong căn cứ"
      )
    ),
    text(
      "fine_rule",
      Localized("rule of the range", vi: "quy định khung phạt"),
      Localized("the articles it follows from", vi: "điều khoản làm căn cứ")
    ),
  ]
}

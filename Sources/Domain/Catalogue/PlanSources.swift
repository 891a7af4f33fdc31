import Query
import Values

extension DomainCatalogue {
  static let plans = SourceDeclaration(
    "plans",
    label: Localized("plans", vi: "kế hoạch"),
    meaning: Localized(
      "meetings, inspections and checks that lie ahead, one row a unit, and what became of them",
      vi: "buổi làm việc, thanh tra, kiểm tra dự kiến, mỗi đơn vị một dòng, và kết quả thực hiện"
    ),
    time: .dated(column: "planned_on"),
    columns: planColumns,
    defaultColumns: ["id", "code", "name", "kind", "planned_on", "police", "place", "state"],
    defaultOrder: ["planned_on", "id"],
    belongsToEmployer: true,
    parents: [SourceDeclaration.Parent("parties", by: PartyBook.column)],
    idLetter: "W"
  )

  private static let planColumns =
    [
      idColumn, partyColumn, partyNameColumn, partyIDColumn,
      reference(
        "plan",
        Localized("planned together", vi: "kế hoạch chung"),
        Localized(
          "the first id of the units that were planned in one statement",
          vi: "mã đầu tiên của các đơn vị lập kế hoạch cùng một lần"
        )
      ),
      chosen(
        "kind",
        .planKind,
        Localized("kind", vi: "nội dung"),
        Localized("meeting, inspection or check", vi: "làm việc, thanh tra hoặc kiểm tra")
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
      day(
        "planned_on",
        Localized("planned on", vi: "ngày dự kiến"),
        Localized("the day for which it is planned", vi: "ngày dự kiến thực hiện")
      ),
      ColumnDeclaration(
        "programme",
        .year,
        Localized("programme", vi: "chương trình năm"),
        Localized(
          "the year whose programme it belongs to; that of its period or day where none is given",
          vi: "năm của chương trình; theo kỳ hoặc ngày dự kiến nếu không ghi"
        )
      ),
      text(
        "term",
        Localized("for", vi: "kỳ"),
        Localized("the year, quarter or month: 2023, 2023-q2, 2023-05", vi: "năm, quý hoặc tháng")
      ),
      ColumnDeclaration(
        "period",
        .month,
        Localized("first month", vi: "tháng đầu kỳ"),
        Localized(
          "the first month of the year, quarter or month it is planned for, where no day is",
          vi: "tháng đầu của năm, quý, tháng dự kiến, khi chưa định ngày"
        )
      ),
      chosen(
        "scope",
        .targetScope,
        Localized("scope", vi: "loại kỳ"),
        Localized("for a year, a quarter or a month", vi: "cho năm, quý hoặc tháng")
      ),
      ColumnDeclaration(
        "quarter",
        .quarter,
        Localized("quarter", vi: "quý"),
        Localized(
          "the quarter of its day, or of its period; empty where only a year is planned",
          vi: "quý của ngày hoặc kỳ dự kiến; trống nếu chỉ có năm"
        )
      ),
      policeColumn,
      text(
        "partners",
        Localized("partners", vi: "cơ quan phối hợp"),
        Localized("other bodies that take part", vi: "cơ quan phối hợp khác")
      ),
      text("place", Localized("place", vi: "địa điểm"), Localized("where", vi: "nơi thực hiện")),
      label(
        "officer",
        Localized("officer", vi: "phụ trách"),
        Localized("the official in charge", vi: "cán bộ phụ trách")
      ),
      chosen(
        "state",
        .planState,
        Localized("state", vi: "trạng thái"),
        Localized(
          "planned, done, moved or cancelled; done once the session was held or the inspection ended",
          vi: "dự kiến, đã thực hiện, dời, hủy; đã thực hiện suy từ phiên hoặc cuộc thanh tra"
        )
      ),
      reference(
        "done_as",
        Localized("done as", vi: "đã thực hiện"),
        Localized("the session or inspection that it became", vi: "phiên hoặc cuộc đã thực hiện")
      ),
      text(
        "reason",
        Localized("reason", vi: "lý do"),
        Localized("why it was planned, moved or cancelled", vi: "lý do lập, dời hoặc hủy")
      ),
      noteColumn,
    ] + recordingColumns

  /// The unit's code under the word that plans and inspections use, too.
  static let partyColumn = ColumnDeclaration(
    "code",
    .code,
    codeColumn.label,
    codeColumn.meaning,
    aliases: codeColumn.aliases + ["party"]
  )
}

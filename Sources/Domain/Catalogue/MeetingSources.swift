import Query
import Values

extension DomainCatalogue {
  static let sessions = SourceDeclaration(
    "sessions",
    label: Localized("sessions", vi: "phiên làm việc"),
    meaning: Localized(
      "working sessions: one place, one police unit, one set of minutes; planned ones too",
      vi: "phiên làm việc: một địa điểm, một đơn vị công an, một biên bản; cả dự kiến"
    ),
    time: .dated(column: "date"),
    columns: [
      idColumn,
      reference(
        "plan",
        Localized("plan", vi: "kế hoạch"),
        Localized("the plan that it carries out", vi: "kế hoạch được thực hiện")
      ),
    ] + sessionDay + sessionColumns + recordingColumns,
    defaultColumns: ["id", "date", "place", "police", "explained", "state"],
    defaultOrder: ["date", "id"],
    belongsToEmployer: false,
    idLetter: "S"
  )

  static let meetings = SourceDeclaration(
    "meetings",
    label: Localized("meetings", vi: "buổi làm việc"),
    meaning: Localized(
      "units invited to held sessions up to today; whether they came is `attended`",
      vi: "đơn vị được mời trong các phiên đã diễn ra đến hôm nay; có đến hay không xem `attended`"
    ),
    time: .dated(column: "date"),
    columns: meetingColumns,
    defaultColumns: ["id", "code", "name", "date", "police", "explained", "attended"],
    defaultOrder: ["date", "id"],
    belongsToEmployer: true,
    parents: [
      SourceDeclaration.Parent("sessions", by: "session", sharing: sharedSessionColumns)
    ],
    idLetter: "M"
  )

  /// What a meeting has of its session.
  private static let sharedSessionColumns = (sessionDay + sessionColumns).map(\.name)

  private static let sessionDay = dayColumns(
    Localized("date", vi: "ngày"),
    Localized("day of the session", vi: "ngày làm việc")
  )

  private static let sessionColumns = [
    text(
      "place",
      Localized("place", vi: "địa điểm"),
      Localized("where it was held", vi: "địa điểm")
    ),
    policeColumn,
    text(
      "partners",
      Localized("partners", vi: "cơ quan phối hợp"),
      Localized("other bodies that took part", vi: "cơ quan phối hợp khác")
    ),
    text("chair", Localized("chair", vi: "chủ trì"), Localized("who led it", vi: "người chủ trì")),
    text(
      "invitation",
      Localized("invitation", vi: "giấy mời"),
      Localized("number of the letter of invitation", vi: "số giấy mời")
    ),
    ColumnDeclaration(
      "invitation_date",
      .date,
      Localized("date of invitation", vi: "ngày giấy mời"),
      Localized("day of the letter of invitation", vi: "ngày của giấy mời")
    ),
    ColumnDeclaration(
      "explained",
      .list,
      Localized("articles explained", vi: "điều luật đã phổ biến"),
      Localized(
        "articles of the Penal Code that were explained: 214, 215, 216",
        vi: "các điều của Bộ luật Hình sự đã phổ biến: 214, 215, 216"
      ),
      aliases: ["điều"]
    ),
    text(
      "minutes",
      Localized("minutes", vi: "biên bản"),
      Localized("number of the minutes", vi: "số biên bản")
    ),
    ColumnDeclaration(
      "state",
      .category(.sessionState),
      Localized("state", vi: "trạng thái"),
      Localized("planned, held, postponed or cancelled", vi: "dự kiến, đã làm việc, hoãn, hủy")
    ),
  ]

  private static let meetingColumns =
    [
      idColumn, codeColumn,
      ColumnDeclaration(
        "session",
        .code,
        Localized("session", vi: "phiên làm việc"),
        Localized("the session it belongs to", vi: "phiên làm việc của đơn vị")
      ),
    ] + sessionDay + sessionColumns
    + [
      ColumnDeclaration(
        "attended",
        .category(.yesNo),
        Localized("attended", vi: "có mặt"),
        Localized("whether the unit came", vi: "đơn vị có đến không")
      ),
      text(
        "represented_by",
        Localized("represented by", vi: "người đại diện dự"),
        Localized("who came for the unit", vi: "người dự thay mặt đơn vị")
      ),
      text(
        "cause",
        Localized("cause", vi: "nguyên nhân"),
        Localized("why it owes, in its own words", vi: "nguyên nhân nợ theo đơn vị")
      ),
      text(
        "view",
        Localized("view", vi: "ý kiến đơn vị"),
        Localized("what the unit said", vi: "ý kiến của đơn vị")
      ),
      noteColumn,
    ] + recordingColumns
}

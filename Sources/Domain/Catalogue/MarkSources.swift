import Query
import Values

extension DomainCatalogue {
  static let marks = SourceDeclaration(
    "marks",
    label: Localized("marks", vi: "tình trạng đơn vị"),
    meaning: Localized(
      "what the law or a fact says about a unit for a time: suspended, in dispute, dissolving …",
      vi: "tình trạng của đơn vị trong một thời gian: tạm dừng, khiếu nại, đang giải thể …"
    ),
    time: .dated(column: "first_day"),
    columns: markColumns,
    defaultColumns: [
      "id", "code", "name", "kind", "first_day", "last_day", "document", "state", "holds_list",
    ],
    defaultOrder: ["first_day", "id"],
    belongsToEmployer: true,
    idLetter: "A"
  )

  private static let markColumns =
    [
      idColumn, codeColumn,
      chosen(
        "kind",
        .markKind,
        Localized("kind", vi: "loại tình trạng"),
        Localized("what it says about the unit", vi: "nội dung tình trạng")
      ),
      day(
        "first_day",
        Localized("first day", vi: "từ ngày"),
        Localized("the first day on which it holds", vi: "ngày bắt đầu có hiệu lực")
      ),
      day(
        "last_day",
        Localized("last day", vi: "đến ngày"),
        Localized(
          "the last day on which it holds; empty while no end is known",
          vi: "ngày cuối có hiệu lực; trống nếu chưa rõ"
        )
      ),
      text(
        "document",
        Localized("document", vi: "văn bản"),
        Localized("number of the document that proves it", vi: "số văn bản chứng minh")
      ),
      text(
        "issuer",
        Localized("issuer", vi: "nơi cấp"),
        Localized("who issued the document", vi: "cơ quan cấp văn bản")
      ),
      day(
        "dated",
        Localized("dated", vi: "ngày văn bản"),
        Localized("date of the document", vi: "ngày của văn bản")
      ),
      chosen(
        "state",
        .markState,
        Localized("state", vi: "căn cứ"),
        Localized(
          "proven by a document, or only claimed",
          vi: "có văn bản chứng minh, hoặc mới khai"
        )
      ),
    ] + holdingColumns + [noteColumn] + recordingColumns

  private static let holdingColumns = [
    holding(
      "holds_list",
      Localized("holds off the list", vi: "tạm để ngoài danh sách"),
      Localized(
        "whether it keeps the unit off a list of the latest month: proven, running, and of a kind"
          + " that does",
        vi: "có để đơn vị ngoài danh sách tháng mới nhất: có căn cứ, còn hiệu lực, đúng loại"
      )
    ),
    holding(
      "holds_evasion",
      Localized("holds evasion", vi: "không tính trốn đóng"),
      Localized("whether what is owed then is no evasion", vi: "số nợ khi đó không là trốn đóng")
    ),
    holding(
      "holds_worklist",
      Localized("pauses the work list", vi: "tạm ngừng đôn đốc"),
      Localized("whether urging rests today", vi: "hôm nay có tạm ngừng đôn đốc không")
    ),
  ]

  private static func holding(
    _ name: String,
    _ label: Localized,
    _ meaning: Localized
  ) -> ColumnDeclaration {
    chosen(name, .yesNo, label, meaning)
  }
}

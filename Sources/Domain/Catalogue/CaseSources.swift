import Query
import Values

extension DomainCatalogue {
  static let cases = SourceDeclaration(
    "cases",
    label: Localized("cases", vi: "vụ việc"),
    meaning: Localized(
      "signs of crimes under Articles 214 to 216 and what became of them; never a verdict",
      vi: "dấu hiệu tội phạm theo Điều 214 đến 216 và diễn biến; không phải kết luận"
    ),
    time: .dated(column: "date"),
    columns: caseColumns,
    defaultColumns: [
      "id", "code", "name", "person", "article", "state", "date", "agency", "missing_count",
    ],
    defaultOrder: ["noticed", "id"],
    belongsToEmployer: true,
    parents: [SourceDeclaration.Parent("parties", by: PartyBook.column)],
    idLetter: "K"
  )

  static let caseEvents = SourceDeclaration(
    "case_events",
    label: Localized("steps of cases", vi: "diễn biến"),
    meaning: Localized(
      "what became of each case, one row a state: sent, returned and why, prosecuted …",
      vi: "diễn biến từng vụ việc, mỗi trạng thái một dòng: đã gửi, trả lại và lý do, khởi tố …"
    ),
    time: .dated(column: "date"),
    columns: eventColumns,
    defaultColumns: ["id", "case", "code", "name", "date", "state", "number", "agency", "why"],
    defaultOrder: ["date", "id"],
    belongsToEmployer: true,
    parents: [
      SourceDeclaration.Parent(
        "cases",
        by: "case",
        sharing: ["employer", PartyBook.column, "article"]
      ),
      SourceDeclaration.Parent("parties", by: PartyBook.column),
    ],
    idLetter: "G"
  )

  static let evidence = SourceDeclaration(
    "evidence",
    label: Localized("evidence", vi: "chứng cứ"),
    meaning: Localized(
      "the papers of each case; cases.missing names those of the checklist that are not there",
      vi: "tài liệu của từng vụ việc; cases.missing nêu tài liệu còn thiếu"
    ),
    time: .dated(column: "dated"),
    columns: evidenceColumns,
    defaultColumns: ["id", "case", "code", "item", "document", "dated", "issuer", "form"],
    defaultOrder: ["case", "id"],
    belongsToEmployer: true,
    parents: [
      SourceDeclaration.Parent("cases", by: "case", sharing: ["employer", PartyBook.column]),
      SourceDeclaration.Parent("parties", by: PartyBook.column),
    ],
    idLetter: "E"
  )

  private static let articleColumn = chosen(
    "article",
    .penalArticle,
    Localized("article", vi: "điều luật"),
    Localized("the article of the Penal Code it is about", vi: "điều của Bộ luật Hình sự")
  )

  private static let caseReference = reference(
    "case",
    Localized("case", vi: "vụ"),
    Localized("the case it belongs to", vi: "vụ việc liên quan")
  )

  private static let stateColumn = chosen(
    "state",
    .caseState,
    Localized("state", vi: "trạng thái"),
    Localized("where the case stands", vi: "trạng thái vụ việc")
  )

  private static let letterColumns = [
    text(
      "number",
      Localized("number", vi: "số văn bản"),
      Localized("number of the letter of the step", vi: "số văn bản của lần đó"),
      aliases: ["số"]
    ),
    label(
      "agency",
      Localized("agency", vi: "cơ quan"),
      Localized("who received or sent it", vi: "cơ quan tiếp nhận hoặc gửi")
    ),
    text(
      "why",
      Localized("why", vi: "vì sao"),
      Localized("the reason that was given", vi: "lý do được nêu")
    ),
  ]

  private static let caseColumns =
    [
      idColumn, partyColumn, partyNameColumn, partyIDColumn,
      text(
        "person",
        Localized("person", vi: "cá nhân"),
        Localized(
          "initials and year of birth of a person; no name and no number is kept",
          vi: "chữ viết tắt và năm sinh; không lưu họ tên, số định danh"
        )
      ),
      articleColumn,
      chosen(
        "kind",
        .caseSign,
        Localized("sign", vi: "dấu hiệu"),
        Localized("what was noticed", vi: "dấu hiệu phát hiện")
      ),
      day(
        "noticed",
        Localized("noticed", vi: "ngày phát hiện"),
        Localized("the day of its first step", vi: "ngày của diễn biến đầu tiên")
      ),
    ]
    + dayColumns(
      Localized("date", vi: "ngày"),
      Localized("the day of its latest step", vi: "ngày của diễn biến mới nhất")
    ) + [stateColumn] + letterColumns
    + [
      text(
        "holder",
        Localized("holder", vi: "đang giữ"),
        Localized("who has the file", vi: "bộ phận đang giữ hồ sơ")
      ),
      text(
        "missing",
        Localized("missing", vi: "còn thiếu"),
        Localized(
          "papers of the article's checklist that are not recorded",
          vi: "tài liệu theo danh mục của điều luật chưa có"
        )
      ),
      count(
        "missing_count",
        Localized("papers missing", vi: "số tài liệu thiếu"),
        Localized("how many papers of the checklist are missing", vi: "số tài liệu còn thiếu")
      ),
      noteColumn,
    ] + recordingColumns

  private static let eventColumns =
    [idColumn, caseReference, partyColumn, partyNameColumn, partyIDColumn, articleColumn]
    + dayColumns(
      Localized("date", vi: "ngày"),
      Localized("the day of the step", vi: "ngày của diễn biến")
    ) + [stateColumn] + letterColumns + [noteColumn] + recordingColumns

  private static let evidenceColumns =
    [
      idColumn, caseReference, partyColumn, partyNameColumn, partyIDColumn,
      chosen(
        "item",
        .evidenceItem,
        Localized("item", vi: "loại tài liệu"),
        Localized("which paper of the checklist it is", vi: "tài liệu nào trong danh mục")
      ),
      text(
        "document",
        Localized("document", vi: "văn bản"),
        Localized("number of the document", vi: "số văn bản")
      ),
      day(
        "dated",
        Localized("dated", vi: "ngày văn bản"),
        Localized("date of the document", vi: "ngày của văn bản"),
        aliases: ["date", "ngày"]
      ),
      text(
        "issuer",
        Localized("issuer", vi: "nơi cấp"),
        Localized("who issued it", vi: "cơ quan ban hành")
      ),
      chosen(
        "form",
        .documentForm,
        Localized("form", vi: "hình thức"),
        Localized("original, certified copy or electronic", vi: "bản chính, bản sao, điện tử")
      ),
      chosen(
        "shows",
        .evidenceShows,
        Localized("shows", vi: "thể hiện"),
        Localized(
          "whether it shows the circumstance, or that it is absent: an official recorded that there"
            + " was no deceit",
          vi: "tài liệu thể hiện có tình tiết, hay không có: ví dụ ghi nhận không gian dối"
        )
      ),
      noteColumn,
    ] + monthQuarterAndYear + recordingColumns
}

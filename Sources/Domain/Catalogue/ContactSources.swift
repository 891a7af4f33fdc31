import Query
import Values

extension DomainCatalogue {
  static let calls = SourceDeclaration(
    "calls",
    label: Localized("calls", vi: "cuộc gọi"),
    meaning: Localized("telephone calls to units", vi: "các cuộc gọi đôn đốc"),
    time: .dated(column: "date"),
    columns: callColumns,
    defaultColumns: ["id", "code", "name", "date", "result", "spoke", "note"],
    defaultOrder: ["date", "id"],
    belongsToEmployer: true,
    idLetter: "C"
  )

  static let visits = SourceDeclaration(
    "visits",
    label: Localized("visits", vi: "lần đến"),
    meaning: Localized("visits to units, with their minutes", vi: "các lần đến đơn vị làm việc"),
    time: .dated(column: "date"),
    columns: visitColumns,
    defaultColumns: ["id", "code", "name", "date", "result", "police", "note"],
    defaultOrder: ["date", "id"],
    belongsToEmployer: true,
    idLetter: "O"
  )

  static let letters = SourceDeclaration(
    "letters",
    label: Localized("letters", vi: "công văn"),
    meaning: Localized("official letters to units", vi: "công văn gửi đơn vị"),
    time: .dated(column: "date"),
    columns: letterColumns,
    defaultColumns: ["id", "code", "name", "kind", "number", "date", "sent"],
    defaultOrder: ["date", "id"],
    belongsToEmployer: true,
    idLetter: "L"
  )

  static let contacts = SourceDeclaration(
    "contacts",
    label: Localized("contacts", vi: "liên hệ"),
    meaning: Localized(
      "calls, letters, visits and held meetings together, with their kind",
      vi: "cuộc gọi, công văn, lần đến và buổi làm việc đã diễn ra"
    ),
    time: .dated(column: "date"),
    columns: contactColumns,
    defaultColumns: ["id", "kind", "code", "name", "date", "police"],
    defaultOrder: ["date", "id"],
    belongsToEmployer: true
  )

  private static let callColumns =
    [idColumn, codeColumn]
    + dayColumns(Localized("date", vi: "ngày"), Localized("day of the call", vi: "ngày gọi"))
    + conversation + recordingColumns

  private static let visitColumns =
    [idColumn, codeColumn]
    + dayColumns(Localized("date", vi: "ngày"), Localized("day of the visit", vi: "ngày đến"))
    + [policeColumn] + conversation + recordingColumns

  private static let conversation = [
    ColumnDeclaration(
      "officer",
      .label,
      Localized("officer", vi: "cán bộ"),
      Localized("the official who made the contact", vi: "cán bộ liên hệ")
    ),
    text(
      "spoke",
      Localized("spoke with", vi: "người làm việc"),
      Localized("who answered for the unit", vi: "người làm việc của đơn vị")
    ),
    ColumnDeclaration(
      "result",
      .category(.contactResult),
      Localized("result", vi: "kết quả"),
      Localized("what came of it", vi: "kết quả liên hệ")
    ),
    ColumnDeclaration(
      "about",
      .code,
      Localized("about", vi: "liên quan"),
      Localized("the record it is about", vi: "bản ghi liên quan")
    ),
    noteColumn,
  ]

  private static let letterColumns =
    [
      idColumn, codeColumn,
      ColumnDeclaration(
        "kind",
        .category(.letterKind),
        Localized("kind", vi: "loại văn bản"),
        Localized("what the letter does", vi: "loại văn bản")
      ),
      text(
        "number",
        Localized("number", vi: "số"),
        Localized("the letter's own number", vi: "số văn bản")
      ),
    ]
    + dayColumns(
      Localized("date", vi: "ngày ban hành"),
      Localized("day of issue", vi: "ngày ban hành văn bản")
    )
    + [
      ColumnDeclaration(
        "statement",
        .month,
        Localized("statement", vi: "theo C12 tháng"),
        Localized("the month of the C12 statement it rests on", vi: "tháng của thông báo C12")
      ),
      ColumnDeclaration(
        "last_month",
        .month,
        Localized("last month covered", vi: "đến tháng phát sinh"),
        Localized("the last contribution month it covers", vi: "tháng phát sinh cuối")
      ),
      ColumnDeclaration(
        "channel",
        .category(.letterChannel),
        Localized("channel", vi: "hình thức gửi"),
        Localized("how it was sent", vi: "hình thức gửi")
      ),
      ColumnDeclaration(
        "sent",
        .date,
        Localized("sent", vi: "ngày gửi"),
        Localized("the day it was sent", vi: "ngày gửi")
      ),
      ColumnDeclaration(
        "received",
        .date,
        Localized("received", vi: "ngày nhận"),
        Localized("the day the unit received it", vi: "ngày đơn vị nhận")
      ),
      noteColumn,
    ] + recordingColumns

  private static let contactColumns =
    [
      idColumn,
      ColumnDeclaration(
        "kind",
        .category(.contactKind),
        Localized("kind", vi: "hình thức liên hệ"),
        Localized("call, letter, visit or meeting", vi: "gọi, công văn, đến hoặc làm việc")
      ),
      codeColumn,
    ]
    + dayColumns(Localized("date", vi: "ngày"), Localized("day of the contact", vi: "ngày liên hệ"))
    + [policeColumn, noteColumn]
}

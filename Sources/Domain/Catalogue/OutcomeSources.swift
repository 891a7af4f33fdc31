import Query
import Values

extension DomainCatalogue {
  static let outcomes = SourceDeclaration(
    "outcomes",
    label: Localized("outcomes", vi: "kết quả công an"),
    meaning: Localized(
      "what the police did with units of the lists; money they report is never money received",
      vi: "việc công an đã làm với đơn vị trong danh sách; số công an báo không phải số đã thu"
    ),
    time: .dated(column: "date"),
    columns: outcomeColumns,
    defaultColumns: [
      "id", "referral", "code", "name", "date", "police", "action", "result", "reported",
    ],
    defaultOrder: ["date", "id"],
    mainMeasure: "reported",
    belongsToEmployer: true,
    parents: [
      SourceDeclaration.Parent("referred", by: "line", key: "line"),
      SourceDeclaration.Parent("referrals", by: "referral"),
    ],
    idLetter: "U"
  )

  static let handovers = SourceDeclaration(
    "handovers",
    label: Localized("hand-overs", vi: "lần bàn giao"),
    meaning: Localized(
      "each time a list, a correction or a case reached a recipient",
      vi: "mỗi lần bàn giao danh sách, đính chính hoặc hồ sơ vụ việc cho nơi nhận"
    ),
    time: .dated(column: "date"),
    columns: handoverColumns,
    defaultColumns: ["id", "referral", "date", "recipient", "receipt", "copies", "hash"],
    defaultOrder: ["date", "id"],
    belongsToEmployer: false,
    parents: [
      SourceDeclaration.Parent("referrals", by: "referral"),
      SourceDeclaration.Parent("cases", by: "referral"),
    ],
    idLetter: "H"
  )

  static let corrections = SourceDeclaration(
    "corrections",
    label: Localized("corrections", vi: "đính chính"),
    meaning: Localized(
      "letters that take units back from signed lists; the list itself stays as it is",
      vi: "văn bản rút đơn vị khỏi danh sách đã ký; danh sách giữ nguyên"
    ),
    time: .dated(column: "dated"),
    columns: correctionColumns,
    defaultColumns: ["id", "referral", "number", "dated", "units", "amount", "reason"],
    defaultOrder: ["dated", "id"],
    mainMeasure: "amount",
    belongsToEmployer: false,
    parents: [SourceDeclaration.Parent("referrals", by: "referral")],
    idLetter: "Z"
  )

  private static let listColumn = reference(
    "referral",
    Localized("list", vi: "danh sách"),
    Localized("the list for the police", vi: "danh sách chuyển công an")
  )

  private static let outcomeColumns =
    [
      idColumn, listColumn, lineColumn, codeColumn,
    ]
    + dayColumns(
      Localized("date", vi: "ngày"),
      Localized("the day the police acted", vi: "ngày công an thực hiện")
    )
    + [
      policeColumn,
      chosen(
        "action",
        .policeAction,
        Localized("action", vi: "công an đã làm"),
        Localized("what the police did", vi: "việc công an đã làm")
      ),
      chosen(
        "result",
        .contactResult,
        Localized("result", vi: "kết quả"),
        Localized("what came of it", vi: "kết quả làm việc")
      ),
      text(
        "document",
        Localized("document", vi: "văn bản"),
        Localized("number of the letter of the police", vi: "số văn bản của công an")
      ),
      money(
        "reported",
        Localized("reported", vi: "số tiền công an báo"),
        Localized(
          "money that the police say was paid; it stands beside money received",
          vi: "số tiền công an báo đã nộp; để bên cạnh số đã thu"
        )
      ),
      noteColumn,
    ] + recordingColumns

  private static let handoverColumns =
    [
      idColumn,
      reference(
        "referral",
        Localized("list", vi: "danh sách"),
        Localized("the list, correction or case", vi: "danh sách, đính chính hoặc vụ việc")
      ),
    ]
    + dayColumns(
      Localized("date", vi: "ngày bàn giao"),
      Localized("the day it reached the recipient", vi: "ngày nơi nhận nhận được")
    )
    + [
      label(
        "recipient",
        Localized("recipient", vi: "nơi nhận"),
        Localized("who received it", vi: "cơ quan nhận")
      ),
      label(
        "handed_by",
        Localized("handed over by", vi: "người giao"),
        Localized("who handed it over", vi: "người bàn giao")
      ),
      text(
        "receipt",
        Localized("receipt", vi: "người nhận"),
        Localized("who signed for it", vi: "người ký nhận")
      ),
      count(
        "copies",
        Localized("copies", vi: "số bản"),
        Localized("number of copies", vi: "số bản bàn giao")
      ),
      reference(
        "hash",
        Localized("hash", vi: "mã kiểm tra"),
        Localized("SHA-256 of what was handed over", vi: "SHA-256 của nội dung bàn giao")
      ),
      noteColumn,
    ] + recordingColumns

  private static let correctionColumns =
    [
      idColumn, listColumn,
      text(
        "number",
        Localized("number", vi: "số"),
        Localized("number of the letter of correction", vi: "số văn bản đính chính")
      ),
      day(
        "dated",
        Localized("dated", vi: "ngày đính chính"),
        Localized("date of the letter of correction", vi: "ngày văn bản đính chính"),
        aliases: ["ngày"]
      ),
      count(
        "units",
        Localized("units", vi: "số đơn vị"),
        Localized("units taken back", vi: "số đơn vị rút tên")
      ),
      money(
        "amount",
        Localized("amount", vi: "số tiền"),
        Localized("their overdue money on the list", vi: "số nợ của các đơn vị đó trong danh sách")
      ),
      text(
        "reason",
        Localized("reason", vi: "lý do"),
        Localized("why they are taken back", vi: "lý do rút tên")
      ),
    ] + recordingColumns
}

/// What tells one line of one list from all others.
let lineColumn = ColumnDeclaration(
  "line",
  .code,
  Localized("line", vi: "dòng danh sách"),
  Localized("the line of the list: list/code as listed", vi: "dòng trong danh sách: danh sách/mã")
)

import Query
import Values

extension DomainCatalogue {
  static let imports = SourceDeclaration(
    "imports",
    label: Localized("imports", vi: "lần nhập"),
    meaning: Localized("files that were taken in", vi: "các tệp đã nhập"),
    time: .dated(column: "date"),
    columns: importColumns,
    defaultColumns: ["id", "date", "file", "source", "period", "revision", "rows", "amount"],
    defaultOrder: ["date", "id"],
    belongsToEmployer: false,
    idLetter: "N"
  )

  static let exports = SourceDeclaration(
    "exports",
    label: Localized("exports", vi: "lần xuất"),
    meaning: Localized(
      "files that went out: what was asked, how many rows, and the hash of their bytes",
      vi: "các tệp đã xuất: câu hỏi, số dòng và mã kiểm tra nội dung"
    ),
    time: .dated(column: "date"),
    columns: exportColumns,
    defaultColumns: ["id", "date", "file", "question", "rows", "operator"],
    defaultOrder: ["date", "id"],
    belongsToEmployer: false,
    idLetter: "J"
  )

  static let audit = SourceDeclaration(
    "audit",
    label: Localized("audit", vi: "nhật ký"),
    meaning: Localized(
      "every change, import and export, chained by hashes",
      vi: "mọi thay đổi, nhập, xuất, có mã nối"
    ),
    time: .dated(column: "date"),
    columns: auditColumns,
    defaultColumns: ["id", "date", "operator", "action", "statement", "rows"],
    defaultOrder: ["id"],
    belongsToEmployer: false
  )

  static let definitions = SourceDeclaration(
    "definitions",
    label: Localized("definitions", vi: "định nghĩa"),
    meaning: Localized(
      "named conditions, measures and questions",
      vi: "điều kiện, chỉ tiêu, câu hỏi có tên"
    ),
    time: .dated(column: "date"),
    columns: definitionColumns,
    defaultColumns: ["name", "kind", "text", "operator", "date"],
    defaultOrder: ["name"],
    belongsToEmployer: false
  )

  private static func count(_ name: String, _ label: Localized, _ meaning: Localized)
    -> ColumnDeclaration
  {
    ColumnDeclaration(name, .count, label, meaning)
  }

  private static let importColumns =
    [
      idColumn,
      ColumnDeclaration(
        "date",
        .date,
        Localized("date", vi: "ngày"),
        Localized("day of the import", vi: "ngày nhập")
      ),
    ] + quarterAndYear
    + [
      text("file", Localized("file", vi: "tệp"), Localized("the file's name", vi: "tên tệp")),
      ColumnDeclaration(
        "source",
        .label,
        Localized("source", vi: "nguồn"),
        Localized("what was imported", vi: "loại dữ liệu")
      ),
      ColumnDeclaration(
        "period",
        .month,
        Localized("data month", vi: "tháng"),
        Localized("the month of the data", vi: "tháng của số liệu"),
        aliases: ["month"]
      ),
      ColumnDeclaration(
        "revision",
        .number,
        Localized("revision", vi: "lần thứ"),
        Localized("which import of the month", vi: "lần nhập thứ mấy của tháng")
      ),
      ColumnDeclaration(
        "extent",
        .category(.coverage),
        Localized("extent", vi: "phạm vi"),
        Localized(
          "complete: a unit that is missing has no debt; part: unknown",
          vi: "toàn tỉnh: đơn vị vắng là hết nợ; một bộ phận: không rõ"
        )
      ),
      count(
        "rows",
        Localized("rows", vi: "số dòng"),
        Localized("lines taken", vi: "số dòng đã nhận")
      ),
      count(
        "new",
        Localized("new", vi: "mới"),
        Localized("units not on the month before", vi: "đơn vị mới so với tháng trước")
      ),
      count(
        "changed",
        Localized("changed", vi: "thay đổi"),
        Localized("lines that changed", vi: "số dòng thay đổi")
      ),
      count(
        "gone",
        Localized("gone", vi: "ra"),
        Localized("units no longer there", vi: "đơn vị không còn")
      ),
      count(
        "rejected",
        Localized("rejected", vi: "bị loại"),
        Localized("lines not taken", vi: "số dòng không nhận")
      ),
      money(
        "amount",
        Localized("amount", vi: "số tiền"),
        Localized("total of the lines, in dong", vi: "tổng số tiền, đồng")
      ),
      operatorColumn,
    ]

  private static let exportColumns =
    [idColumn]
    + dayColumns(Localized("date", vi: "ngày"), Localized("day of the export", vi: "ngày xuất"))
    + [
      text("file", Localized("file", vi: "tệp"), Localized("the file's name", vi: "tên tệp")),
      text(
        "question",
        Localized("question", vi: "câu hỏi"),
        Localized("what the file answers", vi: "nội dung của tệp")
      ),
      count(
        "rows",
        Localized("rows", vi: "số dòng"),
        Localized("rows of its table", vi: "số dòng của bảng")
      ),
      count(
        "bytes",
        Localized("bytes", vi: "số byte"),
        Localized("length of the file", vi: "độ dài tệp")
      ),
      contentColumn,
      operatorColumn,
    ]

  private static let contentColumn = ColumnDeclaration(
    "content",
    .code,
    Localized("content", vi: "mã nội dung"),
    Localized(
      "SHA-256 of the exported file; of several files, of their hashes in order",
      vi: "SHA-256 của tệp đã xuất; nếu nhiều tệp thì của các mã theo thứ tự"
    )
  )

  private static let auditColumns =
    [
      ColumnDeclaration(
        "id",
        .number,
        Localized("entry", vi: "số thứ tự"),
        Localized("number of the entry, from 1", vi: "số thứ tự của mục")
      )
    ] + dayColumns(Localized("date", vi: "ngày"), Localized("day of the act", vi: "ngày thực hiện"))
    + [
      operatorColumn,
      ColumnDeclaration(
        "action",
        .label,
        Localized("action", vi: "việc"),
        Localized("what was done", vi: "việc đã làm")
      ),
      text(
        "statement",
        Localized("statement", vi: "câu lệnh"),
        Localized("as it was typed", vi: "câu lệnh đã gõ")
      ),
      count(
        "rows",
        Localized("rows", vi: "số dòng"),
        Localized("rows written", vi: "số dòng đã ghi")
      ),
      contentColumn,
      ColumnDeclaration(
        "hash",
        .code,
        Localized("hash", vi: "mã kiểm tra"),
        Localized("link of the chain", vi: "mã nối của nhật ký")
      ),
    ]

  private static let definitionColumns =
    [
      ColumnDeclaration(
        "name",
        .text,
        Localized("name", vi: "tên"),
        Localized("the defined name", vi: "tên định nghĩa")
      ),
      ColumnDeclaration(
        "kind",
        .category(.definitionKind),
        Localized("kind", vi: "loại"),
        Localized("condition, measure or question", vi: "điều kiện, chỉ tiêu hoặc câu hỏi")
      ),
      text(
        "text",
        Localized("text", vi: "nội dung"),
        Localized("what it stands for", vi: "nội dung định nghĩa")
      ),
      operatorColumn,
    ]
    + dayColumns(
      Localized("date", vi: "ngày"),
      Localized("day of the definition", vi: "ngày định nghĩa")
    )
}

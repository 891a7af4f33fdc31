import Query
import Values

extension DomainCatalogue {
  static let findings = SourceDeclaration(
    "findings",
    label: Localized("findings", vi: "sai phạm"),
    meaning: Localized(
      "what inspections found; new duty, not debt recovered",
      vi: "sai phạm phát hiện; số phải truy đóng, không phải nợ đã thu hồi"
    ),
    aliases: ["phát hiện"],
    time: .dated(column: "date"),
    columns: findingColumns,
    defaultColumns: [
      "id", "inspection", "code", "name", "kind", "year", "workers", "amount", "paid",
    ],
    defaultOrder: ["date", "id"],
    mainMeasure: "amount",
    belongsToEmployer: true,
    parents: [
      SourceDeclaration.Parent(
        "inspections",
        by: "inspection",
        sharing: ["employer", "decision", PartyBook.column]
      ),
      SourceDeclaration.Parent("decisions", by: "decision"),
      SourceDeclaration.Parent("parties", by: PartyBook.column),
    ],
    idLetter: "F"
  )

  static let parties = SourceDeclaration(
    "parties",
    label: Localized("parties", vi: "đối tượng khác"),
    meaning: Localized(
      "collection agents, medical facilities and offices that are inspected",
      vi: "tổ chức dịch vụ thu, cơ sở khám chữa bệnh, cơ quan BHXH được kiểm tra"
    ),
    time: .timeless,
    columns: [
      idColumn,
      ColumnDeclaration(
        "code",
        .code,
        Localized("code", vi: "mã"),
        Localized("its own code", vi: "mã số riêng")
      ),
      chosen(
        "kind",
        .partyKind,
        Localized("kind", vi: "loại"),
        Localized("agent, facility, office or other", vi: "loại đối tượng")
      ),
      text("name", Localized("name", vi: "tên"), Localized("its name", vi: "tên gọi")),
      label("ward", Localized("ward", vi: "địa bàn"), Localized("where it is", vi: "địa bàn")),
    ],
    defaultColumns: ["id", "code", "name", "kind", "ward"],
    defaultOrder: ["code"],
    belongsToEmployer: false,
    idLetter: "B"
  )

  private static let findingColumns =
    [
      idColumn,
      reference(
        "inspection",
        Localized("inspection", vi: "cuộc thanh tra"),
        Localized("the inspection that found it", vi: "cuộc thanh tra đã phát hiện")
      ),
      reference(
        "decision",
        Localized("decision", vi: "quyết định"),
        Localized("the decision of that inspection", vi: "quyết định của cuộc thanh tra")
      ),
      partyColumn, partyNameColumn, partyIDColumn,
    ]
    + dayColumns(
      Localized("date", vi: "ngày"),
      Localized("the day it was found", vi: "ngày phát hiện")
    ).filter { $0.name != "year" }
    + [
      chosen(
        "kind",
        .findingKind,
        Localized("kind", vi: "loại sai phạm"),
        Localized("what was found", vi: "nội dung sai phạm")
      ),
      ColumnDeclaration(
        "year",
        .year,
        Localized("for year", vi: "năm"),
        Localized("the year of the duty, not of the date", vi: "năm phát sinh sai phạm")
      ),
      ColumnDeclaration(
        "workers",
        .people,
        Localized("workers", vi: "số lao động"),
        Localized("workers concerned", vi: "số lao động liên quan")
      ),
      money(
        "amount",
        Localized("to pay back", vi: "số phải truy đóng"),
        Localized("new duty found, in dong", vi: "số tiền phải truy đóng, đồng"),
        aliases: ["số tiền"]
      ),
      money(
        "paid",
        Localized("paid back", vi: "đã truy đóng"),
        Localized("of that, what was paid", vi: "phần đã nộp")
      ),
      day(
        "paid_on",
        Localized("paid on", vi: "ngày truy đóng"),
        Localized("the day it was paid", vi: "ngày nộp")
      ),
      reference(
        "payment",
        Localized("payment", vi: "chứng từ nộp"),
        Localized("the payment towards it", vi: "khoản nộp cho sai phạm này")
      ),
      day(
        "deadline",
        Localized("deadline", vi: "thời hạn"),
        Localized(
          "the day by which it is to be paid; that of the conclusion where it has none",
          vi: "hạn nộp; theo kết luận nếu không ghi riêng"
        )
      ),
      noteColumn,
    ] + recordingColumns
}

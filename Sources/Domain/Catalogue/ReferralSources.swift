import Query
import Values

extension DomainCatalogue {
  static let referrals = SourceDeclaration(
    "referrals",
    label: Localized("referrals", vi: "danh sách"),
    meaning: Localized(
      "lists for the police, frozen when signed",
      vi: "danh sách chuyển công an, cố định khi ký"
    ),
    time: .dated(column: "dated"),
    columns: referralColumns,
    defaultColumns: ["id", "period", "state", "number", "dated", "units", "amount"],
    defaultOrder: ["period", "id"],
    mainMeasure: "amount",
    belongsToEmployer: false,
    idLetter: "R"
  )

  static let referred = SourceDeclaration(
    "referred",
    label: Localized("referred units", vi: "đã chuyển"),
    meaning: Localized(
      "the lines of the lists, every column as it was printed",
      vi: "các dòng của danh sách, mọi cột như đã in"
    ),
    time: .timeless,
    columns: lineColumns,
    defaultColumns: ["referral", "code", "name", "change", "months", "amount", "class"],
    defaultOrder: ["referral", "code"],
    mainMeasure: "overdue",
    belongsToEmployer: true,
    parents: [SourceDeclaration.Parent("referrals", by: "referral")]
  )

  static let left = SourceDeclaration(
    "left",
    label: Localized("units that left", vi: "ra khỏi danh sách"),
    meaning: Localized(
      "units of the list before that are not on the next one of its series, and why",
      vi: "đơn vị có ở danh sách trước, không có ở danh sách sau, và lý do"
    ),
    time: .timeless,
    columns: leftColumns,
    defaultColumns: ["referral", "code", "name", "why", "amount"],
    defaultOrder: ["referral", "code"],
    mainMeasure: "amount",
    belongsToEmployer: true,
    parents: [SourceDeclaration.Parent("referrals", by: "referral")]
  )

  private static let dataMonth = ColumnDeclaration(
    "period",
    .month,
    Localized("data month", vi: "tháng"),
    Localized(
      "the month-end of the balances, not the date of the letter",
      vi: "cuối tháng của số liệu, không phải ngày công văn"
    ),
    aliases: ["month", "số liệu đến"]
  )

  private static let listColumn = ColumnDeclaration(
    "referral",
    .code,
    Localized("list", vi: "danh sách"),
    Localized("the list of this line", vi: "danh sách của dòng này")
  )

  private static let referralColumns =
    [
      idColumn, dataMonth,
      ColumnDeclaration(
        "series",
        .label,
        Localized("series", vi: "loại danh sách"),
        Localized(
          "`monthly`, or the purpose of a second list of a month",
          vi: "`monthly`, hoặc mục đích của danh sách thứ hai trong tháng"
        )
      ),
      ColumnDeclaration(
        "state",
        .category(.referralState),
        Localized("state", vi: "trạng thái"),
        Localized("draft, signed or handed over", vi: "dự thảo, đã ký, đã bàn giao")
      ),
      text(
        "number",
        Localized("number", vi: "số"),
        Localized("number of the letter", vi: "số công văn")
      ),
      ColumnDeclaration(
        "dated",
        .date,
        Localized("dated", vi: "ngày ký"),
        Localized(
          "date of the letter; never a hand-over date",
          vi: "ngày công văn; không phải ngày bàn giao"
        ),
        aliases: ["ngày"]
      ),
      text("signer", Localized("signer", vi: "người ký"), Localized("who signed", vi: "người ký")),
      text(
        "definition",
        Localized("definition", vi: "tiêu chí"),
        Localized("the question that chose the units", vi: "câu hỏi đã chọn đơn vị")
      ),
      text(
        "purpose",
        Localized("purpose", vi: "mục đích"),
        Localized("why a further list was made", vi: "lý do lập thêm danh sách")
      ),
      noteColumn,
    ] + referralTotals + recordingColumns

  private static let referralTotals = [
    ColumnDeclaration(
      "units",
      .count,
      Localized("units", vi: "số đơn vị"),
      Localized("unit codes on the list", vi: "số mã đơn vị")
    ),
    ColumnDeclaration(
      "tax_codes",
      .count,
      Localized("employers in law", vi: "số doanh nghiệp"),
      Localized("distinct tax codes on the list", vi: "số mã số thuế khác nhau")
    ),
    ColumnDeclaration(
      "workers",
      .people,
      Localized("workers", vi: "số lao động"),
      Localized("workers of its units", vi: "số lao động của các đơn vị")
    ),
    money(
      "amount",
      Localized("amount", vi: "số tiền"),
      Localized("overdue money of its units", vi: "số nợ quá hạn của các đơn vị")
    ),
    ColumnDeclaration(
      "held_back",
      .count,
      Localized("held back", vi: "số tạm để ngoài"),
      Localized("units that the question chose and the law keeps off", vi: "số đơn vị tạm để ngoài")
    ),
    count(
      "corrections",
      Localized("corrections", vi: "số lần đính chính"),
      Localized("letters of correction since", vi: "số văn bản đính chính sau đó")
    ),
    count(
      "units_corrected",
      Localized("units as corrected", vi: "số đơn vị sau đính chính"),
      Localized("units less those taken back", vi: "số đơn vị trừ đơn vị đã rút tên")
    ),
    money(
      "amount_corrected",
      Localized("amount as corrected", vi: "số tiền sau đính chính"),
      Localized("overdue money less that of units taken back", vi: "số nợ trừ đơn vị đã rút tên")
    ),
    ColumnDeclaration(
      "hash",
      .code,
      Localized("hash", vi: "mã kiểm tra"),
      Localized("SHA-256 of the list's CSV", vi: "SHA-256 của tệp CSV danh sách")
    ),
  ]

  private static let lineColumns =
    [
      listColumn, dataMonth, codeColumn,
      ColumnDeclaration(
        "change",
        .category(.referralChange),
        Localized("change", vi: "biến động"),
        Localized(
          "new, or continuing from the list before",
          vi: "mới, hoặc tiếp tục từ danh sách trước"
        ),
        aliases: ["tình trạng"]
      ),
    ] + frozen(from: employers, ReferredLine.employerColumnNames)
    + frozen(from: debts, ReferredLine.debtColumnNames)
    + [
      text(
        "measures",
        Localized("measures", vi: "biện pháp đã áp dụng"),
        Localized("what was done before, with numbers and dates", vi: "việc đã làm, số và ngày")
      ),
      money(
        "paid_since",
        Localized("paid since", vi: "đã nộp sau ngày chốt"),
        Localized(
          "paid between the month's end and the signing; of a draft up to today",
          vi: "đã nộp từ cuối tháng đến khi ký; dự thảo thì đến hôm nay"
        )
      ),
      money(
        "recovered",
        Localized("recovered", vi: "đã thu hồi"),
        Localized(
          "recovered after the list was handed over, up to the line's amount, as of today",
          vi: "đã thu hồi sau bàn giao, không quá số tiền của dòng, đến hôm nay"
        )
      ),
      money(
        "owed_now",
        Localized("owed now", vi: "còn nợ"),
        Localized(
          "overdue by the newest list, under a new code too, less what came back since",
          vi: "nợ quá hạn theo danh sách mới nhất, kể cả mã mới, trừ số đã thu hồi sau đó"
        )
      ),
      lineColumn,
      day(
        "withdrawn",
        Localized("withdrawn", vi: "ngày rút tên"),
        Localized("the day it was taken back from the signed list", vi: "ngày rút khỏi danh sách")
      ),
      reference(
        "correction",
        Localized("correction", vi: "đính chính"),
        Localized("the correction that took it back", vi: "văn bản đính chính đã rút tên")
      ),
      text(
        "withdrawn_because",
        Localized("withdrawn because", vi: "lý do rút tên"),
        Localized("why it was taken back", vi: "lý do rút tên")
      ),
    ]

  private static let leftColumns = [
    listColumn, dataMonth, codeColumn,
    ColumnDeclaration(
      "why",
      .category(.leavingReason),
      Localized("why", vi: "lý do ra khỏi danh sách"),
      Localized("why it is no longer listed", vi: "vì sao không còn trong danh sách"),
      aliases: ["lý do"]
    ),
    ColumnDeclaration(
      "previous",
      .code,
      Localized("list before", vi: "danh sách trước"),
      Localized("the list that it was on", vi: "danh sách trước đó có đơn vị")
    ),
    money(
      "amount",
      Localized("amount then", vi: "số tiền"),
      Localized("overdue money on the list before", vi: "số nợ trên danh sách trước")
    ),
    text(
      "because",
      Localized("because", vi: "lý do gạch tên"),
      Localized("why it was struck from the draft", vi: "lý do gạch tên khỏi dự thảo")
    ),
  ]

  /// The columns of another source, as a list prints them.
  private static func frozen(
    from source: SourceDeclaration,
    _ names: [String]
  ) -> [ColumnDeclaration] {
    names.compactMap { name in
      source.columns.first { $0.name == name }.map {
        ColumnDeclaration(
          $0.name,
          $0.type,
          $0.label,
          Localized(
            "as printed: " + $0.meaning.english,
            vi: $0.meaning.vietnamese.map { "như đã in: " + $0 }
          ),
          aliases: $0.aliases
        )
      }
    }
  }
}

import Query
import Values

// Questions that are asked so often that they have a name.
extension DomainCatalogue {
  /// The debtors of a month by the steps of the months they owe.
  static let aging = CrossTable(
    "aging",
    label: Localized("ageing", vi: "tuổi nợ"),
    meaning: Localized(
      "the debtors of a month by the steps of the months they owe",
      vi: "đơn vị nợ của một tháng theo các mức số tháng nợ"
    ),
    source: "debtors",
    key: "bucket"
  )

  /// What became of the debtors of one month by another.
  static let roll = SourceDeclaration(
    "roll",
    label: Localized("roll", vi: "dịch chuyển nợ"),
    meaning: Localized(
      "the units that owe in one of two months, each with its step then and now",
      vi: "các đơn vị nợ ở một trong hai tháng, kèm mức nợ trước và nay"
    ),
    time: .compared,
    columns: rollColumns,
    defaultColumns: [
      "code", "name", "bucket_before", "bucket_after", "overdue_before", "overdue_after",
    ],
    defaultOrder: ["code"],
    defaultKeys: ["bucket_before", "bucket_after"],
    defaultFigures: ["overdue_before", "overdue_after"],
    mainMeasure: "overdue_after",
    belongsToEmployer: true
  )

  private static let rollColumns = [
    ColumnDeclaration(
      "code",
      .code,
      Localized("code", vi: "mã"),
      Localized("code of the unit", vi: "mã đơn vị")
    ),
    ColumnDeclaration(
      "bucket_before",
      .category(.bucketBefore),
      Localized("before", vi: "mức trước"),
      Localized("step of months in the first month", vi: "mức số tháng nợ ở tháng đầu")
    ),
    ColumnDeclaration(
      "bucket_after",
      .category(.bucketAfter),
      Localized("after", vi: "mức sau"),
      Localized("step of months in the second month", vi: "mức số tháng nợ ở tháng sau")
    ),
    ColumnDeclaration(
      "overdue_before",
      .money,
      Localized("overdue before", vi: "nợ quá hạn trước"),
      Localized(
        "overdue in the first month; 0 for new debtors",
        vi: "nợ quá hạn ở tháng đầu; 0 nếu mới nợ"
      )
    ),
    ColumnDeclaration(
      "overdue_after",
      .money,
      Localized("overdue after", vi: "nợ quá hạn sau"),
      Localized(
        "overdue in the second month; 0 for those who cleared it",
        vi: "nợ quá hạn ở tháng sau; 0 nếu đã hết nợ"
      )
    ),
  ]
}

package import Query
import Values

extension DomainCatalogue {
  /// What came back; a payment gives two rows where the amount of a list's line ends within it.
  static let recoveries = recoverySource(
    "recoveries",
    label: Localized("recoveries", vi: "thu hồi nợ"),
    meaning: Localized(
      "the part of payments that met debt overdue at the month-end before, each part with the"
        + " latest act before it and the scopes it lies in; scopes overlap and are never added",
      vi: "phần tiền nộp trừ vào nợ quá hạn cuối tháng trước, kèm tác động gần nhất và các phạm vi;"
        + " các phạm vi trùng nhau, không cộng"
    )
  )

  /// The same with all codes of one tax code taken together.
  static let firmRecoveries = recoverySource(
    "firm_recoveries",
    label: Localized("recoveries by employer in law", vi: "thu hồi nợ theo doanh nghiệp"),
    meaning: Localized(
      "as recoveries, with the debts, acts and lines of all codes of one tax code taken together",
      vi: "như thu hồi nợ, gộp nợ, tác động và dòng danh sách của mọi mã cùng mã số thuế"
    )
  )

  private static func recoverySource(
    _ name: String,
    label: Localized,
    meaning: Localized
  ) -> SourceDeclaration {
    SourceDeclaration(
      name,
      label: label,
      meaning: meaning,
      time: .dated(column: "date"),
      columns: recoveryColumns,
      defaultColumns: [
        "payment", "date", "code", "name", "amount", "act_kind", "act", "referral", "joint",
        "inspection",
      ],
      defaultOrder: ["date", "payment"],
      mainMeasure: "amount",
      belongsToEmployer: true,
      parents: [
        SourceDeclaration.Parent("payments", by: "payment"),
        SourceDeclaration.Parent("inspections", by: "inspection"),
        SourceDeclaration.Parent("referrals", by: "referral"),
      ]
    )
  }

  private static let recoveryColumns =
    [
      reference(
        "payment",
        Localized("payment", vi: "chứng từ thu"),
        Localized("the payment that this is a part of", vi: "khoản nộp chứa phần này")
      )
    ]
    + dayColumns(
      Localized("date", vi: "ngày"),
      Localized("day of the payment", vi: "ngày nộp tiền")
    )
    + [
      codeColumn,
      money(
        "amount",
        Localized("recovered", vi: "số thu hồi"),
        Localized(
          "what met debt that was overdue at the month-end before; oldest debt taken as paid first",
          vi: "phần trừ vào nợ quá hạn cuối tháng trước; coi như nộp cho nợ cũ nhất trước"
        )
      ),
      chosen(
        "act_kind",
        .recoveryAct,
        Localized("act", vi: "loại tác động"),
        Localized(
          "kind of the latest act whose window holds the day; each dong has one act",
          vi: "loại tác động gần nhất còn trong thời hạn; mỗi đồng chỉ tính một tác động"
        )
      ),
      reference(
        "act",
        Localized("act's id", vi: "tác động gần nhất"),
        Localized("the record of that act", vi: "bản ghi của tác động đó")
      ),
    ] + scopeColumns + areaColumns

  private static let scopeColumns = [
    reference(
      "referral",
      Localized("list", vi: "danh sách"),
      Localized(
        "listed scope: the latest list handed over before, up to the amount of its line",
        vi: "phạm vi danh sách: danh sách bàn giao gần nhất trước đó, không quá số tiền của dòng"
      )
    ),
    reference(
      "joint",
      Localized("with police", vi: "lần làm việc với công an"),
      Localized(
        "joint scope: the latest meeting or visit with police, whether or not the unit came",
        vi: "phạm vi phối hợp: lần làm việc gần nhất cùng công an, đơn vị có đến hay không"
      )
    ),
    label(
      "police",
      Localized("police", vi: "đơn vị công an"),
      Localized("the police unit of that meeting or visit", vi: "công an của lần làm việc đó")
    ),
    reference(
      "inspection",
      Localized("inspection", vi: "cuộc thanh tra, kiểm tra"),
      Localized(
        "inspected scope: the latest inspection whose window holds the day",
        vi: "phạm vi thanh tra: cuộc gần nhất còn trong thời hạn"
      )
    ),
    ColumnDeclaration(
      "programme",
      .year,
      Localized("programme", vi: "chương trình năm"),
      Localized("the year of the inspection's decision", vi: "năm của quyết định thanh tra")
    ),
  ]

  private static let areaColumns = [
    label(
      "office",
      Localized("office", vi: "BHXH cơ sở"),
      Localized("the unit's office on the day of the payment", vi: "cơ quan quản lý ngày nộp")
    ),
    label(
      "district",
      Localized("district", vi: "huyện"),
      Localized("the unit's district on the day of the payment", vi: "huyện của đơn vị ngày nộp")
    ),
    chosen(
      "day_known",
      .yesNo,
      Localized("day known", vi: "rõ ngày"),
      Localized(
        "no where only the month is known: the acts are those that hold on its first day",
        vi: "không nếu chỉ biết tháng: tính các tác động còn hiệu lực ngày đầu tháng"
      )
    ),
  ]
}

extension Category {
  /// In the order in which acts of one day go before each other.
  package static let recoveryAct = Category(
    "act before a payment",
    [
      Value("inspection", Localized("inspection", vi: "thanh tra, kiểm tra")),
      Value("joint_meeting", Localized("meeting with police", vi: "làm việc cùng công an")),
      Value("joint_visit", Localized("visit with police", vi: "đến đơn vị cùng công an")),
      Value("outcome", Localized("outcome by the police", vi: "công an xử lý")),
      Value("handover", Localized("hand-over of a list", vi: "bàn giao danh sách")),
      Value("meeting", Localized("meeting", vi: "buổi làm việc")),
      Value("visit", Localized("visit", vi: "lần đến")),
      Value("letter", Localized("letter", vi: "công văn")),
      Value("call", Localized("call", vi: "cuộc gọi")),
      Value("none", Localized("no act", vi: "không có tác động")),
    ]
  )
}

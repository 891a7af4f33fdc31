package import Query
import Values

// What units owe month by month and fund by fund, and what the office says of its own registers.
extension DomainCatalogue {
  static let dues = SourceDeclaration(
    "dues",
    label: Localized("dues", vi: "khoản phải đóng"),
    meaning: Localized(
      "what each unit owes by month of contributions and fund, by its newest statement up to the day;"
        + " with it figures of the law are exact, without it unknown",
      vi: "số phải đóng của từng đơn vị theo tháng phát sinh và quỹ, theo số liệu mới nhất đến ngày"
        + " hỏi; có nguồn này các số theo luật là chính xác, không có thì không rõ"
    ),
    time: .daily,
    columns: dueColumns,
    defaultColumns: [
      "code", "name", "month", "fund", "due_on", "owed", "charge", "evasion_on", "period",
    ],
    defaultOrder: ["code", "month", "fund"],
    mainMeasure: "owed",
    belongsToEmployer: true,
    idLetter: "DU"
  )

  static let registers = SourceDeclaration(
    "registers",
    label: Localized("complete registers", vi: "sổ đã đủ"),
    meaning: Localized(
      "registers that the office declares complete for some months: only then does a missing"
        + " record mean that there was none",
      vi: "các sổ cơ quan xác nhận đã ghi đủ cho những tháng nhất định: chỉ khi đó không có bản ghi"
        + " mới có nghĩa là không có việc"
    ),
    time: .timeless,
    columns: registerColumns,
    defaultColumns: [
      "id", "kind", "code", "name", "first_month", "last_month", "document", "recorded_by",
    ],
    defaultOrder: ["kind", "first_month", "id"],
    belongsToEmployer: true,
    idLetter: "RG"
  )

  static let receivables = SourceDeclaration(
    "receivables",
    label: Localized("receivables", vi: "số phải thu"),
    meaning: Localized(
      "what each office is to collect in a month, as planned and as due: the denominators of the late"
        + " rate",
      vi: "số thu kế hoạch và số phải thu của từng cơ quan trong tháng: mẫu số của tỷ lệ chậm đóng"
    ),
    time: .timeless,
    columns: receivableColumns,
    defaultColumns: ["id", "period", "office", "planned", "receivable", "note"],
    defaultOrder: ["period", "office"],
    mainMeasure: "receivable",
    belongsToEmployer: false,
    idLetter: "RC"
  )

  private static let dueColumns =
    [
      idColumn, codeColumn,
      month(
        "period",
        Localized("data month", vi: "số liệu đến"),
        Localized("the month at whose end the money is owed", vi: "số nợ đến cuối tháng này"),
        headings: ["Kỳ dữ liệu", "Đến tháng", "data period"]
      ),
      month(
        "month",
        Localized("month", vi: "tháng phát sinh"),
        Localized("the month of contributions", vi: "tháng phát sinh số phải đóng"),
        headings: ["Tháng phải đóng", "contribution month"]
      ),
      chosen(
        "fund",
        .contributionFund,
        Localized("fund", vi: "quỹ"),
        Localized("the fund it is owed to", vi: "quỹ phải đóng vào")
      ),
      day(
        "due_on",
        Localized("due on", vi: "hạn đóng"),
        Localized(
          "the last day of payment: as stated, else by the cycle of the unit and the rule of the month",
          vi: "ngày cuối phải đóng: theo số liệu, nếu không thì theo phương thức đóng và quy định"
        ),
        aliases: ["hạn"]
      ),
      money(
        "payable",
        Localized("payable", vi: "phải đóng"),
        Localized("the duty of the month, in dong", vi: "số phải đóng của tháng, đồng")
      ),
      money(
        "paid",
        Localized("paid", vi: "đã đóng"),
        Localized("of that, what was paid by the data month", vi: "phần đã đóng đến kỳ số liệu")
      ),
      money(
        "owed",
        Localized("owed", vi: "còn phải đóng"),
        Localized(
          "what is unpaid at the end of the data month, without interest or charge",
          vi: "số chưa đóng cuối kỳ số liệu, không kể tiền lãi, tiền chậm đóng"
        ),
        headings: ["Còn nợ", "Số còn nợ", "Chưa đóng"]
      ),
      ColumnDeclaration(
        "days_late",
        .days,
        Localized("days late", vi: "số ngày chậm"),
        Localized(
          "days from the first late day to the end of the data month; for months to 06/2025 from the"
            + " day of the rule `charge_old_debts_from`",
          vi:
            "số ngày từ ngày đầu chậm đóng đến cuối kỳ số liệu; tháng đến 06/2025 tính từ ngày theo"
            + " quy định `charge_old_debts_from`"
        )
      ),
      money(
        "charge",
        Localized("charge", vi: "tiền chậm đóng"),
        Localized(
          "the charge by the day on what is still owed, to the end of the data month; what was paid"
            + " late bears more that is not in it",
          vi: "tiền 0,03%/ngày trên số còn phải đóng, đến cuối kỳ số liệu; chưa gồm phần của số đã"
            + " đóng chậm"
        )
      ),
      day(
        "evasion_on",
        Localized("evasion from", vi: "trốn đóng từ"),
        Localized(
          "the day from which it counts as evaded, by the letters and marks recorded; empty where it"
            + " stays late or nobody can say (`evasion_ground`)",
          vi:
            "ngày bắt đầu coi là trốn đóng theo văn bản đôn đốc và tình trạng đã ghi; trống nếu vẫn"
            + " là chậm đóng hoặc không rõ (`evasion_ground`)"
        )
      ),
      chosen(
        "evasion_ground",
        .evasionGround,
        Localized("ground of evasion", vi: "căn cứ trốn đóng"),
        Localized(
          "why there is such a day, or why not; unknown where no letter is recorded",
          vi: "vì sao có hoặc không có ngày đó; không rõ khi chưa ghi văn bản đôn đốc"
        )
      ),
      chosen(
        "origin",
        .dueOrigin,
        Localized("origin", vi: "nguồn số liệu"),
        Localized("whether it was imported or derived", vi: "nhập vào hay suy ra")
      ),
      noteColumn,
    ] + recordingColumns

  private static let registerColumns =
    [
      idColumn, codeColumn,
      chosen(
        "kind",
        .registerKind,
        Localized("register", vi: "sổ"),
        Localized("which register is complete", vi: "sổ nào đã ghi đủ")
      ),
      month(
        "first_month",
        Localized("first month", vi: "từ tháng"),
        Localized("the first month that is complete", vi: "tháng đầu đã ghi đủ")
      ),
      month(
        "last_month",
        Localized("last month", vi: "đến tháng"),
        Localized("the last month that is complete", vi: "tháng cuối đã ghi đủ")
      ),
      text(
        "document",
        Localized("document", vi: "văn bản"),
        Localized("the paper that says so", vi: "văn bản xác nhận")
      ),
      noteColumn,
    ] + recordingColumns

  private static let receivableColumns =
    [
      idColumn,
      month(
        "period",
        Localized("month", vi: "tháng"),
        Localized("the month that is collected for", vi: "tháng phải thu"),
        headings: ["Kỳ", "Tháng thu"]
      ),
      label(
        "office",
        Localized("office", vi: "cơ quan BHXH"),
        Localized(
          "the office that collects; the provincial one where the sums are of the whole province",
          vi: "cơ quan thu; BHXH tỉnh nếu là số toàn tỉnh"
        )
      ),
      money(
        "planned",
        Localized("planned", vi: "kế hoạch thu"),
        Localized("to be collected by the plan, in dong", vi: "số thu theo kế hoạch giao, đồng")
      ),
      money(
        "receivable",
        Localized("receivable", vi: "phải thu"),
        Localized("due in the month, in dong", vi: "số phải thu trong tháng, đồng")
      ),
      noteColumn,
    ] + recordingColumns

  private static func month(
    _ name: String,
    _ label: Localized,
    _ meaning: Localized,
    headings: [String] = []
  ) -> ColumnDeclaration {
    ColumnDeclaration(name, .month, label, meaning, headings: headings)
  }
}

extension Category {
  package static let contributionFund = Category(
    "fund of contributions",
    ContributionFund.allCases.map { Value($0.rawValue, $0.label) }
  )

  package static let dueOrigin = Category(
    "origin of a due",
    [
      Value("imported", Localized("imported", vi: "nhập vào")),
      Value("derived", Localized("derived", vi: "suy ra")),
    ]
  )

  package static let registerKind = Category(
    "register",
    RegisterKind.allCases.map { Value($0.rawValue, $0.label) }
  )

  package static let evasionGround = Category(
    "ground of evasion",
    [
      Value("urged_in_time", Localized("urged in time", vi: "đôn đốc trong hạn")),
      Value("urged_late", Localized("urged later", vi: "đôn đốc sau hạn")),
      Value("excused", Localized("excused", vi: "được loại trừ")),
      Value("never_urged", Localized("never urged", vi: "không đôn đốc")),
      Value("unknown", Localized("unknown", vi: "không rõ")),
    ]
  )

  package static let fineBasis = Category(
    "basis of a range of fines",
    [
      Value("exact", Localized("exact", vi: "chính xác")),
      Value("estimate", Localized("estimate", vi: "ước tính")),
      Value("fixed", Localized("fixed", vi: "cố định")),
    ]
  )

  /// What a paper of a case shows of the circumstance that it is about.
  package static let evidenceShows = Category(
    "what evidence shows",
    [
      Value("present", Localized("it is so", vi: "có")),
      Value("absent", Localized("it is not so", vi: "không có")),
    ]
  )
}

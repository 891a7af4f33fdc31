import Query
import Values

extension DomainCatalogue {
  /// All lines of a month's list.
  static let debts = SourceDeclaration(
    "debts",
    label: Localized("debts", vi: "công nợ"),
    meaning: Localized(
      "the lines of a month's list, one a unit: balances at the month's end",
      vi: "các dòng của danh sách tháng, mỗi đơn vị một dòng: số dư cuối tháng"
    ),
    time: .monthly,
    columns: debtColumns,
    defaultColumns: ["code", "name", "district", "months", "amount", "class"],
    defaultOrder: ["code"],
    mainMeasure: "overdue",
    belongsToEmployer: true
  )

  /// The lines that owe overdue money.
  static let debtors = SourceDeclaration(
    "debtors",
    label: Localized("debtors", vi: "đơn vị nợ"),
    meaning: Localized(
      "the units of a month's list with overdue debt above 0",
      vi: "các đơn vị có nợ quá hạn lớn hơn 0 trong danh sách tháng"
    ),
    aliases: ["nợ"],
    time: .monthly,
    columns: debtColumns + conditions,
    defaultColumns: ["code", "name", "district", "months", "amount", "class"],
    defaultOrder: ["code"],
    mainMeasure: "overdue",
    belongsToEmployer: true
  )

  private static let conditions = [
    count(
      "evasion_met",
      Localized("conditions met", vi: "điều kiện đã rõ"),
      Localized(
        "how many of the eight conditions of Article 216 the records show as met for this code"
          + " alone; never a verdict (`explain article 216 for` names them, with `by tax_code` those"
          + " of all codes of the employer)",
        vi: "số điều kiện của Điều 216 có hồ sơ thể hiện cho riêng mã này, trong tám điều kiện;"
          + " không phải kết luận (`explain article 216 for` nêu từng điều kiện, thêm `by tax_code` để tính"
          + " chung các mã)"
      )
    ),
    count(
      "evasion_unknown",
      Localized("conditions unknown", vi: "điều kiện chưa rõ"),
      Localized(
        "how many of them nobody can tell from the records; the rest is not met",
        vi: "số điều kiện chưa thể biết từ hồ sơ; còn lại là không có"
      )
    ),
  ]

  private static let debtColumns = key + totals + funds + duration + judgement + accounts + firm

  private static let key = [
    ColumnDeclaration(
      "period",
      .month,
      Localized("month", vi: "tháng"),
      Localized(
        "the month at whose end the balances stand",
        vi: "tháng của số liệu, số dư cuối tháng"
      ),
      aliases: ["month", "số liệu đến"],
      headings: ["Kỳ", "Kỳ dữ liệu", "Tháng năm", "thang_nam"]
    ),
    codeColumn,
  ]

  private static let totals = [
    money(
      "amount",
      Localized("amount", vi: "tổng số"),
      Localized(
        "all that the list states, in dong; since 07/2025 it also holds money not yet due",
        vi: "tổng số tiền danh sách ghi, đồng; từ 07/2025 gồm cả số chưa đến hạn"
      ),
      aliases: ["số tiền", "nợ"],
      headings: DebtHeadings.amount
    ),
    money(
      "overdue",
      Localized("overdue", vi: "quá hạn"),
      Localized(
        "late and evaded money; where the list holds overdue debts only, its total",
        vi: "số chậm đóng và trốn đóng; danh sách chỉ có nợ quá hạn thì là tổng số"
      ),
      headings: ["Nợ quá hạn", "Số tiền quá hạn", "overdue amount"]
    ),
    money(
      "not_due",
      Localized("not yet due", vi: "chưa đến hạn"),
      Localized("money that is not yet overdue; empty in old lists", vi: "số chưa đến hạn nộp"),
      headings: ["Số tiền chưa đến hạn", "Chưa đến hạn đóng", "Số chưa đến hạn đóng"]
    ),
    money(
      "late",
      Localized("late", vi: "chậm đóng"),
      Localized(
        "late money (Law 41/2024, Art. 38)",
        vi: "số tiền chậm đóng (Điều 38 Luật 41/2024)"
      ),
      headings: ["Số chậm đóng", "late amount"]
    ),
    money(
      "evaded",
      Localized("evaded", vi: "trốn đóng"),
      Localized(
        "evaded money (Law 41/2024, Art. 39)",
        vi: "số tiền trốn đóng (Điều 39 Luật 41/2024)"
      ),
      headings: ["Số tiền trốn đóng", "Số trốn đóng", "evaded amount"]
    ),
    money(
      "principal",
      Localized("principal", vi: "nợ gốc"),
      Localized("overdue money without interest or charge", vi: "số nợ không kể tiền lãi"),
      headings: ["Tiền gốc", "Gốc", "Số nợ gốc", "Nợ gốc phải đóng"]
    ),
    money(
      "interest",
      Localized("interest", vi: "tiền lãi"),
      Localized(
        "interest of late payment to 06/2025, then the charge of 0,03 % a day",
        vi: "tiền lãi chậm đóng đến 06/2025, sau đó là tiền 0,03 % mỗi ngày"
      ),
      aliases: ["lãi"],
      headings: DebtHeadings.interest
    ),
  ]

  private static let funds = [
    money(
      "si",
      Localized("social insurance", vi: "BHXH"),
      Localized("owed to the social insurance fund", vi: "số nợ quỹ bảo hiểm xã hội"),
      headings: DebtHeadings.fund(["BHXH", "bảo hiểm xã hội"]) + ["social insurance"]
    ),
    money(
      "sickness",
      Localized("sickness and maternity", vi: "ốm đau, thai sản"),
      Localized("part of `si` where the list divides it", vi: "phần ốm đau, thai sản của BHXH"),
      aliases: ["ốm đau"],
      headings: DebtHeadings.fund(["ÔĐTS", "ốm đau thai sản", "ÔĐ-TS"])
    ),
    money(
      "pension",
      Localized("pension", vi: "hưu trí, tử tuất"),
      Localized("part of `si` where the list divides it", vi: "phần hưu trí, tử tuất của BHXH"),
      aliases: ["hưu trí"],
      headings: DebtHeadings.fund(["HTTT", "hưu trí tử tuất", "HT-TT"])
    ),
    money(
      "hi",
      Localized("health insurance", vi: "BHYT"),
      Localized("owed to the health insurance fund", vi: "số nợ quỹ bảo hiểm y tế"),
      headings: DebtHeadings.fund(["BHYT", "bảo hiểm y tế"]) + ["health insurance"]
    ),
    money(
      "ui",
      Localized("unemployment insurance", vi: "BHTN"),
      Localized("owed to the unemployment insurance fund", vi: "số nợ quỹ bảo hiểm thất nghiệp"),
      headings: DebtHeadings.fund(["BHTN", "bảo hiểm thất nghiệp"]) + ["unemployment insurance"]
    ),
    money(
      "acc",
      Localized("occupational accidents", vi: "TNLĐ-BNN"),
      Localized(
        "owed to the fund of occupational accidents and diseases",
        vi: "số nợ quỹ tai nạn lao động, bệnh nghề nghiệp"
      ),
      headings: DebtHeadings.fund(DebtHeadings.accidents) + ["occupational accidents"]
    ),
  ]

  private static let duration = [
    ColumnDeclaration(
      "months",
      .months,
      Localized("months", vi: "số tháng nợ"),
      Localized(
        "months owed, unrounded; no law states the formula, `months_basis` says which was used",
        vi: "số tháng nợ, không làm tròn; cách tính xem `months_basis`"
      ),
      aliases: ["số tháng"],
      headings: DebtHeadings.months
    ),
    ColumnDeclaration(
      "months_basis",
      .category(.monthsBasis),
      Localized("basis", vi: "cách tính"),
      Localized(
        "how the months were found: stated by the list, calendar, or ratio to one month's duty",
        vi: "cách tính số tháng: theo danh sách, theo lịch, theo tỷ lệ"
      ),
      headings: ["Cách tính số tháng"]
    ),
    ColumnDeclaration(
      "days_late",
      .days,
      Localized("days late", vi: "số ngày chậm đóng"),
      Localized("days late, from 07/2025", vi: "số ngày chậm đóng, từ 07/2025"),
      headings: ["Số ngày chậm", "Ngày chậm đóng"]
    ),
    ColumnDeclaration(
      "days_evaded",
      .days,
      Localized("days evaded", vi: "số ngày trốn đóng"),
      Localized("days of evasion, from 07/2025", vi: "số ngày trốn đóng, từ 07/2025"),
      headings: ["Ngày trốn đóng"]
    ),
    ColumnDeclaration(
      "paid_to",
      .month,
      Localized("paid to", vi: "đóng đủ đến tháng"),
      Localized("the last month that is paid in full", vi: "tháng cuối đã đóng đủ"),
      headings: ["thanght", "Đã đóng đến tháng", "Đóng đến tháng", "Đóng đến hết tháng"]
    ),
    ColumnDeclaration(
      "owing_since",
      .month,
      Localized("owing since", vi: "có tên liên tục từ"),
      Localized(
        "first month of the unbroken run of imported lists on which the unit is overdue",
        vi: "tháng đầu của chuỗi danh sách liên tục có nợ quá hạn"
      )
    ),
  ]

  private static let judgement = [
    ColumnDeclaration(
      "class",
      .category(.debtClass),
      Localized("class", vi: "loại nợ"),
      Localized(
        "arising under 1 month, late 1 to under 3, prolonged 3 and more, bad by the list's reason"
          + " (procedure 595/QĐ-BHXH, Art. 36)",
        vi: "phát sinh dưới 1 tháng, chậm đóng 1 đến dưới 3, kéo dài từ 3, khó thu theo lý do"
          + " (Điều 36 Quyết định 595/QĐ-BHXH)"
      )
    ),
    ColumnDeclaration(
      "class_state",
      .category(.classState),
      Localized("ground", vi: "căn cứ"),
      Localized(
        "whether the class is computed, claimed by the list, or proven by a document",
        vi: "loại nợ do tính toán, do danh sách nêu, hay có văn bản"
      )
    ),
    ColumnDeclaration(
      "bucket",
      .category(.debtBucket),
      Localized("bucket", vi: "nhóm thời gian nợ"),
      Localized("months owed in six steps", vi: "số tháng nợ theo sáu nhóm")
    ),
    ColumnDeclaration(
      "reason",
      .label,
      Localized("reason", vi: "lý do"),
      Localized(
        "the list's remark on the unit, as written",
        vi: "ghi chú của danh sách, như đã ghi"
      ),
      headings: [
        "Ghi chú", "Lý do nợ", "Nguyên nhân", "Nguyên nhân nợ", "ghichu", "Diễn giải", "remark",
        "remarks", "note",
      ]
    ),
    ColumnDeclaration(
      "workers",
      .people,
      Localized("workers", vi: "số lao động"),
      Localized(
        "workers enrolled, as stated by the list",
        vi: "số lao động tham gia, theo danh sách"
      ),
      aliases: ["lao động"],
      headings: [
        "sld", "so_ld", "Số LĐ", "Tổng số lao động", "Lao động nợ", "Số lao động tham gia",
        "Số lao động nợ", "Số lao động đang tham gia", "headcount", "employees",
      ]
    ),
  ]

  private static let accounts = [
    money(
      "payable",
      Localized("payable", vi: "phải đóng"),
      Localized("duty of the month itself", vi: "số phải đóng trong kỳ"),
      headings: ["tongbhck", "Phải đóng trong kỳ", "Số phải đóng", "Phải đóng trong tháng"]
    ),
    money(
      "adjusted",
      Localized("adjusted", vi: "điều chỉnh"),
      Localized("corrections of earlier months", vi: "số điều chỉnh của các kỳ trước"),
      headings: ["Số điều chỉnh", "Điều chỉnh trong kỳ"]
    ),
    money(
      "paid",
      Localized("paid", vi: "đã đóng trong kỳ"),
      Localized(
        "paid in the month, as stated by the list",
        vi: "số đã đóng trong kỳ, theo danh sách"
      ),
      aliases: ["đã đóng"],
      headings: ["tienunc", "Số đã đóng", "Đã nộp", "Số tiền đã đóng"]
    ),
  ]

  private static let firm = [
    ColumnDeclaration(
      "firm_amount",
      .money,
      Localized("overdue of the firm", vi: "nợ của doanh nghiệp"),
      Localized(
        "overdue of all units of the tax code in this month",
        vi: "nợ quá hạn của mọi mã cùng mã số thuế"
      ),
      isShared: true
    ),
    ColumnDeclaration(
      "firm_months",
      .months,
      Localized("months of the firm", vi: "số tháng của doanh nghiệp"),
      Localized(
        "the most months among the units of the tax code in this month",
        vi: "số tháng nợ cao nhất trong các mã cùng mã số thuế"
      )
    ),
    ColumnDeclaration(
      "revision",
      .number,
      Localized("revision", vi: "lần nhập"),
      Localized("which import of the month this line is from", vi: "lần nhập thứ mấy của tháng")
    ),
  ]
}

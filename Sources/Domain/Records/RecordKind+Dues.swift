import Query
import Values

// What the law's figures rest on beyond the month's list.
extension RecordKind {
  package static let due = RecordKind(
    "due",
    label: Localized("due", vi: "khoản phải đóng"),
    source: DomainCatalogue.dues,
    subject: .employer,
    fields: [
      RecordField("period", .required), RecordField("month", .required),
      RecordField("fund", .required), RecordField("owed", .required), RecordField("payable"),
      RecordField("paid"), RecordField("charge"), RecordField("due_on", mayLieAhead: true),
      RecordField("origin", .defaulted(.word("imported"))), RecordField("note"),
    ],
    amountField: "owed",
    rules: [
      .fromZero(["owed", "paid", "charge"]), .atMost(field: "owed", of: "payable"),
      .atMost(field: "paid", of: "payable"), .monthsInOrder("month", "period"),
      .onceTogether(["employer", "period", "month", "fund"], unless: nil),
    ]
  )

  package static let register = RecordKind(
    "register",
    label: Localized("complete register", vi: "sổ đã đủ"),
    source: DomainCatalogue.registers,
    subject: .employerIfKnown,
    fields: [
      RecordField("kind", .required), RecordField("first_month", .required),
      RecordField("last_month", .required), RecordField("document"), RecordField("note"),
    ],
    rules: [.monthsInOrder("first_month", "last_month")]
  )

  package static let receivable = RecordKind(
    "receivable",
    label: Localized("receivable", vi: "số phải thu"),
    source: DomainCatalogue.receivables,
    subject: .nothing,
    fields: [
      RecordField("period", .required), RecordField("office", .required),
      RecordField("planned"),
      RecordField("receivable"), RecordField("note"),
    ],
    rules: [.onceTogether(["period", "office"], unless: nil)]
  )
}

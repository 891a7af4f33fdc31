import Query
import Values

// The year: its programme, inspections, and what they found.
extension RecordKind {
  /// Written by the statement `target`; a further one of the period and word is a later version.
  package static let target = RecordKind(
    "target",
    label: Localized("target", vi: "chỉ tiêu"),
    source: DomainCatalogue.targets,
    subject: .nothing,
    fields: [
      RecordField("period", .required, scopeField: "scope"),
      RecordField("scope", .defaulted(.word("annual"))),
      RecordField("word", .required), RecordField("target", .required), RecordField("number"),
      RecordField("dated"), RecordField("note"),
    ],
    rules: [
      .onceTogether(["period", "scope", "word"], unless: nil),
      .lawfulForm(of: "word", on: "period"),
    ]
  )

  package static let decision = RecordKind(
    "decision",
    label: Localized("decision", vi: "quyết định"),
    source: DomainCatalogue.decisions,
    subject: .nothing,
    fields: [
      RecordField("number", .required), RecordField("dated", .required),
      RecordField("form", .required), RecordField("basis", .defaulted(.word("plan"))),
      RecordField("subject", .defaulted(.word("employers"))), RecordField("word"),
      RecordField("dispatch"), RecordField("dispatch_date"), RecordField("head"),
      RecordField("members"),
      RecordField("partners"), RecordField("first_month"), RecordField("last_month"),
      RecordField("topic"), RecordField("note"),
    ],
    onField: "dated",
    rules: [
      .numberOnce(number: "number", day: "dated"), .inOrder(["dispatch_date", "dated"]),
      .lawfulForm(of: "form", on: "dated"), .wordFits,
    ]
  )

  package static let inspection = RecordKind(
    "inspection",
    label: Localized("inspection", vi: "cuộc thanh tra"),
    source: DomainCatalogue.inspections,
    subject: .party(orField: nil),
    fields: [
      RecordField("decision", .required, refersTo: ["D"]), RecordField("reason"),
      RecordField("announced"), RecordField("started"), RecordField("ended"),
      RecordField("minutes"), RecordField("concluded"), RecordField("conclusion"),
      RecordField("deadline", mayLieAhead: true), RecordField("closed"), RecordField("dropped"),
      RecordField("drop_reason"), RecordField("note"),
    ],
    rules: [
      .inOrder(["announced", "started", "ended", "concluded", "closed"]),
      .inOrder(["concluded", "deadline"]),
      .needs(field: "drop_reason", when: nil, of: "dropped"),
      .onceTogether(["employer", "party_id", "decision"], unless: "dropped"),
      .fitsDecision(days: ["announced", "started", "ended", "concluded", "closed", "dropped"]),
      .debtAtDecision,
    ]
  )

  package static let finding = RecordKind(
    "finding",
    label: Localized("finding", vi: "sai phạm"),
    source: DomainCatalogue.findings,
    subject: .record(field: "inspection"),
    fields: [
      RecordField("inspection", .required, refersTo: ["I"]), RecordField("kind", .required),
      RecordField("date", .defaulted(.today)), RecordField("year"), RecordField("workers"),
      RecordField("amount"), RecordField("paid"), RecordField("paid_on"),
      RecordField("payment", refersTo: ["Y"]), RecordField("deadline", mayLieAhead: true),
      RecordField("note"),
    ],
    amountField: "amount",
    onField: "date",
    rules: [.atMost(field: "paid", of: "amount")]
  )

  package static let party = RecordKind(
    "party",
    label: Localized("party", vi: "đối tượng khác"),
    source: DomainCatalogue.parties,
    subject: .nothing,
    fields: [
      RecordField("code", .required), RecordField("kind", .required),
      RecordField("name", .required), RecordField("ward"),
    ],
    rules: [.once(field: "code")]
  )

  package static let sanction = RecordKind(
    "sanction",
    label: Localized("sanction", vi: "xử phạt"),
    source: DomainCatalogue.sanctions,
    subject: .party(orField: nil),
    fields: [
      RecordField("inspection", refersTo: ["I"]), RecordField("conduct", .required),
      RecordField("ended"), RecordField("clause"), RecordField("minutes", .required),
      RecordField("minutes_date", .required), RecordField("number", .required),
      RecordField("dated", .required), RecordField("issuer"),
      RecordField("person", .defaulted(.word("organisation"))), RecordField("amount"),
      RecordField("served"), RecordField("due", mayLieAhead: true), RecordField("paid"),
      RecordField("paid_on"), RecordField("state"), RecordField("note"),
    ],
    amountField: "amount",
    onField: "dated",
    byField: "due",
    rules: [
      .inOrder(["minutes_date", "dated", "served", "due"]), .inOrder(["ended", "minutes_date"]),
      .inOrder(["dated", "paid_on"]),
      .atMost(field: "paid", of: "amount"),
      .notTyped(of: "state", ["issued", "obeyed", "partly"]), .sameParty(as: "inspection"),
    ]
  )

  // MARK: Cases

  package static let legalCase = RecordKind(
    "case",
    label: Localized("case", vi: "vụ việc"),
    source: DomainCatalogue.cases,
    subject: .party(orField: "person"),
    fields: [
      RecordField("person"), RecordField("article", .required), RecordField("kind"),
      RecordField("date", .defaulted(.today)), RecordField("holder"), RecordField("note"),
    ],
    onField: "date",
    form: .followed(by: "step", under: "case", first: "noticed"),
    rules: [.initialsOnly(field: "person"), .noPersonalNumbers]
  )

  package static let step = RecordKind(
    "step",
    label: Localized("step of a case", vi: "diễn biến"),
    source: DomainCatalogue.caseEvents,
    subject: .record(field: "case"),
    fields: [
      RecordField("case", .required, refersTo: ["K"]), RecordField("state", .required),
      RecordField("date", .defaulted(.today)), RecordField("number"), RecordField("agency"),
      RecordField("why"), RecordField("note"),
    ],
    onField: "date",
    rules: [
      .needs(field: "why", when: "returned", of: "state"),
      .needs(field: "why", when: "refused", of: "state"), .noPersonalNumbers,
      .notBeforeFirst(of: "case"),
    ]
  )

  package static let evidence = RecordKind(
    "evidence",
    label: Localized("evidence", vi: "chứng cứ"),
    source: DomainCatalogue.evidence,
    subject: .record(field: "case"),
    fields: [
      RecordField("case", .required, refersTo: ["K"]), RecordField("item", .required),
      RecordField("document"), RecordField("dated"), RecordField("issuer"), RecordField("form"),
      RecordField("shows", .defaulted(.word("present"))), RecordField("note"),
    ],
    onField: "dated",
    rules: [.noPersonalNumbers]
  )
}

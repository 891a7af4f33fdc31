import Query
import Values

// What lies ahead, what holds a unit back, and what the police did.
extension RecordKind {
  package static let session = RecordKind(
    "session",
    label: Localized("session", vi: "phiên làm việc"),
    source: DomainCatalogue.sessions,
    subject: .employerIfKnown,
    fields: [
      RecordField("plan", refersTo: ["W"]), RecordField("date", mayLieAhead: true),
      RecordField("place"), RecordField("police"), RecordField("partners"), RecordField("chair"),
      RecordField("invitation"), RecordField("invitation_date"), RecordField("explained"),
      RecordField("minutes"), RecordField("state", .defaulted(.word("planned"))),
    ],
    onField: "date",
    form: .session,
    rules: [
      .ahead(day: "date", onlyWhen: "state", isAnyOf: ["planned", "postponed", "cancelled"]),
      .needs(field: "date", when: "held", of: "state"),
    ]
  )

  package static let plan = RecordKind(
    "plan",
    label: Localized("plan", vi: "kế hoạch"),
    source: DomainCatalogue.plans,
    subject: .employer,
    fields: [
      RecordField("kind", .required), RecordField("form"), RecordField("basis"),
      RecordField("planned_on", mayLieAhead: true), RecordField("programme"),
      RecordField("police"), RecordField("partners"), RecordField("place"),
      RecordField("officer"), RecordField("state", .defaulted(.word("planned"))),
      RecordField("done_as", refersTo: ["S", "I"]), RecordField("reason"), RecordField("note"),
    ],
    onField: "planned_on",
    form: .together(under: "plan"),
    rules: [.needs(field: "reason", when: "cancelled", of: "state")]
  )

  package static let mark = RecordKind(
    "mark",
    label: Localized("mark", vi: "tình trạng"),
    source: DomainCatalogue.marks,
    subject: .employer,
    fields: [
      RecordField("kind", .required), RecordField("first_day", .required, mayLieAhead: true),
      RecordField("last_day", mayLieAhead: true), RecordField("document"), RecordField("issuer"),
      RecordField("dated"), RecordField("state"), RecordField("note"),
    ],
    onField: "first_day",
    rules: [
      .ordered(first: "first_day", last: "last_day"),
      .follows(field: "state", from: "document", given: "proven", otherwise: "claimed"),
      .needs(field: "document", when: "proven", of: "state"),
      .noOverlap(of: "kind", first: "first_day", last: "last_day"),
    ]
  )

  package static let outcome = RecordKind(
    "outcome",
    label: Localized("outcome", vi: "kết quả công an"),
    source: DomainCatalogue.outcomes,
    subject: .employer,
    fields: [
      RecordField("referral"), RecordField("date", .defaulted(.today)), RecordField("police"),
      RecordField("action", .required), RecordField("result"), RecordField("document"),
      RecordField("reported"), RecordField("note"),
    ],
    onField: "date",
    rules: [.onList]
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
    rules: [.ordered(first: "dispatch_date", last: "dated")]
  )

  package static let inspection = RecordKind(
    "inspection",
    label: Localized("inspection", vi: "cuộc thanh tra"),
    source: DomainCatalogue.inspections,
    subject: .employer,
    fields: [
      RecordField("decision", .required, refersTo: ["D"]), RecordField("reason"),
      RecordField("announced"), RecordField("started"), RecordField("ended"),
      RecordField("minutes"), RecordField("concluded"), RecordField("conclusion"),
      RecordField("deadline", mayLieAhead: true), RecordField("closed"), RecordField("dropped"),
      RecordField("note"),
    ],
    rules: [
      .ordered(first: "announced", last: "started"), .ordered(first: "started", last: "ended"),
      .ordered(first: "ended", last: "concluded"), .ordered(first: "concluded", last: "closed"),
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
    onField: "date"
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
}

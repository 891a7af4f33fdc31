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
    subject: .party(orField: nil),
    fields: [
      RecordField("kind", .required), RecordField("form"), RecordField("basis"),
      RecordField("planned_on", mayLieAhead: true),
      RecordField("period", scopeField: "scope"), RecordField("scope"), RecordField("programme"),
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
      .inOrder(["first_day", "last_day"]),
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
}

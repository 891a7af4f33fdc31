import Query
import Values

extension RecordKind {
  /// All kinds that can be recorded.
  package static let all = [
    call, letter, visit, session, meeting, promise, payment, plan, mark, outcome, target,
    decision, inspection, finding, party, sanction, legalCase, step, evidence,
    area, areaLink, due, register, receivable,
  ]

  /// The kind of a word behind `record`.
  package static func named(_ name: String) -> RecordKind? { all.first { $0.name == name } }

  /// The kind of a record's id: `M-2022-0017` is a meeting.
  package static func of(id: String) -> RecordKind? {
    let letter = id.prefix { $0 != "-" }.uppercased()
    return all.first { $0.letter == letter }
  }

  package static let call = RecordKind(
    "call",
    label: Localized("call", vi: "cuộc gọi"),
    source: DomainCatalogue.calls,
    subject: .employer,
    fields: [
      RecordField("date", .defaulted(.today)), RecordField("officer", .defaulted(.operatorName)),
      RecordField("spoke"), RecordField("result"),
      RecordField(
        "about",
        refersTo: ["C", "L", "O", "S", "M", "V", "Y", "W", "I", "F", "X", "K", "U"]
      ),
      RecordField("note"),
    ],
    onField: "date",
    takesPromises: true
  )

  package static let visit = RecordKind(
    "visit",
    label: Localized("visit", vi: "lần đến"),
    source: DomainCatalogue.visits,
    subject: .employer,
    fields: [RecordField("police")] + call.fields,
    onField: "date",
    takesPromises: true
  )

  package static let letter = RecordKind(
    "letter",
    label: Localized("letter", vi: "công văn"),
    source: DomainCatalogue.letters,
    subject: .employer,
    fields: [
      RecordField("kind", .required), RecordField("number"),
      RecordField("date", .defaulted(.today)), RecordField("statement"), RecordField("last_month"),
      RecordField("channel"), RecordField("sent"), RecordField("received"), RecordField("note"),
    ],
    onField: "date",
    rules: [
      .numberOnce(number: "number", day: "date"), .inOrder(["date", "sent", "received"]),
    ]
  )

  /// The short form of a session: the units of one statement meet in one session that was held.
  package static let meeting = RecordKind(
    "meeting",
    label: Localized("meeting", vi: "buổi làm việc"),
    source: DomainCatalogue.meetings,
    subject: .employer,
    fields: sessionFields + [
      RecordField("attended", .defaulted(.word("yes"))), RecordField("represented_by"),
      RecordField("cause"), RecordField("view"), RecordField("note"),
    ],
    onField: "date",
    takesPromises: true,
    form: .heldSession
  )

  /// What a meeting keeps with its session.
  static let sessionFields = [
    RecordField("date", .defaulted(.today)), RecordField("place"), RecordField("police"),
    RecordField("partners"), RecordField("chair"), RecordField("invitation"),
    RecordField("invitation_date"), RecordField("explained"), RecordField("minutes"),
  ]

  package static let promise = RecordKind(
    "promise",
    label: Localized("promise", vi: "lời hứa"),
    source: DomainCatalogue.promises,
    subject: .employer,
    fields: [
      RecordField("amount", .required), RecordField("due", .required, mayLieAhead: true),
      RecordField("made", .defaulted(.today)), RecordField("contact", refersTo: ["C", "O", "M"]),
      RecordField("replaces", refersTo: ["V"]), RecordField("note"),
    ],
    amountField: "amount",
    onField: "made",
    byField: "due",
    form: .parts(of: "agreement", number: "part"),
    rules: [.inOrder(["made", "due"])]
  )

  package static let payment = RecordKind(
    "payment",
    label: Localized("payment", vi: "nộp tiền"),
    source: DomainCatalogue.payments,
    subject: .employerIfKnown,
    fields: [
      RecordField("amount", .required),
      RecordField("date", .defaulted(.today), dayKnownField: "day_known"),
      RecordField("day_known", .defaulted(.word("yes"))), RecordField("fund"),
      RecordField("towards", .defaulted(.word("contributions"))), RecordField("document"),
      RecordField("memo"), RecordField("reverses", refersTo: ["Y"]),
      RecordField("finding", refersTo: ["F"]), RecordField("note"),
    ],
    amountField: "amount",
    onField: "date",
    rules: [.signOfPayment, .withinFinding]
  )
}

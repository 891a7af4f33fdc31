package import Ledger

/// The tables of records in the ledger file, as the migrations that lead to them.
///
/// A released migration never changes; new tables and columns come in new ones. Columns are named
/// as in the catalogue. `employer` is the row of the unit in the register, `because` the reason of
/// an amendment. Days, months and money are integers; closed values are kept by their identifier.
package enum DomainSchema {
  /// `arrs` in the header of the file.
  package static let applicationID: Int32 = 0x6172_7273

  package static let standard = LedgerSchema(
    applicationID: applicationID,
    migrations: [
      records, lists, bookkeeping, month, inspections, reports, year, areas, exports, dues,
    ]
  )

  private static let records = SchemaMigration(
    name: "records 1",
    creates: [
      table(
        "calls",
        integers: ["employer", "date"],
        texts: ["officer", "spoke", "result", "about", "note"]
      ),
      table(
        "visits",
        integers: ["employer", "date"],
        texts: ["police", "officer", "spoke", "result", "about", "note"]
      ),
      table(
        "letters",
        integers: ["employer", "date", "statement", "last_month", "sent", "received"],
        texts: ["kind", "number", "channel", "note"]
      ),
      table(
        "sessions",
        integers: ["date", "invitation_date"],
        texts: [
          "plan", "place", "police", "partners", "chair", "invitation", "explained", "minutes",
          "state",
        ]
      ),
      table(
        "meetings",
        integers: ["employer"],
        texts: ["session", "attended", "represented_by", "cause", "view", "note"]
      ),
      table(
        "promises",
        integers: ["employer", "part", "made", "amount", "due"],
        texts: ["agreement", "contact", "replaces", "note"]
      ),
      table(
        "payments",
        integers: ["employer", "date", "amount"],
        texts: ["day_known", "reverses", "fund", "towards", "finding", "document", "memo", "note"]
      ),
    ]
  )

  private static let lists = SchemaMigration(
    name: "lists 1",
    creates: [
      table(
        "referrals",
        integers: [
          "period", "dated", "units", "tax_codes", "workers", "amount", "held_back", "revision",
        ],
        texts: [
          "series", "state", "number", "signer", "definition", "purpose", "note", "previous",
          "hash",
        ]
      ),
      table(
        "referred",
        integers: [
          "employer", "period", "workers", "months", "si", "hi", "ui", "acc", "interest",
          "principal", "overdue", "amount", "paid_since",
        ],
        texts: [
          "referral", "code", "change", "name", "address", "tax_code", "representative", "phone",
          "district", "sector", "office", "months_basis", "class", "class_state", "reason",
          "measures",
        ]
      ),
      table(
        "left",
        integers: ["employer", "period", "amount"],
        texts: ["referral", "code", "why", "previous"]
      ),
    ]
  )

  private static let bookkeeping = SchemaMigration(
    name: "bookkeeping 1",
    creates: [
      table(
        "imports",
        integers: [
          "date", "period", "revision", "rows", "new", "changed", "gone", "rejected", "amount",
        ],
        texts: ["file", "source", "extent", "operator", "content"]
      ),
      table("definitions", integers: ["date"], texts: ["name", "kind", "text", "operator"]),
    ]
  )

  private static let month = SchemaMigration(
    name: "month 1",
    creates: [
      table(
        "plans",
        integers: ["employer", "planned_on", "programme"],
        texts: [
          "plan", "kind", "form", "basis", "police", "partners", "place", "officer", "state",
          "done_as", "reason", "note",
        ]
      ),
      table(
        "marks",
        integers: ["employer", "first_day", "last_day", "dated"],
        texts: ["kind", "document", "issuer", "state", "note"]
      ),
      table(
        "outcomes",
        integers: ["employer", "date", "reported"],
        texts: ["referral", "line", "police", "action", "result", "document", "note"]
      ),
      table(
        "handovers",
        integers: ["date", "copies"],
        texts: ["referral", "recipient", "handed_by", "receipt", "hash", "note"]
      ),
      table(
        "corrections",
        integers: ["dated", "units", "amount"],
        texts: ["referral", "number", "reason"]
      ),
      table(
        "withdrawals",
        integers: ["employer", "date", "amount"],
        texts: ["referral", "correction", "code", "number", "reason"]
      ),
    ]
  )

  private static let inspections = SchemaMigration(
    name: "inspections 1",
    creates: [
      table(
        "decisions",
        integers: ["dated", "dispatch_date", "first_month", "last_month"],
        texts: [
          "number", "form", "basis", "subject", "word", "dispatch", "head", "members", "partners",
          "topic",
          "note",
        ]
      ),
      table(
        "inspections",
        integers: [
          "employer", "announced", "started", "ended", "concluded", "closed", "dropped", "deadline",
          "debt_at_decision",
        ],
        texts: ["decision", "reason", "minutes", "conclusion", "note"]
      ),
      table(
        "findings",
        integers: ["date", "year", "workers", "amount", "paid", "paid_on", "deadline"],
        texts: ["inspection", "kind", "payment", "note"]
      ),
      table("parties", integers: [], texts: ["code", "kind", "name", "ward"]),
    ]
  )

  private static let reports = SchemaMigration(
    name: "reports 1",
    creates: [
      table("reports", integers: ["date", "figures"], texts: []),
      table(
        "report_figures",
        integers: ["number", "units", "amount", "rate"],
        texts: ["report", "section", "name", "group_name"]
      ),
    ]
  )

  private static let year = SchemaMigration(
    name: "year 1",
    creates: [
      table(
        "targets",
        integers: ["period", "target", "dated"],
        texts: ["scope", "word", "number", "note"]
      ),
      table(
        "sanctions",
        integers: [
          "employer", "minutes_date", "dated", "amount", "served", "due", "paid", "paid_on",
        ],
        texts: [
          "party_id", "inspection", "conduct", "clause", "minutes", "number", "issuer", "person",
          "state", "note",
        ]
      ),
      table(
        "cases",
        integers: ["employer"],
        texts: ["party_id", "person", "article", "kind", "holder", "note"]
      ),
      table(
        "case_events",
        integers: ["date"],
        texts: ["case", "state", "number", "agency", "why", "note"]
      ),
      table(
        "evidence",
        integers: ["dated"],
        texts: ["case", "item", "document", "issuer", "form", "note"]
      ),
    ],
    adds: [
      added("party_id", to: "inspections"), added("drop_reason", to: "inspections"),
      added("party_id", to: "plans"), added("scope", to: "plans"),
      added("period", to: "plans", .integer),
    ]
  )

  private static let areas = SchemaMigration(
    name: "areas 1",
    creates: [
      table("areas", integers: ["first_day", "last_day"], texts: ["kind", "name", "note"]),
      table(
        "area_links",
        integers: ["first_day"],
        texts: ["kind", "old", "new", "comparable", "note"]
      ),
    ]
  )

  private static func added(
    _ column: String,
    to table: String,
    _ storage: RecordStorage = .text
  ) -> AddedColumn {
    AddedColumn(table: table, column: RecordColumn(name: column, storage: storage))
  }

  private static let exports = SchemaMigration(
    name: "exports 1",
    creates: [
      table(
        "exports",
        integers: ["date", "rows", "bytes"],
        texts: ["file", "question", "content", "operator"]
      ),
      table("mappings", integers: ["date"], texts: ["source", "headings", "columns"]),
    ]
  )

  private static let dues = SchemaMigration(
    name: "dues 1",
    creates: [
      table(
        "dues",
        integers: ["employer", "period", "month", "due_on", "payable", "paid", "owed", "charge"],
        texts: ["fund", "origin", "note"]
      ),
      table(
        "registers",
        integers: ["employer", "first_month", "last_month"],
        texts: ["kind", "document", "note"]
      ),
      table(
        "receivables",
        integers: ["period", "planned", "receivable"],
        texts: ["office", "note"]
      ),
    ],
    adds: [added("shows", to: "evidence"), added("ended", to: "sanctions", .integer)]
  )

  private static func table(
    _ name: String,
    integers: [String],
    texts: [String]
  ) -> RecordTable {
    RecordTable(
      name: name,
      columns: integers.map { RecordColumn(name: $0, storage: .integer) }
        + (texts + ["because"]).map { RecordColumn(name: $0, storage: .text) }
    )
  }
}

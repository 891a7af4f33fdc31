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
    migrations: [records, lists, bookkeeping]
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

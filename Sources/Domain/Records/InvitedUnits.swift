import Columnar
package import Ledger

/// The units of a working session, also of one that lies ahead.
package struct InvitedUnits: Sendable {
  /// A unit that is invited, and what came of it.
  package struct Unit: Sendable {
    /// The id of its meeting.
    package let id: String
    /// Its place in the register.
    package let employer: Int
    /// `yes` or `no`; the empty text where that is not known.
    package let attended: String
    package let representedBy: String
    package let cause: String
    package let view: String
  }

  /// In the order in which they were invited.
  package let units: [Unit]

  package init(of session: String, _ snapshot: LedgerSnapshot) throws {
    let rows = try snapshot.records(of: RecordKind.meeting.table)
    let texts = try ["session", "attended", "represented_by", "cause", "view"].map {
      try Domain.texts($0, rows)
    }
    let employers = try integers("employer", rows)
    units = (0..<rows.rowCount).compactMap { row in
      guard texts[0][row] == session, let employer = employers[row] else { return nil }
      return Unit(
        id: rows.ids[row],
        employer: Int(employer),
        attended: texts[1][row],
        representedBy: texts[2][row],
        cause: texts[3][row],
        view: texts[4][row]
      )
    }
  }

  /// The session of a meeting; nil where there is no such meeting.
  package static func session(of meeting: String, _ snapshot: LedgerSnapshot) throws -> String? {
    let rows = try snapshot.records(of: RecordKind.meeting.table)
    let sessions = try Domain.texts("session", rows)
    return (0..<rows.rowCount).first { rows.ids[$0] == meeting }.map { sessions[$0] }
  }
}

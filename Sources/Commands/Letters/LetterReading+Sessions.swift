import Diagnostics
import Domain
import Values

// Invitations to working sessions, and their minutes.
extension LetterReading {
  /// One for each unit of a session, or for the one unit of a meeting.
  func invitations(_ id: String) throws -> [Letter] {
    let session = try session(of: id)
    let units = try InvitedUnits(of: session, workplace.tables().snapshot).units
    let shared = try sessionLetter(session)
    return try units.filter { session == id || $0.id == id }.map { unit in
      let code = try workplace.tables().register.code(of: unit.employer)
      var letter = try newLetter(.invitation, id: code)
      for (name, value) in shared.letter.single { letter[name] = value }
      letter["number"] = shared.invitation
      if let date = shared.invitationDate { letter.setDate(date) }
      try fillUnit(&letter, code)
      letter["recipient"] = letter["name"]
      let day = date ?? shared.invitationDate ?? workplace.today
      if let month = try month(on: day) { try fillDebt(&letter, code, month) }
      return letter
    }
  }

  /// The minutes of a session, with a row for each unit; what only the session can give is blank.
  func minutes(_ session: String) throws -> Letter {
    let shared = try sessionLetter(session)
    var letter = try newLetter(.minutes, id: session)
    for (name, value) in shared.letter.single { letter[name] = value }
    letter["number"] = shared.minutes
    if let date = shared.date { letter.setDate(date) }
    let month = try month(on: shared.date ?? workplace.today)
    letter.set("as_of", month?.lastDay)
    var total: Int128 = 0
    let units = try InvitedUnits(of: session, workplace.tables().snapshot).units
    for unit in units {
      let code = try workplace.tables().register.code(of: unit.employer)
      let debt = try month.flatMap { try self.debt(of: code, $0) }
      total += debt?.number("overdue") ?? 0
      letter.add([
        "code": code, "name": try name(of: code), "represented_by": unit.representedBy,
        "attended": Self.attended(unit.attended), "months": debt?.text("months") ?? "",
        "amount": debt?.text("overdue") ?? "", "cause": unit.cause, "view": unit.view,
        "promise": try promised(unit.id),
      ])
    }
    letter["total_units"] = DigitGrouping.grouped(Int128(units.count))
    letter.setSum("total_amount", total)
    return letter
  }

  private static func attended(_ word: String) -> String {
    switch word {
    case "yes": "có mặt"
    case "no": "vắng mặt"
    default: ""
    }
  }

  private func name(of code: String) throws -> String {
    try AskedRows("employers where code = \(quoted(code)) show name", at: workplace).text("name")
  }

  /// The sums that a unit promised in a meeting, with their days.
  private func promised(_ meeting: String) throws -> String {
    let parts = try AskedRows(
      "promises where contact = \(quoted(meeting)) show amount, due sort due",
      at: workplace
    )
    return (0..<parts.count).map {
      "nộp " + parts.text("amount", $0) + " đồng trước ngày " + parts.text("due", $0)
    }.joined(separator: "; ")
  }

  /// The session itself, or that of a meeting.
  func session(of id: String) throws -> String {
    guard id.hasPrefix("M") else { return id }
    guard let session = try InvitedUnits.session(of: id, workplace.tables().snapshot) else {
      throw StatementFailure(CommandFact.unknownRecord(id).diagnostic)
    }
    return session
  }

  private struct SessionLetter {
    var letter: Letter
    var date: Day?
    var invitation: String
    var invitationDate: Day?
    var minutes: String
  }

  /// What invitations and minutes say of their session.
  private func sessionLetter(_ id: String) throws -> SessionLetter {
    let session = try row(
      "sessions where id = \(quoted(id)) show date, place, police, partners, chair, explained,"
        + " invitation, invitation_date, minutes",
      id: id
    )
    var letter = try newLetter(kind, id: id)
    letter["session"] = id
    letter.set("session_date", session.day("date"))
    letter["session_date_words"] = session.day("date").map { VietnameseNumber.words($0) } ?? ""
    letter["session_place"] = session.text("place")
    letter["police"] = session.text("police")
    letter["partners"] = session.text("partners")
    letter["chair"] = session.text("chair")
    letter["articles"] = session.text("explained")
    return SessionLetter(
      letter: letter,
      date: session.day("date"),
      invitation: session.text("invitation"),
      invitationDate: session.day("invitation_date"),
      minutes: session.text("minutes")
    )
  }
}

import Domain
import Values

// The letters that go to the police: with a list, and with its corrections.
extension LetterReading {
  func referral(_ id: String) throws -> Letter {
    let list = try row(
      "referrals where id = \(quoted(id)) show period, state, number, dated, signer, units,"
        + " tax_codes, workers, amount",
      id: id
    )
    try FrozenList.check(id, in: workplace.tables().snapshot)
    var letter = try newLetter(.referral, id: id)
    letter.isDraft = list.text("number").isEmpty
    letter["list"] = id
    letter["number"] = list.text("number")
    if let dated = list.day("dated") { letter.setDate(dated) }
    letter["post"] = list.text("signer")
    letter.set("as_of", list.month("period")?.lastDay)
    letter["total_units"] = list.text("units")
    letter["total_employers"] = list.text("tax_codes")
    letter["total_workers"] = list.text("workers")
    letter.setSum("total_amount", list.number("amount"))
    let changes = try AskedRows(
      "referred where referral = \(quoted(id)) show count(where change = new) as fresh,"
        + " count(where change = continuing) as going_on",
      at: workplace
    )
    letter["new_units"] = changes.text("fresh")
    letter["continuing_units"] = changes.text("going_on")
    letter["left_units"] = try AskedRows(
      "left where referral = \(quoted(id)) show count as number",
      at: workplace
    ).text("number")
    try fillLines(&letter, id)
    return letter
  }

  /// The lines with the money of the list's total, and their sums by district.
  private func fillLines(_ letter: inout Letter, _ id: String) throws {
    let names = ReferralDocument.columns
    let lines = try AskedRows(
      "referred where referral = \(quoted(id)) show \(names.joined(separator: ", ")), overdue"
        + " sort district, code",
      at: workplace
    )
    for row in 0..<lines.count {
      var line = Dictionary(uniqueKeysWithValues: names.map { ($0, lines.text($0, row)) })
      line["amount"] = lines.text("overdue", row)
      letter.add(line)
    }
    let sums = try AskedRows(
      "referred where referral = \(quoted(id)) by district show count as number,"
        + " sum(overdue) as amount sort district",
      at: workplace
    )
    letter.summaryRows = (0..<sums.count).map { row in
      [
        "no": String(row + 1), "name": sums.text("district", row),
        "units": sums.text("number", row), "amount": sums.text("amount", row),
      ]
    }
  }

  /// A correction, or the latest one of a list.
  func correction(_ id: String) throws -> Letter {
    let condition = id.hasPrefix("Z") ? "id" : "referral"
    let found = try AskedRows(
      "corrections where \(condition) = \(quoted(id)) show id, referral, number, dated, reason"
        + " sort id desc top 1",
      at: workplace
    )
    guard found.count == 1 else {
      let fact =
        id.hasPrefix("Z")
        ? CommandFact.unknownRecord(id).diagnostic : LetterFact.noCorrection(id).diagnostic
      throw StatementFailure(fact)
    }
    let list = try row(
      "referrals where id = \(quoted(found.text("referral"))) show number, dated",
      id: found.text("referral")
    )
    var letter = try newLetter(.correction, id: found.text("id"))
    letter["correction"] = found.text("id")
    letter["list"] = found.text("referral")
    letter["list_number"] = list.text("number")
    letter["list_date"] = list.text("dated")
    letter["number"] = found.text("number")
    letter["because"] = found.text("reason")
    if let dated = found.day("dated") { letter.setDate(dated) }
    let lines = try AskedRows(
      "referred where correction = \(quoted(found.text("id")))"
        + " show code, name, overdue, withdrawn_because sort code",
      at: workplace
    )
    var total: Int128 = 0
    for row in 0..<lines.count {
      total += lines.number("overdue", row) ?? 0
      letter.add([
        "code": lines.text("code", row), "name": lines.text("name", row),
        "amount": lines.text("overdue", row), "reason": lines.text("withdrawn_because", row),
      ])
    }
    letter["total_units"] = DigitGrouping.grouped(Int128(lines.count))
    letter.setSum("total_amount", total)
    return letter
  }
}

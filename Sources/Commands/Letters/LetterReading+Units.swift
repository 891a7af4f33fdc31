import Domain
import Values

// Letters to units that owe.
extension LetterReading {
  /// A letter that was recorded: its number, its day and the month that it rests on.
  func urging(letter id: String) throws -> Letter {
    let record = try row(
      "letters where id = \(quoted(id)) show code, number, date, statement",
      id: id
    )
    var letter = try urging(
      unit: record.text("code"),
      as: id,
      on: date ?? record.day("date"),
      of: record.month("statement")
    )
    letter["number"] = record.text("number")
    return letter
  }

  /// A letter to a unit; `id` is what tells its file from others.
  ///
  /// Without a date it is of today, and its day is left to whoever signs; without a statement it
  /// rests on the newest list before its day.
  func urging(
    unit code: String,
    as id: String,
    on date: Day? = nil,
    of statement: Month? = nil
  ) throws -> Letter {
    var letter = try newLetter(.urging, id: id)
    if let date { letter.setDate(date) }
    try fillUnit(&letter, code)
    letter["recipient"] = letter["name"]
    guard let month = try statement ?? month(on: date ?? workplace.today) else { return letter }
    try fillDebt(&letter, code, month)
    return letter
  }

  func fillUnit(_ letter: inout Letter, _ code: String) throws {
    let unit = try AskedRows(
      "employers where code = \(quoted(code))"
        + " show name, tax_code, address, phone, representative",
      at: workplace
    )
    letter["code"] = code
    for name in ["name", "tax_code", "address", "phone", "representative"] {
      letter[name] = unit.text(name)
    }
  }

  /// What the unit owes by the list of a month, also fund by fund where the list says so.
  func fillDebt(_ letter: inout Letter, _ code: String, _ month: Month) throws {
    letter["statement"] = month.vietnamese
    letter.set("as_of", month.lastDay)
    guard let debt = try debt(of: code, month) else { return }
    letter["months"] = debt.text("months")
    letter["days_late"] = debt.text("days_late")
    letter.setSum("amount", debt.number("overdue"))
    guard letter.kind == .urging else { return }
    var rest = debt.number("overdue") ?? 0
    for (column, words) in Self.parts {
      guard let part = debt.number(column), part != 0 else { continue }
      rest -= part
      letter.add(["item": words, "item_amount": DigitGrouping.grouped(part)])
    }
    // What the list does not divide, or the part that is not due yet.
    if rest != 0, !letter.rows.isEmpty {
      letter.add(["item": "Khác", "item_amount": DigitGrouping.grouped(rest)])
    }
  }

  private static let parts = [
    ("si", "Bảo hiểm xã hội"), ("hi", "Bảo hiểm y tế"), ("ui", "Bảo hiểm thất nghiệp"),
    ("acc", "Bảo hiểm tai nạn lao động, bệnh nghề nghiệp"), ("interest", "Tiền lãi chậm đóng"),
  ]

  /// The unit's line of a list; nil where the month was not imported or the unit is not on it.
  func debt(of code: String, _ month: Month) throws -> AskedRows? {
    guard try workplace.facts().list(of: month) != nil else { return nil }
    let rows = try AskedRows(
      "debts as of \(month.iso) where code = \(quoted(code))"
        + " show overdue, months, days_late, si, hi, ui, acc, interest",
      at: workplace
    )
    return rows.count == 1 ? rows : nil
  }
}

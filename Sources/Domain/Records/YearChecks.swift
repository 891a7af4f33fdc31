import Columnar
import Ledger
import Query
import Values

// The rules of the programme, of inspections, sanctions and cases.
extension RecordChecks {
  /// The rules that hold whoever the record is about.
  func checkOfYear(_ rule: RecordRule, _ values: RecordValues) throws {
    switch rule {
    case .atMost(let field, let of):
      guard given.contains(field) || given.contains(of), let sum = values.integer(field),
        let most = values.integer(of), sum > most
      else { return }
      throw RecordFact.exceeds(field: field, sum, of: of, most)
    case .monthsInOrder(let first, let last):
      guard given.contains(first) || given.contains(last), let start = values.month(first),
        let end = values.month(last), start > end
      else { return }
      throw RecordFact.monthsReversed(first: first, start, last: last, end)
    case .lawfulForm(let of, let on):
      guard given.contains(of) || given.contains(on) else { return }
      try checkForm(values.text(of), on: values, on)
    case .wordFits:
      guard !given.isDisjoint(with: ["word", "form", "basis", "subject"]),
        let name = values.text("word"), let word = InspectionWord(rawValue: name)
      else { return }
      let combination = word.combination
      for (field, value) in combination where values.text(field) != value {
        throw RecordFact.wordContradicts(name, field: field, expected: value)
      }
    case .notTyped(let field, let derived):
      guard given.contains(field), let value = values.text(field), derived.contains(value) else {
        return
      }
      throw RecordFact.valueFollows(field: field, value: value)
    case .initialsOnly(let field):
      guard given.contains(field), let person = values.text(field),
        !PersonName.isInitials(person)
      else { return }
      throw RecordFact.notInitials(person, field: field)
    case .noPersonalNumbers:
      for field in kind.fields where given.contains(field.name) {
        guard let text = values.text(field.name), field.refersTo.isEmpty,
          PersonName.holdsNumber(text)
        else { continue }
        throw RecordFact.personalNumber(field: field.name)
      }
    default: return
    }
  }

  private func checkForm(_ name: String?, on values: RecordValues, _ field: String) throws {
    guard let name, let index = values.integer(field) else { return }
    let isMonth = kind.source.column(field)?.type == .month
    let number = Int32(clamping: index)
    let day = isMonth ? Month(index: number).firstDay : Day(index: number)
    let form = InspectionWord(rawValue: name)?.form ?? name
    let law = reading.tables.law
    guard let forms = law.words(.inspectionForms, on: day), !forms.contains(form),
      let row = law.row(.inspectionForms, on: day)
    else { return }
    throw RecordFact.formEnded(name, since: row.firstDay ?? day, source: row.source)
  }

  // MARK: What depends on whom the record is about

  func settleOfYear(_ rule: RecordRule, _ values: RecordValues, of employer: Int?) throws {
    switch rule {
    case .onceTogether(let columns, let unless):
      guard isGiven(columns), values[unless ?? ""] == nil else { return }
      try reading.checkTogether(
        together(columns, values, of: employer),
        TogetherColumns(table: kind.table, names: columns, unless: unless),
        except: id
      )
    case .withinFinding:
      guard !given.isDisjoint(with: ["finding", "amount"]), let finding = values.text("finding"),
        let amount = values.integer("amount"), amount > 0
      else { return }
      try reading.checkPaid(amount, towards: finding, by: id)
    case .fitsDecision(let days): try checkDecision(values, days, of: employer)
    case .notBeforeFirst(let field):
      guard !given.isDisjoint(with: ["date", field]), let owner = values.text(field),
        let day = values.day("date"),
        let first = try reading.firstStep(of: owner, kind, under: field, except: id), day < first
      else { return }
      throw RecordFact.beforeFirstStep(owner, day: day, first: first)
    case .sameParty(let field):
      guard !given.isDisjoint(with: [field, "code"]), let other = values.text(field),
        let table = RecordKind.of(id: other)?.table
      else { return }
      let version = try reading.version(of: other, in: table)
      let theirs = RecordValues(version.values)
      guard
        theirs.integer("employer") != employer.map({ Int64($0) })
          || theirs.text(PartyBook.column) != values.text(PartyBook.column)
      else { return }
      throw RecordFact.otherParty(other, code: try code(theirs))
    default: return
    }
  }

  /// A moved record is another one's, and so is one whose columns are given.
  private func isGiven(_ columns: [String]) -> Bool {
    id == nil || !given.isDisjoint(with: columns + ["code"])
  }

  func together(
    _ columns: [String],
    _ values: RecordValues,
    of employer: Int?
  ) -> [StoredValue?] {
    columns.map { name in
      name == "employer" ? employer.map { .integer(Int64($0)) } : values[name]
    }
  }

  private func checkDecision(
    _ values: RecordValues,
    _ days: [String],
    of employer: Int?
  ) throws {
    guard let decision = values.text("decision") else { return }
    let version = try reading.version(of: decision, in: RecordKind.decision.table)
    let decided = RecordValues(version.values)
    if let dated = decided.day("dated") {
      for name in days where given.contains(name) || given.contains("decision") {
        guard let day = values.day(name), day < dated else { continue }
        throw RecordFact.beforeDecision(field: name, day, decision: decision, dated: dated)
      }
    }
    guard !given.isDisjoint(with: ["decision", "code"]),
      let subject = decided.text("subject").flatMap(InspectionSubject.init(rawValue:))
    else { return }
    let kind = try values.text(PartyBook.column).map { party in
      try partyKind(party)
    }
    guard subject.partyKind != kind else { return }
    throw RecordFact.subjectDiffers(
      decision: decision,
      subject: subject.rawValue,
      code: try code(employer, values.text(PartyBook.column))
    )
  }

  private func partyKind(_ party: String) throws -> String {
    let version = try reading.version(of: party, in: RecordKind.party.table)
    return RecordValues(version.values).text("kind") ?? ""
  }

  private func code(_ values: RecordValues) throws -> String {
    try code(values.integer("employer").map { Int($0) }, values.text(PartyBook.column))
  }

  private func code(_ employer: Int?, _ party: String?) throws -> String {
    if let employer { return try reading.tables.register.code(of: employer) }
    guard let party else { return "-" }
    let book = try PartyBook(reading.tables.snapshot)
    return book.ids.row(of: party).map { book.codes[$0] } ?? party
  }
}

/// How a person is named in a case: by initials and, where it is known, the year of birth.
enum PersonName {
  /// `N.V.H.`, `N.V.H., 1987`: single letters with a dot each, so that no name can be read.
  static func isInitials(_ text: String) -> Bool {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false).map { part in
      part.trimmingSpaces
    }
    guard let initials = parts.first, parts.count <= 2, !initials.isEmpty else { return false }
    var letters = initials.split(separator: ".", omittingEmptySubsequences: false).map {
      $0.trimmingSpaces
    }
    guard letters.count > 1 else { return false }
    if letters.last == "" { letters.removeLast() }
    guard letters.allSatisfy({ $0.count == 1 && ($0.first?.isLetter ?? false) }) else {
      return false
    }
    guard parts.count == 2 else { return true }
    return parts[1].count == 4 && (1900...2100).contains(Int(parts[1]) ?? 0)
  }

  /// Whether nine digits or more stand together, with or without spaces.
  ///
  /// Identity numbers have 9 or 12, insurance numbers and those on health cards 10; sums and dates
  /// have dots between their digits.
  static func holdsNumber(_ text: String) -> Bool {
    var digits = 0
    for character in text {
      if ("0"..."9").contains(character) {
        digits += 1
        if digits == 9 { return true }
      } else if character != " " {
        digits = 0
      }
    }
    return false
  }
}

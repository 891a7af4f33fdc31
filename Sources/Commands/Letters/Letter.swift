import Domain
import Formats
import Query
import Values

/// One letter: what each of its fields says, before it is known how it will look.
struct Letter {
  /// What stands where nothing is known; a hand fills it in.
  static let blank = "……………"

  let kind: LetterKind
  /// The unit or record that the letter is about, which tells files apart.
  let id: String
  private(set) var single: [String: String] = [:]
  private(set) var rows: [[String: String]] = []
  /// Of a list for the police: units and money by district.
  var summaryRows: [[String: String]] = []
  /// Of a list that is not signed yet.
  var isDraft = false
  /// The day by whose law it is written.
  private(set) var day: Day

  /// The rules of law; the letter takes those of its day.
  let law: LawTable

  /// `today`: stands for the day of the letter until that is known.
  init(_ kind: LetterKind, id: String, today: Day, _ law: LawTable) {
    self.law = law
    self.kind = kind
    self.id = id
    day = today
    for field in LetterField.single(of: kind) { single[field.name] = "" }
    self["subject"] = kind.subject
    self["archive"] = "VT"
    self["parent"] = "Bảo hiểm xã hội Việt Nam"
  }

  /// What a field says; the empty text where nothing is known.
  subscript(name: String) -> String {
    get { single[name] ?? "" }
    set { if single[name] != nil { single[name] = newValue } }
  }

  /// The day of the letter, with its parts.
  mutating func setDate(_ date: Day) {
    self.day = date
    let (year, month, day) = date.components
    self["date"] = Self.official(date)
    // Decree 30/2020: a day below 10 and the months 1 and 2 take a leading zero.
    self["day"] = day < 10 ? "0" + String(day) : String(day)
    self["month"] = month < 3 ? "0" + String(month) : String(month)
    self["year"] = String(year)
    self["date_words"] = VietnameseNumber.words(date)
  }

  /// `ngày 08 tháng 10 năm 2022`.
  static func official(_ date: Day) -> String {
    let (year, month, day) = date.components
    return "ngày \(day < 10 ? "0" : "")\(day) tháng \(month < 3 ? "0" : "")\(month) năm \(year)"
  }

  /// A sum in figures, and under the name with `_words` in words.
  mutating func setSum(_ name: String, _ dong: Int128?) {
    self[name] = dong.map { DigitGrouping.grouped($0) } ?? ""
    self[name + "_words"] = dong.map { VietnameseNumber.sum($0) } ?? ""
  }

  mutating func set(_ name: String, _ day: Day?) { self[name] = day?.vietnamese ?? "" }

  /// Adds a row of its table; rows are counted from 1 by the field `no`.
  mutating func add(_ row: [String: String]) {
    rows.append(row.merging(["no": String(rows.count + 1)]) { $1 })
  }

  /// A text of the letter with its fields filled in; what is not known stays blank.
  func filled(_ text: String) -> String {
    var result = ""
    var rest = text[...]
    while let start = rest.firstRange(of: "{{"), let end = rest.firstRange(of: "}}") {
      result += rest[..<start.lowerBound]
      let value = self[String(rest[start.upperBound..<end.lowerBound])]
      result += value.isEmpty ? Self.blank : value
      rest = rest[end.upperBound...]
    }
    return result + rest
  }

  /// The same for an office's own form.
  var formValues: DOCXForm.Values {
    let shown = { (value: String) in value.isEmpty ? Self.blank : value }
    return DOCXForm.Values(
      single: single.mapValues(shown),
      rows: rows.map { $0.mapValues(shown) },
      rowNames: Set(LetterField.rows(of: kind).map(\.name))
    )
  }
}

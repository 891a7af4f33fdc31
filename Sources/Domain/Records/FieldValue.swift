import Ledger
import Query
package import Values

/// A value as a statement gives it to a field, before the field's type is known to it.
package enum FieldValue: Hashable, Sendable {
  /// In quotes.
  case text(String)
  /// A word with a digit, an id, a tax code, as spelled.
  case code(String)
  case number(Decimal, isMoney: Bool)
  case time(Period)
  /// A bare word, such as a value of a closed list.
  case word(String)

  /// As it is repeated in messages.
  var spelling: String {
    switch self {
    case .text(let text), .code(let text), .word(let text): text
    case .number(let number, _): number.plain
    case .time(let period): period.iso
    }
  }
}

/// A field with what a statement gives it; several values for lists only.
package struct FieldEntry: Hashable, Sendable {
  /// The field's name or alias as typed.
  package var name: String
  package var values: [FieldValue]

  package init(_ name: String, _ values: FieldValue...) {
    self.name = name
    self.values = values
  }

  package init(_ name: String, values: [FieldValue]) {
    self.name = name
    self.values = values
  }
}

extension ColumnDeclaration {
  /// The form in which the ledger keeps a given value.
  ///
  /// - Throws: when the value is not of the column's type or not of its closed list.
  func stored(_ values: [FieldValue]) throws(RecordFact) -> StoredValue {
    if type == .list { return .text(try storedList(values)) }
    guard let value = values.first, values.count == 1 else { throw .severalValues(field: name) }
    switch type {
    case .money:
      let amount = try storedNumber(value, .money)
      guard amount.magnitude <= MoneyLimit.most.magnitude else {
        throw .amountTooLarge(field: name)
      }
      return .integer(amount)
    case .year:
      if case .time(.year(let month)) = value { return .integer(Int64(month.year)) }
      let year = try storedNumber(value, .year)
      guard (1...9999).contains(year) else { throw wrong(value, .year) }
      return .integer(year)
    case .months, .people, .days, .count, .number, .share:
      return .integer(try storedNumber(value, .number))
    case .date:
      guard case .time(.day(let day)) = value else { throw wrong(value, .day) }
      return .integer(Int64(day.index))
    case .month, .quarter:
      guard case .time(.month(let month)) = value else { throw wrong(value, .month) }
      return .integer(Int64(month.index))
    case .text, .label: return .text(try storedText(value))
    case .code:
      switch value {
      case .code(let text), .text(let text): return .text(TextFolding.composed(text))
      case .number, .time, .word: throw wrong(value, .code)
      }
    case .category(let category): return .text(try storedMember(of: category, value))
    case .list: return .text(try storedList(values))
    }
  }

  private func wrong(_ value: FieldValue, _ expected: ExpectedValue) -> RecordFact {
    .wrongValue(field: name, value: value.spelling, expected: expected)
  }

  private func storedNumber(
    _ value: FieldValue,
    _ expected: ExpectedValue
  ) throws(RecordFact) -> Int64 {
    guard case .number(let number, let isMoney) = value, expected == .money || !isMoney,
      number.normalized.scale <= type.scale,
      let whole = number.normalized.scaled(to: type.scale), let kept = Int64(exactly: whole)
    else { throw wrong(value, expected) }
    return kept
  }

  private func storedText(_ value: FieldValue) throws(RecordFact) -> String {
    switch value {
    case .text(let text), .code(let text): return TextFolding.composed(text)
    case .number, .time, .word: throw wrong(value, .text)
    }
  }

  /// The identifier of a value of a closed list, given by identifier or label.
  private func storedMember(
    of category: Query.Category,
    _ value: FieldValue
  ) throws(RecordFact) -> String {
    let wanted = TextFolding.key(value.spelling)
    for member in category.values where names(of: member).contains(wanted) {
      return member.identifier
    }
    let allowed = category.values.map(\.identifier)
    throw .unknownValue(
      field: name,
      value: value.spelling,
      nearest: Similarity.nearest(
        to: value.spelling,
        among: category.values.flatMap { [$0.identifier, $0.label.vietnamese ?? ""] }
      ),
      allowed: allowed
    )
  }

  private func names(of member: Query.Category.Value) -> [String] {
    [member.identifier, member.label.english, member.label.vietnamese ?? ""].map {
      TextFolding.key($0)
    }
  }

  /// Articles of the Penal Code, ascending, as the engine takes lists apart.
  private func storedList(_ values: [FieldValue]) throws(RecordFact) -> String {
    var members: Set<String> = []
    for value in values {
      guard ["214", "215", "216"].contains(value.spelling) else { throw wrong(value, .article) }
      members.insert(value.spelling)
    }
    return members.sorted().joined(separator: ",")
  }
}

import Columnar
import Values

/// One key of an order, in a form that compares without looking at types again.
struct SortColumn {
  private enum Keys {
    case numbers(NumberVector, isDescending: Bool)
    /// Places in the wanted direction; the greatest for empty ones.
    case ranks([Int])
  }

  private let keys: Keys

  /// `limit`: how many of the first rows are wanted, where this is the first key.
  ///
  /// - Throws: `Cancelled`, for the order of many texts takes its time.
  init(
    _ vector: Vector,
    type: ValueType,
    isDescending: Bool,
    limit: Int = .max
  ) throws {
    switch vector {
    case .numbers(let numbers): keys = .numbers(numbers, isDescending: isDescending)
    case .codes(let codes, let dictionary):
      let ranks = try Self.ranks(dictionary.texts, type, isDescending: isDescending)
      keys = .ranks(codes.map { ranks[Int($0)] })
    case .texts(let texts):
      keys = .ranks(try Self.ranks(texts, type, isDescending: isDescending, limit: limit))
    }
  }

  /// Categories in their declared order, codes by their bytes, names by the Vietnamese alphabet.
  private static func ranks(
    _ texts: [String],
    _ type: ValueType,
    isDescending: Bool,
    limit: Int = .max
  ) throws -> [Int] {
    if case .category(let category) = type {
      return texts.map { text in
        text.isEmpty ? .max : category.rank(of: text) * (isDescending ? -1 : 1)
      }
    }
    return try TextRanking(texts, areCodes: type == .code)
      .ranks(isDescending: isDescending, limit: limit)
  }

  /// A number that orders as the rows do, as far as it goes: equal ones are compared.
  func weight(of row: Int) -> Int {
    switch keys {
    case .numbers(let numbers, let isDescending):
      // Empty values stand last, either way.
      numbers[row].map { Int(clamping: isDescending ? ~$0 : $0) } ?? .max
    case .ranks(let ranks): ranks[row]
    }
  }

  /// Negative when the first row stands before the second; empty values stand last either way.
  func compare(_ left: Int, _ right: Int) -> Int {
    switch keys {
    case .numbers(let numbers, let isDescending):
      guard let a = numbers[left] else { return numbers[right] == nil ? 0 : 1 }
      guard let b = numbers[right] else { return -1 }
      return a == b ? 0 : (a < b) == isDescending ? 1 : -1
    case .ranks(let ranks):
      let (a, b) = (ranks[left], ranks[right])
      return a < b ? -1 : a > b ? 1 : 0
    }
  }
}

extension Category {
  /// The place of a value in the declared order; strange ones stand behind all others.
  fileprivate func rank(of identifier: String) -> Int {
    values.firstIndex { $0.identifier == identifier } ?? values.count
  }
}

/// The order of rows or groups by several keys; equal ones keep their order.
struct Ordering {
  let columns: [SortColumn]

  private struct Entry {
    let weight: Int
    let row: Int
  }

  /// The given places in order.
  ///
  /// O(count × log count).
  ///
  /// - Throws: `Cancelled`.
  func sorted(_ rows: [Int]) throws -> [Int] {
    guard let first = columns.first else { return rows }
    var pace = Pace()
    var entries = try rows.map { row in
      try pace.step()
      return Entry(weight: first.weight(of: row), row: row)
    }
    try entries.sort { left, right in
      try pace.step()
      if left.weight != right.weight { return left.weight < right.weight }
      let order = compare(left.row, right.row)
      return order == 0 ? left.row < right.row : order < 0
    }
    return entries.map(\.row)
  }

  /// The order by the keys alone.
  func compare(_ left: Int, _ right: Int) -> Int {
    for column in columns {
      let order = column.compare(left, right)
      if order != 0 { return order }
    }
    return 0
  }
}

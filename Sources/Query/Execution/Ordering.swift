import Columnar
import Values

/// One key of an order, in a form that compares without looking at types again.
struct SortColumn {
  private enum Keys {
    case numbers(NumberVector)
    /// A place in the order a row; the greatest for empty ones.
    case ranks([Int])
    /// Bytes whose order is the order of the texts; none for empty texts.
    case bytes([[UInt8]])
  }

  private let keys: Keys
  private let isDescending: Bool

  /// - Throws: `ExecutionError.cancelled`, for the keys of many texts take their time.
  init(
    _ vector: Vector,
    type: ValueType,
    isDescending: Bool,
    unless cancellation: Cancellation
  ) throws {
    self.isDescending = isDescending
    switch vector {
    case .numbers(let numbers): keys = .numbers(numbers)
    case .codes(let codes, let dictionary):
      let ranks = try Self.ranks(dictionary, type, cancellation)
      keys = .ranks(codes.map { $0 == 0 ? Int.max : ranks[Int($0)] })
    case .texts(let texts):
      if case .category(let category) = type {
        keys = .ranks(texts.map { $0.isEmpty ? Int.max : category.rank(of: $0) })
        return
      }
      var pace = Pace(cancellation)
      // Codes are ASCII: their bytes are their order.
      keys = .bytes(
        try texts.map { text in
          try pace.step()
          return type == .code ? Array(text.utf8) : text.isEmpty ? [] : VietnameseOrder.key(text)
        }
      )
    }
  }

  /// Categories in their declared order, other texts by the Vietnamese alphabet.
  private static func ranks(
    _ dictionary: ValueDictionary,
    _ type: ValueType,
    _ cancellation: Cancellation
  ) throws -> [Int] {
    if case .category(let category) = type {
      return dictionary.texts.map { category.rank(of: $0) }
    }
    var pace = Pace(cancellation)
    let keys = try dictionary.texts.map { text in
      try pace.step()
      return VietnameseOrder.key(text)
    }
    let order = try keys.indices.sorted { left, right in
      try pace.step()
      return keys[left].lexicographicallyPrecedes(keys[right])
    }
    var ranks = [Int](repeating: 0, count: keys.count)
    for (rank, code) in order.enumerated() { ranks[code] = rank }
    return ranks
  }

  /// Negative when the first row stands before the second; empty values stand last either way.
  func compare(_ left: Int, _ right: Int) -> Int {
    switch keys {
    case .numbers(let numbers):
      guard let a = numbers[left] else { return numbers[right] == nil ? 0 : 1 }
      guard let b = numbers[right] else { return -1 }
      return directed(a < b ? -1 : a > b ? 1 : 0)
    case .ranks(let ranks):
      let (a, b) = (ranks[left], ranks[right])
      if a == .max || b == .max { return a == b ? 0 : a == .max ? 1 : -1 }
      return directed(a < b ? -1 : a > b ? 1 : 0)
    case .bytes(let bytes):
      let (a, b) = (bytes[left], bytes[right])
      if a.isEmpty || b.isEmpty { return a.isEmpty == b.isEmpty ? 0 : a.isEmpty ? 1 : -1 }
      if a.lexicographicallyPrecedes(b) { return directed(-1) }
      return b.lexicographicallyPrecedes(a) ? directed(1) : 0
    }
  }

  private func directed(_ order: Int) -> Int { isDescending ? -order : order }
}

extension Category {
  /// The place of a value in the declared order; strange ones stand behind all others.
  fileprivate func rank(of identifier: String) -> Int {
    values.firstIndex { $0.identifier == identifier } ?? values.count
  }
}

/// Counts the small steps of long work and looks at the flag of Ctrl-C now and then.
private struct Pace {
  private let cancellation: Cancellation
  private var count = 0

  init(_ cancellation: Cancellation) { self.cancellation = cancellation }

  /// Far less than a millisecond of work.
  private static let stepsBetweenLooks = 1024

  mutating func step() throws {
    count += 1
    if count % Self.stepsBetweenLooks == 0, cancellation.isRaised { throw ExecutionError.cancelled }
  }
}

/// The order of rows or groups by several keys; equal ones keep their order.
struct Ordering {
  let columns: [SortColumn]
  let cancellation: Cancellation

  /// The given places in order.
  ///
  /// O(count × log count).
  ///
  /// - Throws: `ExecutionError.cancelled`.
  func sorted(_ rows: [Int]) throws -> [Int] {
    guard !columns.isEmpty else { return rows }
    var pace = Pace(cancellation)
    return try rows.sorted { left, right in
      try pace.step()
      let order = compare(left, right)
      return order == 0 ? left < right : order < 0
    }
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

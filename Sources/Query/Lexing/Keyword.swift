/// The words of the question grammar, whatever language they are typed in.
package enum Keyword: String, Hashable, Sendable, CaseIterable {
  // Never names.
  case `where`
  case by
  case across
  case show
  case having
  case sort
  case asc
  case desc
  case top
  case per
  case total
  case and
  case or
  case not
  case `is`
  case `in`
  case between
  case like
  case contains
  case `as`
  case from
  case to
  case since
  case until
  case `else`
  /// One word in Vietnamese; in English it is `as` before `of`.
  case asOf = "as of"
  // Keywords in their place only.
  case any
  case no
  case empty
  case all
  case revision
  case today
  case yesterday
  case ago
  case this
  case last
  case start
  case end
  /// One word in Vietnamese; in English `start` before `of`.
  case startOf = "start of"
  case endOf = "end of"
  case day
  case week
  case month
  case quarter
  case year

  /// Whether the word can never be a name.
  package var isReserved: Bool {
    switch self {
    case .where, .by, .across, .show, .having, .sort, .asc, .desc, .top, .per, .total, .and, .or,
      .not, .is, .in, .between, .like, .contains, .as, .from, .to, .since, .until, .else, .asOf:
      true
    case .any, .no, .empty, .all, .revision, .today, .yesterday, .ago, .this, .last, .start, .end,
      .startOf, .endOf, .day, .week, .month, .quarter, .year:
      false
    }
  }

  /// The unit of time that the word names.
  package var unit: TimeUnit? {
    switch self {
    case .day: .day
    case .week: .week
    case .month: .month
    case .quarter: .quarter
    case .year: .year
    default: nil
    }
  }

  /// Whether a clause of a question begins with the word.
  package var opensClause: Bool {
    switch self {
    case .where, .by, .across, .show, .having, .sort, .top, .total: true
    default: false
    }
  }

  /// Whether a span begins with the word; `as` does only before `of`, `in` never before `(`.
  package var opensSpan: Bool {
    switch self {
    case .asOf, .from, .since, .until, .in: true
    default: false
    }
  }

  /// Whether the word stands between the two times of a span, or before a grouping by time.
  var joinsTimes: Bool { self == .to || self == .by }

  /// The English words that are keywords, plurals of units included.
  package static let english: [String: Keyword] = {
    var words: [String: Keyword] = [:]
    for keyword in allCases where !keyword.rawValue.contains(" ") {
      words[keyword.rawValue] = keyword
      if keyword.unit != nil { words[keyword.rawValue + "s"] = keyword }
    }
    return words
  }()
}

import Values

/// Finds the months that a text names: titles of lists, names of files, cells of a month column.
struct MonthReader {
  /// How sure it is that a month is that of the data.
  enum Rank: Int, Comparable {
    /// `đến ngày 30/09/2022`, `đến tháng 9/2022`
    case closing
    /// `tháng 9/2022`, `quý III/2022`
    case named
    /// `30/09/2022`, `09/2022`
    case bare

    static func < (left: Rank, right: Rank) -> Bool { left.rawValue < right.rawValue }
  }

  struct Mention: Hashable {
    let month: Month
    let rank: Rank
  }

  /// A run of letters or of digits, and what stands between it and the one before.
  private struct Token {
    var text: Substring
    var gap: String
    var number: Int? { text.utf8.count <= 8 ? Int(text) : nil }
    var isNumber: Bool { text.first?.isNumber ?? false }
  }

  private let tokens: [Token]

  init(_ text: String) {
    let folded = TextFolding.folded(text.prefix(1000))
    var tokens: [Token] = []
    var gap = ""
    var rest = folded[...]
    while let first = rest.first {
      let isDigit = first.isASCII && first.isNumber
      guard isDigit || first.isLetter else {
        if !first.isWhitespace { gap.append(first) }
        rest.removeFirst()
        continue
      }
      let run = rest.prefix { isDigit ? $0.isASCII && $0.isNumber : $0.isLetter }
      tokens.append(Token(text: run, gap: gap))
      gap = ""
      rest = rest[run.endIndex...]
    }
    self.tokens = tokens
  }

  /// The months of a title, in their order.
  var mentions: [Mention] {
    var found: [Mention] = []
    var place = 0
    while place < tokens.count {
      if let (mention, end) = mention(at: place) {
        if let mention { found.append(mention) }
        place = end
      } else {
        place += 1
      }
    }
    return found
  }

  /// The one month that a short text such as `09/2022`, `2022-09`, `202209` or `T9-2022` is.
  ///
  /// Of a file's name nil unless it names exactly one.
  var onlyMonth: Month? {
    let months = Set(
      tokens.indices.compactMap { place in
        numericMonth(at: place, signs: ["/", "-", ".", "_", ""])?.month
      }
    )
    return months.count == 1 ? months.first : nil
  }

  /// The one month that a file's name says: other days than the last of a month are of something
  /// else, such as a letter.
  var statedMonth: Month? {
    var months: Set<Month> = []
    var place = 0
    while place < tokens.count {
      guard let found = numericMonth(at: place, signs: ["/", "-", ".", "_", ""]) else {
        place += 1
        continue
      }
      if found.day == nil || found.day == found.month.lastDay { months.insert(found.month) }
      place = found.end
    }
    return months.count == 1 ? months.first : nil
  }

  /// - Returns: nil where nothing begins; no mention for a date that is none of the data.
  private func mention(at place: Int) -> (mention: Mention?, end: Int)? {
    switch tokens[place].text {
    case "thang", "t", "month": return namedMonth(at: place)
    case "quy", "q", "quarter": return quarter(at: place)
    default: break
    }
    guard let found = numericMonth(at: place, signs: ["/", "-", "."]) else { return nil }
    if isClosing(before: place) {
      return (Mention(month: found.month, rank: .closing), found.end)
    }
    if isDocumentNumber(place, found.end) { return (nil, found.end) }
    // A lone date counts where it is the last day of its month: lists close then, letters do not.
    if let day = found.day, day != found.month.lastDay { return (nil, found.end) }
    return (Mention(month: found.month, rank: .bare), found.end)
  }

  /// `Số 12/2022/BHXH` is no month.
  private func isDocumentNumber(_ place: Int, _ end: Int) -> Bool {
    if place > 0, tokens[place - 1].text == "so" { return true }
    return end < tokens.count && ["/", "-"].contains(tokens[end].gap)
  }

  /// `tháng 9/2022`, `tháng 09 năm 2022`, also behind `ngày 30`.
  private func namedMonth(at place: Int) -> (mention: Mention?, end: Int)? {
    guard let month = number(place + 1) else { return nil }
    var next = place + 2
    if next < tokens.count, ["nam", "year"].contains(tokens[next].text) { next += 1 }
    guard let year = number(next), let month = Month(year: plausible(year), month: month) else {
      return nil
    }
    let end = next + 1
    guard place >= 2, tokens[place - 2].text == "ngay", let dayNumber = number(place - 1) else {
      return (Mention(month: month, rank: isClosing(before: place) ? .closing : .named), end)
    }
    if isClosing(before: place - 1) { return (Mention(month: month, rank: .closing), end) }
    let isLast = dayNumber == month.lastDay.components.day
    return (isLast ? Mention(month: month, rank: .bare) : nil, end)
  }

  /// `quý 3/2022`, `quý III năm 2022`: its last month.
  private func quarter(at place: Int) -> (mention: Mention?, end: Int)? {
    guard place + 1 < tokens.count else { return nil }
    let romans: [Substring: Int] = ["i": 1, "ii": 2, "iii": 3, "iv": 4]
    guard let quarter = romans[tokens[place + 1].text] ?? number(place + 1) else { return nil }
    var next = place + 2
    if next < tokens.count, ["nam", "year"].contains(tokens[next].text) { next += 1 }
    guard let year = number(next), (1...4).contains(quarter),
      let month = Month(year: plausible(year), month: quarter * 3)
    else { return nil }
    return (Mention(month: month, rank: isClosing(before: place) ? .closing : .named), next + 1)
  }

  /// `30/09/2022`, `2022-09-30`, `09/2022`, `2022-09`, `202209`.
  private func numericMonth(
    at place: Int,
    signs: Set<String>
  ) -> (month: Month, day: Day?, end: Int)? {
    guard let first = number(place) else { return nil }
    let length = tokens[place].text.utf8.count
    if length == 6 || length == 8 {
      return compactMonth(first, length).map { ($0.month, $0.day, place + 1) }
    }
    guard let second = number(place + 1), signs.contains(tokens[place + 1].gap) else { return nil }
    if let third = number(place + 2), tokens[place + 2].gap == tokens[place + 1].gap {
      let (year, day) = length == 4 ? (first, third) : (third, first)
      if let date = Day(year: plausible(year), month: second, day: day) {
        return (date.month, date, place + 3)
      }
    }
    let (year, month) = length == 4 ? (first, second) : (second, first)
    guard tokens[place + (length == 4 ? 0 : 1)].text.utf8.count == 4 else { return nil }
    return Month(year: plausible(year), month: month).map { ($0, nil, place + 2) }
  }

  /// `202209`, `092022`, `20220930`, `30092022`.
  private func compactMonth(_ number: Int, _ length: Int) -> (month: Month, day: Day?)? {
    if length == 6 {
      let month =
        Month(year: plausible(number / 100), month: number % 100)
        ?? Month(year: plausible(number % 10_000), month: number / 10_000)
      return month.map { ($0, nil) }
    }
    let yearFirst = Day(
      year: plausible(number / 10_000),
      month: number / 100 % 100,
      day: number % 100
    )
    let dayFirst = Day(
      year: plausible(number % 10_000),
      month: number / 10_000 % 100,
      day: number / 1_000_000
    )
    return (yearFirst ?? dayFirst).map { ($0.month, $0) }
  }

  private func number(_ place: Int) -> Int? {
    tokens.indices.contains(place) && tokens[place].isNumber ? tokens[place].number : nil
  }

  /// Years that no list is of become 0, which is no year.
  private func plausible(_ year: Int) -> Int { (1990...2100).contains(year) ? year : 0 }

  /// Whether `đến`, `đến ngày`, `tính đến hết ngày` or `as of` stands before.
  private func isClosing(before place: Int) -> Bool {
    var place = place - 1
    let passed: Set<Substring> = ["ngay", "het", "thang", "cuoi"]
    while place >= 0, passed.contains(tokens[place].text) { place -= 1 }
    return place >= 0 && (tokens[place].text == "den" || tokens[place].text == "of")
  }
}

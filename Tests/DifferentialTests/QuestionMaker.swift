import Query
import Values

/// Writes random questions that mostly are well-typed: what the binder refuses does not count.
struct QuestionMaker {
  var dice: Dice
  let ledger: RandomLedger
  /// Sums are near the limits, so nothing may raise their scale.
  let isExtreme: Bool

  init(seed: UInt64, ledger: RandomLedger, isExtreme: Bool) {
    dice = Dice(seed: seed)
    self.ledger = ledger
    self.isExtreme = isExtreme
  }

  private static let aliases = ["alpha", "beta", "gamma", "delta", "omega"]

  /// A column as it is written, and what it holds.
  struct NamedColumn {
    var name: String
    var type: ValueType
  }

  /// Where a phrase stands.
  struct Place {
    var source: SourceDeclaration
    var columns: [NamedColumn]
    /// How deep further parts may nest.
    var depth: Int
    /// Questions and records may be asked.
    var isOpen = true
    /// `before` and `change` may be asked.
    var hasEarlier = false

    var deeper: Place {
      var place = self
      place.depth -= 1
      return place
    }
  }

  func columns(of source: SourceDeclaration) -> [NamedColumn] {
    var own = source.columns.map { NamedColumn(name: $0.name, type: $0.type) }
    if let parent = source.parent, let whole = ledger.catalogue.source(parent.source) {
      own += whole.columns.map { column in
        NamedColumn(name: parent.column + "." + column.name, type: column.type)
      }
    }
    guard source.belongsToEmployer, source.name != "employers" else { return own }
    let names = Set(own.map(\.name))
    let others = (ledger.catalogue.employers?.columns ?? []).map { column in
      NamedColumn(
        name: names.contains(column.name) ? "employer." + column.name : column.name,
        type: column.type
      )
    }
    return own + others
  }

  mutating func question() -> QuestionDraft {
    let sources = ledger.catalogue.sources.filter { source in
      !RandomLedger.withoutRows.contains(source.name) || source.time == .compared
    }
    let debts = sources.filter { $0.time == .monthly }
    if dice.chance(4) { return questionAboutGroups() }
    let source = dice.chance(60) ? dice.pick(debts) : dice.pick(sources)
    return dice.chance(8) ? questionAboutLast(of: source) : question(about: source)
  }

  /// A question about the groups of a defined question, or about its rows.
  private mutating func questionAboutGroups() -> QuestionDraft {
    var draft = QuestionDraft(source: "per_sector")
    if dice.chance(50) {
      let name = dice.pick(["latest_codes", "newest_meetings"])
      let source = ledger.catalogue.source(name == "latest_codes" ? "debtors" : "meetings")
      guard let source else { return draft }
      draft = question(about: source)
      draft.source = name
      if name == "newest_meetings" { draft.span = nil }
      return draft
    }
    draft.filter =
      dice.chance(50)
      ? [
        Phrase(
          dice.pick([
            "units > 1", "mean > 1bn", "middle >= 3.5", "serious = yes", "oldest >= 2022-01",
            "debt / units < mean",
            "sector is empty", "not (mean - debt < 0)",
          ])
        )
      ] : []
    let shown: [Phrase] = [
      "sector", "units", "mean", "debt - mean", "middle", "oldest", "round(mean / 3, 2)",
      "share(debt)",
    ]
    draft.items = dice.chance(50) ? (0..<3).map { _ in dice.pick(shown) } : []
    if dice.chance(40) {
      draft.keys = [dice.pick(["serious", "sector", "year(oldest)"])]
      draft.items = [
        dice.pick(["count", "sum(units)", "avg(mean)", "max(debt)", "median(middle)"])
      ]
    }
    if dice.chance(40) { draft.sort = [dice.pick(draft.items, or: "units")] }
    return draft
  }

  mutating func question(about source: SourceDeclaration) -> QuestionDraft {
    var draft = QuestionDraft(source: source.name)
    draft.span = dice.chance(45) || source.time == .compared ? span(of: source) : nil
    var place = Place(source: source, columns: columns(of: source), depth: 2)
    place.hasEarlier = source.time == .monthly
    for _ in 0..<dice.pick([0, 0, 1, 1, 1, 2, 3]) { draft.filter.append(condition(place)) }
    switch dice.number(1...100) {
    case ...45: rows(&draft, place)
    case ...85: groups(&draft, place)
    default: draft.items = (0..<dice.number(1...3)).map { _ in figure(place) }
    }
    draft.hasTotal = dice.chance(15)
    return draft
  }

  // MARK: Shapes

  private mutating func rows(_ draft: inout QuestionDraft, _ place: Place) {
    for _ in 0..<dice.number(0...4) {
      let shown = dice.chance(8) ? "share(\(other: number(place.deeper)))" : value(place)
      draft.items.append(dice.chance(10) ? "\(shown) as \(Self.aliases[draft.items.count])" : shown)
    }
    if dice.chance(4) { draft.items = ["all"] }
    if dice.chance(8), !draft.items.isEmpty { draft.having = [condition(place)] }
    for _ in 0..<dice.pick([0, 0, 1, 1, 2]) { draft.sort.append(directed(value(place.deeper))) }
    guard dice.chance(30) else { return }
    let count = String(dice.number(1...6))
    let key = dice.chance(20) && !draft.sort.isEmpty ? "" : " by " + number(place.deeper).text
    let direction = key.isEmpty ? "" : dice.pick(["", "", " asc", " desc"])
    let per = dice.chance(35) ? " per " + key_(place).text : ""
    draft.top = Phrase("top " + count + key + direction + per)
  }

  private mutating func groups(_ draft: inout QuestionDraft, _ place: Place) {
    draft.keys = (0..<dice.pick([1, 1, 1, 2])).map { _ in key_(place) }
    if draft.span?.hasPrefix("as of") == false, place.source.time == .monthly, dice.chance(60) {
      draft.keys[0] = "period"
    }
    if dice.chance(20) { draft.across = key_(place) }
    for _ in 0..<dice.number(0...3) {
      let shown = figure(place)
      draft.items.append(dice.chance(12) ? "\(shown) as \(Self.aliases[draft.items.count])" : shown)
    }
    let keys = draft.keys
    if dice.chance(25) { draft.having = [havingTest(place, keys)] }
    for _ in 0..<dice.pick([0, 0, 1, 1, 2]) {
      draft.sort.append(directed(dice.chance(60) ? figure(place) : dice.pick(keys)))
    }
    guard dice.chance(20) else { return }
    let per = keys.count > 1 && dice.chance(50) ? " per " + keys[0].text : ""
    draft.top = Phrase("top \(dice.number(1...4)) by " + figure(place).text + per)
  }

  private mutating func havingTest(_ place: Place, _ keys: [Phrase]) -> Phrase {
    let sign = dice.pick(["=", "!=", "<", "<=", ">", ">="])
    if dice.chance(20) { return "\(other: figure(place)) is \(dice.pick(["", "not "]))empty" }
    if dice.chance(10) { return "\(other: dice.pick(keys)) is not empty" }
    return "\(other: figure(place)) \(sign) \(dice.pick(["0", "1", "2", "5", "1bn", "0.5", "3"]))"
  }

  private mutating func directed(_ phrase: Phrase) -> Phrase {
    "\(phrase)\(dice.pick(["", " asc", " desc", " desc"]))"
  }

  /// Something that few rows share with others.
  private mutating func key_(_ place: Place) -> Phrase {
    let few = place.columns.filter { column in
      switch column.type {
      case .category, .label, .month, .year: true
      default: false
      }
    }
    switch dice.number(1...100) {
    case ...55: return Phrase(dice.pick(few, or: place.columns[0]).name)
    case ...70: return calendar(place) ?? Phrase(dice.pick(place.columns).name)
    case ...80: return condition(place.deeper.deeper)
    case ...90: return value(place.deeper)
    default: return Phrase(dice.pick(place.columns).name)
    }
  }

  // MARK: Spans

  mutating func span(of source: SourceDeclaration) -> String? {
    switch source.time {
    case .timeless, .daily, .inForce: return nil
    case .compared:
      return "from \(dice.pick(["2022-02", "2022-03", "2022-05"])) to "
        + dice.pick(["2022-05", "2022-06", "2022-07"])
    case .dated:
      let first = moment()
      switch dice.number(1...4) {
      case 1: return "since " + first
      case 2: return "until " + first
      case 3: return "in " + dice.pick(["2022", "q1/2022", "2022-03", "last month", "this year"])
      default:
        return "from \(dice.pick(["2022-01", "01/12/2021"])) to "
          + dice.pick(["2022-05", "15/04/2022"])
      }
    case .monthly:
      let month = dice.pick(["2022-03", "2022-05", "2022-06", "2022-07", "q1/2022"])
      switch dice.number(1...10) {
      case ...4: return "as of " + month
      case 5: return "as of \(month) revision \(dice.pick(["1", "1", "2"]))"
      case 6: return "since 2022-03"
      case 7: return "in 2022"
      case 8: return "until 2022-06"
      default:
        return "from \(dice.pick(["2022-02", "2022-03"])) to " + dice.pick(["2022-06", "2022-07"])
      }
    }
  }

  mutating func moment() -> String {
    dice.pick([
      "01/03/2022", "2022-01-31", "15/06/2022", "2022-05", "q2/2022", "2022", "today",
      "30 days ago", "2 weeks ago", "3 months ago", "this month", "start of month",
      "end of last quarter", "this year", "last month", "yesterday", "start of quarter",
    ])
  }
}

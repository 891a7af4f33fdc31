import Diagnostics
import Values

/// Reads files of rules: those of the program, and what an office changes of them.
struct LawReader {
  private(set) var rules = LawRules()
  private(set) var faults: [LawFault] = []
  /// The rules of the program, where the file is an office's.
  private let known: LawTable?
  private var topic: LawTopic?
  private var rule: LawRule?
  /// Where the rows of an office's file stand.
  private var places: [LawRow: LawPlace] = [:]

  init(known: LawTable?) { self.known = known }

  /// Takes in the rules of a file; what cannot be read is left out and becomes a fault.
  mutating func read(_ source: SourceText) {
    topic = nil
    rule = nil
    for line in source.continuedLines {
      let fields = line.text.parts(at: "|")
      if line.text.hasPrefix("topic ") {
        readTopic(line, in: source)
      } else if line.text.hasPrefix("rule ") {
        readRule(fields, line, in: source)
      } else {
        readRow(fields, line, in: source)
      }
    }
  }

  /// Looks at the rows of each rule in order of their days; they must follow one another.
  ///
  /// Between the rows of an office stand those of the program.
  mutating func check() {
    sort()
    for rule in LawRule.allCases {
      guard let sorted = rules.rows[rule] else {
        if known == nil { faults.append(LawFault(.noRows(rule))) }
        continue
      }
      faults += sorted.faults(lookingForGaps: known == nil).map { fault($0.fact, at: $0.row) }
    }
  }

  mutating func sort() {
    rules.rows = rules.rows.mapValues { rows in rows.sorted { $0.start < $1.start } }
  }

  func fault(_ fact: LawFact, at row: LawRow) -> LawFault { LawFault(fact, places[row]) }

  // MARK: Lines

  private mutating func readTopic(_ line: ContinuedLine, in source: SourceText) {
    let name = String(line.text.dropFirst("topic ".utf8.count))
    topic = LawTopic(rawValue: name)
    rule = nil
    if topic == nil {
      report(.unknownTopic(name), line, source)
    }
  }

  private mutating func readRule(
    _ fields: [Substring],
    _ line: ContinuedLine,
    in source: SourceText
  ) {
    let name = fields[0].dropFirst("rule ".utf8.count)
    rule = LawRule(rawValue: String(name))
    guard let rule else {
      return report(.unknownRule(String(name), nearest: LawRule.nearest(to: name)), line, source)
    }
    if let known = known?.declaration(of: rule) {
      guard !rule.isFixed else { return report(.fixed(rule), line, source) }
      guard rule.isUsed else { return report(.notUsed(rule), line, source) }
      guard fields.count <= 2, fields.count < 2 || fields[1] == known.unit.rawValue else {
        return report(.otherUnit(rule, known.unit), line, source)
      }
      rules.declarations[rule] = known
      if !rules.order.contains(rule) { rules.order.append(rule) }
      return
    }
    guard rules.declarations[rule] == nil else { return report(.twice(rule), line, source) }
    guard let topic, fields.count == 4, let (unit, words) = unit(fields[1]) else {
      return report(.noDeclaration(rule), line, source)
    }
    rules.declarations[rule] = LawDeclaration(
      topic: topic,
      unit: unit,
      words: words,
      meaning: Localized(String(fields[2]), vi: String(fields[3]))
    )
    rules.order.append(rule)
  }

  /// `months`, or `words: a; b`.
  private func unit(_ text: Substring) -> (LawUnit, [String])? {
    let parts = text.parts(at: ":")
    guard let unit = LawUnit(rawValue: String(parts[0])) else { return nil }
    guard unit == .words else { return parts.count == 1 ? (unit, []) : nil }
    guard parts.count == 2 else { return nil }
    return (unit, parts[1].parts(at: ";").map(String.init))
  }

  private mutating func readRow(_ fields: [Substring], _ line: ContinuedLine, in source: SourceText)
  {
    guard let rule else { return report(.noRule, line, source) }
    guard let declaration = rules.declarations[rule] else { return }
    guard fields.count == 5 else { return report(.notFiveFields(fields.count), line, source) }
    var days: [Day?] = []
    for field in fields.prefix(2) {
      let day = Day(written: field)
      guard field == "-" || day != nil else {
        return report(.badDay(String(field)), line, source)
      }
      days.append(day)
    }
    if let first = days[0], let last = days[1], last < first {
      return report(.reversed(first, last), line, source)
    }
    let words = declaration.words.map { Substring($0) }
    guard let value = LawValue(fields[2], unit: declaration.unit, words: words) else {
      return report(
        .badValue(String(fields[2]), rule, declaration.unit, words: declaration.words),
        line,
        source
      )
    }
    if let wanted = known?.rows(of: rule).first(where: { $0.value != .unknown }),
      value != .unknown, value.form != wanted.value.form
    {
      return report(
        .otherForm(rule, instead: wanted.value.text(declaration.unit)),
        line,
        source
      )
    }
    guard let certainty = LawCertainty(rawValue: String(fields[3])) else {
      return report(.badCertainty(String(fields[3])), line, source)
    }
    guard !fields[4].isEmpty else { return report(.noSource, line, source) }
    let row = LawRow(
      rule: rule,
      firstDay: days[0],
      lastDay: days[1],
      value: value,
      certainty: certainty,
      source: String(fields[4]),
      origin: origin(of: line, in: source)
    )
    rules.rows[rule, default: []].append(row)
    if known != nil { places[row] = LawPlace(source: source, span: line.span) }
  }

  private func origin(of line: ContinuedLine, in source: SourceText) -> LawOrigin {
    guard known != nil, let file = source.file else { return .program }
    return .office(file: file, line: source.position(of: line.span.start).line + 1)
  }

  private mutating func report(_ fact: LawFact, _ line: ContinuedLine, _ source: SourceText) {
    faults.append(LawFault(fact, LawPlace(source: source, span: line.span)))
  }
}

extension [LawRow] {
  /// Where rows of a rule, in order of their days, do not follow one another, and the later row.
  func faults(lookingForGaps looksForGaps: Bool) -> [(fact: LawFact, row: LawRow)] {
    zip(self, dropFirst()).compactMap { row, next in
      let end = row.lastDay ?? Day.range.upperBound
      if next.start <= end { return (.overlap(row, next), next) }
      let isGap = looksForGaps && next.start > end.advanced(by: 1)
      return isGap ? (.gap(row, next), next) : nil
    }
  }
}

extension LawRow {
  /// The first day, for comparing.
  var start: Day { firstDay ?? Day.range.lowerBound }
}

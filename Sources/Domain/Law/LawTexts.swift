import Diagnostics
import Synchronization

/// The files of rules that come with the program.
///
/// A line `topic NAME` begins a topic, `rule NAME | UNIT | English | Vietnamese` a rule; below it
/// stand its rows, `first day | last day | value | certainty | source`, with `-` for a day that is
/// open. What begins with white space goes on with the line above.
enum LawTexts {
  static let all = [debts, late, sharing, fines, crimes, urging, windows, holds]

  static let rules = reading.rules

  /// All of them read, with everything that is wrong in them; the tests look that it is nothing.
  static var reading: LawReader {
    var reader = LawReader(known: nil)
    for text in all { reader.read(SourceText(text)) }
    reader.check()
    return reader
  }

  /// What was read of single texts: most questions ask for the rules of one.
  private static let read = Mutex<[Int: LawRules]>([:])
  /// The text in which each rule stands.
  private static let places: [LawRule: Int] = {
    var places: [LawRule: Int] = [:]
    for (place, text) in all.enumerated() {
      for line in text.utf8.split(separator: UInt8(ascii: "\n")) {
        guard line.starts(with: "rule ".utf8) else { continue }
        let name = line.dropFirst(5).prefix { $0 > UInt8(ascii: " ") }
        if let rule = LawRule(rawValue: String(Substring(name))) { places[rule] = place }
      }
    }
    return places
  }()

  /// The rules of the text in which one stands; reads no other.
  static func rules(with rule: LawRule) -> LawRules {
    guard let place = places[rule] else { return LawRules() }
    if let known = read.withLock({ $0[place] }) { return known }
    var reader = LawReader(known: nil)
    reader.read(SourceText(all[place]))
    reader.sort()
    let rules = reader.rules
    read.withLock { $0[place] = rules }
    return rules
  }
}

import Columnar
import Ledger
package import Values

extension Register {
  /// The unit that a statement names by code or name; anything else is a fact.
  package func resolved(_ words: String, on day: Day) throws -> Int {
    switch try employer(named: words) {
    case .one(let ordinal): return ordinal
    case .several(let ordinals, let count):
      let names = try column("name", on: day)
      let codes = try enteredTexts("code")
      throw RecordFact.ambiguousEmployer(
        words,
        candidates: ordinals.map { codes[$0] + "  " + textValue(names, at: $0) },
        count: count
      )
    case .none(let nearest):
      let codes = try enteredTexts("code")
      throw RecordFact.unknownEmployer(words, nearest: nearest.map { codes[$0] })
    }
  }
}

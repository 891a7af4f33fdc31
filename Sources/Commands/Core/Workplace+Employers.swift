import Diagnostics
import Domain
package import Query
import Values

// Whom a statement is about.
extension Workplace {
  /// The code of the one employer that a code or a part of a name means.
  ///
  /// - Throws: `StatementFailure` with the nearest codes or the candidates.
  package func employerCode(
    _ syntax: ExpressionSyntax, in source: SourceText
  ) throws -> String {
    let words = try text(syntax, in: source)
    let register = try tables().register
    if let ordinal = try register.employer(code: words) {
      return try codes(of: [ordinal]).first ?? words
    }
    switch try register.employer(named: words) {
    case .one(let ordinal): return try codes(of: [ordinal]).first ?? words
    case .none(let nearest):
      throw located(.unknownEmployer(words, nearest: try codes(of: nearest)), syntax)
    case .several(let ordinals, _):
      throw located(.severalEmployers(words, candidates: try candidates(ordinals)), syntax)
    }
  }

  private func located(_ fact: CommandFact, _ syntax: ExpressionSyntax) -> StatementFailure {
    var diagnostic = fact.diagnostic
    diagnostic.span = syntax.span
    return StatementFailure(diagnostic)
  }

  private func codes(of ordinals: [Int]) throws -> [String] {
    guard case .texts(let codes) = try tables().register.column("code", on: today) else { return [] }
    return ordinals.map { codes[$0] }
  }

  private func candidates(_ ordinals: [Int]) throws -> [String] {
    guard case .texts(let names) = try tables().register.column("name", on: today) else { return [] }
    return zip(try codes(of: ordinals), ordinals).map { $0 + "  " + names[$1] }
  }
}

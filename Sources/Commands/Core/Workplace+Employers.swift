package import Diagnostics
import Columnar
import Domain
package import Query
import Values

// Whom a statement is about.
extension Workplace {
  /// The code of the one employer that a code or a part of a name means.
  ///
  /// - Throws: `StatementFailure` with the nearest codes or the candidates.
  package func employerCode(
    _ syntax: ExpressionSyntax,
    in source: SourceText
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

  private func codes(of ordinals: [Int]) throws -> [String] {
    try texts("code", of: ordinals)
  }

  private func candidates(_ ordinals: [Int]) throws -> [String] {
    zip(try codes(of: ordinals), try texts("name", of: ordinals)).map { $0 + "  " + $1 }
  }

  private func texts(_ column: String, of ordinals: [Int]) throws -> [String] {
    switch try tables().register.column(column, on: today) {
    case .texts(let texts): ordinals.map { texts[$0] }
    case .dictionary(let texts): ordinals.map { texts[$0] }
    case .integers: []
    }
  }
}

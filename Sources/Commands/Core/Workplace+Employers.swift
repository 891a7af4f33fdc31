import Diagnostics
import Domain
import Query
import Values

// Whom a statement is about.
extension Workplace {
  /// The ordinal of the one employer that a code or a part of a name means.
  ///
  /// - Throws: `StatementFailure` at the words, with the nearest codes or the candidates.
  func employer(_ syntax: ExpressionSyntax, in source: SourceText) throws -> Int {
    let words = try text(syntax, in: source)
    do {
      return try tables().register.resolved(words, on: today)
    } catch let fact as RecordFact {
      throw located(fact.diagnostic, syntax)
    }
  }

  /// The code of that employer.
  func employerCode(_ syntax: ExpressionSyntax, in source: SourceText) throws -> String {
    let ordinal = try employer(syntax, in: source)
    return try tables().register.code(of: ordinal)
  }
}

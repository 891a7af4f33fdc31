/// Whose records and figures are taken together.
package enum EmployerLevel: Hashable, Sendable {
  /// One code.
  case unit
  /// All codes of one tax code: the employer in law.
  case firm
}

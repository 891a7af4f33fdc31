/// How much money one figure may be.
package enum MoneyLimit {
  /// A million billion dong, a tenth of what the whole country produces in a year: more is a slip,
  /// and a few such figures would have no total.
  package static let most: Int64 = 1_000_000_000_000_000
}

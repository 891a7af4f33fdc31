package import Values

/// What the invented office did besides its lists, each kind in the order of days.
package struct SampleWork: Sendable {
  package let calls: [SampleCalls]
  package let sessions: [SampleSession]
  package let promises: [SamplePromise]
  package let payments: [SamplePayment]
}

/// Calls that one official made on one day with one result.
package struct SampleCalls: Sendable {
  package let day: Day
  package let officer: String
  package let units: [Int]
  /// A value of the catalogue's results of a contact.
  package let result: String
  package let spoke: String
}

/// A working session that was held: one place, one set of minutes.
package struct SampleSession: Sendable {
  package let day: Day
  package let place: String
  /// Nil where the office was alone.
  package let police: String?
  package let articles: [Int]
  package let units: [Int]
  /// Units that were invited and did not come.
  package let absent: [Int]
  package let minutes: String
}

/// A promise of one part.
package struct SamplePromise: Sendable {
  package let unit: Int
  package let made: Day
  /// Dong.
  package let amount: Int64
  package let due: Day
}

/// Money that came in.
package struct SamplePayment: Sendable {
  /// Nil where the transfer does not say whose it is.
  package var unit: Int?
  package var day: Day
  /// Dong; negative for a reversal.
  package var amount: Int64
  package var memo: String
  package var document: String
  /// The place among all payments of the one that is taken back.
  package var reverses: Int?
}

extension Day {
  /// The same day, or the Monday behind a weekend.
  ///
  /// Day 0, the first of 1970, was a Thursday.
  var workday: Day {
    switch (Int(index) + 3) % 7 {
    case 5: advanced(by: 2)
    case 6: advanced(by: 1)
    default: self
    }
  }
}

package import Values

/// What the invented office did besides its lists, each kind in the order of days.
package struct SampleWork: Sendable {
  package let calls: [SampleCalls]
  package let sessions: [SampleSession]
  package let promises: [SamplePromise]
  package let payments: [SamplePayment]
  package let letters: [SampleLetters]
  package let visits: [SampleVisits]
  package let marks: [SampleMark]
  package let corrections: [SampleCorrection]
  package let outcomes: [SampleOutcome]
}

/// Urging letters that went out on one day under numbers in a row.
package struct SampleLetters: Sendable {
  package let day: Day
  package let officer: String
  package let units: [Int]
  /// The data month that they state.
  package let statement: Month
  /// The first of their numbers.
  package let number: String
}

/// Units that one official went to on one day.
package struct SampleVisits: Sendable {
  package let day: Day
  package let officer: String
  package let units: [Int]
}

/// A line that was taken back from a list that had been handed over.
package struct SampleCorrection: Sendable {
  /// The place of the list.
  package let list: Int
  package let unit: Int
  package let day: Day
  package let number: String
}

/// What the police wrote about a line of a list.
package struct SampleOutcome: Sendable {
  /// The place of the list.
  package let list: Int
  package let unit: Int
  package let day: Day
  package let police: String
  /// A value of the catalogue's actions of the police.
  package let action: String
  /// Dong that the police say were paid.
  package let reported: Int64?
}

/// Calls that one official made on one day with one result.
package struct SampleCalls: Sendable {
  package let day: Day
  package let officer: String
  package let units: [Int]
  /// A value of the catalogue's results of a contact.
  package let result: String
  package let spoke: String
  /// The parts of what each of them promised, in dong and by which day.
  package var promised: [(amount: Int64, due: Day)] = []
  /// Entered by mistake, and taken back on the same day.
  package var isMistaken = false
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

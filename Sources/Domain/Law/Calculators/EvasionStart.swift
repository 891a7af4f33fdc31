package import Values

/// From which day on late money of registered workers counts as evaded.
///
/// Law 41/2024/QH15, article 39; Decree 274/2025/NĐ-CP.
package enum EvasionStart: Hashable, Sendable {
  /// The days that the rule counts.
  package struct Terms: Hashable, Sendable {
    /// A letter within so many days of the deadline lets the days after the deadline count.
    package let letterLimit: Int
    /// Late money of which a letter was sent in time is evaded from the day behind so many.
    package let daysAfterDeadline: Int
    /// Money of which the letter came later is evaded so many days behind the letter.
    package let daysAfterLetter: Int

    package init(letterLimit: Int, daysAfterDeadline: Int, daysAfterLetter: Int) {
      self.letterLimit = letterLimit
      self.daysAfterDeadline = daysAfterDeadline
      self.daysAfterLetter = daysAfterLetter
    }
  }

  /// A proven mark that holds evasion off, such as force majeure.
  package struct Excuse: Hashable, Sendable {
    /// The id of the mark.
    package let id: String
    package let firstDay: Day
    /// Nil while no end is known.
    package let lastDay: Day?

    package init(id: String, firstDay: Day, lastDay: Day?) {
      (self.id, self.firstDay, self.lastDay) = (id, firstDay, lastDay)
    }

    func covers(_ day: Day) -> Bool {
      firstDay <= day && lastDay.map { day <= $0 } ?? true
    }
  }

  /// Urged within the limit: evaded from the day behind the days after the deadline.
  case urgedInTime(Day, letter: Day)
  /// Urged later: evaded so many days behind the letter.
  case urgedLate(Day, letter: Day)
  /// It would be evaded from a day on, but this mark runs on that day: it stays late.
  case excused(Excuse, until: Day?)
  /// Never urged, and the register of letters is declared complete: without a letter no evasion.
  case neverUrged
  /// No letter is recorded, which is not the same as none was sent.
  case unknown

  /// The first day on which money is evaded; nil where it stays late or nobody can say.
  package var firstDay: Day? {
    switch self {
    case .urgedInTime(let day, _), .urgedLate(let day, _): day
    case .excused(_, let until): until?.advanced(by: 1)
    case .neverUrged, .unknown: nil
    }
  }
}

extension EvasionStart {
  /// - Parameters:
  ///   - deadline: the last day of payment.
  ///   - letters: the days on which letters that cover the month were issued; one from before the
  ///     first late day is not about this month.
  ///   - isRegisterComplete: whether the office has declared that all letters are recorded.
  ///   - excuses: proven marks that hold evasion off.
  ///   - terms: the days that the rule counts.
  /// - Returns: also why there is no such day.
  package static func of(
    deadline: Day,
    letters: [Day],
    isRegisterComplete: Bool,
    excuses: [Excuse],
    terms: Terms
  ) -> EvasionStart {
    guard let letter = letters.filter({ $0 > deadline }).min() else {
      return isRegisterComplete ? .neverUrged : .unknown
    }
    let isInTime = letter <= deadline.advanced(by: terms.letterLimit)
    let start =
      isInTime
      ? deadline.advanced(by: terms.daysAfterDeadline + 1)
      : letter.advanced(by: terms.daysAfterLetter)
    if let excuse = excuses.first(where: { $0.covers(start) }) {
      return .excused(excuse, until: excuse.lastDay)
    }
    return isInTime ? .urgedInTime(start, letter: letter) : .urgedLate(start, letter: letter)
  }

  /// Workers who were not registered: from the day behind the days after the registration deadline.
  package static func notRegistered(deadline: Day, lateDays: Int) -> Day {
    deadline.advanced(by: lateDays + 1)
  }

  /// Wages declared too low: from the day behind the deadline of payment.
  package static func underDeclared(deadline: Day) -> Day { deadline.advanced(by: 1) }

  /// How the day was found, or why there is none.
  package func steps(deadline: Day, terms: Terms) -> [Localized] {
    let limit = deadline.advanced(by: terms.letterLimit)
    let first = Localized(
      "deadline \(deadline.vietnamese); a letter by \(limit.vietnamese) is within"
        + " \(terms.letterLimit) days",
      vi: "hạn đóng \(deadline.vietnamese); văn bản đôn đốc đến \(limit.vietnamese) là trong"
        + " \(terms.letterLimit) ngày"
    )
    return [first, reason(terms)]
  }

  private func reason(_ terms: Terms) -> Localized {
    switch self {
    case .urgedInTime(let day, let letter):
      Localized(
        "letter of \(letter.vietnamese), in time: evaded from day"
          + " \(terms.daysAfterDeadline + 1), \(day.vietnamese)",
        vi: "văn bản ngày \(letter.vietnamese), đúng hạn: trốn đóng từ ngày thứ"
          + " \(terms.daysAfterDeadline + 1), \(day.vietnamese)"
      )
    case .urgedLate(let day, let letter):
      Localized(
        "letter of \(letter.vietnamese), later: evaded \(terms.daysAfterLetter) days behind it,"
          + " from \(day.vietnamese)",
        vi: "văn bản ngày \(letter.vietnamese), sau hạn đó: trốn đóng sau"
          + " \(terms.daysAfterLetter) ngày, từ \(day.vietnamese)"
      )
    case .excused(let excuse, let until):
      Localized(
        "\(excuse.id) holds it off\(until.map { " until " + $0.vietnamese } ?? ""): late, not evaded",
        vi: "\(excuse.id) loại trừ\(until.map { " đến " + $0.vietnamese } ?? ""): chậm đóng,"
          + " không phải trốn đóng"
      )
    case .neverUrged:
      Localized(
        "never urged, the register of letters is complete: late, not evaded",
        vi: "chưa đôn đốc, sổ văn bản đã đủ: chậm đóng, không phải trốn đóng"
      )
    case .unknown:
      Localized(
        "no letter recorded, which is not \"never urged\": unknown",
        vi: "chưa ghi văn bản đôn đốc, chưa phải là \"không đôn đốc\": không rõ"
      )
    }
  }
}

import Values

/// What was done about a unit that may have moved it to pay.
///
/// In the order in which acts of one day go before each other.
package enum RecoveryActKind: String, CaseIterable, Sendable {
  case inspection
  /// A meeting with the police, whether or not the employer came.
  case jointMeeting = "joint_meeting"
  case jointVisit = "joint_visit"
  /// What the police did about a line of a list.
  case outcome
  /// A list with the unit reached its recipient.
  case handover
  case meeting
  case visit
  case letter
  case call

  /// Of two acts of one day the one with the lower rank is the later one.
  var rank: Int32 {
    switch self {
    case .inspection: 0
    case .jointMeeting, .jointVisit: 1
    case .outcome: 2
    case .handover: 3
    case .meeting: 4
    case .visit: 5
    case .letter: 6
    case .call: 7
    }
  }

  package var isJoint: Bool { self == .jointMeeting || self == .jointVisit }
}

/// For how long a payment counts as an answer to an act.
package struct ActWindow: Hashable, Sendable {
  /// The last day is this many days after the act.
  package let days: Int
  /// 1 where the day of the act itself does not count, as for letters and lists on their way.
  package let firstDay: Int

  init(_ days: Int, from firstDay: Int = 0) {
    self.days = days
    self.firstDay = firstDay
  }
}

/// The windows of all acts as one rule.
package struct ActWindows: Sendable {
  package let call: ActWindow
  package let letter: ActWindow
  package let visit: ActWindow
  package let meeting: ActWindow
  /// Meetings and visits with police, and what the police did alone.
  package let police: ActWindow
  package let handover: ActWindow
  /// Without a conclusion, from the decision on.
  package let inspection: ActWindow
  /// After the conclusion of an inspection.
  package let daysAfterConclusion: Int
  /// After the last due day of a promise that was made in a contact.
  package let daysAfterPromise: Int

  /// A rule of the office: a payment is an answer to what was done shortly before.
  package static let rules: [DatedRule<ActWindows>] = [
    DatedRule(
      firstDay: nil,
      lastDay: nil,
      source: "quy ước của cơ quan",
      rule: ActWindows(
        call: ActWindow(30),
        letter: ActWindow(30, from: 1),
        visit: ActWindow(30),
        meeting: ActWindow(60),
        police: ActWindow(90),
        handover: ActWindow(90, from: 1),
        inspection: ActWindow(180),
        daysAfterConclusion: 90,
        daysAfterPromise: 5
      )
    )
  ]

  func window(of kind: RecoveryActKind) -> ActWindow {
    switch kind {
    case .inspection: inspection
    case .jointMeeting, .jointVisit, .outcome: police
    case .handover: handover
    case .meeting: meeting
    case .visit: visit
    case .letter: letter
    case .call: call
    }
  }
}

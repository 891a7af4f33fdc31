package import Values

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

/// The windows of all acts as one rule: a payment is an answer to what was done shortly before.
package struct ActWindows: Sendable {
  private let windows: [RecoveryActKind: ActWindow]
  /// After the conclusion of an inspection.
  package let daysAfterConclusion: Int
  /// After the last due day of a promise that was made in a contact.
  package let daysAfterPromise: Int

  /// The rows of the law that they are made of.
  static let rules =
    RecoveryActKind.allCases.map(\.window) + [.windowConclusion, .windowPromise, .windowPostDays]

  package init(_ law: LawTable, on day: Day) {
    let postDays = law.count(.windowPostDays, on: day) ?? 0
    var windows: [RecoveryActKind: ActWindow] = [:]
    for kind in RecoveryActKind.allCases {
      guard let days = law.count(kind.window, on: day) else { continue }
      windows[kind] = ActWindow(days, from: kind.isSent ? postDays : 0)
    }
    self.windows = windows
    daysAfterConclusion = law.count(.windowConclusion, on: day) ?? 0
    daysAfterPromise = law.count(.windowPromise, on: day) ?? 0
  }

  /// Where no rule says a window, no payment is an answer.
  func window(of kind: RecoveryActKind) -> ActWindow { windows[kind] ?? ActWindow(-1) }
}

extension RecoveryActKind {
  /// The rule that says for how long a payment answers it.
  package var window: LawRule {
    switch self {
    case .inspection: .windowInspection
    case .jointMeeting, .jointVisit, .outcome: .windowPolice
    case .handover: .windowHandover
    case .meeting: .windowMeeting
    case .visit: .windowVisit
    case .letter: .windowLetter
    case .call: .windowCall
    }
  }

  /// It is on its way for some days.
  fileprivate var isSent: Bool { self == .letter || self == .handover }
}

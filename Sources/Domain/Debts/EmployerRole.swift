/// Whether a code is an employer, or a participant who pays for himself.
///
/// Participants are not on the police list (households and unsalaried managers).
package enum EmployerRole: String, CaseIterable, Sendable {
  case employer
  case household
  case manager

  package var isParticipant: Bool { self != .employer }

  /// The role by the prefix of the unit code: KQ and Q6 for households, CC for managers.
  ///
  /// Prefixes are local practice, read in the file of one office; an imported role comes first.
  /// The sector never decides: firms stand in it wrongly.
  package static func of(code: String) -> EmployerRole {
    switch code.prefix(2).uppercased() {
    case "KQ", "Q6": .household
    case "CC": .manager
    default: .employer
    }
  }
}

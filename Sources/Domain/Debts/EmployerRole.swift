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
  package static func of(code: String) -> EmployerRole { of(code: code.utf8.span) }

  /// The same of the code's bytes.
  static func of(code: Span<UInt8>) -> EmployerRole {
    guard code.count >= 2 else { return .employer }
    switch (uppercased(code[0]), uppercased(code[1])) {
    case (UInt8(ascii: "K"), UInt8(ascii: "Q")), (UInt8(ascii: "Q"), UInt8(ascii: "6")):
      return .household
    case (UInt8(ascii: "C"), UInt8(ascii: "C")): return .manager
    default: return .employer
    }
  }

  private static func uppercased(_ byte: UInt8) -> UInt8 {
    UInt8(ascii: "a") <= byte && byte <= UInt8(ascii: "z") ? byte & 0xDF : byte
  }
}

package import Values

/// The funds that contributions are owed to.
package enum ContributionFund: String, CaseIterable, Sendable {
  /// Sickness, maternity and pension together, where they are not kept apart.
  case si
  case sickness
  case pension
  case hi
  case ui
  case acc

  package var label: Localized {
    switch self {
    case .si: Localized("social insurance", vi: "BHXH")
    case .sickness: Localized("sickness and maternity", vi: "ốm đau, thai sản")
    case .pension: Localized("pension and survivors", vi: "hưu trí, tử tuất")
    case .hi: Localized("health insurance", vi: "BHYT")
    case .ui: Localized("unemployment insurance", vi: "BHTN")
    case .acc: Localized("occupational accidents", vi: "TNLĐ-BNN")
    }
  }

  /// Sickness, maternity and pension, kept together or apart.
  static let social: Set<ContributionFund> = [.si, .sickness, .pension]

  /// Whether it belongs to social insurance, whose fines have a base of their own.
  package var isSocialInsurance: Bool {
    switch self {
    case .si, .sickness, .pension, .acc: true
    case .hi, .ui: false
    }
  }
}

import Values

/// The words of the programme: names for combinations of form, basis and subject.
package enum InspectionWord: String, CaseIterable, Sendable {
  case specialised
  case surprise
  /// By surprise, of units that a dispatch names.
  case assigned
  case intersectoral
  case units
  case agents
  case facilities
  case facilitySurprise = "facility_surprise"

  /// The word of a decision that does not give it; nil where no word fits.
  ///
  /// Assigned units are never told by the decision, as surprise inspections rest on dispatches too.
  init?(form: String, basis: String, subject: String) {
    switch (form, basis, subject) {
    case ("intersectoral", _, _): self = .intersectoral
    case (_, "surprise", "facilities"): self = .facilitySurprise
    case (_, _, "facilities"): self = .facilities
    case (_, _, "agents"): self = .agents
    case ("inspection", "plan", _): self = .specialised
    case ("inspection", "surprise", _): self = .surprise
    case ("check", _, "employers"): self = .units
    default: return nil
    }
  }

  /// A value of the forms of an inspection.
  var form: String {
    switch self {
    case .specialised, .surprise, .assigned: "inspection"
    case .intersectoral: "intersectoral"
    case .units, .agents, .facilities, .facilitySurprise: "check"
    }
  }

  /// What a decision with the word has in these fields; what may be either is left out.
  ///
  /// Checks of agents and facilities may be called inspections before the law of 2025.
  var combination: [(field: String, value: String)] {
    switch self {
    case .specialised:
      [("form", "inspection"), ("basis", "plan"), ("subject", "employers")]
    case .surprise, .assigned:
      [("form", "inspection"), ("basis", "surprise"), ("subject", "employers")]
    case .intersectoral: [("form", "intersectoral")]
    case .units: [("form", "check"), ("subject", "employers")]
    case .agents: [("subject", "agents")]
    case .facilities: [("basis", "plan"), ("subject", "facilities")]
    case .facilitySurprise: [("basis", "surprise"), ("subject", "facilities")]
    }
  }
}

/// What a decision is about, and the kind of the parties that it may name.
enum InspectionSubject: String {
  case employers
  case agents
  case facilities
  case offices

  /// Nil for units of the register.
  var partyKind: String? {
    switch self {
    case .employers: nil
    case .agents: "agent"
    case .facilities: "facility"
    case .offices: "office"
    }
  }
}

package import Values

/// The registers that an office can declare complete.
package enum RegisterKind: String, CaseIterable, Sendable {
  case dues
  case letters
  case sanctions

  package var label: Localized {
    switch self {
    case .dues: Localized("dues", vi: "khoản phải đóng")
    case .letters: Localized("letters", vi: "công văn")
    case .sanctions: Localized("sanctions", vi: "xử phạt")
    }
  }
}

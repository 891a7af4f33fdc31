import Values

/// What a person answers to a question for yes or no.
package enum Agreement: Hashable, Sendable {
  case yes
  case no

  /// Nil where the answer is neither, in either language.
  package init?(_ answer: String) {
    switch TextFolding.key(answer) {
    case "y", "yes", "c", "co": self = .yes
    case "n", "no", "k", "khong": self = .no
    default: return nil
    }
  }
}

package import Diagnostics
import Values

/// What can stop a question that was bound without error.
package enum ExecutionError: DiagnosticFact, Equatable {
  /// A computed number does not fit 128 bits.
  case overflow
  /// Ctrl-C, or the process was asked to end.
  case cancelled

  package var diagnostic: Diagnostic {
    switch self {
    case .overflow:
      Diagnostic(
        "overflow",
        .error,
        Localized("a computed number is too large", vi: "một số tính ra quá lớn"),
        help: Localized(
          "divide or round a part of the expression",
          vi: "hãy chia hoặc làm tròn một phần"
        )
      )
    case .cancelled:
      Diagnostic("cancelled", .error, Localized("stopped", vi: "đã dừng"))
    }
  }
}

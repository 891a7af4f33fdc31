package import Diagnostics
import Values

/// What can stop a question that was bound without error.
package enum ExecutionError: DiagnosticFact, Equatable {
  /// A computed number does not fit 128 bits.
  case overflow
  /// The key of `across` has too many values to be columns.
  case acrossTooWide(String, Int, max: Int)

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
    case .acrossTooWide(let key, let count, let most):
      Diagnostic(
        "across-too-wide",
        .error,
        Localized(
          "\(key) has \(count) values, and a table at most \(most) columns of them",
          vi: "\(key) có \(count) giá trị, bảng chỉ có tối đa \(most) cột"
        ),
        help: Localized(
          "put \(key) behind by, or narrow the rows with where",
          vi: "hãy đặt \(key) sau by, hoặc lọc bớt bằng where"
        )
      )
    }
  }
}

package import Diagnostics
import Values

extension AreaFact: DiagnosticFact {
  package var diagnostic: Diagnostic {
    switch self {
    case .notComparable(let kind, let old, let new, let firstDay):
      let last = firstDay.advanced(by: -1).vietnamese
      let now = new.joined(separator: ", ")
      let vietnamese = kind.label.text(in: .vietnamese)
      return Diagnostic(
        "area-not-comparable",
        Localized(
          "\(kind.rawValue) '\(old)' is to \(last); from then on \(now), not comparable with it",
          vi: "\(vietnamese) '\(old)' đến \(last); sau đó là \(now), không so sánh được"
        ),
        help: Localized(
          "ask for the months before \(firstDay.vietnamese) and from then on apart, or leave"
            + " \(kind.rawValue) out",
          vi: "hỏi riêng các tháng trước và từ \(firstDay.vietnamese), hoặc bỏ cột \(vietnamese)"
        )
      )
    }
  }
}

import Diagnostics
import Values

// The words on figures over records and over earlier months.
extension BindingFact {
  var recordWords: Diagnostic {
    switch self {
    case .spanWithoutRecords(let span):
      return error(
        "span-without-records",
        "'\(span)' belongs to records, such as count(meetings \(span))",
        vi: "'\(span)' đi với hồ sơ, ví dụ count(meetings \(span))",
        help: "for another month of the debts write the span behind the source: debtors \(span)",
        viHelp: "để hỏi tháng khác, viết khoảng thời gian sau nguồn: debtors \(span)"
      )
    case .recordsExpected(let function, let written):
      return error(
        "records-expected",
        "\(function) takes a column of records",
        vi: "\(function) cần một cột của hồ sơ",
        help: "for example \(function)(meetings.date), not \(written)",
        viHelp: "ví dụ \(function)(meetings.date), không phải \(written)"
      )
    case .figureNeedsColumn(let function, let source):
      return error(
        "figure-needs-column",
        "\(function) of which column of \(source)?",
        vi: "\(function) của cột nào trong \(source)?",
        help: "for example \(function)(payments.amount); count(\(source)) counts them",
        viHelp: "ví dụ \(function)(payments.amount); count(\(source)) để đếm"
      )
    default: return earlierWords
    }
  }

  private var earlierWords: Diagnostic {
    switch self {
    case .earlierNeedsBalances(let function, let source):
      return error(
        "earlier-needs-balances",
        "\(function) compares monthly lists; \(source) has none",
        vi: "\(function) so sánh các danh sách tháng; \(source) không có",
        help: "ask it of debtors or debts",
        viHelp: "hãy hỏi trên debtors hoặc debts"
      )
    case .earlierNeedsMonths(let written):
      return error(
        "earlier-needs-months",
        "'\(written)' is no number of months",
        vi: "'\(written)' không phải số tháng",
        help: "for example change(amount, 3 months)",
        viHelp: "ví dụ change(amount, 3 months)"
      )
    case .earlierOfThis(let function, let written):
      return error(
        "earlier-of-this",
        "\(function) takes columns of a list and figures over them, not '\(written)'",
        vi: "\(function) cần cột của danh sách hoặc số liệu trên đó, không phải '\(written)'",
        help: "for example \(function)(amount, 3 months)",
        viHelp: "ví dụ \(function)(amount, 3 months)"
      )
    case .earlierListIsPart(let month):
      return Diagnostic(
        "earlier-list-is-part",
        .note,
        Localized(
          "of \(month.iso) only a part was imported: who is missing there is unknown, not 0",
          vi:
            "tháng \(month.iso) chỉ nhập một phần: đơn vị không có trong đó là chưa rõ, không phải 0"
        )
      )
    case .earlierListsMissing(let months, let count):
      let list = months.map(\.iso).joined(separator: ", ")
      return Diagnostic(
        "earlier-lists-missing",
        .note,
        Localized(
          "no list of \(count) month\(count == 1 ? "" : "s") before \(list): nothing to compare with there",
          vi: "không có danh sách \(count) tháng trước \(list): không có gì để so sánh"
        )
      )
    default: return unreachable
    }
  }
}

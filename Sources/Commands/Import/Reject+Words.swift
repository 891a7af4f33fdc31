import Diagnostics
import Domain
import Formats
package import Values

// The words of every reason for which a row is not taken.

extension Reject {
  /// The column, the value and the reason: `Tổng số tiền 'abc': not a number`.
  package var explanation: Localized {
    let words = reason.words
    guard let heading else { return words }
    let place = value.isEmpty ? heading : "\(heading) '\(value)'"
    return Localized("\(place): \(words.english)", vi: "\(place): \(words.text(in: .vietnamese))")
  }
}

extension RejectReason {
  /// The stable name, for scripts and golden files.
  package var name: String {
    switch self {
    case .missingCode: "missing-code"
    case .badCode: "bad-code"
    case .duplicateCode: "duplicate-code"
    case .tooFewCells: "too-few-cells"
    case .tooManyCells: "too-many-cells"
    case .cell: "bad-cell"
    case .roundedBySpreadsheet: "rounded-number"
    case .negativeMonths: "negative-months"
    case .negativeNumber: "negative-number"
    case .impossible: "impossible-value"
    case .notAMonth: "bad-month"
    case .unknownValue: "unknown-value"
    case .missingAmount: "missing-amount"
    case .fundsDiffer: "funds-differ"
    case .dueDiffers: "due-differs"
    case .overdueDiffers: "overdue-differs"
    case .record(let fact): fact.diagnostic.name
    }
  }

  /// The reason in words.
  package var words: Localized {
    switch self {
    case .missingCode: Localized("a row without a unit code", vi: "dòng không có mã đơn vị")
    case .badCode: Localized("not a unit code", vi: "không phải mã đơn vị")
    case .duplicateCode(let line, let file): duplicateWords(line, file)
    case .tooFewCells(let found, let expected):
      Localized(
        "\(found) cells, \(expected) headings: a separator is missing",
        vi: "có \(found) ô, tiêu đề có \(expected): thiếu dấu phân cách"
      )
    case .tooManyCells(let found, let expected):
      Localized(
        "\(found) cells, \(expected) headings: a separator stands inside a value",
        vi: "có \(found) ô, tiêu đề có \(expected): dấu phân cách nằm trong giá trị"
      )
    case .cell(let fact): fact.words
    case .record(let fact): fact.diagnostic.message
    case .roundedBySpreadsheet:
      Localized(
        "a spreadsheet has rounded the digits; format the column as text",
        vi: "bảng tính đã làm tròn chữ số; hãy định dạng cột là văn bản"
      )
    case .negativeMonths: Localized("months below 0", vi: "số tháng âm")
    case .negativeNumber: Localized("below 0", vi: "số âm")
    case .impossible(let most):
      Localized("more than \(grouped(most))", vi: "lớn hơn \(grouped(most))")
    case .notAMonth:
      Localized("not a month, expected 09/2022", vi: "không phải tháng, ví dụ 09/2022")
    case .unknownValue(let near): unknownValueWords(near)
    case .missingAmount: Localized("no amount", vi: "không có số tiền")
    case .fundsDiffer(let funds, let interest, let amount):
      Localized(
        "funds \(grouped(funds)) + interest \(grouped(interest)) are not \(grouped(amount))",
        vi: "các quỹ \(grouped(funds)) + lãi \(grouped(interest)) khác \(grouped(amount))"
      )
    case .dueDiffers(let notDue, let overdue, let amount):
      Localized(
        "not due \(grouped(notDue)) + overdue \(grouped(overdue)) are not \(grouped(amount))",
        vi: "chưa đến hạn \(grouped(notDue)) + quá hạn \(grouped(overdue)) khác \(grouped(amount))"
      )
    case .overdueDiffers(let late, let evaded, let overdue):
      Localized(
        "late \(grouped(late)) + evaded \(grouped(evaded)) are not \(grouped(overdue))",
        vi: "chậm đóng \(grouped(late)) + trốn đóng \(grouped(evaded)) khác \(grouped(overdue))"
      )
    }
  }

  private func duplicateWords(_ line: Int, _ file: String?) -> Localized {
    guard let file else {
      return Localized("the same code as in line \(line)", vi: "trùng mã với dòng \(line)")
    }
    return Localized(
      "the same code as in line \(line) of \(file)",
      vi: "trùng mã với dòng \(line) của \(file)"
    )
  }

  private func unknownValueWords(_ near: [String]) -> Localized {
    guard !near.isEmpty else { return Localized("an unknown value", vi: "giá trị lạ") }
    let list = near.joined(separator: ", ")
    return Localized("an unknown value, near: \(list)", vi: "giá trị lạ, gần giống: \(list)")
  }
}

func grouped(_ number: Int64) -> String { DigitGrouping.grouped(Int128(number)) }

package import Diagnostics
package import Formats
import Values

/// Why no sheet of a workbook is taken.
package enum SheetFact: DiagnosticFact, Hashable {
  /// The file is no workbook.
  case noSheets
  case unknown(String, [SheetName])
  /// No sheet that can be seen has the headings.
  case noneFits([SheetName])
  case severalFit([String])
  case empty(String)

  package var diagnostic: Diagnostic {
    switch self {
    case .noSheets:
      error(
        "no-sheets",
        Localized(
          "the file is a text, which has no sheets",
          vi: "tệp là văn bản, không có trang tính"
        ),
        help: Localized("leave sheet out", vi: "bỏ phần sheet")
      )
    case .unknown(let name, let sheets):
      error(
        "unknown-sheet",
        Localized("no sheet '\(name)'", vi: "không có trang tính '\(name)'"),
        help: listed(sheets)
      )
    case .noneFits(let sheets):
      error(
        "no-sheet-fits",
        Localized(
          "no visible sheet has a row of headings that is known",
          vi: "không trang tính nào đang hiện có dòng tiêu đề nhận ra được"
        ),
        help: listed(sheets)
      )
    case .severalFit(let names):
      error(
        "several-sheets",
        Localized(
          "several sheets look like the list: \(quotedList(names))",
          vi: "nhiều trang tính giống danh sách: \(quotedList(names))"
        ),
        help: Localized(
          "say which one, such as sheet \"\(names.first ?? "")\"",
          vi: "ghi rõ trang nào, như sheet \"\(names.first ?? "")\""
        )
      )
    case .empty(let name):
      error(
        "empty-sheet",
        Localized("the sheet '\(name)' is empty", vi: "trang tính '\(name)' không có gì"),
        help: nil
      )
    }
  }

  private func listed(_ sheets: [SheetName]) -> Localized {
    Localized(
      "the sheets: \(sheets.map(\.words.english).joined(separator: ", "))",
      vi: "các trang tính: \(sheets.map { $0.words.text(in: .vietnamese) }.joined(separator: ", "))"
    )
  }

  private func error(_ name: String, _ message: Localized, help: Localized?) -> Diagnostic {
    Diagnostic(name, .error, message, help: help)
  }
}

extension SheetName {
  /// `'DS nợ'`, `'Ghi chú' (hidden)`.
  var words: Localized {
    Localized(
      "'\(name)'" + (isVisible ? "" : " (hidden)"),
      vi: "'\(name)'" + (isVisible ? "" : " (ẩn)")
    )
  }
}

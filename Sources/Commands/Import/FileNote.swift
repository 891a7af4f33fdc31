package import Formats
package import Values

/// What a file holds that its reader would not see, said with the plan.
package enum FileNote: Hashable, Sendable {
  /// Sheets of the workbook that are not taken.
  case otherSheets([SheetName])
  /// Rows that the sheet hides are taken like all others.
  case hiddenRows(count: Int, firstLine: Int)
  case hiddenColumns(count: Int)
  /// Formulas that were never computed.
  case formulas(count: Int)
  /// Formulas that refer to other files; their outcomes are taken as they were saved.
  case externalLinks(count: Int)

  static func all(
    _ reading: SheetReading,
    _ others: [SheetName],
    externalLinkCount: Int
  ) -> [FileNote] {
    var notes: [FileNote] = []
    if !others.isEmpty { notes.append(.otherSheets(others)) }
    if let first = reading.hiddenLines.first {
      notes.append(.hiddenRows(count: reading.hiddenLines.count, firstLine: first))
    }
    if reading.hiddenColumnCount > 0 {
      notes.append(.hiddenColumns(count: reading.hiddenColumnCount))
    }
    if reading.formulaCount > 0 { notes.append(.formulas(count: reading.formulaCount)) }
    if externalLinkCount > 0 { notes.append(.externalLinks(count: externalLinkCount)) }
    return notes
  }

  package var words: Localized {
    switch self {
    case .otherSheets(let sheets):
      Localized(
        "sheets not taken: \(sheets.map(\.words.english).joined(separator: ", "))",
        vi: "trang tính không nhập: "
          + sheets.map { $0.words.text(in: .vietnamese) }.joined(separator: ", ")
      )
    case .hiddenRows(let count, let line):
      Localized(
        "\(counted(count, "hidden row")) taken like all others, first row \(line)",
        vi: "nhập cả \(grouped(Int64(count))) dòng ẩn, đầu tiên là dòng \(line)"
      )
    case .hiddenColumns(let count):
      Localized(
        "\(counted(count, "hidden column")) read like all others",
        vi: "đọc cả \(count) cột ẩn"
      )
    case .formulas(let count):
      Localized(
        "\(counted(count, "formula")) without an outcome in the file: open and save it in the"
          + " spreadsheet program",
        vi: "\(grouped(Int64(count))) công thức chưa có kết quả trong tệp: hãy mở và lưu lại bằng"
          + " bảng tính"
      )
    case .externalLinks(let count):
      Localized(
        "formulas refer to \(counted(count, "other file")): their outcomes are taken as saved",
        vi: "công thức tham chiếu \(count) tệp khác: lấy kết quả như đã lưu"
      )
    }
  }
}

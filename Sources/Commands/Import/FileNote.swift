package import Formats
package import Values

/// What a file holds that its reader would not see, said with the plan.
package enum FileNote: Hashable, Sendable {
  /// How the bytes of a text are read, where they are not UTF-8.
  case encoding(TextEncoding)
  /// Cells whose letters stood for bytes of an old encoding; said by the statement or by the words.
  case converted(LetterConversion, isStated: Bool)
  /// Signs that the encoding does not have.
  case strays(LetterConversion)
  /// Sheets of the workbook that are not taken.
  case otherSheets([SheetName])
  /// Rows that the sheet hides are taken like all others.
  case hiddenRows(count: Int, firstLine: Int)
  case hiddenColumns(count: Int)
  /// Formulas that were never computed.
  case formulas(count: Int)
  /// Formulas that refer to other files; their outcomes are taken as they were saved.
  case externalLinks(count: Int)

  static func all(_ reading: CSVReading, _ choice: EncodingChoice?) -> [FileNote] {
    let notes = letters(reading.conversion, choice)
    switch reading.encoding {
    case .utf8, .utf8WithMark, .old: return notes
    case .utf16LittleEndian, .utf16BigEndian: return [.encoding(reading.encoding)] + notes
    }
  }

  private static func letters(
    _ conversion: LetterConversion?,
    _ choice: EncodingChoice?
  ) -> [FileNote] {
    guard let conversion else { return [] }
    let converted = FileNote.converted(conversion, isStated: choice != nil)
    return conversion.strayCount > 0 ? [converted, .strays(conversion)] : [converted]
  }

  static func all(
    _ reading: SheetReading,
    _ others: [SheetName],
    _ externalLinkCount: Int,
    _ choice: EncodingChoice?
  ) -> [FileNote] {
    var notes = letters(reading.conversion, choice)
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
    case .encoding: Localized("encoding UTF-16", vi: "bảng mã UTF-16")
    case .converted(let conversion, let isStated): Self.words(conversion, isStated)
    case .strays(let conversion): Self.strays(conversion)
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

  private static func words(_ conversion: LetterConversion, _ isStated: Bool) -> Localized {
    let title = conversion.encoding.title
    let count = grouped(Int64(conversion.cellCount))
    var english = "encoding \(title), " + (isStated ? "as stated" : "by the words it makes")
    var vietnamese = "bảng mã \(title), " + (isStated ? "theo câu lệnh" : "theo các chữ đọc được")
    english += ": \(counted(conversion.cellCount, "cell")) converted"
    vietnamese += ": đã chuyển \(count) ô"
    if conversion.keptCount > 0 {
      english += ", \(counted(conversion.keptCount, "cell")) of Unicode kept"
      vietnamese += ", giữ nguyên \(grouped(Int64(conversion.keptCount))) ô Unicode"
    }
    return Localized(english, vi: vietnamese)
  }

  private static func strays(_ conversion: LetterConversion) -> Localized {
    let list = conversion.strayCells.map { "\($0.name) '\($0.text)'" }.joined(separator: ", ")
    let more = conversion.strayCount > conversion.strayCells.count ? ", …" : ""
    return Localized(
      "\(counted(conversion.strayCount, "cell")) with signs that \(conversion.encoding.title) does not"
        + " have: \(list)\(more)",
      vi: "\(grouped(Int64(conversion.strayCount))) ô có ký tự không thuộc"
        + " \(conversion.encoding.title): \(list)\(more)"
    )
  }
}

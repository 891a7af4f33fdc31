package import Values

// The words of everything that is noticed and does not hold an import up.

extension ImportWarning {
  /// The stable name, for scripts and golden files.
  package var name: String {
    switch self {
    case .titleNamesOtherMonth: "title-of-other-month"
    case .fileNameNamesOtherMonth: "file-name-of-other-month"
    case .headingStatesOtherUnit: "heading-of-other-unit"
    case .rejectsLeftOut: "rejects-left-out"
    case .closingLineDiffers: "closing-line-differs"
    case .unusualTaxCodes: "unusual-tax-codes"
    case .zerosLost: "lost-zeros"
    case .changedTaxCodes: "changed-tax-codes"
    case .unmappedReasons: "unknown-remarks"
    case .otherInterestPlace: "interest-beside-total"
    case .partialFunds: "partial-funds"
    case .overpaid: "overpaid-units"
    case .severalUnits: "files-of-several-units"
    case .partsRounded: "parts-rounded"
    }
  }

  /// The warning in words.
  package var words: Localized {
    switch self {
    case .titleNamesOtherMonth(let title, let stated):
      Localized(
        "the title says \(title.vietnamese), the statement \(stated.vietnamese)",
        vi: "tiêu đề ghi tháng \(title.vietnamese), câu lệnh ghi \(stated.vietnamese)"
      )
    case .fileNameNamesOtherMonth(let name, let month, let stated):
      Localized(
        "the file's name \(name) says \(month.vietnamese), the statement \(stated.vietnamese)",
        vi: "tên tệp \(name) ghi tháng \(month.vietnamese), câu lệnh ghi \(stated.vietnamese)"
      )
    case .headingStatesOtherUnit(let heading, let unit, let others):
      Localized(
        "'\(heading)' is taken in \(unit.words.english), the others in \(others.words.english)",
        vi: "cột '\(heading)' hiểu là \(unit.words.text(in: .vietnamese)), các cột khác là"
          + " \(others.words.text(in: .vietnamese))"
      )
    case .rejectsLeftOut(let count):
      Localized(
        "\(counted(count, "line")) rejected and left out: the month is a part, of a unit without a"
          + " line nothing is known; import the corrected rows, or the corrected list whole",
        vi: "\(count) dòng bị loại: tháng chỉ là một phần, đơn vị không có tên là chưa rõ; sửa rồi"
          + " nhập các dòng đó hoặc cả danh sách để được toàn tỉnh"
      )
    case .closingLineDiffers(let figures, let line):
      Localized(
        "the closing line \(line) is not the sum of the rows: \(closingWords(figures, "sum"))",
        vi: "dòng cộng \(line) khác tổng các dòng: \(closingWords(figures, "tổng"))"
      )
    case .partsRounded(let count, let line):
      Localized(
        "\(counted(count, "figure")) had parts of a dong and"
          + " \(count == 1 ? "was" : "were") rounded, the first in line \(line)",
        vi: "\(count) số tiền có phần lẻ của đồng, đã làm tròn, đầu tiên ở dòng \(line)"
      )
    case .unusualTaxCodes(let count, let example):
      Localized(
        "\(counted(count, "tax code")) of unusual form or check digit, such as \(example)",
        vi: "\(count) mã số thuế sai dạng hoặc sai số kiểm tra, ví dụ \(example)"
      )
    case .zerosLost(let heading, let count, let example):
      Localized(
        "\(counted(count, "cell")) of '\(heading)' kept as a number without the zero in front, such as"
          + " \(example): taken as it stands; format the column as text",
        vi: "cột '\(heading)' có \(grouped(Int64(count))) ô dạng số dường như mất số 0 ở đầu, ví dụ"
          + " \(example): nhập nguyên như vậy; hãy định dạng cột là văn bản"
      )
    case .changedTaxCodes(let count, let examples): changedTaxCodes(count, examples)
    case .unmappedReasons(let reasons): unmappedReasons(reasons)
    case .otherInterestPlace(let count, let line):
      Localized(
        "in \(counted(count, "row")) the interest stands beside the total, first in line \(line)",
        vi: "ở \(count) dòng tiền lãi nằm ngoài tổng số, đầu tiên là dòng \(line)"
      )
    case .partialFunds:
      Localized(
        "the funds do not make up the total in most rows: they are kept, but not checked",
        vi: "các quỹ không bằng tổng số ở đa số dòng: vẫn nhập nhưng không kiểm tra"
      )
    case .overpaid(let count, let amount):
      Localized(
        "\(counted(count, "unit")) overpaid, \(DigitGrouping.grouped(amount)) ₫: kept, no debt",
        vi: "\(count) đơn vị đóng thừa, \(DigitGrouping.grouped(amount)) ₫: giữ lại, không phải nợ"
      )
    case .severalUnits:
      Localized("the files state several units of money", vi: "các tệp ghi đơn vị tính khác nhau")
    }
  }

  private func changedTaxCodes(_ count: Int, _ examples: [TaxCodeChange]) -> Localized {
    let list = examples.map { "\($0.code) \($0.before) → \($0.after)" }.joined(separator: ", ")
    return Localized(
      "\(counted(count, "unit")) with another tax code than before: \(list)",
      vi: "\(count) đơn vị đổi mã số thuế: \(list)"
    )
  }

  private func unmappedReasons(_ reasons: [ReasonCount]) -> Localized {
    let list = reasons.prefix(5).map { "'\($0.reason)' (\($0.count))" }.joined(separator: ", ")
    return Localized(
      "\(counted(reasons.count, "remark")) without a known meaning, kept as written: \(list)",
      vi: "\(reasons.count) ghi chú chưa rõ nghĩa, giữ nguyên: \(list)"
    )
  }
}

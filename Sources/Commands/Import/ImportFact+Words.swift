package import Diagnostics
import Domain
import Values

// The words of every reason for which files are not taken.

extension ImportFact {
  package var diagnostic: Diagnostic {
    switch self {
    case .noHeadings(let count): noHeadings(count)
    case .missingColumns(let missing, let near, let unknown):
      missingColumns(missing, near, unknown)
    case .missingRecordColumns(let missing, let kind, let unknown):
      .error(
        "missing-column",
        "no column for \(missing.joined(separator: ", "))",
        vi: "thiếu cột \(missing.joined(separator: ", "))",
        help: unknown.isEmpty
          ? Localized(
            "help record \(kind) lists the fields",
            vi: "help record \(kind) liệt kê các mục"
          )
          : Localized(
            "headings that are not known: \(quotedList(unknown))",
            vi: "tiêu đề chưa biết: \(quotedList(unknown))"
          )
      )
    case .columnTwice(let column, let label, let headings): columnTwice(column, label, headings)
    case .unknownMappedColumn(let name, let near):
      .error(
        "unknown-column",
        "unknown column '\(name)'",
        vi: "không có cột '\(name)'",
        help: near.isEmpty ? nil : suggestion(near.joined(separator: ", "))
      )
    case .unknownMappedHeading(let heading, let column, let near):
      .error(
        "unknown-heading",
        "no heading '\(heading)' for \(column)",
        vi: "không có tiêu đề '\(heading)' cho \(column)",
        help: near.isEmpty ? nil : suggestion(quotedList(near))
      )
    case .unknownUnit(let text):
      .error(
        "unknown-unit",
        "unknown unit of money '\(text)'",
        vi: "đơn vị tính lạ '\(text)'",
        help: Localized(
          "say one of unit dong, unit thousand, unit million, unit billion",
          vi: "ghi một trong unit dong, unit thousand, unit million, unit billion"
        )
      )
    case .severalUnits(let units): severalUnits(units)
    case .unitContradicted(let unit, let stated, let place): unitContradicted(unit, stated, place)
    case .undecidableNumbers(let heading, let examples): undecidableNumbers(heading, examples)
    case .mixedNumbers(let heading, let one, let other): mixedNumbers(heading, one, other)
    case .undecidableDates(let heading, let examples): undecidableDates(heading, examples)
    case .mixedDates(let heading, let one, let other): mixedDates(heading, one, other)
    case .noMonth:
      .error(
        "no-month",
        "no month in the title, the rows or the file's name",
        vi: "không thấy tháng trong tiêu đề, các dòng hay tên tệp",
        help: Localized(
          "say the month of the list, such as for 09/2022",
          vi: "ghi tháng của danh sách, như for 09/2022"
        )
      )
    case .severalMonths(let months): severalMonths(months)
    case .twoMonths(let month, let line, let other, let otherLine):
      twoMonths(month, line, other, otherLine)
    case .monthAhead(let month, let today): monthAhead(month, today)
    case .fileNameContradicts(let month, let name, let named):
      fileNameContradicts(month, name, named)
    case .monthContradicted(let month, let rows, let line):
      .error(
        "month-contradicted",
        "the list is of \(month.vietnamese), but line \(line) says \(rows.vietnamese)",
        vi: "danh sách của tháng \(month.vietnamese), nhưng dòng \(line) ghi \(rows.vietnamese)",
        help: Localized("correct the title or the rows", vi: "sửa tiêu đề hoặc các dòng")
      )
    case .noLines:
      .error("no-lines", "no line with a unit code", vi: "không có dòng nào có mã đơn vị")
    case .everyLineRejected(let lineCount):
      .error(
        "every-line-rejected",
        "no line is left: all \(lineCount) are rejected; nothing was taken",
        vi: "không còn dòng nào: cả \(lineCount) dòng bị loại; chưa nhập gì",
        help: Localized("correct the file", vi: "sửa tệp")
      )
    case .rejectsFileExists(let path):
      .error(
        "file-exists",
        "'\(path)' already exists",
        vi: "'\(path)' đã có",
        help: Localized(
          "say rejects to another name, or remove the file",
          vi: "ghi rejects to với tên khác, hoặc xóa tệp đó"
        )
      )
    case .rejectedRows(let count, let lineCount, let mayRound):
      rejectedRows(count, lineCount, mayRound)
    case .closingLineDiffers(let figures, let line): closingLineDiffers(figures, line)
    case .wouldReplace(let month, let revision, let changed, let new, let gone):
      .error(
        "would-replace",
        "\(month.vietnamese) is there already (revision \(revision)): \(changed) changed,"
          + " \(new) new, \(gone) gone",
        vi: "tháng \(month.vietnamese) đã có (lần \(revision)): \(changed) thay đổi, \(new) mới,"
          + " \(gone) ra",
        help: Localized("say yes to replace it", vi: "ghi yes để thay")
      )
    }
  }

  private func noHeadings(_ count: Int) -> Diagnostic {
    .error(
      "no-headings",
      "no row of headings among the first \(count) rows",
      vi: "không thấy dòng tiêu đề trong \(count) dòng đầu",
      help: Localized(
        "a row must name two columns or more, such as 'Mã đơn vị' and 'Tổng số tiền'; or say"
          + " map code = \"…\", amount = \"…\"",
        vi: "cần một dòng có từ hai tiêu đề, như 'Mã đơn vị' và 'Tổng số tiền'; hoặc ghi"
          + " map code = \"…\", amount = \"…\""
      )
    )
  }

  private func missingColumns(
    _ missing: [DebtsRequirement],
    _ near: [NearHeading],
    _ unknown: [String]
  ) -> Diagnostic {
    let names = missing.map { $0 == .code ? "code" : "amount" }
    let labels = missing.map { $0 == .code ? "mã đơn vị" : "số tiền" }
    let list = quotedList(unknown)
    let nearest =
      "map " + near.map { "\($0.column) = \"\($0.heading)\"" }.joined(separator: ", ")
    let map = names.map { "map \($0) = \"…\"" }.joined(separator: ", ")
    let help =
      near.isEmpty
      ? Localized(
        (unknown.isEmpty ? "" : "headings that are not known: \(list); ") + "say \(map)",
        vi: (unknown.isEmpty ? "" : "tiêu đề chưa biết: \(list); ") + "ghi \(map)"
      )
      : Localized("say " + nearest, vi: "ghi " + nearest)
    return .error(
      "missing-column",
      "no column for \(names.joined(separator: ", "))",
      vi: "thiếu cột \(labels.joined(separator: ", "))",
      help: help
    )
  }

  private func columnTwice(
    _ column: String,
    _ label: Localized,
    _ headings: [String]
  ) -> Diagnostic {
    .error(
      "column-twice",
      "\(quotedList(headings)) all stand for '\(label.english)'",
      vi: "\(quotedList(headings)) đều là '\(label.text(in: .vietnamese))'",
      help: Localized(
        "say which, such as map \(column) = \"\(headings.first ?? "")\"",
        vi: "ghi tiêu đề nào, như map \(column) = \"\(headings.first ?? "")\""
      )
    )
  }

  private func undecidableNumbers(_ heading: String, _ examples: [LineValue]) -> Diagnostic {
    let list = examples.map(\.words).joined(separator: ", ")
    return .error(
      "undecidable-numbers",
      "'\(heading)' has two readings: \(list)",
      vi: "'\(heading)' có hai cách đọc: \(list)",
      help: Localized(
        "say decimal comma or decimal point at the end of the import",
        vi: "ghi decimal comma hoặc decimal point ở cuối câu import"
      )
    )
  }

  private func mixedNumbers(
    _ heading: String,
    _ one: LineValue,
    _ other: LineValue
  ) -> Diagnostic {
    .error(
      "mixed-numbers",
      "'\(heading)' is written in two ways: \(one.words) and \(other.words)",
      vi: "'\(heading)' viết theo hai cách: \(one.words) và \(other.words)",
      help: Localized(
        "say decimal comma or decimal point at the end of the import",
        vi: "ghi decimal comma hoặc decimal point ở cuối câu import"
      )
    )
  }

  private func undecidableDates(_ heading: String, _ examples: [LineValue]) -> Diagnostic {
    let list = examples.map(\.words).joined(separator: ", ")
    return .error(
      "undecidable-dates",
      "'\(heading)': day or month first? \(list)",
      vi: "'\(heading)': ngày hay tháng trước? \(list)",
      help: Self.dateHelp
    )
  }

  private func mixedDates(
    _ heading: String,
    _ one: LineValue,
    _ other: LineValue
  ) -> Diagnostic {
    .error(
      "mixed-dates",
      "'\(heading)' is written in two ways: \(one.words) and \(other.words)",
      vi: "'\(heading)' viết theo hai cách: \(one.words) và \(other.words)",
      help: Self.dateHelp
    )
  }

  private static let dateHelp = Localized(
    "say dates dmy (day first) or dates mdy (month first) at the end of the import",
    vi: "ghi dates dmy (ngày trước) hoặc dates mdy (tháng trước) ở cuối câu import"
  )

  private func severalMonths(_ months: [Month]) -> Diagnostic {
    let list = months.map(\.vietnamese).joined(separator: ", ")
    return .error(
      "several-months",
      "several months: \(list)",
      vi: "có nhiều tháng: \(list)",
      help: Localized(
        "say which, such as for \(months.last?.vietnamese ?? "09/2022")",
        vi: "ghi tháng nào, như for \(months.last?.vietnamese ?? "09/2022")"
      )
    )
  }

  private func monthAhead(_ month: Month, _ today: Day) -> Diagnostic {
    .error(
      "month-ahead",
      "\(month.vietnamese) lies ahead: today is \(today.vietnamese)",
      vi: "tháng \(month.vietnamese) chưa đến: hôm nay là \(today.vietnamese)",
      help: Localized(
        "for \(today.month.advanced(by: -1).vietnamese), or another month that has begun",
        vi: "for \(today.month.advanced(by: -1).vietnamese), hoặc tháng khác đã đến"
      )
    )
  }

  private func fileNameContradicts(_ month: Month, _ name: String, _ named: Month) -> Diagnostic {
    .error(
      "file-name-contradicts",
      "the list is of \(month.vietnamese), but the file is named \(name)",
      vi: "danh sách của tháng \(month.vietnamese), nhưng tệp tên là \(name)",
      help: Localized(
        "say which is right: for \(month.vietnamese), for \(named.vietnamese)",
        vi: "ghi tháng đúng: for \(month.vietnamese), for \(named.vietnamese)"
      )
    )
  }

  private func severalUnits(_ units: [MoneyUnit]) -> Diagnostic {
    let english = units.map(\.words.english).joined(separator: ", ")
    let vietnamese = units.map { $0.words.text(in: .vietnamese) }.joined(separator: ", ")
    return .error(
      "several-units",
      "the titles state several units of money: \(english)",
      vi: "tiêu đề ghi nhiều đơn vị tính: \(vietnamese)",
      help: Localized(
        "say which is right: " + units.map { "unit " + $0.rawValue }.joined(separator: ", "),
        vi: "ghi đơn vị đúng: " + units.map { "unit " + $0.rawValue }.joined(separator: ", ")
      )
    )
  }

  private func unitContradicted(
    _ unit: MoneyUnit,
    _ stated: MoneyUnit,
    _ place: UnitPlace
  ) -> Diagnostic {
    let speaker: Localized =
      switch place {
      case .title: Localized("the title", vi: "tiêu đề")
      case .heading(let heading): Localized("'\(heading)'", vi: "cột '\(heading)'")
      }
    return .error(
      "unit-contradicted",
      "\(speaker.english) says \(stated.words.english), the statement \(unit.words.english)",
      vi: "\(speaker.text(in: .vietnamese)) ghi \(stated.words.text(in: .vietnamese)), câu lệnh ghi"
        + " \(unit.words.text(in: .vietnamese))",
      help: Localized(
        "leave unit out, or correct the file",
        vi: "bỏ unit, hoặc sửa tệp"
      )
    )
  }

  private func twoMonths(
    _ month: Month,
    _ line: Int,
    _ other: Month,
    _ otherLine: Int
  ) -> Diagnostic {
    .error(
      "two-months",
      "two months in one list: \(month.vietnamese) in line \(line), \(other.vietnamese) in line"
        + " \(otherLine)",
      vi: "danh sách có hai tháng: \(month.vietnamese) ở dòng \(line), \(other.vietnamese) ở dòng"
        + " \(otherLine)",
      help: Localized("divide the file by months", vi: "tách tệp theo tháng")
    )
  }

  private func rejectedRows(_ count: Int, _ lineCount: Int, _ mayRound: Bool) -> Diagnostic {
    let unit =
      mayRound
      ? Localized(
        "; where formulas give parts of a dong, say unit dong, and they are rounded",
        vi: "; nếu công thức cho số lẻ của đồng, ghi unit dong để làm tròn"
      ) : Localized("", vi: "")
    return .error(
      "rejected-rows",
      "\(counted(lineCount, "line")) rejected for \(counted(count, "fault")); nothing was taken",
      vi: "\(lineCount) dòng bị loại vì \(count) lỗi; chưa nhập gì",
      help: Localized(
        "correct the file, or say allow rejects, and rejects to \"…\" to keep them" + unit.english,
        vi: "sửa tệp, hoặc ghi allow rejects, và rejects to \"…\" để giữ các dòng lỗi"
          + unit.text(in: .vietnamese)
      )
    )
  }

  private func closingLineDiffers(_ figures: [ClosingFigure], _ line: Int) -> Diagnostic {
    .error(
      "closing-line-differs",
      "the closing line \(line) is not the sum of the rows: \(closingWords(figures, "sum"))",
      vi: "dòng cộng \(line) khác tổng các dòng: \(closingWords(figures, "tổng"))",
      help: Localized(
        "rows may be missing; say allow rejects to take the list all the same",
        vi: "có thể thiếu dòng; ghi allow rejects nếu vẫn nhập"
      )
    )
  }
}

extension LineValue {
  fileprivate var words: String { "'\(value)' (\(line))" }
}

/// `1 line`, `3 lines`.
func counted(_ number: Int, _ noun: String) -> String {
  number == 1 ? "1 \(noun)" : "\(grouped(Int64(number))) \(noun)s"
}

/// The figures of a closing line beside the sums of the rows, the first three of them.
func closingWords(_ figures: [ClosingFigure], _ sum: String) -> String {
  figures.prefix(3).map { "\($0.heading) \(grouped($0.stated)), \(sum) \(grouped($0.sum))" }
    .joined(separator: " · ")
}

func quotedList(_ texts: [String]) -> String {
  texts.prefix(12).map { "'\($0)'" }.joined(separator: ", ")
}

private func suggestion(_ names: String) -> Localized {
  Localized("did you mean \(names)?", vi: "có phải: \(names)?")
}

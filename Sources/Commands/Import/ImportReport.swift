package import Diagnostics
import Domain
import Formats
package import Values

/// A plan in lines for a person to read, as it is shown before anything is written.
package struct ImportReport {
  let plan: ImportPlan

  package init(_ plan: ImportPlan) { self.plan = plan }

  /// One fact a line; the warnings stand behind them, rejected rows apart.
  package var lines: [Localized] { plan.files.flatMap(fileLines) + summary }

  /// The same, with a line for each column behind those of the files.
  package var detailedLines: [Localized] { plan.files.flatMap(fileLines) + columns + summary }

  private var summary: [Localized] {
    var lines = [rowsLine] + plan.files.map(closingLine) + [fundsLine, monthsLine, extentLine]
    lines += [completionLine].compactMap(\.self)
    lines += [registerLine, recodingLine].compactMap { $0 }
    if plan.changesNothing {
      lines.append(
        Localized(
          "the ledger already holds this list: nothing changes",
          vi: "sổ đã có danh sách này: không có gì thay đổi"
        )
      )
    }
    return lines
  }

  /// What was noticed, one line each.
  package var warnings: [Diagnostic] {
    plan.warnings.map { Diagnostic($0.name, .warning, $0.words) }
  }

  /// The first rejected cells, one line each, and how many there are beyond them.
  package func rejects(limit: Int = 10) -> [Localized] {
    var lines = plan.rejects.prefix(limit).map { reject in
      let place = "\(plan.files[reject.file].file.name):\(reject.line)"
      let words = reject.explanation
      return Localized(
        "\(place): \(words.english)",
        vi: "\(place): \(words.text(in: .vietnamese))"
      )
    }
    let rest = plan.rejects.count - lines.count
    if rest > 0 { lines.append(Localized("and \(rest) more", vi: "và \(rest) lỗi nữa")) }
    return lines
  }

  /// The lines whose amount moves most, for those who want to see them.
  package var largestChanges: [Localized] {
    plan.difference.largest.map { change in
      let before = change.before.map(grouped) ?? "-"
      let after = change.after.map(grouped) ?? "-"
      let text = "\(change.code) \(change.name): \(before) → \(after)"
      return Localized(text, vi: text)
    }
  }

  // MARK: - One line each

  private func fileLines(_ file: PlannedFile) -> [Localized] {
    let place = file.place
    let count = file.layout.columns.count
    let origin = plan.monthOrigin.words
    let first = Localized(
      "\(place.english) · headings in row \(file.headingLine) · \(counted(count, "column")) known"
        + " · \(file.unit.words.english) · month \(plan.month.iso) \(origin.english)",
      vi: "\(place.text(in: .vietnamese)) · tiêu đề ở dòng \(file.headingLine) · nhận \(count) cột"
        + " · \(file.unit.words.text(in: .vietnamese)) · tháng \(plan.month.vietnamese)"
        + " \(origin.text(in: .vietnamese))"
    )
    return [first] + [untakenColumns(file)].compactMap(\.self) + file.file.notes.map(\.words)
  }

  private func untakenColumns(_ file: PlannedFile) -> Localized? {
    let unknown = file.layout.unknown.map { "'\($0.heading)'" }
    guard !unknown.isEmpty || !file.unnamedColumns.isEmpty else { return nil }
    let english = unknown + file.unnamedColumns.map { "column \($0) without a heading" }
    let vietnamese = unknown + file.unnamedColumns.map { "cột \($0) không có tiêu đề" }
    return Localized(
      "columns not taken: \(english.joined(separator: ", "))",
      vi: "cột không nhập: \(vietnamese.joined(separator: ", "))"
    )
  }

  private var rowsLine: Localized {
    let difference = plan.difference
    let rows = grouped(Int64(plan.lineCount))
    let head = Localized(
      "\(rows) rows · \(DigitGrouping.grouped(plan.amount)) ₫",
      vi: "\(rows) dòng · \(DigitGrouping.grouped(plan.amount)) ₫"
    )
    let (new, gone) = (words(difference.new), words(difference.gone))
    let rest: Localized
    switch difference.base {
    case .nothing:
      rest = Localized(
        "no list of the month before to compare with",
        vi: "chưa có danh sách tháng trước để so sánh"
      )
    case .monthBefore(let month):
      let both = grouped(Int64(difference.commonCount))
      let absent: Localized =
        switch plan.extent {
        case .complete: Localized("gone", vi: "ra")
        case .part: Localized("not named", vi: "không có tên")
        }
      rest = Localized(
        "\(new) new · \(gone) \(absent.english) · \(both) in both months (\(month.iso))",
        vi: "\(new) mới · \(gone) \(absent.text(in: .vietnamese)) · \(both) có ở cả hai tháng"
          + " (\(month.vietnamese))"
      )
    case .present(let revision):
      let (changed, same) = (words(difference.changed), words(difference.unchanged))
      rest = Localized(
        "beside revision \(revision): \(new) new · \(changed) changed · \(gone) gone"
          + " · \(same) unchanged",
        vi: "so với lần \(revision): \(new) mới · \(changed) thay đổi · \(gone) ra"
          + " · \(same) như cũ"
      )
    }
    return Localized(
      head.english + " · " + rest.english,
      vi: head.text(in: .vietnamese) + " · " + rest.text(in: .vietnamese)
    )
  }

  private func words(_ tally: LineTally) -> String { grouped(Int64(tally.count)) }

  private func closingLine(_ file: PlannedFile) -> Localized {
    guard let closing = file.closing else {
      return Localized(
        "no closing line: the sum is not checked",
        vi: "không có dòng cộng: chưa kiểm tra tổng"
      )
    }
    guard closing.differing.isEmpty else {
      return Localized(
        "closing line \(closing.line) differs: \(closingWords(closing.differing, "sum of rows"))",
        vi: "dòng cộng \(closing.line) khác: \(closingWords(closing.differing, "tổng các dòng"))"
      )
    }
    let amount =
      closing.figures.first { $0.column == "amount" } ?? closing.figures.first
    let stated = amount.map { grouped($0.stated) } ?? ""
    return Localized(
      "closing line \(stated) = sum of rows ✓",
      vi: "dòng cộng \(stated) = tổng các dòng ✓"
    )
  }

  private var fundsLine: Localized {
    let funds = plan.funds
    switch funds.form {
    case .inTotal where funds.besideTotalCount + funds.undecidedCount == 0:
      return Localized(
        "funds + interest = total in every row ✓",
        vi: "các quỹ + lãi = tổng ở mọi dòng ✓"
      )
    case .inTotal:
      return Localized(
        "funds + interest = total in \(counted(funds.inTotalCount, "row"))",
        vi: "các quỹ + lãi = tổng ở \(grouped(Int64(funds.inTotalCount))) dòng"
      )
    case .besideTotal:
      return Localized(
        "funds = total, the interest stands beside it, in"
          + " \(counted(funds.besideTotalCount, "row"))",
        vi: "các quỹ = tổng, tiền lãi đứng ngoài, ở"
          + " \(grouped(Int64(funds.besideTotalCount))) dòng"
      )
    case .undecided:
      return Localized(
        "funds and interest: not stated in full",
        vi: "các quỹ và tiền lãi: không ghi đủ"
      )
    }
  }

  private var monthsLine: Localized {
    let months = monthsWords
    let due =
      plan.statesNotDue
      ? Localized("not-due part: as stated", vi: "phần chưa đến hạn: theo danh sách")
      : Localized(
        "not-due part: not stated, the total is taken as overdue",
        vi: "phần chưa đến hạn: không ghi, coi tổng số là quá hạn"
      )
    return Localized(
      "months: \(months.english) · \(due.english)",
      vi: "số tháng: \(months.text(in: .vietnamese)) · \(due.text(in: .vietnamese))"
    )
  }

  /// One way for all lines, or each way with its number of lines.
  private var monthsWords: Localized {
    let found = MonthsBasis.allCases.compactMap { basis in
      plan.months.counts[basis].map { (words(of: basis), $0) }
    }
    guard found.count + (plan.months.unknownCount > 0 ? 1 : 0) > 1 else {
      return found.first?.0 ?? Localized("not stated", vi: "không ghi")
    }
    let unknown = (Localized("unknown", vi: "chưa biết"), plan.months.unknownCount)
    let parts = found + (plan.months.unknownCount > 0 ? [unknown] : [])
    return Localized(
      parts.map { "\($0.english) in \(counted($1, "row"))" }.joined(separator: ", "),
      vi: parts.map { "\($0.text(in: .vietnamese)) ở \(grouped(Int64($1))) dòng" }
        .joined(separator: ", ")
    )
  }

  private func words(of basis: MonthsBasis) -> Localized {
    switch basis {
    case .stated: Localized("as stated by the list", vi: "theo danh sách")
    case .ratio: Localized("ratio to one month's duty", vi: "theo tỷ lệ")
    case .calendar: Localized("by the calendar", vi: "theo lịch")
    }
  }

  private var extentLine: Localized {
    switch plan.extent {
    case .complete:
      Localized(
        "complete: a unit that is missing counts as free of debt",
        vi: "toàn tỉnh: đơn vị không có tên là không nợ"
      )
    case .part:
      Localized(
        "part: \(counted(plan.keptCount, "other line")) of the month stay as they are",
        vi: "một phần: \(grouped(Int64(plan.keptCount))) dòng khác của tháng giữ nguyên"
      )
    }
  }

  /// What becomes of a complete list of which lines were rejected.
  private var completionLine: Localized? {
    if plan.leftOutCount > 0 {
      return Localized(
        "\(counted(plan.leftOutCount, "rejected line")) short of complete: take the corrected rows in too",
        vi: "còn thiếu \(grouped(Int64(plan.leftOutCount))) dòng bị loại thì đủ toàn tỉnh:"
          + " hãy sửa và nhập nốt"
      )
    }
    guard plan.presentExtent == .part, plan.extent == .part, plan.resultingExtent == .complete
    else { return nil }
    return Localized(
      "every rejected line is there now: the month is complete",
      vi: "đã đủ các dòng bị loại: danh sách tháng nay là toàn tỉnh"
    )
  }

  private var registerLine: Localized? {
    let changes = plan.employerChanges.sorted { $0.key < $1.key }
    guard plan.newEmployerCount > 0 || !changes.isEmpty else { return nil }
    let list = changes.map { " · \($0.key): \($0.value)" }.joined()
    return Localized(
      "register: \(counted(plan.newEmployerCount, "new unit"))\(changes.isEmpty ? "" : " · changed")"
        + list,
      vi: "đơn vị mới: \(plan.newEmployerCount)\(changes.isEmpty ? "" : " · thay đổi")" + list
    )
  }

  private var recodingLine: Localized? {
    let found = plan.recoding
    guard found.goneCount > 0 else { return nil }
    return Localized(
      "\(found.goneCount) gone and \(found.newCount) new units share a tax code: re-coded?",
      vi: "\(found.goneCount) đơn vị ra và \(found.newCount) đơn vị mới cùng mã số thuế: đổi mã?"
    )
  }
}

extension PlannedFile {
  /// The file, and the sheet of a workbook.
  fileprivate var place: Localized {
    guard case .workbook(let sheet) = file.kind else { return Localized(file.name, vi: file.name) }
    return Localized("\(file.name), sheet '\(sheet)'", vi: "\(file.name), trang '\(sheet)'")
  }
}

extension StatedUnit {
  fileprivate var words: Localized {
    let unit = unit.words
    switch origin {
    case .statement, .title:
      return Localized("unit \(unit.english)", vi: "đơn vị tính \(unit.text(in: .vietnamese))")
    case .custom:
      return Localized(
        "unit not stated, taken as \(unit.english)",
        vi: "không ghi đơn vị tính, hiểu là \(unit.text(in: .vietnamese))"
      )
    }
  }
}

extension MonthOrigin {
  fileprivate var words: Localized {
    switch self {
    case .statement: Localized("from the statement", vi: "theo câu lệnh")
    case .title(let title):
      Localized("from the title \"\(title)\"", vi: "theo tiêu đề \"\(title)\"")
    case .column(let heading):
      Localized("from the column '\(heading)'", vi: "theo cột '\(heading)'")
    case .fileName(let name): Localized("from the file's name \(name)", vi: "theo tên tệp \(name)")
    }
  }
}

import Columnar
import Diagnostics
import Domain
import Ledger
import Values

/// A report as it goes out: its lines, and what was kept when it first did.
struct PrintedReport {
  let scope: ReportScope
  private let lines: [ReportLine]
  private let kept: KeptReport?

  init(_ scope: ReportScope, at workplace: Workplace) throws {
    self.scope = scope
    lines = try ReportReading(scope, at: workplace).lines()
    kept = try KeptReport(scope.key, in: workplace.tables().snapshot)
  }

  func table(repeatsWords: Bool) -> OutputTable {
    ReportTable(lines, printed: kept, repeatsWords: repeatsWords).table
  }

  /// Keeps the report, or says what has changed since it was kept.
  func settle(in source: SourceText, at workplace: Workplace) throws {
    if let kept {
      workplace.surroundings.tell(comparison(kept))
    } else {
      try keep(in: source, at: workplace)
    }
  }

  private func comparison(_ kept: KeptReport) -> Localized {
    let day = kept.printed.vietnamese
    let report = ReportTable(lines, printed: kept, repeatsWords: true)
    guard report.differs else {
      return Localized(
        "as printed on \(day): nothing has changed since",
        vi: "như đã in ngày \(day): không có thay đổi"
      )
    }
    let count = report.changedCount
    let lines = count == 1 ? "1 line has" : "\(count) lines have"
    return Localized(
      "printed on \(day): \(lines) changed since, beside each as printed",
      vi: "đã in ngày \(day): \(count) dòng thay đổi sau đó, bên cạnh là số như đã in"
    )
  }

  /// Keeps a report whose days are over; one that is not finished is not kept.
  private func keep(in source: SourceText, at workplace: Workplace) throws {
    if scope.kind == .checks { return }
    guard scope.last <= workplace.today else {
      workplace.surroundings.tell(
        Localized(
          "provisional, not kept: it runs to \(scope.last.vietnamese)",
          vi: "tạm tính, không lưu: báo cáo đến ngày \(scope.last.vietnamese)"
        )
      )
      return
    }
    if workplace.isReadOnly {
      workplace.surroundings.tell(
        Localized("not kept: the ledger is open read-only", vi: "không lưu: sổ chỉ mở để đọc")
      )
      return
    }
    let report = KeptReport(
      key: scope.key,
      printed: workplace.today,
      figures: lines.map(\.figure)
    )
    let before = workplace.acts
    try workplace.commit("report", hasYes: true, asksFrom: 2, in: source) { tables, head in
      // Another shell may have printed it meanwhile.
      if try KeptReport(scope.key, in: tables.snapshot) != nil {
        return PlannedChange(rowCount: 0, change: nil)
      }
      var change = head
      change.rowCount = lines.count
      change.records = report.records
      return PlannedChange(rowCount: lines.count, change: change)
    }
    // What was printed stays printed: `undo` takes back the act before it.
    workplace.acts = before
  }
}

import Values

/// What a report is about: its kind and its days.
struct ReportScope: Hashable {
  enum Kind: String, CaseIterable {
    case month
    case quarter
    case year
    /// From a month to a month.
    case span
    /// The work with the police between any two days.
    case coordination
    /// What does not agree in a month's data.
    case checks
  }

  let kind: Kind
  let first: Day
  let last: Day
  /// The month whose balances stand in it; nil where no list had come by its last day.
  let month: Month?

  /// The month before its first one, for comparisons.
  var monthBefore: Month { first.month.advanced(by: -1) }

  /// As it is kept and named: `month 2022-09`, `quarter 2022-q3`, `span 2022-01 2022-09`.
  var key: String {
    switch kind {
    case .month, .checks: kind.rawValue + " " + first.month.iso
    case .quarter: kind.rawValue + " " + Period.quarter(first.month).iso
    case .year: kind.rawValue + " " + Period.year(first.month).iso
    case .span: kind.rawValue + " " + first.month.iso + " " + last.month.iso
    case .coordination: kind.rawValue + " " + first.iso + " " + last.iso
    }
  }

  /// The title for people.
  var title: Localized {
    let balances = month.map { Localized($0.lastDay.vietnamese) } ?? Localized("-")
    let days = first.vietnamese + " – " + last.vietnamese
    return Localized(
      "report \(key) · \(days) · balances of \(balances.english)",
      vi: "báo cáo \(vietnameseKind) · \(days) · số liệu đến \(balances.english)"
    )
  }

  /// The title of a document.
  var heading: Localized {
    let english =
      switch kind {
      case .month: "Report of \(first.month.iso)"
      case .quarter: "Report of quarter \(first.month.quarter)/\(first.month.year)"
      case .year: "Report of \(first.month.year)"
      case .span: "Report from \(first.month.iso) to \(last.month.iso)"
      case .coordination: "Coordination with the police"
      case .checks: "Checks of the data of \(first.month.iso)"
      }
    return Localized(english, vi: "Báo cáo " + vietnameseKind)
  }

  private var vietnameseKind: String {
    switch kind {
    case .month: "tháng " + first.month.vietnamese
    case .quarter: "quý " + String(first.month.quarter) + "/" + String(first.month.year)
    case .year: "năm " + String(first.month.year)
    case .span: "từ tháng \(first.month.vietnamese) đến tháng \(last.month.vietnamese)"
    case .coordination: "phối hợp công an"
    case .checks: "kiểm tra số liệu tháng " + first.month.vietnamese
    }
  }

  /// A question's text with the times of this report in the places that it marks.
  func filled(_ text: String) -> String {
    var result = ""
    var rest = Substring(text)
    while let open = rest.utf8.firstIndex(of: UInt8(ascii: "{")),
      let close = rest[open...].utf8.firstIndex(of: UInt8(ascii: "}"))
    {
      result += rest[..<open]
      let mark = rest[open...close]
      result += words(at: mark) ?? String(mark)
      rest = rest[close...].dropFirst()
    }
    return result + rest
  }

  /// What stands for a mark; nil for none of the report's.
  private func words(at mark: Substring) -> String? {
    switch mark {
    case "{in}": span.in
    case "{when}": span.when
    case "{lists}": lists
    case "{before}": monthBefore.iso
    case "{month}": month?.iso ?? last.month.iso
    case "{term}": period?.iso ?? ""
    case "{last}": last.vietnamese
    default: nil
    }
  }

  /// The one period that the report is about; nil for several months and for any two days.
  private var period: Period? {
    switch kind {
    case .month, .checks: .month(first.month)
    case .quarter: .quarter(first.month)
    case .year: .year(first.month)
    case .span, .coordination: nil
    }
  }

  /// The days behind a source, and behind a column.
  private var span: (in: String, when: String) {
    if let period { return ("in " + period.iso, "in " + period.iso) }
    let (from, until) = (first.vietnamese, last.vietnamese)
    return ("from \(from) to \(until)", "between \(from) and \(until)")
  }

  /// The lists whose data month lies in the report.
  private var lists: String {
    first.month == last.month
      ? "period = " + first.month.iso
      : "period between \(first.month.iso) and \(last.month.iso)"
  }
}

package import Diagnostics
import Values

extension AreaFact: DiagnosticFact {
  package var diagnostic: Diagnostic {
    switch self {
    case .notComparable(let kind, let old, let new, let firstDay):
      Self.notComparableWords(kind, old, new, firstDay)
    case .ended(let kind, let name, let lastDay): Self.endedWords(kind, name, lastDay)
    case .replaced(let kind, let names, let lastDay): Self.replacedWords(kind, names, lastDay)
    case .left(let kind, let name, let units, let others, let month):
      Self.leftWords(kind, name, units, others, month)
    case .unknown(let kind, let name, let nearest): Self.unknownWords(kind, name, nearest)
    }
  }

  private static func notComparableWords(
    _ kind: AreaKind,
    _ old: String,
    _ new: [String],
    _ firstDay: Day
  ) -> Diagnostic {
    let last = firstDay.advanced(by: -1).vietnamese
    let now = new.joined(separator: ", ")
    return .error(
      "area-not-comparable",
      "\(kind.rawValue) '\(old)' is to \(last); from then on \(now), not comparable with it",
      vi: "\(kind.vietnamese) '\(old)' đến \(last); sau đó là \(now), không so sánh được",
      help: Localized(
        "ask for the months before \(firstDay.vietnamese) and from then on apart, or leave"
          + " \(kind.rawValue) out",
        vi: "hỏi riêng các tháng trước và từ \(firstDay.vietnamese), hoặc bỏ cột \(kind.vietnamese)"
      )
    )
  }

  private static func endedWords(_ kind: AreaKind, _ name: String, _ lastDay: Day) -> Diagnostic {
    let last = lastDay.vietnamese
    return .error(
      "area-ended",
      "\(kind.rawValue) '\(name)' ended on \(last), and no link says what it became",
      vi: "\(kind.vietnamese) '\(name)' kết thúc ngày \(last), chưa ghi chuyển đổi thành"
        + " địa bàn nào",
      help: linkHelp(kind, name, lastDay)
    )
  }

  private static func replacedWords(
    _ kind: AreaKind,
    _ names: [String],
    _ lastDay: Day
  ) -> Diagnostic {
    let shown = names.prefix(3).map { "'" + $0 + "'" }.joined(separator: ", ")
    let more = names.count > 3 ? " (+\(names.count - 3))" : ""
    let last = lastDay.vietnamese
    return .error(
      "areas-replaced",
      "the \(kind.plural) of before ended with \(last) by law (law where topic = areas); no link says what"
        + " \(shown)\(more) became",
      vi: "\(kind.vietnamese) cũ kết thúc ngày \(last) theo quy định (law where topic = areas);"
        + " chưa ghi chuyển đổi của \(shown)\(more)",
      help: linkHelp(kind, names.first ?? "", lastDay)
    )
  }

  private static func leftWords(
    _ kind: AreaKind,
    _ name: String,
    _ units: Int,
    _ others: [String],
    _ month: Month
  ) -> Diagnostic {
    let now = others.isEmpty ? "-" : others.joined(separator: ", ")
    let all =
      units == 1
      ? "its unit on both lists stands" : "all \(units) of its units on both lists stand"
    return Diagnostic(
      "area-left",
      .warning,
      Localized(
        "\(kind.rawValue) '\(name)': \(all) in \(now) by \(month.iso); without a link its figures fall"
          + " to 0",
        vi: "\(kind.vietnamese) '\(name)': \(units) đơn vị có ở cả hai danh sách đều thuộc \(now)"
          + " vào \(month.vietnamese); chưa ghi chuyển đổi thì số của '\(name)' giảm về 0"
      ),
      help: Localized(
        "if the area was renamed or joined: record area_link kind \(kind.rawValue) old \"\(name)\" new"
          + " \"…\" on … comparable whole",
        vi: "nếu địa bàn đổi tên hoặc sáp nhập: record area_link kind \(kind.rawValue)"
          + " old \"\(name)\" new \"…\" on … comparable whole"
      )
    )
  }

  private static func unknownWords(
    _ kind: AreaKind,
    _ name: String,
    _ nearest: [String]
  ) -> Diagnostic {
    let names = nearest.joined(separator: ", ")
    return Diagnostic(
      "area-unknown",
      .warning,
      Localized(
        "no \(kind.rawValue) was ever called '\(name)': the link joins nothing",
        vi: "chưa có \(kind.vietnamese) nào tên '\(name)': chuyển đổi này không nối với gì"
      ),
      help: nearest.isEmpty
        ? Localized(
          "amend it, or void it and enter the name as the lists have it",
          vi: "sửa lại, hoặc hủy và ghi đúng tên trong danh sách"
        )
        : Localized("did you mean \(names)?", vi: "có phải \(names)?")
    )
  }

  private static func linkHelp(_ kind: AreaKind, _ name: String, _ lastDay: Day) -> Localized {
    let first = lastDay.advanced(by: 1).vietnamese
    let link =
      "record area_link kind \(kind.rawValue) old \"\(name)\" new \"…\" on \(first) comparable whole"
    return Localized(
      link + " (new is the same name where it goes on); or ask for the months up to"
        + " \(lastDay.vietnamese) and behind it apart, or leave \(kind.rawValue) out",
      vi: link + " (new giữ tên cũ nếu không đổi); hoặc hỏi riêng các tháng đến"
        + " \(lastDay.vietnamese) và sau đó, hoặc bỏ cột \(kind.vietnamese)"
    )
  }
}

extension AreaKind {
  fileprivate var vietnamese: String { label.text(in: .vietnamese) }

  fileprivate var plural: String {
    switch self {
    case .district: "districts"
    case .ward: "wards"
    case .office: "offices"
    case .police: "police units"
    }
  }
}

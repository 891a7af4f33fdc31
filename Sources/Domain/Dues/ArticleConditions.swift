import Query
package import Values

/// Whether a condition is fulfilled by what is recorded; nothing recorded is never "not met".
package enum ConditionState: String, CaseIterable, Sendable {
  case met
  case notMet = "not_met"
  case unknown

  package var label: Localized {
    switch self {
    case .met: Localized("met", vi: "có")
    case .notMet: Localized("not met", vi: "không")
    case .unknown: Localized("unknown", vi: "không rõ")
    }
  }
}

/// What an article of the Penal Code asks for.
package enum ArticleCondition: String, CaseIterable, Sendable {
  // Article 216.
  case duty
  case deceit
  case sixMonths = "six_months"
  case sanctionedBefore = "sanctioned_before"
  case stillViolating = "still_violating"
  case amount
  case workers
  case withheld
  // Articles 214 and 215.
  case falsePapers = "false_papers"
  case benefit
  case moneyTaken = "money_taken"
  case damage

  /// In the order in which they are shown.
  package static func of(article: Int) -> [ArticleCondition] {
    switch article {
    case 216:
      [
        .duty, .deceit, .sixMonths, .sanctionedBefore, .stillViolating, .amount, .workers,
        .withheld,
      ]
    default: [.falsePapers, .benefit, .moneyTaken, .damage]
    }
  }

  package var label: Localized {
    switch self {
    case .duty: Localized("duty to contribute", vi: "có nghĩa vụ đóng")
    case .deceit: Localized("deceit or another trick", vi: "gian dối, thủ đoạn khác")
    case .sixMonths: Localized("unpaid for six months or more", vi: "không đóng từ 6 tháng trở lên")
    case .sanctionedBefore:
      Localized("sanctioned before for the same conduct", vi: "đã bị xử phạt về hành vi này")
    case .stillViolating: Localized("still violating afterwards", vi: "còn vi phạm sau xử phạt")
    case .amount: Localized("amount evaded", vi: "số tiền trốn đóng")
    case .workers: Localized("workers not paid for", vi: "số người bị trốn đóng")
    case .withheld: Localized("withheld from wages", vi: "đã trừ lương không nộp")
    case .falsePapers: Localized("false papers", vi: "lập khống, giả mạo hồ sơ")
    case .benefit: Localized("used for benefits", vi: "dùng để hưởng chế độ")
    case .moneyTaken: Localized("money taken", vi: "tiền chiếm đoạt")
    case .damage: Localized("damage besides", vi: "thiệt hại ngoài tiền chiếm đoạt")
    }
  }
}

/// What is recorded about the conditions of one article, for one unit or employer in law.
///
/// Conditions only: no row says that there is an offence, or who evades.
package struct ArticleConditions: Sendable {
  package struct Row: Sendable {
    package let condition: ArticleCondition
    package let state: ConditionState
    /// What the state rests on, or what is missing.
    package let words: Localized
    /// The ids of the records that show it.
    package let records: [String]
  }

  /// 214, 215 or 216.
  package let article: Int
  /// How many units it is about: 1, or all codes of one tax code.
  package let unitCount: Int
  package let rows: [Row]
  /// The clause by the sizes that are known, of all other conditions regardless.
  package let clause: PenalClause
  /// Papers of the article's checklist that are not recorded in a case of it.
  package let missingPapers: [String]

  package func count(_ state: ConditionState) -> Int { rows.count { $0.state == state } }

  /// `3 met, 0 not met, 5 unknown`.
  package var counts: Localized {
    let (met, notMet, unknown) = (count(.met), count(.notMet), count(.unknown))
    return Localized(
      "\(met) met, \(notMet) not met, \(unknown) unknown",
      vi: "\(met) có, \(notMet) không, \(unknown) không rõ"
    )
  }

  /// The line below the conditions.
  package var summary: Localized {
    let english = missingPapers.map { Category.evidenceItem.label(of: $0).english }
    let vietnamese = missingPapers.map {
      Category.evidenceItem.label(of: $0).text(in: .vietnamese)
    }
    return Localized(
      counts.english
        + (english.isEmpty ? "" : "; missing for the dossier: " + english.joined(separator: ", ")),
      vi: counts.text(in: .vietnamese)
        + (vietnamese.isEmpty ? "" : "; hồ sơ còn thiếu: " + vietnamese.joined(separator: ", "))
    )
  }
}

import Values

// Why a condition of Article 216 is met, not met or unknown.
extension EvasionFacts {
  func row(_ condition: ArticleCondition, _ bounds: EvasionBounds) -> ArticleConditions.Row {
    let (words, records) = ground(condition)
    return ArticleConditions.Row(
      condition: condition,
      state: state(condition, bounds),
      words: words,
      records: records
    )
  }

  private func ground(_ condition: ArticleCondition) -> (words: Localized, records: [String]) {
    switch condition {
    case .deceit: (evidenceWords(deceit), deceit.present + deceit.absent)
    case .withheld: (evidenceWords(withheld), withheld.present + withheld.absent)
    case .sixMonths: (monthsWords, dueIDs)
    case .sanctionedBefore: (sanctionWords, sanctions.map(\.id) + otherSanctions)
    case .stillViolating: (violationWords, sanctions.map(\.id))
    case .amount: (amountWords, owed == nil ? findings : dueIDs + findings)
    case .workers: (workersWords, findings)
    case .duty, .falsePapers, .benefit, .moneyTaken, .damage: (Localized("", vi: ""), [])
    }
  }

  private func evidenceWords(_ shown: ShownBy) -> Localized {
    switch (shown.present.isEmpty, shown.absent.isEmpty) {
    case (false, true): Localized("evidence recorded", vi: "đã ghi chứng cứ")
    case (true, false): Localized("its absence recorded", vi: "đã ghi nhận không có")
    case (false, false):
      Localized("evidence for and against it", vi: "có chứng cứ trái ngược nhau")
    case (true, true):
      Localized(
        "no evidence recorded; not paying alone is not it",
        vi: "chưa ghi chứng cứ; chỉ riêng việc không đóng chưa phải"
      )
    }
  }

  private var monthsWords: Localized {
    guard duesPeriod != nil || hasAllDues else {
      return Localized(
        "no dues recorded; lists and months owed are hints and decide nothing",
        vi: "chưa có khoản phải đóng theo tháng; danh sách và số tháng nợ chỉ để tham khảo"
      )
    }
    let months = UnpaidMonths(unpaid.keys)
    let paid = paidSince.count
    return Localized(
      "\(months.count) months added up, longest run \(months.longestRun)"
        + (paid > 0
          ? "; \(paid) more unpaid then and paid since: the texts do not say whether they count"
          : "")
        + (hasAllDues ? "" : "; dues are not declared complete"),
      vi: "cộng dồn \(months.count) tháng, liên tục dài nhất \(months.longestRun)"
        + (paid > 0
          ? "; \(paid) tháng khác đã đóng sau đó: văn bản không nêu có tính hay không" : "")
        + (hasAllDues ? "" : "; chưa xác nhận đã ghi đủ")
    )
  }

  private var sanctionWords: Localized {
    if let first = sanctions.min(by: { $0.served < $1.served }) {
      return Localized(
        "for evasion, served \(first.served.vietnamese)",
        vi: "về trốn đóng, giao ngày \(first.served.vietnamese)"
      )
    }
    if !otherSanctions.isEmpty {
      return Localized(
        "recorded, but not served, or annulled or lapsed",
        vi: "đã ghi nhưng chưa giao, bị hủy hoặc hết thời hiệu"
      )
    }
    if hasAllSanctions {
      return Localized("none; the register is complete", vi: "không có; sổ xử phạt đã đủ")
    }
    return Localized("nothing recorded", vi: "chưa ghi")
  }

  private var violationWords: Localized {
    guard let served = sanctions.map(\.served).min() else {
      return Localized("no sanction to go by", vi: "chưa có xử phạt để đối chiếu")
    }
    let later = unpaid.keys.count { $0 > served.month }
    if duesPeriod == nil, !hasAllDues {
      return Localized("no dues recorded", vi: "chưa có khoản phải đóng theo tháng")
    }
    return Localized(
      "\(later) months unpaid behind \(served.month.vietnamese)",
      vi: "\(later) tháng chưa đóng sau \(served.month.vietnamese)"
    )
  }

  private var amountWords: Localized {
    var parts = [
      owed.map {
        Localized(
          "principal of dues \(dongWords($0))",
          vi: "nợ gốc theo khoản phải đóng \(dongWords($0))"
        )
      },
      foundAmount.map {
        Localized("found \(dongWords($0))", vi: "phát hiện \(dongWords($0))")
      },
    ].compactMap { $0 }
    guard !parts.isEmpty else {
      return Localized(
        "a balance alone is not the amount evaded: it may hold months before 2018, and never holds"
          + " workers who were not declared",
        vi: "số nợ không phải số trốn đóng: có thể gồm tháng trước 2018 và không gồm người chưa kê"
          + " khai"
      )
    }
    if let known = amount.known, known != [owed, foundAmount].compactMap({ $0 }).max() {
      let dong = dongWords(known)
      parts.append(
        Localized(
          "of each code whichever is more, together \(dong)",
          vi: "mỗi mã lấy số lớn hơn, cộng lại \(dong)"
        )
      )
    }
    return Self.list(parts + (amount.isWhole ? [] : [Self.notOfAllCodes]))
  }

  private static let notOfAllCodes = Localized(
    "not known of every code",
    vi: "chưa biết của mọi mã"
  )

  private static func list(_ parts: [Localized]) -> Localized {
    Localized(
      parts.map(\.english).joined(separator: "; "),
      vi: parts.map { $0.text(in: .vietnamese) }.joined(separator: "; ")
    )
  }

  private var workersWords: Localized {
    guard let foundWorkers else {
      return Localized(
        "no finding; the workers of the list are those enrolled, not those unpaid for",
        vi:
          "chưa có kết luận; số lao động trên danh sách là số tham gia, không phải số bị trốn đóng"
      )
    }
    let found = Localized("found: \(foundWorkers)", vi: "phát hiện: \(foundWorkers)")
    return Self.list([found] + (workers.isWhole ? [] : [Self.notOfAllCodes]))
  }
}

extension DutyFacts {
  var row: ArticleConditions.Row {
    let words: Localized
    if !hasList {
      words = Localized("no month loaded", vi: "chưa nhập tháng nào")
    } else if isParticipant {
      words = Localized(
        "a participant, no employer",
        vi: "người tham gia, không phải người sử dụng lao động"
      )
    } else if endedBy != nil {
      words = Localized("ended before the month", vi: "đã chấm dứt trước kỳ")
    } else if let workers {
      words = Localized("\(workers) workers enrolled", vi: "\(workers) lao động tham gia")
    } else {
      words = Localized("no list states the workers", vi: "danh sách không ghi số lao động")
    }
    return ArticleConditions.Row(
      condition: .duty,
      state: state,
      words: words,
      records: endedBy.map { [$0] } ?? []
    )
  }
}

import Domain
import Values

/// A list in words: how many, how much, what changed since the list before, what to look at.
struct ReferralWords {
  let lines: [Localized]

  init(_ plan: ReferralPlan) {
    var lines = [Self.head(plan), Self.change(plan)]
    lines += Self.heldBack(plan)
    if let look = Self.look(plan) { lines.append(look) }
    self.lines = lines
  }

  private static func count(_ number: Int) -> String { DigitGrouping.grouped(Int128(number)) }

  private static func head(_ plan: ReferralPlan) -> Localized {
    let totals = plan.totals
    let day = plan.month.lastDay.vietnamese
    let amount = DigitGrouping.grouped(Int128(totals.amount)) + " ₫"
    let people = DigitGrouping.grouped(Int128(totals.workers))
    let bases = basis(totals.bases)
    var state = Localized("draft", vi: "dự thảo")
    if let number = plan.number, let dated = plan.dated {
      state = Localized(
        number + " dated " + dated.vietnamese,
        vi: "số " + number + " ngày " + dated.vietnamese
      )
    }
    let (units, firms) = (count(totals.units), count(totals.taxCodes))
    return Localized(
      "\(plan.id) · \(state.english) · balances \(day)\(bases.english)"
        + " · \(counted(totals.units, "unit")) (\(counted(totals.taxCodes, "employer")) by tax code)"
        + " · \(amount) · \(people) workers",
      vi:
        "\(plan.id) · \(state.text(in: .vietnamese)) · số liệu \(day)\(bases.text(in: .vietnamese))"
        + " · \(units) đơn vị (\(firms) doanh nghiệp theo mã số thuế) · \(amount) · \(people) lao động"
    )
  }

  private static func basis(_ bases: [MonthsBasis]) -> Localized {
    guard !bases.isEmpty else { return Localized("", vi: "") }
    let english = bases.map { basis in
      switch basis {
      case .stated: "as stated"
      case .calendar: "by the calendar"
      case .ratio: "by ratio"
      }
    }
    let vietnamese = bases.map { basis in
      switch basis {
      case .stated: "theo danh sách"
      case .calendar: "theo lịch"
      case .ratio: "theo tỷ lệ"
      }
    }
    return Localized(
      " · months " + english.joined(separator: ", "),
      vi: " · số tháng " + vietnamese.joined(separator: ", ")
    )
  }

  /// New and continuing are all lines; continuing and left are all lines of the list before.
  private static func change(_ plan: ReferralPlan) -> Localized {
    let totals = plan.totals
    let (new, continuing) = (count(totals.new), count(totals.continuing))
    var english = "\(new) new · \(continuing) continuing"
    var vietnamese = "\(new) mới · \(continuing) tiếp tục"
    if totals.recoded > 0 {
      english += " (\(count(totals.recoded)) under a new code)"
      vietnamese += " (\(count(totals.recoded)) đổi mã)"
    }
    if let previous = plan.previous, !plan.isSigning {
      english += " · \(count(plan.left.count)) left since \(previous.id)"
      vietnamese += " · \(count(plan.left.count)) ra khỏi danh sách so với \(previous.id)"
      let reasons = LeavingReason.allCases.map { why in
        (why, plan.left.filter { $0.why == why }.count)
      }.filter { $0.1 > 0 }
      if !reasons.isEmpty {
        english +=
          ": "
          + reasons.map { count($0.1) + " " + words($0.0).english }
          .joined(separator: ", ")
        vietnamese +=
          ": "
          + reasons.map { count($0.1) + " " + words($0.0).text(in: .vietnamese) }
          .joined(separator: ", ")
      }
    }
    return Localized(english, vi: vietnamese)
  }

  /// What the rules keep off, by reason, with some of the codes.
  private static func heldBack(_ plan: ReferralPlan) -> [Localized] {
    guard !plan.heldBack.isEmpty else { return [] }
    var groups: [(reason: Localized, codes: [String])] = []
    for unit in plan.heldBack {
      let reason = words(unit.why)
      if let place = groups.firstIndex(where: { $0.reason == reason }) {
        groups[place].codes.append(unit.code)
      } else {
        groups.append((reason, [unit.code]))
      }
    }
    func text(_ language: Language) -> String {
      groups.map { group in
        let some =
          group.codes.prefix(10).joined(separator: ", ")
          + (group.codes.count > 10 ? ", …" : "")
        return "\(group.reason.text(in: language)): \(count(group.codes.count)) (\(some))"
      }.joined(separator: " · ")
    }
    let whole = count(plan.heldBack.count)
    return [
      Localized(
        "held back by refer itself: \(whole) · \(text(.english))",
        vi: "tạm để ngoài theo quy định: \(whole) · \(text(.vietnamese))"
      )
    ]
  }

  private static func look(_ plan: ReferralPlan) -> Localized? {
    let totals = plan.totals
    var english: [String] = []
    var vietnamese: [String] = []
    func add(_ number: Int, _ words: Localized) {
      guard number > 0 else { return }
      english.append(words.english + ": " + count(number))
      vietnamese.append(words.text(in: .vietnamese) + ": " + count(number))
    }
    let day = plan.month.lastDay.vietnamese
    add(totals.paying, Localized("paid something after \(day)", vi: "đã nộp sau \(day)"))
    add(totals.payingAll, Localized("of these all they owed", vi: "trong đó nộp đủ"))
    add(
      totals.claimedSuspended,
      Localized("suspended without a document", vi: "tạm dừng đóng chưa có văn bản")
    )
    add(
      totals.claimedOther,
      Localized("with another mark that is only claimed", vi: "tình trạng khác chưa có văn bản")
    )
    add(totals.claimedBad, Localized("bad debts without proof", vi: "nợ khó thu chưa có văn bản"))
    guard !english.isEmpty else { return nil }
    return Localized(
      "look before signing: " + english.joined(separator: " · "),
      vi: "xem trước khi ký: " + vietnamese.joined(separator: " · ")
    )
  }

  private static func words(_ why: HoldingReason) -> Localized {
    switch why {
    case .participant:
      return Localized(
        "participants who are no employers",
        vi: "người tham gia không phải đơn vị"
      )
    case .mark(let kind, let until):
      let words = words(kind)
      guard let until else { return words }
      return Localized(
        words.english + " to " + until.vietnamese,
        vi: words.text(in: .vietnamese) + " đến " + until.vietnamese
      )
    }
  }

  private static func words(_ kind: MarkKind) -> Localized {
    switch kind {
    case .absent: Localized("left its address", vi: "bỏ địa chỉ")
    case .dissolving: Localized("dissolving", vi: "đang giải thể")
    case .ended: Localized("ended", vi: "chấm dứt hoạt động")
    case .suspended: Localized("suspended (proven)", vi: "tạm dừng đóng (có văn bản)")
    case .rehabilitation: Localized("in rehabilitation", vi: "đang phục hồi")
    case .dispute: Localized("in dispute", vi: "đang khiếu nại")
    case .forceMajeure: Localized("force majeure", vi: "bất khả kháng")
    case .instalments: Localized("paying in instalments", vi: "nộp dần")
    }
  }

  private static func words(_ why: LeavingReason) -> Localized {
    switch why {
    case .noDebt: Localized("no debt", vi: "hết nợ")
    case .below: Localized("below the criteria", vi: "không còn thuộc diện")
    case .heldBack: Localized("held back", vi: "tạm giữ lại")
    case .error: Localized("listed in error", vi: "lập nhầm")
    case .merged: Localized("merged with another unit", vi: "nhập vào đơn vị khác")
    case .divided: Localized("divided, not compared", vi: "chia tách, không so sánh")
    case .notLoaded: Localized("not loaded", vi: "chưa nhập")
    }
  }
}

import Query
import Values

// The words of the reasons of steps.
extension WorkReason {
  var words: Localized {
    switch self {
    case .paused(let pause): Self.paused(pause)
    case .broken(let promise): Self.broken(promise)
    case .promised(let promise, let daysLeft): Self.promised(promise, daysLeft)
    case .noLetter(let month):
      Localized(
        "no letter with the statement of \(month.iso)",
        vi: "chưa có công văn kèm C12 tháng \(month.vietnamese)"
      )
    case .overLimit(let months, let limit):
      Localized(
        "months \(Self.decimal(months)) > \(Self.decimal(limit)), no visit",
        vi: "số tháng \(Self.decimal(months)) > \(Self.decimal(limit)), chưa đến đơn vị"
      )
    case .visited(let day, let days):
      Localized(
        "visit \(day.vietnamese), \(days) days, no letter since the last payment",
        vi: "đến ngày \(day.vietnamese), đã \(days) ngày, chưa có công văn từ lần nộp gần nhất"
      )
    default: laterWords
    }
  }

  private var laterWords: Localized {
    switch self {
    case .letters(_, let last, let days, let hasPaid):
      Localized(
        "letter \(last.vietnamese), \(days) days, \(hasPaid ? "nothing paid since" : "nothing paid")",
        vi: "công văn \(last.vietnamese), đã \(days) ngày, chưa nộp\(hasPaid ? " thêm" : "")"
      )
    case .twoLetters(let last):
      Localized(
        "two letters, the last \(last.vietnamese), without result",
        vi: "đã gửi hai công văn, gần nhất \(last.vietnamese), không có kết quả"
      )
    case .visitedMonthsAgo(let day, let months):
      Localized(
        "minutes \(day.vietnamese), \(months) months, debt not settled",
        vi: "biên bản ngày \(day.vietnamese), đã \(months) tháng, còn nợ"
      )
    case .inspected(let day, let month):
      Localized(
        (day.map { "inspected from \($0.vietnamese), " } ?? "") + "on no list of \(month.iso)",
        vi: (day.map { "đã thanh tra từ \($0.vietnamese), " } ?? "")
          + "chưa có trong danh sách \(month.vietnamese)"
      )
    case .excusable(let month):
      Localized(
        "letter of \(month.iso) sent, the unit may prove force majeure",
        vi: "đã đôn đốc tháng \(month.vietnamese), chờ chứng minh bất khả kháng"
      )
    case .evading(let daysLate):
      Localized("\(daysLate) days late", vi: "chậm \(daysLate) ngày")
    case .written(let day, let month):
      Localized(
        "letter \(day.vietnamese), statement of \(month.advanced(by: 1).iso) next",
        vi: "công văn \(day.vietnamese), tiếp theo C12 tháng \(month.advanced(by: 1).vietnamese)"
      )
    case .paused, .broken, .promised, .noLetter, .overLimit, .visited: Localized("")
    }
  }

  private static func paused(_ pause: WorkPause) -> Localized {
    let kind = Category.markKind.values.first { $0.identifier == pause.kind }?.label
    let document = pause.document.isEmpty ? "" : ", " + pause.document
    let end = pause.lastDay.map { $0.vietnamese }
    return Localized(
      (kind?.english ?? pause.kind) + (end.map { " to " + $0 } ?? "") + " (proven\(document))",
      vi: (kind?.text(in: .vietnamese) ?? pause.kind) + (end.map { " đến " + $0 } ?? "")
        + " (có căn cứ\(document))"
    )
  }

  private static func broken(_ promise: WorkPromise) -> Localized {
    let (paid, amount) = (money(promise.paid), money(promise.amount))
    return Localized(
      "\(promise.id): \(paid) of \(amount) by \(promise.due.vietnamese)",
      vi: "\(promise.id): nộp \(paid) trên \(amount), hạn \(promise.due.vietnamese)"
    )
  }

  private static func promised(_ promise: WorkPromise, _ daysLeft: Int) -> Localized {
    let rest = money(promise.amount - min(promise.paid, promise.amount))
    let days = daysLeft == 1 ? "1 day left" : "\(daysLeft) days left"
    return Localized(
      "\(promise.id): \(rest) due \(promise.due.vietnamese), \(days)",
      vi: "\(promise.id): \(rest) hạn \(promise.due.vietnamese), còn \(daysLeft) ngày"
    )
  }

  private static func money(_ amount: Int64) -> String { DigitGrouping.grouped(Int128(amount)) }

  /// Hundredths with a decimal comma, as far as they are there.
  private static func decimal(_ hundredths: Int64) -> String {
    let whole = String(hundredths / 100)
    let rest = Int(abs(hundredths % 100))
    if rest == 0 { return whole }
    return whole + "," + (rest % 10 == 0 ? String(rest / 10) : padded(rest, to: 2))
  }
}

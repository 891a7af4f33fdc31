import Columnar
import Ledger
import Query
import Values

extension LedgerTables {
  /// How payments of a unit are shared among the funds, a line a step.
  ///
  /// Each meets what was owed at the month-end before it, less what payments in between took: by dues
  /// where they were stated for that month-end, else to the level of the columns of its list.
  ///
  /// `asked` are the ids of the payments, `time` is the question's words of when; empty for the latest.
  /// `leaving`: dong for workers who leave or claim benefits, which no record holds; nil where nothing
  /// is said of them.
  ///
  /// - Throws: what the ledger throws.
  package func explainSharing(
    of unit: Int,
    payments asked: [String],
    leaving: Int64?,
    time: String
  ) throws -> FigureAccount {
    let figure = Localized("sharing of a payment", vi: "phân bổ tiền đóng")
    var account = FigureAccount(
      try title(figure, unit, time: time.isEmpty ? today.vietnamese : time, on: today)
    )
    guard !asked.isEmpty else {
      account.result = Localized("no payment recorded", vi: "chưa ghi khoản nộp nào")
      return account
    }
    var reader = try SharingReader(unit, Set(asked), leaving ?? 0, self)
    try reader.readAll(into: &account)
    if leaving == nil { account.hints.append(try leaversHint(unit)) }
    return account
  }

  private func leaversHint(_ unit: Int) throws -> Localized {
    let statement = "explain sharing for \(try register.code(of: unit)) leaving …"
    return Localized(
      "workers who leave or claim benefits come first; no record holds them, nothing was entered:"
        + " \(statement)",
      vi: "người lao động nghỉ việc, hưởng chế độ được phân bổ trước; không có bản ghi, chưa nhập:"
        + " \(statement)"
    )
  }
}

/// Goes through the payments of a unit in their order.
private struct SharingReader {
  private let unit: Int
  private let asked: Set<String>
  private let leaving: Int64
  private let tables: LedgerTables
  private let book: RecoveryBook
  /// What is still owed of the balances of a month-end.
  private var open: (month: Month, balances: SharedBalances?)?
  private var shared: Int128 = 0
  private var isWhole = true
  private var isEstimate = false

  init(_ unit: Int, _ asked: Set<String>, _ leaving: Int64, _ tables: LedgerTables) throws {
    (self.unit, self.asked, self.leaving) = (unit, asked, leaving)
    self.tables = tables
    book = try tables.records.tables.recoveries()
  }

  mutating func readAll(into account: inout FigureAccount) throws {
    let payments = book.input.payments
    let places = payments.indices.filter { payments[$0].unit == Int32(clamping: unit) }
      .sorted { (payments[$0].countingDay, $0) < (payments[$1].countingDay, $1) }
    for place in places { try share(place, into: &account) }
    account.result = isWhole ? result : FigureAccount.unknownWords
  }

  private var result: Localized {
    let words = dongWords(shared)
    guard isEstimate else { return Localized(words, vi: words) }
    return Localized(
      "\(words), an estimate: interest is not kept by fund",
      vi: "\(words), ước tính: tiền lãi không ghi theo quỹ"
    )
  }

  private mutating func share(_ place: Int, into account: inout FigureAccount) throws {
    let payment = book.input.payments[place]
    let id = book.payments.ids[place]
    let isAsked = asked.contains(id)
    if isAsked {
      let day = payment.isDayKnown ? payment.date.vietnamese : payment.date.month.iso
      let words = "\(id): \(day), \(dongWords(payment.amount))"
      account.read.append(Localized(words, vi: words))
    }
    let name = Localized(id, vi: id)
    let left = payment.amount - book.result.shares[place].reversed
    guard !payment.isTowardsFinding, payment.amount > 0, left > 0 else {
      if isAsked { account.steps.append(name.followed(by: Self.notShared)) }
      return
    }
    let end = payment.countingDay.month.advanced(by: -1)
    if open?.month != end { open = (end, try SharedBalances(unit, end, tables)) }
    let rules: [LawRule] = [.sharingOrder, .sharingWithinFund]
    guard let balances = open?.balances,
      let order = tables.law.sharingOrder(on: payment.countingDay)
    else {
      if isAsked {
        isWhole = false
        account.steps.append(name.followed(by: unknown(end, payment.countingDay)))
      }
      return
    }
    let sharing = PaymentSharing(
      of: left,
      leavers: isAsked ? leaving : 0,
      balances: balances.open,
      order: order
    )
    open?.balances?.open = sharing.left
    guard isAsked else { return }
    shared += Int128(left - sharing.rest)
    isEstimate = isEstimate || balances.isEstimate
    account.cite(rules, on: payment.countingDay, tables.law)
    account.read += balances.words.filter { !account.read.contains($0) }
    account.hints += balances.hints.filter { !account.hints.contains($0) }
    account.steps += sharing.steps.map { name.followed(by: $0) }
  }

  private static let notShared = Localized(
    "taken back, or towards a finding: it meets no balance",
    vi: "đã hoàn trả hoặc nộp theo kết luận: không phân bổ vào số nợ"
  )

  private func unknown(_ end: Month, _ day: Day) -> Localized {
    guard tables.law.sharingOrder(on: day) != nil else {
      return Localized("no order is known for that day", vi: "chưa có quy định cho ngày đó")
    }
    return Localized(
      "what was owed to each fund at the end of \(end.iso) is not known: unknown",
      vi: "chưa biết số nợ từng quỹ cuối tháng \(end.vietnamese): không rõ"
    )
  }
}

/// What a unit owed to the funds at a month-end.
private struct SharedBalances {
  var open: [PaymentSharing.Balance] = []
  private(set) var words: [Localized] = []
  private(set) var hints: [Localized] = []
  /// Interest is owed of which nobody knows how much goes with each fund.
  private(set) var isEstimate = false

  /// Nil where neither dues nor the month's list say it.
  init?(_ unit: Int, _ month: Month, _ tables: LedgerTables) throws {
    let dues = try tables.dueAccounts(of: unit, on: month.lastDay).filter { $0.period == month }
    if dues.isEmpty {
      guard let line = try ListedLine(unit, month, revision: nil, tables) else { return nil }
      try self.init(line)
    } else {
      self.init(dues)
    }
  }

  private init(_ dues: [DueAccount]) {
    open = dues.map {
      .init(
        $0.fund,
        month: $0.month,
        principal: $0.owed,
        charge: $0.statedCharge ?? $0.charge?.amount ?? 0
      )
    }
    words = dues.map(\.words)
    let end = dues.first?.period.lastDay
    let bare = dues.count { due in
      let isOverdue = due.deadline.map { deadline in end.map { deadline < $0 } ?? true } ?? true
      return due.statedCharge == nil && due.charge == nil && due.owed > 0 && isOverdue
    }
    guard bare > 0 else { return }
    isEstimate = true
    let dues = bare == 1 ? "1 overdue due" : "\(bare) overdue dues"
    hints = [
      Localized(
        "of \(dues) no interest or charge is recorded or computed: none is in the steps",
        vi: "\(bare) khoản quá hạn chưa ghi, chưa tính tiền lãi, tiền 0,03%: không có trong các"
          + " bước"
      )
    ]
  }

  private init?(_ line: ListedLine) throws {
    guard line.row != nil else {
      guard !line.isPart else { return nil }
      words = [line.name.followed(by: line.absence)]
      return
    }
    let parts: [ContributionFund] = [.sickness, .pension]
    let divides = try parts.contains { try line.integer($0.rawValue) != nil }
    let funds = (divides ? parts : [.si]) + [.acc, .hi, .ui]
    let stated = try funds.compactMap { fund in
      try line.integer(fund.rawValue).map { (fund, $0) }
    }
    guard !stated.isEmpty else { return nil }
    open = stated.map { .init($0.0, principal: $0.1, charge: 0) }
    words = [line.words(stated.map { ($0.0.label, dongWords($0.1)) })]
    guard let interest = try line.integer("interest"), interest > 0 else { return }
    isEstimate = true
    let dong = dongWords(interest)
    hints = [
      Localized(
        "interest or charge \(dong) is of all funds together, and each fund takes its own with its"
          + " step: later funds may get up to that much less, and what is held may be that",
        vi: "tiền lãi, tiền 0,03% \(dong) ghi chung các quỹ, mỗi quỹ thu cùng bước của mình: các"
          + " quỹ sau có thể ít hơn đến mức đó, số tạm giữ có thể là khoản đó"
      )
    ]
  }
}

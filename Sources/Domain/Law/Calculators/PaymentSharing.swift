package import Values

/// How one payment is shared among the funds, step by step.
///
/// 595/QĐ-BHXH, article 43; Decree 233/2025/NĐ-CP, article 7.4.
package struct PaymentSharing: Hashable, Sendable {
  /// What is owed to one fund for one month.
  package struct Balance: Hashable, Sendable {
    package let fund: ContributionFund
    /// Nil where the balance is of several months together.
    package let month: Month?
    /// Dong.
    package let principal: Int64
    /// Interest or charge, in dong.
    package let charge: Int64

    package init(_ fund: ContributionFund, month: Month? = nil, principal: Int64, charge: Int64) {
      (self.fund, self.month) = (fund, month)
      (self.principal, self.charge) = (principal, charge)
    }

    var total: Int128 { Int128(principal) + Int128(charge) }
  }

  /// What one step takes.
  package struct Part: Hashable, Sendable {
    package enum Purpose: Hashable, Sendable {
      /// For workers who leave or claim benefits: always entered by hand.
      case leavers
      case fund(ContributionFund)
      /// Funds that the balances do not keep apart: who gets how much of it nobody can say.
      case together([ContributionFund])
      /// Funds that the order does not name: behind all others.
      case unnamed([ContributionFund])
    }

    package let purpose: Purpose
    package let owed: Int64
    package let principal: Int64
    package let charge: Int64
    /// The last month that the payment settles whole; nil where months are not known or none is.
    package var settledTo: Month?
    /// What it leaves unpaid.
    package var left: [Balance] = []

    package var paid: Int64 { principal + charge }
  }

  package let payment: Int64
  package let parts: [Part]

  /// What no fund takes: paid in advance, held and not shared.
  package var rest: Int64 { payment - parts.reduce(0) { $0 + $1.paid } }

  /// What is still owed behind it.
  package var left: [Balance] { parts.flatMap(\.left) }

  /// - Parameters:
  ///   - payment: dong.
  ///   - leavers: what is entered for workers who leave or claim benefits, with its charge.
  ///   - balances: what is owed besides.
  ///   - order: the funds of the steps behind the first, in the order of the rule on the day.
  package init(
    of payment: Int64,
    leavers: Int64,
    balances: [Balance],
    order: [ContributionFund]
  ) {
    self.payment = payment
    var left = max(0, payment)
    var parts: [Part] = []
    let first = min(left, leavers)
    if leavers > 0 {
      parts.append(Part(purpose: .leavers, owed: leavers, principal: first, charge: 0))
      left -= first
    }
    for (purpose, balances) in Self.steps(balances, order) {
      let part = Self.share(left, purpose, balances)
      left -= part.paid
      parts.append(part)
    }
    self.parts = parts
  }

  /// The balances of each step.
  ///
  /// Sickness and pension as one balance make one step with what stands between them in the order.
  private static func steps(
    _ balances: [Balance],
    _ order: [ContributionFund]
  ) -> [(Part.Purpose, [Balance])] {
    var steps: [(Part.Purpose, [Balance])] = []
    var open = balances
    func taken(_ funds: Set<ContributionFund>) -> [Balance] {
      defer { open.removeAll { funds.contains($0.fund) } }
      return open.filter { funds.contains($0.fund) }
    }
    let places = order.indices.filter { ContributionFund.social.contains(order[$0]) }
    var between: ClosedRange<Int>?
    if balances.contains(where: { $0.fund == .si }), let first = places.first,
      let last = places.last
    {
      between = first...last
    }
    for (place, fund) in order.enumerated() {
      if let between, between.contains(place) {
        guard place == between.lowerBound else { continue }
        let own = taken(ContributionFund.social.union(order[between]))
        let others = Set(own.map(\.fund)).subtracting([.si])
        steps.append((others.isEmpty ? .fund(.si) : .together([.si] + sorted(others)), own))
      } else {
        let own = taken(fund == .si ? ContributionFund.social : [fund])
        if !own.isEmpty { steps.append((.fund(fund), own)) }
      }
    }
    if !open.isEmpty { steps.append((.unnamed(sorted(Set(open.map(\.fund)))), open)) }
    return steps
  }

  private static func sorted(_ funds: Set<ContributionFund>) -> [ContributionFund] {
    funds.sorted { $0.rawValue < $1.rawValue }
  }

  /// Principal before charge, the oldest month first in both: no text says it; Example 17 of
  /// 595/QĐ-BHXH reports the months paid in that way, so that the office does the same.
  private static func share(_ money: Int64, _ purpose: Part.Purpose, _ balances: [Balance]) -> Part
  {
    var left = money
    let ordered = balances.sorted {
      ($0.month ?? Month.range.lowerBound) < ($1.month ?? Month.range.lowerBound)
    }
    func take(_ owed: Int64) -> Int64 {
      let taken = min(left, max(0, owed))
      left -= taken
      return taken
    }
    let principals = ordered.map { take($0.principal) }
    let charges = ordered.map { take($0.charge) }
    let settled = zip(ordered, principals).prefix { $0.principal <= $1 }.last?.0.month
    return Part(
      purpose: purpose,
      owed: Int64(clamping: ordered.reduce(Int128(0)) { $0 + $1.total }),
      principal: principals.reduce(0, +),
      charge: charges.reduce(0, +),
      settledTo: settled,
      left: ordered.indices.map { place in
        let balance = ordered[place]
        return Balance(
          balance.fund,
          month: balance.month,
          principal: balance.principal - principals[place],
          charge: balance.charge - charges[place]
        )
      }
    )
  }
}

extension PaymentSharing {
  /// A line a step.
  package var steps: [Localized] {
    var left = payment
    var lines: [Localized] = []
    for (place, part) in parts.enumerated() {
      left -= part.paid
      let (name, paid, owed) = (part.purpose.words, dongWords(part.paid), dongWords(part.owed))
      let split = "\(dongWords(part.principal)) + \(dongWords(part.charge))"
      let settled = part.settledTo.map { $0.vietnamese }
      lines.append(
        Localized(
          "\(place + 1). \(name.english): \(paid) of \(owed) (principal and charge: \(split))"
            + (settled.map { ", principal settled to \($0)" } ?? "") + "; left \(dongWords(left))",
          vi: "\(place + 1). \(name.text(in: .vietnamese)): \(paid) trên \(owed) (gốc và lãi:"
            + " \(split))" + (settled.map { ", gốc đủ đến \($0)" } ?? "")
            + "; còn \(dongWords(left))"
        )
      )
    }
    if rest > 0 {
      lines.append(
        Localized(
          "held, not shared: \(dongWords(rest))",
          vi: "tạm giữ, chưa phân bổ: \(dongWords(rest))"
        )
      )
    }
    return lines
  }
}

extension PaymentSharing.Part.Purpose {
  package var words: Localized {
    switch self {
    case .leavers:
      Localized(
        "workers who leave or claim benefits",
        vi: "người lao động nghỉ việc, hưởng chế độ"
      )
    case .fund(let fund): fund.label
    case .together(let funds):
      Localized(
        funds.map(\.label.english).joined(separator: ", ") + " together, not kept apart",
        vi: funds.map { $0.label.text(in: .vietnamese) }.joined(separator: ", ")
          + " chung, không tách được"
      )
    case .unnamed(let funds):
      Localized(
        funds.map(\.label.english).joined(separator: ", ") + ", which the order does not name",
        vi: funds.map { $0.label.text(in: .vietnamese) }.joined(separator: ", ")
          + ", thứ tự không nêu"
      )
    }
  }
}

package import Values

/// What one clause lets a fine be, for an individual.
package struct FineClause: Hashable, Sendable {
  package enum Measure: Hashable, Sendable {
    /// A part of the base, at most the ceiling.
    case share(lowest: Rate, highest: Rate, ceiling: Int64)
    /// A sum for each file, at most the ceiling.
    case perFile(lowest: Int64, highest: Int64, ceiling: Int64)
    /// A sum between two.
    case flat(lowest: Int64, highest: Int64)
    /// A sum by the workers concerned; each bracket goes up to the next one.
    case byWorkers([Bracket])
  }

  /// The fine from a number of workers on; nil sums where the text was not read in full.
  package struct Bracket: Hashable, Sendable {
    package let workers: Int64
    package let lowest: Int64?
    package let highest: Int64?

    package init(from workers: Int64, lowest: Int64?, highest: Int64?) {
      (self.workers, self.lowest, self.highest) = (workers, lowest, highest)
    }
  }

  /// Which debts are the base; health insurance is fined under another decree and never in it.
  package enum Base: Hashable, Sendable {
    case socialAndUnemployment
    case social
    case unemployment
  }

  /// The article, as it is cited: `12/2022/NĐ-CP, Điều 39.5`.
  package let source: String
  package let measure: Measure
  package let base: Base
  /// Below this sum there is a warning and no fine.
  package let warningBelow: Int64?

  package init(source: String, measure: Measure, base: Base, warningBelow: Int64? = nil) {
    self.source = source
    self.measure = measure
    self.base = base
    self.warningBelow = warningBelow
  }
}

/// What is known of a violation on the day of its minutes.
package struct FinedConduct: Hashable, Sendable {
  /// How many times the fine of an individual: 1, for organisations what the decree says.
  package let times: Int64
  /// Owed to social insurance in dong, without charge; nil where it is not known.
  package var social: Int64?
  package var unemployment: Int64?
  package var workers: Int64?
  package var files: Int64?

  package init(
    times: Int64,
    social: Int64? = nil,
    unemployment: Int64? = nil,
    workers: Int64? = nil,
    files: Int64? = nil
  ) {
    self.times = times
    self.social = social
    self.unemployment = unemployment
    self.workers = workers
    self.files = files
  }

  fileprivate func base(_ base: FineClause.Base) -> Int64? {
    switch base {
    case .social: return social
    case .unemployment: return unemployment
    case .socialAndUnemployment:
      guard let social, let unemployment else { return nil }
      return Int64(clamping: Int128(social) + Int128(unemployment))
    }
  }
}

/// The range of a fine under one clause, raised for organisations.
///
/// Never a fine itself: that an official decides.
package enum FineRange: Hashable, Sendable {
  /// Lowest and highest in dong; equal where the ceiling cuts both.
  case between(Int64, Int64)
  case warning
  /// The base, the workers or the sums of the bracket are not known.
  case unknown

  package static func of(_ conduct: FinedConduct, under clause: FineClause) -> FineRange {
    func product(_ sum: Int64, _ times: Int64) -> Int64 {
      Int64(clamping: Int128(sum) * Int128(times))
    }
    func raised(_ lowest: Int64, _ highest: Int64) -> FineRange {
      .between(product(lowest, conduct.times), product(highest, conduct.times))
    }
    switch clause.measure {
    case .share(let lowest, let highest, let ceiling):
      guard let base = conduct.base(clause.base) else { return .unknown }
      if let least = clause.warningBelow, base < least { return .warning }
      return raised(min(lowest.dong(of: base), ceiling), min(highest.dong(of: base), ceiling))
    case .perFile(let lowest, let highest, let ceiling):
      guard let files = conduct.files else { return .unknown }
      return raised(min(product(lowest, files), ceiling), min(product(highest, files), ceiling))
    case .flat(let lowest, let highest): return raised(lowest, highest)
    case .byWorkers(let brackets):
      guard let workers = conduct.workers,
        let bracket = brackets.last(where: { $0.workers <= workers }),
        let lowest = bracket.lowest, let highest = bracket.highest
      else { return .unknown }
      return raised(lowest, highest)
    }
  }

  /// The base, the rule and what organisations pay, a line each.
  package func steps(_ conduct: FinedConduct, under clause: FineClause) -> [Localized] {
    var lines = clause.steps(conduct)
    if conduct.times > 1 {
      lines.append(
        Localized("organisations: times \(conduct.times)", vi: "tổ chức: gấp \(conduct.times) lần")
      )
    }
    return lines + [words]
  }

  package var words: Localized {
    switch self {
    case .between(let lowest, let highest) where lowest == highest:
      Localized("exactly \(dongWords(lowest))", vi: "đúng \(dongWords(lowest))")
    case .between(let lowest, let highest):
      Localized(
        "\(dongWords(lowest)) to \(dongWords(highest))",
        vi: "\(dongWords(lowest)) đến \(dongWords(highest))"
      )
    case .warning: Localized("a warning", vi: "cảnh cáo")
    case .unknown: Localized("unknown", vi: "không rõ")
    }
  }
}

extension FineClause {
  /// What the clause counts, and what it sets for an individual.
  fileprivate func steps(_ conduct: FinedConduct) -> [Localized] {
    switch measure {
    case .share(let lowest, let highest, let ceiling):
      let owed = conduct.base(base).map(dongWords) ?? "?"
      let most = dongWords(ceiling)
      return [
        Localized(
          "base: \(base.words.english) at the minutes, \(owed); health insurance is not in it",
          vi: "căn cứ: \(base.words.text(in: .vietnamese)) tại biên bản, \(owed); không gồm BHYT"
        ),
        Localized(
          "\(source): \(lowest.words) – \(highest.words), at most \(most) for an individual",
          vi: "\(source): \(lowest.words) – \(highest.words), tối đa \(most) đối với cá nhân"
        ),
      ]
    case .flat(let lowest, let highest):
      let range = "\(dongWords(lowest)) – \(dongWords(highest))"
      return [
        Localized(
          "\(source): \(range) for an individual",
          vi: "\(source): \(range) đối với cá nhân"
        )
      ]
    case .perFile(let lowest, let highest, let ceiling):
      let range = "\(dongWords(lowest)) – \(dongWords(highest))"
      let (most, files) = (dongWords(ceiling), conduct.files.map { String($0) } ?? "?")
      return [
        Localized(
          "\(source): \(range) for each file, at most \(most) for an individual; files \(files)",
          vi: "\(source): \(range) mỗi hồ sơ, tối đa \(most) đối với cá nhân; số hồ sơ \(files)"
        )
      ]
    case .byWorkers(let brackets):
      let ends = brackets.dropFirst().map { Optional($0.workers) } + [nil]
      let known = zip(brackets, ends).compactMap { $0.words(below: $1) }.joined(separator: "; ")
      let workers = conduct.workers.map { String($0) } ?? "?"
      return [
        Localized(
          "\(source), by the workers: \(known), for an individual; others were not read; workers"
            + " \(workers)",
          vi: "\(source), theo số người: \(known), đối với cá nhân; các mức khác chưa đọc được; số"
            + " người \(workers)"
        )
      ]
    }
  }
}

extension FineClause.Bracket {
  /// `0–9: 5.000.000 ₫ – 10.000.000 ₫`, `>= 1.000: …`; nil where the text was not read.
  fileprivate func words(below end: Int64?) -> String? {
    guard let lowest, let highest else { return nil }
    let first = DigitGrouping.grouped(Int128(workers))
    let size = end.map { first + "–" + DigitGrouping.grouped(Int128($0) - 1) } ?? ">= " + first
    return "\(size): \(dongWords(lowest)) – \(dongWords(highest))"
  }
}

extension FineClause.Base {
  package var words: Localized {
    switch self {
    case .socialAndUnemployment:
      Localized("social and unemployment insurance", vi: "BHXH và BHTN")
    case .social: ContributionFund.si.label
    case .unemployment: ContributionFund.ui.label
    }
  }
}

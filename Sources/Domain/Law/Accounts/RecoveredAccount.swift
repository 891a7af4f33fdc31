import Columnar
import Ledger
import Query
import Values

extension LedgerTables {
  /// How what came back of a unit's debt was found, payment by payment.
  ///
  /// `asked` are the ids of the payments that are asked for, `time` is the question's words of when;
  /// empty for all.
  ///
  /// - Throws: what the ledger throws.
  package func explainRecovered(
    of unit: Int,
    payments asked: [String],
    time: String
  ) throws -> FigureAccount {
    let book = try records.tables.recoveries()
    let asked = Set(asked)
    let places = book.input.payments.indices.filter { place in
      book.input.payments[place].unit == Int32(clamping: unit)
        && asked.contains(book.payments.ids[place])
    }
    .sorted {
      let (one, other) = (book.input.payments[$0], book.input.payments[$1])
      return one.countingDay == other.countingDay ? $0 < $1 : one.countingDay < other.countingDay
    }
    let figure = Localized("recovered", vi: "thu hồi nợ")
    var account = FigureAccount(
      try title(figure, unit, time: time.isEmpty ? today.vietnamese : time, on: today)
    )
    let reader = RecoveredReader(book: book, unit: Int32(clamping: unit))
    let recovered = places.reduce(Int128(0)) { $0 + Int128(book.result.shares[$1].recovered) }
    let sum = DigitGrouping.grouped(recovered) + " ₫"
    account.result =
      places.isEmpty
      ? Localized("no payment recorded", vi: "chưa ghi khoản nộp nào") : Localized(sum, vi: sum)
    for place in places {
      account.read.append(reader.payment(place))
      account.steps += try reader.steps(place)
    }
    for rule in try reader.rules(places) { account.cite([rule.rule], on: rule.day, law) }
    return account
  }
}

/// The parts of one payment in words.
private struct RecoveredReader {
  let book: RecoveryBook
  let unit: Int32

  func payment(_ place: Int) -> Localized {
    let payment = book.input.payments[place]
    let day = payment.isDayKnown ? payment.date.vietnamese : payment.date.month.iso
    let text = "\(book.payments.ids[place]): \(day), \(dongWords(payment.amount))"
    return Localized(text, vi: text)
  }

  func steps(_ place: Int) throws -> [Localized] {
    let share = book.result.shares[place]
    let id = book.payments.ids[place]
    var steps: [Localized] = []
    if share.reversed != 0 {
      let sum = dongWords(share.reversed)
      steps.append(Localized("\(id): reversed \(sum)", vi: "\(id): hoàn trả \(sum)"))
    }
    if share.finding > 0 {
      let sum = dongWords(share.finding)
      steps.append(
        Localized(
          "\(id): \(sum) towards a finding, no debt of the list",
          vi: "\(id): \(sum) nộp theo kết luận, không phải nợ trong danh sách"
        )
      )
    }
    if share.undecidable > 0 { steps.append(undecidable(place)) }
    guard share.recovered > 0 || share.surplus > 0 else { return steps }
    steps.append(base(place, share))
    let rows = book.result.rows.filter { Int($0.payment) == place }
    return try steps + rows.map { try answer(id, $0) }
  }

  private func undecidable(_ place: Int) -> Localized {
    let month = book.input.payments[place].countingDay.month.advanced(by: -1).iso
    let id = book.payments.ids[place]
    return Localized(
      "\(id): undecidable, what was overdue at the end of \(month) is not known",
      vi: "\(id): không xác định được, chưa biết nợ quá hạn cuối tháng \(month)"
    )
  }

  /// The overdue debt before the payment, and how much of it the payment met.
  private func base(_ place: Int, _ share: PaymentShare) -> Localized {
    let payment = book.input.payments[place]
    let id = book.payments.ids[place]
    let end = payment.countingDay.month.advanced(by: -1)
    let list = book.input.monthEnds.last { $0.month == end }
    let overdue = dongWords(max(0, list?.overdue(of: unit) ?? 0))
    let earlier = earlierInMonth(place)
    let (recovered, surplus) = (dongWords(share.recovered), dongWords(share.surplus))
    let (day, used) = (end.lastDay.vietnamese, dongWords(earlier))
    return Localized(
      "\(id): overdue at \(day) \(overdue)"
        + (earlier > 0 ? ", recovered since then \(used)" : "")
        + ": recovered \(recovered), current months or advance \(surplus)",
      vi: "\(id): nợ quá hạn \(day) \(overdue)"
        + (earlier > 0 ? ", đã thu hồi từ đó \(used)" : "")
        + ": thu hồi nợ \(recovered), đóng hiện tại hoặc thừa \(surplus)"
    )
  }

  /// What earlier payments of the unit recovered since the month-end.
  private func earlierInMonth(_ place: Int) -> Int64 {
    let payment = book.input.payments[place]
    return book.input.payments.indices.reduce(0) { sum, other in
      let earlier = book.input.payments[other]
      guard earlier.unit == unit, earlier.countingDay.month == payment.countingDay.month,
        (earlier.countingDay, other) < (payment.countingDay, place)
      else { return sum }
      return sum + book.result.shares[other].recovered
    }
  }

  /// The act that a part answers, and the scopes that it lies in.
  private func answer(_ id: String, _ row: RecoveryRow) throws -> Localized {
    let sum = dongWords(row.amount)
    var english = "\(id): \(sum), no act in whose window it lies"
    var vietnamese = "\(id): \(sum), không có tác động nào còn hiệu lực"
    if let place = row.act {
      let act = book.input.acts[Int(place)]
      let kind = Category.recoveryAct.label(of: act.kind.rawValue)
      let (first, last) = (act.firstDay.vietnamese, act.lastDay.vietnamese)
      english =
        "\(id): \(sum) answers \(book.id(ofAct: place)), \(kind.english) of"
        + " \(act.date.vietnamese), window \(first)–\(last)"
      vietnamese =
        "\(id): \(sum) là kết quả của \(book.id(ofAct: place)), \(kind.text(in: .vietnamese)) ngày"
        + " \(act.date.vietnamese), tính từ \(first) đến \(last)"
    }
    if let line = row.line {
      let list = try book.lines.list(of: line)
      english += "; listed " + list
      vietnamese += "; danh sách " + list
    }
    if row.joint != nil {
      english += "; joint " + book.id(ofAct: row.joint)
      vietnamese += "; cùng công an " + book.id(ofAct: row.joint)
    }
    if row.inspection != nil {
      english += "; inspected " + book.id(ofAct: row.inspection)
      vietnamese += "; thanh tra, kiểm tra " + book.id(ofAct: row.inspection)
    }
    return Localized(english, vi: vietnamese)
  }

  /// The windows of the acts that were answered, each as of the day of its act.
  func rules(_ places: [Int]) throws -> [(rule: LawRule, day: Day)] {
    let asked = Set(places.map { Int32($0) })
    var found: [(rule: LawRule, day: Day)] = []
    for row in book.result.rows where asked.contains(row.payment) {
      for act in [row.act, row.joint, row.inspection].compactMap({ $0 }) {
        let act = book.input.acts[Int(act)]
        guard !found.contains(where: { $0.rule == act.kind.window }) else { continue }
        found.append((act.kind.window, act.date))
      }
    }
    return found
  }
}

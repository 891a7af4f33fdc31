import Columnar
import Query
package import Values

extension LedgerTables {
  /// How the class of a unit's debt on a month's list was found, and what it rests on.
  ///
  /// - Returns: nil for a month that was not imported.
  /// - Throws: what the ledger throws.
  package func explainClass(of unit: Int, _ month: Month, revision: Int?) throws -> FigureAccount? {
    guard let line = try ListedLine(unit, month, revision: revision, self) else { return nil }
    let day = month.lastDay
    var account = FigureAccount(try title(Localized("class", vi: "loại nợ"), unit, month))
    account.cite([.classLateFrom, .classProlongedFrom, .badProvedBy], on: day, law)
    guard line.row != nil else {
      account.read = [line.name]
      account.result = line.absence
      return account
    }
    let months = try line.integer("months")
    let reason = try line.text("reason")
    account.read = [
      line.words([
        (Localized("months", vi: "số tháng"), months.map(monthsWords) ?? ""),
        (Localized("reason", vi: "lý do"), reason),
      ])
    ]
    let marks = try UnitMarks(snapshot, law).running(of: unit, on: day)
    account.read += marks.map(\.words)
    if let found = DebtClass(rawValue: try line.text("class")) {
      let state = Category.classState.label(of: try line.text("class_state"))
      let words = Category.debtClass.label(of: found.rawValue)
      account.result = Localized(
        words.english + ", " + state.english,
        vi: words.text(in: .vietnamese) + ", " + state.text(in: .vietnamese)
      )
    }
    account.steps = [reasonStep(reason)]
    if EmployerStatus.of(reason: reason)?.makesBad ?? false {
      account.steps.append(proofStep(marks, on: day))
    } else {
      account.steps.append(sizeStep(months, on: day))
    }
    return account
  }

  private func reasonStep(_ reason: String) -> Localized {
    guard let status = EmployerStatus.of(reason: reason) else {
      return Localized(
        "the reason '\(reason)' is not known and decides nothing",
        vi: "lý do '\(reason)' chưa có trong bảng, không quyết định gì"
      )
    }
    guard status.makesBad else {
      return Localized(
        "the reason claims nothing that makes a debt hard to collect",
        vi: "lý do không thuộc diện nợ khó thu"
      )
    }
    return Localized(
      "the reason '\(reason)' claims: hard to collect, whatever the months",
      vi: "lý do '\(reason)': nợ khó thu, không kể số tháng"
    )
  }

  /// A claim is proven by a mark with its document.
  private func proofStep(_ marks: [UnitMark], on day: Day) -> Localized {
    let proving = law.words(.badProvedBy, on: day) ?? []
    let proofs = marks.filter { $0.isProven && proving.contains($0.kind.rawValue) }.map(\.id)
    let ids = proofs.joined(separator: ", ")
    return proofs.isEmpty
      ? Localized(
        "no proven mark of that kind runs on \(day.vietnamese): claimed",
        vi: "ngày \(day.vietnamese) chưa có giấy tờ chứng minh: mới là khai báo"
      )
      : Localized("\(ids) proves it", vi: "\(ids) chứng minh")
  }

  private func sizeStep(_ months: Int64?, on day: Day) -> Localized {
    guard let months else {
      return Localized(
        "the list states no months: unknown",
        vi: "danh sách không có số tháng: không rõ"
      )
    }
    let steps = DebtClass.steps(on: day, in: law)
    guard let place = steps.lastIndex(where: { months >= $0.from }) else {
      return Localized("no rule holds on that day", vi: "không có quy định cho ngày đó")
    }
    let low = place > 0 ? monthsWords(steps[place].from) + " <= " : ""
    let high = place + 1 < steps.count ? " < " + monthsWords(steps[place + 1].from) : ""
    let comparison = low + monthsWords(months) + high
    let words = Category.debtClass.label(of: steps[place].step.rawValue)
    return Localized(
      comparison + ", unrounded: " + words.english,
      vi: comparison + ", không làm tròn: " + words.text(in: .vietnamese)
    )
  }
}

extension UnitMark {
  /// `A-2022-0001: suspended from 01/09/2022, proven`.
  var words: Localized {
    let kind = Category.markKind.label(of: kind.rawValue)
    let end = lastDay.map { "–" + $0.vietnamese } ?? ""
    return Localized(
      "\(id): \(kind.english), \(firstDay.vietnamese)\(end), \(isProven ? "proven" : "claimed")",
      vi: "\(id): \(kind.text(in: .vietnamese)), \(firstDay.vietnamese)\(end), "
        + (isProven ? "có chứng minh" : "khai báo")
    )
  }
}

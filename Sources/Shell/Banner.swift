package import Commands
import Domain
import Values

/// The first lines of a conversation: which ledger, what is in it, and that `demo` saves nothing.
package enum Banner {
  package static func lines(_ workplace: Workplace, isDemo: Bool) -> [String] {
    let language = workplace.settings.language
    var lines = [ledgerLine(workplace, language)]
    if isDemo {
      lines.append(
        Localized(
          "invented data: nothing is saved, and no real employer is shown",
          vi: "dữ liệu hư cấu: không lưu gì, không có đơn vị thật"
        ).text(in: language)
      )
    }
    return lines
  }

  private static func ledgerLine(_ workplace: Workplace, _ language: Language) -> String {
    guard let facts = try? workplace.facts() else { return workplace.ledgerName }
    let count = DigitGrouping.grouped(Int128(facts.employerCount))
    var parts = [
      TerminalText.escaped(workplace.ledgerName),
      Localized(count + " employers", vi: count + " đơn vị").text(in: language),
    ]
    if let first = facts.importedMonths.first, let last = facts.importedMonths.last {
      parts.append(
        Localized(
          "debts " + first.iso + " to " + last.iso,
          vi: "nợ từ " + first.vietnamese + " đến " + last.vietnamese
        ).text(in: language)
      )
    } else {
      parts.append(
        Localized("no debts yet: import debts \"FILE\"", vi: "chưa có nợ: import debts \"FILE\"")
          .text(in: language)
      )
    }
    if let rules = (try? workplace.tables().law)?.officeWords {
      parts.append(rules.text(in: language))
    }
    parts.append(Localized("type help, or learn", vi: "gõ help, hoặc learn").text(in: language))
    return parts.joined(separator: " · ")
  }
}

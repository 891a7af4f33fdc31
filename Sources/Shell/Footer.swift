import Commands
import Query
import Values

/// The line under an answer on a terminal: how much is shown, the total, the month, the time.
struct Footer {
  let text: String

  /// `notes`: what the table had no room for.
  init(
    _ answer: Answer,
    shown: Int,
    notes: [Localized],
    elapsed: Duration?,
    _ settings: Settings
  ) throws {
    let language = settings.language
    var parts = [try Self.rows(answer, shown: shown, language)]
    if let (name, total) = try answer.measureTotal() {
      parts.append(Self.total(name, total, language))
    }
    if let months = Self.months(answer, language) { parts.append(months) }
    for (column, rows) in try answer.emptyCounts() {
      let count = DigitGrouping.grouped(Int128(rows))
      parts.append(
        Localized(
          count + (rows == 1 ? " row" : " rows") + " without " + column,
          vi: count + " dòng không có " + column
        )
        .text(in: language)
      )
    }
    if answer.tiesCut > 0 {
      let count = DigitGrouping.grouped(Int128(answer.tiesCut))
      parts.append(
        Localized(
          count + " equal to the last one left out",
          vi: count + " dòng bằng dòng cuối bị bỏ ra"
        ).text(in: language)
      )
    }
    parts += notes.map { $0.text(in: language) }
    if let elapsed, settings.showsTiming { parts.append(Self.time(elapsed)) }
    text = parts.joined(separator: " · ")
  }

  private static func rows(
    _ answer: Answer,
    shown: Int,
    _ language: Language
  ) throws -> String {
    let shown = DigitGrouping.grouped(Int128(shown))
    let all = DigitGrouping.grouped(Int128(try answer.rowCount()))
    return Localized(shown + " of " + all + " shown", vi: "hiện " + shown + " trên " + all)
      .text(in: language)
  }

  private static func total(_ name: String, _ total: Int128, _ language: Language) -> String {
    let word = Localized("total", vi: "tổng").text(in: language)
    let label = name == "amount" ? word : word + " " + name
    let magnitude = DigitGrouping.magnitude(total)
    return label + " " + DigitGrouping.grouped(total) + " ₫"
      + (magnitude.isEmpty ? "" : " (" + magnitude + ")")
  }

  private static func months(_ answer: Answer, _ language: Language) -> String? {
    guard let first = answer.periods.first, let last = answer.periods.last else { return nil }
    if first == last {
      return Localized("as of " + first.iso, vi: "số liệu đến " + first.vietnamese)
        .text(in: language)
    }
    return Localized(
      first.iso + " to " + last.iso,
      vi: first.vietnamese + " đến " + last.vietnamese
    ).text(in: language)
  }

  /// `0.4 ms`, one decimal below ten milliseconds.
  private static func time(_ elapsed: Duration) -> String {
    let (seconds, attoseconds) = elapsed.components
    let microseconds = seconds * 1_000_000 + attoseconds / 1_000_000_000_000
    let tenths = (microseconds + 50) / 100
    if tenths < 100 { return String(tenths / 10) + "." + String(tenths % 10) + " ms" }
    return String((microseconds + 500) / 1000) + " ms"
  }
}

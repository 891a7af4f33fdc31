import Columnar
import Values

/// How wide a column of a workbook becomes, in letters of the usual font.
enum ColumnWidth {
  private static let most = 60
  private static let leastHeading = 14

  /// By the widest value; a longer heading is broken into lines.
  ///
  /// O(rows).
  static func fitting(_ column: OutputColumn, heading: String, totals: [Int128]) -> Int {
    let widest = TerminalText.widestWord(of: heading)
    let whole = TerminalText.width(of: heading)
    let least = max(widest, min(whole, leastHeading))
    return min(most, max(least, content(of: column, totals: totals))) + 2
  }

  private static func content(of column: OutputColumn, totals: [Int128]) -> Int {
    switch column.values {
    case .texts(let texts): return texts.reduce(0) { max($0, letterCount($1)) }
    case .numbers(let numbers):
      // The extremes are the longest.
      let known = numbers.lazy.compactMap { $0 } + totals
      let extremes = [known.min(), known.max()].compactMap { $0 }
      let options = OutputOptions(language: .vietnamese)
      let extra = if case .decimal(let scale) = column.kind, scale > 0 { 3 } else { 0 }
      return extremes.reduce(0) { max($0, ValueText.text($1, column.kind, options).count + extra) }
    }
  }

  /// Scalars, which is close enough to letters and needs no look at graphemes.
  private static func letterCount(_ text: String) -> Int {
    text.utf8.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
  }
}

package import Columnar
import Values

/// The text of single values, for people and for programs.
enum ValueText {
  /// A number as the options ask.
  static func text(_ number: Int128, _ kind: OutputKind, _ options: OutputOptions) -> String {
    switch options.figures {
    case .grouped: readable(number, kind, options.language)
    case .plain: exact(number, kind)
    }
  }

  /// Plain digits, a decimal point, ISO dates.
  static func exact(_ number: Int128, _ kind: OutputKind) -> String {
    switch kind {
    case .money, .count, .text, .code: String(number)
    case .decimal(let scale): Decimal(number, scale: scale).normalized.plain
    case .share: Decimal(number, scale: 6).normalized.plain
    case .day: day(number).iso
    case .month: month(number).iso
    case .quarter: quarter(number)
    case .year: String(number)
    }
  }

  private static func readable(
    _ number: Int128,
    _ kind: OutputKind,
    _ language: Language
  ) -> String {
    switch kind {
    case .money, .count: DigitGrouping.grouped(number)
    case .text, .code, .year: String(number)
    case .decimal(let scale): DigitGrouping.grouped(Decimal(number, scale: scale))
    case .share: DigitGrouping.grouped(Decimal(number, scale: 4).rounded(to: 2)) + "%"
    case .day: day(number).vietnamese
    case .month:
      switch language {
      case .english: month(number).iso
      case .vietnamese: month(number).vietnamese
      }
    case .quarter: quarter(number)
    }
  }

  static func day(_ number: Int128) -> Day { Day(index: Int32(clamping: number)) }

  /// `2022-q3`, by the index of the quarter's first month.
  private static func quarter(_ number: Int128) -> String {
    Period.quarter(month(number)).iso
  }

  static func month(_ number: Int128) -> Month { Month(index: Int32(clamping: number)) }
}

extension OutputColumn {
  /// The text of one value as the options ask; nil where it is empty.
  package func text(at row: Int, _ options: OutputOptions) -> String? {
    switch values {
    case .numbers(let numbers): numbers[row].map { ValueText.text($0, kind, options) }
    case .texts(let texts): texts[row].isEmpty ? nil : texts[row]
    }
  }

  /// Whether the values stand to the right, digit under digit.
  var isNumeric: Bool {
    switch (values, kind) {
    case (.numbers, .money), (.numbers, .count), (.numbers, .decimal), (.numbers, .share): true
    default: false
    }
  }
}

package import Columnar
package import Values

/// Figures to be drawn, one a category or one a month, exactly as they are asked for.
package struct Chart: Sendable {
  package enum Shape: Hashable, Sendable {
    /// From zero on, so that lengths compare as the figures do.
    case bars
    /// One point a month, in the order of time; the places are the indexes of the months.
    case line
  }

  package struct Point: Hashable, Sendable {
    package var label: String
    /// Where it stands on the axis of time; its number in order for bars.
    package var place: Int
    /// Nil for a figure that is not known, which is never drawn as zero.
    package var value: Int128?

    package init(_ label: String, place: Int, value: Int128?) {
      self.label = label
      self.place = place
      self.value = value
    }
  }

  package var title: String
  package var shape: Shape
  package var kind: OutputKind
  package var points: [Point]
  /// What it leaves out, said below it.
  package var note: String

  package init(
    title: String,
    shape: Shape,
    kind: OutputKind,
    points: [Point],
    note: String = ""
  ) {
    self.title = title
    self.shape = shape
    self.kind = kind
    self.points = points
    self.note = note
  }

  /// The least and the greatest value with zero among them, so that no length misleads; nil where
  /// nothing is known.
  var range: (least: Int128, greatest: Int128)? {
    let known = points.compactMap(\.value)
    guard let least = known.min(), let greatest = known.max() else { return nil }
    return (min(0, least), max(0, greatest))
  }

  /// The same with at most so many bars, and what was left out said below.
  package func limited(to count: Int, _ language: Language) -> Chart {
    guard shape == .bars, points.count > count else { return self }
    var chart = self
    chart.points = Array(points.prefix(count))
    let all = DigitGrouping.grouped(Int128(points.count))
    let drawn = Localized("\(count) of \(all) drawn", vi: "vẽ \(count) trên \(all)")
    chart.note = [drawn.text(in: language), note].filter { !$0.isEmpty }.joined(separator: " · ")
    return chart
  }
}

/// The unit in which an axis or a crowded line of labels is written.
struct ChartUnit {
  /// How many of the kind's own units make one of these.
  let divisor: Int128
  /// Behind the title: `tỷ đồng`.
  let word: String
  private let kind: OutputKind
  private let language: Language

  init(_ kind: OutputKind, _ range: (least: Int128, greatest: Int128), _ language: Language) {
    self.kind = kind
    self.language = language
    let magnitude = max(range.least.magnitude, range.greatest.magnitude)
    guard kind == .money else {
      divisor = 1
      word = ""
      return
    }
    let isVietnamese = language == .vietnamese
    switch magnitude {
    case 1_000_000_000...: (divisor, word) = (1_000_000_000, isVietnamese ? "tỷ đồng" : "bn dong")
    case 1_000_000...: (divisor, word) = (1_000_000, isVietnamese ? "triệu đồng" : "m dong")
    default: (divisor, word) = (1, isVietnamese ? "đồng" : "dong")
    }
  }

  /// As spreadsheets write a figure in this unit: each comma at the end divides by a thousand.
  var spreadsheetFormat: String {
    switch divisor {
    case 1_000_000_000: "#,##0.0,,,"
    case 1_000_000: "#,##0.0,,"
    default: kind == .share ? "0%" : "#,##0"
    }
  }

  /// A figure in this unit, to two decimals at the most.
  func text(_ value: Int128) -> String {
    guard divisor > 1 else {
      return ValueText.text(value, kind, OutputOptions(language: language))
    }
    let (scaled, overflow) = value.multipliedReportingOverflow(by: 100)
    guard !overflow else { return DigitGrouping.grouped(value / divisor) }
    return DigitGrouping.grouped(Decimal(divideRounding(scaled, by: divisor), scale: 2))
  }
}

/// Places along an axis, by whole numbers only.
struct ChartScale {
  private let least: Int128
  private let span: Int128
  private let length: Int

  /// `length`: cells, points or tenths of them from the least to the greatest value.
  init(_ range: (least: Int128, greatest: Int128), length: Int) {
    // So large that a product with the length could overflow: both are brought down alike.
    least = range.least / Self.shrinking(range)
    span = max(1, range.greatest / Self.shrinking(range) - least)
    shrink = Self.shrinking(range)
    self.length = length
  }

  private let shrink: Int128

  private static func shrinking(_ range: (least: Int128, greatest: Int128)) -> Int128 {
    let limit = powerOfTen(30)
    let magnitude = max(range.least.magnitude, range.greatest.magnitude)
    return magnitude > limit.magnitude ? powerOfTen(9) : 1
  }

  /// The distance from the least value, 0 to `length`.
  func place(of value: Int128) -> Int {
    let distance = value / shrink - least
    return Int(clamping: divideRounding(distance * Int128(length), by: span))
  }
}

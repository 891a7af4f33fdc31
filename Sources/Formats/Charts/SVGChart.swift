import Values

/// Draws charts as SVG inside a page, whose styles give the colours.
struct SVGChart {
  private static let width = 470
  private static let right = 12
  /// Of a month below the axis, with the gap to the next.
  private static let labelWidth = 56

  private let chart: Chart
  private let language: Language
  private let options: OutputOptions

  init(_ chart: Chart, _ language: Language) {
    self.chart = chart
    self.language = language
    options = OutputOptions(language: language)
  }

  /// A figure with its title, also as words for those who do not see it.
  var html: String {
    guard let range = chart.range else {
      let nothing = Localized("nothing to draw", vi: "không có số liệu").text(in: language)
      return figure(unit: "", "<p class=\"nothing\">\(nothing)</p>")
    }
    let unit = ChartUnit(chart.kind, range, language)
    switch chart.shape {
    case .bars: return figure(unit: unit.word, bars(range, unit))
    case .line: return figure(unit: unit.word, line(range, unit))
    }
  }

  private func figure(unit: String, _ content: String) -> String {
    let word = unit.isEmpty ? "" : " <small>(" + MarkupText.escaped(unit) + ")</small>"
    let note =
      chart.note.isEmpty ? "" : "<p class=\"note\">" + MarkupText.escaped(chart.note) + "</p>"
    return "<figure><figcaption>" + MarkupText.escaped(chart.title) + word + "</figcaption>"
      + content + note + "</figure>\n"
  }

  private func svg(height: Int, _ content: String) -> String {
    "<svg viewBox=\"0 0 \(Self.width) \(height)\" role=\"img\" aria-label=\""
      + MarkupText.escaped(chart.title) + "\">" + content + "</svg>"
  }

  private func text(_ x: Int, _ y: Int, _ text: String, _ anchor: String, style: String = "")
    -> String
  {
    "<text x=\"\(x)\" y=\"\(y)\" text-anchor=\"\(anchor)\"\(style.isEmpty ? "" : " class=\"\(style)\"")>"
      + MarkupText.escaped(text) + "</text>"
  }

  // MARK: Bars

  private func bars(_ range: (least: Int128, greatest: Int128), _ unit: ChartUnit) -> String {
    let labels = chart.points.map { TerminalText.fittedInside($0.label, to: 24) }
    let labelWidth = min(190, 10 + 15 * (labels.map { TerminalText.width(of: $0) }.max() ?? 0) / 2)
    let values = chart.points.map { $0.value.map { unit.text($0) } ?? "-" }
    let valueWidth = 12 + 7 * (values.map(\.count).max() ?? 0)
    let room = Self.width - labelWidth - valueWidth - Self.right
    let scale = ChartScale(range, length: room * 10)
    let zero = scale.place(of: 0)
    var content = ""
    for (place, point) in chart.points.enumerated() {
      let top = place * 26 + 4
      content +=
        "<g><title>" + MarkupText.escaped(point.label + ": " + exact(point.value))
        + "</title>" + text(labelWidth - 6, top + 15, labels[place], "end")
      if let value = point.value {
        let end = scale.place(of: value)
        let (start, length) = (min(zero, end), max(abs(end - zero), value == 0 ? 0 : 10))
        content +=
          "<rect class=\"\(value < 0 ? "bar negative" : "bar")\" x=\"\(labelWidth + start / 10)\""
          + " y=\"\(top)\" width=\"\(tenths(length))\" height=\"20\" rx=\"2\"/>"
      }
      let end = point.value.map { max(zero, scale.place(of: $0)) } ?? zero
      content +=
        text(labelWidth + end / 10 + 6, top + 15, values[place], "start", style: "value")
        + "</g>"
    }
    let axis = labelWidth + zero / 10
    let height = chart.points.count * 26 + 4
    content += "<line class=\"axis\" x1=\"\(axis)\" x2=\"\(axis)\" y1=\"0\" y2=\"\(height)\"/>"
    return svg(height: height, content)
  }

  private func tenths(_ length: Int) -> String { String(length / 10) + "." + String(length % 10) }

  private func exact(_ value: Int128?) -> String {
    value.map { ValueText.text($0, chart.kind, options) } ?? "-"
  }

  // MARK: Lines

  private func line(_ range: (least: Int128, greatest: Int128), _ unit: ChartUnit) -> String {
    let (top, height) = (16, 220)
    let ticks = ChartTicks(range).values
    let reach = (least: ticks.first ?? range.least, greatest: ticks.last ?? range.greatest)
    let left = 14 + 7 * (ticks.map { unit.text($0).count }.max() ?? 1)
    let scale = ChartScale(reach, length: height)
    let first = chart.points.first?.place ?? 0
    let count = max(1, (chart.points.last?.place ?? first) - first)
    let room = Self.width - left - Self.right - 54
    let x = { (place: Int) in left + 30 + room * (place - first) / count }
    let y = { (value: Int128) in top + height - scale.place(of: value) }
    var content = ""
    for tick in ticks {
      content +=
        "<line class=\"\(tick == 0 ? "axis" : "grid")\" x1=\"\(left)\" x2=\"\(Self.width - Self.right)\""
        + " y1=\"\(y(tick))\" y2=\"\(y(tick))\"/>"
        + text(left - 6, y(tick) + 4, unit.text(tick), "end")
    }
    for part in known {
      let places = part.compactMap { point in
        point.value.map { "\(x(point.place)),\(y($0))" }
      }
      content += "<polyline class=\"line\" points=\"" + places.joined(separator: " ") + "\"/>"
    }
    // As many labels as have room beside each other, the last of them in any case.
    let every = max(1, ((count + 1) * Self.labelWidth + room - 1) / max(1, room))
    let extremes = [chart.points.compactMap(\.value).max(), chart.points.last?.value]
    for (place, point) in chart.points.enumerated() {
      let isLabelled = (chart.points.count - 1 - place) % every == 0
      if isLabelled {
        content += text(x(point.place), top + height + 20, point.label, "middle")
      }
      guard let value = point.value else { continue }
      content +=
        "<circle class=\"dot\" cx=\"\(x(point.place))\" cy=\"\(y(value))\" r=\"4\"><title>"
        + MarkupText.escaped(point.label + ": " + exact(value)) + "</title></circle>"
      if isLabelled || extremes.contains(value) {
        content += text(x(point.place), y(value) - 9, unit.text(value), "middle", style: "value")
      }
    }
    return svg(height: top + height + 30, content)
  }

  /// The stretches of points without a gap.
  private var known: [[Chart.Point]] {
    chart.points.split { $0.value == nil }.map(Array.init)
  }
}

/// Round values along an axis, from at most the least to at least the greatest, zero among them.
struct ChartTicks {
  let values: [Int128]

  init(_ range: (least: Int128, greatest: Int128)) {
    let limit = powerOfTen(30)
    guard max(range.least.magnitude, range.greatest.magnitude) < limit.magnitude else {
      values = Set([range.least, 0, range.greatest]).sorted()
      return
    }
    let span = max(1, range.greatest - range.least)
    var step: Int128 = 1
    // About five steps of 1, 2 or 5 with zeros behind.
    while step * 5 < span {
      let digit = step / Self.power(below: step)
      step = digit == 1 ? step * 2 : digit == 2 ? step / 2 * 5 : step * 2
    }
    var value: Int128 = 0
    while value > range.least { value -= step }
    var values = [value]
    while value < range.greatest {
      value += step
      values.append(value)
    }
    self.values = values
  }

  private static func power(below number: Int128) -> Int128 {
    var power: Int128 = 1
    while power * 10 <= number { power *= 10 }
    return power
  }
}

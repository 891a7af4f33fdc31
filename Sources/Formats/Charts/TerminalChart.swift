package import Values

/// Draws charts with letters: bars for categories, a line for months, each with its values.
///
/// Bars and lines stand on zero; negative values go the other way; what is not known is a dash.
package struct TerminalChart: Sendable {
  /// The signs that a terminal can show.
  package enum Signs: Hashable, Sendable {
    case blocks
    case ascii
  }

  private let width: Int
  private let signs: Signs
  private let language: Language
  private let options: OutputOptions

  package init(width: Int, signs: Signs, language: Language) {
    self.width = max(20, width)
    self.signs = signs
    self.language = language
    options = OutputOptions(language: language)
  }

  /// Lines that end with a newline each; a chart without a known value is its title and a dash.
  package func text(of chart: Chart) -> String {
    guard let range = chart.range else {
      return lines([chart.title + ": -", chart.note])
    }
    if chart.shape == .line, let plot = plot(chart, range) { return plot }
    return bars(chart, range)
  }

  private func lines(_ lines: [String]) -> String {
    lines.filter { !$0.isEmpty }.map { safe($0) + "\n" }.joined()
  }

  private func safe(_ text: String) -> String {
    TerminalText.escaped(TextFolding.composed(text))
  }

  // MARK: Bars

  private func bars(_ chart: Chart, _ range: (least: Int128, greatest: Int128)) -> String {
    let values = chart.points.map { point in
      point.value.map { ValueText.text($0, chart.kind, options) } ?? "-"
    }
    let valueWidth = values.map { TerminalText.width(of: $0) }.max() ?? 0
    let labels = chart.points.map { safe($0.label) }
    let widest = labels.map { TerminalText.width(of: $0) }.max() ?? 0
    let labelRoom = max(6, min(widest, (width - valueWidth - 4) / 2))
    let labelWidth = min(widest, labelRoom)
    let room = width - labelWidth - valueWidth - 4
    var text = safe(chart.title) + "\n"
    for (place, point) in chart.points.enumerated() {
      let bar = room < 4 ? "" : self.bar(point.value, range, room: room)
      let line =
        " " + padded(TerminalText.fittedInside(labels[place], to: labelWidth), to: labelWidth) + " "
        + (room < 4 ? "" : padded(bar, to: room) + " ")
        + leading(values[place], to: valueWidth)
      text += line + "\n"
    }
    return text + lines([chart.note])
  }

  /// A bar in its room; where there are negative values, zero is a line inside it.
  private func bar(
    _ value: Int128?,
    _ range: (least: Int128, greatest: Int128),
    room: Int
  ) -> String {
    guard range.least < 0 else {
      guard let value, value != 0 else { return "" }
      return filled(eighths: max(1, ChartScale(range, length: room * 8).place(of: value)))
    }
    let scale = ChartScale(range, length: room - 1)
    let zero = scale.place(of: 0)
    let end = value.map { scale.place(of: $0) } ?? zero
    let full = signs == .blocks ? "█" : "#"
    let axis = signs == .blocks ? "│" : "|"
    let left = value.map { $0 < 0 } ?? false ? max(1, zero - end) : 0
    let right = value.map { $0 > 0 } ?? false ? max(1, end - zero) : 0
    return String(repeating: " ", count: max(0, zero - left))
      + String(repeating: full, count: min(left, zero)) + axis
      + String(repeating: full, count: right)
  }

  /// Whole cells and an eighth of one; a value that is not zero is never nothing.
  private func filled(eighths: Int) -> String {
    guard signs == .blocks else {
      return String(repeating: "#", count: max(1, (eighths + 4) / 8))
    }
    let parts = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]
    return String(repeating: "█", count: eighths / 8) + parts[eighths % 8]
  }

  private func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - TerminalText.width(of: text)))
  }

  private func leading(_ text: String, to width: Int) -> String {
    String(repeating: " ", count: max(0, width - TerminalText.width(of: text))) + text
  }

  // MARK: Lines

  /// Nil where the months have no room or are too few for a line.
  private func plot(_ chart: Chart, _ range: (least: Int128, greatest: Int128)) -> String? {
    guard let first = chart.points.first?.place, let last = chart.points.last?.place,
      last - first < 200, chart.points.compactMap(\.value).count > 1
    else { return nil }
    let unit = ChartUnit(chart.kind, range, language)
    let axisWidth = [range.greatest, range.least, 0].map { unit.text($0).count }.max() ?? 1
    let step = min(12, (width - axisWidth - 3) / (last - first + 1))
    guard step >= 2 else { return nil }
    var canvas = ChartCanvas(width: (last - first + 1) * step, height: 10, range, signs)
    canvas.draw(chart.points.map { (($0.place - first) * step + step / 2, $0.value) })
    let word = unit.word.isEmpty ? "" : " (" + unit.word + ")"
    var text = safe(chart.title) + word + "\n"
    let marks = canvas.marks([range.greatest, range.least, 0])
    for (row, line) in canvas.lines.enumerated() {
      let mark = marks[row].map { unit.text($0) } ?? ""
      text += " " + leading(mark, to: axisWidth) + (signs == .blocks ? " ┤" : " |") + line + "\n"
    }
    let indent = String(repeating: " ", count: axisWidth + 3)
    text += indent + labels(chart.points, first, step) { $0.label } + "\n"
    let values = chart.points.map { $0.value.map { unit.text($0) } ?? "-" }
    if (values.map(\.count).max() ?? 0) < step {
      text += indent + labels(chart.points, first, step) { $0.value.map { unit.text($0) } ?? "-" }
      text += "\n"
    } else {
      let pairs = zip(chart.points, values).map { $0.label + " " + $1 }
      text +=
        TerminalText.lines(of: pairs.joined(separator: " · "), width: width)
        .joined(separator: "\n") + "\n"
    }
    return text + lines([chart.note])
  }

  /// Texts centred below their points, as many as have room.
  private func labels(
    _ points: [Chart.Point],
    _ first: Int,
    _ step: Int,
    _ text: (Chart.Point) -> String
  ) -> String {
    var line = ""
    for point in points {
      let word = text(point)
      let centre = (point.place - first) * step + step / 2
      let start = max(0, centre - word.count / 2)
      guard start > line.count || line.isEmpty else { continue }
      line += String(repeating: " ", count: start - line.count) + word
    }
    return line
  }
}

/// A grid of cells with points and the lines between them.
struct ChartCanvas {
  private var cells: [[Character]]
  private let scale: ChartScale
  private let signs: TerminalChart.Signs

  init(
    width: Int,
    height: Int,
    _ range: (least: Int128, greatest: Int128),
    _ signs: TerminalChart.Signs
  ) {
    cells = Array(repeating: Array(repeating: " ", count: width), count: height)
    scale = ChartScale(range, length: height - 1)
    self.signs = signs
  }

  /// From top to bottom.
  var lines: [String] { cells.map { String($0) } }

  private func row(of value: Int128) -> Int { cells.count - 1 - scale.place(of: value) }

  /// The values that stand beside rows; an earlier one wins.
  func marks(_ values: [Int128]) -> [Int: Int128] {
    Dictionary(values.map { (row(of: $0), $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Points with dots between neighbours; a point without a value leaves a gap.
  mutating func draw(_ points: [(column: Int, value: Int128?)]) {
    var before: (column: Int, row: Int)?
    for point in points {
      guard let value = point.value else {
        before = nil
        continue
      }
      let row = row(of: value)
      if let before { connect(before, (point.column, row)) }
      before = (point.column, row)
    }
    for point in points {
      if let value = point.value {
        cells[row(of: value)][point.column] = signs == .blocks ? "●" : "*"
      }
    }
  }

  private mutating func connect(_ start: (column: Int, row: Int), _ end: (column: Int, row: Int)) {
    let columns = end.column - start.column
    guard columns > 1 else { return }
    for step in 1..<columns {
      let row = start.row + ((end.row - start.row) * step * 2 + columns) / (columns * 2)
      cells[max(0, min(cells.count - 1, row))][start.column + step] = signs == .blocks ? "·" : "."
    }
  }
}

import Columnar
import Foundation
import Formats
import Testing
import Values

struct ChartTests {
  private func chart(
    _ values: [Int128?],
    _ shape: Chart.Shape = .bars,
    kind: OutputKind = .money
  ) -> Chart {
    let points = values.enumerated().map { Chart.Point("m\($0 + 1)", place: $0, value: $1) }
    return Chart(title: "nợ", shape: shape, kind: kind, points: points)
  }

  private func drawn(_ chart: Chart, width: Int = 40) -> [String] {
    TerminalChart(width: width, signs: .ascii, language: .vietnamese).text(of: chart)
      .split(separator: "\n").map(String.init)
  }

  private func lengths(_ lines: [String]) -> [Int] { lines.map { $0.count { $0 == "#" } } }

  /// Lengths compare as the figures do: they stand on zero, however near each other they are.
  @Test func barsStandOnZero() {
    let lengths = lengths(drawn(chart([1_000_000, 990_000, 500_000])))
    #expect(lengths[0] == 0 && lengths[1] == lengths[2])
    #expect(abs(lengths[1] - lengths[3] * 2) <= 1)
  }

  @Test func valuesOfAnySizeAreDrawn() {
    for values: [Int128?] in [
      [.max, .max / 2], [.min + 1, .max], [1], [0], [0, 0], [-5, -10], [nil, 3], [1, .max],
    ] {
      for shape in [Chart.Shape.bars, .line] {
        for width in [20, 33, 80, 200] {
          let lines = drawn(chart(values, shape), width: width)
          #expect(!lines.isEmpty)
          let page = HTMLPage(
            title: "x",
            sections: [HTMLPage.Section(title: "", charts: [chart(values, shape)])],
            language: .english
          )
          let sink = MemorySink()
          #expect(throws: Never.self) { try HTMLWriter(page).write(to: sink) }
        }
      }
    }
  }

  @Test func whatIsNotKnownIsADashAndNoBar() {
    let lines = drawn(chart([5, nil, 0]))
    #expect(lengths(lines)[2] == 0 && lines[2].hasSuffix("-"))
    #expect(lengths(lines)[3] == 0 && lines[3].hasSuffix("0"))
    #expect(drawn(chart([nil])) == ["nợ: -"])
  }

  /// A value that is small beside the others is never nothing.
  @Test func aSmallValueIsSeen() {
    #expect(lengths(drawn(chart([1_000_000_000_000, 1])))[2] == 1)
  }

  @Test func aMonthWithoutAFigureIsAGap() {
    let lines = drawn(chart([10, 20, nil, 20, 10], .line), width: 60)
    let plot = lines.filter { $0.contains("|") }.joined()
    #expect(plot.count { $0 == "*" } == 4)
    #expect(lines.last?.contains("-") == true)
  }

  @Test func linesFitTheirWidth() {
    for width in 20...120 {
      for line in drawn(chart([804_000_000_000, 1, nil, 5, -3], .line), width: width)
        + drawn(chart([804_000_000_000, 1, nil, -5]), width: width)
      {
        #expect(line.count <= width, "\(width): \(line)")
      }
    }
  }

  @Test func barsThatAreLeftOutAreCounted() {
    let limited = chart([1, 2, 3]).limited(to: 2, .vietnamese)
    #expect(limited.points.count == 2 && limited.note == "vẽ 2 trên 3")
    #expect(chart([1, 2, 3], .line).limited(to: 2, .vietnamese).points.count == 3)
  }
}

struct HTMLWriterTests {
  private func page(_ language: Language = .vietnamese) throws -> String {
    let hostile = "</script><script>alert(1)</script> \"x\" 'y' & \u{202E}\u{0}"
    var table = SampleTables.debtors
    table.columns[1].values = .texts([hostile, "=1+1"])
    let page = HTMLPage(
      title: hostile,
      subtitles: [hostile],
      highlights: [HTMLPage.Highlight(label: hostile, value: hostile, detail: hostile)],
      sections: [
        HTMLPage.Section(
          title: hostile,
          charts: [
            Chart(
              title: hostile,
              shape: .bars,
              kind: .money,
              points: [Chart.Point(hostile, place: 0, value: 12)],
              note: hostile
            )
          ],
          table: table
        )
      ],
      facts: [FactSheet.Line(hostile, .text(hostile))],
      language: language
    )
    let sink = MemorySink()
    try HTMLWriter(page).write(to: sink)
    return sink.text
  }

  /// Whatever a text holds stays text: one script, ours, and nothing from anywhere.
  @Test func nothingOfTheDataIsEverRun() throws {
    let text = try page()
    #expect(text.matches(of: /<script>/).count == 1 && text.matches(of: /<\/script>/).count == 1)
    #expect(!text.contains("alert(1)</script>"))
    let asksForMore = text.contains(/\s(?:src|href)=|url\(|@import|https?:/)
    #expect(!asksForMore)
    #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || $0.value == 0x202E })
    #expect(text.contains("default-src 'none'"))
  }

  @Test func figuresAreWrittenForPeopleAndSortedByNumber() throws {
    let text = try page()
    #expect(text.contains("data-order=\"12345678900\">12.345.678.900</td>"))
    #expect(text.contains("<html lang=\"vi\">") && text.contains("<th scope=\"col\""))
    #expect(try page(.english).contains("<html lang=\"en\">"))
  }
}

/// Charts of a workbook, as openpyxl finds them.
struct XLSXChartTests {
  @Test func chartsDrawTheCellsBesideThem() throws {
    let folder = try TemporaryFolder()
    let charts = [
      Chart(
        title: "Nợ theo tháng",
        shape: .line,
        kind: .money,
        points: [
          Chart.Point("08/2022", place: 0, value: 875_000_000_000),
          Chart.Point("09/2022", place: 1, value: 916_000_000_000),
        ]
      ),
      Chart(
        title: "Theo huyện",
        shape: .bars,
        kind: .count,
        points: [Chart.Point("Tân Uyên", place: 0, value: -3)]
      ),
    ]
    let path = folder.file("charts.xlsx")
    try XLSXWriter(language: .vietnamese).write(
      Workbook(sheets: [.charts(ChartSheet(name: "Biểu đồ", charts: charts))]),
      to: path
    )
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [
      "python3", "-c",
      """
      import openpyxl, sys
      sheet = openpyxl.load_workbook(sys.argv[1])['Biểu đồ']
      for chart in sheet._charts:
          series = chart.series[0]
          print(type(chart).__name__, series.cat.strRef.f if series.cat.strRef else series.cat.numRef.f,
                series.val.numRef.f, chart.y_axis.scaling.min)
      print(sheet['A2'].value, sheet['B2'].value, sheet['B20'].value)
      """,
      path,
    ]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    #expect(
      String(decoding: data, as: UTF8.self) == """
        LineChart 'Biểu đồ'!$A$2:$A$3 'Biểu đồ'!$B$2:$B$3 0.0
        BarChart 'Biểu đồ'!$A$20 'Biểu đồ'!$B$20 None
        08/2022 875000000000 -3

        """
    )
  }
}

import Columnar
import Testing

/// Texts that cells share, the third empty.
private let shared = TextColumn(["đỏ", "xanh", "", "vàng"])

/// What was added to a column, row by row.
private enum Cell {
  case own(String, CellGrid.Kind)
  case common(Int)
  case none

  var text: String {
    switch self {
    case .own(let text, _): text
    case .common(let number): shared[number]
    case .none: ""
    }
  }

  var kind: CellGrid.Kind {
    if case .own(let text, let kind) = self, !text.isEmpty { return kind }
    return .text
  }
}

private func column(_ cells: [Cell]) -> CellColumn {
  var builder = CellColumnBuilder()
  for (row, cell) in cells.enumerated() {
    switch cell {
    case .own(let text, let kind): builder.append(text.utf8.span, kind, row: row)
    case .common(let number): builder.append(sharedText: number, of: shared, row: row)
    case .none: break
    }
  }
  return builder.column()
}

private func text(_ column: CellColumn, _ row: Int) -> String {
  String(decoding: column.bytes[column.byteRange(row: row)], as: UTF8.self)
}

struct CellGridTests {
  @Test(arguments: 0..<60)
  func columnsHoldWhatWasAdded(seed: Int) {
    var numbers = SeededNumbers(seed: UInt64(seed))
    let sharesAll = seed % 3 == 0
    let cells = (0..<40).map { _ -> Cell in
      switch Int.random(in: 0..<8, using: &numbers) {
      case 0, 1: return .none
      case 2 where !sharesAll: return .own("12", .number)
      case 3 where !sharesAll: return .own(["tên", ""].randomElement(using: &numbers) ?? "", .text)
      default: return .common(Int.random(in: 0..<4, using: &numbers))
      }
    }
    let column = column(cells)
    let wanted = (0..<60).shuffled(using: &numbers).map { UInt32($0) }
    let picked = column.picking(wanted)
    for row in 0..<60 {
      let cell = row < cells.count ? cells[row] : .none
      #expect(text(column, row) == cell.text && column.kind(row: row) == cell.kind)
    }
    #expect((0..<60).map { picked[$0] } == wanted.map { text(column, Int($0)) })
    let dense = picked.dense
    #expect(dense.isDense && (0..<60).map { dense[$0] } == (0..<60).map { picked[$0] })
  }

  @Test func emptyCellsAroundAColumnAreNotKept() {
    let far = column(Array(repeating: .none, count: 1000) + [.common(1), .common(2), .none])
    #expect(far.rows == 1000..<1001)
    #expect(column([.none, .common(2)]).rows.isEmpty)
  }

  @Test func partsAreJoinedWithTheRowsBetween() throws {
    let first = column([.none, .own("a", .text)])
    let second = column([.own("b", .text), .none, .own("c", .text)])
    let joined = try #require(
      CellColumn(
        joining: [(first, firstRow: 3), (CellColumn(), firstRow: 6), (second, firstRow: 9)],
        cellsMax: 8
      )
    )
    #expect(joined.rows == 4..<12)
    #expect((0..<14).map { text(joined, $0) }.joined(separator: ".") == "....a.....b..c..")
    #expect(CellColumn(joining: [(first, firstRow: 3), (second, firstRow: 9)], cellsMax: 7) == nil)
  }

  @Test func pickedTextsArePickedAgain() {
    let texts = shared.picking([3, Column.missingRow, 0, 0]).picking([2, 0, Column.missingRow, 1])
    #expect((0..<4).map { texts[$0] } == ["đỏ", "vàng", "", ""])
    var grown = texts
    grown.append("tím")
    #expect(grown.count == 5 && grown[4] == "tím" && grown[0] == "đỏ")
    #expect(TextColumn(joining: [texts, shared]).dense.ends.count == 8)
    #expect(HashIndex(texts).row(of: "vàng") == 1)
  }

  /// A heading, numbers with an empty cell among them, and a total below.
  @Test func numbersStandForTheirDigits() {
    let cells: [Cell] =
      [.own("Số tiền", .text)]
      + [12, -7, 0, 1_000_000, .min, .max].map { .own(String($0 as Int64), .number) }
      + [.none, .own("5", .number), .none, .own("=SUM(A2)", .formula), .own("1.5", .number)]
    let whole = CellGrid(
      columns: [column(cells)],
      fieldCounts: .init(repeating: 1, count: 12),
      lines: .init(1...12)
    )
    var kept = whole
    var empties = Bitmap(count: 8)
    empties[6] = true
    kept.keep([12, -7, 0, 1_000_000, .min, .max, 0, 5], empties, column: 0, rows: 1..<9)
    for row in 0..<12 {
      #expect(kept.text(row: row, column: 0) == whole.text(row: row, column: 0))
      #expect(kept.kind(row: row, column: 0) == whole.kind(row: row, column: 0))
      #expect(text(kept.column(0), row) == whole.text(row: row, column: 0))
      #expect(kept.column(0).kind(row: row) == whole.kind(row: row, column: 0))
    }
    #expect(kept.joinedBytes == whole.joinedBytes && kept.statesKinds)
  }

  @Test(arguments: [["12", "007"], ["12", "+7"], ["12", "7.0"], ["12", " 7"], ["12", ""]])
  func otherDigitsStayAsTheyAre(texts: [String]) {
    let column = column(texts.map { .own($0, .text) })
    var grid = CellGrid(columns: [column], fieldCounts: [1, 1], lines: [1, 2])
    grid.keep([12, 7], nil, column: 0, rows: 0..<2)
    #expect((0..<2).map { grid.text(row: $0, column: 0) } == texts)
  }
}

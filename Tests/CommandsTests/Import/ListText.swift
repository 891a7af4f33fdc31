import Testing

/// A small list of September 2022 in the form in which an office sends it.
struct ListText {
  var titles = [
    "BẢO HIỂM XÃ HỘI TỈNH", "DANH SÁCH ĐƠN VỊ CHẬM ĐÓNG ĐẾN NGÀY 30/09/2022",
    "Đơn vị tính: đồng",
  ]
  var headings = [
    "STT", "Mã đơn vị", "Tên đơn vị", "Mã số thuế", "Huyện", "Số lao động", "Số tháng chậm đóng",
    "BHXH", "BHYT", "BHTN", "TNLĐ-BNN", "Tiền lãi chậm đóng", "Tổng số tiền", "Ghi chú",
  ]
  var rows = [
    [
      "1", "TA0001A", "Công ty Một", "0100109106", "Tân Uyên", "10", "3", "1.000.000", "200.000",
      "100.000", "20.000", "80.000", "1.400.000", "",
    ],
    [
      "2", "TB0002B", "Công ty Hai", "0300588569", "Dĩ An", "20", "12", "30.000.000",
      "6.000.000", "3.000.000", "600.000", "400.000", "40.000.000", "Tạm dừng đóng",
    ],
    [
      "3", "HC0003C", "Trường Ba", "", "Tân Uyên", "5", "1", "500.000", "0", "50.000", "10.000",
      "0", "560.000", "",
    ],
  ]
  /// Behind the rows: the amount of the closing line.
  var closing: String? = "41.960.000"
  /// Behind the closing line.
  var notes: [String] = []
  var separator = ","

  /// The place of a column, by its heading.
  func place(_ heading: String) -> Int { headings.firstIndex(of: heading) ?? 0 }

  mutating func set(_ row: Int, _ heading: String, to value: String) {
    rows[row][place(heading)] = value
  }

  mutating func remove(_ heading: String) {
    let place = place(heading)
    headings.remove(at: place)
    for row in rows.indices { rows[row].remove(at: place) }
  }

  /// The file: titles, an empty line, headings, rows, the closing line.
  var text: String {
    var lines = titles.map(quoted) + (titles.isEmpty ? [] : [""])
    lines.append(joined(headings))
    lines += rows.map(joined)
    if let closing, headings.contains("Tổng số tiền") {
      var cells = Array(repeating: "", count: headings.count)
      cells[place("Tên đơn vị")] = "Tổng cộng"
      cells[place("Tổng số tiền")] = closing
      lines.append(joined(cells))
    }
    return (lines + notes).joined(separator: "\n") + "\n"
  }

  private func joined(_ cells: [String]) -> String {
    cells.map(quoted).joined(separator: separator)
  }

  private func quoted(_ cell: String) -> String {
    cell.contains(separator) ? "\"\(cell)\"" : cell
  }
}

/// What the small list says, as `ImportBench.lines` gives it.
let smallListColumns = [
  "code", "employer.name", "employer.district", "workers", "months", "si", "hi", "ui", "acc",
  "interest", "amount", "overdue", "principal", "reason",
]
let smallList = [
  "HC0003C|Trường Ba|Tân Uyên|5|1|500000|0|50000|10000|0|560000|560000|560000|",
  "TA0001A|Công ty Một|Tân Uyên|10|3|1000000|200000|100000|20000|80000|1400000|1400000|1320000|",
  "TB0002B|Công ty Hai|Dĩ An|20|12|30000000|6000000|3000000|600000|400000|40000000|40000000"
    + "|39600000|Tạm dừng đóng",
]

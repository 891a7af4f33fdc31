import Columnar
import Values

/// The lists as files in the form in which an office sends them.
package enum SampleCSV {
  /// A month's list: titles, Vietnamese headings, figures like 1.234.567, a closing line.
  ///
  /// UTF-8 with byte-order mark, lines end with CR LF. The first title says that it is invented.
  ///
  /// - Complexity: O(lines)
  package static func bytes(of list: SampleList, in province: SampleProvince) -> [UInt8] {
    var text = CSVText(lineEnd: [0x0D, 0x0A])
    text.line(["\u{FEFF}BẢO HIỂM XÃ HỘI TỈNH BÌNH DƯƠNG (DỮ LIỆU GIẢ LẬP)"])
    let day = list.month.lastDay.vietnamese
    text.line(["DANH SÁCH ĐƠN VỊ CHẬM ĐÓNG BHXH, BHYT, BHTN ĐẾN NGÀY \(day)"])
    text.line(["Đơn vị tính: đồng"])
    text.line([])
    text.line(headings)
    for row in 0..<list.count { text.line(fields(row, list, province.units)) }
    var closing = Array(repeating: "", count: headings.count)
    closing[2] = "Tổng cộng"
    closing[headings.count - 2] = grouped(list.total)
    text.line(closing)
    return text.bytes
  }

  /// All months in one table for programs: names of the language, ISO months, plain figures.
  ///
  /// - Complexity: O(lines)
  package static func allMonths(of province: SampleProvince) -> [UInt8] {
    var text = CSVText(lineEnd: [0x0A])
    text.line([
      "period", "code", "name", "tax_code", "district", "sector", "workers", "months", "si", "hi",
      "ui", "acc", "interest", "amount", "reason",
    ])
    for list in province.lists {
      for row in 0..<list.count { text.line(plainFields(row, list, province.units)) }
    }
    return text.bytes
  }

  private static func plainFields(
    _ row: Int,
    _ list: SampleList,
    _ units: SampleUnits
  ) -> [String] {
    let unit = list.units[row]
    let texts = [
      list.month.iso, units.codes[unit], units.names[unit], units.taxCodes[unit],
      units.districts[unit].name, units.sector(of: unit), String(units.workers[unit]),
      Decimal(Int128(list.months[row]), scale: 2).normalized.plain,
    ]
    let figures = [list.si, list.hi, list.ui, list.acc, list.interest, list.amounts]
    return texts + figures.map { String($0[row]) } + [list.reasons[row].text]
  }

  private static let headings = [
    "STT", "Mã đơn vị", "Tên đơn vị", "Mã số thuế", "Địa chỉ", "Huyện/Thị xã/Thành phố",
    "Khối quản lý", "Người đại diện", "Điện thoại", "Số lao động", "Số tháng chậm đóng", "BHXH",
    "BHYT", "BHTN", "BHTNLĐ-BNN", "Tiền lãi chậm đóng", "Tổng số tiền", "Ghi chú",
  ]

  private static func fields(
    _ row: Int,
    _ list: SampleList,
    _ units: SampleUnits
  ) -> [String] {
    let unit = list.units[row]
    let texts = [
      String(row + 1), units.codes[unit], units.names[unit], units.taxCodes[unit],
      units.addresses[unit], units.districts[unit].name, units.sector(of: unit),
      units.representatives[unit], units.phones[unit], String(units.workers[unit]),
      DigitGrouping.grouped(Decimal(Int128(list.months[row]), scale: 2)),
    ]
    let figures = [list.si, list.hi, list.ui, list.acc, list.interest, list.amounts]
    return texts + figures.map { grouped($0[row]) } + [list.reasons[row].text]
  }

  private static func grouped(_ dong: Int64) -> String { DigitGrouping.grouped(Int128(dong)) }
}

/// Lines of separated fields, quoted where a comma asks for it.
private struct CSVText {
  private(set) var bytes: [UInt8] = []
  private let lineEnd: [UInt8]

  init(lineEnd: [UInt8]) { self.lineEnd = lineEnd }

  mutating func line(_ fields: [String]) {
    for (place, field) in fields.enumerated() {
      if place > 0 { bytes.append(UInt8(ascii: ",")) }
      let isQuoted = field.utf8.contains(UInt8(ascii: ","))
      if isQuoted { bytes.append(UInt8(ascii: "\"")) }
      bytes.append(contentsOf: field.utf8)
      if isQuoted { bytes.append(UInt8(ascii: "\"")) }
    }
    bytes.append(contentsOf: lineEnd)
  }
}

import Columnar
import Values

/// A small answer with every kind of value.
enum SampleTables {
  static func column(
    _ name: String,
    _ vietnamese: String,
    _ kind: OutputKind,
    _ texts: [String]
  ) -> OutputColumn {
    OutputColumn(
      name: name,
      label: Localized(name, vi: vietnamese),
      kind: kind,
      values: .texts(texts)
    )
  }

  static func column(
    _ name: String,
    _ vietnamese: String,
    _ kind: OutputKind,
    _ numbers: [Int128?]
  ) -> OutputColumn {
    OutputColumn(
      name: name,
      label: Localized(name, vi: vietnamese),
      kind: kind,
      values: .numbers(numbers)
    )
  }

  static let debtors = OutputTable(
    columns: [
      column("code", "Mã đơn vị", .code, ["TA0123B", "0012"]),
      column("name", "Tên đơn vị", .text, ["Công ty TNHH Gỗ Phú Thịnh", "DNTN “Hòa\tBình”"]),
      column("months", "Số tháng", .decimal(scale: 2), [1400, 250]),
      column("amount", "Tổng nợ", .money, [12_345_678_900, -5]),
      column("class", "Loại", .text, ["prolonged", ""]),
    ],
    rowCount: 2,
    totals: [
      OutputTable.TotalLine(
        label: Localized("total", vi: "tổng cộng"),
        values: [nil, nil, nil, 12_345_678_895, nil]
      )
    ]
  )

  static let kinds = OutputTable(
    columns: [
      column("held", "Ngày", .day, [19_250, nil]),
      column("month", "Tháng", .month, [24_272, nil]),
      column("quarter", "Quý", .quarter, [24_270, nil]),
      column("year", "Năm", .year, [2022, nil]),
      column("share", "Tỷ trọng", .share, [312_460, nil]),
      column("count", "Số lượng", .count, [9_007_199_254_740_993, nil]),
    ],
    rowCount: 2
  )

  static let empty = OutputTable(
    columns: [
      column("code", "Mã", .code, [] as [String]), column("n", "Số", .count, [] as [Int128?]),
    ],
    rowCount: 0
  )
}

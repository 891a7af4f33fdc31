package import Columnar
package import Values

/// Why one cell of a file is not taken.
package enum CellFact: Hashable, Sendable {
  case notANumber
  /// A number, but written in another style than its column.
  case otherNumberStyle
  /// More decimals than the column holds; 0 where it holds whole numbers.
  case tooManyDecimals(most: Int)
  case numberTooLarge
  case notADate
  /// Written as a date, but there is no such day.
  case noSuchDay
  /// The outcome of a formula that failed, such as `#REF!`.
  case formulaFailed
  /// A formula whose outcome the file does not hold.
  case formulaNotComputed

  /// What is wrong with a cell of this kind, whatever its column; nil for nothing.
  package init?(_ kind: CellGrid.Kind) {
    switch kind {
    case .text, .number, .date: return nil
    case .failure: self = .formulaFailed
    case .formula: self = .formulaNotComputed
    }
  }

  /// The reason in words.
  package var words: Localized {
    switch self {
    case .notANumber: Localized("not a number", vi: "không phải số")
    case .otherNumberStyle:
      Localized("written unlike the rest of its column", vi: "viết khác các ô cùng cột")
    case .tooManyDecimals(most: 0):
      Localized("not a whole number", vi: "không phải số nguyên")
    case .tooManyDecimals(let most):
      Localized("more than \(most) decimals", vi: "quá \(most) chữ số thập phân")
    case .numberTooLarge: Localized("too large", vi: "số quá lớn")
    case .notADate: Localized("not a date", vi: "không phải ngày")
    case .noSuchDay: Localized("no such day", vi: "không có ngày này")
    case .formulaFailed: Localized("a formula that failed", vi: "công thức bị lỗi")
    case .formulaNotComputed:
      Localized(
        "a formula that was never computed; save the file in the spreadsheet program",
        vi: "công thức chưa được tính; hãy lưu lại tệp bằng bảng tính"
      )
    }
  }
}

/// A cell of a file that is not taken, by its row in the grid.
package struct RejectedCell: Hashable, Sendable {
  package var row: Int
  package var fact: CellFact

  package init(row: Int, fact: CellFact) {
    self.row = row
    self.fact = fact
  }
}

/// A column of a file as numbers, one a row.
package struct ParsedColumn: Sendable {
  /// 0 where the cell is empty or rejected.
  package var values: [Int64]
  /// Rows whose cell is empty or rejected, counted from the first row that was read.
  package var empties: Bitmap
  package var rejected: [RejectedCell]
  /// Rows whose number was rounded to the scale, by more than the noise of floating point.
  package var roundedRows: [Int] = []

  init(rowCount: Int) {
    values = [Int64](repeating: 0, count: rowCount)
    empties = Bitmap(count: rowCount)
    rejected = []
  }

  package var hasEmpties: Bool { empties.population > 0 }
}

/// One cell as a number or a date.
package enum CellReading<Value: Hashable & Sendable>: Hashable, Sendable {
  case empty
  case value(Value)
  case rejected(CellFact)
}

import Columnar
import Values

/// What a cell of a workbook holds: a real number or date where Excel keeps it exactly, else text.
enum CellContent: Equatable {
  case number(Double, format: String)
  case text(String)
  /// Digits that Excel would round.
  case longNumber(String)

  /// Excel keeps fifteen digits.
  private static let firstInexact = powerOfTen(15)

  init(_ number: Int128, _ kind: OutputKind) {
    let exact = ValueText.exact(number, kind)
    switch kind {
    case .money, .count: self.init(number, scale: 0, format: "#,##0", exact: exact)
    case .decimal(let scale):
      self.init(number, scale: scale, format: scale == 0 ? "#,##0" : "#,##0.00", exact: exact)
    case .share: self.init(number, scale: 6, format: "0.00%", exact: exact)
    case .year: self.init(number, scale: 0, format: "0", exact: exact)
    case .day:
      self.init(ValueText.day(number), format: "dd/mm/yyyy", exact: exact)
    case .month:
      self.init(ValueText.month(number).firstDay, format: "mm/yyyy", exact: exact)
    case .quarter, .text, .code: self = .text(exact)
    }
  }

  private init(_ number: Int128, scale: Int, format: String, exact: String) {
    guard number.magnitude < Self.firstInexact.magnitude, scale <= 15 else {
      self = .longNumber(exact)
      return
    }
    // Both are whole and below 2^53, so the quotient is the nearest double.
    let value = Double(Int64(number)) / Double(Int64(powerOfTen(scale)))
    self = .number(value, format: format)
  }

  /// Days before 1 March 1900 have no number on which spreadsheets agree.
  private init(_ day: Day, format: String, exact: String) {
    let serial = Int(day.index) + 25_569
    self =
      (61...2_958_465).contains(serial) ? .number(Double(serial), format: format) : .text(exact)
  }
}

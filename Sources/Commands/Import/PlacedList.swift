import Columnar
import Domain
import Ledger
import Query
import Values

/// A list in the order of the register, ready for the ledger.
struct PlacedList: Sendable {
  let placement: ListPlacement
  /// New units first, if any, then the month.
  let segments: [NewSegment]
  /// Of each line the unit, ascending.
  var units: IntegerColumn { placement.units }
  let amounts: [Int64]
  private let lines: ListLines

  /// - Complexity: O(lines × log lines)
  init(_ lines: ListLines, over tables: LedgerTables) throws {
    placement = try ListPlacement(lines, over: tables)
    self.lines = lines
    segments = placement.segments
    let amount = segments.last?.columns.first { $0.name == "amount" }?.column
    if case .integers(let amount) = amount {
      amounts = NumberColumn(amount).values
    } else {
      amounts = Array(repeating: 0, count: placement.fileRows.count)
    }
  }

  var count: Int { units.count }
  var placedMonth: Month { lines.month }

  func code(_ line: Int) -> String { lines.codes[Int(placement.fileRows[line])] }

  func name(_ line: Int) -> String {
    lines.unitTexts["name"]?[Int(placement.fileRows[line])] ?? ""
  }

  /// What the file says of a unit, in the order of the register.
  func unitText(_ column: String, _ line: Int) -> String {
    lines.unitTexts[column]?[Int(placement.fileRows[line])] ?? ""
  }

  var month: NewSegment? { segments.last }

  /// The figures that the ledger will keep; others follow from them.
  var storedFigures: Set<String> {
    let others: Set<String> = ["employer", "reason", "months_basis"]
    return Set(month?.columns.map(\.name) ?? []).subtracting(others)
  }

  /// A figure of every line, also one that follows from others.
  func figure(_ name: String) -> NumberColumn {
    if let stored = stored(name), case .integers(let column) = stored {
      return NumberColumn(column)
    }
    switch name {
    case "overdue": return figure("amount")
    case "principal":
      var result = figure("amount")
      let interest = figure("interest")
      for line in result.values.indices { result.values[line] &-= interest.values[line] }
      result.empties = interest.empties ?? result.empties
      return result
    default:
      let empties = Bitmap(count: count, words: Array(repeating: .max, count: (count + 63) / 64))
      return NumberColumn(values: Array(repeating: 0, count: count), empties: empties)
    }
  }

  /// The reasons by their codes in the shared dictionary; 0 for none.
  var reasonCodes: NumberColumn {
    guard case .dictionary(let reasons) = stored("reason") else {
      return NumberColumn(values: Array(repeating: 0, count: count), empties: nil)
    }
    return NumberColumn(reasons.codes)
  }

  /// How the months were found, by the codes of the category; 0 for lines without months.
  var basisCodes: NumberColumn {
    if case .integers(let codes) = stored("months_basis") { return NumberColumn(codes) }
    guard lines.figures["months"] != nil else {
      return NumberColumn(values: Array(repeating: 0, count: count), empties: nil)
    }
    let months = figure("months")
    let stated = MonthsBasis.stated.code
    return NumberColumn(
      values: (0..<count).map { months.empties?[$0] ?? false ? 0 : stated },
      empties: nil
    )
  }

  private func stored(_ name: String) -> Column? {
    month?.columns.first { $0.name == name }?.column
  }
}

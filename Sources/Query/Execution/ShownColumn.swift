import Columnar
import Values

/// A column of an answer as it is shown: an item, or of `across` a figure for one value.
struct ShownColumn {
  enum Cells {
    case row
    /// Of the column's place among the values of `across`.
    case across(Int)
  }

  let expression: BoundExpression
  let name: String
  let label: Localized
  let isKey: Bool
  let cells: Cells
}

extension Answer {
  /// The columns in their order: under `across` what is of the row, then the figures of each value,
  /// then those of all values together.
  var shownColumns: [ShownColumn] {
    guard case .groups(let groups) = rows, let across = groups.across, let key = question.across
    else { return question.items.map { plain($0, name: $0.name, $0.label) } }
    let ofRow = question.items.filter { isOfRow($0.expression) }
    let figures = question.items.filter { !isOfRow($0.expression) }
    var columns = ofRow.map { plain($0, name: $0.name, $0.label) }
    for place in 0..<across.values.count {
      let (name, label) = heading(across.values, place, key.expression)
      for figure in figures {
        columns.append(
          ShownColumn(
            expression: figure.expression,
            name: figures.count == 1 ? name : name + " " + figure.name,
            label: figures.count == 1 ? label : label.joined(with: figure.label),
            isKey: false,
            cells: .across(place)
          )
        )
      }
    }
    // `total` is a word of the language and could not be asked of `last`.
    let total = Localized("total", vi: "cộng")
    for figure in figures {
      columns.append(
        figures.count == 1
          ? plain(figure, name: "row_total", total)
          : plain(figure, name: "row_total " + figure.name, total.joined(with: figure.label))
      )
    }
    return columns
  }

  private func plain(_ item: BoundItem, name: String, _ label: Localized) -> ShownColumn {
    ShownColumn(
      expression: item.expression,
      name: name,
      label: label,
      isKey: question.keys.contains { $0.expression == item.expression },
      cells: .row
    )
  }

  /// Whether it has one value a row of the table, whatever stands in the columns.
  private func isOfRow(_ expression: BoundExpression) -> Bool {
    if question.keys.contains(where: { $0.expression == expression }) { return true }
    return !expression.contains { part in
      switch part.node {
      case .aggregate, .figure, .share: true
      default: false
      }
    }
  }

  /// What stands above the figures of one value.
  private func heading(
    _ values: Vector,
    _ place: Int,
    _ key: BoundExpression
  ) -> (name: String, label: Localized) {
    if values.isEmpty(at: place) {
      return ("(empty)", Localized("(empty)", vi: "(trống)"))
    }
    if case .numbers(let numbers) = values {
      let value = Decimal(numbers.values[place], scale: key.scale)
      let text = CanonicalText.of(BoundExpression.number(value, key.type))
      return (text, Localized(text, vi: text))
    }
    let text = values.text(at: place)
    guard case .category(let category) = key.type,
      let value = category.values.first(where: { $0.identifier == text })
    else { return (text, Localized(text, vi: text)) }
    return (text, value.label)
  }

  /// The values of a shown column for some places.
  func vector(of column: ShownColumn, at places: [Int]) throws -> Vector {
    if case .across(let place) = column.cells, case .groups(let groups) = rows,
      let across = groups.across
    {
      return try across.vector(column.expression, column: place, of: places)
    }
    return try rows.vector(column.expression, at: places)
  }
}

extension Localized {
  fileprivate func joined(with other: Localized) -> Localized {
    Localized(
      text(in: .english) + " " + other.text(in: .english),
      vi: text(in: .vietnamese) + " " + other.text(in: .vietnamese)
    )
  }
}

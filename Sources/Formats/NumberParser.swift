package import Columnar
package import Values

/// Reads the numbers of a column whose style is known.
package struct NumberParser: Sendable {
  private let style: NumberStyle
  private let styles: NumberStyles

  package init(_ style: NumberStyle) {
    self.style = style
    styles = NumberStyles(of: style)
  }

  /// Reads a column as whole numbers of `1/10^scale`: dong with scale 0, months with scale 2.
  ///
  /// Decimals beyond the scale are taken where they are zeros. What the file itself says to be a
  /// number is read as such, whatever the style; being a result of floating point, it counts as
  /// what it is nearest to up to a thousandth. O(bytes of the column).
  ///
  /// `rounds`: numbers of the file's own are rounded to the scale, half away from zero.
  package func column(
    _ column: Int,
    of grid: CellGrid,
    rows: Range<Int>,
    scale: Int = 0,
    rounds: Bool = false
  ) -> ParsedColumn {
    var result = ParsedColumn(rowCount: rows.count)
    let cells = grid.column(column)
    let bytes = cells.bytes.span
    for row in rows {
      let cell = bytes.extracting(cells.byteRange(row: row))
      let isStored = cells.kind(row: row) == .number
      switch isStored ? Self.stored.whole(cell, scale: scale) : whole(cell, scale: scale) {
      case .value(let value): result.values[row - rows.lowerBound] = value
      case .empty: result.empties[row - rows.lowerBound] = true
      case .rejected(.tooManyDecimals(let most)) where isStored:
        switch Self.stored.rounded(cell, scale: scale) {
        case .some(let (value, isNoise)) where isNoise || rounds:
          result.values[row - rows.lowerBound] = value
          if !isNoise { result.roundedRows.append(row) }
        default:
          result.empties[row - rows.lowerBound] = true
          result.rejected.append(RejectedCell(row: row, fact: .tooManyDecimals(most: most)))
        }
      case .rejected(let fact):
        let own = CellFact(cells.kind(row: row))
        result.empties[row - rows.lowerBound] = true
        result.rejected.append(RejectedCell(row: row, fact: own ?? fact))
      }
    }
    return result
  }

  /// Numbers as `CellGrid.Kind.number` has them.
  package static let stored = NumberParser(.plainAndPoint)

  /// Reads one text with all its decimals, at most 18.
  package func read(_ text: String) -> CellReading<Decimal> {
    let bytes = Array(text.utf8)
    let reading = form(bytes.span)
    switch reading {
    case .empty: return .empty
    case .rejected(let fact): return .rejected(fact)
    case .value(let form):
      let scale = form.scale(in: style)
      guard scale <= 18 else { return .rejected(.tooManyDecimals(most: 18)) }
      let magnitude = Int128(form.magnitude)
      return .value(Decimal(form.isNegative ? -magnitude : magnitude, scale: scale))
    }
  }

  private enum FormReading {
    case empty
    case value(NumberForm)
    case rejected(CellFact)
  }

  private func form(_ bytes: Span<UInt8>) -> FormReading {
    guard let form = NumberForm(bytes) else {
      return NumberForm.isEmpty(bytes) ? .empty : .rejected(.notANumber)
    }
    guard form.styles.contains(styles) else { return .rejected(.otherNumberStyle) }
    return form.isTooLarge ? .rejected(.numberTooLarge) : .value(form)
  }

  private func whole(_ bytes: Span<UInt8>, scale: Int) -> CellReading<Int64> {
    switch form(bytes) {
    case .empty: return .empty
    case .rejected(let fact): return .rejected(fact)
    case .value(let form):
      let found = form.scale(in: style)
      guard let magnitude = Self.scaled(form.magnitude, from: found, to: scale) else {
        return .rejected(found > scale ? .tooManyDecimals(most: scale) : .numberTooLarge)
      }
      let value = Int64(exactly: form.isNegative ? -Int128(magnitude) : Int128(magnitude))
      return value.map { .value($0) } ?? .rejected(.numberTooLarge)
    }
  }

  /// The nearest number of the scale, and whether it is nearer than a thousandth of its last digit;
  /// nil where 64 bits do not hold it.
  private func rounded(_ bytes: Span<UInt8>, scale: Int) -> (value: Int64, isNoise: Bool)? {
    guard case .value(let form) = form(bytes) else { return nil }
    let found = form.scale(in: style)
    guard found > scale, found - scale < 19 else { return nil }
    let divisor = (scale..<found).reduce(Int128(1)) { power, _ in power * 10 }
    let magnitude = Int128(form.magnitude)
    let nearest = (magnitude + divisor / 2) / divisor
    let distance = (magnitude - nearest * divisor).magnitude
    guard let value = Int64(exactly: form.isNegative ? -nearest : nearest) else { return nil }
    return (value, distance * 1000 < divisor.magnitude)
  }

  /// Nil where digits would be lost or 64 bits do not hold the number.
  private static func scaled(_ magnitude: UInt64, from found: Int, to scale: Int) -> UInt64? {
    var result = magnitude
    for _ in scale..<max(scale, found) {
      let (quotient, remainder) = result.quotientAndRemainder(dividingBy: 10)
      if remainder != 0 { return nil }
      result = quotient
    }
    for _ in found..<max(scale, found) {
      let (product, overflow) = result.multipliedReportingOverflow(by: 10)
      if overflow { return nil }
      result = product
    }
    return result
  }
}

import Columnar
import Query
import Values

// The rules of debts, over whole columns.

/// The class of each line, as codes of `Category.debtClass`; 0 where it is not known.
func classCodes(
  months: IntegerColumn,
  reasons: DictionaryColumn,
  month: Month,
  _ law: LawTable
) -> IntegerColumn {
  let bad = Category.debtClass.code(of: DebtClass.bad.rawValue)
  let isBad = reasons.dictionary.texts.map { EmployerStatus.of(reason: $0)?.makesBad ?? false }
  let steps = DebtClass.steps(on: month.lastDay, in: law).map {
    (from: $0.from, code: Category.debtClass.code(of: $0.step.rawValue))
  }
  var codes = stepCodes(months, steps: steps, unknown: 0)
  guard isBad.contains(true) else { return IntegerColumn(values: codes) }
  var reasonCodes = [Int64](repeating: 0, count: codes.count)
  reasons.codes.decode(0..<codes.count, into: &reasonCodes)
  for row in codes.indices where isBad[Int(reasonCodes[row])] { codes[row] = bad }
  return IntegerColumn(values: codes)
}

/// The bucket of each line, as codes of `Category.debtBucket`.
func bucketCodes(_ months: IntegerColumn, month: Month, _ law: LawTable) -> IntegerColumn {
  let steps = DebtBucket.steps(on: month.lastDay, in: law).map {
    (from: $0.from, code: Category.debtBucket.code(of: $0.step.rawValue))
  }
  let unknown = Category.debtBucket.code(of: DebtBucket.unknown.rawValue)
  return IntegerColumn(values: stepCodes(months, steps: steps, unknown: unknown))
}

/// What each class rests on, as codes of `Category.classState`.
func stateCodes(_ classes: IntegerColumn) -> IntegerColumn {
  let byClass = [nil] + DebtClass.allCases.map { Optional($0) }
  let states = byClass.map { Category.classState.code(of: ClassState.of($0)?.rawValue) }
  var codes = [Int64](repeating: 0, count: classes.count)
  classes.decode(0..<classes.count, into: &codes)
  return IntegerColumn(values: codes.map { states[Int($0)] })
}

/// The code of the last step that begins at or below each number.
private func stepCodes(
  _ numbers: IntegerColumn,
  steps: [(from: Int64, code: Int64)],
  unknown: Int64
) -> [Int64] {
  var codes = [Int64](repeating: 0, count: numbers.count)
  numbers.decode(0..<numbers.count, into: &codes)
  for row in codes.indices {
    var code = unknown
    for step in steps where codes[row] >= step.from { code = step.code }
    codes[row] = code
  }
  if let empties = numbers.empties {
    for row in codes.indices where empties[row] { codes[row] = unknown }
  }
  return codes
}

/// Of each line the overdue money and the most months of all units of its tax code.
///
/// A unit without a tax code is a firm of its own; what a unit has overpaid lessens nobody's debt.
func firmTotals(
  taxCodes: TextColumn,
  overdue: IntegerColumn,
  months: IntegerColumn
) -> (amount: IntegerColumn, months: IntegerColumn) {
  let firms = HashIndex(taxCodes)
  var firmOfRow = Array(0..<taxCodes.count)
  for duplicate in firms.duplicates where !taxCodes.isEmpty(at: duplicate.row) {
    firmOfRow[duplicate.row] = duplicate.firstRow
  }
  var amounts = [Int64](repeating: 0, count: taxCodes.count)
  var longest = [Int64?](repeating: nil, count: taxCodes.count)
  for row in firmOfRow.indices {
    let firm = firmOfRow[row]
    amounts[firm] &+= max(0, overdue[row] ?? 0)
    if let number = months[row] { longest[firm] = max(longest[firm] ?? number, number) }
  }
  return (
    IntegerColumn(values: firmOfRow.map { amounts[$0] }),
    IntegerColumn(firmOfRow.map { longest[$0] })
  )
}

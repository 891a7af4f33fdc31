import Columnar
import Query
import Values

/// The programme's word of decisions, which follows from form, basis and subject.
///
/// Units that a dispatch names are told from other surprise inspections only by the word itself.
struct DecisionColumns: ComputedColumns {
  private let table: RecordsTable

  init(_ table: RecordsTable) { self.table = table }

  func column(_ name: String) throws -> Column? {
    guard name == "word" else { return nil }
    let given = try table.texts("word")
    let forms = try table.texts("form")
    let bases = try table.texts("basis")
    let subjects = try table.texts("subject")
    let codes = (0..<table.rowCount).map { row in
      guard given.isEmpty(at: row) else { return Category.inspectionWord.code(of: given[row]) }
      let word = InspectionWord(form: forms[row], basis: bases[row], subject: subjects[row])
      return Category.inspectionWord.code(of: word?.rawValue)
    }
    return Category.inspectionWord.column(IntegerColumn(values: codes))
  }
}

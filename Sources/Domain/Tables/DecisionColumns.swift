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
      let word =
        given.isEmpty(at: row) ? Self.word(forms[row], bases[row], subjects[row]) : given[row]
      return Category.inspectionWord.code(of: word)
    }
    return Category.inspectionWord.column(IntegerColumn(values: codes))
  }

  private static func word(_ form: String, _ basis: String, _ subject: String) -> String? {
    switch (form, basis, subject) {
    case ("intersectoral", _, _): "intersectoral"
    case (_, "surprise", "facilities"): "facility_surprise"
    case (_, _, "facilities"): "facilities"
    case (_, _, "agents"): "agents"
    case ("inspection", "plan", _): "specialised"
    case ("inspection", "surprise", _): "surprise"
    case ("check", _, "employers"): "units"
    default: nil
    }
  }
}

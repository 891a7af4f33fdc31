import Columnar
import Domain
import Ledger
import Query

extension SampleUnits {
  /// The units as a chunk of the register.
  var segment: NewSegment {
    let working = Category.employerStatus.values.firstIndex { $0.identifier == "working" } ?? 0
    let cycles = kinds.map { kind -> Int64 in kind == .cooperative ? 3 : 1 }
    let columns: [(String, Column)] = [
      ("code", .texts(codes)), ("name", .texts(names)), ("tax_code", .texts(taxCodes)),
      ("office", labels { $0.office }), ("officer", officerLabels),
      ("district", labels { $0.name }), ("ward", wardLabels), ("address", .texts(addresses)),
      ("sector", sectorLabels), ("phone", .texts(phones)),
      ("representative", .texts(representatives)),
      ("cycle", .integers(IntegerColumn(values: cycles))),
      (
        "status",
        .integers(
          IntegerColumn(count: count, base: Int64(working + 1), storage: .constant, empties: nil)
        )
      ),
    ]
    return NewSegment(
      source: Register.sourceName,
      period: nil,
      columns: columns.map { SegmentColumn(name: $0.0, column: $0.1) }
    )
  }

  private func labels(_ text: (SampleDistrict) -> String) -> Column {
    var dictionary = ValueDictionary()
    let codes = SampleDistrict.allCases.map { Int64(dictionary.code(adding: text($0))) }
    return column(districts.map { codes[$0.rawValue] }, dictionary)
  }

  private var wardLabels: Column {
    var dictionary = ValueDictionary()
    let codes = SampleDistrict.allCases.map { district in
      district.wards.map { Int64(dictionary.code(adding: $0)) }
    }
    let values = (0..<count).map { codes[districts[$0].rawValue][Int(wards[$0])] }
    return column(values, dictionary)
  }

  private var officerLabels: Column {
    var dictionary = ValueDictionary()
    let codes = SampleDistrict.allCases.map { district in
      district.officers.map { Int64(dictionary.code(adding: $0)) }
    }
    var values = (0..<count).map { codes[districts[$0].rawValue][Int(officers[$0])] }
    for unit in known.values { values[unit] = Int64(dictionary.code(adding: officer(of: unit))) }
    return column(values, dictionary)
  }

  private var sectorLabels: Column {
    var dictionary = ValueDictionary()
    let codes = UnitKind.allCases.map { Int64(dictionary.code(adding: $0.sector)) }
    return column(kinds.map { codes[$0.rawValue] }, dictionary)
  }

  private func column(_ codes: [Int64], _ dictionary: ValueDictionary) -> Column {
    .dictionary(DictionaryColumn(codes: IntegerColumn(values: codes), dictionary: dictionary))
  }
}

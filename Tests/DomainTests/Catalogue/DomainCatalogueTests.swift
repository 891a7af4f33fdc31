import Query
import Testing
import Values

@testable import Domain

private let catalogue = DomainCatalogue.standard

/// The columns that a question over a source can name: its own, then its employer's.
private func namedColumns(_ source: SourceDeclaration) -> [(owner: String, ColumnDeclaration)] {
  let own = source.columns.map { ("own", $0) }
  guard source.belongsToEmployer, let employers = catalogue.employers else { return own }
  return own
    + employers.columns.filter { column in !source.columns.contains { $0.name == column.name } }
    .map { ("employer", $0) }
}

@Suite struct DomainCatalogueTests {
  @Test func sourcesHaveDistinctNames() {
    var owners: [String: String] = [:]
    for source in catalogue.sources {
      for key in source.keys {
        #expect(owners[key] == nil, "\(key) is \(owners[key] ?? "") and \(source.name)")
        owners[key] = source.name
      }
    }
  }

  @Test(arguments: catalogue.sources.map(\.name))
  func ownColumnsHaveDistinctNames(source: String) throws {
    var owners: [String: String] = [:]
    for column in try #require(catalogue.source(source)).columns {
      for key in column.keys {
        #expect(owners[key] == nil, "\(key) is \(owners[key] ?? "") and \(column.name)")
        owners[key] = column.name
      }
    }
  }

  /// The letter of an id says which table has the record.
  @Test func sourcesHaveDistinctLetters() {
    let letters = DomainCatalogue.standard.sources.compactMap(\.idLetter)
    #expect(Set(letters).count == letters.count, "\(letters)")
  }

  @Test func valuesOfACategoryHaveDistinctNames() {
    for source in catalogue.sources {
      for case let .category(category) in source.columns.map(\.type) {
        let keys = category.values.flatMap { value in
          [value.identifier, TextFolding.folded(value.label.vietnamese ?? value.identifier)]
        }
        #expect(Set(keys).count == keys.count, "\(category.name)")
      }
    }
  }

  @Test func defaultColumnsAndOrdersExist() {
    for source in catalogue.sources {
      let names = namedColumns(source).map(\.1.name)
      for name in source.defaultColumns + source.defaultOrder
        + [source.mainMeasure].compactMap({ $0 })
      {
        #expect(names.contains(name), "\(source.name).\(name)")
      }
      if case .dated(let column) = source.time { #expect(names.contains(column), "\(source.name)") }
    }
  }

  @Test func everySourceWithADateHasMonthQuarterAndYear() {
    for source in catalogue.sources where source.columns.contains(where: { $0.name == "date" }) {
      for name in ["period", "quarter", "year"] {
        #expect(source.columns.contains { $0.name == name }, "\(source.name).\(name)")
      }
    }
  }

  @Test func everyLabelAndMeaningIsInBothLanguages() {
    for source in catalogue.sources {
      #expect(source.label.vietnamese != nil && source.meaning.vietnamese != nil)
      for column in source.columns {
        #expect(
          column.label.vietnamese != nil && column.meaning.vietnamese != nil,
          "\(column.name)"
        )
      }
    }
  }

  @Test(arguments: [
    ("no", "debtors"), ("don_vi_no", "debtors"), ("cong_no", "debts"), ("don_vi", "employers"),
    ("lien_he", "contacts"), ("cuoc_goi", "calls"), ("cong_van", "letters"),
    ("lan_den", "visits"), ("buoi_lam_viec", "meetings"), ("loi_hua", "promises"),
    ("nop_tien", "payments"), ("danh_sach", "referrals"), ("da_chuyen", "referred"),
  ])
  func sourcesAnswerToTheirVietnameseWords(key: String, name: String) {
    #expect(catalogue.source(key)?.name == name)
  }

  @Test(arguments: [
    ("debtors", "ma", "code"), ("debtors", "so_thang", "months"), ("debtors", "no", "amount"),
    ("debtors", "so_tien", "amount"), ("debtors", "loai_no", "class"),
    ("debtors", "thang", "period"), ("debtors", "month", "period"), ("employers", "ten", "name"),
    ("employers", "huyen", "district"), ("employers", "khoi", "sector"),
    ("meetings", "cong_an", "police"), ("meetings", "dieu", "explained"),
    ("meetings", "ngay", "date"), ("calls", "ket_qua", "result"), ("calls", "ghi_chu", "note"),
    ("promises", "han", "due"), ("letters", "so", "number"), ("calls", "can_bo", "officer"),
  ])
  func columnsAnswerToTheirVietnameseWords(source: String, key: String, name: String) {
    #expect(catalogue.source(source)?.column(key)?.name == name)
  }
}

package import Query
import Values

extension DomainCatalogue {
  static let areas = SourceDeclaration(
    "areas",
    label: Localized("areas", vi: "địa bàn"),
    meaning: Localized(
      "districts, wards, offices and police units, with the days on which they begin and end",
      vi: "huyện, xã, cơ quan BHXH, đơn vị công an, với ngày bắt đầu và kết thúc"
    ),
    time: .timeless,
    columns: [
      idColumn,
      areaKindColumn,
      text("name", Localized("name", vi: "tên"), Localized("its name", vi: "tên gọi")),
      firstDayColumn,
      day(
        "last_day",
        Localized("last day", vi: "đến ngày"),
        Localized("its last day; empty while it goes on", vi: "ngày cuối; trống nếu còn")
      ),
      noteColumn,
    ],
    defaultColumns: ["id", "kind", "name", "first_day", "last_day"],
    defaultOrder: ["kind", "name"],
    belongsToEmployer: false,
    idLetter: "P"
  )

  static let areaLinks = SourceDeclaration(
    "area_links",
    label: Localized("area links", vi: "chuyển đổi địa bàn"),
    meaning: Localized(
      "what an area became: whole, or parts that cannot be compared with it",
      vi: "địa bàn cũ thành địa bàn mới: nguyên vẹn, hay từng phần không so sánh được"
    ),
    time: .timeless,
    columns: [
      idColumn,
      areaKindColumn,
      text(
        "old",
        Localized("old area", vi: "địa bàn cũ"),
        Localized("the name until then", vi: "tên đến lúc đó")
      ),
      text(
        "new",
        Localized("new area", vi: "địa bàn mới"),
        Localized("the name from then on", vi: "tên từ lúc đó")
      ),
      firstDayColumn,
      chosen(
        "comparable",
        .comparability,
        Localized("comparable", vi: "so sánh"),
        Localized(
          "whole: the new area is the old one under another name; part: it has some of it",
          vi: "nguyên vẹn: chỉ đổi tên; một phần: chỉ gồm một phần địa bàn cũ"
        )
      ),
      noteColumn,
    ],
    defaultColumns: ["id", "kind", "old", "new", "first_day", "comparable"],
    defaultOrder: ["first_day", "kind", "old"],
    belongsToEmployer: false,
    idLetter: "Q"
  )

  private static let areaKindColumn = chosen(
    "kind",
    .areaKind,
    Localized("kind", vi: "cấp"),
    Localized("district, ward, office or police unit", vi: "huyện, xã, cơ quan BHXH, công an")
  )

  private static let firstDayColumn = day(
    "first_day",
    Localized("first day", vi: "từ ngày"),
    Localized("its first day", vi: "ngày đầu")
  )
}

extension Category {
  package static let areaKind = Category(
    "kind of area",
    AreaKind.allCases.map { Value($0.rawValue, $0.label) }
  )

  package static let comparability = Category(
    "comparability",
    AreaComparability.allCases.map { Value($0.rawValue, $0.label) }
  )
}

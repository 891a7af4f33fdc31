import Values

extension RecordKind {
  package static let area = RecordKind(
    "area",
    label: Localized("area", vi: "địa bàn"),
    source: DomainCatalogue.areas,
    subject: .nothing,
    fields: [
      RecordField("kind", .required), RecordField("name", .required),
      RecordField("first_day", mayLieAhead: true), RecordField("last_day", mayLieAhead: true),
      RecordField("note"),
    ],
    rules: [
      .inOrder(["first_day", "last_day"]),
      .onceTogether(["kind", "name", "first_day"], unless: nil),
    ]
  )

  package static let areaLink = RecordKind(
    "area_link",
    label: Localized("area link", vi: "chuyển đổi địa bàn"),
    source: DomainCatalogue.areaLinks,
    subject: .nothing,
    fields: [
      RecordField("kind", .required), RecordField("old", .required),
      RecordField("new", .required), RecordField("first_day", .required, mayLieAhead: true),
      RecordField("comparable", .required), RecordField("note"),
    ],
    onField: "first_day",
    rules: [.onceTogether(["kind", "old", "new", "first_day"], unless: nil)]
  )
}

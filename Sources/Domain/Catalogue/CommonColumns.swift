import Query
import Values

// Columns that many sources have, so that they have the same words everywhere.

let codeColumn = ColumnDeclaration(
  "code",
  .code,
  Localized("code", vi: "mã đơn vị"),
  Localized(
    "the unit's code; one employer in law may hold several (`tax_code`)",
    vi: "mã số của đơn vị; một doanh nghiệp có thể có nhiều mã"
  ),
  aliases: ["mã"]
)

/// The id of a record.
let idColumn = ColumnDeclaration(
  "id",
  .code,
  Localized("id", vi: "mã bản ghi"),
  Localized("the record's id: letter, year, number", vi: "mã bản ghi: chữ cái, năm, số")
)

/// The record of whom a record is about, where that is no unit of the register.
let partyIDColumn = reference(
  "party_id",
  Localized("other party", vi: "mã đối tượng khác"),
  Localized(
    "the agent, facility or office, where it is no unit of the register",
    vi: "tổ chức dịch vụ, cơ sở y tế, cơ quan, khi không phải đơn vị trong sổ"
  )
)

/// The name of whom a record is about, a unit or another party.
let partyNameColumn = text(
  "name",
  Localized("name", vi: "tên"),
  Localized("name of the unit or other party", vi: "tên đơn vị hoặc đối tượng khác")
)

let noteColumn = ColumnDeclaration(
  "note",
  .text,
  Localized("note", vi: "ghi chú"),
  Localized("a remark in free words", vi: "ghi chú tự do")
)

let policeColumn = ColumnDeclaration(
  "police",
  .label,
  Localized("police", vi: "công an"),
  Localized("the police unit that took part", vi: "đơn vị công an tham gia"),
  aliases: ["đơn vị công an"]
)

let operatorColumn = ColumnDeclaration(
  "operator",
  .label,
  Localized("operator", vi: "người thực hiện"),
  Localized("who was working", vi: "người thực hiện")
)

/// The day of a record, with the month, quarter and year that follow from it.
func dayColumns(
  _ label: Localized,
  _ meaning: Localized,
  headings: [String] = []
) -> [ColumnDeclaration] {
  [
    ColumnDeclaration(
      "date",
      .date,
      label,
      meaning,
      aliases: label.vietnamese == "ngày" ? [] : ["ngày"],
      headings: headings
    )
  ] + monthQuarterAndYear
}

/// What follows from the day of a record.
let monthQuarterAndYear =
  [
    ColumnDeclaration(
      "period",
      .month,
      Localized("month", vi: "tháng"),
      Localized("the month of the date", vi: "tháng của ngày ghi"),
      aliases: ["month"]
    )
  ] + quarterAndYear

let quarterAndYear = [
  ColumnDeclaration(
    "quarter",
    .quarter,
    Localized("quarter", vi: "quý"),
    Localized("the quarter of the date, such as 2022-q3", vi: "quý của ngày ghi, như 2022-q3")
  ),
  ColumnDeclaration(
    "year",
    .year,
    Localized("year", vi: "năm"),
    Localized("the year of the date", vi: "năm của ngày ghi")
  ),
]

/// When and by whom the counting version of a record was written, and why it was amended.
let recordingColumns = [
  ColumnDeclaration(
    "recorded_at",
    .date,
    Localized("recorded on", vi: "ngày ghi"),
    Localized("the day this version was written", vi: "ngày ghi phiên bản này")
  ),
  ColumnDeclaration(
    "recorded_by",
    .label,
    Localized("recorded by", vi: "người ghi"),
    Localized("who wrote this version", vi: "người ghi phiên bản này")
  ),
  ColumnDeclaration(
    "because",
    .text,
    Localized("because", vi: "lý do sửa"),
    Localized("why the record was amended", vi: "lý do sửa bản ghi")
  ),
]

/// A sum of money stated by the month's list.
func money(
  _ name: String,
  _ label: Localized,
  _ meaning: Localized,
  aliases: [String] = [],
  headings: [String] = []
) -> ColumnDeclaration {
  ColumnDeclaration(name, .money, label, meaning, aliases: aliases, headings: headings)
}

/// Free text.
func text(
  _ name: String,
  _ label: Localized,
  _ meaning: Localized,
  aliases: [String] = [],
  headings: [String] = []
) -> ColumnDeclaration {
  ColumnDeclaration(name, .text, label, meaning, aliases: aliases, headings: headings)
}

package import Query
import Values

extension DomainCatalogue {
  /// What the law says, and since when.
  static let law = SourceDeclaration(
    "law",
    label: Localized("law", vi: "quy định"),
    meaning: Localized(
      "every rule that a figure rests on: its value, its days, where it stands and how sure that"
        + " is; as of a day the rules in force on it",
      vi: "mọi quy định làm căn cứ tính: giá trị, hiệu lực, văn bản và độ chắc chắn; tính đến một"
        + " ngày thì chỉ các quy định có hiệu lực ngày đó"
    ),
    aliases: ["luật", "rules"],
    time: .inForce,
    columns: lawColumns,
    defaultColumns: [
      "topic", "rule", "value", "unit", "first_day", "last_day", "source", "certainty",
    ],
    defaultOrder: [],
    belongsToEmployer: false
  )

  private static let lawColumns = [
    chosen(
      "topic",
      .lawTopic,
      Localized("topic", vi: "nhóm"),
      Localized("what the rule is about", vi: "quy định về việc gì")
    ),
    label(
      "rule",
      Localized("rule", vi: "quy định"),
      Localized("the name of the rule", vi: "tên của quy định")
    ),
    text(
      "meaning",
      Localized("meaning", vi: "nội dung"),
      Localized("what the value says", vi: "giá trị có nghĩa gì")
    ),
    text(
      "value",
      Localized("value", vi: "giá trị"),
      Localized("its value; empty when nobody knows it", vi: "giá trị; trống khi chưa biết")
    ),
    chosen(
      "unit",
      .lawUnit,
      Localized("unit", vi: "đơn vị tính"),
      Localized("what the value counts", vi: "giá trị tính bằng gì")
    ),
    day(
      "first_day",
      Localized("first day", vi: "từ ngày"),
      Localized("empty when it held before all data", vi: "trống nếu có từ trước mọi số liệu")
    ),
    day(
      "last_day",
      Localized("last day", vi: "đến ngày"),
      Localized("empty while no end is known", vi: "trống nếu chưa hết hiệu lực")
    ),
    text(
      "source",
      Localized("source", vi: "văn bản"),
      Localized("the law or decision, with the article", vi: "văn bản, điều khoản")
    ),
    chosen(
      "certainty",
      .lawCertainty,
      Localized("certainty", vi: "độ chắc chắn"),
      Localized(
        "read in an official text, reported by others, from a weak source, or the program's own",
        vi: "đọc trong văn bản chính thức, theo nguồn khác, nguồn yếu, hay do chương trình tự đặt"
      )
    ),
    chosen(
      "used",
      .yesNo,
      Localized("used", vi: "dùng để tính"),
      Localized(
        "whether figures are computed by it; else it stands here to be read",
        vi: "có số liệu nào tính theo quy định này không; nếu không thì chỉ để đọc"
      )
    ),
    text(
      "file",
      Localized("file", vi: "tệp riêng"),
      Localized(
        "the office's own file and line that the row comes from; empty for the program's rows",
        vi: "tệp và dòng quy định riêng của cơ quan; trống nếu là quy định của chương trình"
      )
    ),
  ]
}

extension Category {
  package static let lawTopic = Category(
    "topic of the law",
    LawTopic.allCases.map { Value($0.rawValue, $0.label) }
  )

  package static let lawUnit = Category(
    "unit of a rule",
    LawUnit.allCases.map { Value($0.rawValue, $0.label) }
  )

  package static let lawCertainty = Category(
    "certainty of a rule",
    LawCertainty.allCases.map { Value($0.rawValue, $0.label) }
  )
}

package import Values

/// What a letter that urges a unit rests on and threatens, by the law of its day.
package struct UrgingText: Hashable, Sendable {
  /// Legal bases, without the sign behind each.
  package let bases: [String]
  /// How long the unit owes; fields of the letter stand in double braces.
  package let time: String
  /// What follows when the day passes.
  package let measures: String

  /// The text that holds on a day; the latest where no row says so.
  package static func on(_ day: Day) -> UrgingText { rules.rule(on: day) ?? newest }

  private static let newLaw = Day(year: 2025, month: 7, day: 1)
  private static let decree = Day(year: 2025, month: 11, day: 30)

  static let rules = [
    DatedRule(
      firstDay: nil,
      lastDay: newLaw?.advanced(by: -1),
      source: "58/2014/QH13; 595/QĐ-BHXH",
      rule: UrgingText(
        bases: [
          "Căn cứ Luật Bảo hiểm xã hội số 58/2014/QH13 ngày 20 tháng 11 năm 2014",
          "Căn cứ Quyết định số 595/QĐ-BHXH ngày 14 tháng 4 năm 2017 của Bảo hiểm xã hội Việt Nam",
        ],
        time: "số tháng chậm đóng: {{months}}",
        measures:
          "Quá thời hạn nêu trên, cơ quan bảo hiểm xã hội phối hợp với các cơ quan chức năng"
          + " thanh tra, kiểm tra và xử lý theo quy định của pháp luật."
      )
    ),
    DatedRule(
      firstDay: newLaw,
      lastDay: decree?.advanced(by: -1),
      source: "41/2024/QH15, Điều 35, 40",
      rule: UrgingText(bases: [law], time: newest.time, measures: newest.measures)
    ),
    DatedRule(firstDay: decree, lastDay: nil, source: "41/2024/QH15; 274/2025/NĐ-CP", rule: newest),
  ]

  private static let law = "Căn cứ Luật Bảo hiểm xã hội số 41/2024/QH15 ngày 29 tháng 6 năm 2024"

  private static let newest = UrgingText(
    bases: [law, "Căn cứ Nghị định số 274/2025/NĐ-CP của Chính phủ"],
    time: "số ngày chậm đóng: {{days_late}}",
    measures:
      "Quá thời hạn nêu trên, cơ quan bảo hiểm xã hội áp dụng các biện pháp xử lý chậm đóng,"
      + " trốn đóng theo quy định của Luật Bảo hiểm xã hội, trong đó có việc thu số tiền bằng"
      + " 0,03%/ngày tính trên số tiền và số ngày chậm đóng, trốn đóng."
  )
}

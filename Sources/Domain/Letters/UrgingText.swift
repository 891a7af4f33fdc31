package import Values

/// What a letter that urges a unit rests on and threatens, by the law of its day.
package struct UrgingText: Hashable, Sendable {
  /// Legal bases, without the sign behind each.
  package let bases: [String]
  /// How long the unit owes; fields of the letter stand in double braces.
  package let time: String
  /// What follows when the day passes.
  package let measures: String

  /// The text that holds on a day.
  package init(_ law: LawTable, on day: Day) {
    bases = law.words(.letterBases, on: day) ?? []
    let countsDays = law.words(.regime, on: day) == ["days"]
    time = countsDays ? "số ngày chậm đóng: {{days_late}}" : "số tháng chậm đóng: {{months}}"
    measures = countsDays ? Self.measuresByDays : Self.measuresByMonths
  }

  private static let measuresByMonths =
    "Quá thời hạn nêu trên, cơ quan bảo hiểm xã hội phối hợp với các cơ quan chức năng"
    + " thanh tra, kiểm tra và xử lý theo quy định của pháp luật."

  private static let measuresByDays =
    "Quá thời hạn nêu trên, cơ quan bảo hiểm xã hội áp dụng các biện pháp xử lý chậm đóng,"
    + " trốn đóng theo quy định của Luật Bảo hiểm xã hội, trong đó có việc thu số tiền bằng"
    + " 0,03%/ngày tính trên số tiền và số ngày chậm đóng, trốn đóng."
}

import Testing

@testable import Domain

/// Vector V1 of the attribution of money, row by row: one unit, two lists, what it paid and why.
///
/// Overdue 100 at 31/07 and 31/08, 0 at 30/09 unless said; R-07 handed over on 15/08, R-08 on 15/09.
struct VectorOneTests {
  struct Row: CustomTestStringConvertible {
    let testDescription: String
    let shares: [String]
    let rows: [String]
    let tell: @Sendable (inout Story) -> Void

    init(
      _ name: String,
      _ shares: [String],
      _ rows: [String],
      _ tell: @escaping @Sendable (inout Story) -> Void
    ) {
      testDescription = "V1 row " + name
      self.shares = shares
      self.rows = rows
      self.tell = tell
    }
  }

  @Test(arguments: lists + contacts + balances + time)
  func givesTheRow(row: Row) {
    var story = Story()
    story.end("2022-07", ["A": 100])
    story.end("2022-08", ["A": 100])
    story.end("2022-09", ["A": 0])
    row.tell(&story)
    let result = attribute(story.input)
    #expect(story.shares(result) == row.shares)
    #expect(story.rows(result) == row.rows)
  }

  static let lists = [
    Row("1: 60 on 20/09", ["60+0"], ["60 R-08, listed R-08"]) {
      bothLists(&$0)
      $0.pay("A", 60, "20/09")
    },
    Row(
      "2: 60 on 20/09, 60 on 25/09",
      ["60+0", "40+20"],
      ["60 R-08, listed R-08", "40 R-08, listed R-08"]
    ) {
      bothLists(&$0)
      $0.pay("A", 60, "20/09")
      $0.pay("A", 60, "25/09")
    },
    Row("3: 60 on 15/09, the day of R-08", ["60+0"], ["60 R-07, listed R-07"]) {
      bothLists(&$0)
      $0.pay("A", 60, "15/09")
    },
    Row("4: the same without R-07", ["60+0"], ["60 none"]) {
      $0.list("R-08", on: "15/09", ["A": 100])
      $0.pay("A", 60, "15/09")
    },
    Row(
      "5: 30 on 10/09, 80 on 20/09",
      ["30+0", "70+10"],
      ["30 R-07, listed R-07", "70 R-08, listed R-08"]
    ) {
      bothLists(&$0)
      $0.pay("A", 30, "10/09")
      $0.pay("A", 80, "20/09")
    },
    Row(
      "13: overdue 140 at 30/09, 130 on 10/10",
      ["130+0"],
      ["100 R-08, listed R-08", "30 R-08"]
    ) {
      bothLists(&$0)
      $0.end("2022-09", ["A": 140])
      $0.pay("A", 130, "10/10")
    },
    Row("14: R-08 withdrawn 22/09, 40 on 25/09", ["40+0"], ["40 R-07, listed R-07"]) {
      bothLists(&$0)
      $0.withdraw("A", from: "R-08", on: "22/09")
      $0.pay("A", 40, "25/09")
    },
    Row("14: the same without R-07", ["40+0"], ["40 none"]) {
      $0.list("R-08", on: "15/09", ["A": 100])
      $0.withdraw("A", from: "R-08", on: "22/09")
      $0.pay("A", 40, "25/09")
    },
  ]

  static let contacts = [
    Row("6: call 18/09, 40 on 20/09", ["40+0"], ["40 call, listed R-08"]) {
      bothLists(&$0)
      $0.act(.call, "A", "18/09")
      $0.pay("A", 40, "20/09")
    },
    Row(
      "7: joint meeting 20/09, 40 on 20/09",
      ["40+0"],
      ["40 joint_meeting, listed R-08, joint joint_meeting"]
    ) {
      bothLists(&$0)
      $0.act(.jointMeeting, "A", "20/09")
      $0.pay("A", 40, "20/09")
    },
    Row("8: letter 20/09, 40 on 20/09", ["40+0"], ["40 R-08, listed R-08"]) {
      bothLists(&$0)
      $0.act(.letter, "A", "20/09")
      $0.pay("A", 40, "20/09")
    },
    Row(
      "9: no lists, call and joint meeting 18/09, 40 on 20/09",
      ["40+0"],
      ["40 joint_meeting, joint joint_meeting"]
    ) {
      $0.act(.call, "A", "18/09")
      $0.act(.jointMeeting, "A", "18/09")
      $0.pay("A", 40, "20/09")
    },
    Row("10: no lists, call 21/08 (day 30)", ["40+0"], ["40 call"]) {
      $0.act(.call, "A", "21/08")
      $0.pay("A", 40, "20/09")
    },
    Row("10: no lists, call 20/08 (day 31)", ["40+0"], ["40 none"]) {
      $0.act(.call, "A", "20/08")
      $0.pay("A", 40, "20/09")
    },
    Row("11: no lists, call 01/08 with a promise due 30/09", ["40+0"], ["40 call"]) { story in
      let due = story.day("30/09")
      story.act(.call, "A", "01/08") { $0.stretch(toPromiseDue: due, Story.windows) }
      story.pay("A", 40, "20/09")
    },
    Row(
      "19: inspections decided 01/07 (concluded 10/09) and 01/09",
      ["40+0"],
      ["40 second, inspected second"]
    ) { story in
      let concluded = story.day("10/09")
      story.act(.inspection, "A", "01/07", name: "first") {
        $0.conclude(on: concluded, Story.windows)
      }
      story.act(.inspection, "A", "01/09", name: "second")
      story.pay("A", 40, "20/09")
    },
  ]

  static let balances = [
    Row("12: overdue 0 at 31/08, 50 on 20/09", ["0+50"], []) {
      bothLists(&$0)
      $0.end("2022-08", ["A": 0])
      $0.pay("A", 50, "20/09")
    },
    Row("12: absent from the complete list of 31/08", ["0+50"], []) {
      bothLists(&$0)
      $0.end("2022-08", ["B": 5])
      $0.pay("A", 50, "20/09")
    },
    Row("15: 60 on 20/09, reversed 05/10", ["reversed 60", "reversed -60"], []) { story in
      bothLists(&story)
      let payment = story.pay("A", 60, "20/09")
      story.pay("A", -60, "05/10") { $0.reverses = payment }
    },
    Row("16: August not imported, 60 on 20/09", ["undecidable 60"], []) {
      bothLists(&$0)
      $0.forget("2022-08")
      $0.pay("A", 60, "20/09")
    },
    Row("16: August imported as a part without A", ["undecidable 60"], []) {
      bothLists(&$0)
      $0.end("2022-08", isComplete: false, ["B": 5])
      $0.pay("A", 60, "20/09")
    },
    Row("21: 100 towards a finding on 20/09", ["finding 100"], []) {
      bothLists(&$0)
      $0.pay("A", 100, "20/09") { $0.isTowardsFinding = true }
    },
  ]

  static let time = [
    Row("17: A becomes B on 01/10, 40 on B on 10/10", ["40+0"], ["40 R-08, listed R-08"]) {
      bothLists(&$0)
      $0.end("2022-09", ["A": 0, "B": 100])
      $0.link("A", "B", "01/10")
      $0.pay("B", 40, "10/10")
    },
    Row(
      "17: two units of a list become one, which pays for both",
      ["180+0"],
      ["100 R-08, listed R-08", "50 R-08, listed R-08", "30 R-08"]
    ) {
      $0.list("R-08", on: "15/09", ["A": 50, "B": 100])
      $0.end("2022-09", ["A": 0, "B": 200])
      $0.link("A", "B", "01/10")
      $0.pay("B", 180, "10/10")
    },
    Row("17: without the link", ["40+0"], ["40 none"]) {
      bothLists(&$0)
      $0.end("2022-09", ["A": 0, "B": 100])
      $0.pay("B", 40, "10/10")
    },
    Row("18: 70 without unit on 20/09", ["unmatched 70"], []) {
      bothLists(&$0)
      $0.pay(nil, 70, "20/09")
    },
    Row("18: matched to A on 03/10", ["70+0"], ["70 R-08, listed R-08"]) {
      bothLists(&$0)
      $0.pay("A", 70, "20/09")
    },
    Row("20: overdue 20 at 30/11, 10 on 14/12 (day 90)", ["10+0"], ["10 R-08, listed R-08"]) {
      bothLists(&$0)
      $0.end("2022-11", ["A": 20])
      $0.pay("A", 10, "14/12")
    },
    Row("20: on 15/12", ["10+0"], ["10 none"]) {
      bothLists(&$0)
      $0.end("2022-11", ["A": 20])
      $0.pay("A", 10, "15/12")
    },
    Row("22: 50 known only as 2022-09", ["50+0"], ["50 R-07, listed R-07"]) {
      bothLists(&$0)
      $0.pay("A", 50, "30/09") { $0.isDayKnown = false }
    },
  ]

  static func bothLists(_ story: inout Story) {
    story.list("R-07", on: "15/08", ["A": 100])
    story.list("R-08", on: "15/09", ["A": 100])
  }
}

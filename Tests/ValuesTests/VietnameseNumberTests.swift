import Testing
import Values

struct VietnameseNumberTests {
  @Test(
    arguments: [
      (0, "không"), (1, "một"), (4, "bốn"), (5, "năm"), (10, "mười"), (11, "mười một"),
      (14, "mười bốn"), (15, "mười lăm"), (20, "hai mươi"), (21, "hai mươi mốt"),
      (24, "hai mươi tư"), (25, "hai mươi lăm"), (44, "bốn mươi tư"), (55, "năm mươi lăm"),
      (91, "chín mươi mốt"), (100, "một trăm"), (101, "một trăm linh một"),
      (104, "một trăm linh bốn"), (105, "một trăm linh năm"), (110, "một trăm mười"),
      (111, "một trăm mười một"), (115, "một trăm mười lăm"), (121, "một trăm hai mươi mốt"),
      (555, "năm trăm năm mươi lăm"), (999, "chín trăm chín mươi chín"),
    ] as [(Int128, String)]
  )
  func threeFiguresAreReadAsInSchool(number: Int128, words: String) {
    #expect(VietnameseNumber.words(number) == words)
  }

  @Test(
    arguments: [
      (1000, "một nghìn"), (1001, "một nghìn không trăm linh một"),
      (1010, "một nghìn không trăm mười"), (1015, "một nghìn không trăm mười lăm"),
      (1105, "một nghìn một trăm linh năm"), (10_000, "mười nghìn"),
      (21_000, "hai mươi mốt nghìn"), (105_000, "một trăm linh năm nghìn"),
      (1_000_000, "một triệu"), (1_000_005, "một triệu không trăm linh năm"),
      (2_015_000, "hai triệu không trăm mười lăm nghìn"), (1_500_000, "một triệu năm trăm nghìn"),
      (12_345_678, "mười hai triệu ba trăm bốn mươi lăm nghìn sáu trăm bảy mươi tám"),
    ] as [(Int128, String)]
  )
  func emptyHundredsAreReadBehindOtherFigures(number: Int128, words: String) {
    #expect(VietnameseNumber.words(number) == words)
  }

  @Test(
    arguments: [
      (580_000_000_000, "năm trăm tám mươi tỷ"),
      (
        557_731_434_989,
        "năm trăm năm mươi bảy tỷ bảy trăm ba mươi mốt triệu bốn trăm ba mươi tư"
          + " nghìn chín trăm tám mươi chín"
      ),
      (1_000_000_001, "một tỷ không trăm linh một"),
      (5_012_000_000, "năm tỷ không trăm mười hai triệu"),
      (1_105_000_000_000, "một nghìn một trăm linh năm tỷ"),
      (1_000_000_000_000_000, "một triệu tỷ"),
      (1_000_000_000_000_000_000, "một tỷ tỷ"),
      (
        9_223_372_036_854_775_807,
        "chín tỷ hai trăm hai mươi ba triệu ba trăm bảy mươi hai nghìn"
          + " không trăm ba mươi sáu tỷ tám trăm năm mươi tư triệu bảy trăm bảy mươi lăm nghìn"
          + " tám trăm linh bảy"
      ),
      (-21, "âm hai mươi mốt"),
    ] as [(Int128, String)]
  )
  func billionsAreCountedByTheSameWords(number: Int128, words: String) {
    #expect(VietnameseNumber.words(number) == words)
  }

  /// No two numbers are read alike: what a letter says in words can be read back.
  @Test func differentNumbersHaveDifferentWords() {
    var seen: [String: Int128] = [:]
    let numbers =
      (0..<20_000).map { Int128($0) } + (0..<20_000).map { Int128($0) * 50_001 + 999_983 }
    for number in numbers {
      let words = VietnameseNumber.words(number)
      #expect(seen[words] == nil || seen[words] == number, "\(number) \(words)")
      seen[words] = number
    }
  }

  @Test func sumsBeginWithACapital() {
    #expect(VietnameseNumber.sum(580_000_000_000) == "Năm trăm tám mươi tỷ đồng")
    #expect(VietnameseNumber.sum(0) == "Không đồng")
    #expect(VietnameseNumber.sum(-5000) == "Âm năm nghìn đồng")
  }

  @Test(arguments: [
    (15, 9, 2022, "ngày mười lăm tháng chín năm hai nghìn không trăm hai mươi hai"),
    (1, 4, 2025, "ngày mùng một tháng tư năm hai nghìn không trăm hai mươi lăm"),
    (21, 12, 2021, "ngày hai mươi mốt tháng mười hai năm hai nghìn không trăm hai mươi mốt"),
  ])
  func daysAreSpelled(day: Int, month: Int, year: Int, words: String) throws {
    #expect(VietnameseNumber.words(try #require(Day(year: year, month: month, day: day))) == words)
  }
}

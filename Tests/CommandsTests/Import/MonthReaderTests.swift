import Testing
import Values

@testable import Commands

@Suite struct MonthReaderTests {
  @Test(arguments: [
    ("DANH SÁCH … ĐẾN NGÀY 30/09/2022", "2022-09"),
    ("Số liệu đến hết ngày 30 tháng 9 năm 2022", "2022-09"),
    ("Tháng 9/2022", "2022-09"), ("tháng 09 năm 2022", "2022-09"), ("T9/2022", "2022-09"),
    ("Quý III/2022", "2022-09"), ("quý 2 năm 2022", "2022-06"),
    ("từ tháng 1/2022 đến tháng 9/2022", "2022-09"), ("as of 30/09/2022", "2022-09"),
    ("List 2022-09", "2022-09"), ("Số liệu ngày 30/09/2022", "2022-09"),
    ("Đến 31-08-2022", "2022-08"),
  ])
  func titlesNameTheirMonth(title: String, month: String) throws {
    let mentions = MonthReader(title).mentions
    let rank = try #require(mentions.map(\.rank).min())
    #expect(mentions.filter { $0.rank == rank }.map(\.month.iso) == [month])
  }

  @Test(arguments: [
    "Bình Dương, ngày 05 tháng 10 năm 2022", "Hà Nội, ngày 5/10/2022", "Số 12/2022/BHXH",
    "BẢO HIỂM XÃ HỘI TỈNH", "Quyết định 595/QĐ-BHXH", "tháng 13/2022", "1234/5678",
  ])
  func otherDatesAndNumbersAreNoMonth(title: String) {
    #expect(MonthReader(title).mentions.isEmpty)
  }

  @Test(arguments: [
    ("2022-09.csv", "2022-09"), ("t9-2022.csv", "2022-09"), ("no_09_2022", "2022-09"),
    ("202209", "2022-09"), ("ds 30-09-2022 v2", "2022-09"), ("09/2022", "2022-09"),
    ("20220930", "2022-09"), ("thang 9 2022", "2022-09"), ("092022", "2022-09"),
  ])
  func shortTextsAreAMonth(text: String, month: String) {
    #expect(MonthReader(text).onlyMonth?.iso == month)
  }

  @Test(arguments: ["list", "2022", "13/2022", "2022-00", "9", "2022-08 2022-09", ""])
  func otherShortTextsAreNone(text: String) {
    #expect(MonthReader(text).onlyMonth == nil)
  }
}

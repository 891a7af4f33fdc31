import Testing

@testable import Domain

/// What a case keeps of a person: initials and the year of birth, and no number that is anybody's.
@Suite struct PersonNameTests {
  @Test(arguments: [
    "N.V.H.", "N.V.H., 1987", "N. V. H., 1987", "Đ.T., 2001", "n.v.h.", "N.V.H, 1987",
  ])
  func initialsAreTaken(text: String) {
    #expect(PersonName.isInitials(text))
  }

  @Test(arguments: [
    "", "Nguyễn Văn Hùng", "N.V.Hùng", "NVH", "N", "N.V.H., 87", "N.V.H., 1987, Vinh",
    "N.V.H., 1850", ".", "079087001234", "N.V.H. 1987", "1.2.3.",
  ])
  func anythingElseIsRefused(text: String) {
    #expect(!PersonName.isInitials(text))
  }

  @Test(arguments: ["079087001234", "CCCD 0790 8700 1234", "số 123456789", "HS4010123456789"])
  func nineDigitsMayBeAPersonsNumber(text: String) {
    #expect(PersonName.holdsNumber(text))
  }

  @Test(arguments: [
    "15/QĐ-XPHC", "họp ngày 12/03/2021", "1.200.000.000 đồng", "12.10.2022 và 13.10.2022",
    "12345678", "1560/BHXH-PC",
  ])
  func numbersOfLettersDatesAndSumsAreNone(text: String) {
    #expect(!PersonName.holdsNumber(text))
  }
}

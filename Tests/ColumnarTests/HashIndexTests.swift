import Columnar
import Testing

@Suite struct HashIndexTests {
  @Test(arguments: [0, 1, 2, 15, 16, 17, 1000, 20_000])
  func everyTextIsFound(_ count: Int) {
    let texts = (0..<count).map { "TA" + String($0 &* 7919 % 1_000_003) + "B" }
    let index = HashIndex(TextColumn(texts))
    #expect(texts.indices.allSatisfy { index.row(of: texts[$0]) == $0 })
    #expect(index.row(of: "TA") == nil)
    #expect(index.row(of: "") == nil)
    #expect(index.duplicates.isEmpty)
  }

  @Test func insertingAgreesWithADictionary() {
    var numbers = SeededNumbers(seed: 5)
    var index = HashIndex()
    var known: [String: Int] = [:]
    for _ in 0..<20_000 {
      let length = Int.random(in: 0...20, using: &numbers)
      let text = String((0..<length).map { _ in "abđ".randomElement(using: &numbers) ?? "a" })
      let expected = known[text] ?? known.count
      let isNew = known[text] == nil
      known[text] = expected
      let place = index.row(inserting: text)
      #expect(place.row == expected && place.isNew == isNew)
    }
    #expect(index.texts.count == known.count)
    #expect(known.allSatisfy { index.row(of: $0.key) == $0.value })
  }

  @Test func repeatedTextsAreReportedWithTheirFirstRow() {
    let index = HashIndex(TextColumn(["a", "b", "a", "", "", "a"]))
    #expect(index.duplicates.map(\.row) == [2, 4, 5])
    #expect(index.duplicates.map(\.firstRow) == [0, 3, 0])
    #expect(index.row(of: "a") == 0)
  }

  @Test func insertingAfterRepeatedRowsStillFindsAll() {
    var index = HashIndex(TextColumn(["a", "a", "b", "b"]))
    for number in 0..<100 { index.row(inserting: String(number)) }
    #expect(index.row(of: "a") == 0)
    #expect(index.row(of: "b") == 2)
    #expect(index.row(of: "0") == 4)
    #expect(index.row(of: "99") == 103)
  }

  @Test func formsOfOneLetterAreDifferentTexts() {
    let index = HashIndex(TextColumn(["ê", "e\u{302}"]))
    #expect(index.row(of: "e\u{302}") == 1)
  }

  @Test func dictionariesCodeByFirstAppearance() {
    var dictionary = ValueDictionary(["", "Dĩ An", "Tân Uyên"])
    #expect(dictionary.texts == ["", "Dĩ An", "Tân Uyên"])
    #expect(dictionary.code(adding: "Dĩ An") == 1)
    #expect(dictionary.code(adding: "Thuận An") == 3)
    #expect(dictionary.code(of: "Thuận An") == 3)
    #expect(dictionary.code(of: "Bến Cát") == nil)
    #expect(dictionary.code(of: "") == 0)
    #expect(dictionary[2] == "Tân Uyên")
  }
}

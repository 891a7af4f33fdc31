import Columnar
import Testing

@Suite struct DictionaryColumnTests {
  /// Dictionary sizes on both sides of each width, and wanted sets of few and many runs.
  @Test(arguments: [1, 2, 200, 256, 257, 70_000], [0, 1, 2, 3])
  func marksAgreeWithALookup(_ valueCount: Int, _ pattern: Int) {
    var numbers = SeededNumbers(seed: UInt64(valueCount * 4 + pattern))
    let dictionary = ValueDictionary((1...valueCount).map { "value \($0)" })
    for base in [0, valueCount / 2] {
      let codes = (0..<5000).map { _ in
        Int64.random(in: Int64(base)...Int64(valueCount), using: &numbers)
      }
      let column = DictionaryColumn(codes: IntegerColumn(values: codes), dictionary: dictionary)
      let wanted = (0...valueCount).map { code in
        switch pattern {
        case 0: false
        case 1: code == valueCount || code == 0
        case 2: code >= valueCount / 2
        default: Bool.random(using: &numbers)
        }
      }
      for rows in blocks(of: column.count) {
        var mask = BlockMask(count: rows.count, isKept: true)
        column.mark(codesWhere: wanted, rows: rows, into: &mask)
        #expect(mask.bytes.map { $0 == 1 } == rows.map { wanted[Int(codes[$0])] })
      }
    }
  }

  @Test func rowsWithoutACodeCountAsEmpty() {
    let codes = IntegerColumn([1, nil, 2])
    let column = DictionaryColumn(codes: codes, dictionary: ValueDictionary(["a", "b"]))
    var mask = BlockMask(count: 3)
    column.mark(codesWhere: [true, true], rows: 0..<3, into: &mask)
    #expect(mask.bytes == [1, 1, 0])
    column.mark(codesWhere: [false, true, true], rows: 0..<3, into: &mask)
    #expect(mask.bytes == [1, 0, 1])
  }

  @Test func codesBeyondTheWantedAreNotKept() {
    let column = DictionaryColumn(["a", "b", "c"])
    var mask = BlockMask(count: 3)
    column.mark(codesWhere: [true, true], rows: 0..<3, into: &mask)
    #expect(mask.bytes == [1, 0, 0])
  }
}

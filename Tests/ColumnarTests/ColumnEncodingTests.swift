import Columnar
import Testing

@Suite struct ColumnEncodingTests {
  @Test(arguments: IntegerCase.all)
  func integersSurvive(_ sample: IntegerCase) throws {
    let column = sample.column
    let decoded = try Column(encoded: Column.integers(column).encoded(), dictionary: nil)
    let back = try #require(integers(decoded))
    #expect((0..<back.count).map { back[$0] } == sample.values)
    #expect(back.base == column.base)
    for block in blocks(of: column.count).indices {
      #expect(back.zone(block: block) == column.zone(block: block))
    }
  }

  @Test(arguments: [[], [""], ["a"], ["", "Gỗ", "", "Phú Thịnh"], ["\0", "đ", "🐟"]])
  func textsSurvive(_ texts: [String]) throws {
    let decoded = try Column(encoded: Column.texts(TextColumn(texts)).encoded(), dictionary: nil)
    guard case .texts(let back) = decoded else { return #expect(Bool(false), "texts") }
    #expect((0..<back.count).map { back[$0] } == texts)
  }

  @Test func dictionaryColumnsSurvive() throws {
    let texts = ["Tân Uyên", "", "Dĩ An", "Tân Uyên"]
    let column = DictionaryColumn(texts)
    let decoded = try Column(
      encoded: Column.dictionary(column).encoded(),
      dictionary: column.dictionary
    )
    guard case .dictionary(let back) = decoded else { return #expect(Bool(false), "codes") }
    #expect((0..<back.count).map { back[$0] } == texts)
  }

  @Test func codesNeedADictionary() {
    let bytes = Column.dictionary(DictionaryColumn(["a"])).encoded()
    #expect(throws: ColumnDecodingError.needsDictionary) {
      try Column(encoded: bytes, dictionary: nil)
    }
  }

  @Test(arguments: [
    ["a", "b", "c"], ["c", "c", "c"], (0...300).map(String.init),
    (0...66_000).map(String.init),
  ])
  func codesOutsideTheDictionaryAreRefused(_ texts: [String]) {
    let bytes = Column.dictionary(DictionaryColumn(texts)).encoded()
    #expect(throws: ColumnDecodingError.codeIsOutOfRange) {
      try Column(encoded: bytes, dictionary: ValueDictionary())
    }
  }

  @Test func negativeCodesAreRefused() {
    let codes = DictionaryColumn(
      codes: IntegerColumn(values: [-1, 0]),
      dictionary: ValueDictionary()
    )
    #expect(throws: ColumnDecodingError.codeIsOutOfRange) {
      try Column(encoded: Column.dictionary(codes).encoded(), dictionary: codes.dictionary)
    }
  }

  @Test(
    arguments: [
      ([], ColumnDecodingError.isTruncated),
      ([9, 1, 0, 0], .unknownKind(9)),
      ([1, 2, 0, 0], .unknownVersion(2)),
      ([1, 1, 7, 0], .unknownStorage(7)),
      ([1, 1, 0, 6], .unknownFlags(6)),
      ([3, 1, 1, 0], .unknownStorage(1)),
      ([3, 1, 0, 1], .unknownFlags(1)),
      ([3, 1, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 0x80], .isNotUTF8),
      ([3, 1, 0, 0, 2, 0, 0, 0, 2, 0, 0, 0, 1, 0, 0, 0, 2, 0, 0, 0, 0xC4, 0x91], .isNotUTF8),
      ([3, 1, 0, 0, 2, 0, 0, 0, 1, 0, 0, 0, 2, 0, 0, 0, 1, 0, 0, 0, 65], .endsDoNotAscend),
      ([3, 1, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 65], .endsDoNotAscend),
      ([3, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 65], .hasExcessBytes(1)),
      ([1, 1, 5, 0, 255, 255, 255, 255, 0, 0, 0, 0, 0, 0, 0, 0], .isTruncated),
    ] as [([UInt8], ColumnDecodingError)]
  )
  func wrongBytesAreNamed(_ bytes: [UInt8], _ error: ColumnDecodingError) {
    #expect(throws: error) { try Column(encoded: bytes, dictionary: nil) }
  }

  @Test func zonesBeyondTheRangeAreRefused() {
    var bytes = Column.integers(IntegerColumn(values: [.max - 3, .max])).encoded()
    bytes.replaceSubrange((bytes.count - 8)..., with: [4, 0, 0, 0, 0, 0, 0, 0])
    #expect(throws: ColumnDecodingError.hasImpossibleRange) {
      try Column(encoded: bytes, dictionary: nil)
    }
  }

  @Test(arguments: encodedSamples())
  func everyTruncatedPrefixIsRefused(_ bytes: [UInt8]) {
    let dictionary = ValueDictionary(["a", "b"])
    for count in bytes.indices {
      #expect(throws: ColumnDecodingError.self) {
        try Column(encoded: Array(bytes[..<count]), dictionary: dictionary)
      }
    }
  }

  @Test(arguments: encodedSamples().enumerated().map { ($0.offset, $0.element) })
  func mutationsNeverTrap(_ seed: Int, _ bytes: [UInt8]) {
    var numbers = SeededNumbers(seed: UInt64(seed))
    let dictionary = ValueDictionary(["a", "b"])
    for _ in 0..<1_000 {
      var mutated = bytes
      for _ in 0..<Int.random(in: 1...4, using: &numbers) {
        // Most changes go to the header, where they do the most.
        let limit = Bool.random(using: &numbers) ? min(20, mutated.count) : mutated.count
        mutated[Int.random(in: 0..<limit, using: &numbers)] = .random(in: 0...255, using: &numbers)
      }
      guard let column = try? Column(encoded: mutated, dictionary: dictionary) else { continue }
      touch(column)
    }
  }
}

/// Small columns of every kind and storage, encoded; ten of them.
private func encodedSamples() -> [[UInt8]] {
  let ranges = IntegerCase.ranges.map(\.1).filter { $0.lowerBound < $0.upperBound }
  var numbers = SeededNumbers(seed: 9)
  var samples: [[UInt8]] = ranges.map { range in
    let values: [Int64?] = (0..<70).map { row in
      row % 9 == 4 ? nil : Int64.random(in: range, using: &numbers)
    }
    return Column.integers(IntegerColumn([range.lowerBound, range.upperBound] + values)).encoded()
  }
  samples.append(Column.texts(TextColumn(["Gỗ", "", "Phú Thịnh", "a"])).encoded())
  samples.append(Column.dictionary(DictionaryColumn(["a", "b", "", "a"])).encoded())
  return samples
}

/// Uses every row in every way, so that a column that should have been refused shows itself.
private func touch(_ column: Column) {
  let rows = 0..<min(column.count, 200)
  switch column {
  case .integers(let integers):
    var output = [Int64](repeating: 0, count: rows.count)
    integers.decode(rows, into: &output)
    var mask = BlockMask(count: rows.count)
    integers.mark(within: -5...70_000, rows: rows, into: &mask)
    if !rows.isEmpty { _ = integers.zone(block: 0) }
    for row in rows { _ = integers[row] }
  case .dictionary(let codes):
    for row in rows { _ = codes[row] }
  case .texts(let texts):
    for row in rows { _ = texts[row] }
  }
}

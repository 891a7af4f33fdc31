import Columnar
import Ledger
import Query
import Testing
import Values

@testable import Domain

@Suite struct RegisterTests {
  private func register() throws -> Register {
    let small = try SmallLedger()
    try small.importList(
      "2022-08",
      """
      code|name|amount
      TA0001A|Công ty TNHH Gỗ Phú Thịnh|1
      TB0002B|Công ty CP May Bình Minh|1
      TA0003C|Công ty Gỗ Hoàng Gia|1
      KQ0004D|Hộ Nguyễn Văn A|1
      """
    )
    try small.importList("2022-09", "code|name|amount\nTA0003C|Công ty Gỗ Đại Phát|1")
    return try small.tables().register
  }

  @Test(arguments: [
    ("gỗ phú thịnh", EmployerMatch.one(ordinal: 1)), ("GO PHU THINH", .one(ordinal: 1)),
    ("ta0003c", .one(ordinal: 2)), ("hoang gia", .one(ordinal: 2)), ("đại phát", .one(ordinal: 2)),
    ("công ty", .several(ordinals: [1, 2, 3], count: 3)),
    ("công ty cp may bình minh", .one(ordinal: 3)),
    ("TA0001B", .none(nearest: [1])), ("  ", .none(nearest: [])),
  ])
  func aUnitIsFoundByCodeOrName(words: String, match: EmployerMatch) throws {
    #expect(try register().employer(named: words) == match)
  }

  @Test func rolesComeFromTheCode() throws {
    let register = try register()
    let roles = try register.column("role", on: day("2022-09-30"))
    #expect(
      (0..<4).map { textValue(roles, at: $0) } == ["household", "employer", "employer", "employer"]
    )
  }

  /// A million new units are written in chunks, which nobody may notice.
  @Test(arguments: [(1, 5), (2, 3), (3, 2)])
  func unitsInChunksAreTheSameUnits(unitsPerChunk: Int, chunkCount: Int) throws {
    let head = "code|name|district|reason|amount\n"
    let months = [
      "TD4|Bốn|Dĩ An|phá sản|4\nTA1|Một|Tân Uyên||1\nTB2|Hai||giải thể|2",
      "TE5|Năm|Bến Cát||5\nTC3|Ba|Dĩ An||3\nTD4|Tư|Dĩ An||4",
    ].map { head + $0 }
    let (whole, chunked) = (try SmallLedger(), try SmallLedger())
    for (month, text) in zip(["2022-08", "2022-09"], months) {
      try whole.importList(month, text)
      try chunked.importList(month, unitsPerChunk: unitsPerChunk, text)
    }
    let columns = "code name district status"
    for (source, columns) in [("employers", columns), ("debts", "code amount")] {
      #expect(try chunked.rows(source, .all, columns) == whole.rows(source, .all, columns))
    }
    #expect(try chunked.tables().register.chunks.count == chunkCount)
  }

  /// Random imports in any order of months, against a model that keeps each month's names apart.
  @Test(arguments: 0..<20) func datedNamesAgreeWithANaiveModel(seed: UInt64) throws {
    var random = SeededRandom(seed)
    let small = try SmallLedger()
    let codes = ["TA1", "TA2", "TA3", "TA4"]
    var listed: [Int32: [String: String]] = [:]
    let months = try (1...6).map { try small.month("2022-0\($0)") }.shuffled(using: &random)
    for month in months {
      var text = "code|name|district|amount"
      for code in codes.shuffled(using: &random) where Bool.random(using: &random) {
        let name = "N\(Int.random(in: 1...3, using: &random))"
        listed[month.index, default: [:]][code] = name
        text += "\n\(code)|\(name)|D\(name)|1"
      }
      try small.importList(month.iso, text)
    }
    for (index, names) in listed {
      let month = Month(index: index)
      let rows = try small.rows(
        "debts",
        .month(month, revision: nil),
        "code employer.name employer.district"
      )
      #expect(Set(rows) == Set(names.map { "\($0.key)|\($0.value)|D\($0.value)" }), "\(month.iso)")
    }
  }
}

/// A small generator with a seed, the same in every run.
struct SeededRandom: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }
}

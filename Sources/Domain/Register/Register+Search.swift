import Columnar
import Ledger
import Values

/// Which unit a name or code stands for.
package enum EmployerMatch: Hashable, Sendable {
  case one(ordinal: Int)
  /// Several names fit; the first of them, in order of code, and how many there are.
  case several(ordinals: [Int], count: Int)
  /// None fits; units whose codes or names are near.
  case none(nearest: [Int])
}

extension Register {
  /// The ordinal of a unit code; nil when no live unit has it.
  ///
  /// Case and marks do not matter.
  package func employer(code: String) throws -> Int? { try codeIndex().ordinal(code) }

  /// The unit that a person means by a code or a part of a name.
  ///
  /// Former names are found too. One name that is equal but for case and marks comes before names
  /// that only contain the words.
  ///
  /// - Complexity: O(bytes of all names)
  package func employer(named words: String, limit: Int = 10) throws -> EmployerMatch {
    let trimmed = words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if let ordinal = try employer(code: trimmed) { return .one(ordinal: ordinal) }
    let wanted = TextFolding.folded(trimmed)
    guard !wanted.isEmpty else { return .none(nearest: []) }
    for test in [TextTest.equal(folded: wanted), .contains(folded: wanted)] {
      let found = try ordinals(whereName: test)
      if let only = found.first, found.count == 1 { return .one(ordinal: only) }
      if !found.isEmpty {
        return .several(ordinals: Array(try sortedByCode(found).prefix(limit)), count: found.count)
      }
    }
    return .none(nearest: try nearest(to: trimmed))
  }

  private func ordinals(whereName test: TextTest) throws -> [Int] {
    let names = try searchedNames().rows(where: test)
    var found = Set((0..<count).filter { names[$0] })
    for change in try changes(of: "name") {
      guard case .text(let name) = change.value, test.matches(name) else { continue }
      found.insert(change.ordinal)
    }
    return found.filter(isLive).sorted()
  }

  /// The code of a unit, as it was entered.
  package func code(of ordinal: Int) throws -> String { try enteredTexts("code")[ordinal] }

  private func sortedByCode(_ ordinals: [Int]) throws -> [Int] {
    let codes = try enteredTexts("code")
    return ordinals.sorted { codes[$0] < codes[$1] }
  }

  /// Units with codes that are one slip away.
  private func nearest(to code: String) throws -> [Int] {
    guard code.utf8.count <= 16, !code.contains(" ") else { return [] }
    let codes = try enteredTexts("code")
    let index = try codeIndex()
    let length = code.utf8.count
    let near = (0..<count).lazy.filter { row in
      abs(codes.byteRange(of: row).count - length) <= 1
    }.map { codes[$0] }
    let found = Similarity.nearest(to: code, among: near)
    let distances = found.map { distance(code, $0) }
    let best = zip(found, distances).filter { $0.1 == distances.min() }
    return best.compactMap { index.ordinal($0.0) }
  }

  private func distance(_ left: String, _ right: String) -> Int {
    Similarity.editDistance(
      Array(TextFolding.folded(left).unicodeScalars),
      Array(TextFolding.folded(right).unicodeScalars)
    )
  }
}

// The beginnings of codes.
extension Register {
  /// Codes of live units that begin with a text, whatever its case, in the order of entering.
  ///
  /// - Complexity: O(units)
  package func codes(beginning typed: String, limit: Int) throws -> [String] {
    let wanted = Array(TextFolding.folded(typed).utf8)
    let codes = try enteredTexts("code")
    let live = liveness
    var found: [String] = []
    for row in 0..<codes.count where live?[row] ?? true {
      guard Self.begins(codes.bytes, codes.byteRange(of: row), wanted) else { continue }
      found.append(codes[row])
      if found.count == limit { break }
    }
    return found
  }

  /// Compares letters of ASCII, of which codes are made, without their case.
  private static func begins(_ bytes: [UInt8], _ range: Range<Int>, _ wanted: [UInt8]) -> Bool {
    guard range.count >= wanted.count else { return false }
    for (offset, byte) in wanted.enumerated() {
      let found = bytes[range.lowerBound + offset]
      let isCapital = found >= UInt8(ascii: "A") && found <= UInt8(ascii: "Z")
      if (isCapital ? found | 0x20 : found) != byte { return false }
    }
    return true
  }
}

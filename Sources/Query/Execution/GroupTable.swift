import Columnar
import Values

/// Gathers rows into groups by their keys, in order of first appearance.
struct GroupTable {
  /// One part of a key.
  private enum KeyPart: Hashable {
    case number(Int128)
    case text(String)
    case code(UInt32)
    case empty
  }

  private var numbers: [[KeyPart]: Int] = [:]
  private var dense: [Int] = []
  /// The dictionary behind the codes of each key, where all parts share one.
  private var dictionaries: [ValueDictionary?]
  private var keys: [[KeyPart]] = []

  init(keyCount: Int) { dictionaries = [ValueDictionary?](repeating: nil, count: keyCount) }

  var count: Int { max(keys.count, dictionaries.isEmpty ? 1 : 0) }

  /// The group of each row of a run, new groups made as they appear.
  mutating func groups(of vectors: [Vector], count: Int) -> [Int] {
    guard !vectors.isEmpty else { return [Int](repeating: 0, count: count) }
    for (place, vector) in vectors.enumerated() {
      // Dictionaries only grow, so the longest one reads the codes of all parts.
      if case .codes(_, let dictionary) = vector,
        dictionary.count > (dictionaries[place]?.count ?? 0)
      {
        dictionaries[place] = dictionary
      }
    }
    if vectors.count == 1, case .codes(let codes, _) = vectors[0] { return denseGroups(codes) }
    return (0..<count).map { row in group(of: vectors.map { part($0, row) }) }
  }

  private mutating func denseGroups(_ codes: [UInt32]) -> [Int] {
    var groups = [Int](repeating: 0, count: codes.count)
    for (row, code) in codes.enumerated() {
      while dense.count <= Int(code) { dense.append(-1) }
      if dense[Int(code)] < 0 { dense[Int(code)] = group(of: [code == 0 ? .empty : .code(code)]) }
      groups[row] = dense[Int(code)]
    }
    return groups
  }

  private mutating func group(of key: [KeyPart]) -> Int {
    if let known = numbers[key] { return known }
    let group = keys.count
    numbers[key] = group
    keys.append(key)
    return group
  }

  private func part(_ vector: Vector, _ row: Int) -> KeyPart {
    switch vector {
    case .numbers(let numbers): numbers[row].map(KeyPart.number) ?? .empty
    case .texts(let texts): texts[row].isEmpty ? .empty : .text(texts[row])
    case .codes(let codes, _): codes[row] == 0 ? .empty : .code(codes[row])
    }
  }

  /// The values of one key, a value a group.
  func keyVector(_ place: Int) -> Vector {
    if let dictionary = dictionaries[place] {
      let codes = keys.map { key -> UInt32 in
        if case .code(let code) = key[place] { return code }
        return 0
      }
      return .codes(codes, dictionary)
    }
    let isText = keys.contains { if case .text = $0[place] { true } else { false } }
    if isText {
      return .texts(
        keys.map { key in
          if case .text(let text) = key[place] { return text }
          return ""
        }
      )
    }
    var numbers = NumberVector(repeating: 0, count: keys.count)
    for (group, key) in keys.enumerated() {
      if case .number(let value) = key[place] {
        numbers.values[group] = value
      } else {
        numbers.setEmpty(group)
      }
    }
    return .numbers(numbers)
  }
}

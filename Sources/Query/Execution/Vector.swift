import Columnar

/// The values of an expression for a run of rows or groups.
enum Vector: Sendable {
  /// Numbers and times at the expression's scale.
  case numbers(NumberVector)
  /// The empty text is an empty value.
  case texts([String])
  /// Codes of a dictionary; 0 is an empty value.
  case codes([UInt32], ValueDictionary)

  var count: Int {
    switch self {
    case .numbers(let numbers): numbers.values.count
    case .texts(let texts): texts.count
    case .codes(let codes, _): codes.count
    }
  }

  func isEmpty(at row: Int) -> Bool {
    switch self {
    case .numbers(let numbers): numbers.isEmpty(at: row)
    case .texts(let texts): texts[row].isEmpty
    case .codes(let codes, _): codes[row] == 0
    }
  }

  /// The text at a row; only asked of texts and codes.
  func text(at row: Int) -> String {
    switch self {
    case .numbers: ""
    case .texts(let texts): texts[row]
    case .codes(let codes, let dictionary): dictionary[codes[row]]
    }
  }
}

extension Vector {
  /// The values of this vector and behind them those of another one of the same expression.
  func joined(with other: Vector) -> Vector {
    switch (self, other) {
    case (.numbers(let first), .numbers(let second)):
      let empties = (0..<count).map(first.isEmpty) + (0..<other.count).map(second.isEmpty)
      return .numbers(NumberVector(first.values + second.values, empties: empties))
    case (.codes(let first, let dictionary), .codes(let second, let longer)):
      // Dictionaries only grow, so the longer one reads the codes of both.
      return .codes(first + second, longer.count > dictionary.count ? longer : dictionary)
    case (.texts, _), (.codes, _), (.numbers, _):
      return .texts((0..<count).map(text) + (0..<other.count).map(other.text))
    }
  }
}

struct NumberVector: Sendable {
  var values: [Int128]
  /// True where there is no value; nil when every row has one.
  var empties: [Bool]?

  init(_ values: [Int128], empties: [Bool]? = nil) {
    self.values = values
    self.empties = empties
  }

  init(repeating value: Int128, count: Int) {
    values = [Int128](repeating: value, count: count)
  }

  func isEmpty(at row: Int) -> Bool { empties?[row] ?? false }

  subscript(row: Int) -> Int128? { isEmpty(at: row) ? nil : values[row] }

  /// Marks a row as having no value.
  mutating func setEmpty(_ row: Int) {
    if empties == nil { empties = [Bool](repeating: false, count: values.count) }
    empties?[row] = true
    values[row] = 0
  }

  /// Empty where either is.
  func emptiesJoined(with other: NumberVector) -> [Bool]? {
    guard let mine = empties else { return other.empties }
    guard let theirs = other.empties else { return mine }
    return zip(mine, theirs).map { $0 || $1 }
  }
}

/// Texts of few distinct values, one code a row; code 0 is an empty value.
package struct DictionaryColumn: Sendable {
  package let codes: IntegerColumn
  package let dictionary: ValueDictionary

  package init(codes: IntegerColumn, dictionary: ValueDictionary) {
    self.codes = codes
    self.dictionary = dictionary
  }

  /// Builds a dictionary of its own.
  ///
  /// O(rows).
  package init(_ texts: [String]) {
    var dictionary = ValueDictionary()
    var codes: [Int64] = []
    codes.reserveCapacity(texts.count)
    for text in texts { codes.append(Int64(dictionary.code(adding: text))) }
    self.init(codes: IntegerColumn(values: codes), dictionary: dictionary)
  }

  package var count: Int { codes.count }

  package func code(at row: Int) -> UInt32 { UInt32(codes[row] ?? 0) }

  package subscript(row: Int) -> String { dictionary[code(at: row)] }
}

import Columnar
import Values

extension TextColumn {
  /// The same texts in composed form (NFC).
  ///
  /// O(bytes); texts that are composed cost a look.
  func composed() throws(FormatError) -> TextColumn {
    // A few letters grow when they are composed, so that the bound is checked again.
    guard let texts = mapTexts(appendComposed) else {
      throw .content(.tooLarge(byteCount: bytes.count, limit: Int(UInt32.max)))
    }
    return texts
  }
}

extension CellGrid {
  /// The same cells in composed form (NFC).
  func composed() throws(FormatError) -> CellGrid {
    var columns: [CellColumn] = []
    for place in 0..<columnCount {
      let column = column(place)
      columns.append(
        CellColumn(
          try column.texts.composed(),
          firstRow: column.rows.lowerBound,
          kinds: column.kinds
        )
      )
    }
    return replacing(columns)
  }
}

private func appendComposed(_ text: ArraySlice<UInt8>, to result: inout [UInt8]) {
  if TextSurvey.isComposed(text.span) {
    result.append(contentsOf: text)
  } else {
    let text = String(decoding: text, as: UTF8.self)
    result.append(contentsOf: TextFolding.composed(text).utf8)
  }
}

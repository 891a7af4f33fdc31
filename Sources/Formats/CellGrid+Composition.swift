import Columnar
import Values

extension CellGrid {
  /// The same cells in composed form (NFC).
  ///
  /// O(bytes); fields that are composed cost a look.
  func composed() throws(FormatError) -> CellGrid {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var ends: [UInt32] = []
    ends.reserveCapacity(fieldEnds.count)
    var start = 0
    for end in fieldEnds {
      let field = start..<Int(end)
      if TextSurvey.isComposed(bytes.span.extracting(field)) {
        result.append(contentsOf: bytes[field])
      } else {
        let text = String(decoding: bytes[field], as: UTF8.self)
        result.append(contentsOf: TextFolding.composed(text).utf8)
      }
      // A few letters grow when they are composed, so the limit is checked again.
      guard let place = UInt32(exactly: result.count) else {
        throw .content(.tooLarge(byteCount: result.count))
      }
      ends.append(place)
      start = field.upperBound
    }
    return CellGrid(
      bytes: result,
      fieldEnds: ends,
      rowEnds: rowEnds,
      lines: lines,
      kinds: kinds
    )
  }
}

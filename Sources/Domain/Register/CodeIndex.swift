import Columnar
import Values

/// Finds the ordinal of a unit code, as it is spelled, else without regard to case and marks.
struct CodeIndex: Sendable {
  private let exact: HashIndex
  /// Of texts that first stood in a row that no longer counts: the later row that does.
  private var live: [Int: Int] = [:]
  private let isLive: Bitmap?
  private let folded: Lazily<[String: Int]>

  init(_ codes: TextColumn, isLive: Bitmap?) {
    let exact = HashIndex(codes)
    self.exact = exact
    self.isLive = isLive
    folded = Lazily {
      var rows: [String: Int] = [:]
      for row in 0..<codes.count where isLive?[row] ?? true {
        rows[TextFolding.folded(codes[row])] = row
      }
      return rows
    }
    for duplicate in exact.duplicates where isLive?[duplicate.row] ?? true {
      live[duplicate.firstRow] = duplicate.row
    }
  }

  /// The unit of a code of a file; no text is made for one that is spelled as it is known.
  func ordinal(ofRow row: Int, in codes: TextColumn) -> Int? {
    let bytes = codes.bytes.span.extracting(codes.byteRange(of: row))
    if let known = exact.row(of: bytes), isLive?[known] ?? true { return known }
    return exact.texts.count == 0 ? nil : ordinal(codes[row])
  }

  func ordinal(_ code: String) -> Int? {
    guard !code.isEmpty else { return nil }
    if let row = exactRow(code) { return row }
    // Codes are mostly capitals; only other spellings need the second index.
    let capitals = code.uppercased()
    if capitals != code, let row = exactRow(capitals) { return row }
    return folded.value[TextFolding.folded(code)]
  }

  private func exactRow(_ code: String) -> Int? {
    guard let row = exact.row(of: code) else { return nil }
    return isLive?[row] ?? true ? row : live[row]
  }
}

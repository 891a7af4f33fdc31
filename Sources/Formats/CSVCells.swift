import Columnar

/// Cuts a text into the cells of its rows, part by part on all cores.
///
/// A part is cut from where a row seems to begin in it. That is right unless the end of a line
/// stands in quotes there, which shows as soon as the part before is cut: it ends where this one
/// must begin, and a part that began elsewhere is cut again. So the cells do not depend on the parts.
struct CSVCells {
  /// Columns that are filled here and there only; their empty cells count.
  private static let cellsMax = 1 << 27

  let separator: UInt8
  /// The line, from 1, on which the first row begins.
  let firstLine: UInt32
  /// Bytes of each part.
  var partBytes = 1 << 22

  /// All cells from a place on.
  ///
  /// - Complexity: O(bytes)
  /// - Precondition: less than 4 GB of valid UTF-8.
  func grid(of bytes: consuming [UInt8], from start: Int) throws(FormatError) -> CellGrid {
    let pieces = try pieces(of: bytes, from: start)
    let columnCount = pieces.map(\.columns.count).max() ?? 0
    var firstRows: [Int] = []
    var rowCount = 0
    for piece in pieces {
      firstRows.append(rowCount)
      rowCount += piece.lines.count
    }
    let columns = forkJoin(rowCount: columnCount, morselSize: 1) { [firstRows] places in
      let parts = zip(pieces, firstRows).compactMap { piece, firstRow in
        piece.columns.indices.contains(places.lowerBound)
          ? (column: piece.columns[places.lowerBound].column(), firstRow: firstRow) : nil
      }
      return CellColumn(joining: parts, cellsMax: Self.cellsMax / columnCount)
    }
    guard !columns.contains(where: { $0 == nil }) else {
      throw .content(.tooManyCells(limit: Self.cellsMax))
    }
    var lines: [UInt32] = []
    lines.reserveCapacity(rowCount)
    var line = firstLine
    for piece in pieces {
      for place in piece.lines { lines.append(line + place) }
      line += piece.lineCount
    }
    return CellGrid(
      columns: columns.compactMap(\.self),
      fieldCounts: Array(pieces.map(\.fieldCounts).joined()),
      lines: lines
    )
  }

  private func pieces(of bytes: [UInt8], from start: Int) throws(FormatError) -> [CSVPiece] {
    let guesses = forkJoin(rowCount: bytes.count - start, morselSize: partBytes) { places in
      let part = (start + places.lowerBound)..<(start + places.upperBound)
      let first = part.lowerBound == start ? start : Self.rowStart(bytes, from: part.lowerBound)
      return CSVPiece(
        bytes.span,
        separator: separator,
        in: min(first, part.upperBound)..<part.upperBound,
        reach: partBytes
      )
    }
    var pieces: [CSVPiece] = []
    var place = start
    var line = firstLine
    for (number, guess) in guesses.enumerated() {
      let end = min(start + (number + 1) * partBytes, bytes.count)
      // A cell of the part before may reach over the whole of this one.
      guard place < end else { continue }
      let piece =
        guess.places.lowerBound == place && guess.fault == nil
        ? guess
        : CSVPiece(bytes.span, separator: separator, in: place..<end, reach: bytes.count)
      if let fault = piece.fault { throw .content(fact(fault, line)) }
      pieces.append(piece)
      place = piece.places.upperBound
      line += piece.lineCount
    }
    return pieces
  }

  /// The first place behind the end of a line.
  private static func rowStart(_ bytes: [UInt8], from start: Int) -> Int {
    var place = start
    while place < bytes.count {
      if bytes[place - 1] == .lineFeed { return place }
      if bytes[place - 1] == .carriageReturn, bytes[place] != .lineFeed { return place }
      place += 1
    }
    return place
  }

  private func fact(_ fault: CSVPiece.Fault, _ line: UInt32) -> ContentFact {
    switch fault {
    case .unterminatedQuote(let place): return .unterminatedQuote(line: Int(line + place))
    case .tooManyColumns(let place):
      return .tooManyColumns(line: Int(line + place), limit: CSVPiece.columnsMax)
    case .tooManyCells, .farBeyond: return .tooManyCells(limit: Self.cellsMax)
    }
  }
}

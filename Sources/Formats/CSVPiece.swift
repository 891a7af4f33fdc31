import Columnar

/// The rows that begin in one part of a text, cut into cells.
struct CSVPiece: Sendable {
  /// Why the rows could not be read to their end.
  enum Fault: Sendable {
    /// The line, counted from the first of the piece, on which the quote began.
    case unterminatedQuote(line: UInt32)
    case tooManyColumns(line: UInt32)
    case tooManyCells
    /// A quoted cell reaches far beyond the part: most likely it is none, and the part does not
    /// begin where a row does.
    case farBeyond
  }

  /// More columns than the widest form has.
  static let columnsMax = 16_384
  private static let cellsMax = 1 << 25

  /// From the place of the first row to that of the first row behind the piece.
  private(set) var places: Range<Int>
  private(set) var columns: [CellColumnBuilder] = []
  private(set) var fieldCounts: [UInt32] = []
  /// Of each row the line it begins on, the first of the piece being 0.
  private(set) var lines: [UInt32] = []
  private(set) var lineCount: UInt32 = 0
  private(set) var fault: Fault?

  private let separator: UInt8
  /// What is read of a quoted cell must lie before this place.
  private let bound: Int
  private var cellCount = 0
  private var place: Int
  /// A quoted cell that does not stand in the file as it is meant.
  private var scratch: [UInt8] = []

  /// Reads the rows that begin in a range of places, at whose first a row begins.
  ///
  /// `reach` is how far behind the range a quoted cell may end. O(bytes).
  init(
    _ bytes: Span<UInt8>,
    separator: UInt8,
    in range: Range<Int>,
    reach: Int
  ) {
    self.separator = separator
    places = range
    place = range.lowerBound
    bound = min(bytes.count, range.upperBound + min(reach, bytes.count))
    while place < range.upperBound, fault == nil { readRow(bytes) }
    places = range.lowerBound..<place
  }

  private mutating func readRow(_ bytes: Span<UInt8>) {
    lines.append(lineCount)
    var column = 0
    if !bytes[place].isLineEnd {
      readField(bytes, column)
      while place < bytes.count, bytes[place] == separator, fault == nil {
        place += 1
        column += 1
        readField(bytes, column)
      }
      column += 1
    }
    fieldCounts.append(UInt32(truncatingIfNeeded: column))
    guard place < bytes.count else { return }
    let isPair =
      bytes[place] == .carriageReturn && place + 1 < bytes.count && bytes[place + 1] == .lineFeed
    place += isPair ? 2 : 1
    lineCount += 1
  }

  /// Reads one field, quoted or not, and stops at what ends it.
  private mutating func readField(_ bytes: Span<UInt8>, _ column: Int) {
    if place < bytes.count, bytes[place] == .quote { return readQuoted(bytes, column) }
    let start = place
    passPlain(bytes)
    append(bytes.extracting(start..<place), column)
  }

  /// Goes to the next separator or line end.
  private mutating func passPlain(_ bytes: Span<UInt8>) {
    let separator = separator
    var place = place
    while place < bytes.count {
      let byte = bytes[place]
      if byte == separator || byte == .lineFeed || byte == .carriageReturn { break }
      place &+= 1
    }
    self.place = place
  }

  /// Reads what stands in quotes, a doubled quote as one, and what follows up to the field's end.
  private mutating func readQuoted(_ bytes: Span<UInt8>, _ column: Int) {
    let firstLine = lineCount
    var start = place + 1
    place = start
    scratch.removeAll(keepingCapacity: true)
    while true {
      guard place < bound else {
        fault = bound < bytes.count ? .farBeyond : .unterminatedQuote(line: firstLine)
        return
      }
      let byte = bytes[place]
      if byte == .quote {
        guard place + 1 < bytes.count, bytes[place + 1] == .quote else { break }
        keep(bytes, start...place)
        start = place + 2
        place += 1
      } else if byte.isLineEnd {
        let isSecondOfPair = byte == .lineFeed && bytes[place - 1] == .carriageReturn
        lineCount += isSecondOfPair ? 0 : 1
      }
      place += 1
    }
    let quoted = start..<place
    place += 1
    let rest = place
    passPlain(bytes)
    guard scratch.isEmpty, rest == place else {
      keep(bytes, quoted)
      keep(bytes, rest..<place)
      return appendScratch(column)
    }
    append(bytes.extracting(quoted), column)
  }

  private mutating func keep(_ bytes: Span<UInt8>, _ range: some RangeExpression<Int>) {
    // Safety: the pointer is read before the closure ends, and the array copies what it reads.
    unsafe bytes.extracting(range).withUnsafeBufferPointer {
      unsafe scratch.append(contentsOf: $0)
    }
  }

  private mutating func appendScratch(_ column: Int) {
    let text = scratch
    append(text.span, column)
  }

  private mutating func append(_ text: Span<UInt8>, _ column: Int) {
    guard !text.isEmpty else { return }
    while columns.count <= column {
      guard column < Self.columnsMax else { return fault = .tooManyColumns(line: lines.last ?? 0) }
      columns.append(CellColumnBuilder())
    }
    cellCount += columns[column].append(text, row: fieldCounts.count)
    if cellCount > Self.cellsMax { fault = .tooManyCells }
  }
}

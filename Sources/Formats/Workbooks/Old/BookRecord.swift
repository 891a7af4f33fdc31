/// One record of a workbook of Excel 5 to 2003, with those that continue it.
///
/// Source of the layout: MS-XLS, and OpenOffice's documentation of the Excel file format for Excel 95.
struct BookRecord {
  enum Kind: UInt16 {
    case formula = 0x0006
    case endOfPart = 0x000A
    case dateMode = 0x0022
    case password = 0x002F
    case continued = 0x003C
    case columns = 0x007D
    case sheet = 0x0085
    case severalNumbers = 0x00BD
    case cellStyle = 0x00E0
    case mergedCells = 0x00E5
    case sharedTexts = 0x00FC
    case sharedText = 0x00FD
    case number = 0x0203
    case text = 0x0204
    case truthOrError = 0x0205
    case formulaText = 0x0207
    case row = 0x0208
    case shortNumber = 0x027E
    case numberFormat = 0x041E
    case richText = 0x00D6
    case beginOfPart = 0x0809
  }

  /// Nil for a record that says nothing of cells.
  let kind: Kind?
  /// Where its data stand, and those of the records that continue it.
  let pieces: [Range<Int>]
  /// Where the next record begins.
  let end: Int

  /// - Returns: nil where no whole record begins.
  init?(_ bytes: [UInt8], at start: Int) {
    guard let first = Self.frame(bytes, start) else { return nil }
    kind = Kind(rawValue: bytes.littleEndian16(start))
    var pieces = [first]
    while let next = Self.frame(bytes, pieces[pieces.count - 1].upperBound),
      bytes.littleEndian16(next.lowerBound - 4) == Kind.continued.rawValue
    {
      pieces.append(next)
    }
    self.pieces = pieces
    end = pieces[pieces.count - 1].upperBound
  }

  private static func frame(_ bytes: [UInt8], _ start: Int) -> Range<Int>? {
    guard start >= 0, start + 4 <= bytes.count else { return nil }
    let length = Int(bytes.littleEndian16(start + 2))
    guard start + 4 + length <= bytes.count else { return nil }
    return (start + 4)..<(start + 4 + length)
  }
}

/// Reads the data of a record from the first byte to the last, over its pieces.
struct RecordReader {
  private let bytes: [UInt8]
  private var pieces: ArraySlice<Range<Int>>
  private var place: Int

  init(_ record: BookRecord, of bytes: [UInt8]) {
    self.bytes = bytes
    pieces = record.pieces[...]
    place = pieces.first?.lowerBound ?? 0
  }

  var isAtEnd: Bool { pieces.allSatisfy { $0.isEmpty || place >= $0.upperBound } }

  /// Bytes of the piece that is being read.
  var restCount: Int { pieces.first.map { $0.upperBound - place } ?? 0 }

  mutating func byte() throws(SpreadsheetFact) -> UInt8 {
    while let piece = pieces.first {
      if place < piece.upperBound {
        defer { place += 1 }
        return bytes[place]
      }
      goToNextPiece()
    }
    throw .broken
  }

  private mutating func goToNextPiece() {
    pieces = pieces.dropFirst()
    place = pieces.first?.lowerBound ?? 0
  }

  mutating func number16() throws(SpreadsheetFact) -> Int {
    Int(try byte()) | Int(try byte()) << 8
  }

  mutating func number32() throws(SpreadsheetFact) -> UInt32 {
    UInt32(try number16()) | UInt32(try number16()) << 16
  }

  mutating func double() throws(SpreadsheetFact) -> Double {
    let low = UInt64(try number32())
    return Double(bitPattern: low | UInt64(try number32()) << 32)
  }

  mutating func skip(_ count: Int) throws(SpreadsheetFact) {
    for _ in 0..<count { _ = try byte() }
  }

  /// So many signs of one byte, Western ones.
  mutating func narrowText(_ count: Int) throws(SpreadsheetFact) -> String {
    var scalars = String.UnicodeScalarView()
    for _ in 0..<count { scalars.append(WesternSigns.scalar(of: try byte())) }
    return String(scalars)
  }

  /// A text behind its length: signs of one byte or two, with its looks behind it.
  ///
  /// Where it goes on in the next piece, that says again how many bytes a sign has.
  mutating func unicodeText(_ count: Int) throws(SpreadsheetFact) -> String {
    let flags = try byte()
    let runCount = flags & 8 == 0 ? 0 : try number16()
    let extraCount = flags & 4 == 0 ? 0 : Int(try number32())
    var units: [UInt16] = []
    var isWide = flags & 1 == 1
    while units.count < count {
      if let piece = pieces.first, place >= piece.upperBound {
        goToNextPiece()
        isWide = try byte() & 1 == 1
      }
      let low = UInt16(try byte())
      units.append(isWide ? low | UInt16(try byte()) << 8 : low)
    }
    try skip(runCount * 4)
    try skip(extraCount)
    return String(decoding: units, as: UTF16.self)
  }
}

/// The streams of a compound file, in which Office up to 2003 kept its documents.
///
/// Source of the layout: MS-CFB. Every number of the file is looked at before it is followed.
struct CompoundFile {
  private let bytes: [UInt8]
  private let sectorShift: Int
  private var sectorAfter: [UInt32] = []
  private var entries: [Entry] = []
  private var smallStreams: [UInt8] = []
  private var smallAfter: [UInt32] = []

  private struct Entry {
    var name: String
    var kind: UInt8
    var start: UInt32
    var byteCount: Int
  }

  private static let rootKind: UInt8 = 5
  private static let smallShift = 6
  /// Shorter streams stand in pieces of 64 bytes.
  private static let smallStreamMax = 4096
  /// Sector numbers from here on mean something else.
  private static let sectorMax: UInt32 = 0xFFFF_FFFA

  init(_ bytes: [UInt8]) throws(SpreadsheetFact) {
    self.bytes = bytes
    guard bytes.count >= 512 else { throw .broken }
    sectorShift = Int(bytes.littleEndian16(0x1E))
    guard sectorShift == 9 || sectorShift == 12 else { throw .broken }
    sectorAfter = try allocation()
    let directory = try chain(bytes.littleEndian32(0x30))
    entries = stride(from: 0, to: directory.count - 127, by: 128).map { Self.entry(directory, $0) }
    let smallTable = try chain(bytes.littleEndian32(0x3C))
    smallAfter = stride(from: 0, to: smallTable.count - 3, by: 4).map(smallTable.littleEndian32)
    if let root = entries.first(where: { $0.kind == Self.rootKind }) {
      smallStreams = try chain(root.start)
    }
  }

  /// The bytes of a stream; nil where there is none of the name.
  func stream(_ name: String) throws(SpreadsheetFact) -> [UInt8]? {
    guard let entry = entries.first(where: { $0.kind == 2 && $0.name == name }) else { return nil }
    let whole =
      entry.byteCount < Self.smallStreamMax
      ? try smallChain(entry.start) : try chain(entry.start)
    guard entry.byteCount <= whole.count else { throw .broken }
    return Array(whole.prefix(entry.byteCount))
  }

  func has(_ name: String) -> Bool { entries.contains { $0.name == name } }

  private static func entry(_ directory: [UInt8], _ start: Int) -> Entry {
    let length = min(64, Int(directory.littleEndian16(start + 64)))
    let units = stride(from: start, to: start + max(0, length - 2), by: 2)
      .map(directory.littleEndian16)
    return Entry(
      name: String(decoding: units, as: UTF16.self),
      kind: directory[start + 66],
      start: directory.littleEndian32(start + 116),
      byteCount: Int(directory.littleEndian32(start + 120))
    )
  }

  /// Which sector follows each, by the sectors that the head and its continuations name.
  private func allocation() throws(SpreadsheetFact) -> [UInt32] {
    var tables = (0..<109).map { bytes.littleEndian32(0x4C + 4 * $0) }
    var next = bytes.littleEndian32(0x44)
    var seenCount = 0
    while next < Self.sectorMax {
      let sector = try sector(next)
      let numbers = stride(from: 0, to: sector.count, by: 4).map {
        bytes.littleEndian32(sector.lowerBound + $0)
      }
      tables += numbers.dropLast()
      next = numbers.last ?? Self.sectorMax
      seenCount += 1
      guard seenCount <= bytes.count >> sectorShift else { throw .broken }
    }
    var result: [UInt32] = []
    for table in tables where table < Self.sectorMax {
      let sector = try sector(table)
      for place in stride(from: sector.lowerBound, to: sector.upperBound, by: 4) {
        result.append(bytes.littleEndian32(place))
      }
      guard result.count <= bytes.count else { throw .broken }
    }
    return result
  }

  private func sector(_ number: UInt32) throws(SpreadsheetFact) -> Range<Int> {
    let start = (Int(number) + 1) << sectorShift
    let end = start + 1 << sectorShift
    guard start < bytes.count, end <= bytes.count else { throw .broken }
    return start..<end
  }

  private func chain(_ start: UInt32) throws(SpreadsheetFact) -> [UInt8] {
    var result: [UInt8] = []
    var next = start
    while next < Self.sectorMax {
      let first = (Int(next) + 1) << sectorShift
      guard first < bytes.count, Int(next) < sectorAfter.count, result.count <= bytes.count else {
        throw .broken
      }
      result.append(contentsOf: bytes[first..<min(bytes.count, first + (1 << sectorShift))])
      next = sectorAfter[Int(next)]
    }
    return result
  }

  private func smallChain(_ start: UInt32) throws(SpreadsheetFact) -> [UInt8] {
    var result: [UInt8] = []
    var next = start
    while next < Self.sectorMax {
      let first = Int(next) << Self.smallShift
      guard first + 64 <= smallStreams.count, Int(next) < smallAfter.count,
        result.count <= smallStreams.count
      else { throw .broken }
      result.append(contentsOf: smallStreams[first..<(first + 64)])
      next = smallAfter[Int(next)]
    }
    return result
  }
}

extension [UInt8] {
  /// Two bytes, the lower first; the place must be within the bytes.
  func littleEndian16(_ place: Int) -> UInt16 {
    UInt16(self[place]) | UInt16(self[place + 1]) << 8
  }

  /// Four bytes, the lowest first; the place must be within the bytes.
  func littleEndian32(_ place: Int) -> UInt32 {
    UInt32(littleEndian16(place)) | UInt32(littleEndian16(place + 2)) << 16
  }

  /// Eight bytes, the lowest first, as a binary fraction.
  func littleEndianDouble(_ place: Int) -> Double {
    let low = UInt64(littleEndian32(place))
    return Double(bitPattern: low | UInt64(littleEndian32(place + 4)) << 32)
  }
}

/// The parts of a workbook in its archive, as far as they are read: never those with macros, never
/// other files that it names.
struct XLSXPackage: ~Copyable {
  private let file: InputFile
  private let archive: ZipArchive

  /// Bytes that are inflated at once.
  private static let pieceBytes = 1 << 18
  /// So much of a part is read before its consumer is told how much there may be.
  private static let sampleBytes = 1 << 22
  /// Small parts, such as the list of sheets, are no larger.
  private static let smallPartBytesMax = 1 << 26
  /// Sheets and texts are no larger; of longer ones minizip does not read the size that is stated in
  /// the form for large archives, and would call them damaged at their end.
  private static let largePartBytesMax = 1 << 31
  /// A part that is large and grew this many times is made to fill memory or time.
  private static let growthMax = 400
  private static let growthSeenFrom = 1 << 26

  init(_ file: consuming InputFile) throws(SpreadsheetFact) {
    guard let opened = ZipArchive(file.descriptor) else { throw .broken }
    self.file = file
    archive = opened
  }

  /// The names of all parts.
  func partNames() throws(SpreadsheetFact) -> [String] {
    guard let parts = archive.parts else { throw .broken }
    if parts.contains(where: \.isEncrypted) { throw .isEncrypted }
    return parts.map(\.name)
  }

  func has(_ name: String) -> Bool { archive.find(name) != nil }

  /// Reads a small part; all XML is looked at for what must not be there.
  func readSmall(_ name: String, _ consumer: inout some XMLConsumer) throws(SpreadsheetFact) {
    var reading = try PartReading(name, archive, bytesMax: Self.smallPartBytesMax)
    _ = try reading.run(&consumer, archive, isPlain: false)
  }

  /// Reads a sheet or the texts of all sheets: as it stands where the scanner can.
  ///
  /// O(bytes of the part), in bounded memory beside what the consumer keeps. The consumer is a fresh
  /// one, of which a copy is used for each try.
  func readLarge<Consumer: XMLConsumer>(
    _ name: String,
    _ consumer: inout Consumer
  ) throws(SpreadsheetFact) {
    var trial = consumer
    var reading = try PartReading(name, archive, bytesMax: Self.largePartBytesMax)
    if try reading.run(&trial, archive, isPlain: true) {
      consumer = trial
      return
    }
    reading = try PartReading(name, archive, bytesMax: Self.largePartBytesMax)
    _ = try reading.run(&consumer, archive, isPlain: false)
  }

  /// One pass over a part.
  private struct PartReading {
    private let name: String
    private let packedCount: Int
    private let statedCount: Int
    private let bytesMax: Int
    private var byteCount = 0
    private var scanner = XMLScanner()

    init(
      _ name: String,
      _ archive: borrowing ZipArchive,
      bytesMax: Int
    ) throws(SpreadsheetFact) {
      guard let part = archive.find(name) else { throw .partMissing(name) }
      guard part.byteCount <= bytesMax else {
        throw .partTooLarge(name, byteCount: part.byteCount)
      }
      guard archive.begin() else { throw .partBroken(name) }
      self.name = name
      self.bytesMax = bytesMax
      packedCount = part.packedCount
      statedCount = part.byteCount
    }

    /// - Returns: false where the part must be rewritten in plain form first.
    mutating func run(
      _ consumer: inout some XMLConsumer,
      _ archive: borrowing ZipArchive,
      isPlain: Bool
    ) throws(SpreadsheetFact) -> Bool {
      guard let text = PlainXML() else { throw .partBroken(name) }
      var buffer: [UInt8] = []
      var isLast = false
      while !isLast {
        let piece = try inflate(archive)
        isLast = piece.isEmpty
        if isPlain {
          buffer.append(contentsOf: piece)
        } else {
          try rewrite(text, piece, isLast, to: &buffer)
        }
        let taken = try scanner.scan(buffer.span, isLast: isLast, &consumer)
        if scanner.isUnusual { return false }
        if consumer.isDone { return true }
        if byteCount >= sampleBytes, byteCount - piece.count < sampleBytes {
          consumer.willGrow(min(statedCount / byteCount + 1, growthMax))
        }
        buffer.removeFirst(taken)
        guard buffer.count <= XMLScanner.tokenBytesMax, !isLast || buffer.isEmpty else {
          throw .partBroken(name)
        }
      }
      return true
    }

    private mutating func rewrite(
      _ text: borrowing PlainXML,
      _ piece: [UInt8],
      _ isLast: Bool,
      to buffer: inout [UInt8]
    ) throws(SpreadsheetFact) {
      do {
        try text.add(piece, isLast: isLast, to: &buffer)
      } catch {
        switch error {
        case .broken: throw .partBroken(name)
        case .hasDocumentType: throw .partHasDocumentType(name)
        }
      }
    }

    /// The next bytes of the part, as far as a workbook may have them; none at its end.
    private mutating func inflate(
      _ archive: borrowing ZipArchive
    ) throws(SpreadsheetFact) -> [UInt8] {
      guard let piece = archive.read(upTo: pieceBytes) else { throw .partBroken(name) }
      byteCount += piece.count
      let growsTooFast = byteCount > growthSeenFrom && byteCount / max(1, packedCount) > growthMax
      guard byteCount <= bytesMax, !growsTooFast else {
        throw .partTooLarge(name, byteCount: byteCount)
      }
      return piece
    }
  }
}

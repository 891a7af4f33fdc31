/// The texts that the cells of a workbook share, by their numbers.
struct SharedStrings: XMLConsumer, Sendable {
  /// All texts, one behind the other.
  private(set) var bytes: [UInt8] = []
  private var ends: [UInt32] = []
  private var isText = false
  /// Inside of how many readings of other texts, which are no part of them.
  private var readingDepth = 0

  static let part = "sharedStrings.xml"
  /// More than all cells of a sheet can show.
  private static let bytesMax = 1 << 29

  var isDone: Bool { false }
  var count: Int { ends.count }

  func byteRange(of number: Int) -> Range<Int> {
    (number == 0 ? 0 : Int(ends[number - 1]))..<Int(ends[number])
  }

  mutating func start(_ tag: XMLTag, in bytes: Span<UInt8>) {
    if bytes.equals("t", tag.name) {
      isText = readingDepth == 0
    } else if bytes.equals("rPh", tag.name) {
      readingDepth += 1
    }
  }

  mutating func end(_ name: Range<Int>, in bytes: Span<UInt8>) {
    if bytes.equals("t", name) {
      isText = false
    } else if bytes.equals("rPh", name) {
      readingDepth -= 1
    } else if bytes.equals("si", name) {
      XMLText.resolveCellEscapes(&self.bytes, from: Int(ends.last ?? 0))
      ends.append(UInt32(self.bytes.count))
    }
  }

  mutating func text(_ text: Range<Int>, in bytes: Span<UInt8>) throws(SpreadsheetFact) {
    guard isText else { return }
    guard XMLText.append(text, of: bytes, to: &self.bytes), self.bytes.count <= Self.bytesMax
    else { throw .partBroken(Self.part) }
  }
}

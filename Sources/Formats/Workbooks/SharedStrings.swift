import Columnar

/// Reads the texts that the cells of a workbook share, by their numbers.
struct SharedStrings: XMLConsumer, Sendable {
  private(set) var texts = TextColumn(bytes: [], ends: [])
  private let part: String
  /// The text that is being read.
  private var value: [UInt8] = []
  private var isText = false
  /// Inside of how many readings of other texts, which are no part of them.
  private var readingDepth = 0

  /// More than all cells of a sheet can show.
  private static let bytesMax = 1 << 29
  private static let reservedBytesMax = 1 << 28

  /// `part` is named where it is broken.
  init(_ part: String) { self.part = part }

  var isDone: Bool { false }

  mutating func start(_ tag: XMLTag, in bytes: Span<UInt8>) {
    if bytes.equals("t", tag.name) {
      isText = readingDepth == 0
    } else if bytes.equals("rPh", tag.name) {
      readingDepth += 1
    }
  }

  mutating func end(_ name: Range<Int>, in bytes: Span<UInt8>) throws(SpreadsheetFact) {
    if bytes.equals("t", name) {
      isText = false
    } else if bytes.equals("rPh", name) {
      readingDepth -= 1
    } else if bytes.equals("si", name) {
      XMLText.resolveCellEscapes(&value)
      guard texts.bytes.count + value.count <= Self.bytesMax else { throw .partBroken(part) }
      let text = value
      texts.append(text.span)
      value.removeAll(keepingCapacity: true)
    }
  }

  mutating func text(_ text: Range<Int>, in bytes: Span<UInt8>) throws(SpreadsheetFact) {
    guard isText else { return }
    guard XMLText.append(text, of: bytes, to: &value), value.count <= Self.bytesMax else {
      throw .partBroken(part)
    }
  }

  mutating func willGrow(_ factor: Int) {
    texts.reserveCapacity(
      rows: min(texts.count * factor, GridRows.cellsMax),
      bytes: min(texts.bytes.count * factor, Self.reservedBytesMax)
    )
  }
}

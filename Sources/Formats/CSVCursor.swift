/// The place that is read in a text of rows; fields are written over the bytes already read.
///
/// A field is never longer than its bytes in the file, so the writing never overtakes the reading.
struct CSVCursor {
  let separator: UInt8
  /// The next byte to read.
  var read: Int
  /// Where the next byte of a field goes.
  var written = 0
  /// The line that is being read, from 1.
  var line: UInt32

  /// Copies one field, quoted or not, and stops at what ends it.
  mutating func copyField(_ bytes: inout MutableSpan<UInt8>) throws(FormatError) {
    if read < bytes.count, bytes[read] == .quote { try copyQuoted(&bytes) }
    copyPlain(&bytes)
  }

  /// Whether a separator stands here; it is passed.
  mutating func passSeparator(_ bytes: borrowing MutableSpan<UInt8>) -> Bool {
    guard read < bytes.count, bytes[read] == separator else { return false }
    read += 1
    return true
  }

  mutating func passLineEnd(_ bytes: borrowing MutableSpan<UInt8>) {
    guard read < bytes.count else { return }
    let isPair =
      bytes[read] == .carriageReturn && read + 1 < bytes.count && bytes[read + 1] == .lineFeed
    read += isPair ? 2 : 1
    line += 1
  }

  /// Copies up to the next separator or line end.
  private mutating func copyPlain(_ bytes: inout MutableSpan<UInt8>) {
    let end = bytes.count
    let separator = separator
    var from = read
    var to = written
    while from < end {
      let byte = bytes[from]
      if byte == separator || byte == .lineFeed || byte == .carriageReturn { break }
      bytes[to] = byte
      // Neither passes `end`, which is the number of bytes in memory.
      from &+= 1
      to &+= 1
    }
    read = from
    written = to
  }

  /// Copies what stands in quotes, a doubled quote as one, and stops behind the closing quote.
  private mutating func copyQuoted(_ bytes: inout MutableSpan<UInt8>) throws(FormatError) {
    let firstLine = line
    let end = bytes.count
    var from = read + 1
    var to = written
    while from < end {
      let byte = bytes[from]
      if byte == .quote {
        guard from + 1 < end, bytes[from + 1] == .quote else {
          read = from + 1
          written = to
          return
        }
        from += 1
      } else if byte.isLineEnd {
        // The byte before is still the file's: the writing is at least a quote behind.
        let isSecondOfPair = byte == .lineFeed && bytes[from - 1] == .carriageReturn
        line += isSecondOfPair ? 0 : 1
      }
      bytes[to] = byte
      from += 1
      to += 1
    }
    throw .content(.unterminatedQuote(line: Int(firstLine)))
  }
}

/// How the bytes of a text file are written.
package enum TextEncoding: Hashable, Sendable {
  case utf8
  /// UTF-8 behind a byte-order mark, as Excel writes it.
  case utf8WithMark
  case utf16LittleEndian
  case utf16BigEndian
  case old(OldEncoding)
}

/// What a statement says of the letters of a file, where they could be read in several ways.
package enum EncodingChoice: Hashable, Sendable {
  case utf8
  case utf16
  /// Bytes of an old encoding, or Western signs that stand for them.
  case old(OldEncoding)
}

extension EncodingChoice {
  /// The names by which a statement may say an encoding.
  package static let names = ["utf8", "utf16"] + OldEncoding.allCases.map(\.rawValue)

  /// Case and signs do not matter; TCVN3 is also called ABC, and Windows-1258 cp1258.
  package init?(named name: String) {
    switch name.lowercased().filter({ $0.isASCII && ($0.isLetter || $0.isNumber) }) {
    case "utf8": self = .utf8
    case "utf16": self = .utf16
    case "tcvn3", "tcvn", "abc", "tcvn3abc": self = .old(.tcvn3)
    case "vni", "vniwin": self = .old(.vni)
    case "windows1258", "cp1258", "win1258": self = .old(.windows1258)
    default: return nil
    }
  }
}

/// The bytes of a text file as UTF-8, and where the text begins in them.
struct DecodedText {
  var bytes: [UInt8]
  /// Behind the mark, if there is one.
  var start: Int
  var encoding: TextEncoding

  /// Refuses what is no text, by name where it is known; UTF-8 itself is checked by `TextSurvey`.
  init(_ bytes: [UInt8], _ choice: EncodingChoice?) throws(FormatError) {
    let head = Array(bytes.prefix(4096))
    if let content = BinaryContent(head) { throw .content(.notText(content)) }
    if head.starts(with: [0xFF, 0xFE, 0, 0]) || head.starts(with: [0, 0, 0xFE, 0xFF]) {
      throw .content(.encodingRefused("UTF-32"))
    }
    if head.starts(with: [0xFF, 0xFE]) {
      self.bytes = try Self.fromUTF16(bytes, from: 2, lowByte: 0)
      (start, encoding) = (0, .utf16LittleEndian)
    } else if head.starts(with: [0xFE, 0xFF]) {
      self.bytes = try Self.fromUTF16(bytes, from: 2, lowByte: 1)
      (start, encoding) = (0, .utf16BigEndian)
    } else if choice == .utf16 {
      // Most signs are ASCII or Latin, of which the high byte is 0.
      let zerosAtEven = head.indices.count { $0 % 2 == 0 && head[$0] == 0 }
      let isBig = zerosAtEven * 2 > head.count { $0 == 0 }
      self.bytes = try Self.fromUTF16(bytes, from: 0, lowByte: isBig ? 1 : 0)
      (start, encoding) = (0, isBig ? .utf16BigEndian : .utf16LittleEndian)
    } else {
      try Self.refuseNulls(head)
      let hasMark = head.starts(with: [0xEF, 0xBB, 0xBF])
      self.bytes = bytes
      (start, encoding) = hasMark ? (3, .utf8WithMark) : (0, .utf8)
    }
  }

  /// Gives the bytes away.
  consuming func consumed() -> [UInt8] { bytes }

  /// A NUL near the beginning says that the file is no text or UTF-16 without a mark.
  private static func refuseNulls(_ head: [UInt8]) throws(FormatError) {
    let nulls = head.indices.filter { head[$0] == 0 }
    guard !nulls.isEmpty else { return }
    let odd = nulls.count { $0 % 2 == 1 }
    let isEveryOther = nulls.count * 4 >= head.count && (odd == 0 || odd == nulls.count)
    if isEveryOther { throw .content(.encodingRefused("UTF-16 without a byte-order mark")) }
    throw .content(.notText(.unknown))
  }

  /// `lowByte` is the place of the low byte in each pair.
  private static func fromUTF16(
    _ bytes: [UInt8],
    from start: Int,
    lowByte: Int
  ) throws(FormatError) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    let units = stride(from: start, to: bytes.count - 1, by: 2).lazy.map { place in
      UInt16(bytes[place + 1 - lowByte]) << 8 | UInt16(bytes[place + lowByte])
    }
    let isBroken = transcode(
      units.makeIterator(),
      from: UTF16.self,
      to: UTF8.self,
      stoppingOnError: true
    ) { result.append($0) }
    guard !isBroken, bytes.count % 2 == 0 else {
      throw .content(.notUTF16(line: TextSurvey.line(at: result.count, in: result)))
    }
    return result
  }
}

extension BinaryContent {
  /// What the first bytes of a file say about it; nil when nothing is known.
  fileprivate init?(_ head: [UInt8]) {
    if head.starts(with: Array("%PDF-".utf8)) {
      self = .pdf
    } else if head.starts(with: [0x1F, 0x8B]) {
      self = .gzip
    } else {
      return nil
    }
  }
}

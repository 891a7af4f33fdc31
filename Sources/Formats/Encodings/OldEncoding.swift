/// The encodings of Vietnamese from before Unicode that are still met.
///
/// Each writes a letter as one or two signs of a byte. A file holds the bytes, or a workbook the
/// Western signs that the bytes were taken for: `C«ng ty` in TCVN3, `Coâng ty` in VNI.
package enum OldEncoding: String, CaseIterable, Sendable {
  /// TCVN 5712:1993, also called ABC.
  case tcvn3
  case vni
  case windows1258

  /// As it is called in the field.
  package var title: String {
    switch self {
    case .tcvn3: "TCVN3 (ABC)"
    case .vni: "VNI"
    case .windows1258: "Windows-1258"
    }
  }
}

/// One way to read the bytes of an old encoding.
enum OldReading: CaseIterable {
  /// TCVN 5712, in which capitals with tones have bytes of their own.
  case tcvnWithCapitals
  /// The fonts called ABC, which have quotes and dashes there.
  case tcvnWithSigns
  case vni
  case windows1258

  var encoding: OldEncoding {
    switch self {
    case .tcvnWithCapitals, .tcvnWithSigns: .tcvn3
    case .vni: .vni
    case .windows1258: .windows1258
    }
  }

  /// A text of these bytes in Unicode, not composed; bytes that mean nothing here stand as the
  /// Western signs that they are, and are counted.
  func decoded(_ bytes: some Sequence<UInt8>) -> (text: String, strayCount: Int) {
    var scalars = String.UnicodeScalarView()
    var strayCount = 0
    var base: UInt8 = 0
    for byte in bytes {
      let meaning = self == .vni ? vni(byte, after: base) : single(byte)
      scalars.append(contentsOf: meaning ?? [WesternSigns.scalar(of: byte)])
      if meaning == nil { strayCount += 1 }
      base = byte
    }
    return (String(scalars), strayCount)
  }

  /// Whether a byte is one of a word.
  func isWordByte(_ byte: UInt8) -> Bool {
    // A no-break space is one in all of them.
    if byte >= 0x80 { return byte != 0xA0 }
    if (byte | 0x20) >= 0x61, (byte | 0x20) <= 0x7A { return true }
    return self == .tcvnWithCapitals && tcvnControls[byte] != nil
  }

  private func single(_ byte: UInt8) -> [Unicode.Scalar]? {
    if byte < 0x80 {
      if self == .tcvnWithCapitals, let letter = tcvnControls[byte] { return [letter] }
      return [Unicode.Scalar(byte)]
    }
    switch self {
    case .tcvnWithCapitals: return [tcvnLetters[Int(byte - 0x80)]]
    case .tcvnWithSigns:
      return [byte < 0xA0 ? WesternSigns.scalar(of: byte) : tcvnLetters[Int(byte - 0x80)]]
    case .windows1258: return [windowsLetters[byte] ?? WesternSigns.scalar(of: byte)]
    case .vni: return nil
    }
  }

  private func vni(_ byte: UInt8, after base: UInt8) -> [Unicode.Scalar]? {
    if byte < 0xA0 { return [WesternSigns.scalar(of: byte)] }
    if let letter = vniLetters[byte] { return [letter] }
    guard let marks = vniMarks[byte], let bases = vniBases[marks.kind], bases.contains(base | 0x20)
    else { return nil }
    return marks.scalars
  }
}

// The tables of TCVN 5712:1993 (VN1), as the system's iconv has them.

private let tcvnLetters = Array(
  ("ÀẢÃÁẠẶẬÈẺẼÉẸỆÌỈĨÍỊÒỎÕÓỌỘỜỞỠỚỢÙỦŨ\u{A0}ĂÂÊÔƠƯĐăâêôơưđẰ"
    + "\u{300}\u{309}\u{303}\u{301}\u{323}"
    + "àảãáạẲằẳẵắẴẮẦẨẪẤỀặầẩẫấậèỂẻẽéẹềểễếệìỉỄẾỒĩíịòỔỏõóọồổỗốộờởỡớợùỖủũúụừửữứựỳỷỹýỵỐ")
    .unicodeScalars
)

private let tcvnControls: [UInt8: Unicode.Scalar] = [
  0x01: "Ú", 0x02: "Ụ", 0x04: "Ừ", 0x05: "Ử", 0x06: "Ữ", 0x11: "Ứ", 0x12: "Ự", 0x13: "Ỳ",
  0x14: "Ỷ", 0x15: "Ỹ", 0x16: "Ý", 0x17: "Ỵ",
]

// Where Windows-1258 differs from the Western Windows-1252.

private let windowsLetters: [UInt8: Unicode.Scalar] = [
  0xC3: "Ă", 0xE3: "ă", 0xD0: "Đ", 0xF0: "đ", 0xD5: "Ơ", 0xF5: "ơ", 0xDD: "Ư", 0xFD: "ư", 0xFE: "₫",
  0xCC: "\u{300}", 0xD2: "\u{309}", 0xDE: "\u{303}", 0xEC: "\u{301}", 0xF2: "\u{323}",
]

// VNI writes a letter, and behind it a sign for its mark and tone.

private let vniLetters: [UInt8: Unicode.Scalar] = [
  0xD1: "Đ", 0xF1: "đ", 0xD4: "Ơ", 0xF4: "ơ", 0xD6: "Ư", 0xF6: "ư", 0xCC: "Ì", 0xEC: "ì", 0xC6: "Ỉ",
  0xE6: "ỉ", 0xD3: "Ĩ", 0xF3: "ĩ", 0xCD: "Í", 0xED: "í", 0xD2: "Ị", 0xF2: "ị", 0xCE: "Ỵ", 0xEE: "ỵ",
]

private enum VNIMark { case tone, roof, bow }

/// The letters behind which a sign means something; `Ô` and `Ö` are ơ and ư.
private let vniBases: [VNIMark: Set<UInt8>] = [
  .tone: Set("aeouy".utf8).union([0xF4, 0xF6]),
  .roof: Set("aeo".utf8),
  .bow: Set("a".utf8),
]

private let vniMarks: [UInt8: (kind: VNIMark, scalars: [Unicode.Scalar])] = {
  let tones: [Unicode.Scalar] = ["\u{301}", "\u{300}", "\u{309}", "\u{303}", "\u{323}"]
  // Rising, falling, asking, tumbling, heavy.
  let signs: [(VNIMark, Unicode.Scalar?, UInt8?, [UInt8])] = [
    (.tone, nil, nil, [0xF9, 0xF8, 0xFB, 0xF5, 0xEF]),
    (.roof, "\u{302}", 0xE2, [0xE1, 0xE0, 0xE5, 0xE3, 0xE4]),
    (.bow, "\u{306}", 0xEA, [0xE9, 0xE8, 0xFA, 0xFC, 0xEB]),
  ]
  var marks: [UInt8: (kind: VNIMark, scalars: [Unicode.Scalar])] = [:]
  for (kind, mark, level, bytes) in signs {
    let marked = [mark].compactMap(\.self)
    var meanings = zip(bytes, tones).map { ($0, marked + [$1]) }
    if let level { meanings.append((level, marked)) }
    for (byte, scalars) in meanings {
      marks[byte] = (kind, scalars)
      // The capital sign stands behind capitals.
      marks[byte - 0x20] = (kind, scalars)
    }
  }
  return marks
}()

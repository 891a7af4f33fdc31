/// The signs of the Western encoding Windows-1252, as which texts of old encodings are often kept.
enum WesternSigns {
  static func scalar(of byte: UInt8) -> Unicode.Scalar {
    (0x80..<0xA0).contains(byte) ? upper[Int(byte - 0x80)] : Unicode.Scalar(byte)
  }

  /// The bytes of a text; nil where one of its letters has none, and so is no Western sign.
  static func bytes(of scalars: some Sequence<Unicode.Scalar>) -> [UInt8]? {
    var result: [UInt8] = []
    for scalar in scalars {
      if scalar.value < 0x80 || (0xA0...0xFF).contains(scalar.value) {
        result.append(UInt8(scalar.value))
      } else if let byte = byteOf[scalar] {
        result.append(byte)
      } else {
        return nil
      }
    }
    return result
  }

  // Five bytes have no sign; they are kept as the control characters of the same number.
  private static let upper: [Unicode.Scalar] = [
    "€", "\u{81}", "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", "\u{8D}", "Ž", "\u{8F}",
    "\u{90}", "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", "\u{9D}", "ž", "Ÿ",
  ]

  private static let byteOf: [Unicode.Scalar: UInt8] = {
    var bytes: [Unicode.Scalar: UInt8] = [:]
    for (place, scalar) in upper.enumerated() {
      bytes[scalar] = UInt8(0x80 + place)
      // Where a program kept the byte itself.
      if let control = Unicode.Scalar(UInt32(0x80 + place)) { bytes[control] = UInt8(0x80 + place) }
    }
    return bytes
  }()
}

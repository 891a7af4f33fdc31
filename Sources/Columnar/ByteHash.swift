/// A 64-bit multiply-xor hash of a text's bytes, eight at a time.
///
/// The same bytes hash alike in every run; nothing that is shown or stored depends on it.
func byteHash(_ bytes: Span<UInt8>) -> UInt64 {
  var hash: UInt64 = 0x9E37_79B9_7F4A_7C15 ^ UInt64(truncatingIfNeeded: bytes.count)
  let wholeWords = bytes.count & ~7
  // Safety: bytes have no padding, so that all of them are initialised.
  let raw = unsafe bytes.bytes
  var offset = 0
  while offset < wholeWords {
    // Safety: any eight bytes are a number, and the checked load refuses to leave the span.
    let word = unsafe raw.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self)
    hash = mixed(hash ^ word)
    offset += 8
  }
  var tail: UInt64 = 0
  while offset < bytes.count {
    tail = tail << 8 | UInt64(bytes[offset])
    offset += 1
  }
  return mixed(mixed(hash ^ tail))
}

/// A 64-bit multiply-xor hash of a number.
func numberHash(_ number: UInt64) -> UInt64 { mixed(mixed(number ^ 0x9E37_79B9_7F4A_7C15)) }

private func mixed(_ value: UInt64) -> UInt64 {
  let product = value &* 0xD6E8_FEB8_6659_FD93
  return product ^ (product >> 32)
}

/// Whether two stretches of bytes are the same.
func areEqual(_ left: Span<UInt8>, _ right: Span<UInt8>) -> Bool {
  guard left.count == right.count else { return false }
  for place in left.indices where left[place] != right[place] { return false }
  return true
}

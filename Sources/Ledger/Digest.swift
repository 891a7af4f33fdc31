import Crypto

/// The SHA-256 of bytes that leave the house, such as a list's CSV, 32 bytes.
package func contentDigest(_ bytes: [UInt8]) -> [UInt8] {
  var hasher = SHA256()
  hasher.update(data: bytes)
  return Array(hasher.finalize())
}

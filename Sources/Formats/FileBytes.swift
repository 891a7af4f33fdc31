/// Whole files in memory.
package enum FileBytes {
  /// The bytes of a regular file; a link is followed.
  ///
  /// Devices and pipes are refused before any byte is read, so that none can block or never end.
  package static func read(_ path: String) throws(FormatError) -> [UInt8] {
    let file = try InputFile(path)
    return try file.bytes()
  }
}

/// Bytes that are read in order, each straight to where it stays.
package protocol ByteSource: ~Copyable {
  /// Bytes that were not read yet.
  var remaining: Int { get }
  /// Fills a buffer with the next bytes; it is not larger than `remaining`.
  ///
  /// - Returns: false when they could not be read
  mutating func read(into target: UnsafeMutableRawBufferPointer) -> Bool
}

/// Bytes in memory that somebody else keeps in place.
@unsafe struct MemorySource: ByteSource {
  private var rest: UnsafeRawBufferPointer

  /// - Parameter bytes: stay where they are as long as this value lives.
  init(_ bytes: UnsafeRawBufferPointer) { unsafe rest = bytes }

  var remaining: Int { unsafe rest.count }

  mutating func read(into target: UnsafeMutableRawBufferPointer) -> Bool {
    guard unsafe target.count <= rest.count else { return false }
    // Safety: the target has room for exactly these bytes, which the owner keeps in place.
    unsafe target.copyMemory(from: UnsafeRawBufferPointer(rebasing: rest[..<target.count]))
    unsafe rest = UnsafeRawBufferPointer(rebasing: rest[target.count...])
    return true
  }
}

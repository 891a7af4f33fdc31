import CMalloc
import Glibc

/// Bytes that are written on all cores, every piece by one of them.
///
/// - Parameters:
///   - ends: where each piece ends, ascending; the last one is the number of bytes.
///   - body: writes a piece: its index and the place of its bytes, every one of which it must write.
/// - Returns: all bytes, the pieces in their order.
/// - Complexity: O(bytes)
func parallelBytes(
  ends: [Int],
  _ body: @Sendable (_ piece: Int, _ bytes: UnsafeMutableRawBufferPointer) -> Void
) -> [UInt8] {
  let count = ends.last ?? 0
  // All empty arrays are one object, which nobody may write to.
  guard count > 0 else { return [] }
  // Safety: the pieces lie side by side in the buffer, each is written by one call and read by
  // nobody before all calls are over; `body` promises to write every byte of its piece.
  return unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, initializedCount in
    let whole = unsafe Place(bytes: UnsafeMutableRawBufferPointer(buffer))
    unsafe useHugePages(whole.bytes)
    _ = forkJoin(rowCount: ends.count, morselSize: 1) { pieces in
      for piece in pieces {
        let start = piece == 0 ? 0 : ends[piece - 1]
        let bytes = unsafe whole.bytes[start..<ends[piece]]
        unsafe body(piece, UnsafeMutableRawBufferPointer(rebasing: bytes))
      }
    }
    initializedCount = count
  }
}

/// Asks the system for large pages behind a buffer that is about to be written.
///
/// Thousands of page faults less; a system that has none goes on with small ones.
package func useHugePages(_ buffer: UnsafeMutableRawBufferPointer) {
  guard buffer.count >= 1 << 20, let base = buffer.baseAddress else { return }
  // Safety: the advice changes no byte of anybody's.
  unsafe arrears_use_large_pages(base, buffer.count)
}

/// Puts large buffers side by side and keeps what is freed for the next; called once, at start.
///
/// By itself the allocator maps each of them anew and gives it back, so that a question of many
/// months spends half of its time on pages that are cleared and thrown away.
package func keepFreedMemory() { arrears_keep_freed_memory() }

/// Gives the system back what is free behind a large piece of work that let go of its buffers.
///
/// Milliseconds, and further blocks come in new pages: not for anything that is done often.
package func releaseFreedMemory() { arrears_release_freed_memory() }

/// A place in memory that several threads write to, each a part of its own.
@unsafe private struct Place: @unchecked Sendable {
  let bytes: UnsafeMutableRawBufferPointer
}

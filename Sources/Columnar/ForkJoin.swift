import Dispatch
import Synchronization

/// Runs a pure function over ranges of rows on all cores and waits; results stand in row order.
///
/// The only way to concurrency here. The result does not depend on how many cores there are, for
/// the ranges do not; nor does the error, which is that of the first range. One range runs on the
/// caller's thread, without any start-up cost. The flag of Ctrl-C is the caller's in all of them.
///
/// - Parameters:
///   - rowCount: how many rows there are; 0 gives no result.
///   - morselSize: rows of each range, the last one shorter; a multiple of 4,096 keeps blocks whole.
///   - body: what to do with a range; it runs once for each.
/// - Returns: one result for each range, in their order.
/// - Throws: what the body throws.
package func forkJoin<Output: Sendable, Failure: Error>(
  rowCount: Int,
  morselSize: Int,
  _ body: @Sendable (Range<Int>) throws(Failure) -> Output
) throws(Failure) -> [Output] {
  precondition(rowCount >= 0 && morselSize > 0, "a morsel has rows")
  let morselCount = (rowCount + morselSize - 1) / morselSize
  @Sendable func result(_ morsel: Int) -> Result<Output, Failure> {
    let start = morsel * morselSize
    let rows = start..<min(start + morselSize, rowCount)
    do throws(Failure) { return .success(try body(rows)) } catch { return .failure(error) }
  }
  guard morselCount > 1 else {
    return morselCount == 0 ? [] : [try result(0).get()]
  }
  let flag = Cancellation.current
  // Safety: each iteration initialises its own slot, and `concurrentPerform` returns after all
  // of them, so that every slot is initialised once and read by nobody before that.
  let results = unsafe [Result<Output, Failure>](unsafeUninitializedCapacity: morselCount) {
    buffer,
    initializedCount in
    let slots = unsafe Slots(base: buffer.baseAddress)
    DispatchQueue.concurrentPerform(iterations: morselCount) { morsel in
      let found = Cancellation.$current.withValue(flag) { result(morsel) }
      unsafe slots.base?.advanced(by: morsel).initialize(to: found)
    }
    initializedCount = morselCount
  }
  var outputs: [Output] = []
  outputs.reserveCapacity(morselCount)
  for result in results { outputs.append(try result.get()) }
  return outputs
}

/// Where the results go.
///
/// `@unchecked Sendable` because every thread writes to a slot of its own.
@unsafe private struct Slots<Output>: @unchecked Sendable {
  let base: UnsafeMutablePointer<Output>?
}

/// A value that is made when it is first asked for, once, by whichever thread comes first.
package final class Lazily<Value: Sendable>: Sendable {
  private let made = Mutex<Value?>(nil)
  private let make: @Sendable () -> Value

  package init(_ make: @escaping @Sendable () -> Value) { self.make = make }

  package var value: Value {
    made.withLock { made in
      if let made { return made }
      let value = make()
      made = value
      return value
    }
  }
}

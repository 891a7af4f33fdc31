import Dispatch
import Synchronization

/// Runs a pure function over ranges of rows on all cores and waits; results stand in row order.
///
/// The only way to concurrency here. The result does not depend on how many cores there are, for
/// the ranges do not. One range runs on the caller's thread, without any start-up cost.
///
/// - Parameters:
///   - rowCount: how many rows there are; 0 gives no result.
///   - morselSize: rows of each range, the last one shorter; a multiple of 4,096 keeps blocks whole.
///   - body: what to do with a range; it runs once for each.
/// - Returns: one result for each range, in their order.
package func forkJoin<Output: Sendable>(
  rowCount: Int,
  morselSize: Int,
  _ body: @Sendable (Range<Int>) -> Output
) -> [Output] {
  precondition(rowCount >= 0 && morselSize > 0, "a morsel has rows")
  let morselCount = (rowCount + morselSize - 1) / morselSize
  @Sendable func rows(_ morsel: Int) -> Range<Int> {
    let start = morsel * morselSize
    return start..<min(start + morselSize, rowCount)
  }
  guard morselCount > 1 else { return (0..<morselCount).map { body(rows($0)) } }
  // Safety: each iteration initialises its own slot, and `concurrentPerform` returns after all
  // of them, so that every slot is initialised once and read by nobody before that.
  return unsafe [Output](unsafeUninitializedCapacity: morselCount) { buffer, initializedCount in
    let slots = unsafe Slots(base: buffer.baseAddress)
    DispatchQueue.concurrentPerform(iterations: morselCount) { morsel in
      unsafe slots.base?.advanced(by: morsel).initialize(to: body(rows(morsel)))
    }
    initializedCount = morselCount
  }
}

/// The same, given up when the flag is raised: it is read once before each range.
///
/// - Returns: nil when the flag was raised before the last range began.
package func forkJoin<Output: Sendable>(
  rowCount: Int,
  morselSize: Int,
  unless cancellation: Cancellation,
  _ body: @Sendable (Range<Int>) -> Output
) -> [Output]? {
  let results = forkJoin(rowCount: rowCount, morselSize: morselSize) { rows in
    cancellation.isRaised ? nil : body(rows)
  }
  let finished = results.compactMap { $0 }
  return finished.count == results.count ? finished : nil
}

/// Where the results go.
///
/// `@unchecked Sendable` because every thread writes to a slot of its own.
@unsafe private struct Slots<Output>: @unchecked Sendable {
  let base: UnsafeMutablePointer<Output>?
}

/// A flag that somebody raises to give up the work in progress, as Ctrl-C does.
package final class Cancellation: Sendable {
  private let flag = Atomic(false)
  private let isRaisedElsewhere: (@Sendable () -> Bool)?

  /// - Parameter isRaisedElsewhere: another flag that counts as this one, such as a signal's.
  package init(or isRaisedElsewhere: (@Sendable () -> Bool)? = nil) {
    self.isRaisedElsewhere = isRaisedElsewhere
  }

  package var isRaised: Bool {
    flag.load(ordering: .relaxed) || isRaisedElsewhere?() ?? false
  }

  package func raise() { flag.store(true, ordering: .relaxed) }

  /// Makes the flag ready for the next statement.
  package func lower() { flag.store(false, ordering: .relaxed) }
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

import Synchronization

/// A flag that somebody raises to give up the work in progress, as Ctrl-C does.
package final class Cancellation: Sendable {
  /// That of the statement in progress; one that nobody raises where there is none.
  @TaskLocal package static var current = Cancellation()

  private let flag = Atomic(false)
  private let isSettled = Atomic(false)
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
  package func lower() {
    flag.store(false, ordering: .relaxed)
    isSettled.store(false, ordering: .relaxed)
  }

  /// From now on the statement is not given up: what it has done must be told.
  package func settle() { isSettled.store(true, ordering: .relaxed) }

  /// - Throws: `Cancelled` once it was raised, unless the statement is settled.
  package func check() throws(Cancelled) {
    if isRaised, !isSettled.load(ordering: .relaxed) { throw Cancelled() }
  }
}

/// Somebody wanted the work to stop.
package struct Cancelled: Error {
  package init() {}
}

/// Counts the small steps of long work and looks at the flag of Ctrl-C now and then.
package struct Pace {
  private let cancellation = Cancellation.current
  private var count = 0

  package init() {}

  /// Far less than a millisecond of work.
  private static let stepsBetweenLooks = 1024

  /// One step is done.
  package mutating func step() throws(Cancelled) {
    count &+= 1
    if count % Self.stepsBetweenLooks == 0 { try cancellation.check() }
  }
}

import Foundation

/// What ended the wait for a key.
enum KeyboardEvent: Equatable {
  case key(KeyPress)
  case interrupted
  case terminated
  case resized
  case suspended
  case continued
  case endOfInput
}

/// The bytes of one terminal, as key presses and signals.
final class Keyboard {
  let descriptor: Int32
  var decoder = KeyDecoder()
  private var isOver = false
  private var pendingEvents: TerminalEvents = []
  /// How many bytes the terminal gave at once last time; a person gives one key.
  private(set) var lastBurstCount = 0

  /// How long an unfinished sequence or character may take to arrive.
  private static let sequenceMilliseconds: Int32 = 60
  /// A pause that no paste makes.
  private static let burstMilliseconds: Int32 = 20

  /// In the order in which they are answered.
  private static let events: [(TerminalEvents, KeyboardEvent)] = [
    (.termination, .terminated), (.interrupt, .interrupted), (.suspension, .suspended),
    (.continuation, .continued), (.resize, .resized),
  ]
  private static let signals: TerminalEvents = [
    .termination, .interrupt, .suspension, .continuation, .resize,
  ]

  init(descriptor: Int32) {
    self.descriptor = descriptor
  }

  /// Whether more input is there already.
  var hasWaitingInput: Bool { decoder.waitingCount > 0 || isReadable(within: 0) }

  /// Whether more input is there or follows at once, as in a paste without markers.
  ///
  /// A lone key is not waited for, so that typing never lags.
  var continuesAtOnce: Bool {
    if decoder.waitingCount > 0 { return true }
    return isReadable(within: lastBurstCount > 1 ? Self.burstMilliseconds : 0)
  }

  /// Waits for the next key press or signal.
  func next() -> KeyboardEvent {
    while true {
      if let press = decoder.next() { return .key(press) }
      if let event = fill(milliseconds: decoder.waitingCount > 0 ? sequenceLimit : nil) {
        return event
      }
    }
  }

  /// Reads the rest of a paste; an interrupt ends it and drops its text.
  func paste() -> Result<String, KeyboardInterruption> {
    var searched = 0
    while true {
      if let text = decoder.takePaste(searched: &searched) { return .success(text) }
      switch fill(milliseconds: nil) {
      case .interrupted, .terminated, .endOfInput:
        decoder.discard()
        return .failure(KeyboardInterruption(isOver: isOver || InterruptFlag.isTerminating))
      case .key, .resized, .suspended, .continued, nil: continue
      }
    }
  }

  /// Escape alone is a key only for vi; else the next byte belongs to it, however late.
  private var sequenceLimit: Int32? { decoder.escapeIsKey ? Self.sequenceMilliseconds : nil }

  /// Waits and reads once; nil when bytes came or an unfinished sequence became a key.
  private func fill(milliseconds: Int32?) -> KeyboardEvent? {
    if pendingEvents.isDisjoint(with: Self.signals) {
      pendingEvents = .wait(for: descriptor, milliseconds: milliseconds)
    }
    for (signal, event) in Self.events where pendingEvents.contains(signal) {
      pendingEvents.remove(signal)
      return event
    }
    if pendingEvents.isEmpty { return decoder.next(isPaused: true).map(KeyboardEvent.key) }
    pendingEvents = []
    return readBytes() ? nil : .endOfInput
  }

  private func isReadable(within milliseconds: Int32) -> Bool {
    var watched = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    // Safety: the structure outlives the call.
    return unsafe poll(&watched, 1, milliseconds) > 0
  }

  private func readBytes() -> Bool {
    guard !isOver else { return false }
    var buffer = [UInt8](repeating: 0, count: 65_536)
    // Safety: the buffer is as large as stated and outlives the call.
    let count = unsafe read(descriptor, &buffer, buffer.count)
    if count < 0, errno == EINTR || errno == EAGAIN { return true }
    guard count > 0 else {
      isOver = true
      return false
    }
    lastBurstCount = count
    decoder.feed(buffer[..<count])
    return true
  }
}

/// A paste that did not end.
struct KeyboardInterruption: Error, Equatable {
  /// Whether the input ended as well.
  let isOver: Bool
}

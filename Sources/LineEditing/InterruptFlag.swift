import CLibedit

/// What Ctrl-C, a kill and a closed pipe mean to the program.
///
/// Ctrl-C raises the flag; whatever runs polls it and stops, and the shell lowers it before the
/// next statement. SIGTERM and SIGHUP raise it as well and stay remembered, so that the program
/// ends in order with their exit code. Writing to a closed pipe is an error code (`EPIPE`), never
/// the end of the process. A further Ctrl-C when the first was not answered for seconds, and a second
/// kill, end the process at once with the terminal restored.
package nonisolated enum InterruptFlag {
  /// Takes over the signals; without effect when called again.
  ///
  /// Signals that the caller of the program ignores (`nohup`) stay ignored.
  package static func install() {
    _ = arrears_signals_install()
  }

  /// The same for a program with a person at its terminal, where Ctrl-C always means something.
  package static func installForTerminal() {
    install()
    arrears_signals_install_interrupt()
  }

  /// Whether work should stop; cheap enough for every batch, from any thread.
  package static var isRaised: Bool { arrears_interrupt_is_raised() }

  /// Before the next statement: what was interrupted is over.
  package static func lower() { arrears_interrupt_lower() }

  /// As if Ctrl-C had been pressed.
  package static func raise() { arrears_interrupt_raise() }

  /// The exit code that a signal asks for: 143 and 129 for a kill and a hang-up, also after the
  /// flag was lowered; 130 while a Ctrl-C is raised; nil otherwise.
  package static var exitCode: Int32? {
    let signal = arrears_termination_signal()
    if signal != 0 { return 128 + signal }
    return isRaised ? 130 : nil
  }

  /// Whether a kill or a hang-up asked the program to end.
  package static var isTerminating: Bool { arrears_termination_signal() != 0 }

  /// Waits until a descriptor has input or its end, true, or a signal asks to stop, false.
  ///
  /// Read scripts from pipes and terminals behind this: system calls are restarted after signals.
  package static func waitForInput(on descriptor: Int32) -> Bool {
    while !isRaised {
      if TerminalEvents.wait(for: descriptor, milliseconds: nil).contains(.input) { return true }
    }
    return false
  }
}

/// What can wake a program that waits for a key.
nonisolated struct TerminalEvents: OptionSet {
  let rawValue: UInt32

  static let input = TerminalEvents(rawValue: ARREARS_EVENT_INPUT.rawValue)
  static let interrupt = TerminalEvents(rawValue: ARREARS_EVENT_INTERRUPT.rawValue)
  static let termination = TerminalEvents(rawValue: ARREARS_EVENT_TERMINATE.rawValue)
  static let resize = TerminalEvents(rawValue: ARREARS_EVENT_RESIZE.rawValue)
  static let suspension = TerminalEvents(rawValue: ARREARS_EVENT_SUSPEND.rawValue)
  static let continuation = TerminalEvents(rawValue: ARREARS_EVENT_CONTINUE.rawValue)

  /// Waits for input or a signal; empty when the time is over, nil waits for ever.
  static func wait(for descriptor: Int32, milliseconds: Int32?) -> TerminalEvents {
    TerminalEvents(rawValue: UInt32(bitPattern: arrears_wait(descriptor, milliseconds ?? -1)))
  }
}

import CLibedit

/// The character type of the process, without which libedit drops every Vietnamese letter.
package nonisolated enum TextLocale {
  /// Takes the user's locale if it is UTF-8, else C.UTF-8; false where the system has neither.
  ///
  /// Only the character type changes: numbers, dates and messages stay as they are in C.
  package static func set() -> Bool { arrears_locale_set() }
}

/// From here on every way out of the process restores the terminal's present state.
nonisolated func beginGuard(input: Int32, output: Int32, farewell: String) -> Bool {
  // Safety: the shim copies the farewell during the call.
  unsafe arrears_guard_begin(input, output, farewell)
}

/// The terminal is restored, and nothing guards it any more.
nonisolated func endGuard() { arrears_guard_end() }

/// Stops the process as Ctrl-Z would; returns when it is continued.
nonisolated func suspendProcess() { arrears_guard_suspend() }

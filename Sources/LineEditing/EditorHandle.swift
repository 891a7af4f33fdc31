import CLibedit
import Foundation

/// What libedit asks its owner for.
protocol EditorHandleOwner: AnyObject {
  /// The next character for libedit; nil at the end of input or when reading must stop.
  func nextCode() -> UInt32?
  /// Runs a command that libedit's map named.
  func run(_ command: EditorCommand) -> AfterCommand
}

/// What libedit must do after a command.
enum AfterCommand {
  case nothing
  case refresh
  case beep
  case refreshAndBeep

  fileprivate var code: UInt8 {
    switch self {
    case .nothing: UInt8(ARREARS_AFTER_NOTHING.rawValue)
    case .refresh: UInt8(ARREARS_AFTER_REFRESH.rawValue)
    case .beep: UInt8(ARREARS_AFTER_BEEP.rawValue)
    case .refreshAndBeep: UInt8(ARREARS_AFTER_REFRESH_AND_BEEP.rawValue)
    }
  }
}

/// The text being edited and the cursor in it, both in Unicode scalars.
nonisolated struct EditedText: Equatable, Sendable {
  var scalars: [UInt32] = []
  var cursor = 0

  /// The text; O(n).
  var string: String { Self.string(scalars) }
  /// Where the cursor stands in the text's UTF-8; O(n).
  var cursorOffset: Int { Self.string(scalars.prefix(cursor)).utf8.count }

  private static func string(_ scalars: some Sequence<UInt32>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars.lazy.compactMap(Unicode.Scalar.init))
    return String(view)
  }
}

/// The one safe type around libedit's unsafe core.
///
/// It knows text, cursor, keys and drawing; what they mean is its owner's business.
@safe
final class EditorHandle {
  private let editor: OpaquePointer
  private weak var owner: (any EditorHandleOwner)?
  private let context: Unmanaged<EditorContext>

  /// Nil where libedit cannot start on these descriptors.
  init?(programName: String, input: Int32, output: Int32, owner: any EditorHandleOwner) {
    let context = unsafe Unmanaged.passRetained(EditorContext(owner: owner))
    // Safety: the context is retained until the editor ended; both callbacks are called on the
    // thread that called `read`, which is the main one.
    let editor = unsafe arrears_editor_start(
      programName,
      input,
      output,
      context.toOpaque(),
      readCharacter,
      runCommand
    )
    guard let editor = unsafe editor else {
      unsafe context.release()
      return nil
    }
    unsafe self.editor = editor
    unsafe self.context = context
    self.owner = owner
  }

  isolated deinit {
    // Safety: nothing else holds the pointer; libedit forgets the context first.
    unsafe arrears_editor_end(editor)
    unsafe context.release()
  }

  // MARK: Keys

  /// Chooses the usual keys of emacs or vi; bindings made before are gone.
  func setKeys(_ keys: EditorKeys) {
    _ = unsafe arrears_editor_set_keys(editor, keys.rawValue)
  }

  func name(_ command: EditorCommand) {
    _ = unsafe arrears_editor_name_command(editor, Int32(command.rawValue), command.name)
  }

  func bind(_ key: String, to command: String, inCommandMap: Bool = false) {
    _ = unsafe arrears_editor_bind(editor, inCommandMap, key, command)
  }

  /// Runs one line of an editrc file, given in words.
  func run(_ words: [String]) {
    // Safety: the copies live until they are freed, after the call.
    let copies = unsafe words.map { unsafe strdup($0) }
    let pointers = unsafe copies.map { unsafe UnsafePointer($0) }
    _ = unsafe arrears_editor_run(editor, Int32(words.count), pointers)
    for index in words.indices { unsafe free(copies[index]) }
  }

  /// The words of a line by libedit's rules; nil where a quote is not closed.
  nonisolated static func words(of line: String) -> [String]? {
    var count: Int32 = 0
    // Safety: the words are copied into strings before they are freed.
    guard let words = unsafe arrears_editor_split(line, &count) else { return nil }
    defer { unsafe arrears_editor_free_words(words, count) }
    return (0..<Int(count)).map { index in
      unsafe words[index].map { unsafe String(cString: $0) } ?? ""
    }
  }

  // MARK: Text

  /// The text and the cursor as they are; O(n).
  var text: EditedText {
    let count = unsafe arrears_editor_count(editor)
    var scalars = [UInt32](repeating: 0, count: count)
    // Safety: libedit copies at most as many characters as the array holds.
    _ = unsafe arrears_editor_copy(editor, &scalars, count)
    return EditedText(scalars: scalars, cursor: cursor)
  }

  var cursor: Int { unsafe arrears_editor_cursor(editor) }
  var count: Int { unsafe arrears_editor_count(editor) }

  /// Inserts a text before the cursor, which stands behind it then; NUL cannot be inserted.
  func insert(_ string: String) {
    let scalars = string.unicodeScalars.lazy.map(\.value).filter { $0 != 0 }
    let copy = Array(scalars)
    // Safety: the array lives for the call.
    if !copy.isEmpty { _ = unsafe arrears_editor_insert(editor, copy, copy.count) }
  }

  func deleteBefore(count: Int) { unsafe arrears_editor_delete_before(editor, count) }

  func move(to position: Int) { unsafe arrears_editor_move(editor, position - cursor) }

  /// Puts another text in place of all; the cursor stands at `cursor`, or at its end.
  func replace(with string: String, cursor: Int? = nil) {
    move(to: count)
    deleteBefore(count: count)
    insert(string)
    if let cursor { move(to: cursor) }
  }

  // MARK: Drawing

  func setPrompt(_ prompt: String) {
    let scalars = prompt.unicodeScalars.map(\.value)
    // Safety: the array lives for the call.
    unsafe arrears_editor_set_prompt(editor, scalars, scalars.count)
  }

  /// The text at the right edge of the first line; empty for none.
  func setHint(_ hint: String) {
    let scalars = hint.unicodeScalars.map(\.value)
    // Safety: the array lives for the call.
    unsafe arrears_editor_set_hint(editor, scalars, scalars.count)
  }

  /// Edits one line until a command ends it; false where reading failed or ended.
  func read() -> Bool { unsafe arrears_editor_read(editor) > 0 }

  /// Writes to the terminal outside of the edited text.
  func write(_ text: String) {
    let bytes = text.utf8CString
    // Safety: the array lives for the call; its NUL is not written.
    unsafe arrears_editor_write(editor, Array(bytes), bytes.count - 1)
  }

  func flush() { unsafe arrears_editor_flush(editor) }
  /// Draws prompt and text anew from where the terminal's cursor is.
  func redraw() { unsafe arrears_editor_redraw(editor) }
  func takeTerminalSize() { unsafe arrears_editor_resize(editor) }
  func enterRawMode() { unsafe arrears_editor_enter_raw_mode(editor) }
  func leaveRawMode() { unsafe arrears_editor_leave_raw_mode(editor) }
}

/// The two families of keys that libedit knows.
nonisolated enum EditorKeys: String {
  case emacs
  case vi
}

/// What libedit carries for us; a class, because C keeps its address.
private final class EditorContext {
  weak var owner: (any EditorHandleOwner)?

  init(owner: any EditorHandleOwner) {
    self.owner = owner
  }

  /// Safety: the address is the one that `EditorHandle` retained.
  static func at(_ address: UInt) -> EditorContext? {
    guard let pointer = unsafe UnsafeMutableRawPointer(bitPattern: address) else { return nil }
    return unsafe Unmanaged<EditorContext>.fromOpaque(pointer).takeUnretainedValue()
  }
}

// Addresses cross into the main actor as numbers: pointers are not Sendable.

private nonisolated func readCharacter(
  _ context: UnsafeMutableRawPointer?,
  _ character: UnsafeMutablePointer<UInt32>?
) -> Int32 {
  let address = UInt(bitPattern: context)
  let code = MainActor.assumeIsolated { EditorContext.at(address)?.owner?.nextCode() }
  guard let code else { return 0 }
  // Safety: libedit's shim passes the address of its local variable.
  unsafe character?.pointee = code
  return 1
}

private nonisolated func runCommand(_ context: UnsafeMutableRawPointer?, _ slot: Int32) -> UInt8 {
  let address = UInt(bitPattern: context)
  return MainActor.assumeIsolated {
    guard let command = EditorCommand(rawValue: Int(slot)),
      let owner = EditorContext.at(address)?.owner
    else { return AfterCommand.beep.code }
    return owner.run(command).code
  }
}

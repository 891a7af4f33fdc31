import Foundation

/// The keys of the shell, and the user's own from `~/.editrc` or `$EDITRC`.
///
/// Sequences of terminals never reach libedit's maps: `KeyDecoder` knows them all, and each named
/// key is one private character there. A sequence that the user binds is translated the same way.
struct EditorBindings {
  private let handle: EditorHandle
  private(set) var keys = EditorKeys.emacs
  /// Sequences that only the user's file gives a meaning.
  private(set) var ownSequences: Set<[UInt8]> = []

  init(handle: EditorHandle) {
    self.handle = handle
    for command in EditorCommand.allCases { handle.name(command) }
    install(.emacs)
  }

  /// Reads the user's file, line by line; unreadable lines are skipped.
  mutating func read(fileNamed path: String, programName: String) {
    guard let data = FileManager.default.contents(atPath: path), data.count < 1 << 20 else {
      return
    }
    for line in String(decoding: data, as: UTF8.self).split(separator: "\n") {
      let trimmed = line.drop { $0 == " " || $0 == "\t" || $0 == "\r" }
      guard trimmed.first != "#", !trimmed.contains("\0"),
        let words = EditorHandle.words(of: String(trimmed)), !words.isEmpty
      else { continue }
      take(words, programName: programName)
    }
  }

  private mutating func take(_ words: [String], programName: String) {
    let head = words[0].split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    let isForOthers = head.count > 1 && !head[0].isEmpty && head[0] != programName
    guard let command = head.last, !isForOthers else { return }
    guard command == "bind" else {
      // Without its own drawing the editor could neither paste nor complete safely.
      if command != "edit" { handle.run([command] + words.dropFirst()) }
      return
    }
    if words.contains("-v") { return install(.vi) }
    if words.contains("-e") { return install(.emacs) }
    handle.run([command] + translated(Array(words.dropFirst())))
  }

  /// A binding with our private characters for sequences and our commands for libedit's.
  private mutating func translated(_ words: [String]) -> [String] {
    var result = words
    guard let index = words.firstIndex(where: { !$0.hasPrefix("-") }) else { return words }
    if let bytes = KeySpelling.bytes(of: words[index]), bytes.count > 1, bytes[0] == 0x1B {
      var decoder = KeyDecoder()
      decoder.feed(bytes)
      switch decoder.next() {
      case .named(let key): result[index] = KeyCode.spelling(of: key.code)
      case .unknown(let sequence): ownSequences.insert(sequence)
      case .letter, .meta, .pasteStart, nil: break
      }
    }
    if !words.contains("-s"), let name = words.dropFirst(index + 1).first,
      let command = EditorCommand.replacement(for: name)
    {
      result[index + 1] = command.name
    }
    return result
  }

  // MARK: Our keys

  private mutating func install(_ keys: EditorKeys) {
    self.keys = keys
    handle.setKeys(keys)
    let isVi = keys == .vi
    for inCommandMap in isVi ? [false, true] : [false] {
      bind(KeyCode.refresh, EditorCommand.refresh.name, inCommandMap)
      bind(KeyCode.finish, "ed-newline", inCommandMap)
      for key in NamedKey.allCases { bind(key.code, command(for: key), inCommandMap) }
      for (letter, command) in Self.controlKeys {
        bind(UInt32(letter & 0x1F), command.name, inCommandMap)
      }
    }
    if isVi { installViCommands() } else { installEmacsKeys() }
  }

  private func bind(_ code: UInt32, _ command: String, _ inCommandMap: Bool) {
    handle.bind(KeyCode.spelling(of: code), to: command, inCommandMap: inCommandMap)
  }

  private static let controlKeys: [(UInt8, EditorCommand)] = [
    (UInt8(ascii: "I"), .complete), (UInt8(ascii: "J"), .accept), (UInt8(ascii: "M"), .accept),
    (UInt8(ascii: "P"), .olderEntry), (UInt8(ascii: "N"), .newerEntry),
    (UInt8(ascii: "R"), .searchOlder), (UInt8(ascii: "S"), .searchNewer),
    (UInt8(ascii: "D"), .deleteOrEnd), (UInt8(ascii: "V"), .insertQuoted),
  ]

  private func installEmacsKeys() {
    handle.bind("^A", to: EditorCommand.lineStart.name)
    handle.bind("^E", to: EditorCommand.lineEnd.name)
    handle.bind("^[p", to: EditorCommand.olderEntry.name)
    handle.bind("^[n", to: EditorCommand.newerEntry.name)
    handle.bind("^[<", to: EditorCommand.textStart.name)
    handle.bind("^[>", to: EditorCommand.textEnd.name)
    // libedit's own command line would only puzzle here.
    handle.bind("^[x", to: "ed-unassigned")
    handle.bind("^[X", to: "ed-unassigned")
  }

  private func installViCommands() {
    let commands: [(String, EditorCommand)] = [
      ("k", .up), ("j", .down), ("\\053", .newerEntry), ("\\055", .olderEntry),
      ("/", .searchOlder), ("?", .searchNewer), ("n", .searchOlder), ("N", .searchNewer),
    ]
    for (key, command) in commands { handle.bind(key, to: command.name, inCommandMap: true) }
    handle.bind(":", to: "ed-unassigned", inCommandMap: true)
  }

  private func command(for key: NamedKey) -> String {
    switch key {
    case .up: EditorCommand.up.name
    case .down: EditorCommand.down.name
    case .left: "ed-prev-char"
    case .right: "ed-next-char"
    case .home: EditorCommand.lineStart.name
    case .end: EditorCommand.lineEnd.name
    case .pageUp: EditorCommand.olderEntry.name
    case .pageDown: EditorCommand.newerEntry.name
    case .wordLeft: "ed-prev-word"
    case .wordRight: "em-next-word"
    case .textStart: EditorCommand.textStart.name
    case .textEnd: EditorCommand.textEnd.name
    case .delete: "ed-delete-next-char"
    case .deleteWordLeft: "ed-delete-prev-word"
    case .deleteWordRight: "em-delete-next-word"
    case .insert: "ed-ignore"
    case .newline: EditorCommand.newline.name
    case .enter: EditorCommand.accept.name
    case .backTab: EditorCommand.complete.name
    case .escape: keys == .vi ? "vi-command-mode" : "ed-ignore"
    }
  }
}

/// How `~/.editrc` spells keys.
nonisolated enum KeySpelling {
  /// The bytes of a spelling such as `^[[A`, `\e[5~` or `M-x`; nil for a broken one.
  static func bytes(of spelling: String) -> [UInt8]? {
    var result: [UInt8] = []
    var rest = Array(spelling.utf8)[...]
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "^"):
        guard let letter = rest.popFirst() else { return nil }
        result.append(letter == UInt8(ascii: "?") ? 0x7F : letter & 0x9F)
      case UInt8(ascii: "\\"):
        guard let escaped = takeEscape(&rest) else { return nil }
        result.append(escaped)
      case UInt8(ascii: "M") where rest.first == UInt8(ascii: "-") && rest.count > 1:
        rest.removeFirst()
        result.append(0x1B)
      default: result.append(byte)
      }
    }
    return result
  }

  private static func takeEscape(_ rest: inout ArraySlice<UInt8>) -> UInt8? {
    guard let byte = rest.popFirst() else { return nil }
    switch byte {
    case UInt8(ascii: "a"): return 0x07
    case UInt8(ascii: "b"): return 0x08
    case UInt8(ascii: "t"): return 0x09
    case UInt8(ascii: "n"): return 0x0A
    case UInt8(ascii: "v"): return 0x0B
    case UInt8(ascii: "f"): return 0x0C
    case UInt8(ascii: "r"): return 0x0D
    case UInt8(ascii: "e"): return 0x1B
    case UInt8(ascii: "0")...UInt8(ascii: "7"):
      var value = Int(byte - 0x30)
      for _ in 0..<2 {
        guard let next = rest.first, (0x30...0x37).contains(next) else { break }
        value = value * 8 + Int(next - 0x30)
        rest.removeFirst()
      }
      return UInt8(exactly: value)
    default: return byte
    }
  }
}

/// The commands that this module adds to libedit's own; their names can be used in `~/.editrc`.
nonisolated enum EditorCommand: Int, CaseIterable, Sendable {
  case refresh
  case accept
  case newline
  case up, down
  case olderEntry, newerEntry
  case searchOlder, searchNewer
  case lineStart, lineEnd
  case complete
  case deleteOrEnd
  case insertQuoted
  case textStart, textEnd

  var name: String {
    switch self {
    case .refresh: "arrears-refresh"
    case .accept: "arrears-accept"
    case .newline: "arrears-newline"
    case .up: "arrears-up"
    case .down: "arrears-down"
    case .olderEntry: "arrears-older-entry"
    case .newerEntry: "arrears-newer-entry"
    case .searchOlder: "arrears-search-older"
    case .searchNewer: "arrears-search-newer"
    case .lineStart: "arrears-line-start"
    case .lineEnd: "arrears-line-end"
    case .complete: "arrears-complete"
    case .deleteOrEnd: "arrears-delete-or-end"
    case .insertQuoted: "arrears-insert-quoted"
    case .textStart: "arrears-text-start"
    case .textEnd: "arrears-text-end"
    }
  }

  /// Our command in place of one of libedit's that would miss the history, the blocks of several
  /// lines or the safe Enter; for names found in `~/.editrc`.
  static func replacement(for name: String) -> EditorCommand? {
    switch name {
    case "ed-newline": .accept
    case "ed-prev-history", "ed-search-prev-history", "vi-search-prev": .olderEntry
    case "ed-next-history", "ed-search-next-history", "vi-search-next": .newerEntry
    case "ed-prev-line": .up
    case "ed-next-line": .down
    case "em-inc-search-prev": .searchOlder
    case "em-inc-search-next": .searchNewer
    case "ed-move-to-beg": .lineStart
    case "ed-move-to-end": .lineEnd
    case "rl_complete", "rl-complete", "ed-complete": .complete
    case "em-delete-or-list", "ed-delete-or-eof": .deleteOrEnd
    case "ed-quoted-insert": .insertQuoted
    default: nil
    }
  }
}

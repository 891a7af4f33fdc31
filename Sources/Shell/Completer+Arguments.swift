import Commands
import Formats
import Query
import Values

// What stands for the arguments of statements that act.
extension Completer {
  /// Suggestions for the argument of this name in the statement's form.
  func argument(_ name: String, at place: CompletionPlace) -> [Suggestion] {
    guard let arguments = place.completion.arguments else { return [] }
    switch (arguments.statement, name) {
    case (_, "referral"): return referrals
    case ("set", "name"): return SetCommand.names.map { Suggestion($0) }
    case ("set", "value"):
      return SetCommand.values(of: arguments.name("name")?.key ?? "").map { Suggestion($0) }
    case ("import", "source"): return [Suggestion("debts")]
    case ("forget", "name"): return defined([.condition, .measure, .question])
    case ("describe", "topics"): return sources
    case ("help", "topics"): return openings + [Suggestion("language")] + sources
    case ("examples", "topics"): return openings
    case (_, "file"), (_, "files"), (_, "script"), (_, "ledger"), (_, "rejects to"):
      return files(place.typed)
    default: return []
    }
  }

  private var openings: [Suggestion] {
    commands.commands.map {
      Suggestion($0.form.opening, meaning: $0.summary.text(in: workplace.settings.language))
    }
  }

  /// The names in the folder that is typed so far, in quotes; a folder is left open.
  private func files(_ typed: TypedWords) -> [Suggestion] {
    let slash = typed.text.lastIndex(of: "/")
    let folder = slash.map { String(typed.text[...$0]) } ?? ""
    let beginning = TextFolding.folded(typed.text.dropFirst(folder.count))
    let listing = FolderListing(of: folder.isEmpty ? "." : folder, limit: Self.suggestionsMax) {
      TextFolding.folded($0).hasPrefix(beginning)
    }
    return listing.entries.map { entry in
      let path = folder + entry.name
      guard entry.isFolder else { return .quoted(path) }
      let open = "\"" + path.replacing("\"", with: "\"\"") + "/"
      return Suggestion(open, key: path, ending: .open)
    }
  }
}

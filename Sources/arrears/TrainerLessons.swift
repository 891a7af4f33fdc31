import Commands
import Diagnostics
import Formats
import Values

/// Lessons that trainers wrote: the files `*.lesson` of a folder.
enum TrainerLessons {
  /// The texts in `$ARREARS_LESSONS`, else in `lessons` of the user's data folder.
  static func sources() -> [SourceText] {
    let data =
      environment("XDG_DATA_HOME").flatMap { $0.isEmpty ? nil : $0 }
      ?? environment("HOME").map { $0 + "/.local/share" }
    let folder = environment("ARREARS_LESSONS") ?? data.map { $0 + "/arrears/lessons" }
    guard let folder else { return [] }
    let listing = FolderListing(of: folder, limit: lessonsMax) { $0.hasSuffix(".lesson") }
    return listing.entries.compactMap { entry in
      let path = folder + "/" + entry.name
      guard !entry.isFolder, let text = try? ScriptFile.text(of: path) else { return nil }
      return SourceText(TextFolding.composed(text), file: path)
    }
  }

  private static let lessonsMax = 500
}

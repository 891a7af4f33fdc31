import Formats
import Glibc
import Shell

/// Where a person's settings and progress are kept between sessions: a folder nobody else reads.
final class UserFolder: PersonalFiles {
  private let path: String?

  /// `variable`: the folder of that purpose (XDG); `usual`: the one below the home folder.
  init(_ variable: String, usual: String) {
    let base =
      environment(variable).flatMap { $0.hasPrefix("/") ? $0 : nil }
      ?? environment("HOME").map { $0 + "/" + usual }
    path = base.map { $0 + "/arrears" }
  }

  /// What the program itself keeps: history and progress.
  static let state = UserFolder("XDG_STATE_HOME", usual: ".local/state")
  /// What the person chose.
  static let settings = UserFolder("XDG_CONFIG_HOME", usual: ".config")

  /// The path of a file in the folder, which is made.
  func path(of name: String) -> String? {
    guard let path else { return nil }
    LedgerPlace.makeFolders(path)
    return path + "/" + name
  }

  func text(of name: String) -> String? {
    guard let path, let bytes = try? FileBytes.read(path + "/" + name) else { return nil }
    return String(validating: bytes, as: UTF8.self)
  }

  func keep(_ text: String, as name: String) -> Bool {
    guard let path = path(of: name) else { return false }
    do {
      // The file appears whole and for its owner alone.
      let sink = try AtomicFile(path, .replace)
      try sink.append(Array(text.utf8))
      try sink.commit()
      return true
    } catch {
      return false
    }
  }
}

package import Diagnostics
import Formats
import Ledger
import Values

/// What attempts to create a ledger left beside it when they were broken off.
package enum UnfinishedLedgers {
  private static let namedMax = 10

  /// A note that names the files, nil where there are none.
  ///
  /// They are only named: whether another program is creating the ledger right now cannot be told.
  package static func note(beside path: String) -> Diagnostic? {
    let slash = path.lastIndex(of: "/")
    let folder = slash.map { String(path[...$0]) } ?? ""
    let beginning = path.dropFirst(folder.count) + Ledger.unfinishedMark
    let listing = FolderListing(of: folder.isEmpty ? "." : folder, limit: namedMax) {
      $0.hasPrefix(beginning)
    }
    guard !listing.entries.isEmpty else { return nil }
    let names = listing.entries.map { "'" + folder + $0.name + "'" }.joined(separator: ", ")
    return Diagnostic(
      "unfinished-ledger",
      .note,
      Localized(
        "\(names): left by an attempt that broke off",
        vi: "\(names): còn lại do tạo sổ dở"
      ),
      help: Localized("it can be deleted", vi: "có thể xóa")
    )
  }
}

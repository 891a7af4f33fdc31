import Columnar

/// The files that a person names by a file, a folder, or a pattern with `*` and `?`.
package enum FileNames {
  /// A folder with more is none of lists.
  private static let filesMax = 1000
  /// How the names of files with tables end.
  private static let endings = [".csv", ".tsv", ".txt", ".xlsx", ".xlsm", ".xls"]

  /// The files in the order of their names; a file that is named itself need not exist.
  ///
  /// Of a folder all files whose names end as those of tables do, none of its folders. Hidden files
  /// are left out, and so are the `~$` files of workbooks that are open somewhere.
  ///
  /// - Throws: where a pattern or a folder has no file.
  /// - Complexity: O(names in the folders)
  package static func files(named path: String) throws(FormatError) -> [String] {
    if FolderListing.isFolder(path) {
      let folder = path.hasSuffix("/") ? path : path + "/"
      let found = names(in: folder, isFolder: false) { name in
        endings.contains { name.lowercased().hasSuffix($0) }
      }
      guard !found.isEmpty else { throw .file(.folderWithoutTables, path: path) }
      return found.map { folder + $0 }
    }
    guard path.contains(where: isWildcard) else { return [path] }
    let steps = path.split(separator: "/")
    var found = [path.hasPrefix("/") ? "/" : ""]
    for (place, step) in steps.enumerated() {
      let isLast = place == steps.count - 1
      found = found.flatMap { folder in
        guard step.contains(where: isWildcard) else { return [folder + step + (isLast ? "" : "/")] }
        let pattern = LikePattern(String(step))
        let names = names(in: folder, isFolder: !isLast, where: pattern.matches)
        return names.map { folder + $0 + (isLast ? "" : "/") }
      }
    }
    guard !found.isEmpty else { throw .file(.missing, path: path) }
    return Array(found.prefix(filesMax))
  }

  private static func isWildcard(_ letter: Character) -> Bool { letter == "*" || letter == "?" }

  private static func names(
    in folder: String,
    isFolder: Bool,
    where fits: (String) -> Bool
  ) -> [String] {
    FolderListing(of: folder.isEmpty ? "." : folder, limit: filesMax) { name in
      !name.hasPrefix("~$") && fits(name)
    }.entries.filter { $0.isFolder == isFolder }.map(\.name)
  }
}

import Glibc

/// What stands in a folder, for a person who types a file's name.
package struct FolderListing: Sendable {
  package struct Entry: Hashable, Sendable {
    package let name: String
    package let isFolder: Bool
  }

  /// In the order of their names.
  package let entries: [Entry]

  /// How many names are read at most; a folder that holds more is no place to choose from.
  private static let namesMax = 20_000

  /// The visible names of a folder that fit; empty for a folder that cannot be read.
  ///
  /// - Complexity: O(names in the folder)
  package init(of folder: String, limit: Int, where fits: (String) -> Bool) {
    let names = Self.names(of: folder).filter { !$0.hasPrefix(".") && fits($0) }.sorted()
    entries = names.prefix(limit).map { name in
      Entry(name: name, isFolder: Self.isFolder(folder + "/" + name))
    }
  }

  private static func names(of folder: String) -> [String] {
    // Safety: the stream is used by this function only, and closed at its end.
    guard let stream = unsafe opendir(folder) else { return [] }
    defer { unsafe closedir(stream) }
    var names: [String] = []
    // Safety: an entry is read before the next one is asked for; its name ends with a zero.
    while names.count < namesMax, let entry = unsafe readdir(stream) {
      let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        unsafe String(validating: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if let name, !name.unicodeScalars.contains(where: { $0.value < 0x20 }) { names.append(name) }
    }
    return names
  }

  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return unsafe stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }
}

extension FolderListing {
  /// Makes a folder in one that is there; one that is there itself is left as it is.
  package static func make(_ path: String) throws(FormatError) {
    // Safety: the path is a terminated string for the length of the call.
    guard unsafe mkdir(path, 0o700) != 0, errno != EEXIST else { return }
    throw .file(AtomicFile.fact(errno), path: path)
  }
}

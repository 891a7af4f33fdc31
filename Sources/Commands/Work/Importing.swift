import Diagnostics
import Domain
import Formats
import Ledger
import Values

// What imports of lists and of records have in common.
extension Workplace {
  /// The files that paths, folders and patterns name.
  func importedFiles(_ paths: [String]) throws -> [String] {
    var files: [String] = []
    do {
      for path in paths { files += try FileNames.files(named: path) }
    } catch {
      throw StatementFailure(error.diagnostic, .input)
    }
    return files
  }

  /// That an import changes nothing; `earlier` is the one that took in the same content.
  static func nothingChanges(since earlier: String? = nil) -> Localized {
    guard let earlier else {
      return Localized(
        "nothing changes: the ledger holds all of it",
        vi: "không đổi gì: sổ đã có đủ"
      )
    }
    return Localized(
      "nothing changes: \(earlier) took in the same content",
      vi: "không đổi gì: \(earlier) đã nhập cùng nội dung"
    )
  }

  /// Reads a file with what was mapped when headings like its own were last taken in, and says so.
  func read(
    _ path: String,
    _ reading: FileReading,
    _ memory: MappingMemory
  ) throws -> ImportFile {
    do {
      var file = try reading.read(path)
      file.mappings = memory.mappings(of: file.grid)
      for mapping in file.mappings {
        surroundings.tell(
          Localized(
            "as mapped before: '\(mapping.heading)' is \(mapping.column)",
            vi: "như lần trước: '\(mapping.heading)' là \(mapping.column)"
          )
        )
      }
      return file
    } catch {
      throw StatementFailure(error.diagnostic(naming: path), .input)
    }
  }

  /// `rejects.csv` becomes `rejects-2022-09.csv`.
  static func path(_ path: String, with words: String) -> String {
    let folderEnd = path.lastIndex(of: "/") ?? path.startIndex
    guard let point = path.lastIndex(of: "."), point > folderEnd else { return path + "-" + words }
    return path[..<point] + "-" + words + path[point...]
  }
}

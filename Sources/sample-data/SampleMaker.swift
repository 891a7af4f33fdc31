import Diagnostics
import Domain
import Formats
import Glibc
import Ledger
import Sample
import Values

/// Writes the files of the sample: three ledgers, each month's list, and all months in one table.
enum SampleMaker {
  /// Makes the files and says which.
  ///
  /// - Returns: the exit code: 0 done, 2 wrong usage, 4 a file could not be written.
  static func run(_ arguments: [String]) -> Int32 {
    let folders = arguments.filter { $0 != "--replace" }
    guard folders.count == 1, let folder = folders.first, !folder.hasPrefix("-") else {
      tell("usage: sample-data FOLDER [--replace]")
      return 2
    }
    let files = SampleFiles(folder, arguments.contains("--replace") ? .replace : .refuse)
    do {
      try files.write(SampleProvince())
      return 0
    } catch let error as FormatError {
      tell("error: " + error.diagnostic.message.english)
    } catch let error as LedgerError {
      tell("error: " + error.diagnostic.message.english)
    } catch {
      tell("error: " + String(describing: error))
    }
    return 4
  }

  static func tell(_ line: String) {
    let bytes = Array((line + "\n").utf8)
    // Safety: the bytes stay in place for the length of the call.
    _ = unsafe bytes.withUnsafeBytes { unsafe write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }
}

import Diagnostics
import Domain
import Formats
import Values

/// Tells which lines of files are not taken, and keeps them where the statement says.
struct RejectTelling {
  let workplace: Workplace
  let rejects: [Reject]
  /// The files by their numbers in the rejects.
  let files: [(name: String, layout: FileLayout)]

  private static let toldCount = 20

  /// The first rejected cells with their place and reason, and how many there are beyond them.
  ///
  /// Errors where nothing is taken for them, else warnings.
  func tell(as severity: Severity) {
    for reject in rejects.prefix(Self.toldCount) {
      let words = reject.explanation
      let place = files[reject.file].name + ":" + String(reject.line) + ": "
      workplace.surroundings.report(
        Diagnostic(
          reject.reason.name,
          severity,
          Localized(place + words.english, vi: place + words.text(in: .vietnamese))
        ),
        in: nil
      )
    }
    let rest = rejects.count - Self.toldCount
    guard rest > 0 else { return }
    workplace.surroundings.tell(
      Localized("and \(counted(rest, "fault")) more", vi: "và \(grouped(Int64(rest))) lỗi nữa")
    )
  }

  /// Writes them to a new file, to be corrected and imported again.
  func write(to path: String?) throws {
    guard let path else { return }
    do {
      let language = workplace.settings.language
      if try RejectsFile.write(rejects, in: files.map(\.layout), to: path, .refuse, in: language) {
        workplace.surroundings.tell(
          Localized("rejected rows: \(path)", vi: "các dòng bị loại: \(path)")
        )
      }
    } catch {
      if case .file(.exists, let path) = error {
        throw StatementFailure(ImportFact.rejectsFileExists(path).diagnostic, .output)
      }
      throw StatementFailure(error.diagnostic, .output)
    }
  }
}

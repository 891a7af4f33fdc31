import Diagnostics
import Domain
import Formats
import Ledger
import Query
import Values

/// One file that an export writes.
struct ExportFile {
  let path: String
  /// What it answers, for the audit.
  let question: String
  let rowCount: Int
  /// Puts everything into the file.
  let write: (AtomicFile) throws(FormatError) -> Void
}

/// Writes the files of one export.
///
/// First all of them under names of their own, then their entries in the audit, then they take their
/// names. A failure leaves what was there before.
struct ExportWriting {
  let workplace: Workplace
  let source: SourceText

  func write(_ files: [ExportFile], _ existing: ExistingFile) throws {
    let written = try writtenAsking(files, existing)
    var entries = ExportedFiles(on: workplace.today, by: workplace.operatorName)
    for (file, bytes) in zip(files, written) { entries.add(try entry(file, bytes)) }
    try log(entries)
    for file in written { try output { () throws(FormatError) in try file.commit() } }
    tell(files)
  }

  /// Writes the files, once more over those that are there where somebody says so.
  private func writtenAsking(
    _ files: [ExportFile],
    _ existing: ExistingFile
  ) throws -> [AtomicFile] {
    do {
      return try written(files, existing)
    } catch {
      guard case .file(.exists, let path) = error, existing == .refuse,
        workplace.surroundings.canAsk,
        workplace.surroundings.confirm(
          Localized("\(path) exists. Replace it?", vi: "\(path) đã có. Thay thế?")
        )
      else { throw StatementFailure(error.diagnostic, .output) }
    }
    return try output { () throws(FormatError) in try written(files, .replace) }
  }

  private func written(
    _ files: [ExportFile],
    _ existing: ExistingFile
  ) throws(FormatError) -> [AtomicFile] {
    var written: [AtomicFile] = []
    for file in files {
      let target = try AtomicFile(file.path, existing)
      try file.write(target)
      try target.finish()
      written.append(target)
    }
    return written
  }

  private func entry(_ file: ExportFile, _ written: AtomicFile) throws -> ExportedFiles.Entry {
    ExportedFiles.Entry(
      file: file.path.split(separator: "/").last.map(String.init) ?? file.path,
      question: file.question,
      rows: file.rowCount,
      bytes: try output { () throws(FormatError) in try FileBytes.read(written.temporaryPath) }
    )
  }

  /// Every export is in the audit, with what was asked, the number of rows and the hash.
  private func log(_ entries: ExportedFiles) throws {
    let before = workplace.acts
    try workplace.commit("export", hasYes: true, asksFrom: 2, in: source) { tables, head in
      var change = head
      change.rowCount = entries.rowCount
      change.records = try entries.records(after: tables.snapshot)
      return PlannedChange(rowCount: entries.rowCount, change: change)
    }
    // An export changes nothing that could be taken back.
    workplace.acts = before
  }

  private func tell(_ files: [ExportFile]) {
    guard let first = files.first, let last = files.last else { return }
    let count = DigitGrouping.grouped(Int128(files.count))
    let rows = DigitGrouping.grouped(Int128(first.rowCount))
    let english = first.path + ": " + counted(first.rowCount, "row")
    workplace.surroundings.tell(
      files.count == 1
        ? Localized(english, vi: "\(first.path): \(rows) dòng")
        : Localized(
          "\(count) files: \(first.path) … \(last.path)",
          vi: "\(count) tệp: \(first.path) … \(last.path)"
        )
    )
  }

  private func output<Result>(_ body: () throws(FormatError) -> Result) throws -> Result {
    do { return try body() } catch { throw StatementFailure(error.diagnostic, .output) }
  }
}

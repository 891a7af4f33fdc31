import Domain
import Formats
import Glibc
import Ledger
import Sample
import Values

/// The files of the sample in one folder.
struct SampleFiles {
  private let folder: String
  private let existing: ExistingFile

  init(_ folder: String, _ existing: ExistingFile) {
    self.folder = folder
    self.existing = existing
  }

  /// Writes all files; a file that is there already is an error unless it is to be replaced.
  func write(_ province: SampleProvince) throws {
    // Safety: the path is a terminated string for the length of the call.
    _ = unsafe mkdir(folder, 0o755)
    for list in province.lists {
      try write(SampleCSV.bytes(of: list, in: province), to: list.month.iso + ".csv")
    }
    try write(SampleCSV.allMonths(of: province), to: "all-months.invented.csv")
    try writeLedger("binh-duong.arrears", through: SampleProvince.lastMonth, province)
    let august = SampleProvince.lastMonth.advanced(by: -1)
    try writeLedger("binh-duong-to-august.arrears", through: august, province)
    try writeLedger("nghe-an.arrears") { try NgheAnLedger.build(into: $0) }
  }

  private func write(_ bytes: [UInt8], to name: String) throws(FormatError) {
    let sink = try AtomicFile(path(name), existing)
    try sink.append(bytes)
    try sink.commit()
    SampleMaker.tell(path(name))
  }

  private func writeLedger(
    _ name: String,
    through month: Month,
    _ province: SampleProvince
  ) throws {
    try writeLedger(name) { try SampleLedger.build(into: $0, through: month, province) }
  }

  private func writeLedger(_ name: String, _ build: (Ledger) throws -> Void) throws {
    if existing == .replace { removeLedger(path(name)) }
    let ledger = try Ledger.create(at: path(name), schema: DomainSchema.standard)
    defer { ledger.close() }
    try build(ledger)
    SampleMaker.tell(path(name))
  }

  private func removeLedger(_ path: String) {
    for ending in ["", "-wal", "-shm", "-writer"] {
      // Safety: the path is a terminated string for the length of the call.
      _ = unsafe unlink(path + ending)
    }
  }

  private func path(_ name: String) -> String { folder + "/" + name }
}

import Columnar
import Formats
import Glibc

/// Reads bytes in every way in which a file may be read, and says what is wrong with the outcome.
struct FileExercise {
  /// Where files are written; one process at a time uses it.
  private let path: String

  init(_ path: String) { self.path = path }

  /// What is wrong; nil for nothing.
  func problem(in bytes: [UInt8]) -> String? {
    if let problem = problemOfText(bytes) { return problem }
    if let grid = try? grid(bytes), !isSound(grid) { return "a file of unsound cells" }
    return problemOfSheet(bytes)
  }

  private func problemOfText(_ bytes: [UInt8]) -> String? {
    let choices: [EncodingChoice?] =
      [nil, .utf8, .utf16] + OldEncoding.allCases.map(EncodingChoice.old)
    for choice in choices {
      guard let reading = try? CSVReader.read(bytes, encoding: choice) else { continue }
      if !isSound(reading.grid) {
        return "a text of unsound cells, encoding \(String(describing: choice))"
      }
    }
    return nil
  }

  /// The bytes as the sheet of a workbook: as it stands, and rewritten because of a comment.
  private func problemOfSheet(_ bytes: [UInt8]) -> String? {
    let plain = try? grid(StoredArchive.workbook(sheet: bytes))
    let rewritten = try? grid(StoredArchive.workbook(sheet: Array("<!---->".utf8) + bytes))
    if let plain, !isSound(plain) { return "a sheet of unsound cells" }
    // The scanner takes some XML that is none; what is some must be taken in the same way.
    guard let rewritten else { return nil }
    guard let plain else { return "a sheet that is read only when it is rewritten" }
    return cells(plain) == cells(rewritten) ? nil : "a sheet that is read in two ways"
  }

  private func grid(_ file: [UInt8]) throws -> CellGrid {
    write(file)
    let table = try TableFile(path)
    if table.form == .text { return try table.text(encoding: nil).grid }
    return try table.workbook().read(0).grid
  }

  private func write(_ file: [UInt8]) {
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    defer { close(descriptor) }
    // Safety: the bytes live for the length of the call.
    let written = unsafe file.withUnsafeBytes {
      unsafe Glibc.write(descriptor, $0.baseAddress, $0.count)
    }
    precondition(written == file.count, "no room for a file of \(file.count) bytes")
  }

  private func isSound(_ grid: CellGrid) -> Bool {
    (0..<grid.rowCount).allSatisfy { row in
      (0..<grid.columnCount).allSatisfy { column in
        let text = grid.bytes(row: row, column: column)
        return String(validating: text, as: UTF8.self) != nil
          && (text.isEmpty || column < grid.fieldCount(row: row))
      }
    }
  }

  private func cells(_ grid: CellGrid) -> [[String]] {
    (0..<grid.rowCount).map { row in
      [String(grid.lines[row])]
        + (0..<grid.fieldCount(row: row)).map { column in
          "\(grid.kind(row: row, column: column)):" + grid.text(row: row, column: column)
        }
    }
  }
}

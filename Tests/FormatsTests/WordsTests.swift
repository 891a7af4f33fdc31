import Diagnostics
import Formats
import Testing
import Values

struct WordsTests {
  static let facts: [(FormatError, name: String, message: String)] = [
    (.file(.missing, path: "a.csv"), "file-missing", "no file 'a.csv'"),
    (.file(.isFolder, path: "a"), "file-is-folder", "'a' is a folder, expected a file"),
    (.file(.notReadable, path: "a"), "file-not-readable", "no permission to read 'a'"),
    (
      .file(.notRegular, path: "a"), "file-not-regular",
      "'a' is a device or a pipe, expected a regular file"
    ),
    (
      .file(.tooLarge(byteCount: 5_000_000_000, limit: 1 << 29), path: "a"), "file-too-large",
      "'a': 5.000.000.000 bytes, expected at most 536.870.912"
    ),
    (.file(.readFailed(code: 5), path: "a"), "read-failed", "cannot read 'a': Input/output error"),
    (.file(.exists, path: "a"), "file-exists", "'a' exists already"),
    (.file(.folderMissing, path: "b/a"), "folder-missing", "no folder for 'b/a'"),
    (.file(.notWritable, path: "a"), "not-writable", "no permission to write 'a'"),
    (.file(.diskFull, path: "a"), "disk-full", "no space left for 'a'; nothing was written"),
    (
      .file(.writeFailed(code: 5), path: "a"), "write-failed",
      "cannot write 'a': Input/output error"
    ),
    (.file(.outputClosed, path: "-"), "output-closed", "'-' was closed"),
    (.content(.empty), "file-empty", "the file is empty"),
    (
      .content(.tooLarge(byteCount: 5, limit: 4)), "file-too-large", "5 bytes, expected at most 4"
    ),
    (
      .content(.tooManyColumns(line: 7, limit: 16_384)), "line-too-wide",
      "line 7 has more than 16.384 columns"
    ),
    (
      .content(.tooManyCells(limit: 1 << 27)), "file-too-many-cells",
      "more than 134.217.728 cells"
    ),
    (
      .content(.notText(.gzip)), "not-text", "not text: the file is a gzip archive"
    ),
    (.content(.encodingRefused("UTF-32")), "encoding-refused", "not UTF-8: the file is UTF-32"),
    (
      .content(.notUTF8(line: 3, byte: 5, value: 0xB6)), "not-utf8",
      "not UTF-8: line 3, byte 5 is 0xB6"
    ),
    (
      .content(.notUTF16(line: 3)), "not-utf16",
      "marked as UTF-16, but line 3 holds half a character"
    ),
    (.content(.nulByte(line: 3)), "nul-byte", "line 3 holds a NUL byte, expected text"),
    (
      .content(.unterminatedQuote(line: 3)), "unterminated-quote",
      "the quote that begins on line 3 has no end"
    ),
    (.document(.notWritten), "document-not-written", "no memory for the document"),
    (
      .document(.tooLarge("a.docx", limit: 64_000_000)), "form-too-large",
      "'a.docx' holds more than 64 MB"
    ),
    (
      .workbook(.libraryMissing(library: "libx.so.4", package: "libx4")), "library-missing",
      "libx.so.4 is not installed"
    ),
    (
      .workbook(.tooManyRows(sheet: "DS", rowCount: 2_000_000, limit: 1_048_576)),
      "too-many-rows", "sheet 'DS' has 2.000.000 rows, a workbook holds 1.048.576"
    ),
    (
      .workbook(.tooManyColumns(sheet: "DS", columnCount: 17_000, limit: 16_384)),
      "too-many-columns", "sheet 'DS' has 17.000 columns, a workbook holds 16.384"
    ),
    (
      .workbook(.textTooLong(sheet: "DS", column: "note", row: 2, limit: 32_767)),
      "text-too-long", "row 2 of 'note' on sheet 'DS' is longer than 32767 characters"
    ),
    (.workbook(.refused(reason: "x")), "workbook-refused", "cannot write the workbook: x"),
  ]

  @Test(arguments: facts)
  func everyFactHasWordsInBothLanguages(error: FormatError, name: String, message: String) {
    let diagnostic = error.diagnostic
    #expect(diagnostic.name == name)
    #expect(diagnostic.message.english == message)
    #expect(diagnostic.message.vietnamese?.isEmpty == false)
    #expect(diagnostic.help == nil || diagnostic.help?.vietnamese?.isEmpty == false)
  }

  @Test(arguments: [
    (CellFact.notANumber, "not a number"),
    (.otherNumberStyle, "written unlike the rest of its column"),
    (.tooManyDecimals(most: 0), "not a whole number"),
    (.tooManyDecimals(most: 2), "more than 2 decimals"),
    (.numberTooLarge, "too large"), (.notADate, "not a date"), (.noSuchDay, "no such day"),
  ])
  func everyCellFactHasWordsInBothLanguages(fact: CellFact, words: String) {
    #expect(fact.words.english == words)
    #expect(fact.words.vietnamese?.isEmpty == false)
  }
}

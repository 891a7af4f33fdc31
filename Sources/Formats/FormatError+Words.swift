package import Diagnostics
import Glibc
import Values

// The words of every fact of this module.

extension FormatError {
  package var diagnostic: Diagnostic {
    switch self {
    case .file(let fact, let path): fact.diagnostic(for: path)
    case .content(let fact): fact.diagnostic
    case .workbook(let fact): fact.diagnostic
    case .spreadsheet(let fact): fact.diagnostic
    case .document(let fact): fact.diagnostic
    }
  }
}

extension FileFact {
  fileprivate func diagnostic(for path: String) -> Diagnostic {
    switch self {
    case .missing: .error("file-missing", "no file '\(path)'", vi: "không có tệp '\(path)'")
    case .isFolder:
      folderWords(path)
    case .folderWithoutTables: emptyFolderWords(path)
    case .notReadable:
      .error(
        "file-not-readable",
        "no permission to read '\(path)'",
        vi: "không có quyền đọc '\(path)'"
      )
    case .notRegular:
      .error(
        "file-not-regular",
        "'\(path)' is a device or a pipe, expected a regular file",
        vi: "'\(path)' là thiết bị hoặc đường ống, cần một tệp thường"
      )
    case .tooLarge(let byteCount, let limit):
      tooLargeError(byteCount, limit: limit, what: "'\(path)': ")
    case .readFailed(let code):
      .error(
        "read-failed",
        "cannot read '\(path)': \(systemWords(code))",
        vi: "không đọc được '\(path)': \(systemWords(code))"
      )
    case .exists:
      .error(
        "file-exists",
        "'\(path)' exists already",
        vi: "'\(path)' đã có",
        help: Localized("add 'replace' to overwrite it", vi: "thêm 'replace' để ghi đè")
      )
    case .folderMissing:
      .error(
        "folder-missing",
        "no folder for '\(path)'",
        vi: "không có thư mục cho '\(path)'",
        help: Localized("make the folder first", vi: "hãy tạo thư mục trước")
      )
    case .notWritable:
      .error(
        "not-writable",
        "no permission to write '\(path)'",
        vi: "không có quyền ghi '\(path)'"
      )
    case .diskFull:
      .error(
        "disk-full",
        "no space left for '\(path)'; nothing was written",
        vi: "hết chỗ trên đĩa cho '\(path)'; chưa ghi gì"
      )
    case .writeFailed(let code):
      .error(
        "write-failed",
        "cannot write '\(path)': \(systemWords(code))",
        vi: "không ghi được '\(path)': \(systemWords(code))"
      )
    case .outputClosed:
      .error("output-closed", "'\(path)' was closed", vi: "'\(path)' đã bị đóng")
    }
  }

  private func folderWords(_ path: String) -> Diagnostic {
    .error(
      "file-is-folder",
      "'\(path)' is a folder, expected a file",
      vi: "'\(path)' là thư mục, cần một tệp"
    )
  }

  private func emptyFolderWords(_ path: String) -> Diagnostic {
    .error(
      "folder-without-lists",
      "no list in the folder '\(path)'",
      vi: "không có danh sách trong thư mục '\(path)'",
      help: Localized(
        "names end with .csv, .tsv, .txt, .xlsx or .xls",
        vi: "tên tệp có đuôi .csv, .tsv, .txt, .xlsx hay .xls"
      )
    )
  }

  private func systemWords(_ code: Int32) -> String {
    // Safety: strerror always returns a terminated string; it is copied at once.
    unsafe String(cString: strerror(code))
  }
}

extension ContentFact {
  fileprivate var diagnostic: Diagnostic {
    switch self {
    case .empty: .error("file-empty", "the file is empty", vi: "tệp rỗng")
    case .tooLarge(let byteCount, let limit): tooLargeError(byteCount, limit: limit, what: "")
    case .tooManyColumns(let line, let limit):
      .error(
        "line-too-wide",
        "line \(line) has more than \(DigitGrouping.grouped(Int128(limit))) columns",
        vi: "dòng \(line) có hơn \(DigitGrouping.grouped(Int128(limit))) cột",
        help: Localized(
          "look at the line: perhaps its end is missing",
          vi: "xem lại dòng này: có thể thiếu dấu xuống dòng"
        )
      )
    case .tooManyCells(let limit):
      .error(
        "file-too-many-cells",
        "more than \(DigitGrouping.grouped(Int128(limit))) cells",
        vi: "có hơn \(DigitGrouping.grouped(Int128(limit))) ô",
        help: splitFile
      )
    case .notText(let content): notText(content)
    case .encodingRefused(let name):
      .error(
        "encoding-refused",
        "not UTF-8: the file is \(name)",
        vi: "không phải UTF-8: tệp là "
          + name.replacing("without a byte-order mark", with: "không có dấu thứ tự byte"),
        help: saveAsUTF8
      )
    case .notUTF8(let line, let byte, let value):
      .error(
        "not-utf8",
        "not UTF-8: line \(line), byte \(byte) is \(hexadecimal(value))",
        vi: "không phải UTF-8: dòng \(line), byte thứ \(byte) là \(hexadecimal(value))",
        help: saveAsUTF8
      )
    case .notUTF16(let line):
      .error(
        "not-utf16",
        "marked as UTF-16, but line \(line) holds half a character",
        vi: "đánh dấu là UTF-16 nhưng dòng \(line) có nửa ký tự",
        help: saveAsUTF8
      )
    case .nulByte(let line):
      .error(
        "nul-byte",
        "line \(line) holds a NUL byte, expected text",
        vi: "dòng \(line) có byte NUL, cần văn bản",
        help: saveAsUTF8
      )
    case .unterminatedQuote(let line):
      .error(
        "unterminated-quote",
        "the quote that begins on line \(line) has no end",
        vi: "dấu nháy mở ở dòng \(line) không có dấu đóng",
        help: Localized(
          "close it; a quote inside a value is doubled",
          vi: "đóng dấu nháy; dấu nháy bên trong giá trị viết hai lần"
        )
      )
    }
  }

  private func notText(_ content: BinaryContent) -> Diagnostic {
    let what: Localized =
      switch content {
      case .pdf: Localized("a PDF document", vi: "tài liệu PDF")
      case .gzip: Localized("a gzip archive", vi: "tệp nén gzip")
      case .unknown: Localized("binary data", vi: "dữ liệu nhị phân")
      }
    return .error(
      "not-text",
      "not text: the file is \(what.text(in: .english))",
      vi: "không phải văn bản: tệp là \(what.text(in: .vietnamese))",
      help: Localized(
        "save the list as 'CSV UTF-8' in the spreadsheet program",
        vi: "lưu danh sách dạng 'CSV UTF-8' trong bảng tính"
      )
    )
  }

  private var saveAsUTF8: Localized {
    Localized(
      "save it as 'CSV UTF-8' in the spreadsheet program, or say how it is written, such as"
        + " encoding tcvn3, vni, windows1258 or utf16",
      vi: "lưu lại dạng 'CSV UTF-8' trong bảng tính, hoặc ghi bảng mã, như"
        + " encoding tcvn3, vni, windows1258 hay utf16"
    )
  }

  private func hexadecimal(_ byte: UInt8) -> String {
    "0x" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
  }
}

extension WorkbookFact {
  fileprivate var diagnostic: Diagnostic {
    switch self {
    case .libraryMissing(let library, let package):
      .error(
        "library-missing",
        "\(library) is not installed",
        vi: "chưa cài \(library)",
        help: Localized("apt install \(package)", vi: "apt install \(package)")
      )
    case .tooManyRows(let sheet, let rowCount, let limit):
      tooMany(
        "too-many-rows",
        Localized("rows", vi: "dòng"),
        on: sheet,
        count: rowCount,
        limit: limit
      )
    case .tooManyColumns(let sheet, let columnCount, let limit):
      tooMany(
        "too-many-columns",
        Localized("columns", vi: "cột"),
        on: sheet,
        count: columnCount,
        limit: limit
      )
    case .textTooLong(let sheet, let column, let row, let limit):
      .error(
        "text-too-long",
        "row \(row) of '\(column)' on sheet '\(sheet)' is longer than \(limit) characters",
        vi: "dòng \(row) cột '\(column)' trên trang '\(sheet)' dài quá \(limit) ký tự",
        help: useCSV
      )
    case .refused(let reason):
      .error(
        "workbook-refused",
        "cannot write the workbook: \(reason)",
        vi: "không ghi được sổ tính: \(reason)"
      )
    }
  }

  private func tooMany(
    _ name: String,
    _ what: Localized,
    on sheet: String,
    count: Int,
    limit: Int
  ) -> Diagnostic {
    let shown = DigitGrouping.grouped(Int128(count))
    let most = DigitGrouping.grouped(Int128(limit))
    return .error(
      name,
      "sheet '\(sheet)' has \(shown) \(what.text(in: .english)), a workbook holds \(most)",
      vi: "trang '\(sheet)' có \(shown) \(what.text(in: .vietnamese)), sổ tính chứa \(most)",
      help: useCSV
    )
  }

  private var useCSV: Localized {
    Localized("export to a .csv file instead", vi: "hãy xuất ra tệp .csv")
  }
}

private func tooLargeError(_ byteCount: Int, limit: Int, what: String) -> Diagnostic {
  let shown = DigitGrouping.grouped(Int128(byteCount))
  let most = DigitGrouping.grouped(Int128(limit))
  return .error(
    "file-too-large",
    what + "\(shown) bytes, expected at most \(most)",
    vi: what + "\(shown) byte, nhiều nhất là \(most)",
    help: splitFile
  )
}

private let splitFile = Localized("split it into several files", vi: "chia thành nhiều tệp")

extension FormatError {
  /// The message with the name of the file in front, where it does not say it.
  package func diagnostic(naming path: String) -> Diagnostic {
    switch self {
    case .file, .workbook, .document: diagnostic
    case .content, .spreadsheet: diagnostic.naming(path)
    }
  }
}

extension Diagnostic {
  /// The message with the name of a file in front.
  package func naming(_ path: String) -> Diagnostic {
    var named = self
    let name = path.split(separator: "/").last.map { $0 + ": " } ?? ""
    named.message = Localized(
      name + message.english,
      vi: name + message.text(in: .vietnamese)
    )
    return named
  }
}

import Diagnostics
import Values

extension SpreadsheetFact {
  var diagnostic: Diagnostic {
    switch self {
    case .noWorkbook(let content): content.diagnostic
    case .isEncrypted:
      error(
        "workbook-encrypted",
        Localized(
          "the workbook is protected by a password",
          vi: "sổ tính được bảo vệ bằng mật khẩu"
        ),
        help: Localized(
          "open it in the spreadsheet program and save it without the password",
          vi: "mở bằng bảng tính rồi lưu lại không đặt mật khẩu"
        )
      )
    case .broken:
      error(
        "workbook-broken",
        Localized("the workbook is damaged or cut off", vi: "sổ tính bị hỏng hoặc bị cắt ngang"),
        help: getAgain
      )
    case .partMissing(let part):
      error(
        "workbook-part-missing",
        Localized("the workbook lacks its part \(part)", vi: "sổ tính thiếu phần \(part)"),
        help: getAgain
      )
    case .partBroken(let part):
      error(
        "workbook-part-broken",
        Localized(
          "the part \(part) of the workbook is damaged",
          vi: "phần \(part) của sổ tính bị hỏng"
        ),
        help: getAgain
      )
    case .partHasDocumentType(let part):
      error(
        "workbook-with-document-type",
        Localized(
          "the part \(part) declares a document type, as no workbook does: it is not read",
          vi: "phần \(part) có khai báo DOCTYPE, sổ tính không bao giờ có: không đọc"
        ),
        help: saveAgain
      )
    case .partTooLarge(let part, let byteCount): tooLarge(part, byteCount)
    case .tooManyCells(let sheet, let limit):
      error(
        "workbook-too-many-cells",
        Localized(
          "sheet '\(sheet)' has more than \(DigitGrouping.grouped(Int128(limit))) cells",
          vi: "trang '\(sheet)' có hơn \(DigitGrouping.grouped(Int128(limit))) ô"
        ),
        help: saveAgain
      )
    }
  }

  private func tooLarge(_ part: String, _ byteCount: Int) -> Diagnostic {
    let shown = DigitGrouping.grouped(Int128(byteCount))
    return error(
      "workbook-too-large",
      Localized(
        "the part \(part) grows to more than \(shown) bytes: it is not read",
        vi: "phần \(part) nở ra hơn \(shown) byte: không đọc"
      ),
      help: saveAgain
    )
  }

  private var getAgain: Localized {
    Localized(
      "open it in the spreadsheet program and save it again, or ask for the file again",
      vi: "mở bằng bảng tính rồi lưu lại, hoặc xin lại tệp"
    )
  }

  private var saveAgain: Localized {
    Localized(
      "copy the list into a new workbook, or save it as 'CSV UTF-8'",
      vi: "chép danh sách sang sổ tính mới, hoặc lưu dạng 'CSV UTF-8'"
    )
  }
}

extension ArchiveContent {
  fileprivate var diagnostic: Diagnostic {
    let what: Localized =
      switch self {
      case .archive:
        Localized("a zip archive without a workbook", vi: "tệp nén zip không có sổ tính")
      case .document: Localized("a text document (docx)", vi: "văn bản Word (docx)")
      case .openDocument:
        Localized("an OpenDocument file (ods, odt)", vi: "tệp OpenDocument (ods, odt)")
      case .oldDocument: Localized("a text document (doc)", vi: "văn bản Word (doc)")
      case .compound: Localized("an old Office document", vi: "tài liệu Office kiểu cũ")
      case .binaryWorkbook:
        Localized("a binary workbook (xlsb)", vi: "sổ tính dạng nhị phân (xlsb)")
      }
    return error(
      "no-workbook",
      Localized(
        "no workbook: the file is \(what.text(in: .english))",
        vi: "không phải sổ tính: tệp là \(what.text(in: .vietnamese))"
      ),
      help: Localized(
        "save the list as xlsx or as 'CSV UTF-8' in the spreadsheet program",
        vi: "lưu danh sách dạng xlsx hoặc 'CSV UTF-8' trong bảng tính"
      )
    )
  }
}

private func error(_ name: String, _ message: Localized, help: Localized) -> Diagnostic {
  Diagnostic(name, .error, message, help: help)
}

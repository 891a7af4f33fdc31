import Diagnostics
import Values

extension DocumentFact {
  var diagnostic: Diagnostic {
    switch self {
    case .notWritten:
      .error(
        "document-not-written",
        "no memory for the document",
        vi: "không đủ bộ nhớ cho văn bản"
      )
    case .notDocument(let path):
      .error(
        "form-not-document",
        "'\(path)' is no .docx document",
        vi: "'\(path)' không phải văn bản .docx",
        help: Localized("save the form as .docx in Word", vi: "lưu mẫu dạng .docx trong Word")
      )
    case .hasMacros(let path):
      .error(
        "form-has-macros",
        "'\(path)' holds macros, which are never carried on",
        vi: "'\(path)' có macro, không được dùng",
        help: Localized(
          "save it in Word as a document without macros (.docx)",
          vi: "lưu lại trong Word dạng không có macro (.docx)"
        )
      )
    case .unreadable(let path, let part):
      .error(
        "form-unreadable",
        "'\(path)' cannot be filled in: its part \(part) is broken or unusual",
        vi: "không điền được '\(path)': phần \(part) bị hỏng hoặc khác thường",
        help: Localized(
          "open it in Word and save it again as .docx",
          vi: "mở trong Word rồi lưu lại dạng .docx"
        )
      )
    case .tooLarge(let path, let limit):
      .error(
        "form-too-large",
        "'\(path)' holds more than \(limit / 1_000_000) MB",
        vi: "'\(path)' lớn hơn \(limit / 1_000_000) MB",
        help: Localized("take large pictures out of the form", vi: "bỏ bớt ảnh lớn khỏi mẫu")
      )
    case .fieldWithoutEnd(let words):
      .error(
        "form-field-without-end",
        "the field that begins with '{{\(words)' has no '}}' in its paragraph",
        vi: "trường bắt đầu bằng '{{\(words)' thiếu '}}' trong cùng đoạn"
      )
    case .fieldOutsideRows(let name):
      .error(
        "form-field-outside-rows",
        "'{{\(name)}}' is of the letter's rows, and stands in no row of a table",
        vi: "'{{\(name)}}' là trường của từng dòng, phải nằm trong một dòng của bảng"
      )
    case .secondRepeatingRow(let name):
      .error(
        "form-second-row",
        "'{{\(name)}}' stands in a second row: only one row of a form can repeat",
        vi: "'{{\(name)}}' nằm ở dòng thứ hai: mẫu chỉ có một dòng lặp lại"
      )
    }
  }
}

package import Diagnostics
package import Values

/// Why a letter cannot be made.
package enum LetterFact: DiagnosticFact, Equatable {
  case unknownKind(String, allowed: [String])
  /// The kind cannot be about what the statement names.
  case wrongSubject(kind: String, words: String, subjects: Localized)
  case unknownField(String, known: [String])
  /// A field of an office's own form.
  case unknownFormField(String, file: String, known: [String])
  /// Several letters, and one file for them.
  case severalLetters(count: Int, file: String)
  case notDocumentName(String)
  case noCorrection(String)

  package var diagnostic: Diagnostic {
    switch self {
    case .unknownKind(let kind, let allowed):
      .error(
        "unknown-letter",
        "there is no letter '\(kind)'",
        vi: "không có mẫu văn bản '\(kind)'",
        help: list(allowed)
      )
    case .wrongSubject(let kind, let words, let subjects):
      .error(
        "letter-for-whom",
        "a letter '\(kind)' cannot be about '\(words)'",
        vi: "văn bản '\(kind)' không lập được cho '\(words)'",
        help: subjects
      )
    case .unknownField(let name, let known):
      .error(
        "unknown-letter-field",
        "the letter has no field '\(name)'",
        vi: "văn bản không có mục '\(name)'",
        help: list(known)
      )
    case .unknownFormField(let name, let file, let known):
      .error(
        "unknown-form-field",
        "'\(file)' has the field '{{\(name)}}', which is not known",
        vi: "'\(file)' có trường '{{\(name)}}' không rõ là gì",
        help: list(known)
      )
    case .severalLetters(let count, let file):
      .error(
        "several-letters",
        "\(count) letters do not go into the one file '\(file)'",
        vi: "\(count) văn bản không ghi được vào một tệp '\(file)'",
        help: Localized(
          "name a folder, with a slash at its end: \"thu/\"",
          vi: "ghi tên thư mục, kết thúc bằng dấu gạch chéo: \"thu/\""
        )
      )
    case .notDocumentName(let file):
      .error(
        "letter-needs-docx",
        "a letter is a .docx document, '\(file)' is not",
        vi: "văn bản là tệp .docx, '\(file)' thì không",
        help: Localized(
          "\"thu.docx\", or a folder: \"thu/\"",
          vi: "\"thu.docx\", hoặc thư mục: \"thu/\""
        )
      )
    case .noCorrection(let list):
      .error(
        "no-correction",
        "\(list) was never corrected",
        vi: "\(list) chưa có đính chính",
        help: Localized(
          "withdraw a unit from it under a number first",
          vi: "hãy withdraw đơn vị khỏi danh sách, có số văn bản"
        )
      )
    }
  }

  private func list(_ names: [String]) -> Localized {
    let list = names.joined(separator: ", ")
    return Localized("there are: " + list, vi: "các tên dùng được: " + list)
  }
}

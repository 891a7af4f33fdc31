import Diagnostics
import Values

// The words on definitions.
extension CommandFact {
  var definitionWords: Diagnostic {
    switch self {
    case .nameTaken(let name, let owner):
      let (english, vietnamese) = words(owner)
      return error(
        "name-taken",
        "\(name) is \(english) already",
        vi: "\(name) đã là \(vietnamese)",
        help: "choose another name, such as my_\(name)",
        viHelp: "hãy chọn tên khác, ví dụ \(name)_rieng"
      )
    case .parameterTwice(let name):
      return error(
        "parameter-twice",
        "two parameters are called \(name)",
        vi: "hai tham số cùng tên \(name)"
      )
    case .definitionBreaks(let name, let users):
      let list = users.joined(separator: ", ")
      return error(
        "definition-breaks",
        "with this \(name) these would mean nothing: \(list)",
        vi: "nếu \(name) như vậy thì các tên này không còn nghĩa: \(list)",
        help: "define them anew first, or choose another name",
        viHelp: "hãy định nghĩa lại các tên đó trước, hoặc chọn tên khác"
      )
    case .definitionInUse(let name, let users):
      let list = users.joined(separator: ", ")
      return error(
        "definition-in-use",
        "\(name) is used by \(list)",
        vi: "\(name) đang được dùng trong \(list)",
        help: "forget \(users.first ?? name) first",
        viHelp: "hãy forget \(users.first ?? name) trước"
      )
    case .unknownDefinition(let name, let nearest):
      return error(
        "unknown-definition",
        "nothing is defined as \(name)",
        vi: "không có định nghĩa \(name)",
        help: didYouMean(nearest) ?? "definitions lists them",
        viHelp: viDidYouMean(nearest) ?? "xem bằng: definitions"
      )
    default: return error("internal", "a message is missing", vi: "thiếu thông báo")
    }
  }

  private func words(_ owner: NameOwner) -> (String, String) {
    switch owner {
    case .source: ("a source", "một nguồn")
    case .function: ("a function", "một hàm")
    case .column(let source): ("a column of " + source, "một cột của " + source)
    }
  }
}

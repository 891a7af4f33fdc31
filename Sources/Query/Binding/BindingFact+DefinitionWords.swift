import Diagnostics
import Values

// The words on defined names.
extension BindingFact {
  var definitionWords: Diagnostic {
    switch self {
    case .definitionCycle(let name):
      return error(
        "definition-cycle",
        "\(name) is defined by itself",
        vi: "\(name) được định nghĩa bằng chính nó"
      )
    case .withinDefinition(let name, let inner):
      var told = inner
      told.message = Localized(
        "in \(name): " + inner.message.text(in: .english),
        vi: "trong \(name): " + inner.message.text(in: .vietnamese)
      )
      told.correction = nil
      return told
    case .questionIsNoValue(let name):
      return error(
        "question-is-no-value",
        "\(name) is a question, not a value or a condition",
        vi: "\(name) là câu hỏi, không phải giá trị hay điều kiện",
        help: "it may begin a question: \(name) where …",
        viHelp: "có thể đặt ở đầu câu hỏi: \(name) where …"
      )
    case .conditionIsNoSource(let name):
      return error(
        "condition-is-no-source",
        "\(name) is a condition or a figure, not a source",
        vi: "\(name) là điều kiện hoặc chỉ tiêu, không phải nguồn",
        help: "for example debtors where \(name)",
        viHelp: "ví dụ debtors where \(name)"
      )
    case .definitionHasTime(let name):
      return error(
        "definition-has-time",
        "\(name) says its own time",
        vi: "\(name) đã có thời gian riêng",
        help: "leave the span out, or define \(name) without one",
        viHelp: "bỏ khoảng thời gian, hoặc định nghĩa \(name) không có thời gian"
      )
    case .clausesAfterAcross:
      return error(
        "clauses-after-across",
        "no clauses can follow a defined question with across",
        vi: "sau câu hỏi đã định nghĩa có across không thể thêm mệnh đề"
      )
    default: return unreachable
    }
  }
}

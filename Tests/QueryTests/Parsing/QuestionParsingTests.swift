import Diagnostics
import Testing

@testable import Query

@Suite struct QuestionParsingTests {
  private static let questions =
    ReadableStatements.section7_1 + ReadableStatements.section7_2 + ReadableStatements.section7_3
    + ReadableStatements.section7_6

  @Test(arguments: questions)
  func everyQuestionOfTheReferenceIsRead(_ text: String) {
    guard !text.hasPrefix("employer "), !text.hasPrefix("ghi ") else { return }
    let parsed = question(text)
    let errors = parsed.diagnostics.filter { $0.severity == .error }
    #expect(errors.isEmpty, "\(errors.map { "\($0.name): \($0.message.english)" })")
    #expect(parsed.tree != nil)
  }
}

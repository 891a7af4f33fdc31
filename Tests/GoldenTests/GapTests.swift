import Foundation
import Testing

/// Every text for a person is there in both languages.
struct GapTests {
  /// Calls of `Localized` without Vietnamese words, by their text.
  private func onlyEnglish(in text: String) -> [String] {
    text.ranges(of: "Localized(").compactMap { start in
      var depth = 1
      var isInText = false
      var end = start.upperBound
      while depth > 0, end < text.endIndex {
        switch text[end] {
        case "\"" where text[text.index(before: end)] != "\\": isInText.toggle()
        case "(" where !isInText: depth += 1
        case ")" where !isInText: depth -= 1
        default: break
        }
        end = text.index(after: end)
      }
      let call = text[start.lowerBound..<end]
      return call.contains("vi:") ? nil : String(call)
    }
  }

  /// Signs and values that are the same in both languages need no words.
  private func hasWords(_ call: String) -> Bool {
    call.matches(of: /"((?:[^"\\]|\\.)*)"/).contains { match in
      String(match.1).replacing("\\n", with: "").contains { $0.isLetter }
    }
  }

  @Test func everyTextOfTheProgramHasItsVietnameseWords() throws {
    let sources = Fixtures.tests.deletingLastPathComponent().appending(path: "Sources")
    let texts = try Fixtures.swiftFiles(below: sources)
    let calls = texts.flatMap(onlyEnglish)
    #expect(calls.filter(hasWords) == [])
    let all = texts.map { $0.ranges(of: "Localized(").count }.reduce(0, +)
    #expect(all > 1000, "the texts are not found any more")
  }
}

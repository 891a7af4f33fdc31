/// The languages of headings, messages and documents.
package enum Language: String, CaseIterable, Sendable {
  case english = "en"
  case vietnamese = "vi"
}

/// A text in both languages; where the Vietnamese is not written yet, the English stands for it.
package struct Localized: Hashable, Sendable {
  package let english: String
  /// Nil where a translation is missing; `scripts/check` lists those gaps.
  package let vietnamese: String?

  package init(_ english: String, vi vietnamese: String? = nil) {
    self.english = english
    self.vietnamese = vietnamese
  }

  package func text(in language: Language) -> String {
    switch language {
    case .english: english
    case .vietnamese: vietnamese ?? english
    }
  }
}

import Values

/// What a list claims about a unit, by its reason column; a claim is no proof.
package enum EmployerStatus: String, CaseIterable, Sendable {
  case working
  case suspended
  case absent
  case bankrupt
  case dissolved

  /// Whether the debt of such a unit is hard to collect.
  ///
  /// Procedure 595/QĐ-BHXH, article 36: missing at its address; bankruptcy or dissolution under way
  /// or done. A suspension alone never makes a debt bad: it is a claimed mark.
  package var makesBad: Bool {
    switch self {
    case .absent, .bankrupt, .dissolved: true
    case .working, .suspended: false
    }
  }

  /// The status that a reason stands for.
  ///
  /// - Returns: nil for a reason that is not known, which the import reports; `working` for none.
  package static func of(reason: String) -> EmployerStatus? {
    let words = TextFolding.folded(reason).split { !$0.isLetter && !$0.isNumber }
      .joined(separator: " ")
    if words.isEmpty { return .working }
    if let known = byReason[words] { return known }
    return phrases.first { isPhrase($0.words, in: words) }?.status
  }

  /// A phrase fits whole words, and not behind a word that denies it (`không giải thể`).
  private static func isPhrase(_ phrase: String, in words: String) -> Bool {
    let padded = " " + words + " "
    guard padded.contains(" " + phrase + " ") else { return false }
    return !denials.contains { padded.contains(" " + $0 + " " + phrase + " ") }
  }

  private static let denials = ["khong", "chua", "khong phai", "chua phai", "da huy"]

  private static let byReason: [String: EmployerStatus] = [
    "dang hoat dong": .working, "hoat dong": .working, "binh thuong": .working,
    "khong": .working, "0": .working,
  ]

  /// Folded phrases, those that decide more first.
  private static let phrases: [(words: String, status: EmployerStatus)] = [
    ("giai the", .dissolved), ("cham dut hoat dong", .dissolved), ("ngung hoat dong", .dissolved),
    ("dong ma so thue", .dissolved),
    ("pha san", .bankrupt), ("mat kha nang thanh toan", .bankrupt),
    ("bo dia chi kinh doanh", .absent), ("bo dia chi", .absent), ("bo tron", .absent),
    ("khong con tai dia chi", .absent), ("khong con hoat dong tai dia chi", .absent),
    ("khong hoat dong tai dia chi", .absent), ("khong o tai dia chi", .absent),
    ("khong tim thay dia chi", .absent), ("mat tich", .absent),
    ("chu bo tron", .absent),
    ("tam dung dong", .suspended), ("tam dung", .suspended), ("tam ngung", .suspended),
    ("tam ngung hoat dong", .suspended), ("tam ngung kinh doanh", .suspended),
  ]
}

import Values

/// The official letters that can be made, by the word behind `export letter`.
enum LetterKind: String, CaseIterable {
  case urging
  case invitation
  case minutes
  /// The letter that goes to the police with a list.
  case referral
  case correction

  /// How the files of several letters begin.
  var fileStem: String {
    switch self {
    case .urging: "don-doc"
    case .invitation: "giay-moi"
    case .minutes: "bien-ban"
    case .referral: "cong-van"
    case .correction: "dinh-chinh"
    }
  }

  /// The sources whose records it can be about.
  var sources: [String] {
    switch self {
    case .urging: ["letters"]
    case .invitation, .minutes: ["sessions", "meetings"]
    case .referral: ["referrals"]
    case .correction: ["corrections", "referrals"]
    }
  }

  /// What such a letter is made for, as examples that can be typed.
  var subjects: Localized {
    switch self {
    case .urging:
      Localized(
        "a unit or a letter: for TA0123B, for L-2022-0001, for (letters where date = 08/10/2022)",
        vi:
          "đơn vị hoặc công văn: for TA0123B, for L-2022-0001, for (letters where date = 08/10/2022)"
      )
    case .invitation:
      Localized(
        "a session or one of its units: for S-2022-0041, for M-2022-0310",
        vi: "phiên làm việc hoặc một đơn vị: for S-2022-0041, for M-2022-0310"
      )
    case .minutes:
      Localized("a session: for S-2022-0041", vi: "phiên làm việc: for S-2022-0041")
    case .referral: Localized("a list: for R-2022-09", vi: "danh sách: for R-2022-09")
    case .correction:
      Localized(
        "a correction or its list: for Z-2022-0003, for R-2022-09",
        vi: "đính chính hoặc danh sách: for Z-2022-0003, for R-2022-09"
      )
    }
  }

  /// The subject of the letter, as it stands under its number.
  var subject: String {
    switch self {
    case .urging: "đôn đốc đóng bảo hiểm xã hội, bảo hiểm y tế, bảo hiểm thất nghiệp"
    case .invitation:
      "làm việc về việc chậm đóng bảo hiểm xã hội, bảo hiểm y tế, bảo hiểm thất nghiệp"
    case .minutes: "việc chậm đóng bảo hiểm xã hội, bảo hiểm y tế, bảo hiểm thất nghiệp"
    case .referral:
      "chuyển danh sách đơn vị chậm đóng bảo hiểm xã hội, bảo hiểm y tế, bảo hiểm thất nghiệp"
    case .correction: "đính chính danh sách đơn vị chậm đóng bảo hiểm xã hội"
    }
  }
}

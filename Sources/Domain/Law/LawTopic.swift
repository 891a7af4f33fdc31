import Query
package import Values

/// What a rule is about.
package enum LawTopic: String, CaseIterable, Sendable {
  case classes
  case months
  case deadlines
  case interest
  case charge
  case evasion
  case sharing
  case fines
  case crimes
  case dossier
  case urging
  case windows
  case holds
  case checks
  case areas

  package var label: Localized {
    switch self {
    case .classes: Localized("classes of debt", vi: "phân loại nợ")
    case .months: Localized("months owed", vi: "số tháng nợ")
    case .deadlines: Localized("deadlines", vi: "thời hạn")
    case .interest: Localized("interest until 6/2025", vi: "tiền lãi đến 6/2025")
    case .charge: Localized("charge by the day", vi: "tiền 0,03%/ngày")
    case .evasion: Localized("start of evasion", vi: "thời điểm trốn đóng")
    case .sharing: Localized("sharing of a payment", vi: "phân bổ tiền đóng")
    case .fines: Localized("fines", vi: "xử phạt hành chính")
    case .crimes: Localized("Articles 214 to 216", vi: "Điều 214 đến 216")
    case .dossier: Localized("papers of a case", vi: "hồ sơ vụ việc")
    case .urging: Localized("urging", vi: "đôn đốc")
    case .windows: Localized("what a payment answers", vi: "tác động của lần làm việc")
    case .holds: Localized("what a mark holds back", vi: "tạm để ngoài")
    case .checks: Localized("inspections and checks", vi: "thanh tra, kiểm tra")
    case .areas: Localized("areas", vi: "địa bàn")
    }
  }
}

/// How sure a row of the law is.
package enum LawCertainty: String, CaseIterable, Sendable {
  /// Read in an official text or form.
  case official
  /// Reported by the press or a law firm, or seen in a real file.
  case reported
  /// From one weak source.
  case weak
  /// A rule that no text gives: chosen here, for the office to change.
  case own

  package var label: Localized {
    switch self {
    case .official: Localized("official", vi: "văn bản chính thức")
    case .reported: Localized("reported", vi: "theo báo chí, thực tế")
    case .weak: Localized("weak source", vi: "chưa chắc chắn")
    case .own: Localized("own rule", vi: "tự đặt")
    }
  }
}

/// What the number of a rule counts.
package enum LawUnit: String, CaseIterable, Sendable {
  case months
  case days
  case workingDays = "working_days"
  /// A day of the month; 31 is its last.
  case dayOfMonth = "day_of_month"
  case dong
  case percent
  case percentAMonth = "percent_a_month"
  case percentADay = "percent_a_day"
  case workers
  case times
  case clauses
  case date
  /// No number, but words from a closed list.
  case words
  /// No number, but texts as they are written out.
  case texts

  /// Digits behind the point of a stored number: months are kept in hundredths, a percentage in
  /// millionths of the whole.
  package var scale: Int {
    switch self {
    case .months: 2
    case .percent, .percentAMonth, .percentADay: 4
    case .days, .workingDays, .dayOfMonth, .dong, .workers, .times, .clauses, .date, .words, .texts:
      0
    }
  }

  package var label: Localized {
    switch self {
    case .months: Localized("months", vi: "tháng")
    case .days: Localized("days", vi: "ngày")
    case .workingDays: Localized("working days", vi: "ngày làm việc")
    case .dayOfMonth: Localized("day of the month", vi: "ngày trong tháng")
    case .dong: Localized("dong", vi: "đồng VN")
    case .percent: Localized("%", vi: "%")
    case .percentAMonth: Localized("% a month", vi: "%/tháng")
    case .percentADay: Localized("% a day", vi: "%/ngày")
    case .workers: Localized("workers", vi: "người")
    case .times: Localized("times", vi: "lần")
    case .clauses: Localized("clauses", vi: "khoản")
    case .date: Localized("day", vi: "ngày cụ thể")
    case .words: Localized("words", vi: "từ")
    case .texts: Localized("text", vi: "văn bản")
    }
  }
}

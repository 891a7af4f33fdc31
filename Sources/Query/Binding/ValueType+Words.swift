// What types are called in messages.
extension ValueType {
  /// What a value of the type is called in a message.
  var words: String {
    switch self {
    case .money: "a sum of money"
    case .months: "a number of months"
    case .people: "a number of people"
    case .days: "a number of days"
    case .count: "a count"
    case .number: "a number"
    case .share: "a share"
    case .date: "a date"
    case .month: "a month"
    case .quarter: "a quarter"
    case .year: "a year"
    case .text: "text"
    case .code: "a code"
    case .category(let category): category.name == "yes or no" ? "yes or no" : "a category"
    case .label: "text"
    case .list: "a list"
    }
  }

  var vietnameseWords: String {
    switch self {
    case .money: "số tiền"
    case .months: "số tháng"
    case .people: "số người"
    case .days: "số ngày"
    case .count: "số lượng"
    case .number: "số"
    case .share: "tỷ trọng"
    case .date: "ngày"
    case .month: "tháng"
    case .quarter: "quý"
    case .year: "năm"
    case .text, .label: "chữ"
    case .code: "mã"
    case .category: "loại"
    case .list: "danh sách"
    }
  }

  var isYesNo: Bool { self == .category(.yesNo) }

  /// A value as it is written.
  package var example: String {
    switch self {
    case .money: "500m, 1,5 tỷ"
    case .months: "3, 3 months"
    case .people, .count, .number: "12"
    case .days: "30 days"
    case .share: "12%"
    case .date: "15/09/2022"
    case .month: "2022-09"
    case .quarter: "q3/2022"
    case .year: "2022"
    case .text, .label: "\"Tân Uyên\""
    case .code: "TA0123B"
    case .category(let category): category.values.first?.identifier ?? ""
    case .list: "216"
    }
  }

  /// The operators that apply to values of the type.
  var operators: String {
    switch self {
    case .money, .months, .people, .days, .count, .number, .share, .date, .month, .quarter, .year:
      "= != < <= > >= between in"
    case .text, .code, .label: "= != == ~ !~ like in"
    case .category: "= != in is"
    case .list: "= != in"
    }
  }
}

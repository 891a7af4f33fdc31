import Values

/// What a letter says in one place: `{{amount}}` of a form, or by its Vietnamese label.
struct LetterField: Hashable {
  let name: String
  let label: String

  init(_ name: String, _ label: String) {
    self.name = name
    self.label = label
  }

  /// Who writes, under which number, when, to whom.
  static let common = [
    LetterField("parent", "cơ quan cấp trên"), LetterField("office", "cơ quan"),
    LetterField("number", "số"), LetterField("date", "ngày ký"), LetterField("day", "ngày"),
    LetterField("month", "tháng"), LetterField("year", "năm"),
    LetterField("date_words", "ngày bằng chữ"), LetterField("place", "địa danh"),
    LetterField("subject", "trích yếu"), LetterField("recipient", "kính gửi"),
    LetterField("post", "chức vụ"), LetterField("signer", "người ký"),
    LetterField("archive", "lưu"),
  ]

  private static let unit = [
    LetterField("code", "mã đơn vị"), LetterField("name", "tên đơn vị"),
    LetterField("tax_code", "mã số thuế"), LetterField("address", "địa chỉ"),
    LetterField("phone", "điện thoại"), LetterField("representative", "người đại diện"),
    LetterField("as_of", "số liệu đến ngày"), LetterField("statement", "tháng số liệu"),
    LetterField("months", "số tháng"), LetterField("days_late", "số ngày chậm đóng"),
    LetterField("amount", "số tiền"), LetterField("amount_words", "số tiền bằng chữ"),
  ]

  private static let session = [
    LetterField("session", "mã phiên"), LetterField("session_date", "ngày làm việc"),
    LetterField("session_date_words", "ngày làm việc bằng chữ"),
    LetterField("session_hour", "giờ làm việc"), LetterField("session_place", "địa điểm"),
    LetterField("police", "công an"), LetterField("partners", "cơ quan phối hợp"),
    LetterField("chair", "chủ trì"), LetterField("articles", "điều luật"),
  ]

  private static let totals = [
    LetterField("total_units", "tổng số đơn vị"), LetterField("total_amount", "tổng số tiền"),
    LetterField("total_amount_words", "tổng số tiền bằng chữ"),
  ]

  private static let list = [
    LetterField("list", "mã danh sách"), LetterField("as_of", "số liệu đến ngày"),
    LetterField("total_employers", "tổng số doanh nghiệp"),
    LetterField("total_workers", "tổng số lao động"), LetterField("new_units", "số đơn vị mới"),
    LetterField("continuing_units", "số đơn vị tiếp tục"),
    LetterField("left_units", "số đơn vị ra khỏi danh sách"),
  ]

  /// The fields of a kind of letter as a whole.
  static func single(of kind: LetterKind) -> [LetterField] {
    switch kind {
    case .urging: common + unit + [LetterField("deadline", "hạn nộp")]
    case .invitation: common + unit + session
    case .minutes: common + session + totals + [LetterField("as_of", "số liệu đến ngày")]
    case .referral: common + list + totals
    case .correction:
      common
        + [
          LetterField("list", "mã danh sách"), LetterField("list_number", "số công văn gốc"),
          LetterField("list_date", "ngày công văn gốc"),
          LetterField("correction", "mã đính chính"), LetterField("because", "lý do đính chính"),
        ] + totals
    }
  }

  /// The fields of each row of its table.
  static func rows(of kind: LetterKind) -> [LetterField] {
    let number = LetterField("no", "stt")
    switch kind {
    case .urging:
      return [number, LetterField("item", "nội dung"), LetterField("item_amount", "tiền từng mục")]
    case .invitation: return []
    case .minutes:
      return [
        number, LetterField("code", "mã đơn vị"), LetterField("name", "tên đơn vị"),
        LetterField("represented_by", "người dự"), LetterField("attended", "có mặt"),
        LetterField("months", "số tháng"), LetterField("amount", "số tiền"),
        LetterField("cause", "nguyên nhân"), LetterField("view", "ý kiến"),
        LetterField("promise", "cam kết"),
      ]
    case .referral:
      return [number]
        + ReferralDocument.columns.map { LetterField($0, ReferralDocument.label(of: $0)) }
    case .correction:
      return [
        number, LetterField("code", "mã đơn vị"), LetterField("name", "tên đơn vị"),
        LetterField("amount", "số tiền"), LetterField("reason", "lý do"),
      ]
    }
  }
}

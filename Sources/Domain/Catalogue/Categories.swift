package import Query
import Values

// The closed lists of values, in the order in which people expect them.

extension Category {
  /// The classes of procedure 595/QĐ-BHXH, article 36.
  package static let debtClass = Category(
    "class of debt",
    [
      Value("arising", Localized("arising", vi: "phát sinh")),
      Value("late", Localized("late", vi: "chậm đóng")),
      Value("prolonged", Localized("prolonged", vi: "kéo dài")),
      Value("bad", Localized("bad", vi: "khó thu")),
    ]
  )

  package static let debtBucket = Category(
    "bucket of months",
    [
      Value("under_1", Localized("under 1 month", vi: "dưới 1 tháng")),
      Value("from_1", Localized("1 to under 3 months", vi: "từ 1 đến dưới 3 tháng")),
      Value("from_3", Localized("3 to under 6 months", vi: "từ 3 đến dưới 6 tháng")),
      Value("from_6", Localized("6 to under 12 months", vi: "từ 6 đến dưới 12 tháng")),
      Value("from_12", Localized("12 months and more", vi: "từ 12 tháng trở lên")),
      Value("unknown", Localized("months unknown", vi: "không rõ số tháng")),
    ]
  )

  /// The steps, and those who owed nothing before.
  package static let bucketBefore = Category(
    "bucket of months before",
    [Value("new", Localized("new", vi: "mới nợ"))] + debtBucket.values
  )

  /// The steps, and those who owe nothing any more.
  package static let bucketAfter = Category(
    "bucket of months after",
    [Value("cleared", Localized("cleared", vi: "hết nợ"))] + debtBucket.values
  )

  package static let classState = Category(
    "ground of the class",
    [
      Value("computed", Localized("computed", vi: "tính toán")),
      Value("claimed", Localized("claimed", vi: "chưa có văn bản")),
      Value("proven", Localized("proven", vi: "có văn bản")),
    ]
  )

  package static let monthsBasis = Category(
    "basis of the months",
    [
      Value("stated", Localized("as stated", vi: "theo danh sách")),
      Value("calendar", Localized("calendar", vi: "theo lịch")),
      Value("ratio", Localized("ratio", vi: "theo tỷ lệ")),
    ]
  )

  package static let role = Category(
    "role",
    [
      Value("employer", Localized("employer", vi: "người sử dụng lao động")),
      Value("household", Localized("household", vi: "hộ kinh doanh")),
      Value("manager", Localized("manager", vi: "người quản lý không hưởng lương")),
    ]
  )

  package static let employerStatus = Category(
    "status of an employer",
    [
      Value("working", Localized("working", vi: "đang hoạt động")),
      Value("suspended", Localized("suspended", vi: "tạm dừng đóng")),
      Value("absent", Localized("left its address", vi: "bỏ địa chỉ")),
      Value("bankrupt", Localized("bankrupt", vi: "phá sản")),
      Value("dissolved", Localized("dissolved", vi: "giải thể")),
    ]
  )

  /// What came of a call or a visit.
  package static let contactResult = Category(
    "result of a contact",
    [
      Value("promised", Localized("promised", vi: "hứa nộp")),
      Value("paid", Localized("paid", vi: "đã nộp")),
      Value("disputed", Localized("disputed", vi: "không đồng ý số nợ")),
      Value("refused", Localized("refused", vi: "từ chối")),
      Value("absent", Localized("not reached", vi: "không gặp")),
      Value("wrong_number", Localized("wrong number", vi: "sai số điện thoại")),
      Value("other", Localized("other", vi: "khác")),
    ]
  )

  package static let contactKind = Category(
    "kind of contact",
    [
      Value("call", Localized("call", vi: "cuộc gọi")),
      Value("letter", Localized("letter", vi: "công văn")),
      Value("visit", Localized("visit", vi: "lần đến")),
      Value("meeting", Localized("meeting", vi: "buổi làm việc")),
    ]
  )

  package static let letterKind = Category(
    "kind of letter",
    [
      Value("urging", Localized("urging", vi: "đôn đốc")),
      Value("evasion", Localized("evasion", vi: "trốn đóng")),
      Value("other", Localized("other", vi: "khác")),
    ]
  )

  package static let letterChannel = Category(
    "way of sending",
    [
      Value("portal", Localized("portal", vi: "giao dịch điện tử")),
      Value("post", Localized("post", vi: "bưu điện")),
      Value("mail", Localized("e-mail", vi: "thư điện tử")),
      Value("hand", Localized("by hand", vi: "trực tiếp")),
    ]
  )

  package static let sessionState = Category(
    "state of a session",
    [
      Value("planned", Localized("planned", vi: "dự kiến")),
      Value("held", Localized("held", vi: "đã làm việc")),
      Value("postponed", Localized("postponed", vi: "hoãn")),
      Value("cancelled", Localized("cancelled", vi: "hủy")),
    ]
  )

  package static let promiseState = Category(
    "state of a promise",
    [
      Value("open", Localized("open", vi: "còn hạn")),
      Value("kept", Localized("kept", vi: "giữ lời")),
      Value("late", Localized("late", vi: "nộp trễ")),
      Value("partly", Localized("partly", vi: "một phần")),
      Value("broken", Localized("broken", vi: "thất hứa")),
      Value("replaced", Localized("replaced", vi: "đã thay")),
      Value("no_longer_owed", Localized("no longer owed", vi: "không còn nợ")),
    ]
  )

  package static let fund = Category(
    "fund",
    [
      Value("si", Localized("social insurance", vi: "BHXH")),
      Value("hi", Localized("health insurance", vi: "BHYT")),
      Value("ui", Localized("unemployment insurance", vi: "BHTN")),
      Value("acc", Localized("occupational accidents", vi: "TNLĐ-BNN")),
      Value("interest", Localized("interest", vi: "tiền lãi")),
    ]
  )

  package static let paymentPurpose = Category(
    "what a payment is for",
    [
      Value("contributions", Localized("contributions", vi: "đóng BHXH, BHYT, BHTN")),
      Value("finding", Localized("finding", vi: "truy đóng theo kết luận")),
    ]
  )

  package static let paymentState = Category(
    "state of a payment",
    [
      Value("matched", Localized("matched", vi: "đã ghép đơn vị")),
      Value("unmatched", Localized("unmatched", vi: "chưa rõ đơn vị")),
      Value("reversed", Localized("reversed", vi: "đã đảo")),
      Value("undecidable", Localized("undecidable", vi: "không quyết định được")),
    ]
  )

  package static let referralState = Category(
    "state of a list",
    [
      Value("draft", Localized("draft", vi: "dự thảo")),
      Value("signed", Localized("signed", vi: "đã ký")),
      Value("handed_over", Localized("handed over", vi: "đã bàn giao")),
    ]
  )

  package static let referralChange = Category(
    "change since the list before",
    [
      Value("new", Localized("new", vi: "mới")),
      Value("continuing", Localized("continuing", vi: "tiếp tục")),
    ]
  )

  package static let leavingReason = Category(
    "why a unit left the list",
    [
      Value("no_debt", Localized("no debt", vi: "hết nợ")),
      Value("below", Localized("no longer asked for", vi: "dưới tiêu chí")),
      Value("held_back", Localized("held back", vi: "tạm để ngoài")),
      Value("error", Localized("listed in error", vi: "đưa nhầm")),
      Value("merged", Localized("merged with another unit", vi: "nhập vào đơn vị khác")),
      Value("divided", Localized("divided, not compared", vi: "chia tách, không so sánh")),
      Value("not_loaded", Localized("not loaded", vi: "chưa có dữ liệu")),
    ]
  )

  /// Whether an import holds every unit of the province or only some.
  package static let coverage = Category(
    "extent of an import",
    [
      Value("complete", Localized("complete", vi: "toàn tỉnh")),
      Value("part", Localized("part", vi: "một bộ phận")),
    ]
  )

  package static let definitionKind = Category(
    "kind of definition",
    [
      Value("condition", Localized("condition", vi: "điều kiện")),
      Value("measure", Localized("measure", vi: "chỉ tiêu")),
      Value("question", Localized("question", vi: "câu hỏi")),
    ]
  )
}

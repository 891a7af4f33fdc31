package import Query
import Values

// The closed lists of the programme, of sanctions and cases.
extension Category {
  package static let targetScope = Category(
    "time of a target",
    [
      Value("annual", Localized("year", vi: "năm")),
      Value("quarterly", Localized("quarter", vi: "quý")),
      Value("monthly", Localized("month", vi: "tháng")),
    ]
  )

  package static let dropReason = Category(
    "reason of dropping",
    [
      Value("gone", Localized("unit gone", vi: "đơn vị không còn")),
      Value("taken_over", Localized("taken over by the state inspectorate", vi: "chuyển nơi khác")),
      Value("duplicate", Localized("same unit twice", vi: "trùng đơn vị")),
      Value("other", Localized("other", vi: "khác")),
    ]
  )

  package static let sanctionConduct = Category(
    "conduct that is fined",
    [
      Value("late", Localized("late payment", vi: "chậm đóng")),
      Value("evasion", Localized("evasion", vi: "trốn đóng")),
      Value("not_enrolled", Localized("not enrolled", vi: "không đăng ký")),
      Value("under_declared", Localized("under-declared", vi: "đóng thiếu mức")),
      Value("forged_file", Localized("forged file", vi: "hồ sơ giả")),
      Value("withheld", Localized("benefit money withheld", vi: "giữ tiền chế độ")),
      Value("no_information", Localized("information refused", vi: "không cung cấp thông tin")),
      Value("other", Localized("other", vi: "khác")),
    ]
  )

  package static let sanctionedPerson = Category(
    "who is fined",
    [
      Value("individual", Localized("individual", vi: "cá nhân")),
      Value("organisation", Localized("organisation", vi: "tổ chức")),
    ]
  )

  package static let sanctionState = Category(
    "state of a sanction",
    [
      Value("issued", Localized("issued", vi: "mới ban hành")),
      Value("obeyed", Localized("obeyed", vi: "đã chấp hành")),
      Value("partly", Localized("partly obeyed", vi: "chấp hành một phần")),
      Value("enforced", Localized("enforced", vi: "cưỡng chế")),
      Value("complained", Localized("complained of", vi: "đang khiếu nại")),
      Value("annulled", Localized("annulled", vi: "hủy bỏ")),
      Value("lapsed", Localized("lapsed", vi: "hết thời hiệu")),
    ]
  )

  package static let penalArticle = Category(
    "article of the Penal Code",
    ["214", "215", "216"].map { Value($0, Localized("Art. " + $0, vi: "Đ." + $0)) }
  )

  package static let caseSign = Category(
    "sign of a case",
    [
      Value("evasion", Localized("evasion", vi: "trốn đóng")),
      Value("forged_paper", Localized("forged paper", vi: "giấy tờ giả")),
      Value("benefit_fraud", Localized("benefit fraud", vi: "gian lận hưởng")),
      Value("inflated_cost", Localized("inflated cost", vi: "khai tăng chi phí")),
      Value("withheld_wages", Localized("withheld from wages", vi: "trừ lương không nộp")),
      Value("other", Localized("other", vi: "khác")),
    ]
  )

  package static let caseState = Category(
    "state of a case",
    [
      Value("noticed", Localized("noticed", vi: "phát hiện")),
      Value("gathered", Localized("gathered", vi: "thu thập")),
      Value("sent", Localized("sent", vi: "đã gửi")),
      Value("received", Localized("received", vi: "tiếp nhận")),
      Value("returned", Localized("returned", vi: "trả lại")),
      Value("supplemented", Localized("supplemented", vi: "bổ sung")),
      Value("prosecuted", Localized("prosecuted", vi: "khởi tố")),
      Value("refused", Localized("refused", vi: "không khởi tố")),
      Value("tried", Localized("tried", vi: "xét xử")),
      Value("closed", Localized("closed", vi: "kết thúc")),
    ]
  )

  package static let evidenceItem = Category(
    "paper of a case",
    [
      Value("petition", Localized("petition to prosecute", vi: "kiến nghị khởi tố")),
      Value("sanction_decision", Localized("decision of a fine", vi: "quyết định xử phạt")),
      Value(
        "inspection_decision",
        Localized("decision to inspect", vi: "quyết định thanh tra")
      ),
      Value("working_minutes", Localized("working minutes", vi: "biên bản làm việc")),
      Value("violation_minutes", Localized("minutes of violation", vi: "biên bản vi phạm")),
      Value("conclusion", Localized("conclusion", vi: "kết luận thanh tra")),
      Value(
        "unpaid_months",
        Localized("proof of six months unpaid", vi: "tài liệu sáu tháng chưa đóng")
      ),
      Value(
        "size",
        Localized("proof of 50 million or 10 workers", vi: "tài liệu mức tiền, số lao động")
      ),
      Value("worker_list", Localized("list of workers", vi: "danh sách lao động")),
      Value("benefit_file", Localized("benefit file", vi: "hồ sơ hưởng")),
      Value("forged_paper", Localized("the forged paper", vi: "giấy tờ làm giả")),
      Value("medical_file", Localized("medical file", vi: "hồ sơ bệnh án")),
      Value("deceit", Localized("proof of deceit", vi: "tài liệu về gian dối")),
      Value("withheld_wages", Localized("proof of wages withheld", vi: "tài liệu trừ lương")),
      Value("other", Localized("other", vi: "khác")),
    ]
  )

  package static let documentForm = Category(
    "form of a document",
    [
      Value("original", Localized("original", vi: "bản chính")),
      Value("certified", Localized("certified copy", vi: "bản sao chứng thực")),
      Value("electronic", Localized("electronic", vi: "bản điện tử")),
    ]
  )
}

package import Query
import Values

// The closed lists of plans, marks, outcomes and inspections.
extension Category {
  package static let planKind = Category(
    "kind of plan",
    [
      Value("meeting", Localized("meeting", vi: "làm việc")),
      Value("inspection", Localized("inspection", vi: "thanh tra")),
      Value("check", Localized("check", vi: "kiểm tra")),
    ]
  )

  package static let planState = Category(
    "state of a plan",
    [
      Value("planned", Localized("planned", vi: "dự kiến")),
      Value("done", Localized("done", vi: "đã thực hiện")),
      Value("moved", Localized("moved", vi: "dời ngày")),
      Value("cancelled", Localized("cancelled", vi: "hủy")),
    ]
  )

  package static let markKind = Category(
    "kind of mark",
    [
      Value("absent", Localized("left its address", vi: "bỏ địa chỉ")),
      Value("dissolving", Localized("dissolving", vi: "đang giải thể")),
      Value("ended", Localized("ended", vi: "chấm dứt hoạt động")),
      Value("suspended", Localized("suspended", vi: "tạm dừng đóng")),
      Value("rehabilitation", Localized("rehabilitation", vi: "phục hồi, phá sản")),
      Value("dispute", Localized("dispute", vi: "khiếu nại")),
      Value("force_majeure", Localized("force majeure", vi: "bất khả kháng")),
      Value("instalments", Localized("instalments", vi: "nộp dần")),
    ]
  )

  package static let markState = Category(
    "ground of a mark",
    [
      Value("claimed", Localized("claimed", vi: "chưa có văn bản")),
      Value("proven", Localized("proven", vi: "có văn bản")),
    ]
  )

  package static let policeAction = Category(
    "action of the police",
    [
      Value("received", Localized("received", vi: "tiếp nhận")),
      Value("invited", Localized("invited", vi: "mời làm việc")),
      Value("worked", Localized("worked with the unit", vi: "đã làm việc")),
      Value("reminded", Localized("reminded", vi: "nhắc nhở")),
      Value("verified", Localized("verified", vi: "xác minh")),
      Value("opened", Localized("opened a case", vi: "khởi tố")),
      Value("refused", Localized("refused", vi: "không thụ lý")),
      Value("returned", Localized("returned", vi: "trả lại")),
    ]
  )

  package static let inspectionForm = Category(
    "form of an inspection",
    [
      Value("inspection", Localized("inspection", vi: "thanh tra")),
      Value("check", Localized("check", vi: "kiểm tra")),
      Value("intersectoral", Localized("inter-sectoral", vi: "liên ngành")),
    ]
  )

  package static let inspectionBasis = Category(
    "basis of an inspection",
    [
      Value("plan", Localized("plan", vi: "theo kế hoạch")),
      Value("surprise", Localized("surprise", vi: "đột xuất")),
    ]
  )

  package static let inspectionSubject = Category(
    "subject of an inspection",
    [
      Value("employers", Localized("employers", vi: "đơn vị sử dụng lao động")),
      Value("agents", Localized("collection agents", vi: "tổ chức dịch vụ thu")),
      Value("facilities", Localized("facilities", vi: "cơ sở khám chữa bệnh")),
      Value("offices", Localized("offices", vi: "cơ quan bảo hiểm xã hội")),
    ]
  )

  package static let inspectionWord = Category(
    "word of the programme",
    [
      Value("specialised", Localized("specialised", vi: "chuyên ngành")),
      Value("surprise", Localized("surprise", vi: "đột xuất")),
      Value("assigned", Localized("assigned", vi: "được giao")),
      Value("intersectoral", Localized("inter-sectoral", vi: "liên ngành")),
      Value("units", Localized("checks of units", vi: "kiểm tra đơn vị")),
      Value("agents", Localized("agents", vi: "tổ chức dịch vụ")),
      Value("facilities", Localized("facilities", vi: "cơ sở y tế")),
      Value("facility_surprise", Localized("facilities by surprise", vi: "cơ sở đột xuất")),
    ]
  )

  package static let inspectionReason = Category(
    "reason of an inspection",
    [
      Value("evading", Localized("evading", vi: "trốn đóng")),
      Value("over_3_months", Localized("over 3 months", vi: "nợ trên 3 tháng")),
      Value("inflated_cost", Localized("inflated cost", vi: "chi phí tăng cao")),
      Value("other", Localized("other", vi: "khác")),
    ]
  )

  package static let inspectionState = Category(
    "state of an inspection",
    [
      Value("decided", Localized("decided", vi: "đã ra quyết định")),
      Value("announced", Localized("announced", vi: "đã công bố")),
      Value("under_way", Localized("under way", vi: "đang tiến hành")),
      Value("ended", Localized("ended", vi: "đã kết thúc")),
      Value("concluded", Localized("concluded", vi: "đã kết luận")),
      Value("closed", Localized("closed", vi: "đã đóng")),
      Value("dropped", Localized("dropped", vi: "đã bỏ")),
    ]
  )

  package static let findingKind = Category(
    "kind of finding",
    [
      Value("not_enrolled", Localized("not enrolled", vi: "chưa tham gia")),
      Value("short_time", Localized("short time", vi: "tham gia thiếu thời gian")),
      Value("under_declared", Localized("under-declared", vi: "đóng thiếu mức")),
      Value("wrong_object", Localized("wrong object", vi: "sai đối tượng")),
      Value("benefit_wrong", Localized("wrong benefit", vi: "hưởng sai chế độ")),
      Value("inflated_cost", Localized("inflated cost", vi: "thanh toán tăng chi phí")),
      Value("forged_paper", Localized("forged paper", vi: "giấy tờ giả")),
    ]
  )

  package static let partyKind = Category(
    "kind of party",
    [
      Value("agent", Localized("collection agent", vi: "tổ chức dịch vụ thu")),
      Value("facility", Localized("facility", vi: "cơ sở khám chữa bệnh")),
      Value("office", Localized("office", vi: "cơ quan bảo hiểm xã hội")),
      Value("other", Localized("other", vi: "khác")),
    ]
  )
}

import Formats
import Values

// The letters that go to the police.
extension Letter {
  func referral(_ layout: LetterLayout) -> [TextDocument.Block] {
    var blocks = layout.head(hasSubject: true, isDraft: isDraft) + [layout.addressed()]
    blocks += [
      layout.body(
        "Thực hiện quy chế phối hợp giữa cơ quan bảo hiểm xã hội và cơ quan công an, {{office}}"
          + " chuyển danh sách {{total_units}} đơn vị ({{total_employers}} doanh nghiệp theo mã số"
          + " thuế) chậm đóng bảo hiểm xã hội, bảo hiểm y tế, bảo hiểm thất nghiệp, số liệu đến ngày"
          + " {{as_of}}."
      ),
      layout.body(
        "Tổng số tiền là {{total_amount}} đồng (bằng chữ: {{total_amount_words}}), với"
          + " {{total_workers}} lao động đang tham gia."
      ),
      layout.body(
        "So với danh sách trước: {{new_units}} đơn vị mới, {{continuing_units}} đơn vị tiếp tục,"
          + " {{left_units}} đơn vị ra khỏi danh sách. Tổng hợp theo địa bàn:"
      ),
      summary(layout), layout.gap(),
      layout.body(
        "Đề nghị Quý cơ quan phối hợp xử lý theo quy định của pháp luật và thông báo kết quả cho"
          + " {{office}}. Danh sách chi tiết kèm theo (mã {{list}})."
      ),
      layout.body("Trân trọng./."),
    ]
    return blocks + layout.foot(copies: ["Như trên"])
  }

  /// Units and money by district.
  private func summary(_ layout: LetterLayout) -> TextDocument.Block {
    layout.table(
      [
        LetterLayout.Column(heading: "STT", field: "no", width: 150, alignment: .centre),
        LetterLayout.Column(heading: "Huyện, thị xã, thành phố", field: "name", width: 700),
        LetterLayout.Column(heading: "Số đơn vị", field: "units", width: 250, alignment: .right),
        LetterLayout.Column(
          heading: "Số tiền (đồng)",
          field: "amount",
          width: 500,
          alignment: .right
        ),
      ],
      of: summaryRows,
      size: 13,
      total: [
        "name": "Tổng cộng", "units": self["total_units"], "amount": self["total_amount"],
      ]
    )
  }

  /// The whole list, on pages of its own.
  func annex(_ layout: LetterLayout) -> [TextDocument.Block] {
    let number = self["number"].isEmpty ? "………/………" : self["number"]
    let date = self["date"].isEmpty ? "ngày …… tháng …… năm ………" : self["date"]
    return [
      layout.line(
        "DANH SÁCH ĐƠN VỊ CHẬM ĐÓNG BẢO HIỂM XÃ HỘI, BẢO HIỂM Y TẾ, BẢO HIỂM THẤT NGHIỆP",
        isBold: true,
        size: 14
      ),
      layout.line("Số liệu đến ngày " + filled("{{as_of}}"), isBold: true, size: 13),
      layout.line(
        "(Kèm theo Công văn số \(number) \(date) của " + filled("{{office}})"),
        isItalic: true,
        size: 13
      ),
      layout.gap(),
      layout.table(
        [
          LetterLayout.Column(heading: "STT", field: "no", width: 110, alignment: .centre),
          LetterLayout.Column(heading: "Mã đơn vị", field: "code", width: 190),
          LetterLayout.Column(heading: "Tên đơn vị", field: "name", width: 440),
          LetterLayout.Column(heading: "Mã số thuế", field: "tax_code", width: 250),
          LetterLayout.Column(heading: "Địa chỉ", field: "address", width: 410),
          LetterLayout.Column(heading: "Người đại diện", field: "representative", width: 230),
          LetterLayout.Column(heading: "Số LĐ", field: "workers", width: 110, alignment: .right),
          LetterLayout.Column(heading: "Số tháng", field: "months", width: 120, alignment: .right),
          LetterLayout.Column(
            heading: "Số tiền (đồng)",
            field: "amount",
            width: 290,
            alignment: .right
          ),
          LetterLayout.Column(heading: "Biện pháp đã áp dụng", field: "measures", width: 370),
        ],
        size: 9,
        total: [
          "name": "Tổng cộng", "workers": self["total_workers"], "amount": self["total_amount"],
        ]
      ),
    ]
  }

  func correction(_ layout: LetterLayout) -> [TextDocument.Block] {
    var blocks = layout.head(hasSubject: true) + [layout.addressed()]
    blocks += [
      layout.body(
        "Ngày {{list_date}}, {{office}} có Công văn số {{list_number}} chuyển danh sách đơn vị chậm"
          + " đóng bảo hiểm xã hội (mã {{list}})."
      ),
      layout.body(
        "Qua rà soát, {{office}} đính chính: rút {{total_units}} đơn vị có tên dưới đây khỏi danh"
          + " sách, số tiền {{total_amount}} đồng (bằng chữ: {{total_amount_words}}). Lý do:"
          + " {{because}}."
      ),
      layout.table(
        [
          LetterLayout.Column(heading: "STT", field: "no", width: 120, alignment: .centre),
          LetterLayout.Column(heading: "Mã đơn vị", field: "code", width: 230),
          LetterLayout.Column(heading: "Tên đơn vị", field: "name", width: 550),
          LetterLayout.Column(
            heading: "Số tiền (đồng)",
            field: "amount",
            width: 320,
            alignment: .right
          ),
          LetterLayout.Column(heading: "Lý do", field: "reason", width: 380),
        ]
      ),
      layout.gap(),
      layout.body(
        "Các đơn vị khác trong danh sách giữ nguyên. Đề nghị Quý cơ quan không xử lý các đơn vị đã"
          + " rút theo danh sách nêu trên. Trân trọng./."
      ),
    ]
    return blocks + layout.foot(copies: ["Như trên"])
  }
}

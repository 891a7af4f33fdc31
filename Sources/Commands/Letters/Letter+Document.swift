import Domain
import Formats
import Values

extension Letter {
  /// The letter in the layout of Decree 30/2020, where no form of the office's own is given.
  var document: TextDocument {
    let layout = LetterLayout(letter: self)
    let parts: [TextDocument.Part] =
      switch kind {
      case .urging: [TextDocument.Part(blocks: urging(layout))]
      case .invitation: [TextDocument.Part(blocks: invitation(layout))]
      case .minutes: [TextDocument.Part(blocks: minutes(layout))]
      case .referral:
        [
          TextDocument.Part(blocks: referral(layout)),
          TextDocument.Part(isLandscape: true, blocks: annex(layout)),
        ]
      case .correction: [TextDocument.Part(blocks: correction(layout))]
      }
    return TextDocument(title: title, size: LetterLayout.size, parts: parts)
  }

  private var title: String {
    VietnameseNumber.capitalized(self["subject"])
      + (self["name"].isEmpty ? "" : " - " + self["name"])
  }

  // MARK: Urging

  private func urging(_ layout: LetterLayout) -> [TextDocument.Block] {
    let text = UrgingText(law, on: day)
    var blocks = layout.head(hasSubject: true) + [layout.addressed()]
    blocks += [
      layout.body("Mã đơn vị: {{code}}. Mã số thuế: {{tax_code}}."),
      layout.body("Địa chỉ: {{address}}. Điện thoại: {{phone}}."),
    ]
    // Each basis ends with a semicolon, the last one with a point.
    blocks += text.bases.map { layout.body($0 + ";", isItalic: true) }
    blocks.append(layout.body("Căn cứ số liệu quản lý thu đến ngày {{as_of}}.", isItalic: true))
    blocks.append(
      layout.body(
        "Đến ngày {{as_of}}, đơn vị còn chậm đóng bảo hiểm xã hội, bảo hiểm y tế, bảo hiểm thất"
          + " nghiệp, bảo hiểm tai nạn lao động, bệnh nghề nghiệp với tổng số tiền là {{amount}}"
          + " đồng (bằng chữ: {{amount_words}}); \(text.time)."
          + (rows.isEmpty ? "" : " Trong đó:")
      )
    )
    if !rows.isEmpty { blocks += [parts(layout), layout.gap()] }
    blocks += [
      layout.body(
        "Đề nghị đơn vị nộp đủ số tiền trên trước ngày {{deadline}}. Trường hợp có vướng mắc hoặc"
          + " số liệu chưa khớp, đề nghị đơn vị liên hệ cơ quan bảo hiểm xã hội để đối chiếu và nêu"
          + " rõ nguyên nhân bằng văn bản."
      ),
      layout.body(text.measures),
      layout.body("Trân trọng./."),
    ]
    return blocks + layout.foot(copies: ["Như trên"])
  }

  /// The sum fund by fund.
  private func parts(_ layout: LetterLayout) -> TextDocument.Block {
    layout.table(
      [
        LetterLayout.Column(heading: "STT", field: "no", width: 150, alignment: .centre),
        LetterLayout.Column(heading: "Nội dung", field: "item", width: 950),
        LetterLayout.Column(
          heading: "Số tiền (đồng)",
          field: "item_amount",
          width: 500,
          alignment: .right
        ),
      ],
      size: 13,
      total: ["item": "Tổng cộng", "item_amount": self["amount"]]
    )
  }

  // MARK: Invitation

  private func invitation(_ layout: LetterLayout) -> [TextDocument.Block] {
    var blocks = layout.head(hasSubject: false)
    blocks += layout.title("GIẤY MỜI", VietnameseNumber.capitalized(self["subject"]))
    blocks.append(layout.addressed())
    blocks += [
      layout.body("Mã đơn vị: {{code}}. Địa chỉ: {{address}}."),
      layout.body(
        "{{office}} trân trọng kính mời người đại diện theo pháp luật của đơn vị (ông/bà"
          + " {{representative}}) đến làm việc:"
      ),
      layout.body(
        "1. Nội dung: việc chậm đóng bảo hiểm xã hội, bảo hiểm y tế, bảo hiểm thất nghiệp; số liệu"
          + " đến ngày {{as_of}} là {{amount}} đồng (bằng chữ: {{amount_words}})."
      ),
      layout.body("2. Chủ trì: {{chair}}."),
      layout.body("3. Thành phần phối hợp: \(attendants)."),
      layout.body("4. Thời gian: {{session_hour}}, ngày {{session_date}}."),
      layout.body("5. Địa điểm: {{session_place}}."),
      layout.body(
        "Đề nghị đơn vị mang theo giấy giới thiệu, hồ sơ đóng bảo hiểm và phương án nộp số tiền còn"
          + " chậm đóng. Trường hợp ủy quyền cho người khác phải có giấy ủy quyền."
      ),
      layout.body("Trân trọng./."),
    ]
    return blocks + layout.foot(copies: ["Như trên"])
  }

  private var attendants: String {
    let known = [self["police"], self["partners"]].filter { !$0.isEmpty }
    return known.isEmpty ? Self.blank : known.joined(separator: ", ")
  }

  // MARK: Minutes

  private func minutes(_ layout: LetterLayout) -> [TextDocument.Block] {
    var blocks = layout.head(hasSubject: false)
    blocks += layout.title("BIÊN BẢN LÀM VIỆC", "Về " + self["subject"])
    blocks += [
      layout.body(
        "Thời gian bắt đầu: {{session_hour}}, ngày {{session_date}} ({{session_date_words}})."
      ),
      layout.body("Địa điểm: {{session_place}}."),
      layout.body("I. Thành phần tham dự", isBold: true),
      layout.body("1. Cơ quan bảo hiểm xã hội: {{chair}} (chủ trì)."),
      layout.body("2. Cơ quan phối hợp: \(attendants)."),
      layout.body("3. Đơn vị: {{total_units}} đơn vị có tên trong bảng dưới đây."),
      layout.body("II. Nội dung", isBold: true),
      layout.body(
        "Cơ quan bảo hiểm xã hội thông báo số tiền chậm đóng đến ngày {{as_of}}, tổng cộng"
          + " {{total_amount}} đồng (bằng chữ: {{total_amount_words}})."
      ),
      layout.body(
        "Cơ quan chức năng đã phổ biến quy định tại các Điều {{articles}} của Bộ luật Hình sự."
      ),
      layout.table(
        [
          LetterLayout.Column(heading: "STT", field: "no", width: 90, alignment: .centre),
          LetterLayout.Column(heading: "Đơn vị", field: "name", width: 370),
          LetterLayout.Column(heading: "Mã", field: "code", width: 190),
          LetterLayout.Column(heading: "Người dự", field: "represented_by", width: 210),
          LetterLayout.Column(
            heading: "Số tiền (đồng)",
            field: "amount",
            width: 300,
            alignment: .right
          ),
          LetterLayout.Column(heading: "Nguyên nhân, ý kiến", field: "cause", width: 220),
          LetterLayout.Column(heading: "Cam kết", field: "promise", width: 220),
        ],
        size: 11,
        total: ["name": "Tổng cộng", "amount": self["total_amount"]]
      ),
      layout.gap(),
      layout.body("III. Kết luận", isBold: true),
      layout.body(Self.blank + Self.blank + Self.blank + Self.blank),
      layout.body(
        "Biên bản được lập xong hồi …… giờ …… cùng ngày, đã đọc lại cho những người tham dự nghe,"
          + " công nhận đúng và cùng ký tên."
      ),
    ]
    return blocks
      + layout.signatures([
        "ĐẠI DIỆN ĐƠN VỊ", "ĐẠI DIỆN CƠ QUAN PHỐI HỢP", "ĐẠI DIỆN CƠ QUAN BHXH",
      ])
  }
}

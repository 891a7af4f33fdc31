/// The words that invented names are made of.
enum SampleWords {
  static let firmForms = [
    "Công ty TNHH ", "Công ty TNHH MTV ", "Công ty Cổ phần ", "DNTN ", "Chi nhánh Công ty TNHH ",
  ]
  static let firmFormWeights = [50, 25, 17, 5, 3]

  static let trades = [
    "Gỗ", "Cơ khí", "May mặc", "Giày da", "Gốm sứ", "Bao bì", "Nhựa", "Điện tử", "Thực phẩm",
    "Vận tải", "Xây dựng", "Thương mại Dịch vụ", "Nội thất", "Dược phẩm", "Hóa chất", "In ấn",
    "Cao su", "Thép", "Môi trường", "Bảo vệ", "Thiết bị điện", "Dệt nhuộm", "Sơn", "Kho vận",
  ]

  static let firstSyllables = [
    "Phú", "Minh", "Đại", "Hưng", "Tân", "Thành", "Việt", "An", "Kim", "Hoàng", "Nhật", "Quang",
    "Trường", "Bình", "Đông", "Nam", "Gia", "Ngọc", "Thiên", "Long", "Vĩnh", "Hải", "Thái", "Đức",
    "Hồng", "Lộc", "Bảo", "Phúc", "Tấn", "Hữu",
  ]

  static let lastSyllables = [
    "Thịnh", "Phát", "Đạt", "Lợi", "Tiến", "Khang", "Sơn", "Hòa", "Tài", "Nguyên", "Vượng", "Lâm",
    "Phong", "Quân", "Ân", "Thuận", "Châu", "Cường", "Vinh", "Hiệp", "Toàn", "Nghĩa", "Lực",
    "Mỹ",
  ]

  static let endings = ["Sài Gòn", "Miền Nam", "Bình Dương", "Đông Nam", "Quốc tế", "Việt Nam"]

  static let foreignNames = [
    "Sunvera", "Kanorya", "Haesola", "Evertano", "Formira", "Daevona", "Nisshara", "Wintara",
    "Grandova", "Pacirena", "Hoshivia", "Unigrano", "Starvelo", "Yunvara", "Maxorin", "Toyorima",
    "Seovana", "Brighara", "Polyvena", "Lotusiana", "Newmaro", "Orientova", "Kyovara", "Samwoora",
    "Goldarin", "Verdanza", "Hanvela", "Jinovara", "Westarola", "Delfinora",
  ]

  static let publicBodies = [
    "Trường Tiểu học ", "Trường THCS ", "Trường THPT ", "Trường Mẫu giáo ", "Trạm Y tế ",
    "Trung tâm Văn hóa ", "Ban Quản lý dự án ",
  ]

  static let familyNames = [
    "Nguyễn", "Trần", "Lê", "Phạm", "Huỳnh", "Võ", "Phan", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô",
    "Dương", "Lý",
  ]

  static let middleNames = ["Văn", "Thị", "Minh", "Thanh", "Ngọc", "Quốc", "Hữu", "Đức"]

  static let givenNames = [
    "An", "Anh", "Bình", "Châu", "Cường", "Dũng", "Đạt", "Hà", "Hải", "Hạnh", "Hiếu", "Hòa", "Hùng",
    "Hương", "Khánh", "Lan", "Linh", "Long", "Mai", "Nam", "Nga", "Phúc", "Phương", "Quân", "Sơn",
    "Tâm", "Thảo", "Trang", "Tuấn", "Yến",
  ]
}

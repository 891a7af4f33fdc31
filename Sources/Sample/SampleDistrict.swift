/// A district of Bình Dương as it was in 2022, with its social-insurance office.
///
/// Districts, towns and wards are the real ones; everything else of the sample is invented.
package enum SampleDistrict: Int, CaseIterable, Sendable {
  case thuDauMot
  case tanUyen
  case benCat
  case diAn
  case thuanAn
  case bauBang
  case bacTanUyen
  case dauTieng
  case phuGiao

  /// The last letter of the unit codes of its office.
  package var letter: String {
    switch self {
    case .thuDauMot: "A"
    case .tanUyen: "B"
    case .benCat: "C"
    case .diAn: "D"
    case .thuanAn: "E"
    case .bauBang: "G"
    case .bacTanUyen: "H"
    case .dauTieng: "I"
    case .phuGiao: "K"
    }
  }

  package var name: String {
    switch self {
    case .thuDauMot: "Thủ Dầu Một"
    case .tanUyen: "Tân Uyên"
    case .benCat: "Bến Cát"
    case .diAn: "Dĩ An"
    case .thuanAn: "Thuận An"
    case .bauBang: "Bàu Bàng"
    case .bacTanUyen: "Bắc Tân Uyên"
    case .dauTieng: "Dầu Tiếng"
    case .phuGiao: "Phú Giáo"
    }
  }

  private var rank: String {
    switch self {
    case .thuDauMot, .diAn, .thuanAn: "thành phố"
    case .tanUyen, .benCat: "thị xã"
    case .bauBang, .bacTanUyen, .dauTieng, .phuGiao: "huyện"
    }
  }

  package var office: String { "BHXH " + rank + " " + name }
  package var police: String { "Công an " + rank + " " + name }

  /// Its part of the province's units.
  var perMille: Int {
    switch self {
    case .thuDauMot: 200
    case .tanUyen: 140
    case .benCat: 120
    case .diAn: 180
    case .thuanAn: 220
    case .bauBang: 50
    case .bacTanUyen, .dauTieng, .phuGiao: 30
    }
  }

  /// By place of the district: the lists below, made once.
  static let officersByDistrict = allCases.map(\.officerNames)
  static let wardsByDistrict = allCases.map(\.wardNames)

  var officers: [String] { Self.officersByDistrict[rawValue] }
  var wards: [String] { Self.wardsByDistrict[rawValue] }

  private var officerNames: [String] {
    switch self {
    case .thuDauMot: ["Trần Minh Đức", "Lê Thị Hạnh", "Phạm Quốc Bảo", "Võ Ngọc Yến"]
    case .tanUyen: ["Nguyễn Thị Lan", "Huỳnh Văn Tâm", "Đặng Thu Hà"]
    case .benCat: ["Bùi Thanh Sơn", "Nguyễn Ngọc Mai", "Hồ Văn Phước"]
    case .diAn: ["Phan Thị Thảo", "Dương Quốc Huy", "Trần Thị Kim Chi", "Ngô Văn Lợi"]
    case .thuanAn: ["Lý Thị Bích", "Đỗ Hoàng Nam", "Nguyễn Văn Khánh", "Vũ Thị Quyên"]
    case .bauBang: ["Trương Văn Hòa", "Mai Thị Xuân"]
    case .bacTanUyen: ["Cao Minh Trí"]
    case .dauTieng: ["Lâm Thị Ngân"]
    case .phuGiao: ["Đinh Văn Quý"]
    }
  }

  private var wardNames: [String] {
    switch self {
    case .thuDauMot:
      [
        "phường Phú Cường", "phường Hiệp Thành", "phường Chánh Nghĩa", "phường Phú Lợi",
        "phường Phú Hòa", "phường Định Hòa", "phường Tân An", "phường Hòa Phú", "phường Phú Mỹ",
      ]
    case .tanUyen:
      [
        "phường Uyên Hưng", "phường Tân Phước Khánh", "phường Thái Hòa", "phường Khánh Bình",
        "phường Tân Hiệp", "phường Vĩnh Tân", "phường Hội Nghĩa", "xã Bạch Đằng",
      ]
    case .benCat:
      [
        "phường Mỹ Phước", "phường Chánh Phú Hòa", "phường Hòa Lợi", "phường Tân Định",
        "phường Thới Hòa", "xã An Điền", "xã An Tây",
      ]
    case .diAn:
      [
        "phường Dĩ An", "phường An Bình", "phường Bình An", "phường Bình Thắng",
        "phường Đông Hòa", "phường Tân Bình", "phường Tân Đông Hiệp",
      ]
    case .thuanAn:
      [
        "phường Lái Thiêu", "phường An Phú", "phường An Thạnh", "phường Bình Chuẩn",
        "phường Bình Hòa", "phường Thuận Giao", "phường Vĩnh Phú", "xã An Sơn",
      ]
    case .bauBang: ["thị trấn Lai Uyên", "xã Long Nguyên", "xã Lai Hưng", "xã Hưng Hòa"]
    case .bacTanUyen: ["thị trấn Tân Thành", "thị trấn Tân Bình", "xã Đất Cuốc", "xã Bình Mỹ"]
    case .dauTieng: ["thị trấn Dầu Tiếng", "xã Thanh Tuyền", "xã Thanh An", "xã Long Hòa"]
    case .phuGiao: ["thị trấn Phước Vĩnh", "xã Vĩnh Hòa", "xã Phước Hòa", "xã Tân Long"]
    }
  }
}

/// A district of Nghệ An as it was in 2022, with its social-insurance office.
///
/// The names are the real ones; everything else of the sample is invented.
struct NgheAnDistrict: Sendable {
  let name: String
  /// The last letter of the unit codes of its office.
  let letter: String
  /// Its part of the province's units.
  let perMille: Int
  /// Thành phố, thị xã or huyện.
  private let rank: String

  private init(_ name: String, _ letter: String, _ perMille: Int, _ rank: String = "huyện") {
    self.name = name
    self.letter = letter
    self.perMille = perMille
    self.rank = rank
  }

  var office: String { "BHXH " + rank + " " + name }
  var police: String { "Công an " + rank + " " + name }

  static let all = [
    NgheAnDistrict("Vinh", "A", 330, "thành phố"),
    NgheAnDistrict("Cửa Lò", "B", 45, "thị xã"),
    NgheAnDistrict("Thái Hòa", "C", 35, "thị xã"),
    NgheAnDistrict("Hoàng Mai", "D", 50, "thị xã"),
    NgheAnDistrict("Nghi Lộc", "E", 75),
    NgheAnDistrict("Diễn Châu", "G", 75),
    NgheAnDistrict("Quỳnh Lưu", "H", 65),
    NgheAnDistrict("Yên Thành", "I", 55),
    NgheAnDistrict("Đô Lương", "K", 50),
    NgheAnDistrict("Nam Đàn", "L", 35),
    NgheAnDistrict("Hưng Nguyên", "M", 35),
    NgheAnDistrict("Thanh Chương", "N", 35),
    NgheAnDistrict("Anh Sơn", "O", 20),
    NgheAnDistrict("Nghĩa Đàn", "P", 20),
    NgheAnDistrict("Quỳ Hợp", "Q", 25),
    NgheAnDistrict("Quỳ Châu", "R", 8),
    NgheAnDistrict("Quế Phong", "S", 8),
    NgheAnDistrict("Tân Kỳ", "T", 16),
    NgheAnDistrict("Con Cuông", "U", 8),
    NgheAnDistrict("Tương Dương", "V", 6),
    NgheAnDistrict("Kỳ Sơn", "X", 4),
  ]
}

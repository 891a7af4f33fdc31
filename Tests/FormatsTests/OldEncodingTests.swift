import Columnar
import Foundation
import Testing

@testable import Formats

/// Texts in the encodings from before Unicode, as bytes and as Western signs.
struct OldEncodingTests {
  private static let text = """
    Mã đơn vị;Tên đơn vị;Huyện;Ghi chú
    TA0001A;CÔNG TY CỔ PHẦN GỖ PHÚ THỊNH;Tân Uyên;Tạm dừng đóng từ tháng 9
    TB0002B;Công ty TNHH Đức Huỳnh;Thủ Dầu Một;Nguyễn Thị Thuý giữ sổ
    HC0003C;Trường Mầm non Ngọc Ánh;Dĩ An;

    """

  private static func shown(_ bytes: [UInt8]) -> String {
    var scalars = String.UnicodeScalarView()
    for byte in bytes { scalars.append(WesternSigns.scalar(of: byte)) }
    return String(scalars)
  }

  /// Every letter of the alphabet with every tone, written as the fonts write it.
  @Test(arguments: [
    (
      "C«ng ty Cæ phÇn Gç Phó ThÞnh, huyÖn T©n Uyªn", "Công ty Cổ phần Gỗ Phú Thịnh, huyện Tân Uyên"
    ),
    ("Tr­êng MÇm non §øc Huúnh, gi÷ sæ", "Trường Mầm non Đức Huỳnh, giữ sổ"),
    ("c«ng ty cæ phÇn", "công ty cổ phần"), ("C¤NG TY Cæ PHÇN", "CÔNG TY CỔ PHẦN"),
    ("Hµ Néi", "Hà Nội"), ("Hµ NéI", "HÀ NỘI"),
  ])
  func ABCIsRead(written: String, meant: String) throws {
    let signs = try #require(WesternSigns.bytes(of: written.unicodeScalars))
    let reading = OldReading.tcvnWithSigns
    #expect(reading.repairedCapitals(reading.decoded(signs).text) == meant)
    #expect(reading.decoded(signs).strayCount == 0)
  }

  @Test(arguments: [
    ("Coâng ty Coå phaàn Goã Phuù Thònh", "Công ty Cổ phần Gỗ Phú Thịnh"),
    ("Tröôøng Ñöùc Huyønh giöõ soå, Nguyeãn Thò Thuyù", "Trường Đức Huỳnh giữ sổ, Nguyễn Thị Thuý"),
    ("COÂNG TY COÅ PHAÀN GOÃ", "CÔNG TY CỔ PHẦN GỖ"),
    ("Daàu Tieáng, Baøu Baøng", "Dầu Tiếng, Bàu Bàng"),
    ("aê aè aé aú aü aë", "ă ằ ắ ẳ ẵ ặ"), ("ì í æ ó ò î", "ì í ỉ ĩ ị ỵ"),
  ])
  func VNIIsRead(written: String, meant: String) throws {
    let signs = try #require(WesternSigns.bytes(of: written.unicodeScalars))
    let read = OldReading.vni.decoded(signs)
    #expect(read.text == meant && read.strayCount == 0)
  }

  @Test func everyLetterIsReadInEveryEncoding() throws {
    let alphabet = try OldBytes.alphabet()
    for (reading, bytes) in [
      (OldReading.tcvnWithCapitals, alphabet.tcvn), (.vni, alphabet.vni),
      (.windows1258, alphabet.windows1258),
    ] {
      let read = reading.decoded(bytes)
      #expect(read.text == alphabet.text, "\(reading)")
      #expect(read.strayCount == 0)
    }
  }

  /// The whole file says how it is written, whether it holds the bytes or the signs.
  @Test(arguments: OldEncoding.allCases)
  func filesAreReadByTheirWords(encoding: OldEncoding) throws {
    let bytes = try OldBytes.of(Self.text, encoding)
    let expected = try read(Self.text)
    let asBytes = try CSVReader.read(bytes)
    #expect(rows(of: asBytes.grid) == expected)
    #expect(asBytes.encoding == .old(encoding) && asBytes.conversion?.encoding == encoding)
    let asSigns = try CSVReader.read(Array(Self.shown(bytes).utf8))
    #expect(rows(of: asSigns.grid) == expected)
    #expect(asSigns.encoding == .utf8 && asSigns.conversion?.encoding == encoding)
  }

  @Test func anEncodingCanBeForced() throws {
    let bytes = try OldBytes.of("Mã\nTân\n", .vni)
    #expect(throws: FormatError.self) { try CSVReader.read(bytes) }
    let reading = try CSVReader.read(bytes, encoding: .old(.vni))
    #expect(rows(of: reading.grid) == [["Mã"], ["Tân"]])
    let signs = Array(Self.shown(try OldBytes.of(Self.text, .tcvn3)).utf8)
    #expect(try CSVReader.read(signs, encoding: .utf8).conversion == nil)
    let unmarked = "tên;số\nGỗ;1\n".utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    let wide = try CSVReader.read(unmarked, encoding: .utf16)
    #expect(rows(of: wide.grid) == [["tên", "số"], ["Gỗ", "1"]])
    #expect(wide.encoding == .utf16BigEndian)
  }

  /// Text in Unicode stays as it is, whatever few letters it has.
  @Test(arguments: [
    "Mã;Tên\n1;Công ty Müller & Söhne\n2;Café Ñandú\n3;Phòng Hà Nội, Tô Hiến Thành\n",
    "mã;tên\n1;phòng hoà giải\n2;công an xã\n", "a;b\n100 m²;20 °C\n", "a;µ\nb;®\n",
  ])
  func unicodeIsLeftAlone(text: String) throws {
    let reading = try CSVReader.read(Array(text.utf8), separator: .semicolon)
    #expect(reading.conversion == nil)
    #expect(rows(of: reading.grid) == (try read(text, .semicolon)))
  }

  /// Headings in Unicode above names in old letters, and what the encoding does not have.
  @Test func mixedFilesAreConvertedCellByCell() throws {
    let names = Self.shown(try OldBytes.of(Self.text, .tcvn3)).split(separator: "\n").dropFirst()
    let text =
      "Mã đơn vị;Tên;Huyện;Lý do\n" + names.joined(separator: "\n") + "\nX;M\u{DF}\u{80}X;;\n"
    let reading = try CSVReader.read(Array(text.utf8))
    let cells = rows(of: reading.grid)
    #expect(cells[0] == ["Mã đơn vị", "Tên", "Huyện", "Lý do"])
    #expect(cells[2][1] == "Công ty TNHH Đức Huỳnh")
    #expect(reading.conversion?.keptCount == 4)
  }

  @Test func signsThatTheEncodingLacksAreNamed() throws {
    let bytes = try OldBytes.of(Self.text + "X;Ghi chú;a", .vni) + [0xF8, 0x62, 0xF8, 0x0A]
    let conversion = try #require(try CSVReader.read(bytes).conversion)
    #expect(conversion.strayCount == 1)
    #expect(conversion.strayCells.map(\.name) == ["C5"])
    #expect(conversion.strayCells.map(\.text) == ["àbø"])
  }

  @Test(arguments: [
    ("nguyễn", VietnameseSyllable.Verdict.possible), ("Nghiêng", .possible), ("quả", .possible),
    ("giếng", .possible), ("gì", .possible), ("Thuý", .possible), ("“Ánh”", .possible),
    ("Huỳnh", .possible),
    ("QĐ", .unknown), ("", .unknown), ("tỏc", .impossible), ("bảàn", .impossible),
    ("ngôa", .impossible),
    ("đvếc", .impossible), ("M·", .unknown), ("Coâng", .impossible), ("khuyéch", .impossible),
  ])
  func syllablesFollowTheirRules(word: String, verdict: VietnameseSyllable.Verdict) {
    #expect(VietnameseSyllable.verdict(word) == verdict)
  }

  @Test(arguments: [
    ("tcvn3", EncodingChoice.old(.tcvn3)), ("\"TCVN3 (ABC)\"", .old(.tcvn3)), ("ABC", .old(.tcvn3)),
    ("VNI", .old(.vni)), ("\"windows-1258\"", .old(.windows1258)), ("cp1258", .old(.windows1258)),
    ("UTF-8", .utf8), ("utf16", .utf16),
  ])
  func encodingsAreNamedAsPeopleNameThem(name: String, choice: EncodingChoice) {
    #expect(EncodingChoice(named: name) == choice)
  }
}

/// Writes texts in old encodings, by tables of its own.
enum OldBytes {
  static func of(_ text: String, _ encoding: OldEncoding) throws -> [UInt8] {
    try text.unicodeScalars.flatMap { scalar in
      if scalar.isASCII { return [UInt8(scalar.value)] }
      let bytes = try #require(try table()[String(scalar)]?[encoding.rawValue])
      return bytes.map { UInt8($0) }
    }
  }

  /// All letters, separated by spaces.
  static func alphabet() throws -> (
    text: String, tcvn: [UInt8], vni: [UInt8], windows1258: [UInt8]
  ) {
    let letters = try table().keys.sorted().joined(separator: " ")
    return (
      letters, try of(letters, .tcvn3), try of(letters, .vni), try of(letters, .windows1258)
    )
  }

  /// The bytes of every letter by `Fixtures/encodings/make.py`.
  private static func table() throws -> [String: [String: [Int]]] {
    let data = try Data(contentsOf: URL(fileURLWithPath: Fixtures.path("encodings/letters.json")))
    return try JSONDecoder().decode([String: [String: [Int]]].self, from: data)
  }
}

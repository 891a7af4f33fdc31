/// An archive of the zip kind whose parts are stored as they are.
struct StoredArchive {
  private(set) var bytes: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0

  mutating func add(_ name: String, _ part: [UInt8]) {
    let start = UInt32(bytes.count)
    let sum = Self.sum(part)
    let size = Self.number(UInt32(part.count), 4)
    let nameCount = Self.number(UInt32(name.utf8.count), 2)
    let shared = [0x14, 0, 0, 0, 0, 0, 0, 0, 0, 0] + Self.number(sum, 4) + size + size + nameCount
    bytes += [0x50, 0x4B, 3, 4] + shared + [0, 0] + Array(name.utf8) + part
    directory += [0x50, 0x4B, 1, 2, 0x14, 0] + shared + [UInt8](repeating: 0, count: 12)
    directory += Self.number(start, 4) + Array(name.utf8)
    count += 1
  }

  /// The whole file.
  var file: [UInt8] {
    let counts = Self.number(UInt32(count), 2)
    return bytes + directory + [0x50, 0x4B, 5, 6, 0, 0, 0, 0] + counts + counts
      + Self.number(UInt32(directory.count), 4) + Self.number(UInt32(bytes.count), 4) + [0, 0]
  }

  /// A workbook with one sheet of this XML, three shared texts and a style for dates.
  static func workbook(sheet: [UInt8]) -> [UInt8] {
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let package = "http://schemas.openxmlformats.org/package/2006/relationships"
    let relation = { (identifier: String, kind: String, target: String) in
      "<Relationship Id=\"\(identifier)\" Type=\"\(office)/\(kind)\" Target=\"\(target)\"/>"
    }
    let relations = { (inside: String) in
      Array("<Relationships xmlns=\"\(package)\">\(inside)</Relationships>".utf8)
    }
    var archive = StoredArchive()
    archive.add("_rels/.rels", relations(relation("r", "officeDocument", "xl/workbook.xml")))
    archive.add(
      "xl/_rels/workbook.xml.rels",
      relations(
        relation("a", "worksheet", "s.xml") + relation("b", "sharedStrings", "t.xml")
          + relation("c", "styles", "y.xml")
      )
    )
    let sheets = "<sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"a\"/></sheets>"
    archive.add(
      "xl/workbook.xml",
      Array("<workbook xmlns=\"\(main)\" xmlns:r=\"\(office)\">\(sheets)</workbook>".utf8)
    )
    let texts = "<si><t>một</t></si><si><r><t>h</t></r><r><t>ai</t></r></si><si/>"
    archive.add("xl/t.xml", Array("<sst xmlns=\"\(main)\">\(texts)</sst>".utf8))
    let styles = "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs>"
    archive.add("xl/y.xml", Array("<styleSheet xmlns=\"\(main)\">\(styles)</styleSheet>".utf8))
    archive.add("xl/s.xml", sheet)
    return archive.file
  }

  private static func number(_ value: UInt32, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: value >> UInt32(8 * $0)) }
  }

  /// The checksum of archives (CRC-32).
  private static func sum(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(~0) { sum, byte in
      (0..<8).reduce(sum ^ UInt32(byte)) { rest, _ in
        rest >> 1 ^ (rest & 1 == 1 ? 0xEDB8_8320 : 0)
      }
    }
  }
}

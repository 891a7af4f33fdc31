/// What the number format of a cell says about its number.
enum CellFormat: Hashable, Sendable {
  case general
  /// A day, a time of day, or both.
  case date
  /// So many digits, zeros in front where there are fewer.
  case padded(Int)

  /// - Parameters:
  ///   - number: of the formats that every program knows.
  ///   - code: what the workbook itself says of it, such as `dd/mm/yyyy`.
  init(number: Int, code: String?) {
    if let code {
      self.init(code)
    } else {
      // ECMA-376 part 1, 18.8.30: 27 to 36 and 50 to 58 are dates of East Asian editions.
      switch number {
      case 14...22, 27...36, 45...47, 50...58: self = .date
      default: self = .general
      }
    }
  }

  private init(_ code: String) {
    let section = Self.bare(code)
    if !section.isEmpty, section.allSatisfy({ $0 == "0" }) {
      self = section.count > 1 ? .padded(section.count) : .general
    } else if section.contains(where: { "dmyhs".contains($0) }) {
      self = .date
    } else {
      self = .general
    }
  }

  /// The first section without its literals, brackets, fillers and spaces, in small letters.
  private static func bare(_ code: String) -> String {
    var result = ""
    var rest = code[...]
    while let letter = rest.popFirst() {
      switch letter {
      case ";": return result
      case "\"": rest = rest.drop { $0 != "\"" }.dropFirst()
      case "[":
        let inside = rest.prefix { $0 != "]" }.lowercased()
        rest = rest.dropFirst(inside.count + 1)
        // `[h]` counts hours beyond a day; all else in brackets is colour, condition or language.
        if !inside.isEmpty, inside.allSatisfy({ "hms".contains($0) }) { result += inside }
      case "\\", "_", "*": rest = rest.dropFirst()
      default: result += letter.lowercased()
      }
    }
    return result
  }
}

/// The number formats of a workbook, by the style of a cell.
struct CellFormats: XMLConsumer, Sendable {
  private var codes: [Int: String] = [:]
  private var numbers: [Int] = []
  private var isCellStyles = false

  var isDone: Bool { false }

  /// One for each style.
  var formats: [CellFormat] { numbers.map { CellFormat(number: $0, code: codes[$0]) } }

  mutating func start(_ tag: XMLTag, in bytes: Span<UInt8>) {
    if bytes.equals("numFmt", tag.name) {
      addCode(tag, bytes)
    } else if bytes.equals("cellXfs", tag.name) {
      isCellStyles = true
    } else if isCellStyles, bytes.equals("xf", tag.name) {
      var number = 0
      var attributes = XMLAttributes(tag.attributes)
      while attributes.next(bytes) {
        guard bytes.equals("numFmtId", attributes.name) else { continue }
        number = bytes.number(attributes.value) ?? 0
      }
      numbers.append(number)
    }
  }

  private mutating func addCode(_ tag: XMLTag, _ bytes: Span<UInt8>) {
    var number: Int?
    var code = ""
    var attributes = XMLAttributes(tag.attributes)
    while attributes.next(bytes) {
      if bytes.equals("numFmtId", attributes.name) { number = bytes.number(attributes.value) }
      if bytes.equals("formatCode", attributes.name) {
        code = XMLText.decoded(attributes.value, of: bytes)
      }
    }
    if let number { codes[number] = code }
  }

  mutating func end(_ name: Range<Int>, in bytes: Span<UInt8>) {
    if bytes.equals("cellXfs", name) { isCellStyles = false }
  }

  mutating func text(_ text: Range<Int>, in bytes: Span<UInt8>) {}
}

/// What the bytes of one cell look like as a number, before it is known how its column is written.
///
/// Read are a sign (`-`, `−`) or brackets, the dong's signs (`đ`, `₫`, `VND`, `VNĐ`, `đồng`) behind
/// or before the digits, and marks between digits. Other currencies are no numbers: they would be
/// taken for dong.
struct NumberForm {
  /// All digits of the cell as one number.
  private(set) var magnitude: UInt64 = 0
  private(set) var isNegative = false
  /// More digits than 64 bits hold.
  private(set) var isTooLarge = false
  /// Styles in which the cell is well formed.
  private(set) var styles = NumberStyles.all
  /// Whether it could be a number in thousands as well as one with three decimals: `1.500`.
  private(set) var hasTwoReadings = false
  /// The last mark, 0 without any.
  private(set) var lastMark: UInt8 = 0
  /// Digits behind the last mark.
  private(set) var tailLength = 0

  /// Reads the bytes of one cell; nil where they are empty, a lone dash or no number.
  init?(_ bytes: Span<UInt8>) {
    let core = NumberCore(bytes)
    isNegative = core.isNegative
    guard core.isWellFormed, scan(bytes, core.start, core.end) else { return nil }
  }

  /// Whether a cell holds nothing: no letter at all, or a lone dash, as accounts write nothing.
  static func isEmpty(_ bytes: Span<UInt8>) -> Bool {
    let core = NumberCore(bytes)
    return core.isBlank && core.isWellFormed && (core.isNegative || !core.hasCurrency)
  }

  /// How many digits stand behind the decimal mark of a style.
  func scale(in style: NumberStyle) -> Int {
    lastMark == style.decimalMark ? tailLength : 0
  }

  /// Reads digits and marks; false where they are no number in any style.
  private mutating func scan(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    var marks = MarkSequence()
    var place = start
    var runStart = start
    while place < end {
      let byte = bytes[place]
      if byte.isDigit {
        append(digit: byte &- 0x30)
        place += 1
        continue
      }
      guard place > runStart, let mark = NumberMark(bytes, at: place) else { return false }
      marks.add(mark.byte, afterDigits: place - runStart, leadsWithZero: bytes[runStart] == 0x30)
      place += mark.length
      runStart = place
    }
    guard place > runStart else { return false }
    tailLength = place - runStart
    lastMark = marks.last
    (styles, hasTwoReadings) = marks.readings(tailLength: tailLength)
    return !styles.isEmpty
  }

  private mutating func append(digit: UInt8) {
    let (product, overflow) = magnitude.multipliedReportingOverflow(by: 10)
    let (sum, carry) = product.addingReportingOverflow(UInt64(digit))
    magnitude = sum
    isTooLarge = isTooLarge || overflow || carry
  }
}

/// A sign between two digits: a point, a comma, or one of the spaces.
private struct NumberMark {
  /// Spaces of every kind count as a plain one.
  var byte: UInt8
  var length: Int

  init?(_ bytes: Span<UInt8>, at place: Int) {
    switch bytes[place] {
    case .point, .comma, .space: (byte, length) = (bytes[place], 1)
    default:
      let length = SpaceBytes.length(bytes, at: place)
      guard length > 0 else { return nil }
      (byte, self.length) = (.space, length)
    }
  }
}

/// The marks of one number in their order, as far as styles depend on it.
private struct MarkSequence {
  private(set) var last: UInt8 = 0
  private var count = 0
  /// The mark of all but the last.
  private var inner: UInt8 = 0
  private var isInnerUniform = true
  /// Whether the digits before each mark are a proper group: one to three at first, then three.
  private var areGroupsProper = true

  mutating func add(_ mark: UInt8, afterDigits length: Int, leadsWithZero: Bool) {
    if count == 0 {
      areGroupsProper = length <= 3 && !leadsWithZero
    } else {
      areGroupsProper = areGroupsProper && length == 3
      isInnerUniform = isInnerUniform && (count == 1 || last == inner)
      inner = last
    }
    last = mark
    count += 1
  }

  /// The styles in which the marks stand right, and whether a lone one has two meanings.
  func readings(tailLength: Int) -> (styles: NumberStyles, hasTwoReadings: Bool) {
    if count == 0 { return (.all, false) }
    let isGrouping = areGroupsProper && tailLength == 3
    if count == 1 {
      let decimals = NumberStyles.decimals(after: last)
      guard isGrouping else { return (decimals, false) }
      return (decimals.union(.grouping(by: last)), !decimals.isEmpty)
    }
    guard isInnerUniform, areGroupsProper else { return ([], false) }
    if inner == last { return (isGrouping ? .grouping(by: last) : [], false) }
    return (.grouping(by: inner).intersection(.decimals(after: last)), false)
  }
}

import Values

/// What may stand behind the digits of a number and changes its size.
enum NumberUnit: Hashable {
  case thousand
  case million
  case billion
  /// `đ`, `đồng`: money, but no other size.
  case dong
  case percent
  /// `e9`
  case exponent(Int)

  /// The largest number that a statement may hold.
  static let numberMax: Int128 = 1_000_000_000_000_000_000

  /// Units that stand directly behind the digits.
  private static let direct: [String: NumberUnit] = [
    "k": .thousand, "m": .million, "tr": .million, "bn": .billion, "đ": .dong,
  ]

  /// Units that may also stand behind a space.
  private static let spaced: [String: NumberUnit] = [
    "nghin": .thousand, "ngan": .thousand, "trieu": .million, "ty": .billion, "ti": .billion,
    "dong": .dong,
  ]

  init?(spacedWord word: String) {
    guard let unit = Self.spaced[TextFolding.folded(word)] else { return nil }
    self = unit
  }

  static func isSuffix(_ suffix: String) -> Bool { !units(ofSuffix: suffix).isEmpty }

  /// The units of the letters directly behind a number; empty when they are none.
  static func units(ofSuffix suffix: String) -> [NumberUnit] {
    let lower = suffix.lowercased()
    if let unit = direct[lower] { return [unit] }
    if let unit = NumberUnit(spacedWord: suffix) { return [unit] }
    if lower.first == "đ", lower.count == 1 { return [.dong] }
    return exponent(lower)
  }

  /// `e9`, `e9đ` is no number.
  private static func exponent(_ suffix: String) -> [NumberUnit] {
    let digits = suffix.dropFirst()
    guard suffix.first == "e", !digits.isEmpty, digits.utf8.allSatisfy(ASCII.digits.contains)
    else { return [] }
    return [.exponent(digits.utf8.count <= 3 ? Int(digits) ?? 999 : 999)]
  }

  /// `đồng` may follow any unit of money, and `tỷ` a thousand (`1 nghìn tỷ`).
  func mayFollow(_ previous: NumberUnit?) -> Bool {
    switch (previous, self) {
    case (nil, .percent), (nil, .thousand), (nil, .million), (nil, .billion), (nil, .dong): true
    case (.thousand, .billion): true
    case (.thousand, .dong), (.million, .dong), (.billion, .dong): true
    case (.exponent, .dong): true
    default: false
    }
  }

  var isMoney: Bool {
    switch self {
    case .thousand, .million, .billion, .dong: true
    case .percent, .exponent: false
    }
  }

  var isExponent: Bool {
    if case .exponent = self { return true }
    return false
  }

  private var powerOfTenExponent: Int {
    switch self {
    case .thousand: 3
    case .million: 6
    case .billion: 9
    case .dong: 0
    case .percent: -2
    case .exponent(let exponent): exponent
    }
  }

  /// The value times its units; nil when it is too large.
  static func scaled(_ value: Decimal, by units: [NumberUnit]) -> Decimal? {
    let exponent = units.reduce(0) { $0 + $1.powerOfTenExponent }
    if value.unscaled == 0 { return Decimal(0) }
    guard exponent <= 40 else { return nil }
    let scale = value.scale - exponent
    if scale >= 0 { return scale <= 18 ? Decimal(value.unscaled, scale: scale).normalized : nil }
    let (product, overflow) = value.unscaled.multipliedReportingOverflow(
      by: powerOfTen(min(38, -scale))
    )
    guard !overflow, -scale <= 38, abs(product) <= numberMax else { return nil }
    return Decimal(product)
  }
}

/// The units that guides, examples and lessons name by their codes.
package enum KnownUnit: String, CaseIterable, Sendable {
  /// Gỗ Phú Thịnh of Tân Uyên, the debtor of every example.
  case woodworks = "TA0123B"
  /// Has promised 200 million by 15/10/2022.
  case tailors = "TB0200A"
  /// New on the list of September, paid everything on 05/10/2022.
  case paidInTanUyen = "TA0777B"
  /// The same in Bến Cát.
  case paidInBenCat = "TB0412C"
  /// Owes 2,4 months, a ratio that is no whole number.
  case fraction = "TC0311B"
  /// A public body that is allowed to pause, with a document.
  case pausing = "HC0119A"
  /// Pauses, says the list; owes 13 months, more than a pause may last.
  case pausingTooLong = "TC0508D"
  /// A unit that a lesson lists by mistake.
  case listedInError = "TC1273A"
  case largeDebtor = "TB0933A"
  /// Its tax code begins with a zero, and the check digit is wrong.
  case zeroTaxCode = "TA0124B"

  /// The unit's name, where it is fixed.
  var name: String? {
    switch self {
    case .woodworks: "Công ty TNHH Gỗ Phú Thịnh"
    case .tailors: "Công ty CP May Bình Minh"
    case .pausing: "Trung tâm Văn hóa Phú Cường"
    case .paidInTanUyen, .paidInBenCat, .fraction, .pausingTooLong, .listedInError, .largeDebtor,
      .zeroTaxCode:
      nil
    }
  }

  var taxCode: String? { self == .zeroTaxCode ? "0312345678" : nil }

  var workers: Int64 {
    switch self {
    case .woodworks: 563
    case .tailors: 38
    case .paidInTanUyen: 14
    case .paidInBenCat: 9
    case .fraction: 12
    case .pausing: 17
    case .pausingTooLong: 21
    case .listedInError: 8
    case .largeDebtor: 73
    case .zeroTaxCode: 26
    }
  }

  /// Months owed in September, in hundredths.
  var september: Int {
    switch self {
    case .woodworks: 1400
    case .tailors: 700
    case .paidInTanUyen, .paidInBenCat: 300
    case .fraction: 240
    case .pausing: 1700
    case .pausingTooLong: 1300
    case .listedInError: 400
    case .largeDebtor: 900
    case .zeroTaxCode: 400
    }
  }

  /// The official in charge, where he is not one of the unit's own office.
  var officer: String? {
    switch self {
    case .woodworks, .tailors, .fraction, .pausing: "Nguyễn Thị Lan"
    case .paidInTanUyen, .paidInBenCat, .pausingTooLong, .listedInError, .largeDebtor,
      .zeroTaxCode:
      nil
    }
  }

  var isPausing: Bool { self == .pausing || self == .pausingTooLong }

  /// Months owed at the end of a month, counted from January, in hundredths; 0 where it owes none.
  static func owed(_ month: Int, september: Int) -> Int { max(0, september - (8 - month) * 100) }
}

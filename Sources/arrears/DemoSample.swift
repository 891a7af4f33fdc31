import Ledger
import Sample
import Values

/// The invented provinces that `arrears demo` opens.
enum DemoSample: String, CaseIterable {
  case binhDuong = "binh-duong"
  case ngheAn = "nghe-an"

  /// The day that counts as today in it.
  var today: Day {
    switch self {
    case .binhDuong: SampleProvince.today
    case .ngheAn: NgheAnProvince.today
    }
  }

  /// - Throws: what the ledger throws.
  func build(into ledger: Ledger) throws {
    switch self {
    case .binhDuong: try SampleLedger.build(into: ledger)
    case .ngheAn: try NgheAnLedger.build(into: ledger)
    }
  }
}

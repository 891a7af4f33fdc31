import Columnar
import Domain
import Ledger
import Sample
import Values

/// What all tests look at, made once.
enum Shared {
  static let province = SampleProvince()
  static let ledger = Result { try ledger(through: SampleProvince.lastMonth) }
  static let toAugust = Result { try ledger(through: SampleProvince.lastMonth.advanced(by: -1)) }

  private static func ledger(through month: Month) throws -> Ledger {
    let ledger = try Ledger.inMemory(schema: DomainSchema.standard)
    try SampleLedger.build(into: ledger, through: month, province)
    return ledger
  }

  /// A hash (FNV-1a) of everything that the province holds.
  static func fingerprint(_ province: SampleProvince) -> UInt64 {
    var hash = Fingerprint()
    let units = province.units
    for texts in [
      units.codes, units.names, units.taxCodes, units.addresses, units.representatives,
      units.phones,
    ] {
      hash.add(texts.bytes)
    }
    for list in province.lists {
      for figures in [
        list.months, list.si, list.hi, list.ui, list.acc, list.interest, list.amounts,
      ] {
        for figure in figures { hash.add(figure) }
      }
      for unit in list.units { hash.add(Int64(unit)) }
      hash.add(list.reasons.map(\.rawValue))
    }
    for payment in province.work.payments {
      hash.add(Int64(payment.unit ?? -1))
      hash.add(Int64(payment.day.index))
      hash.add(payment.amount)
    }
    for session in province.work.sessions { hash.add(Array(session.minutes.utf8)) }
    for calls in province.work.calls { for unit in calls.units { hash.add(Int64(unit)) } }
    for promise in province.work.promises { hash.add(promise.amount) }
    return hash.value
  }
}

struct Fingerprint {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  mutating func add(_ bytes: [UInt8]) { for byte in bytes { add(byte) } }

  mutating func add(_ number: Int64) {
    for shift in stride(from: 0, to: 64, by: 8) {
      add(UInt8(truncatingIfNeeded: number >> Int64(shift)))
    }
  }

  private mutating func add(_ byte: UInt8) {
    value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
  }
}

/// The rule of tax codes, as the domain has it.
enum TaxCodeCheck {
  static func isWrong(_ code: String) -> Bool { TaxCode.check(code) != nil }
}

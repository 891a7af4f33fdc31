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

  /// The units that a paper holds back in September.
  static let held = Set(
    province.work.marks.filter { mark in
      let proving = LawTable.standard.words(.badProvedBy, on: SampleProvince.lastMonth.lastDay)
      return proving?.contains(mark.kind.rawValue) == false
    }.map(\.unit)
  )

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
    for letters in province.work.letters { for unit in letters.units { hash.add(Int64(unit)) } }
    for visits in province.work.visits { for unit in visits.units { hash.add(Int64(unit)) } }
    for mark in province.work.marks { hash.add(Array(mark.document.utf8)) }
    for outcome in province.work.outcomes {
      hash.add(Int64(outcome.unit))
      hash.add(Array(outcome.action.utf8))
    }
    for correction in province.work.corrections { hash.add(Int64(correction.unit)) }
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

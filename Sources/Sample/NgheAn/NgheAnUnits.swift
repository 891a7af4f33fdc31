import Columnar
import Domain
import Ledger
import Query
import Values

/// The units of the invented Nghệ An, column by column, in the order of their codes.
struct NgheAnUnits: Sendable {
  private(set) var codes = TextColumn(bytes: [], ends: [])
  private(set) var names = TextColumn(bytes: [], ends: [])
  private var taxCodes: [String] = []
  private var addresses: [String] = []
  private var representatives: [String] = []
  private var phones: [String] = []
  /// Places in `NgheAnDistrict.all`.
  private(set) var districts: [Int] = []
  private(set) var kinds: [UnitKind] = []
  private(set) var workers: [Int64] = []
  /// What a unit has to pay each month, in dong.
  var duties: [Int64] = []
  private var random: RandomNumbers

  /// How many units there are before rounding.
  private static let total = 8_600

  var count: Int { districts.count }

  func district(of unit: Int) -> NgheAnDistrict { NgheAnDistrict.all[districts[unit]] }

  init(seed: UInt64) {
    random = RandomNumbers(seed: seed)
    for kind in UnitKind.allCases {
      let counts = NgheAnDistrict.all.map { Self.total * kind.perMille * $0.perMille / 1_000_000 }
      for number in 1...max(1, counts.max() ?? 1) {
        for (place, district) in NgheAnDistrict.all.enumerated() where number <= counts[place] {
          add(kind, number, place, district)
        }
      }
    }
  }

  private mutating func add(
    _ kind: UnitKind,
    _ number: Int,
    _ place: Int,
    _ district: NgheAnDistrict
  ) {
    codes.append(kind.prefix + padded(number, to: 4) + district.letter)
    names.append(name(kind, district))
    taxCodes.append(taxCode(count))
    addresses.append("số \(random.number(in: 1...399)), khối \(random.number(in: 1...19))")
    representatives.append(
      pick(SampleWords.familyNames) + " " + pick(SampleWords.middleNames) + " "
        + pick(SampleWords.givenNames)
    )
    // Behind 0238 no subscriber has a 0, so that no number is anybody's.
    phones.append("02380" + padded(random.below(1_000_000), to: 6))
    districts.append(place)
    kinds.append(kind)
    let sizes = [1...4, 5...9, 10...49, 50...199, 200...480]
    let size = kind.isParticipant ? 0 : random.place(weights: [330, 280, 300, 80, 10])
    let people = Int64(random.number(in: sizes[size]))
    workers.append(people)
    duties.append(people * Int64(random.number(in: 1_050...1_850)) * 1000)
  }

  private mutating func name(_ kind: UnitKind, _ district: NgheAnDistrict) -> String {
    let proper = pick(SampleWords.firstSyllables) + " " + pick(SampleWords.lastSyllables)
    switch kind {
    case .firmA, .firmB, .firmC:
      let form = SampleWords.firmForms[random.place(weights: SampleWords.firmFormWeights)]
      return form + pick(SampleWords.trades) + " " + proper
    case .foreignFirm, .foreigners:
      return "Công ty TNHH " + pick(SampleWords.trades) + " " + pick(SampleWords.foreignNames)
        + " Việt Nam"
    case .cooperative: return "Hợp tác xã " + pick(SampleWords.trades) + " " + proper
    case .publicBody: return pick(SampleWords.publicBodies) + proper
    case .school: return "Trường Mầm non tư thục " + proper
    case .stateFirm: return "Xí nghiệp " + pick(SampleWords.trades) + " " + district.name
    case .householdA, .household6: return "Hộ kinh doanh " + proper
    case .managers: return "Người quản lý " + proper
    }
  }

  /// Ten digits with the check digit that the office's rule gives.
  private func taxCode(_ place: Int) -> String {
    let digits = padded(290_000_000 + place * 37, to: 9)
    if case .checkDigitDiffers(let expected) = TaxCode.check(digits + "0") {
      return digits + String(expected)
    }
    return digits + "0"
  }

  private mutating func pick(_ words: [String]) -> String { words[random.below(words.count)] }

  /// The units as a chunk of the register.
  var segment: NewSegment {
    let columns: [(String, Column)] = [
      ("code", .texts(codes)), ("name", .texts(names)), ("tax_code", .texts(TextColumn(taxCodes))),
      ("office", labels { $0.office }), ("district", labels { $0.name }),
      ("address", .texts(TextColumn(addresses))),
      ("sector", .dictionary(DictionaryColumn(kinds.map(\.sector)))),
      ("phone", .texts(TextColumn(phones))),
      ("representative", .texts(TextColumn(representatives))),
      (
        "status",
        .integers(
          IntegerColumn(
            values: [Int64](
              repeating: Category.employerStatus.code("working"),
              count: count
            )
          )
        )
      ),
    ]
    return NewSegment(
      source: Register.sourceName,
      period: nil,
      columns: columns.map { SegmentColumn(name: $0.0, column: $0.1) }
    )
  }

  private func labels(_ text: (NgheAnDistrict) -> String) -> Column {
    let texts = NgheAnDistrict.all.map(text)
    return .dictionary(DictionaryColumn(districts.map { texts[$0] }))
  }
}

extension Query.Category {
  /// The number that the ledger keeps for a value, counted from 1.
  fileprivate func code(_ identifier: String) -> Int64 {
    Int64(values.firstIndex { $0.identifier == identifier } ?? 0) + 1
  }
}

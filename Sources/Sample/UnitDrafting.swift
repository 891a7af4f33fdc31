import Columnar
import Values

extension SampleUnits {
  /// Invents all units.
  ///
  /// - Complexity: O(units)
  static func draft(seed: UInt64) -> SampleUnits {
    var drafting = UnitDrafting(seed: seed)
    for number in UnitNumber.all { drafting.add(number) }
    return drafting.units
  }
}

/// What two codes of one firm have in common.
private struct Twin {
  var taxCode: String
  var words: String
}

/// Invents one unit after the other.
private struct UnitDrafting {
  var units = SampleUnits()
  private var random: RandomNumbers
  private var text = ""
  private var lastTaxNumber = 370_000_000
  /// Codes of foreign workers whose firm, of the same tax code, comes later.
  private var twins: [SampleDistrict: [Twin]] = [:]
  private let knownNumbers: [String: KnownUnit]
  /// The former codes of re-coded units, by the new ones, and where those units stand.
  private let formerCodes: [String: RecodedCode]
  private var formerUnits: [String: Int] = [:]

  init(seed: UInt64) {
    random = RandomNumbers(seed: seed)
    knownNumbers = Dictionary(uniqueKeysWithValues: KnownUnit.allCases.map { ($0.rawValue, $0) })
    formerCodes = Dictionary(uniqueKeysWithValues: RecodedCode.all.map { ($0.new, $0) })
    for code in RecodedCode.all { formerUnits[code.old] = -1 }
  }

  mutating func add(_ number: UnitNumber) {
    let ordinal = units.count
    let code = writeCode(number)
    let known = knownNumbers[code]
    if let known { units.set(known, at: ordinal) }
    units.kinds.append(number.kind)
    units.wards.append(UInt8(random.below(number.district.wards.count)))
    units.officers.append(UInt8(random.below(number.district.officers.count)))
    units.districts.append(number.district)
    if formerUnits[code] != nil { formerUnits[code] = ordinal }
    if let former = formerCodes[code], let old = formerUnits[former.old], old >= 0 {
      units.recoded.append(RecodedUnit(old: old, new: ordinal, september: former.september))
      return goOn(as: ordinal, from: old)
    }
    let twin = twin(of: number)
    writeName(number.kind, known, twin)
    units.taxCodes.append(known?.taxCode ?? twin?.taxCode ?? nextTaxCode())
    writeAddress(ordinal)
    writeRepresentative()
    writePhone()
    addWorkers(number.kind, known)
  }

  /// The same firm under another office: only where it is found differs.
  private mutating func goOn(as ordinal: Int, from old: Int) {
    units.names.append(units.names[old])
    units.taxCodes.append(units.taxCodes[old])
    writeAddress(ordinal)
    units.representatives.append(units.representatives[old])
    units.phones.append(units.phones[old])
    units.workers.append(units.workers[old])
    units.duties.append(units.duties[old])
  }

  private mutating func writeCode(_ number: UnitNumber) -> String {
    let code = number.kind.prefix + padded(number.number, to: 4) + number.district.letter
    units.codes.append(code)
    return code
  }

  /// The firm that a code belongs to together with another code.
  private mutating func twin(of number: UnitNumber) -> Twin? {
    switch number.kind {
    case .foreigners:
      let twin = Twin(taxCode: nextTaxCode(), words: foreignWords())
      twins[number.district, default: []].append(twin)
      return twin
    case .foreignFirm: return twins[number.district]?.popLast()
    case .managers, .cooperative, .publicBody, .householdA, .school, .household6, .stateFirm,
      .firmA, .firmB, .firmC:
      return nil
    }
  }

  private mutating func foreignWords() -> String {
    pick(SampleWords.trades) + " " + pick(SampleWords.foreignNames) + " Việt Nam"
  }

  private mutating func writeName(_ kind: UnitKind, _ known: KnownUnit?, _ twin: Twin?) {
    text.removeAll(keepingCapacity: true)
    if let name = known?.name {
      write(name)
    } else {
      compose(kind, twin)
    }
    units.names.append(text)
  }

  private mutating func compose(_ kind: UnitKind, _ twin: Twin?) {
    switch kind {
    case .firmA, .firmB, .firmC: composeFirm()
    case .foreignFirm, .foreigners:
      writeAll("Công ty TNHH ", twin?.words ?? foreignWords())
      write(kind == .foreigners ? " (lao động nước ngoài)" : "")
    case .cooperative: composeOther("Hợp tác xã " + pick(SampleWords.trades) + " ")
    case .publicBody: composeOther(pick(SampleWords.publicBodies))
    case .school: composeOther("Trường Mầm non tư thục ")
    case .stateFirm: composeOther("Xí nghiệp " + pick(SampleWords.trades) + " ")
    case .householdA, .household6: composeOther("Hộ kinh doanh ")
    case .managers: composeOther("Người quản lý ")
    }
  }

  private mutating func composeOther(_ beginning: String) {
    write(beginning)
    writeProperName(after: beginning.hasSuffix("Gỗ ") ? "Gỗ" : "")
  }

  private mutating func composeFirm() {
    write(SampleWords.firmForms[random.place(weights: SampleWords.firmFormWeights)])
    let trade = pick(SampleWords.trades)
    write(trade)
    write(" ")
    writeProperName(after: trade)
    if random.isChosen(perMille: 250) { writeAll(" ", pick(SampleWords.endings)) }
  }

  /// Two syllables; no second unit is called Gỗ Phú Thịnh.
  private mutating func writeProperName(after trade: String) {
    let first = pick(SampleWords.firstSyllables)
    let last = pick(SampleWords.lastSyllables)
    let isReserved = trade == "Gỗ" && first == "Phú" && last == "Thịnh"
    writeAll(first, " ")
    write(isReserved ? "Phát" : last)
  }

  /// Ten digits with their check digit; some are wrong, as in life.
  private mutating func nextTaxCode() -> String {
    lastTaxNumber += 1 + random.below(200)
    while checkDigit(lastTaxNumber) == nil { lastTaxNumber += 1 }
    let digit = checkDigit(lastTaxNumber) ?? 0
    let isWrong = random.isChosen(perMille: 12)
    return padded(lastTaxNumber, to: 9) + String(isWrong ? (digit + 1) % 10 : digit)
  }

  private mutating func writeAddress(_ ordinal: Int) {
    text.removeAll(keepingCapacity: true)
    writeAll(String(random.number(in: 1...899)), " đường ")
    writeProperName(after: "")
    writeAll(", khu phố ", String(random.number(in: 1...9)))
    writeAll(", ", units.ward(of: ordinal))
    units.addresses.append(text)
  }

  private mutating func writeRepresentative() {
    text.removeAll(keepingCapacity: true)
    writeAll(pick(SampleWords.familyNames), " ")
    writeAll(pick(SampleWords.middleNames), " ")
    write(pick(SampleWords.givenNames))
    units.representatives.append(text)
  }

  /// Numbers that the province's exchange does not give out: behind 0274 no subscriber has a 0.
  private mutating func writePhone() {
    if random.isChosen(perMille: 40) {
      units.phones.append("")
    } else {
      units.phones.append("02740" + padded(random.below(1_000_000), to: 6))
    }
  }

  /// Workers in five sizes of unit, and what 32 % of their wages come to.
  private mutating func addWorkers(_ kind: UnitKind, _ known: KnownUnit?) {
    let size = random.place(weights: Self.weightsByKind[kind.rawValue])
    let isSmall = kind.isParticipant || kind == .foreigners
    let range = isSmall ? 1...3 : Self.sizes[size]
    let workers = known?.workers ?? Int64(random.number(in: range))
    units.workers.append(workers)
    units.duties.append(workers * Int64(random.number(in: 1_050...1_950)) * 1000)
  }

  private static let sizes = [1...4, 5...9, 10...49, 50...199, 200...2400]
  private static let weightsByKind = UnitKind.allCases.map(sizeWeights)

  private mutating func pick(_ words: [String]) -> String { words[random.below(words.count)] }
  private mutating func write(_ word: String) { text += word }
  private mutating func writeAll(_ first: String, _ second: String) {
    write(first)
    write(second)
  }
}

/// The last digit of a tax code for its first nine; nil where the rule gives ten.
private func checkDigit(_ number: Int) -> Int? {
  var rest = number
  var sum = 0
  for weight in [3, 5, 7, 13, 17, 19, 23, 29, 31] {
    sum += weight * (rest % 10)
    rest /= 10
  }
  return sum % 11 == 0 ? nil : 10 - sum % 11
}

/// How often a unit has 1 to 4, 5 to 9, 10 to 49, 50 to 199, or more workers.
private func sizeWeights(_ kind: UnitKind) -> [Int] {
  switch kind {
  case .foreignFirm: [10, 15, 40, 25, 10]
  case .firmA, .firmB, .firmC, .stateFirm: [340, 270, 290, 85, 15]
  case .cooperative, .publicBody, .school: [300, 300, 330, 70, 0]
  case .foreigners, .managers, .householdA, .household6: [1, 0, 0, 0, 0]
  }
}

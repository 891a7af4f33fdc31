import Columnar
import Sample
import Testing
import Values

@Suite struct UnitTests {
  private let units = Shared.province.units

  @Test func thereAreAsManyUnitsAsTheGuidesSay() { #expect(units.count == 31_204) }

  @Test func codesAreUniqueAndInOrder() {
    let codes = (0..<units.count).map { units.codes[$0] }
    #expect(zip(codes, codes.dropFirst()).allSatisfy { $0 < $1 })
    #expect(codes.allSatisfy { $0.utf8.count == 7 })
  }

  @Test func everyDistrictHasUnitsAndCodesEndWithItsLetter() {
    for district in SampleDistrict.allCases {
      let ordinals = (0..<units.count).filter { units.districts[$0] == district }
      #expect(ordinals.count > 900)
      #expect(ordinals.allSatisfy { units.codes[$0].hasSuffix(district.letter) })
    }
  }

  @Test func mostTaxCodesHaveARightCheckDigit() {
    let wrong = (0..<units.count).count { TaxCodeCheck.isWrong(units.taxCodes[$0]) }
    #expect((200...600).contains(wrong))
  }

  @Test func someFirmsHoldTwoCodes() {
    let firms = Dictionary(grouping: 0..<units.count) { units.taxCodes[$0] }
    #expect(firms.values.count { $0.count == 2 } == 624)
    #expect(firms.values.allSatisfy { $0.count <= 2 })
  }

  @Test(arguments: KnownUnit.allCases)
  func unitsOfTheGuidesAreThere(_ known: KnownUnit) throws {
    let unit = try #require(units.known[known])
    #expect(units.codes[unit] == known.rawValue)
  }

  @Test func onlyOneUnitIsCalledGoPhuThinh() {
    let found = (0..<units.count).filter {
      TextFolding.folded(units.names[$0]).contains("go phu thinh")
    }
    #expect(found == [units.known[.woodworks]])
  }

  @Test func theCodeOfTheSuccessorIsFree() {
    #expect(!(0..<units.count).contains { units.codes[$0] == "TA0123K" })
  }

  @Test func noTelephoneNumberCanBeSomebodys() {
    #expect(
      (0..<units.count).allSatisfy {
        units.phones.isEmpty(at: $0) || units.phones[$0].hasPrefix("02740")
      }
    )
  }
}

@Suite struct ListTests {
  private let province = Shared.province

  @Test func theSameBytesComeOutEverywhere() {
    #expect(Shared.fingerprint(province) == Shared.fingerprint(SampleProvince()))
    #expect(Shared.fingerprint(province) == 3_146_409_381_106_206_494)
  }

  @Test func thereIsAListOfEachMonth() {
    #expect(province.lists.map(\.month.iso) == (1...9).map { "2022-0\($0)" })
  }

  @Test func juneHasTheTotalOfTheArticle() throws {
    let june = try #require(province.list(of: Month(index: 2022 * 12 + 5)))
    #expect(june.total == 804_000_000_000)
  }

  @Test func theListForThePoliceHasTheFiguresOfTheArticle() throws {
    let september = try #require(province.lists.last)
    let held = Shared.held
    let rows = (0..<september.count).filter {
      september.isReferred($0) && !held.contains(september.units[$0])
    }
    #expect(held.count == 14)
    #expect(rows.count == 3312)
    #expect(rows.reduce(0) { $0 + september.amounts[$1] } == 580_000_000_000)
  }

  @Test func newAndLeftAreCountedAsInTheGuides() {
    // Under their newest codes, without those that are held back.
    let newest = Dictionary(
      uniqueKeysWithValues: province.units.recoded.map { ($0.old, $0.new) }
    )
    var listed = province.lists.map { list in
      Set((0..<list.count).filter(list.isReferred).map { newest[list.units[$0]] ?? list.units[$0] })
    }
    listed[8].subtract(Shared.held)
    #expect(listed[7].count == 3285)
    #expect(listed[8].subtracting(listed[7]).count == 209)
    #expect(listed[8].intersection(listed[7]).count == 3103)
    #expect(listed[7].subtracting(listed[8]).count == 182)
    #expect(Set(listed.joined()).count == 4806)
    let september = Set(province.lists[8].units)
    #expect(listed[7].subtracting(listed[8]).intersection(september).count == 61)
    #expect(listed[7].subtracting(listed[8]).intersection(Shared.held).count == 9)
  }

  @Test(arguments: 0..<9)
  func fundsAndInterestAreTheAmountInEveryRow(_ month: Int) {
    let list = province.lists[month]
    for row in 0..<list.count {
      let funds = list.si[row] + list.hi[row] + list.ui[row] + list.acc[row]
      #expect(funds + list.interest[row] == list.amounts[row])
      #expect(list.si[row] > 0 && list.hi[row] >= 0 && list.interest[row] >= 0)
    }
    #expect(zip(list.units, list.units.dropFirst()).allSatisfy { $0 < $1 })
  }

  @Test(arguments: 1..<9)
  func noDebtGrowsByMoreThanAMonth(_ month: Int) {
    var before = Dictionary(
      uniqueKeysWithValues: zip(province.lists[month - 1].units, province.lists[month - 1].months)
    )
    for unit in province.units.recoded { before[unit.new] = before[unit.old] }
    let list = province.lists[month]
    for row in 0..<list.count {
      #expect(list.months[row] <= (before[list.units[row]] ?? 0) + 100)
    }
  }

  @Test func participantsAreNeverOnTheListForThePolice() {
    for list in province.lists {
      for row in 0..<list.count where list.isReferred(row) {
        let prefix = province.units.codes[list.units[row]].prefix(2)
        #expect(!["KQ", "Q6", "CC"].contains(prefix))
      }
    }
  }

  @Test(
    arguments: [
      (.woodworks, 1400), (.tailors, 700), (.fraction, 240), (.pausing, 1700),
      (.pausingTooLong, 1300), (.paidInTanUyen, 300), (.paidInBenCat, 300), (.zeroTaxCode, 400),
    ] as [(KnownUnit, Int64)]
  )
  func unitsOfTheGuidesOweWhatTheGuidesSay(
    _ known: KnownUnit,
    months: Int64
  ) throws {
    let september = try #require(province.lists.last)
    let unit = try #require(province.units.known[known])
    let row = try #require(september.units.firstIndex(of: unit))
    #expect(september.months[row] == months)
    #expect(known != .woodworks || september.amounts[row] == 12_345_678_900)
  }
}

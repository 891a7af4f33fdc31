import Columnar
import Query
import Testing
import Values

@testable import Domain

@Suite struct DebtRulesTests {
  private let september = Month(index: 2022 * 12 + 8)

  private func debtClass(_ hundredths: Int64?, reason: String = "") -> DebtClass? {
    let codes = classCodes(
      months: IntegerColumn([hundredths]),
      reasons: DictionaryColumn([reason]),
      month: september,
      .standard
    )
    return value(of: codes, in: .debtClass).flatMap { DebtClass(rawValue: $0) }
  }

  private func bucket(_ hundredths: Int64?) -> DebtBucket? {
    let codes = bucketCodes(IntegerColumn([hundredths]), month: september, .standard)
    return value(of: codes, in: .debtBucket).flatMap { DebtBucket(rawValue: $0) }
  }

  /// The identifier of the first code; nil for none.
  private func value(of codes: IntegerColumn, in category: Query.Category) -> String? {
    guard let code = codes[0], code > 0 else { return nil }
    return category.values[Int(code) - 1].identifier
  }

  /// 595/QĐ-BHXH, article 36 (S5): months 0.99 arising, 1.00 late, 2.96 not 3, 3.00 prolonged.
  @Test(arguments: [
    (Int64(0), DebtClass.arising), (99, .arising), (100, .late), (296, .late), (299, .late),
    (300, .prolonged), (1400, .prolonged), (-5, .arising),
  ])
  func classesFollowTheMonthsUnrounded(hundredths: Int64, debtClass: DebtClass) {
    #expect(self.debtClass(hundredths) == debtClass)
    #expect(self.debtClass(hundredths, reason: "Tạm dừng đóng") == debtClass)
    #expect(self.debtClass(hundredths, reason: "Đang làm thủ tục phá sản") == .bad)
  }

  @Test func withoutMonthsOnlyAReasonDecides() {
    #expect(debtClass(nil) == nil)
    #expect(debtClass(nil, reason: "Bỏ địa chỉ kinh doanh") == .bad)
  }

  @Test func everyMonthHasItsSteps() throws {
    for year in 2010...2040 {
      let day = try #require(Day(year: year, month: 5, day: 31))
      #expect(DebtClass.steps(on: day, in: .standard).count == DebtClass.allCases.count - 1)
      #expect(DebtBucket.steps(on: day, in: .standard).count == DebtBucket.allCases.count - 1)
    }
  }

  @Test(arguments: [
    (Int64(0), DebtBucket.under1), (100, .from1), (299, .from1), (300, .from3), (599, .from3),
    (600, .from6), (1199, .from6), (1200, .from12), (99_999, .from12),
  ])
  func bucketsAreSixSteps(hundredths: Int64, bucket: DebtBucket) {
    #expect(self.bucket(hundredths) == bucket)
    #expect(self.bucket(nil) == .unknown)
  }

  @Test(arguments: [
    ("", EmployerStatus.working), ("Tạm dừng đóng", .suspended),
    ("Bỏ địa chỉ kinh doanh", .absent), ("Đang làm thủ tục phá sản", .bankrupt),
    ("Đã giải thể", .dissolved), ("DA GIAI THE", .dissolved),
    ("Doanh nghiệp đã giải thể.", .dissolved),
    ("không còn hoạt động tại địa chỉ đã đăng ký", .absent), ("Chưa giải thể", nil),
    ("đã ký biên bản", nil),
  ])
  func reasonsAreClaims(reason: String, status: EmployerStatus?) {
    #expect(EmployerStatus.of(reason: reason) == status)
  }

  @Test func aSuspensionIsNotBad() {
    #expect(EmployerStatus.allCases.filter(\.makesBad) == [.absent, .bankrupt, .dissolved])
  }

  @Test(arguments: [
    ("TA0123B", EmployerRole.employer), ("KQ0001A", .household), ("q60002B", .household),
    ("CC1", .manager), ("", .employer),
  ])
  func rolesComeFromThePrefix(code: String, role: EmployerRole) {
    #expect(EmployerRole.of(code: code) == role)
  }

  /// The check digit of tax codes as python-stdnum has it (S19): where the sum leaves no rest, none is
  /// agreed.
  @Test(arguments: [
    ("0743915007", nil), ("9999999997", nil), ("9999999997-001", nil), ("079123456789", nil),
    ("9999999991", TaxCode.Finding.checkDigitDiffers(expected: 7)),
    ("9999999997-000", .branchIsZero), ("", .unusualForm), ("74391500", .unusualForm),
    ("07439A5007", .unusualForm), ("9999999997-1", .unusualForm),
    ("9999999990", .checkDigitDiffers(expected: 7)),
    // The sum leaves no rest: no check digit is agreed.
    ("1000000080", nil), ("1000000085", nil),
  ])
  func taxCodesAreChecked(code: String, finding: TaxCode.Finding?) {
    #expect(TaxCode.check(code) == finding)
  }
}

@Suite struct DebtFiguresTests {
  private func figures(_ fill: (inout DebtFigures) -> Void) -> DebtFigures {
    var figures = DebtFigures()
    fill(&figures)
    return figures
  }

  @Test func anOldListOwesItsTotalWithInterestInside() {
    let stated = figures {
      ($0.si, $0.hi, $0.ui, $0.acc, $0.interest, $0.amount) = (70, 20, 8, 2, 10, 110)
    }
    let result = stated.completed()
    #expect(result.figures.overdue == 110 && result.figures.principal == 100)
    #expect(result.place == .inTotal && result.fault == nil)
  }

  @Test func aChargeBesideTheTotalIsNoPartOfThePrincipal() {
    let result = figures { ($0.si, $0.hi, $0.interest, $0.amount) = (70, 30, 10, 100) }.completed()
    #expect(result.figures.principal == 100 && result.place == .besideTotal)
  }

  @Test func whatIsNotDueIsNotOverdue() {
    let result = figures { ($0.amount, $0.notDue) = (100, 40) }.completed()
    #expect(result.figures.overdue == 60 && result.fault == nil)
    let stated = figures { ($0.amount, $0.notDue, $0.late, $0.evaded) = (100, 40, 50, 10) }
    #expect(stated.completed().figures.overdue == 60 && stated.completed().fault == nil)
  }

  @Test func fundsAloneMakeATotal() {
    let result = figures { ($0.si, $0.hi, $0.interest) = (70, 30, 5) }.completed()
    #expect(result.figures.amount == 105 && result.figures.principal == 100)
    let parts = figures { ($0.sickness, $0.pension, $0.hi) = (10, 20, 5) }.completed()
    #expect(parts.figures.si == 30 && parts.figures.amount == 35)
  }

  @Test func contradictionsAreFacts() {
    #expect(figures { _ in }.completed().fault == .noAmount)
    #expect(
      figures { ($0.si, $0.amount, $0.interest) = (70, 100, 10) }.completed().fault
        == .fundsDiffer(funds: 70, interest: 10, amount: 100)
    )
    #expect(
      figures { ($0.amount, $0.notDue, $0.overdue) = (100, 40, 70) }.completed().fault
        == .dueDiffers(notDue: 40, overdue: 70, amount: 100)
    )
    #expect(
      figures { ($0.amount, $0.overdue, $0.late, $0.evaded) = (100, 100, 1, 2) }.completed().fault
        == .overdueDiffers(late: 1, evaded: 2, overdue: 100)
    )
  }

  @Test func roundedFiguresMayBeAsManyDongApart() {
    let stated = figures { ($0.si, $0.hi, $0.interest, $0.amount) = (71, 30, 10, 109) }
    #expect(stated.completed(roundedCount: 1).fault != nil)
    let rounded = stated.completed(roundedCount: 2)
    #expect(rounded.fault == nil && rounded.place == .inTotal)
    #expect(rounded.figures.amount == 109 && rounded.figures.principal == 99)
    let due = figures { ($0.amount, $0.notDue, $0.overdue) = (100, 40, 61) }
    #expect(due.completed().fault != nil && due.completed(roundedCount: 1).fault == nil)
  }

  @Test func hugeFiguresDoNotTrap() {
    let huge = figures { ($0.si, $0.hi, $0.interest) = (.max, .max, .max) }.completed()
    #expect(huge.fault == .tooLarge)
    let apart = figures { ($0.amount, $0.notDue) = (.max, .min) }.completed()
    #expect(apart.fault == .tooLarge)
  }
}

/// What a unit is, by the two letters that its code begins with.
///
/// In alphabetical order, which is the order of the register.
enum UnitKind: Int, CaseIterable {
  case managers
  case cooperative
  case publicBody
  case foreigners
  case householdA
  case school
  case household6
  case stateFirm
  case firmA
  case firmB
  case firmC
  case foreignFirm

  var prefix: String {
    switch self {
    case .managers: "CC"
    case .cooperative: "EC"
    case .publicBody: "HC"
    case .foreigners: "IC"
    case .householdA: "KQ"
    case .school: "NC"
    case .household6: "Q6"
    case .stateFirm: "QC"
    case .firmA: "TA"
    case .firmB: "TB"
    case .firmC: "TC"
    case .foreignFirm: "YN"
    }
  }

  /// Its part of the province's units.
  var perMille: Int {
    switch self {
    case .managers: 2
    case .cooperative: 20
    case .publicBody: 45
    case .foreigners: 20
    case .householdA: 12
    case .school: 35
    case .household6: 6
    case .stateFirm: 10
    case .firmA: 280
    case .firmB, .firmC: 210
    case .foreignFirm: 150
    }
  }

  /// Households and unsalaried managers, who pay for themselves and are never on a police list.
  var isParticipant: Bool {
    switch self {
    case .managers, .householdA, .household6: true
    case .cooperative, .publicBody, .foreigners, .school, .stateFirm, .firmA, .firmB, .firmC,
      .foreignFirm:
      false
    }
  }

  var sector: String {
    switch self {
    case .managers, .householdA, .household6: "Hộ kinh doanh cá thể"
    case .cooperative: "Hợp tác xã"
    case .publicBody: "HCSN, Đảng, đoàn thể"
    case .foreigners, .foreignFirm: "DN có vốn đầu tư nước ngoài"
    case .school: "Ngoài công lập"
    case .stateFirm: "DN nhà nước"
    case .firmA, .firmB, .firmC: "DN ngoài quốc doanh"
    }
  }

  /// How readily such a unit falls into debt.
  var debtPerMille: Int {
    switch self {
    case .publicBody: 60
    case .managers, .householdA, .household6: 250
    case .stateFirm: 200
    case .foreigners: 150
    case .foreignFirm: 500
    case .cooperative, .school: 700
    case .firmA, .firmB, .firmC: 1000
    }
  }
}

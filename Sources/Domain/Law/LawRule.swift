/// The names of all rules that figures rest on; their values stand in `Rules`.
///
/// Each is asked with `LawTable`, never by a text.
package enum LawRule: String, CaseIterable, Sendable {
  // Classes of debt and steps of ageing.
  case classLateFrom = "class_late_from"
  case classProlongedFrom = "class_prolonged_from"
  case badProvedBy = "bad_proved_by"
  case bucketSteps = "bucket_steps"
  // Months owed.
  case regime
  case monthsBases = "months_bases"
  // Deadlines.
  case paymentDueAfter = "payment_due_after"
  case paymentCycles = "payment_cycles"
  case registrationDays = "registration_days"
  case registrationLateDays = "registration_late_days"
  // Interest by the month.
  case interestRateSocial = "interest_rate_si"
  case interestRateHealth = "interest_rate_hi"
  case interestReturnTimes = "interest_return_times"
  case interestMonthsLess = "interest_months_less"
  // Charge by the day.
  case chargeRate = "charge_rate"
  case chargeCountsFrom = "charge_counts_from"
  case chargeOldDebtsFrom = "charge_old_debts_from"
  case chargeRounding = "charge_rounding"
  // Start of evasion.
  case evasionAfter = "evasion_after"
  case evasionLetterWithin = "evasion_letter_within"
  case evasionAfterLateLetter = "evasion_after_late_letter"
  case evasionLowWageAfter = "evasion_low_wage_after"
  case evasionDayCount = "evasion_day_count"
  // Sharing of a payment.
  case sharingOrder = "sharing_order"
  case sharingWithinFund = "sharing_within_fund"
  // Fines.
  case fineBase = "fine_base"
  case fineOrganisation = "fine_organisation"
  case fineLimitation = "fine_limitation"
  case fineLate = "fine_late"
  case fineWarningBelow = "fine_warning_below"
  case fineUnpaidForAll = "fine_unpaid_for_all"
  case fineEvasion = "fine_evasion"
  case fineEvasionSocial = "fine_evasion_si"
  case fineEvasionUnemployment = "fine_evasion_ui"
  case fineHeadcountSteps = "fine_headcount_steps"
  case fineUnregisteredSocialFew = "fine_unregistered_si_few"
  case fineUnregisteredSocialMany = "fine_unregistered_si_many"
  case fineUnregisteredUnemploymentFew = "fine_unregistered_ui_few"
  case fineUnregisteredUnemploymentMany = "fine_unregistered_ui_many"
  case fineUnregisteredEvasionFew = "fine_unregistered_evasion_few"
  case fineUnregisteredEvasionMany = "fine_unregistered_evasion_many"
  case fineForgedFile = "fine_forged_file"
  case fineRefusedInformation = "fine_refused_information"
  case fineKeptBenefit = "fine_kept_benefit"
  case fineMost = "fine_most"
  case fineHealth = "fine_hi"
  case powerProvincialDirector = "power_provincial_director"
  case powerTeamHead = "power_team_head"
  case powerNationalDirector = "power_national_director"
  case powerCommuneChair = "power_commune_chair"
  case powerProvinceChair = "power_province_chair"
  // Articles 214 to 216 of the Penal Code.
  case article214Taken = "article_214_taken"
  case article214Damage = "article_214_damage"
  case article215Taken = "article_215_taken"
  case article215Damage = "article_215_damage"
  case article216Amounts = "article_216_amounts"
  case article216Workers = "article_216_workers"
  case article216Months = "article_216_months"
  case article216MonthsCounted = "article_216_months_counted"
  case article216From = "article_216_from"
  case article216WithheldRaises = "article_216_withheld_raises"
  // Papers of a case.
  case dossier214 = "dossier_214"
  case dossier215 = "dossier_215"
  case dossier216 = "dossier_216"
  // Urging.
  case urgingSteps = "urging_steps"
  case urgingLimitMonthly = "urging_limit_monthly"
  case urgingLimitQuarterly = "urging_limit_quarterly"
  case urgingLimitHalfYearly = "urging_limit_half_yearly"
  case urgingLetter = "urging_letter"
  case urgingLetterOnDetection = "urging_letter_on_detection"
  case urgingVisit = "urging_visit"
  case urgingLetterAfterVisit = "urging_letter_after_visit"
  case urgingFurtherLetter = "urging_further_letter"
  case urgingDebtTeam = "urging_debt_team"
  case urgingInspection = "urging_inspection"
  case urgingPoliceList = "urging_police_list"
  case urgingExcuse = "urging_excuse"
  case urgingPublish = "urging_publish"
  case urgingPublishFrom = "urging_publish_from"
  case urgingQuarterList = "urging_quarter_list"
  case urgingReports = "urging_reports"
  case urgingPromiseBefore = "urging_promise_before"
  case letterBases = "letter_bases"
  // What a payment answers.
  case windowCall = "window_call"
  case windowLetter = "window_letter"
  case windowVisit = "window_visit"
  case windowMeeting = "window_meeting"
  case windowPolice = "window_police"
  case windowHandover = "window_handover"
  case windowInspection = "window_inspection"
  case windowConclusion = "window_conclusion"
  case windowPromise = "window_promise"
  case windowPostDays = "window_post_days"
  // What a proven mark holds back.
  case holdAbsent = "hold_absent"
  case holdDissolving = "hold_dissolving"
  case holdEnded = "hold_ended"
  case holdSuspended = "hold_suspended"
  case holdRehabilitation = "hold_rehabilitation"
  case holdDispute = "hold_dispute"
  case holdForceMajeure = "hold_force_majeure"
  case holdInstalments = "hold_instalments"
  case holdSuspensionMost = "hold_suspension_most"
  // Inspections and checks.
  case inspectionForms = "inspection_forms"
  // Areas.
  case districtsUntil = "districts_until"
  case wardsUntil = "wards_until"
}

extension LawRule {
  /// An office cannot change it: buckets are called by the months at which they begin, and ways of
  /// paying by theirs.
  var isFixed: Bool { self == .bucketSteps || self == .paymentCycles }

  /// Whether figures are computed by it; others stand in the table for people to read.
  package var isUsed: Bool {
    switch self {
    case .chargeRounding, .evasionDayCount, .sharingWithinFund, .fineLimitation,
      .fineUnpaidForAll, .fineUnregisteredEvasionFew, .fineUnregisteredEvasionMany,
      .fineKeptBenefit, .fineHealth, .powerProvincialDirector, .powerTeamHead,
      .powerNationalDirector, .powerCommuneChair, .powerProvinceChair,
      .urgingLetterOnDetection, .urgingQuarterList, .urgingReports:
      false
    default: true
    }
  }
}

package import Query

/// The sources of the office: what a question may begin with, and every column with its words.
///
/// Each source stands in a file of its own; nothing else in the program names a column twice.
package enum DomainCatalogue {
  package static let standard = Catalogue(
    sources: [
      employers, debts, debtors, calls, letters, visits, sessions, meetings, contacts, promises,
      payments, marks, plans, referrals, referred, left, handovers, corrections, outcomes,
      targets, decisions, parties, inspections, findings, sanctions, cases, caseEvents, evidence,
      recoveries, firmRecoveries, worklist, roll, areas, areaLinks, dues, registers, receivables,
      imports, exports, audit, definitions, law,
    ],
    crossTables: [aging]
  )
}

import Foundation
import Testing

/// What is exported and taken in again by an empty ledger gives the same answers.
@MainActor
@Suite(.serialized)
struct RoundTripTests {
  private static let columns =
    "code, name, tax_code, address, district, sector, representative, phone, workers, months,"
    + " si, hi, ui, acc, interest, amount, reason"
  private static let questions = [
    "debts as of 2022-09 show \(columns), overdue, class, class_state, bucket sort code",
    "employers show all sort code",
  ]

  private func answers(_ questions: [String], on stage: Stage) -> [String] {
    _ = stage.run("set format tsv")
    return questions.map { stage.run($0) }
  }

  @Test(arguments: ["csv", "tsv", "xlsx"], ["en", "vi"])
  func aListComesBack(ending: String, language: String) throws {
    let first = try Stage(months: ["09"])
    _ = first.run("set language \(language)")
    let exported = first.run(
      "export debts as of 2022-09 show \(Self.columns) to \"{new}/list.\(ending)\""
    )
    #expect(!exported.contains("error"), "\(exported)")
    let second = try Stage(months: [])
    let path = first.path(of: "{new}/list.\(ending)")
    let imported = second.run("import debts \"\(path)\" for 09/2022 complete yes")
    #expect(imported.contains("revision 1"), "\(imported)")
    #expect(answers(Self.questions, on: second) == answers(Self.questions, on: first))
  }

  /// Payments refer to units, which the second ledger has from its list.
  @Test(arguments: ["csv", "xlsx"]) func receiptsComeBack(ending: String) throws {
    let question = "payments show date, document, code, amount, fund, memo sort date, document"
    let first = try Stage(months: ["09"])
    for record in [
      "record payment TA0123B 150m on 01/10/2022 document \"UNC 88\" fund hi memo \"=nộp, \"\"đủ\"\"\"",
      "record payment TB0200A 1500000 on 02/10/2022 document \"0012\"",
    ] { #expect(!first.run(record).contains("error")) }
    _ = first.run("export \(question) to \"{new}/receipts.\(ending)\"")
    let second = try Stage(months: ["09"])
    let path = first.path(of: "{new}/receipts.\(ending)")
    let imported = second.run("import payments \"\(path)\"")
    #expect(imported.contains("2 receipts"), "\(imported)")
    #expect(answers([question], on: second) == answers([question], on: first))
    #expect(second.run("import payments \"\(path)\"").contains("nothing changes"))
  }
}

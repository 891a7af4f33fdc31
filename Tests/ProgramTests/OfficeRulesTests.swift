import Foundation
import Testing

/// An office's own rules stand in a file beside its ledger.
struct OfficeRulesTests {
  private func bench(_ rules: String) throws -> (Workbench, ledger: String) {
    let bench = try Workbench()
    let ledger = try bench.ledger()
    let name = URL(fileURLWithPath: ledger).deletingPathExtension().lastPathComponent
    try bench.write(rules, to: name + ".rules")
    return (bench, ledger)
  }

  private static let months = """
    \u{FEFF}# what our director decided
    rule class_prolonged_from | months
    01/01/2022 | 31/12/2022 | 2 | own | QĐ 12/2022 của giám đốc\r

    """

  @Test func figuresFollowThem() throws {
    let (bench, ledger) = try bench(Self.months)
    let name = URL(fileURLWithPath: ledger).deletingPathExtension().lastPathComponent + ".rules"
    let question = "debts as of 2022-09 where class = prolonged and months < 3 show count"
    let own = try bench.run([ledger, "--format", "csv", "-c", question])
    let law = try bench.run([
      ledger, "--format", "csv", "-c",
      "law as of 30/09/2022 where rule = \"class_prolonged_from\" show value, source, file",
    ])
    #expect(law.output == "value,source,file\n2,QĐ 12/2022 của giám đốc,\(name):3\n")
    try FileManager.default.removeItem(atPath: bench.path(name))
    let plain = try bench.run([ledger, "--format", "csv", "-c", question])
    #expect(plain.output == "count\n0\n")
    #expect(own.exitCode == 0 && own.output != plain.output, "\(own.output)\(own.messages)")
  }

  @Test func anExportSaysThatTheyWereUsed() throws {
    let (bench, ledger) = try bench(Self.months)
    let file = bench.path("x.html")
    let run = try bench.run([ledger, "-c", "export debtors to \"\(file)\""])
    #expect(run.exitCode == 0, "\(run.messages)")
    #expect(try bench.read("x.html").contains("1 rule of"))
  }

  @Test func aBackupTakesThemAlong() throws {
    let (bench, ledger) = try bench(Self.months)
    let copy = bench.path("ban-sao.arrears")
    let run = try bench.run([ledger, "-c", "backup to \"\(copy)\""])
    #expect(run.exitCode == 0, "\(run.messages)")
    #expect(run.messages.contains("ban-sao.rules"))
    #expect(try bench.read("ban-sao.rules") == Self.months)
    let rows = try bench.run([
      copy, "--format", "csv", "-c", "law where file is not empty show file",
    ])
    #expect(rows.output == "file\nban-sao.rules:3\n")
  }

  /// A copy would come under rules that are not those of the ledger.
  @Test func aBackupIsNotMadeBesideOtherRules() throws {
    let (bench, ledger) = try bench(Self.months)
    try bench.write("# other rules", to: "ban-sao.rules")
    let copy = bench.path("ban-sao.arrears")
    let run = try bench.run([ledger, "-c", "backup to \"\(copy)\""])
    #expect(run.exitCode == 6, "\(run.messages)")
    #expect(run.messages.contains("ban-sao.rules"))
    #expect(!FileManager.default.fileExists(atPath: copy))
    #expect(try bench.read("ban-sao.rules") == "# other rules")
  }

  @Test func aFaultyFileIsRefusedAtStart() throws {
    let (bench, ledger) = try bench(
      """
      rule class_prolonged_from
      01/01/2022 | - | 2 tháng | own | QĐ 12
      rule clas_late_from
      """
    )
    let name = URL(fileURLWithPath: ledger).deletingPathExtension().lastPathComponent + ".rules"
    let run = try bench.run([ledger, "-c", "debtors"])
    #expect(run.exitCode == 3)
    #expect(run.output.isEmpty)
    #expect(
      run.messages == """
        \(name):2: error: '2 tháng' is no value of 'class_prolonged_from', which is in months
          01/01/2022 | - | 2 tháng | own | QĐ 12
          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
          help: 3, 3,5; 1; 3; 6
        \(name):3: error: there is no rule 'clas_late_from'
          rule clas_late_from
          ^^^^^^^^^^^^^^^^^^^
          help: class_late_from

        """
    )
    let opened = try bench.run(["demo", "-c", "open \"\(ledger)\"", "-c", "debtors"])
    #expect(opened.exitCode == 3)
    #expect(opened.messages.contains("\(name):2: error:"))
  }
}

import Commands
import Foundation
import Shell
import Testing

/// The figures of reports agree with each other, and quarters with their months.
@MainActor
@Suite(.serialized)
struct ReportTests {
  /// The sums of money of a report by section and figure, as a program reads them.
  private struct Figures {
    private var amounts: [String: Int64] = [:]

    @MainActor
    init(_ statement: String, column: String = "amount", on stage: Stage) throws {
      _ = stage.run("set format tsv")
      let lines = stage.run(statement).split(separator: "\n").map {
        $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      }
      let head = try #require(lines.firstIndex { $0.first == "section" })
      let amount = try #require(lines[head].firstIndex(of: column))
      for line in lines.dropFirst(head + 1) where line.count > amount {
        amounts[line[0] + " / " + line[1], default: 0] += Int64(line[amount]) ?? 0
      }
    }

    subscript(name: String) -> Int64 { amounts[name] ?? 0 }

    func sum(_ beginning: String) -> Int64 {
      amounts.filter { $0.key.hasPrefix(beginning) }.values.reduce(0, +)
    }

    /// The figures that are money of the days of the report, and so add up from month to month.
    var flows: [String: Int64] {
      amounts.filter { $0.key.hasPrefix("payments /") || $0.key.hasPrefix("recovered /") }
        .filter { $0.value != 0 }
    }
  }

  nonisolated private static let stages = ["language", "binh-duong", "nghe-an"]

  private func stage(_ name: String) throws -> Stage {
    try name == "language" ? .withRecords() : .prepared(name, months: [])
  }

  /// Invariant 1: what was received is what became of it.
  @Test(arguments: stages)
  func everyDongReceivedStandsInOnePart(name: String) throws {
    let report = try Figures("report from 2022-01 to 2022-09", on: stage(name))
    #expect(report["payments / received"] > 0)
    #expect(
      report["payments / received"] == report.sum("payments / =") + report.sum("payments / +")
    )
  }

  @Test(arguments: stages)
  func whatCameBackIsTheSameByActAndByScope(name: String) throws {
    let report = try Figures("report from 2022-01 to 2022-09", on: stage(name))
    let all = report["recovered / all"]
    #expect(all == report["payments / = recovered"])
    #expect(all == report.sum("recovered / by act"))
    let pairs =
      report["recovered / in listed and with police"]
      + report["recovered / in listed and inspected"]
      + report["recovered / in with police and inspected"]
    #expect(
      all == report.sum("recovered / scope") - pairs + report["recovered / in all three"]
        + report["recovered / in no scope"]
    )
  }

  @Test(arguments: stages)
  func aQuarterIsTheSumOfItsMonths(name: String) throws {
    let stage = try stage(name)
    let quarter = try Figures("report quarter q3/2022", on: stage).flows
    var months: [String: Int64] = [:]
    for month in ["2022-07", "2022-08", "2022-09"] {
      months.merge(try Figures("report month " + month, on: stage).flows, uniquingKeysWith: +)
    }
    #expect(quarter == months)
    #expect(!quarter.isEmpty)
  }

  /// 'recoveries of a closed report stay, difference shown': beside what is now known stands what
  /// was printed.
  @Test func aPrintedReportKeepsItsFigures() throws {
    let stage = try Stage.prepared("binh-duong", months: [])
    let first = try Figures("report month 2022-09", on: stage)
    #expect(stage.run("report month 2022-09").contains("nothing has changed since"))
    _ = stage.run("amend Y-2022-0007 code TC0003A because \"nội dung CK\"")
    let again = try Figures("report month 2022-09", on: stage)
    let printed = try Figures("report month 2022-09", column: "amount_printed", on: stage)
    #expect(again["payments / = recovered"] == first["payments / = recovered"] + 900_000_000)
    #expect(printed["payments / = recovered"] == first["payments / = recovered"])
    #expect(printed["payments / + unmatched"] == 900_000_000)
    #expect(again["payments / + unmatched"] == 0)
  }

  @Test func anUnfinishedReportIsNotKept() throws {
    let stage = try Stage.prepared("binh-duong", months: [])
    #expect(stage.run("report month 2022-10").contains("provisional, not kept"))
    #expect(stage.run("report month 2022-10").contains("provisional, not kept"))
  }

  @Test func aReportOfALedgerThatIsOnlyReadIsNotKept() throws {
    let stage = try Stage.prepared("binh-duong", months: [])
    stage.session?.workplace.isReadOnly = true
    #expect(stage.run("report month 2022-09").contains("not kept: the ledger is open read-only"))
    stage.session?.workplace.isReadOnly = false
    #expect(!stage.run("report month 2022-09").contains("nothing has changed since"))
    #expect(stage.run("report month 2022-09").contains("nothing has changed since"))
  }

  @Test func anExportedReportIsThePrintedOne() throws {
    let stage = try Stage.prepared("binh-duong", months: [])
    #expect(stage.run("export report q3/2022 to \"{new}/q3.csv\"").contains("rows"))
    let file = try #require(stage.text(of: "{new}/q3.csv"))
    #expect(file.contains("\"payments in 2022-q3 show count, distinct(code), sum(amount)\""))
    #expect(stage.run("report quarter q3/2022").contains("nothing has changed since"))
  }

  @Test func balancesAgree() throws {
    let report = try Figures("report month 2022-09", on: .withRecords())
    let debtors = report["ageing / debtors"]
    #expect(debtors > 0)
    #expect(debtors == report.sum("ageing / by months"))
    #expect(debtors == report.sum("ageing / by class"))
    #expect(debtors == report["roll / owe now"])
  }

  /// Invariant 4: new and continuing lines are the list.
  @Test func linesAreTheList() throws {
    let report = try Figures("report month 2022-09", on: .withRecords())
    #expect(report.sum("lists / as signed") > 0)
    #expect(report.sum("lists / as signed") == report.sum("lists / lines"))
  }
}

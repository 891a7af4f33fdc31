@testable import Commands
import Diagnostics
import Domain
import Foundation
import Ledger
import Testing
import Values

/// What a list does to what is there already.
@Suite struct ListRevisionTests {
  private func september(_ change: (inout ListText) -> Void = { _ in }) -> String {
    var list = ListText()
    change(&list)
    return list.text
  }

  private func month(_ number: Int, _ change: (inout ListText) -> Void = { _ in }) -> String {
    var list = ListText()
    list.titles[1] = "DANH SÁCH THÁNG \(number)/2022"
    change(&list)
    return list.text
  }

  @Test func repeatingAnImportChangesNothing() throws {
    let bench = try ImportBench()
    try bench.take(september())
    let plan = try bench.plan(september { $0.separator = ";" })
    #expect(plan.changesNothing && !plan.needsConfirmation)
    guard case .unchanged = try bench.commit(plan) else {
      Issue.record("something was written")
      return
    }
    #expect(try bench.ledger.snapshot().lastAct == 1)
  }

  @Test func aMonthIsReplacedOnlyWhenConfirmed() throws {
    let bench = try ImportBench()
    try bench.take(september())
    let plan = try bench.plan(
      september { list in
        list.set(0, "Tổng số tiền", to: "1.400.500")
        list.set(0, "BHXH", to: "1.000.500")
        list.rows.remove(at: 2)
        list.rows.append([
          "3", "TD0004D", "Công ty Bốn", "", "Dĩ An", "1", "1", "7.000", "0", "0", "0", "0",
          "7.000", "",
        ])
        list.closing = "41.407.500"
      }
    )
    #expect(plan.needsConfirmation)
    let fact = ImportFact.wouldReplace(plan.month, revision: 1, changed: 1, new: 1, gone: 1)
    #expect(throws: fact) { try bench.commit(plan) }
    #expect(
      fact.diagnostic.message.english
        == "09/2022 is there already (revision 1): 1 changed, 1 new, 1 gone"
    )
    var request = ImportRequest()
    request.isConfirmed = true
    let difference = plan.difference
    #expect(difference.changed.amount == 1_400_500 && difference.changedBefore == 1_400_000)
    #expect(difference.unchanged.count == 1 && difference.gone.amount == 560_000)
    #expect(
      difference.largest == [
        LineChange(code: "HC0003C", name: "Trường Ba", before: 560_000, after: nil),
        LineChange(code: "TD0004D", name: "Công ty Bốn", before: nil, after: 7000),
        LineChange(code: "TA0001A", name: "Công ty Một", before: 1_400_000, after: 1_400_500),
      ]
    )
    #expect(plan.revision == 2)
  }

  @Test func aRevisionReplacesTheLinesAndKeepsTheFormerOnes() throws {
    let bench = try ImportBench()
    try bench.take(september())
    try bench.take(
      september { list in
        list.rows.removeLast()
        list.closing = "41.400.000"
      }
    )
    #expect(try bench.lines("2022-09", ["code"]) == ["TA0001A", "TB0002B"])
    #expect(
      try bench.lines("2022-09", ["code"], revision: 1) == ["HC0003C", "TA0001A", "TB0002B"]
    )
    #expect(
      try bench.imports(["id", "period", "revision", "rows", "new", "changed", "gone", "amount"])
        == [
          "N-2022-0001|24272|1|3|3|0|0|41960000", "N-2022-0002|24272|2|2|0|0|1|41400000",
        ]
    )
  }

  @Test func aPartReplacesItsOwnCodesOnly() throws {
    let bench = try ImportBench()
    try bench.take(september())
    var request = ImportRequest()
    request.extent = .part
    let part = september { list in
      list.rows.removeLast(2)
      list.set(0, "Tổng số tiền", to: "2.400.000")
      list.set(0, "BHXH", to: "2.000.000")
      list.closing = nil
    }
    try bench.take(part, request)
    #expect(
      try bench.lines("2022-09", ["code", "amount", "months", "reason"]) == [
        "HC0003C|560000|1|", "TA0001A|2400000|3|", "TB0002B|40000000|12|Tạm dừng đóng",
      ]
    )
    let list = try #require(LedgerFacts(try bench.tables()).list(of: Month(index: 24272)))
    #expect(list.extent == .complete && list.revision == 2)
    #expect(try bench.imports(["extent", "rows", "changed", "gone"])[1] == "part|1|1|0")
    #expect(try bench.plan(part, request).changesNothing)
  }

  @Test func aPartKeepsHowTheOtherMonthsWereFound() throws {
    let bench = try ImportBench()
    try bench.take(september())
    var request = ImportRequest()
    request.extent = .part
    try bench.take("code,tyleno,amount\nTA0001A,\"2,5\",7\n", name: "2022-09", request)
    #expect(
      try bench.lines("2022-09", ["code", "months", "months_basis", "amount"]) == [
        "HC0003C|1|stated|560000", "TA0001A|2.5|ratio|7", "TB0002B|12|stated|40000000",
      ]
    )
  }

  @Test func aFirstPartLeavesTheMonthAPart() throws {
    let bench = try ImportBench()
    var request = ImportRequest()
    request.extent = .part
    try bench.take(september(), request)
    let list = try #require(LedgerFacts(try bench.tables()).list(of: Month(index: 24272)))
    #expect(list.extent == .part)
    #expect(try !bench.plan(september()).changesNothing)
  }

  @Test func namesAreThoseOfTheirMonth() throws {
    let bench = try ImportBench()
    try bench.take(month(8) { $0.set(0, "Tên đơn vị", to: "Công ty Cũ") })
    try bench.take(month(9) { $0.set(0, "Tên đơn vị", to: "Công ty Mới") })
    #expect(try bench.employer("TA0001A", "name", at: "2022-08") == "Công ty Cũ")
    #expect(try bench.employer("TA0001A", "name", at: "2022-09") == "Công ty Mới")
  }

  @Test func anOlderMonthDoesNotOverwriteNewerValues() throws {
    let bench = try ImportBench()
    try bench.take(month(9) { $0.set(0, "Tên đơn vị", to: "Công ty Mới") })
    try bench.take(month(6) { $0.set(0, "Tên đơn vị", to: "Công ty Cũ") })
    try bench.take(month(7) { $0.set(0, "Tên đơn vị", to: "Công ty Giữa") })
    for (at, name) in [
      ("2022-06", "Công ty Cũ"), ("2022-07", "Công ty Giữa"), ("2022-09", "Công ty Mới"),
      ("2022-12", "Công ty Mới"),
    ] {
      #expect(try bench.employer("TA0001A", "name", at: at) == name)
    }
  }

  @Test func aChangedTaxCodeIsSaid() throws {
    let bench = try ImportBench()
    try bench.take(month(8))
    let plan = try bench.plan(month(9) { $0.set(0, "Mã số thuế", to: "0300588569") })
    let change = TaxCodeChange(code: "TA0001A", before: "0100109106", after: "0300588569")
    #expect(plan.warnings.contains(.changedTaxCodes(count: 1, examples: [change])))
    #expect(plan.employerChanges == ["tax_code": 1])
  }

  @Test func taxCodesAndReasonsAreReported() throws {
    let plan = try ImportBench().plan(
      september { list in
        list.set(0, "Mã số thuế", to: "0100109107")
        list.set(2, "Ghi chú", to: "chờ xử lý")
      }
    )
    #expect(
      plan.warnings.map(\.words.english) == [
        "1 tax code of unusual form or check digit, such as 0100109107",
        "1 remark without a known meaning, kept as written: 'chờ xử lý' (1)",
      ]
    )
    #expect(plan.refusals.isEmpty)
  }

  @Test func unitsUnderOneTaxCodeMayBeReCoded() throws {
    let bench = try ImportBench()
    try bench.take(month(8))
    let plan = try bench.plan(month(9) { $0.set(0, "Mã đơn vị", to: "TA0001K") })
    #expect(plan.recoding.pairs == [.init(gone: "TA0001A", new: "TA0001K")])
    #expect(plan.recoding.goneCount == 1 && plan.recoding.newCount == 1)
    #expect(
      ImportReport(plan).lines.map(\.english).contains(
        "1 gone and 1 new units share a tax code: re-coded?"
      )
    )
  }

  @Test func severalFilesAreOneList() throws {
    let bench = try ImportBench()
    let first = september {
      $0.rows.removeLast(1); $0.closing = "41.400.000"
    }
    let second = september {
      $0.rows.removeFirst(2); $0.closing = "560.000"
    }
    let plan = try bench.plan([
      bench.file(Array(first.utf8), name: "a.csv"), bench.file(Array(second.utf8), name: "b.csv"),
    ])
    #expect(plan.refusals.isEmpty)
    try bench.commit(plan)
    #expect(try bench.lines("2022-09", smallListColumns) == smallList)
    #expect(try bench.imports(["file", "rows"]) == ["a.csv, b.csv|3"])
    let twice = try bench.plan([
      bench.file(Array(first.utf8), name: "a.csv"), bench.file(Array(first.utf8), name: "b.csv"),
    ])
    #expect(
      twice.rejects.first?.explanation.english
        == "Mã đơn vị 'TA0001A': the same code as in line 6 of b.csv"
    )
  }

  @Test func rejectsCanBeCorrectedAndTakenAgain() throws {
    let bench = try ImportBench()
    var request = ImportRequest()
    request.allowsRejects = true
    let faulty = september { $0.set(1, "BHYT", to: "6.000.000x") }
    let plan = try bench.plan(faulty, request)
    try bench.commit(plan)
    let rejected = String(
      decoding: try #require(
        RejectsFile.contents(of: plan.rejects, in: plan.fileLayouts, in: .vietnamese).first
      ),
      as: UTF8.self
    )
    #expect(
      rejected.contains("7,BHYT '6.000.000x': không phải số\r\n")
        && rejected.contains(",dòng bị loại,lý do bị loại\r\n")
    )
    let corrected = rejected.replacingOccurrences(of: "6.000.000x,", with: "6.000.000,")
    let second = try bench.plan(corrected)
    #expect(second.extent == .part && second.rejects.isEmpty)
    #expect(second.files.first?.layout.unknown == [])
    try bench.take(corrected)
    #expect(try bench.lines("2022-09", smallListColumns) == smallList)
    #expect(second.resultingExtent == .complete && second.leftOutCount == 0)
    #expect(try bench.extent(of: "2022-09") == .complete)
  }

  /// A list is complete once every line that was rejected is there, and not before.
  @Test func theLastCorrectedLineCompletesTheList() throws {
    let bench = try ImportBench()
    var request = ImportRequest()
    request.allowsRejects = true
    request.isConfirmed = true
    let text =
      "code,name,amount\nTA0001A,Một,1\nTA0002A,Hai,x\nTA0003A,Ba,3\nTA0003A,Ba,4\n,Bốn,5\n"
    let first = try bench.plan(text, name: "2022-09.csv", request)
    try bench.commit(first)
    #expect(first.resultingExtent == .part && first.leftOutCount == 4)
    let rejects = try bench.rejects(of: first)
    #expect(rejects.contains("\r\n,Bốn,5,6,"))
    // One of two lines of a unit is the right one, and so the other is settled too.
    let some = rejects.replacingOccurrences(of: "TA0002A,Hai,x", with: "TA0002A,Hai,2")
      .split(separator: "\r\n").filter { !$0.hasPrefix("TA0003A,Ba,4") && !$0.contains("Bốn") }
      .joined(separator: "\r\n")
    let second = try bench.plan(some, name: "2022-09.csv", request)
    try bench.commit(second)
    #expect(second.resultingExtent == .part && second.leftOutCount == 1)
    let last = "code,name,amount,rejected line,rejected because\nTA0004A,Bốn,5,6,x\n"
    try bench.take(last, name: "2022-09.csv")
    #expect(try bench.extent(of: "2022-09") == .complete)
    #expect(try bench.lines("2022-09", ["code"]) == ["TA0001A", "TA0002A", "TA0003A", "TA0004A"])
  }

  /// Lines of an older list stay beside those of a part; the new one may not have named them.
  @Test func olderLinesKeepAListFromBeingComplete() throws {
    let bench = try ImportBench()
    try bench.take("code,name,amount\nTA0001A,Một,1\nTA0009A,Chín,9\n", name: "2022-09.csv")
    var request = ImportRequest()
    request.allowsRejects = true
    request.isConfirmed = true
    let text = "code,name,amount\nTA0001A,Một,1\nTA0002A,Hai,x\n"
    let plan = try bench.plan(text, name: "2022-09.csv", request)
    #expect(plan.resultingExtent == .part && plan.leftOutCount == 0)
  }

  /// Excel would run a cell that begins with a sign of formulas.
  @Test func rejectsHoldNoFormulaAndAreReadAsTheyStood() throws {
    let bench = try ImportBench()
    var request = ImportRequest()
    request.allowsRejects = true
    let text = """
      code,name,phone,amount,workers
      TA0001A,Một,,100,3
      TA0002A,"=HYPERLINK(""http://x"";""y"")",+84903000001,-1.000,x
      TA0003A,@SUM(A1),-,-2.000,y

      """
    let plan = try bench.plan(text, name: "2022-09.csv", request)
    try bench.commit(plan)
    let rejects = try bench.rejects(of: plan)
    let cells = rejects.split(whereSeparator: { ",\r\n".contains($0) })
    #expect(!cells.contains { "=+@".contains($0.first ?? " ") })
    #expect(rejects.contains("'=HYPERLINK") && rejects.contains(",'+84903000001,-1.000,x,"))
    #expect(rejects.contains("TA0003A,'@SUM(A1),'-,-2.000,y,"))
    let corrected = rejects.replacingOccurrences(of: ".000,x,", with: ".000,4,")
      .replacingOccurrences(of: ".000,y,", with: ".000,5,")
    try bench.take(corrected, name: "2022-09.csv")
    #expect(
      try bench.lines("2022-09", ["code", "employer.name", "employer.phone"])
        == [
          "TA0001A|Một|", "TA0002A|=HYPERLINK(\"http://x\";\"y\")|+84903000001",
          "TA0003A|@SUM(A1)|-",
        ]
    )
    #expect(try bench.extent(of: "2022-09") == .complete)
  }

  /// The remarks of the lines that stay are none of the list's own.
  @Test func aPartWithoutRemarksChangesNoStatus() throws {
    let bench = try ImportBench()
    let text = "code,name,amount\nTA0001A,Một,100\nTA0002A,Hai,100\n"
    try bench.take(text, name: "2022-09.csv")
    var request = ImportRequest()
    request.extent = .part
    let plan = try bench.plan(
      "code,name,amount\nTA0001A,Một,200\n",
      name: "2022-09.csv",
      request
    )
    #expect(plan.employerChanges.isEmpty && plan.keptCount == 1)
  }

  @Test func theWholeImportIsTakenBackAtOnce() throws {
    let bench = try ImportBench()
    try bench.take(september())
    var undo = ChangeSet(
      action: "undo",
      operatorName: "lan",
      statement: "undo",
      at: "2022-10-13T09:00:00Z"
    )
    undo.undoes = 1
    _ = try bench.ledger.commit(undo, expecting: 1)
    #expect(try bench.lines("2022-09", ["code"]).isEmpty)
    try bench.take(september())
    #expect(try bench.lines("2022-09", smallListColumns) == smallList)
    #expect(try bench.imports(["id"]) == ["N-2022-0002"])
  }
}

package import Diagnostics
import Domain
import Formats
import Ledger
package import Query
package import Values

/// `open "FILE"`: turns to another ledger.
package struct OpenCommand: Command {
  package let form = SessionForms.open
  package let summary = Localized("turn to another ledger", vi: "mở sổ khác")
  package let examples = ["open \"binh-duong.arrears\""]

  package init() {}

  package func run(
    _ arguments: StatementArguments,
    in source: SourceText,
    at workplace: Workplace
  ) throws -> Outcome {
    guard let syntax = arguments.expression("ledger") else { return .done }
    let path = try workplace.text(syntax, in: source)
    let law = try OfficeRules.law(beside: path)
    let ledger = try Ledger.open(
      at: path,
      mode: workplace.isReadOnly ? .readOnly : .readWrite,
      schema: DomainSchema.standard
    )
    workplace.use(ledger, named: path, law: law)
    return .done
  }
}

/// `new "FILE"`: creates an empty ledger and turns to it.
package struct NewCommand: Command {
  package let form = SessionForms.new
  package let summary = Localized("create an empty ledger", vi: "tạo sổ trống")
  package let examples = ["new \"tinh.arrears\""]
  package let changesSomething = true

  package init() {}

  package func run(
    _ arguments: StatementArguments,
    in source: SourceText,
    at workplace: Workplace
  ) throws -> Outcome {
    guard let syntax = arguments.expression("ledger") else { return .done }
    let path = try workplace.text(syntax, in: source)
    let law = try OfficeRules.law(beside: path)
    let ledger = try Ledger.create(at: path, schema: DomainSchema.standard)
    workplace.use(ledger, named: path, law: law)
    if let note = UnfinishedLedgers.note(beside: path) {
      workplace.surroundings.report(note, in: nil)
    }
    return .done
  }
}

/// `backup to "FILE"`: a copy of the ledger as it is now.
package struct BackupCommand: Command {
  package let form = SessionForms.backup
  package let summary = Localized("copy the ledger as it is now", vi: "sao lưu sổ hiện tại")
  package let examples = ["backup to \"ban-sao.arrears\""]

  package init() {}

  package func run(
    _ arguments: StatementArguments,
    in source: SourceText,
    at workplace: Workplace
  ) throws -> Outcome {
    guard let syntax = arguments.expression("file") else { return .done }
    let path = try workplace.text(syntax, in: source)
    let rules = try OfficeRules.copy(of: workplace.ledger.path, beside: path)
    try workplace.ledger.backup(to: path)
    try rules?.commit()
    let names = ([path] + [rules?.path].compactMap { $0 }).joined(separator: ", ")
    workplace.surroundings.tell(Localized("copied to " + names, vi: "đã sao lưu vào " + names))
    return .done
  }
}

/// `verify`: checks the chain of acts, every stored column and the file itself.
package struct VerifyCommand: Command {
  package let form = SessionForms.verify
  package let summary = Localized(
    "check that the ledger can be trusted",
    vi: "kiểm tra sổ còn nguyên vẹn"
  )
  package let examples = ["verify"]

  package init() {}

  package func run(
    _ arguments: StatementArguments,
    in source: SourceText,
    at workplace: Workplace
  ) throws -> Outcome {
    let verification = try workplace.ledger.verify()
    guard verification.isSound else {
      throw StatementFailure(
        verification.findings.map { Diagnostic("not-sound", .error, $0.words) },
        .ledger
      )
    }
    func count(_ number: Int) -> String { DigitGrouping.grouped(Int128(number)) }
    let acts = count(verification.actCount)
    let columns = count(verification.columnCount)
    return .text(
      Localized(
        "sound: \(acts) acts, \(columns) stored columns, \(count(verification.rowCount)) records",
        vi: "nguyên vẹn: \(acts) việc, \(columns) cột lưu, \(count(verification.rowCount)) bản ghi"
      )
    )
  }
}

/// `quit`: ends the session.
package struct QuitCommand: Command {
  package let form = SessionForms.quit
  package let summary = Localized("end the session", vi: "kết thúc")
  package let examples = ["quit"]
  package let isOfConversation = true

  package init() {}

  package func run(
    _ arguments: StatementArguments,
    in source: SourceText,
    at workplace: Workplace
  ) throws -> Outcome { .quit }
}

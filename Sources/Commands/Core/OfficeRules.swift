import Diagnostics
package import Domain
import Formats
import Ledger
import Values

/// The office's own rules, in a plain file beside its ledger.
package enum OfficeRules {
  /// `binh-duong.rules` for `binh-duong.arrears`, in the same folder.
  package static func path(beside ledger: String) -> String {
    let ending = ".arrears"
    return (ledger.hasSuffix(ending) ? String(ledger.dropLast(ending.count)) : ledger) + ".rules"
  }

  /// The office's file as it is to stand beside a copy of its ledger; it appears with `commit`.
  ///
  /// Nil where the ledger has none.
  ///
  /// - Throws: what files throw, also where other rules stand beside the copy's name already.
  static func copy(of ledger: String?, beside copy: String) throws -> AtomicFile? {
    let target = path(beside: copy)
    var bytes: [UInt8]?
    if let ledger {
      do {
        bytes = try FileBytes.read(path(beside: ledger))
      } catch FormatError.file(.missing, _) {}
    }
    // Without rules of its own the copy must not come under those of another ledger either.
    do {
      let file = try AtomicFile(target)
      guard let bytes else { return nil }
      try file.append(bytes)
      return file
    } catch FormatError.file(.exists, let path) {
      throw LedgerError.alreadyExists(path: path)
    }
  }

  /// The rules that hold in a ledger: those of the program, with the office's where it has a file.
  ///
  /// `ledger` is nil for one in memory, which has none beside it.
  ///
  /// - Throws: `StatementFailure` of the class `input`, with all that is wrong in the file.
  package static func law(beside ledger: String?) throws -> LawTable {
    guard let ledger else { return .standard }
    let path = path(beside: ledger)
    var bytes: [UInt8]
    do {
      bytes = try FileBytes.read(path)
    } catch FormatError.file(.missing, _) {
      return .standard
    } catch {
      throw StatementFailure(error.diagnostic, .input)
    }
    // The mark that Windows writes before a text.
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    let text = try ScriptFile.text(of: bytes, file: path, firstLine: 1)
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let source = SourceText(TextFolding.composed(text), file: name)
    do {
      return try LawTable.standard.changed(by: source)
    } catch {
      var failure = StatementFailure(error.all.map(\.diagnostic), .input)
      failure.source = source
      throw failure
    }
  }
}

package import Query

/// The forms of the statements about the session and its ledger.
package enum SessionForms {
  package static let open = StatementForm("open", [.argument("ledger", .text)])
  package static let new = StatementForm("new", [.argument("ledger", .text)])
  package static let backup = StatementForm("backup to", [.argument("file", .text)])
  package static let save = StatementForm("save session to", [.argument("file", .text)])
  package static let undo = StatementForm("undo")
  package static let verify = StatementForm("verify")
  package static let quit = StatementForm("quit")

  package static let all = [open, new, backup, save, undo, verify, quit]
}

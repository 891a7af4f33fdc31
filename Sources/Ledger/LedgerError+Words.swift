package import Diagnostics
package import Values

extension LedgerError: DiagnosticFact {
  package var diagnostic: Diagnostic {
    switch self {
    case .missing(let path): missing(path)
    case .folderMissing(let path): folderMissing(path)
    case .isFolder(let path): isFolder(path)
    case .alreadyExists(let path): alreadyExists(path)
    case .notALedger(let path): notALedger(path)
    case .otherProgram(let path, _): otherProgram(path)
    case .newer(let migrations): newer(migrations)
    case .damaged(let damage): damaged(damage)
    case .readOnly: readOnlyLedger
    case .noPermission(let path): noPermission(path)
    case .notWritable(let path): notWritable(path)
    case .unreadableLog(let path): unreadableLog(path)
    case .locked(let holder): locked(holder)
    case .diskFull: fullDisk
    case .changedMeanwhile: changed
    case .unfitChange(let fault): unfit(fault)
    case .cancelled: Diagnostic("cancelled", .error, Localized("stopped", vi: "đã dừng"))
    case .io(let message): io(message)
    }
  }

  private func missing(_ path: String) -> Diagnostic {
    Diagnostic(
      "missing-ledger",
      .error,
      Localized("no ledger '\(path)'", vi: "không có sổ '\(path)'"),
      help: Localized(
        "arrears new '\(path)' makes an empty one",
        vi: "arrears new '\(path)' tạo một sổ trống"
      )
    )
  }

  private func folderMissing(_ path: String) -> Diagnostic {
    Diagnostic(
      "missing-folder",
      .error,
      Localized("no folder '\(path)'", vi: "không có thư mục '\(path)'"),
      help: Localized("make the folder first", vi: "hãy tạo thư mục trước")
    )
  }

  private func isFolder(_ path: String) -> Diagnostic {
    Diagnostic(
      "ledger-is-folder",
      .error,
      Localized(
        "'\(path)' is a folder, expected a ledger file",
        vi: "'\(path)' là thư mục, cần một tệp sổ"
      )
    )
  }

  private func alreadyExists(_ path: String) -> Diagnostic {
    Diagnostic(
      "file-exists",
      .error,
      Localized("'\(path)' already exists", vi: "'\(path)' đã tồn tại"),
      help: Localized("choose another name", vi: "chọn tên khác")
    )
  }

  private func notALedger(_ path: String) -> Diagnostic {
    Diagnostic(
      "not-a-ledger",
      .error,
      Localized("'\(path)' is not a ledger", vi: "'\(path)' không phải là sổ"),
      help: Localized(
        "a ledger ends in .arrears; lists are taken into one by import",
        vi: "tệp sổ có đuôi .arrears; danh sách thì nhập vào sổ bằng import"
      )
    )
  }

  private func otherProgram(_ path: String) -> Diagnostic {
    Diagnostic(
      "ledger-of-other-program",
      .error,
      Localized(
        "'\(path)' is the database of another program, expected a ledger",
        vi: "'\(path)' là cơ sở dữ liệu của chương trình khác, cần một sổ"
      )
    )
  }

  private func newer(_ migrations: [String]) -> Diagnostic {
    let list = migrations.joined(separator: ", ")
    return Diagnostic(
      "newer-ledger",
      .error,
      Localized(
        "the ledger was written by a newer version of the program (\(list))",
        vi: "sổ được ghi bởi phiên bản mới hơn của chương trình (\(list))"
      ),
      help: Localized("install the newer version", vi: "cài phiên bản mới hơn")
    )
  }

  private func damaged(_ damage: Damage) -> Diagnostic {
    Diagnostic(
      "damaged-ledger",
      .error,
      damage.words,
      help: damage.help
    )
  }

  private var readOnlyLedger: Diagnostic {
    Diagnostic(
      "read-only-ledger",
      .error,
      Localized("the ledger is open for reading only", vi: "sổ chỉ được mở để đọc")
    )
  }

  private func noPermission(_ path: String) -> Diagnostic {
    Diagnostic(
      "no-permission",
      .error,
      Localized("no permission for '\(path)'", vi: "không có quyền với '\(path)'")
    )
  }

  private func notWritable(_ path: String) -> Diagnostic {
    Diagnostic(
      "ledger-not-writable",
      .error,
      Localized("no permission to write '\(path)'", vi: "không có quyền ghi '\(path)'"),
      help: Localized("--read-only opens it for reading", vi: "--read-only mở sổ để đọc")
    )
  }

  private func unreadableLog(_ path: String) -> Diagnostic {
    Diagnostic(
      "unreadable-log",
      .error,
      Localized(
        "'\(path)' has changes in its log, and its folder may not be written",
        vi: "'\(path)' còn thay đổi trong nhật ký, và thư mục của nó không ghi được"
      ),
      help: Localized(
        "open it once where writing is allowed, or copy it with its '-wal' or '-journal' file",
        vi: "mở một lần ở nơi được ghi, hoặc chép sổ cùng tệp '-wal' hay '-journal'"
      )
    )
  }

  private func locked(_ holder: LockHolder?) -> Diagnostic {
    guard let holder else {
      return Diagnostic(
        "locked-ledger",
        .error,
        Localized(
          "the ledger is being written by another program",
          vi: "sổ đang được một chương trình khác ghi"
        )
      )
    }
    let name = holder.operatorName.isEmpty ? "?" : holder.operatorName
    return Diagnostic(
      "locked-ledger",
      .error,
      Localized(
        "the ledger is being written by \(name) on \(holder.host) since \(holder.since)"
          + " (process \(holder.processID))",
        vi: "sổ đang được \(name) ghi trên máy \(holder.host) từ \(holder.since)"
          + " (tiến trình \(holder.processID))"
      ),
      help: Localized("try again when that is done", vi: "thử lại khi việc đó xong")
    )
  }

  private var fullDisk: Diagnostic {
    Diagnostic(
      "disk-full",
      .error,
      Localized(
        "no space left for the ledger; nothing was written",
        vi: "hết chỗ cho sổ; chưa ghi gì"
      )
    )
  }

  private var changed: Diagnostic {
    Diagnostic(
      "changed-meanwhile",
      .error,
      Localized(
        "another shell has changed the ledger meanwhile; nothing was written",
        vi: "một phiên khác vừa thay đổi sổ; chưa ghi gì"
      ),
      help: Localized("run the statement again", vi: "chạy lại câu lệnh")
    )
  }

  private func io(_ message: String) -> Diagnostic {
    Diagnostic(
      "ledger-failed",
      .error,
      Localized(
        "the ledger cannot be used: \(message)",
        vi: "không dùng được sổ: \(message)"
      )
    )
  }
}

extension Damage {
  fileprivate var help: Localized {
    switch self {
    case .file:
      // So much damage that verify, too, says no more.
      Localized(
        "a backup has the sound data",
        vi: "bản sao lưu có dữ liệu nguyên vẹn"
      )
    case .column, .dictionary, .records, .frozen, .acts:
      Localized(
        "verify lists all damage; a backup has the sound data",
        vi: "verify liệt kê mọi hư hỏng; bản sao lưu có dữ liệu nguyên vẹn"
      )
    }
  }

  fileprivate var words: Localized {
    switch self {
    case .column(let name, let source, let period, let revision):
      let place = place(source, period, revision)
      return Localized(
        "column '\(name)' of \(place.english) is damaged",
        vi: "cột '\(name)' của \(place.text(in: .vietnamese)) bị hỏng"
      )
    case .dictionary(let name):
      return Localized(
        "the list of values '\(name)' is damaged",
        vi: "danh sách giá trị '\(name)' bị hỏng"
      )
    case .records(let table):
      return Localized("the records '\(table)' are damaged", vi: "bản ghi '\(table)' bị hỏng")
    case .frozen(let id):
      return Localized(
        "\(id) is not as it was signed: its lines do not give its hash",
        vi: "\(id) không còn như khi ký: các dòng không khớp mã băm"
      )
    case .acts(let sealed, let found): return sealWords(sealed, found)
    case .file(let message):
      return Localized("the file is damaged: \(message)", vi: "tệp bị hỏng: \(message)")
    }
  }
}

/// The acts that the seal counts, and those that there are.
private func sealWords(_ sealed: Int?, _ found: Int) -> Localized {
  guard let sealed else {
    return Localized("the seal over the acts is missing", vi: "thiếu niêm phong các lần ghi")
  }
  guard sealed != found else {
    return Localized(
      "act \(found) is not the one that was sealed",
      vi: "lần ghi \(found) không phải lần đã niêm phong"
    )
  }
  return Localized(
    "the ledger ends with act \(found), its seal is of act \(sealed)",
    vi: "sổ dừng ở lần ghi \(found), niêm phong là của lần ghi \(sealed)"
  )
}

/// A segment as people name it: `debts 2022-09`, with the revision after the first.
private func place(_ source: String, _ period: Int?, _ revision: Int) -> Localized {
  let month = period.map { " " + Month(index: Int32(clamping: $0)).iso } ?? ""
  guard revision > 1 else { return Localized(source + month, vi: source + month) }
  return Localized(
    source + month + " (revision \(revision))",
    vi: source + month + " (bản \(revision))"
  )
}

extension VerificationFinding {
  /// The finding as a line of a report.
  package var words: Localized {
    switch self {
    case .integrity(let message):
      Localized("the file: \(message)", vi: "tệp: \(message)")
    case .brokenReference(let table, let row):
      Localized(
        "row \(row) of '\(table)' refers to nothing",
        vi: "dòng \(row) của '\(table)' không có chỗ dẫn tới"
      )
    case .unreadable(let table, let message):
      Localized(
        "'\(table)' cannot be read: \(message)",
        vi: "không đọc được '\(table)': \(message)"
      )
    case .missingAct(let act):
      Localized("act \(act) is missing", vi: "thiếu lần ghi \(act)")
    case .brokenChain(let act):
      Localized(
        "act \(act) does not follow the one before it",
        vi: "lần ghi \(act) không nối với lần trước"
      )
    case .rewrittenAct(let act):
      Localized("act \(act) was rewritten", vi: "lần ghi \(act) đã bị sửa")
    case .changedContent(let act):
      Localized(
        "the rows of act \(act) were changed",
        vi: "các dòng của lần ghi \(act) đã bị sửa"
      )
    case .damagedColumn(let name, let source, let period, let revision, let act):
      columnWords(name, place(source, period, revision), act)
    case .brokenSeal(let sealed, let found): sealWords(sealed, found)
    case .damagedDictionary(let name):
      Localized(
        "the list of values '\(name)' is damaged",
        vi: "danh sách giá trị '\(name)' bị hỏng"
      )
    }
  }

  private func columnWords(_ name: String, _ place: Localized, _ act: Int) -> Localized {
    Localized(
      "column '\(name)' of \(place.english), written by act \(act), is damaged",
      vi: "cột '\(name)' của \(place.text(in: .vietnamese)), do lần ghi \(act), bị hỏng"
    )
  }
}

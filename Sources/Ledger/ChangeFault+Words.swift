import Diagnostics
import Values

extension LedgerError {
  /// A change that does not fit its ledger: a mistake of the program, told as one.
  func unfit(_ fault: ChangeFault) -> Diagnostic {
    Diagnostic(
      "unfit-change",
      .error,
      fault.words,
      help: Localized(
        "nothing was written; this is a mistake of the program",
        vi: "chưa ghi gì; đây là lỗi của chương trình"
      )
    )
  }
}

extension ChangeFault {
  fileprivate var words: Localized {
    switch self {
    case .unknownTable(let table):
      Localized("no table '\(table)'", vi: "không có bảng '\(table)'")
    case .unknownColumn(let column, let table):
      Localized(
        "no column '\(column)' in '\(table)'",
        vi: "không có cột '\(column)' trong '\(table)'"
      )
    case .wrongStorage(let column, let table):
      Localized(
        "a value of the wrong type for '\(column)' in '\(table)'",
        vi: "giá trị sai kiểu cho '\(column)' trong '\(table)'"
      )
    case .emptyID(let table):
      Localized("an empty id in '\(table)'", vi: "mã trống trong '\(table)'")
    case .openID(let id, let table):
      Localized(
        "the id '\(id)' in '\(table)' ends in a stroke",
        vi: "mã '\(id)' trong '\(table)' kết thúc bằng dấu gạch chéo"
      )
    case .unknownRecord(let id):
      Localized("no record '\(id)'", vi: "không có bản ghi '\(id)'")
    case .unknownAct(let act):
      Localized("no act \(act)", vi: "không có lần ghi \(act)")
    case .alreadyUndone(let act):
      Localized("act \(act) is undone already", vi: "lần ghi \(act) đã được hoàn tác")
    case .dictionaryDiffers(let name):
      Localized(
        "the list of values '\(name)' is not a continuation of the stored one",
        vi: "danh sách giá trị '\(name)' không nối tiếp danh sách đã lưu"
      )
    case .unevenSegment(let source):
      Localized(
        "the columns of '\(source)' do not fit together",
        vi: "các cột của '\(source)' không khớp nhau"
      )
    }
  }
}

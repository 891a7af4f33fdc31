import Diagnostics
import Values

extension ActFact {
  static var reportEndsBeforeItStartsWords: Diagnostic {
    Diagnostic(
      "report-ends-before-it-starts",
      Localized("the report ends before it starts", vi: "báo cáo kết thúc trước khi bắt đầu"),
      help: Localized("the earlier time stands first", vi: "thời gian sớm hơn viết trước")
    )
  }

  static func reportPeriodDiffersWords(_ kind: String, _ words: String) -> Diagnostic {
    let form = kind == "quarter" ? "report quarter q3/2022" : "report \(kind) 2022-09"
    return Diagnostic(
      "report-period-differs",
      Localized(
        "a \(kind) report is not of '\(words)'",
        vi: "báo cáo \(kind) không phải của '\(words)'"
      ),
      help: Localized(
        "\(form), or report from 2022-01 to 2022-09",
        vi: "\(form), hoặc report from 2022-01 to 2022-09"
      )
    )
  }

  static func kindsAddedWords(_ inspections: Int, _ checks: Int, _ column: String) -> Diagnostic {
    let counts = (DigitGrouping.grouped(Int128(inspections)), DigitGrouping.grouped(Int128(checks)))
    return Diagnostic(
      "kinds-added",
      .warning,
      Localized(
        "a figure adds up inspections (\(counts.0)) and checks (\(counts.1))",
        vi: "một số liệu cộng chung thanh tra (\(counts.0)) và kiểm tra (\(counts.1))"
      ),
      help: Localized(
        "by \(column) keeps them apart",
        vi: "thêm by \(column) để tách riêng"
      )
    )
  }

  static func namedTwiceWords(_ name: String) -> Diagnostic {
    Diagnostic(
      "named-twice",
      Localized("'\(name)' is named twice", vi: "'\(name)' ghi hai lần")
    )
  }

  static var noRowChosenWords: Diagnostic {
    Diagnostic(
      "no-row-chosen",
      Localized("there is no row to work on", vi: "không có dòng nào để làm"),
      help: Localized("the question gives no row", vi: "câu hỏi không cho dòng nào")
    )
  }

  static func recordHasNoFromWords(_ id: String) -> Diagnostic {
    Diagnostic(
      "record-has-no-from",
      Localized(
        "\(id) is a record: from is for changes of an employer",
        vi: "\(id) là bản ghi: from chỉ dùng khi đổi thông tin đơn vị"
      ),
      help: Localized(
        "the day of a record is its field date: amend \(id) date 12/09/2022",
        vi: "ngày của bản ghi là mục date: amend \(id) date 12/09/2022"
      )
    )
  }

  static func answerLacksColumnWords(_ name: String, _ columns: [String]) -> Diagnostic {
    let list = columns.joined(separator: ", ")
    return Diagnostic(
      "answer-lacks-column",
      Localized(
        "the previous answer has no column '\(name)'",
        vi: "kết quả trước không có cột '\(name)'"
      ),
      help: Localized("it has: " + list, vi: "các cột của nó: " + list)
    )
  }

  static func scriptByteNoTextWords(
    _ file: String,
    _ line: Int,
    _ byte: Int,
    _ value: UInt8
  ) -> Diagnostic {
    let hexadecimal = (value < 16 ? "0x0" : "0x") + String(value, radix: 16, uppercase: true)
    let place = "'\(file)', line \(line), byte \(byte)"
    let viPlace = "'\(file)', dòng \(line), byte \(byte)"
    return Diagnostic(
      "script-not-text",
      value == 0
        ? Localized("\(place): a NUL byte is no text", vi: "\(viPlace): byte NUL không phải chữ")
        : Localized(
          "\(place): \(hexadecimal) is no UTF-8 text",
          vi: "\(viPlace): \(hexadecimal) không phải văn bản UTF-8"
        ),
      help: Localized("save the script as UTF-8", vi: "hãy lưu kịch bản ở dạng UTF-8")
    )
  }

  static func leavingOfOnePaymentWords(_ count: Int) -> Diagnostic {
    .error(
      "leaving-of-one-payment",
      "leaving is said of one payment, and here are \(count)",
      vi: "leaving chỉ dùng cho một khoản nộp, ở đây có \(count)",
      help: Localized(
        "name the day of one: in 15/09/2022",
        vi: "nêu ngày của một khoản: in 15/09/2022"
      )
    )
  }
}

import Diagnostics
import Values

// The words about shape and time; all others are in BindingFact+Words.swift.
extension BindingFact {
  // MARK: Shape

  var shapeWords: Diagnostic {
    switch self {
    case .aggregateInCondition(let written):
      return error(
        "aggregate-in-condition",
        "'\(written)' is a figure over many rows, and where tests one row",
        vi: "'\(written)' là số của nhiều dòng, còn where xét từng dòng",
        help:
          "group with by and put it after having; or ask it in brackets: (debtors show \(written))",
        viHelp: "nhóm bằng by rồi đặt sau having; hoặc hỏi trong ngoặc: (debtors show \(written))"
      )
    case .aggregateInAggregate(let written):
      return error(
        "aggregate-in-aggregate",
        "'\(written)' stands inside another figure over many rows",
        vi: "'\(written)' nằm trong một hàm tổng hợp khác",
        help: "leave one of the two out",
        viHelp: "bỏ một trong hai hàm"
      )
    case .aggregateOfRow(let written):
      return error(
        "aggregate-of-row",
        "rows are shown, and \(written) is a figure over many of them",
        vi: "đang hiện từng dòng, còn \(written) là số của nhiều dòng",
        help: "group with by",
        viHelp: "nhóm bằng by"
      )
    case .countOfCondition(let written):
      return error(
        "count-of-condition",
        "count takes a column or 'where'",
        vi: "count nhận một cột hoặc 'where'",
        help: "count(where \(written))",
        viHelp: "count(where \(written))"
      )
    case .neitherKeyNorAggregate(let name, let beside):
      return error(
        "neither-key-nor-aggregate",
        beside.map { "\(name) has many values, \($0) has one" }
          ?? "\(name) is neither a key nor a figure over many rows",
        vi: beside.map { "\(name) có nhiều giá trị, \($0) có một" }
          ?? "\(name) không phải khóa nhóm cũng không phải số tổng hợp",
        help: "add \(name) after by, or take it away",
        viHelp: "thêm \(name) sau by, hoặc bỏ nó"
      )
    case .balanceOverMonths(let name):
      return error(
        "balance-over-months",
        "\(name) is a balance: added over months, the same debt counts many times",
        vi: "\(name) là số dư: cộng qua nhiều tháng thì một khoản nợ bị tính nhiều lần",
        help: "by period, or avg(\(name)), or as of one month",
        viHelp: "by period, hoặc avg(\(name)), hoặc as of một tháng"
      )
    case .sumOfShared(let name):
      return error(
        "sum-of-shared",
        "\(name) stands in every unit of the firm: its sum counts it several times",
        vi: "\(name) có ở mọi mã của doanh nghiệp: cộng lại sẽ bị tính nhiều lần",
        help: "sum(overdue), or max(\(name))",
        viHelp: "sum(overdue), hoặc max(\(name))"
      )
    case .questionNeedsOneValue:
      return error(
        "question-needs-one-value",
        "a question in brackets must show one value",
        vi: "câu hỏi trong ngoặc phải cho một giá trị",
        help: "for example (debtors show avg(amount))",
        viHelp: "ví dụ (debtors show avg(amount))"
      )
    case .withinQuestion(let inner): return inner
    case .topNeedsCount(let written):
      return error(
        "top-needs-count",
        "top takes a whole number from 1, not '\(written)'",
        vi: "top nhận số nguyên từ 1, không phải '\(written)'",
        help: "for example top 10",
        viHelp: "ví dụ top 10"
      )
    case .topNeedsNumber(let name, let source, let count):
      return error(
        "top-needs-number",
        "top … by needs a number or a date, and \(name) is neither",
        vi: "top … by cần số hoặc ngày, còn \(name) thì không",
        help: "to group: \(source) by \(name) top \(count)",
        viHelp: "để nhóm: \(source) by \(name) top \(count)"
      )
    case .topNeedsKey(let example):
      return error(
        "top-needs-key",
        "top by what?",
        vi: "top theo gì?",
        help: example.map { "such as top 10 by " + $0 },
        viHelp: example.map { "ví dụ top 10 by " + $0 }
      )
    default: return unreachable
    }
  }

  // MARK: Time

  var timeWords: Diagnostic {
    switch self {
    case .nothingImported:
      return error(
        "nothing-imported",
        "no month of debts has been imported yet",
        vi: "chưa nhập danh sách nợ tháng nào",
        help: "import debts \"FILE.csv\"",
        viHelp: "import debts \"FILE.csv\""
      )
    case .monthNotImported(let month, let imported):
      let known = imported.map(\.iso).joined(separator: ", ")
      return error(
        "month-not-imported",
        "\(month.iso) was not imported",
        vi: "chưa nhập tháng \(month.iso)",
        help: imported.isEmpty ? nil : "imported: " + known,
        viHelp: imported.isEmpty ? nil : "đã nhập: " + known
      )
    case .monthsMissing(let runs):
      let names = runs.map { run in
        run.lowerBound == run.upperBound
          ? run.lowerBound.iso : run.lowerBound.iso + " to " + run.upperBound.iso
      }.joined(separator: ", ")
      var note = error(
        "months-missing",
        "not imported, and so not in the answer: \(names)",
        vi: "chưa nhập nên không có trong kết quả: \(names.replacing(" to ", with: " đến "))"
      )
      note.severity = .note
      return note
    case .debtsAreMonthly(let before, let at):
      return error(
        "debts-are-monthly",
        "debts are kept by month",
        vi: "nợ được giữ theo tháng",
        help: "as of \(before.iso), or as of \(at.iso)",
        viHelp: "as of \(before.iso), hoặc as of \(at.iso)"
      )
    case .periodIsTheQuestionsMonth(let source, let month):
      let written = month ?? "2022-06"
      return error(
        "period-is-the-questions-month",
        "the answer is for one month",
        vi: "câu trả lời là của một tháng",
        help: "\(source) as of \(written)",
        viHelp: "\(source) as of \(written)"
      )
    case .monthIsNoNumber(let name, let value):
      return error(
        "month-is-no-number",
        "\(name) is the month of the list, and \(value) is a number",
        vi: "\(name) là tháng của danh sách, còn \(value) là số",
        help: "for the number of months write months (so_thang)",
        viHelp: "số tháng nợ viết là so_thang"
      )
    case .needsTwoMonths(let source):
      return error(
        "needs-two-months",
        "\(source) compares two months",
        vi: "\(source) so sánh hai tháng",
        help: "for example \(source) from 2022-08 to 2022-09",
        viHelp: "ví dụ \(source) from 2022-08 to 2022-09"
      )
    case .isOfOneDay(let source):
      return error(
        "is-of-one-day",
        "\(source) is as of one day",
        vi: "\(source) tính đến một ngày",
        help: "for example \(source) as of 20/09/2022",
        viHelp: "ví dụ \(source) as of 20/09/2022"
      )
    case .partIsNotCompared(let month):
      return error(
        "part-is-not-compared",
        "of \(month.iso) only a part was imported: not comparable",
        vi: "tháng \(month.iso) chỉ nhập một phần: không so sánh được",
        help: "import the whole list of \(month.iso)",
        viHelp: "hãy nhập đủ danh sách tháng \(month.iso)"
      )
    case .unknownRevision(let number, let month, let count):
      return error(
        "unknown-revision",
        "\(month.iso) has no revision \(number)",
        vi: "tháng \(month.iso) không có lần nhập \(number)",
        help: count == 1 ? "it was imported once" : "it has revisions 1 to \(count)",
        viHelp: count == 1 ? "chỉ nhập một lần" : "có các lần nhập 1 đến \(count)"
      )
    case .asOfNeedsBalances(let source, let day):
      return error(
        "as-of-needs-balances",
        "as of is for debts and debtors; \(source) have days",
        vi: "as of dùng cho debts và debtors; \(source) có ngày",
        help: "\(source) until \(day.vietnamese), if that is meant; or since …, in …",
        viHelp: "\(source) until \(day.vietnamese), nếu ý là vậy; hoặc since …, in …"
      )
    case .sourceHasNoTime(let source):
      return error(
        "source-has-no-time",
        "\(source) have no time of their own",
        vi: "\(source) không có thời gian riêng"
      )
    case .rangeEndsBeforeItStarts:
      return error(
        "range-ends-before-it-starts",
        "the range ends before it starts",
        vi: "khoảng kết thúc trước khi bắt đầu",
        help: "the earlier time stands first",
        viHelp: "thời gian sớm hơn viết trước"
      )
    default: return unreachable
    }
  }
}

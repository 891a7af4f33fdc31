import Query
import Values

extension DomainCatalogue {
  static let promises = SourceDeclaration(
    "promises",
    label: Localized("promises", vi: "lời hứa"),
    meaning: Localized(
      "parts of agreements to pay; payments fill the earliest part first, a payment on the due day"
        + " is in time",
      vi: "các kỳ của cam kết nộp; tiền nộp tính cho kỳ sớm nhất, nộp đúng ngày hạn là đúng hạn"
    ),
    time: .dated(column: "made"),
    columns: promiseColumns,
    defaultColumns: ["id", "code", "name", "made", "part", "amount", "due", "paid", "state"],
    defaultOrder: ["due", "id"],
    mainMeasure: "amount",
    belongsToEmployer: true,
    idLetter: "V"
  )

  static let payments = SourceDeclaration(
    "payments",
    label: Localized("payments", vi: "nộp tiền"),
    meaning: Localized(
      "money received, in dong; negative for a reversal; the unit may be unknown",
      vi: "tiền đã nộp, đồng; số âm là đảo; có thể chưa rõ đơn vị"
    ),
    time: .dated(column: "date"),
    columns: paymentColumns,
    defaultColumns: ["id", "code", "name", "date", "amount", "document", "state"],
    defaultOrder: ["date", "id"],
    mainMeasure: "amount",
    belongsToEmployer: true,
    idLetter: "Y"
  )

  private static let promiseColumns =
    [
      idColumn, codeColumn,
      ColumnDeclaration(
        "agreement",
        .code,
        Localized("agreement", vi: "cam kết"),
        Localized("the agreement of which this is a part", vi: "cam kết chứa kỳ này")
      ),
      ColumnDeclaration(
        "part",
        .number,
        Localized("part", vi: "kỳ"),
        Localized("which part of the agreement, from 1", vi: "kỳ thứ mấy của cam kết")
      ),
      ColumnDeclaration(
        "contact",
        .code,
        Localized("contact", vi: "lần làm việc"),
        Localized("the call or meeting where it was made", vi: "lần liên hệ có cam kết")
      ),
      ColumnDeclaration(
        "made",
        .date,
        Localized("made on", vi: "ngày cam kết"),
        Localized("the day it was made", vi: "ngày cam kết")
      ),
      money(
        "amount",
        Localized("amount", vi: "số tiền"),
        Localized("what was promised, in dong", vi: "số tiền cam kết, đồng")
      ),
      ColumnDeclaration(
        "due",
        .date,
        Localized("due", vi: "hạn"),
        Localized("the day by which it is to be paid", vi: "ngày phải nộp")
      ),
      money(
        "paid",
        Localized("paid", vi: "đã nộp"),
        Localized("paid towards this part up to today", vi: "đã nộp cho kỳ này đến hôm nay")
      ),
      money(
        "paid_in_time",
        Localized("paid in time", vi: "nộp đúng hạn"),
        Localized("of that, up to the due day", vi: "phần nộp không quá hạn")
      ),
      ColumnDeclaration(
        "state",
        .category(.promiseState),
        Localized("state", vi: "tình trạng"),
        Localized(
          "open until the due day; then kept, late, partly, broken; replaced and no longer owed stand aside",
          vi:
            "còn hạn; sau đó giữ lời, nộp trễ, một phần, thất hứa; đã thay và không còn nợ để riêng"
        )
      ),
      ColumnDeclaration(
        "replaces",
        .code,
        Localized("replaces", vi: "thay cam kết"),
        Localized("the earlier promise that it takes the place of", vi: "cam kết cũ được thay")
      ),
      noteColumn,
    ] + recordingColumns

  private static let paymentColumns =
    [idColumn, codeColumn]
    + dayColumns(
      Localized("date", vi: "ngày"),
      Localized("day of the receipt", vi: "ngày nộp tiền")
    )
    + [
      ColumnDeclaration(
        "day_known",
        .category(.yesNo),
        Localized("day known", vi: "rõ ngày"),
        Localized("no where only the month is known", vi: "không nếu chỉ biết tháng")
      ),
      money(
        "amount",
        Localized("amount", vi: "số tiền"),
        Localized("money received, in dong", vi: "số tiền đã nộp, đồng")
      ),
      ColumnDeclaration(
        "reverses",
        .code,
        Localized("reverses", vi: "đảo chứng từ"),
        Localized("the payment that it takes back", vi: "khoản nộp bị đảo")
      ),
      ColumnDeclaration(
        "fund",
        .category(.fund),
        Localized("fund", vi: "quỹ đóng"),
        Localized("the fund it is for, where known", vi: "quỹ được nộp, nếu rõ")
      ),
      ColumnDeclaration(
        "towards",
        .category(.paymentPurpose),
        Localized("towards", vi: "nội dung nộp"),
        Localized("contributions, or a finding", vi: "nộp theo nghĩa vụ hay theo kết luận")
      ),
      reference(
        "finding",
        Localized("finding", vi: "sai phạm"),
        Localized("the finding that it pays", vi: "sai phạm được nộp")
      ),
      text(
        "document",
        Localized("document", vi: "chứng từ"),
        Localized("number of the voucher", vi: "số chứng từ")
      ),
      text(
        "memo",
        Localized("memo", vi: "nội dung"),
        Localized("text of the transfer", vi: "nội dung chuyển khoản")
      ),
      ColumnDeclaration(
        "state",
        .category(.paymentState),
        Localized("state", vi: "trạng thái"),
        Localized(
          "matched to a unit, unmatched, reversed, or undecidable: the month before is not known",
          vi: "đã ghép đơn vị, chưa rõ, đã đảo, không quyết định được: thiếu số liệu tháng trước"
        )
      ),
      money(
        "recovered",
        Localized("recovered", vi: "thu hồi nợ"),
        Localized(
          "the part that met debt overdue at the month-end before",
          vi: "phần trừ vào nợ quá hạn cuối tháng trước"
        )
      ),
      money(
        "surplus",
        Localized("current or advance", vi: "đóng hiện tại hoặc thừa"),
        Localized("the part beyond the overdue debt", vi: "phần vượt số nợ quá hạn")
      ),
      noteColumn,
    ] + recordingColumns
}

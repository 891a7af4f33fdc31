extension BuiltInLessons {
  static let contacts = #"""
    lesson: 10
    title en: Contacts
    title vi: Ghi liên hệ với đơn vị
    minutes: 8

    step
    say en: What was done is recorded at once: record, what it was, the unit, then fields with their
      values. Nothing that is recorded is ever lost.
    say vi: Làm gì thì ghi ngay: record (ghi), việc gì, đơn vị nào, rồi từng trường với giá trị. Đã ghi
      thì không bao giờ mất.
    task en: TA0123B was called on 12/10/2022; the result: promised. They promise 200 triệu by
      15/11/2022.
    task vi: Ngày 12/10/2022 đã gọi TA0123B; kết quả: hứa trả (promised). Họ hứa nộp 200 triệu trước
      15/11/2022.
    answer: record call TA0123B on 12/10/2022 result promised promise 200m by 15/11/2022
    check: state calls where code = TA0123B and date = 12/10/2022 show date, result
    check: state promises where code = TA0123B and made = 12/10/2022 show amount, due
    another: record call TA0123B on 12/10/2022 promise 200 triệu by 15/11/2022 result promised
    wrong: record call TA0123B on 12/10/2022 result promised
    wrong: record call TA0123B on 12/10/2022 result promised promise 20m by 15/11/2022
    hint en: record call TA0123B on … result … promise … by …
    hint vi: record call TA0123B on … result … promise … by …
    hint en: undo takes back what went wrong.
    hint vi: Ghi nhầm thì gõ undo.

    step
    task en: On 13/10/2022 they were visited. Record the visit.
    task vi: Ngày 13/10/2022 đã đến làm việc tại đơn vị đó. Hãy ghi lần đến (visit).
    answer: record visit TA0123B on 13/10/2022
    check: state visits where code = TA0123B show code, date
    another: record visit "go phu thinh" on 13/10/2022
    wrong: record visit TA0123B on 12/10/2022
    hint en: record visit TA0123B on …
    hint vi: record visit TA0123B on …

    step
    say en: for (QUESTION) records for many units at once; letters get numbers one after the other. It
      asks first, or wants yes at the end.
    say vi: for (CÂU HỎI) ghi cho nhiều đơn vị một lần; công văn được đánh số liên tiếp. Chương trình
      hỏi lại trước, hoặc cần yes ở cuối.
    task en: A dozen letters: record letter for (debtors where district = "Tân Uyên" top 12) kind
      urging statement 2022-09 number "901/BHXH-QLT" on 13/10/2022
    task vi: Một chục công văn đôn đốc: record letter for (debtors where district = "Tân Uyên" top 12)
      kind urging statement 2022-09 number "901/BHXH-QLT" on 13/10/2022
    answer: record letter for (debtors where district = "Tân Uyên" top 12) kind urging
      statement 2022-09 number "901/BHXH-QLT" on 13/10/2022 yes
    check: state letters where date = 13/10/2022 show code, number
    another: record letter for (debtors where district = "Tân Uyên" sort amount desc top 12) kind urging
      statement 2022-09 number "901/BHXH-QLT" on 13/10/2022 yes
    wrong: record letter for (debtors where district = "Tân Uyên" top 10) kind urging
      statement 2022-09 number "901/BHXH-QLT" on 13/10/2022 yes
    hint en: The question in brackets chooses the units; on a terminal answer the question with yes.
    hint vi: Câu hỏi trong ngoặc chọn đơn vị; khi được hỏi thì trả lời có (yes).

    step
    say en: A letter that was never sent is not deleted: void keeps it with the reason.
    say vi: Công văn ghi nhầm thì không xóa: void giữ lại kèm lý do.
    task en: The letter L-2022-0322 of September was entered by mistake. Void it because "ghi nhầm".
    task vi: Công văn L-2022-0322 của tháng 9 ghi nhầm. Hãy hủy (void) vì "ghi nhầm".
    answer: void L-2022-0322 because "ghi nhầm"
    check: state letters where date = 22/09/2022 show code, number
    wrong: void L-2022-0321 because "ghi nhầm"
    hint en: void L-2022-0322 because "…"
    hint vi: void L-2022-0322 because "…"

    step
    say en: contacts holds calls, letters, visits and meetings together.
    say vi: contacts (liên hệ) gồm cả cuộc gọi, công văn, lần đến và buổi làm việc.
    task en: How many contacts of each kind were there since 01/10/2022?
    task vi: Từ 01/10/2022 có bao nhiêu liên hệ mỗi loại?
    answer: contacts since 01/10/2022 by kind show count
    another: contacts where date >= 01/10/2022 by kind
    wrong: contacts by kind show count
    hint en: contacts since 01/10/2022 by …
    hint vi: contacts since 01/10/2022 by …
    """#
}

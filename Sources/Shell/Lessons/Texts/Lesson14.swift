extension BuiltInLessons {
  static let signing = #"""
    lesson: 14
    title en: Signing and handing over
    title vi: Ký và bàn giao danh sách
    minutes: 8
    ledger: 2022-08
    file: 2022-09.csv = 2022-09
    prepare: import debts "2022-09.csv" complete yes
    prepare: refer debtors where months >= 3 or class = bad for 2022-09 yes

    step
    say en: The draft R-2022-09 is there. Signing gives it its number and freezes it: later payments,
      imports and changes of names no longer change what it says.
    say vi: Đã có dự thảo R-2022-09. Khi ký, danh sách có số và được giữ nguyên: nộp tiền, nhập liệu, đổi
      tên về sau không làm thay đổi nội dung.
    task en: Sign it: sign R-2022-09 number "1234/BHXH-TST" dated 10/10/2022 by "Phó Giám đốc"
    task vi: Hãy ký: sign R-2022-09 number "1234/BHXH-TST" dated 10/10/2022 by "Phó Giám đốc"
    answer: sign R-2022-09 number "1234/BHXH-TST" dated 10/10/2022 by "Phó Giám đốc"
    check: state referrals where id = R-2022-09 show state, number, dated, units, amount
    wrong: refer debtors where months >= 3 for 2022-09 yes
    hint en: sign R-2022-09 number "…" dated …
    hint vi: sign R-2022-09 number "…" dated …

    step
    say en: A workbook for the recipients: export referral, to a file that ends with .xlsx.
    say vi: Bảng tính cho nơi nhận: export referral, vào tệp có đuôi .xlsx.
    task en: Write the list to "ds-2022-09.xlsx".
    task vi: Xuất danh sách ra "ds-2022-09.xlsx".
    answer: export referral R-2022-09 to "ds-2022-09.xlsx"
    check: state audit where action = "export" and statement ~ "R-2022-09" show max(rows)
    another: export referral R-2022-09 to "list-{period}.xlsx"
    wrong: export debtors to "no.xlsx"
    hint en: export referral R-2022-09 to "…"
    hint vi: export referral R-2022-09 to "…"

    step
    say en: The date of the letter is not the hand-over. Each recipient is one hand-over in the log;
      the list stays one list.
    say vi: Ngày của công văn không phải ngày bàn giao. Mỗi nơi nhận là một dòng bàn giao; danh sách vẫn
      chỉ là một.
    task en: Handed over to "PC03 Công an tỉnh" on 10/10/2022, two copies.
    task vi: Đã giao cho "PC03 Công an tỉnh" ngày 10/10/2022, hai bản (copies 2).
    answer: hand over R-2022-09 to "PC03 Công an tỉnh" on 10/10/2022 copies 2
    check: state handovers where referral = R-2022-09 show recipient, date, copies
    hint en: hand over R-2022-09 to "…" on … copies 2
    hint vi: hand over R-2022-09 to "…" on … copies 2

    step
    task en: And to "Công an TP Thủ Dầu Một" on 11/10/2022, one copy.
    task vi: Và giao cho "Công an TP Thủ Dầu Một" ngày 11/10/2022, một bản.
    answer: hand over R-2022-09 to "Công an TP Thủ Dầu Một" on 11/10/2022
    check: state handovers where referral = R-2022-09 show recipient, date, copies
    hint en: hand over R-2022-09 to "…" on …
    hint vi: hand over R-2022-09 to "…" on …

    step
    say en: The audit keeps who did what and when, also what was exported.
    say vi: Nhật ký (audit) giữ ai làm gì, lúc nào, kể cả xuất tệp.
    task en: How many rows did the workbook get? Ask audit where action = "export" and
      statement ~ "R-2022-09" show max(rows)
    task vi: Tệp bảng tính có bao nhiêu dòng? Hỏi audit where action = "export" and
      statement ~ "R-2022-09" show max(rows)
    answer: audit where action = "export" and statement ~ "R-2022-09" show max(rows)
    another: audit where action = "export" and statement contains "referral R-2022" show max(rows)
    wrong: audit where action = "sign" show count
    hint en: audit where action = "export" and statement ~ … show max(rows)
    hint vi: audit where action = "export" and statement ~ … show max(rows)
    """#
}

extension BuiltInLessons {
  static let drafting = #"""
    lesson: 13
    title en: Drafting the list for the police
    title vi: Lập dự thảo danh sách chuyển công an
    minutes: 9
    ledger: 2022-08
    file: 2022-09.csv = 2022-09
    prepare: import debts "2022-09.csv" complete yes

    step
    say en: September has been taken in; its list for the police has not been made. The rule of the
      office: three months or more, or bad debt.
    say vi: Đã nhập tháng 9, chưa lập danh sách chuyển công an. Tiêu chí của cơ quan: nợ từ ba tháng trở
      lên, hoặc nợ khó thu.
    task en: How many units does the rule name, and what do they owe? Show count and sum(amount).
    task vi: Tiêu chí này có bao nhiêu đơn vị, nợ bao nhiêu? Hiện count và sum(amount).
    answer: debtors where months >= 3 or class = bad show count, sum(amount)
    another: nợ khi số tháng >= 3 hoặc loại nợ = bad hiện số lượng, tổng(số tiền)
    wrong: debtors where months >= 3 and class = bad show count, sum(amount)
    hint en: debtors where months >= 3 or class = bad show …
    hint vi: debtors where months >= 3 or class = bad show …

    step
    say en: Some must not be handed over: those whose suspension, dispute or force majeure is proven
      and running. They have marks that hold the list.
    say vi: Một số không được chuyển: đơn vị đang được tạm dừng đóng, đang tranh chấp, bất khả kháng, có
      giấy tờ và còn hiệu lực. Những dấu hiệu đó có holds_list = yes.
    task en: Which units are held back, of which kind and by which document? marks where … show code,
      kind, document
    task vi: Đơn vị nào được giữ lại, loại gì, theo văn bản nào? marks where … show code, kind, document
    answer: marks where holds_list = yes show code, kind, document
    another: marks where holds_list = yes
    wrong: marks show code, kind, document
    wrong: marks where holds_list = no show code, kind, document
    hint en: marks where holds_list = yes show code, kind, document
    hint vi: marks where holds_list = yes show code, kind, document

    step
    say en: refer drafts the list and takes out by itself who must not be handed over. It says who is
      held back and what to look at before signing.
    say vi: refer (chuyển) lập dự thảo và tự đưa ra ngoài các đơn vị không được chuyển. Nó nêu ai được
      giữ lại và cần xem gì trước khi ký.
    task en: Draft the list for 2022-09 by the rule.
    task vi: Lập dự thảo danh sách tháng 2022-09 theo tiêu chí.
    answer: refer debtors where months >= 3 or class = bad for 2022-09 yes
    check: state referrals where id = R-2022-09 show state, units, amount
    wrong: refer debtors where months >= 3 for 2022-09 yes
    hint en: refer debtors where months >= 3 or class = bad for 2022-09
    hint vi: refer debtors where months >= 3 or class = bad for 2022-09
    hint en: undo takes a wrong draft back.
    hint vi: Dự thảo sai thì gõ undo.

    step
    say en: Who has paid since the end of the month should be looked at: paid_since says how much.
    say vi: Cần xem đơn vị đã nộp sau cuối tháng: paid_since cho biết nộp bao nhiêu.
    task en: Which lines of R-2022-09 have paid at least what they owed (paid_since >= amount)? Show
      the code.
    task vi: Những dòng nào của R-2022-09 đã nộp đủ số nợ (paid_since >= amount)? Hiện mã.
    answer: referred where referral = R-2022-09 and paid_since >= amount show code
    another: referred where paid_since >= amount and referral = R-2022-09
    wrong: referred where referral = R-2022-09 and paid_since > 0 show code
    hint en: referred where referral = R-2022-09 and paid_since >= amount show code
    hint vi: referred where referral = R-2022-09 and paid_since >= amount show code

    step
    say en: withdraw strikes lines from a draft, each with the reason.
    say vi: withdraw rút dòng khỏi dự thảo, kèm lý do.
    task en: Strike TA0777B and TB0412C from R-2022-09, because "đã nộp đủ ngày 05/10/2022".
    task vi: Rút TA0777B và TB0412C khỏi R-2022-09, lý do "đã nộp đủ ngày 05/10/2022".
    answer: withdraw TA0777B, TB0412C from R-2022-09 because "đã nộp đủ ngày 05/10/2022" yes
    check: state referrals where id = R-2022-09 show state, units, amount
    wrong: withdraw TA0123B from R-2022-09 because "đã nộp đủ ngày 05/10/2022" yes
    hint en: withdraw TA0777B, TB0412C from R-2022-09 because "…"
    hint vi: withdraw TA0777B, TB0412C from R-2022-09 because "…"

    step
    task en: How many lines and how much money does the draft hold now? Ask referrals for R-2022-09,
      with units and amount.
    task vi: Dự thảo nay có bao nhiêu dòng, bao nhiêu tiền? Hỏi referrals của R-2022-09, gồm units và
      amount.
    answer: referrals where id = R-2022-09 show units, amount
    another: referrals where id = R-2022-09
    another: referred where referral = R-2022-09 show count, sum(amount)
    wrong: referrals where id = R-2022-08 show units, amount
    hint en: referrals where id = R-2022-09 show units, amount
    hint vi: referrals where id = R-2022-09 show units, amount
    """#
}

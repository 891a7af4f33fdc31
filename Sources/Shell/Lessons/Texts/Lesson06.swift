extension BuiltInLessons {
  static let thenAndNow = #"""
    lesson: 6
    title en: Then and now
    title vi: Trước và nay
    minutes: 8

    step
    say en: debts holds every unit of every month. from … to …, directly behind the source, takes
      several months.
    say vi: debts (công nợ) có mọi đơn vị của mọi tháng. from … to … (từ … đến …), viết ngay sau nguồn,
      lấy nhiều tháng.
    task en: Show the nine months of unit TA0123B, January to September 2022, with period and amount.
    task vi: Hiện chín tháng của đơn vị TA0123B, từ 01/2022 đến 09/2022, gồm period và amount.
    answer: debts from 2022-01 to 2022-09 where code = TA0123B show period, amount
    another: debts in 2022 where code = TA0123B show period, amount
    another: debts from 1/2022 to 9/2022 where code = TA0123B show period, overdue
    wrong: debts where code = TA0123B show period, amount
    wrong: debts from 2022-02 to 2022-09 where code = TA0123B show period, amount
    hint en: debts from … to … where code = TA0123B show period, amount
    hint vi: debts from … to … where code = TA0123B show period, amount

    step
    say en: Balances of several months are never added up: the same debt would be counted nine times.
      With by period each month stands for itself.
    say vi: Số dư nhiều tháng không bao giờ cộng dồn: cùng một món nợ sẽ bị tính chín lần. Thêm
      by period thì mỗi tháng một dòng riêng.
    task en: How much did the province owe in each of the nine months? A row a month, with
      sum(amount).
    task vi: Toàn tỉnh nợ bao nhiêu trong từng tháng của chín tháng? Mỗi tháng một dòng, có sum(amount).
    answer: debtors from 2022-01 to 2022-09 by period show sum(amount)
    another: debtors from 2022-01 to 2022-09 by period
    another: debts in 2022 by period show sum(amount)
    wrong: debtors from 2022-01 to 2022-09 show count
    wrong: debtors from 2022-01 to 2022-08 by period show sum(amount)
    hint en: debtors from … to … by period show sum(amount)
    hint vi: debtors from … to … by period show sum(amount)

    step
    say en: no asks for what is not there: debtors where no debtors as of 2022-08 owe now and did not
      owe in August.
    say vi: no (không có) hỏi cái không có: debtors where no debtors as of 2022-08 là đơn vị nay nợ mà
      tháng 8 không nợ.
    task en: How many units are new among the debtors since August? One number.
    task vi: So với tháng 8, có bao nhiêu đơn vị nợ mới? Một con số.
    answer: debtors where no debtors as of 2022-08 show count
    another: nợ khi chưa có nợ tính đến 08/2022 hiện số lượng
    wrong: debtors where any debtors as of 2022-08 show count
    wrong: debtors as of 2022-08 where no debtors as of 2022-09 show count
    hint en: debtors where no debtors as of … show count
    hint vi: debtors where no debtors as of … show count

    step
    task en: And how many owed in August and owe nothing in September?
    task vi: Còn bao nhiêu đơn vị tháng 8 nợ mà tháng 9 không nợ nữa?
    answer: debtors as of 2022-08 where no debtors as of 2022-09 show count
    another: nợ tính đến 08/2022 khi không có nợ tính đến 09/2022 hiện số lượng
    wrong: debtors where no debtors as of 2022-08 show count
    hint en: Turn it round: begin with the debtors as of 2022-08.
    hint vi: Đảo lại: bắt đầu từ debtors as of 2022-08.

    step
    say en: roll says where everybody stood and stands, step by step of months owed.
    say vi: roll cho biết ai ở nhóm nào trước và nay, theo từng nhóm số tháng nợ.
    task en: Show the roll from August to September 2022.
    task vi: Hiện roll từ tháng 8 đến tháng 9 năm 2022.
    answer: roll from 2022-08 to 2022-09
    another: roll from 8/2022 to 9/2022
    wrong: roll from 2022-07 to 2022-09
    hint en: roll from … to …
    hint vi: roll from … to …

    step
    say en: change(amount) is the difference from the month before, for each unit.
    say vi: change(amount) (biến động) là chênh lệch so với tháng trước, của từng đơn vị.
    task en: Which units owe over 3 tỷ more than a month before?
    task vi: Đơn vị nào nợ tăng hơn 3 tỷ so với tháng trước?
    answer: debtors where change(amount) > 3 tỷ
    another: debtors where amount - before(amount) > 3 tỷ
    another: debtors where change(amount, 1 month) > 3bn
    wrong: debtors where amount > 3 tỷ
    wrong: debtors where change(amount, 3 months) > 3 tỷ
    hint en: debtors where change(…) > 3 tỷ
    hint vi: debtors where change(…) > 3 tỷ

    step
    say en: left holds who is no longer on the police list, each with the reason.
    say vi: left là những đơn vị không còn trong danh sách chuyển công an, kèm lý do.
    task en: Why did units leave before R-2022-09? Show the count of each reason: left where
      referral = R-2022-09 by why …
    task vi: Vì sao các đơn vị rời danh sách trước R-2022-09? Đếm theo từng lý do: left where
      referral = R-2022-09 by why …
    answer: left where referral = R-2022-09 by why show count
    another: left where referral = R-2022-09 by why
    wrong: left by why show count
    wrong: left where referral = R-2022-09 show count
    hint en: left where referral = R-2022-09 by why show count
    hint vi: left where referral = R-2022-09 by why show count
    """#
}

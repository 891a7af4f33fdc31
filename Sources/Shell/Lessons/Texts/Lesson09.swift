extension BuiltInLessons {
  static let unmatchedMoney = #"""
    lesson: 9
    title en: Money without a name
    title vi: Tiền chưa rõ của ai
    minutes: 8

    step
    say en: A receipt counts for nobody until its unit is known. Such payments have an empty code.
    say vi: Khoản nộp chưa rõ đơn vị thì chưa tính cho ai. Các khoản đó có code để trống.
    task en: How many payments have no unit, and what do they sum to? payments where code is empty show …
    task vi: Bao nhiêu khoản nộp chưa rõ đơn vị, tổng bao nhiêu? payments where code is empty show …
    answer: payments where code is empty show count, sum(amount)
    another: payments where state = unmatched show count, sum(amount)
    wrong: payments show count, sum(amount)
    wrong: payments where code is empty show count
    hint en: payments where code is empty show count, …
    hint vi: payments where code is empty show count, …

    step
    say en: memo is what the payer wrote. Many say nothing; some name the firm.
    say vi: memo (nội dung) là lời ghi khi chuyển khoản. Nhiều khoản không nói gì; có khoản nêu tên công ty.
    task en: Find the payment without a unit whose memo contains "go phu thinh".
    task vi: Tìm khoản chưa rõ đơn vị có memo chứa "go phu thinh".
    answer: payments where code is empty and memo contains "go phu thinh"
    another: payments where code is empty and memo ~ "Gỗ Phú Thịnh"
    wrong: payments where code is empty
    wrong: payments where memo contains "thinh" and code is not empty
    hint en: payments where code is empty and memo contains …
    hint vi: payments where code is empty and memo contains …

    step
    say en: amend gives the payment its unit; the receipt as it came stays readable in its history.
    say vi: amend ghi đơn vị cho khoản nộp; bản ghi ban đầu vẫn xem lại được trong lịch sử.
    task en: That firm is TA0123B. Say so, with the reason: amend Y-2022-0743 code TA0123B because "…"
    task vi: Công ty đó là TA0123B. Ghi lại, nêu lý do: amend Y-2022-0743 code TA0123B because "…"
    answer: amend Y-2022-0743 code TA0123B because "theo nội dung chuyển khoản"
    check: state payments where id = Y-2022-0743 show code, amount
    wrong: amend Y-2022-0743 code TA0124B because "nhầm"
    hint en: amend Y-2022-0743 code TA0123B because "theo nội dung chuyển khoản"
    hint vi: amend Y-2022-0743 code TA0123B because "theo nội dung chuyển khoản"

    step
    say en: by several columns finds what came twice: the same day, the same sum, the same words.
    say vi: Gộp theo nhiều cột sẽ lộ khoản bị báo hai lần: cùng ngày, cùng số tiền, cùng nội dung.
    task en: Which payments without a unit agree in date, amount and memo? payments where code is empty by date,
      amount, memo show count having count > 1
    task vi: Những khoản chưa rõ đơn vị nào trùng date, amount và memo? payments where code is empty by date,
      amount, memo show count having count > 1
    answer: payments where code is empty by date, amount, memo show count having count > 1
    another: payments where code is empty by memo, amount, date show count having count >= 2
    wrong: payments where code is empty by memo show count having count > 1
    hint en: payments where code is empty by date, amount, memo show count having …
    hint vi: payments where code is empty by date, amount, memo show count having …

    step
    say en: The bank confirmed that it was one transfer: Y-2022-0776 repeats Y-2022-0775. void takes a record back
      by a counter-entry; nothing is deleted.
    say vi: Ngân hàng xác nhận chỉ có một lần chuyển: Y-2022-0776 lặp lại Y-2022-0775. void hủy bằng bút toán ngược;
      không xóa gì.
    task en: Void the second one, with a reason.
    task vi: Hủy khoản thứ hai, nêu lý do.
    answer: void Y-2022-0776 because "sao kê báo hai lần"
    check: state payments where amount = 36500000 and date = 27/09/2022 show id
    wrong: void Y-2022-0775 because "sao kê báo hai lần"
    hint en: void Y-2022-0776 because "sao kê báo hai lần"
    hint vi: void Y-2022-0776 because "sao kê báo hai lần"

    step
    say en: The rest stays without a unit: a guess would give somebody money that is not theirs.
    say vi: Các khoản còn lại để nguyên: đoán bừa là ghi tiền cho người không nộp.
    task en: What is left? Count and sum of the payments without a unit once more.
    task vi: Còn lại bao nhiêu? Đếm và cộng lại các khoản chưa rõ đơn vị.
    answer: payments where code is empty show count, sum(amount)
    another: payments where state = unmatched show count, sum(amount)
    wrong: payments where code is not empty show count, sum(amount)
    hint en: The same question as at the beginning.
    hint vi: Hỏi lại câu đầu bài.
    """#
}

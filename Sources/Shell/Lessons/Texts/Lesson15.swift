extension BuiltInLessons {
  static let correction = #"""
    lesson: 15
    title en: A name was wrong
    title vi: Ghi nhầm một đơn vị
    minutes: 8

    step
    say en: A signed list is frozen. What was wrong in it is withdrawn by a correction with its own number, which
      is handed over like the list.
    say vi: Danh sách đã ký thì không sửa. Ghi nhầm đơn vị nào thì rút bằng một công văn đính chính có số riêng và
      bàn giao như danh sách.
    task en: Which corrections are there already? Ask for the source corrections.
    task vi: Đã có những đính chính nào? Hỏi nguồn corrections.
    answer: corrections
    another: corrections show all
    wrong: referrals
    wrong: corrections where referral = R-2022-06
    hint en: One word is a whole question.
    hint vi: Một từ là đủ một câu hỏi.

    step
    say en: TC1273A stands on R-2022-09 by a mistaken code. withdraw names the unit, the list, the reason, and the
      letter's number and date.
    say vi: TC1273A có trong R-2022-09 do nhầm mã. withdraw nêu đơn vị, danh sách, lý do, số và ngày công văn.
    task en: Withdraw it: reason "nhầm mã đơn vị", number "1251/BHXH-TST", dated 13/10/2022. In a lesson nobody asks
      back: end the line with yes.
    task vi: Hãy rút: lý do "nhầm mã đơn vị", number "1251/BHXH-TST", dated 13/10/2022. Trong bài học không có câu hỏi
      lại: thêm yes ở cuối câu.
    answer: withdraw TC1273A from R-2022-09 because "nhầm mã đơn vị" number "1251/BHXH-TST" dated 13/10/2022 yes
    check: state corrections where referral = R-2022-09 show units, amount, number, dated
    check: state referred where referral = R-2022-09 and withdrawn is not empty show code
    wrong: withdraw TA0123B from R-2022-09 because "nhầm mã đơn vị" number "1251/BHXH-TST" dated 13/10/2022 yes
    hint en: withdraw TC1273A from R-2022-09 because "…" number "…" dated 13/10/2022 yes
    hint vi: withdraw TC1273A from R-2022-09 because "…" number "…" dated 13/10/2022 yes

    step
    say en: The list itself keeps its units and its sum; beside them stand those after the correction.
    say vi: Danh sách giữ nguyên số đơn vị và số tiền; bên cạnh là số sau đính chính.
    task en: Show both ways of counting R-2022-09: units, amount, units_corrected and amount_corrected of referrals
      where id = R-2022-09.
    task vi: Hiện cả hai cách tính của R-2022-09: units, amount, units_corrected và amount_corrected của referrals
      where id = R-2022-09.
    answer: referrals where id = R-2022-09 show units, amount, units_corrected, amount_corrected
    wrong: referrals where id = R-2022-09 show units, amount
    wrong: referrals where id = R-2022-08 show units, amount, units_corrected, amount_corrected
    hint en: referrals where id = R-2022-09 show units, amount, …
    hint vi: referrals where id = R-2022-09 show units, amount, …

    step
    say en: The line says of itself when and why it was withdrawn.
    say vi: Dòng bị rút tự ghi ngày và lý do.
    task en: Show code, withdrawn and withdrawn_because of the lines of R-2022-09 where withdrawn is not empty.
    task vi: Hiện code, withdrawn và withdrawn_because của các dòng R-2022-09 có withdrawn is not empty.
    answer: referred where referral = R-2022-09 and withdrawn is not empty show code, withdrawn, withdrawn_because
    another: referred where withdrawn is not empty and referral = R-2022-09 show code, withdrawn, withdrawn_because, amount
    wrong: referred where withdrawn is not empty show code, withdrawn, withdrawn_because
    hint en: referred where referral = R-2022-09 and withdrawn is not empty show …
    hint vi: referred where referral = R-2022-09 and withdrawn is not empty show …

    step
    say en: Whoever got the list gets the correction too, with its letter, and the hand-over is logged: hand over,
      the id that withdraw told, to "…" on a day.
    say vi: Ai đã nhận danh sách thì nhận cả đính chính kèm công văn, và việc bàn giao được ghi lại: hand over, mã mà
      withdraw đã báo, to "…" on ngày.
    task en: A withdrawn unit still owes. What happens to it in the next month's draft?
    task vi: Đơn vị bị rút vẫn còn nợ. Tháng sau lập dự thảo thì sao?
    option en: It never comes onto a list again
    option vi: Không bao giờ vào danh sách nữa
    option en: The question of the next list decides anew; the withdrawal was of one line of one list
    option vi: Điều kiện của danh sách sau quyết định lại; việc rút chỉ là một dòng của một danh sách
    option en: Its debt is written off
    option vi: Nợ của đơn vị được xóa
    right: 2
    hint en: A correction belongs to a list: see the column referral of corrections.
    hint vi: Đính chính thuộc về một danh sách: xem cột referral của corrections.
    """#
}

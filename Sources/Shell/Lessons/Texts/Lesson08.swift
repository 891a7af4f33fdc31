extension BuiltInLessons {
  static let takeInAMonth = #"""
    lesson: 8
    title en: Take in a month
    title vi: Nhập danh sách một tháng
    minutes: 10
    ledger: 2022-08
    file: 2022-09-loi.csv = 2022-09 with cell, total
    file: 2022-09.csv = 2022-09

    step
    say en: The ledger ends with August. Two files lie in the folder of this lesson: 2022-09-loi.csv
      came first. dry run reads a file, checks every line and changes nothing.
    say vi: Sổ mới có đến tháng 8. Trong thư mục của bài có hai tệp: 2022-09-loi.csv đến trước. dry run
      đọc tệp, kiểm tra từng dòng và không thay đổi gì.
    task en: Look at the file without taking it in: import debts "2022-09-loi.csv" dry run
    task vi: Xem thử tệp mà chưa nhập: import debts "2022-09-loi.csv" dry run
    answer: import debts "2022-09-loi.csv" dry run
    check: refusal rejected-rows
    wrong: import debts "2022-09.csv" dry run
    hint en: import debts "2022-09-loi.csv" dry run
    hint vi: import debts "2022-09-loi.csv" dry run

    step
    say en: The import told which line and which column it cannot take, and that it took nothing.
    say vi: Chương trình nêu dòng nào, cột nào không nhận được, và nói rõ là chưa nhập gì.
    task en: What is wrong in this file?
    task vi: Tệp này sai những gì?
    option en: Only the closing line: its total is not the sum of the rows
    option vi: Chỉ dòng cộng: tổng không bằng tổng các dòng
    option en: An amount that is no number, and a closing line that is not the sum of the rows
    option vi: Một số tiền không phải là số, và dòng cộng không bằng tổng các dòng
    option en: A unit stands in it twice
    option vi: Một đơn vị có hai dòng
    right: 2
    hint en: Read the two lines that begin with error.
    hint vi: Đọc hai dòng bắt đầu bằng error.

    step
    say en: allow rejects would take the rest and leave the month incomplete. Better: the sender
      corrects. The corrected list has come as 2022-09.csv. complete says that a unit that is missing
      owes nothing.
    say vi: allow rejects sẽ nhập phần còn lại, nhưng tháng sẽ thiếu. Tốt hơn là nơi gửi sửa lại. Danh
      sách đã sửa là 2022-09.csv. complete nghĩa là đơn vị không có tên thì không nợ.
    task en: Take in 2022-09.csv as a complete list.
    task vi: Nhập 2022-09.csv là danh sách đầy đủ.
    answer: import debts "2022-09.csv" complete yes
    check: state debts as of 2022-09 show count, sum(amount)
    check: state imports where period = 2022-09 and rejected = 0 show rows, amount
    wrong: import debts "2022-09-loi.csv" complete allow rejects yes
    hint en: import debts "2022-09.csv" complete
    hint vi: import debts "2022-09.csv" complete
    hint en: Where a wrong list was taken in, undo takes it back.
    hint vi: Nếu đã nhập nhầm tệp, gõ undo để lấy lại.

    step
    say en: Is everything there? The closing line of the file states 916.394.646.803.
    say vi: Đã đủ chưa? Dòng cộng của tệp ghi 916.394.646.803.
    task en: Show the sum of the debts of September.
    task vi: Hiện tổng công nợ của tháng 9.
    answer: debts as of 2022-09 show sum(amount)
    another: debts show sum(amount)
    another: debtors as of 2022-09 show sum(amount)
    wrong: debts as of 2022-08 show sum(amount)
    hint en: debts as of 2022-09 show sum(amount)
    hint vi: debts as of 2022-09 show sum(amount)

    step
    say en: The import also told of units that are gone under one code and new under another, with the
      same tax code: another office took them over. TA0155D is now TA0155H.
    say vi: Khi nhập, chương trình cũng báo có đơn vị mất ở mã này và mới ở mã khác, cùng mã số thuế:
      cơ quan khác đã nhận quản lý. TA0155D nay là TA0155H.
    task en: Say so: amend TA0155D successor TA0155H from 01/09/2022 because "…"
    task vi: Ghi lại: amend TA0155D successor TA0155H from 01/09/2022 because "…"
    answer: amend TA0155D successor TA0155H from 01/09/2022 because "chuyển cơ quan quản lý"
    check: state employers where successor is not empty show code, successor
    wrong: amend TA0155H successor TA0155D from 01/09/2022 because "chuyển cơ quan quản lý"
    hint en: The old code stands first, the new one behind successor.
    hint vi: Mã cũ đứng trước, mã mới đứng sau successor.
    """#
}

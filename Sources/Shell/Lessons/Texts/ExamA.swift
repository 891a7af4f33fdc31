extension BuiltInLessons {
  static let monthAlone = #"""
    exam: A
    title en: The month alone
    title vi: Một tháng tự làm
    minutes: 45
    ledger: 2022-08
    file: 2022-09-nhan.csv = 2022-09 with total, cell
    file: 2022-09-sua.csv = 2022-09
    draw: place = debtors as of 2022-08 by district show district
    draw: unit = debtors as of 2022-08 where months >= 3 and amount > 1 tỷ show code, name, district

    step
    say en: You work alone: from the list that arrived to the list that is handed over. The ledger
      ends with August; today is 13/10/2022. The list of September came as 2022-09-nhan.csv.
    say vi: Bạn tự làm: từ danh sách vừa đến cho tới danh sách đã bàn giao. Sổ có đến tháng 8; hôm nay là
      13/10/2022. Danh sách tháng 9 là tệp 2022-09-nhan.csv.
    task en: Check the file without taking it in.
    task vi: Kiểm tra tệp mà chưa nhập.
    answer: import debts "2022-09-nhan.csv" dry run
    check: refusal rejected-rows
    wrong: import debts "2022-09-sua.csv" dry run

    step
    task en: Two faults are hidden in the file. Which?
    task vi: Tệp có hai lỗi. Đó là những lỗi nào?
    option en: A unit stands in it twice; a heading is missing
    option vi: Một đơn vị có hai dòng; thiếu một tiêu đề
    option en: A tax code is wrong; the month is another one
    option vi: Sai một mã số thuế; sai tháng
    option en: An amount is no number; the closing line is not the sum of the rows
    option vi: Một số tiền không phải là số; dòng cộng không bằng tổng các dòng
    option en: The closing line is not the sum of the rows; a unit stands in it twice
    option vi: Dòng cộng không bằng tổng các dòng; một đơn vị có hai dòng
    right: 3

    step
    task en: The corrected list is 2022-09-sua.csv. Take it in as a complete list.
    task vi: Danh sách đã sửa là 2022-09-sua.csv. Nhập là danh sách đầy đủ.
    answer: import debts "2022-09-sua.csv" complete yes
    check: state debts as of 2022-09 show count, sum(amount)
    check: state imports where period = 2022-09 and rejected = 0 show rows, amount
    wrong: import debts "2022-09-nhan.csv" complete allow rejects yes

    step
    task en: How many units of {place} owe in September, and how much? Show count and sum(amount).
    task vi: Tháng 9, {place} có bao nhiêu đơn vị nợ, nợ bao nhiêu? Hiện count và sum(amount).
    answer: debtors where district = "{place}" show count, sum(amount)
    wrong: debtors show count, sum(amount)
    wrong: debtors as of 2022-08 where district = "{place}" show count, sum(amount)

    step
    task en: {unit.name} ({unit}): how much did it owe each month from June to September? Show period
      and amount.
    task vi: {unit.name} ({unit}): mỗi tháng từ tháng 6 đến tháng 9 nợ bao nhiêu? Hiện period và amount.
    answer: debts from 2022-06 to 2022-09 where code = {unit} show period, amount
    wrong: debts where code = {unit} show period, amount

    step
    task en: {unit} was called on 12/10/2022 and promised 100 triệu by 30/11/2022 (result promised).
      Record it.
    task vi: Ngày 12/10/2022 đã gọi {unit}; đơn vị hứa nộp 100 triệu trước 30/11/2022 (result promised).
      Hãy ghi lại.
    answer: record call {unit} on 12/10/2022 result promised promise 100m by 30/11/2022
    check: state calls where code = {unit} and date = 12/10/2022 show result
    check: state promises where code = {unit} and made = 12/10/2022 show amount, due
    wrong: record call {unit} on 12/10/2022 result refused

    step
    task en: Draft the list for the police for 2022-09: three months or more, or bad debt.
    task vi: Lập dự thảo danh sách chuyển công an tháng 2022-09: nợ từ ba tháng trở lên, hoặc nợ khó thu.
    answer: refer debtors where months >= 3 or class = bad for 2022-09 yes
    check: state referrals where id = R-2022-09 show state, units, amount
    wrong: refer debtors where months >= 3 for 2022-09 yes

    step
    task en: Two of its lines have paid all that they owed since the month's end. Find and strike them
      (the reason: "đã nộp đủ").
    task vi: Hai dòng đã nộp đủ số nợ sau cuối tháng. Hãy tìm và rút khỏi dự thảo (lý do: "đã nộp đủ").
    answer: withdraw TA0777B, TB0412C from R-2022-09 because "đã nộp đủ" yes
    check: state referred where referral = R-2022-09 show code
    wrong: withdraw TA0123B from R-2022-09 because "đã nộp đủ" yes

    step
    task en: Sign the list: number "1234/BHXH-TST", dated 12/10/2022.
    task vi: Ký danh sách: số "1234/BHXH-TST", ngày 12/10/2022.
    answer: sign R-2022-09 number "1234/BHXH-TST" dated 12/10/2022
    check: state referrals where id = R-2022-09 show state, number, dated

    step
    task en: Write it as a workbook for the police, to any file.
    task vi: Xuất danh sách thành bảng tính cho công an, tên tệp tùy chọn.
    answer: export referral R-2022-09 to "danh-sach.xlsx"
    check: state audit where action = "export" and statement ~ "R-2022-09" show max(rows)

    step
    task en: Hand it over to "PC03 Công an tỉnh" on 13/10/2022.
    task vi: Bàn giao cho "PC03 Công an tỉnh" ngày 13/10/2022.
    answer: hand over R-2022-09 to "PC03 Công an tỉnh" on 13/10/2022
    check: state handovers where referral = R-2022-09 show recipient, date

    step
    task en: Print the report of the month 2022-09.
    task vi: In báo cáo tháng 2022-09.
    answer: report month 2022-09
    wrong: report month 2022-08
    """#
}

# A month with the list for the police: from the file of September to the letters and the report,
# as it is typed.
# All data are invented: no name, number or debt is that of a real employer.
#
# Runs in the folder that scripts/sample-data has filled, on the ledger that ends with August:
#
#   arrears binh-duong-to-august.arrears --today 13/10/2022 --file …/examples/monthly-list.arr
#
# `set today` walks through the month; without it every statement is of the real day.

# 1. Take in what arrived, 3 to 5 October.
set today 05/10/2022
import debts "2022-09.csv" complete
imports where period = 2022-09
expect (debtors show count) = 10_522 else "September does not hold 10.522 debtors"
expect no (debts where amount < 0) else "the list holds overpaid units"

# Gone under one code and new under another with the same tax code: another office took them over.
amend TA0155D successor TA0155H from 01/09/2022 because "chuyển cơ quan quản lý"
amend TB0151A successor TB0151D from 01/09/2022 because "chuyển cơ quan quản lý"
amend TB0152D successor TB0152E from 01/09/2022 because "chuyển cơ quan quản lý"
amend TC0153A successor TC0153E from 01/09/2022 because "chuyển cơ quan quản lý"
amend TC0154E successor TC0154G from 01/09/2022 because "chuyển cơ quan quản lý"

# Money that was reported twice is counted once.
let $receipts = (payments show count)
export payments where date in 2022-09 show date, document, code, amount, memo to "bao-co-09.csv" replace plain
import payments "bao-co-09.csv"
expect (payments show count) = $receipts else "receipts were taken in twice"

# Money without a unit waits; what is found out stays with its reason.
payments where code is empty sort amount desc top 5
amend for (payments where code is empty top 1 by amount) code TA0123B because "nội dung CK: Go Phu Thinh"
expect (payments where code = TA0123B and because is not empty show count) = 1
report checks 2022-09
roll from 2022-08 to 2022-09
aging by district show count, sum(overdue)

# 2. Urge, 5 to 10 October.
set today 08/10/2022
worklist by step, state
worklist for "Nguyễn Thị Lan" where state = late
record letter for (debtors where officer = "Nguyễn Thị Lan" and months >= 1 top 20) kind urging statement 2022-09 number "1201/BHXH-QLT" on 08/10/2022 yes
let $office = "BHXH tỉnh Bình Dương"
let $place = "Bình Dương"
export letter urging for (letters where date = 08/10/2022 and number ~ "BHXH-QLT") by 31/10/2022 to "don-doc-2022-10/" replace
amend for (letters where date = 08/10/2022 and number ~ "BHXH-QLT") sent 08/10/2022 channel portal yes
set today 10/10/2022
record call TA0123B on 10/10/2022 spoke "kế toán trưởng" promise 200m by 15/10/2022, 300m by 15/11/2022

# 3. The list: draft, look, strike, sign, hand over.
define police_list = months >= 3 or class = bad
expect (debtors where police_list show count) = 3_326
marks where holds_list = yes show code, kind, document, last_day
refer debtors where police_list for 2022-09 yes
expect (referred where referral = R-2022-09 show count) = 3_312 else "the list has changed: look before signing"
expect (referred where referral = R-2022-09 show sum(amount)) = 580 tỷ
expect (left where referral = R-2022-09 show count) = 182
referred where referral = R-2022-09 by change show count, sum(amount) total
left where referral = R-2022-09 by why show count, sum(amount) total
referred where referral = R-2022-09 and paid_since > 0 sort paid_since desc top 10
withdraw TA0777B, TB0412C from R-2022-09 because "đã nộp đủ ngày 05/10/2022" yes
sign R-2022-09 number "1234/BHXH-TST" dated 10/10/2022 by "Phó Giám đốc"
export referral R-2022-09 to "list-{period}.csv" replace
export referral R-2022-09 to "list-{period}.xlsx" replace
export letter referral for R-2022-09 recipient "Phòng Cảnh sát kinh tế, Công an tỉnh Bình Dương" to "cong-van-2022-09.docx" replace
hand over R-2022-09 to "PC03 Công an tỉnh" on 10/10/2022 receipt "Đại úy A" copies 2
set today 11/10/2022
hand over R-2022-09 to "Công an TP Thủ Dầu Một" on 11/10/2022
expect (handovers where referral = R-2022-09 show count) = 2

# A name was wrong: the list stands as it was handed over, a correction goes to both recipients.
set today 14/10/2022
withdraw TC1273A from R-2022-09 because "nhầm mã đơn vị" number "1251/BHXH-TST" dated 14/10/2022
export letter correction for Z-2022-0003 recipient "Phòng Cảnh sát kinh tế, Công an tỉnh Bình Dương" to "dinh-chinh-2022-09.docx" replace
hand over Z-2022-0003 to "PC03 Công an tỉnh" on 14/10/2022
hand over Z-2022-0003 to "Công an TP Thủ Dầu Một" on 14/10/2022
referrals where id = R-2022-09 show id, state, units, units_corrected, amount, amount_corrected

# 4. Plan and meet.
record plan for (referred where referral = R-2022-09 top 12 by amount) kind meeting planned_on 20/10/2022 police "PC03" place "Hội trường BHXH tỉnh" yes
record session plan W-2022-0001 invitation "215/GM-BHXH" invitation_date 14/10/2022 yes
export letter invitation for (sessions where invitation = "215/GM-BHXH") to "giay-moi-2022-10/" replace
set today 20/10/2022
amend for (sessions where invitation = "215/GM-BHXH") state held explained 214, 215, 216 minutes "41/BB-LV"
amend for (meetings where invitation = "215/GM-BHXH") attended yes yes
amend for (meetings where invitation = "215/GM-BHXH" top 3 by date) attended no yes
export letter minutes for (sessions where invitation = "215/GM-BHXH") to "bien-ban-2022-10.docx" replace
expect (meetings where invitation = "215/GM-BHXH" and attended = yes show count) = 9
expect no (plans where plan = W-2022-0001 and state != done) else "a planned meeting is still open"
set today 21/10/2022
record meeting TB0933A on 21/10/2022 police "PC03" explained 216 promise 500m by 15/11/2022

# 5. Payments, promises, what the police did.
set today 24/10/2022
record payment TA0123B 150m on 14/10/2022 document "UNC 88"
record payment TB0933A 120m on 24/10/2022
record outcome TB0200A referral R-2022-09 on 24/10/2022 police "PC03" action worked result promised document "88/CV-PC03" reported 300m
promises where state in (partly, broken) and due >= 15/10/2022 show id, code, made, part, amount, due, paid, state
outcomes where referral = R-2022-09 by action show count, distinct(code)
expect (referred where referral = R-2022-09 and no outcomes show count) = 3_309

# 6. Close the month.
set today 31/10/2022
report month 2022-09
recoveries where referral is not empty and date in 2022-10 by office show distinct(code), sum(amount) total
expect (recoveries where referral = R-2022-09 show sum(amount)) > 0
expect (payments in 2022-10 show sum(amount) - sum(recovered) - sum(surplus) - sum(amount where state != matched)) = 0
report coordination from 01/01/2022 to 31/10/2022
chart debts from 2022-01 to 2022-09 by period show sum(amount)
set language vi
export report month 2022-09 to "report-2022-09.html" replace
exports show file, question, rows

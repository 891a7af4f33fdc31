# The month's work, from the file to the correction of the list that went to the police.
# All data are invented: no name, number or debt is that of a real employer.
#
# Runs in the folder that scripts/sample-data has filled, on the ledger that ends with August:
#
#   arrears binh-duong-to-august.arrears --today 13/10/2022 --file …/examples/monthly-list.arr

# 1. Take in what arrived.
import debts "2022-09.csv" complete
imports where period = 2022-09
debtors show count, sum(amount)
expect (debtors show count) = 10_515 else "September does not hold 10.515 debtors"
expect no (debts where amount < 0) else "the list holds overpaid units"
roll from 2022-08 to 2022-09
aging by district

# Money that was reported twice is counted once.
let $receipts = (payments show count)
export payments where date in 2022-10 show date, document, code, amount, memo to "bao-co-10.csv" replace plain
import payments "bao-co-10.csv"
expect (payments show count) = $receipts else "receipts were taken in twice"

# Money without a unit waits; what is found out stays with its reason.
payments where code is empty sort amount desc top 5
amend for (payments where code is empty top 1 by amount) code TA0123B because "nội dung CK: Go Phu Thinh"

# 2. Urge: letters with numbers of their own, a call with a promise in two parts.
record letter for (debtors where district = "Tân Uyên" and months >= 12) kind urging statement 2022-09 number "1201/BHXH-QLT" on 08/10/2022 yes
amend for (letters where date = 08/10/2022) sent 08/10/2022 channel portal yes
letters where date = 08/10/2022 by channel show count
record call TA0123B on 10/10/2022 spoke "kế toán trưởng" promise 200m by 15/10/2022, 300m by 15/11/2022

# 3. What the list will be, before it is signed.
debtors where months >= 3 or class = bad show count, sum(amount)
let $units = (debtors where months >= 3 or class = bad show count)
expect $units = 3_312 else "the list has changed: look before signing"
expect (debtors where months >= 3 or class = bad show sum(amount)) = 580 tỷ
refer debtors where months >= 3 or class = bad for 2022-09 yes
left where referral = R-2022-09 by why show count, sum(amount) total
expect (left where referral = R-2022-09 show count) = 182
referred where referral = R-2022-09 and paid_since > 0 sort paid_since desc top 10
referred where referral = R-2022-09 and class_state = claimed show count

# 4. Sign, print, hand over: one list, two recipients.
sign R-2022-09 number "1234/BHXH-TST" dated 10/10/2022 by "Phó Giám đốc"
record plan for (referred where referral = R-2022-09 and amount >= 3bn) kind meeting planned_on 20/10/2022 police "PC03" place "Hội trường BHXH tỉnh" yes
export referral R-2022-09 to "list-{period}.csv" replace
hand over R-2022-09 to "PC03 Công an tỉnh" on 10/10/2022 receipt "Đại úy A" copies 2
hand over R-2022-09 to "Công an TP Thủ Dầu Một" on 11/10/2022
handovers where referral = R-2022-09 show date, recipient, copies
expect (handovers where referral = R-2022-09 show count) = 2

# 5. A name was wrong: the list stands, a correction follows it.
set today 14/10/2022
withdraw TA0337B from R-2022-09 because "nhầm mã đơn vị" number "1251/BHXH-TST" dated 14/10/2022
referrals where id = R-2022-09 show units, amount, corrections, units_corrected, amount_corrected
expect (referrals where id = R-2022-09 show sum(units_corrected)) = 3_311

# 6. Meet: the plan becomes a session with those who were invited, and is held.
record session plan W-2022-0001 invitation "215/GM-BHXH" invitation_date 12/10/2022
set today 21/10/2022
amend for (sessions where plan = W-2022-0001) state held explained 214, 215, 216 minutes "41/BB-LV"
amend for (meetings where session.plan = W-2022-0001) attended yes yes
meetings where session.plan = W-2022-0001 show code, date, police, explained, attended
expect no (plans where plan = W-2022-0001 and state != done) else "a planned meeting is still open"

# 7. What came of it.
promises where code = TA0123B and due >= 15/10/2022 show part, amount, due, paid, state
set today 24/10/2022
record outcome TA0123B on 24/10/2022 police "PC03" action worked result promised document "88/CV-PC03" reported 300m
outcomes where referral = R-2022-09 by action show count, distinct(code)
referred where referral = R-2022-09 and no outcomes show count
expect (referred where referral = R-2022-09 and any outcomes show count) = 1

# 8. Close the month.
recoveries where referral = R-2022-09 show count, sum(amount)
report checks 2022-09
report month 2022-09

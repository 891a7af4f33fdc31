# The month's work on the list for the police, from the file to the signed list.
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
debtors by district show count, sum(amount) total

# 2. Who owes much for long, and who of them has not been met since June.
debtors where months >= 3 and amount > 1bn sort amount desc
last where no meetings since 01/06/2022

# 3. What the list will be, before it is signed.
debtors where months >= 3 or class = bad show count, sum(amount)
let $units = (debtors where months >= 3 or class = bad show count)
expect $units = 3_312 else "the list has changed: look before signing"
expect (debtors where months >= 3 or class = bad show sum(amount)) = 580 tỷ

# 4. Draft and sign.
refer debtors where months >= 3 or class = bad for 2022-09 number "1234/BHXH-TST" dated 10/10/2022 yes
referred where referral = R-2022-09 by change show count, sum(amount) total
left where referral = R-2022-09 by why show count, sum(amount) total
expect (left where referral = R-2022-09 show count) = 182
referred where referral = R-2022-09 and paid_since > 0 sort paid_since desc top 10

# 5. Hand it out.
export referral R-2022-09 to "list-{period}.csv" replace

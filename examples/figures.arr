# The figures of the article, from the invented sample (scripts/sample-data).
# All data are invented: no name, number or debt is that of a real employer.
#
#   arrears binh-duong.arrears --today 13/10/2022 --file examples/figures.arr
#
# The article gives the list of more than 3,300 employers with 580 billion as of 15 September 2022.
# The sample places it on the list of the balances of 30 September.

say "As of 30 June 2022 more than 804 billion were owed"
debts as of 2022-06 show sum(amount)
expect (debtors as of 2022-06 show sum(amount)) = 804 tỷ else "the debts of June are not 804 tỷ"

say "The list for the police: three months and more, and bad debts"
debtors as of 2022-09 where months >= 3 or class = bad show count, sum(amount)
expect (debtors as of 2022-09 where months >= 3 or class = bad show count) = 3_312
expect (debtors as of 2022-09 where months >= 3 or class = bad show sum(amount)) = 580 tỷ

referred where referral = R-2022-09 by change show count, sum(amount) total
expect (referred where referral = R-2022-09 show count) = 3_312
expect (referred where referral = R-2022-09 show sum(amount)) = 580 tỷ
expect (referred where referral = R-2022-09 and change = new show count) = 209
expect (referred where referral = R-2022-09 and change = continuing show count) = 3_103
expect (referred where referral = R-2022-08 show count) = 3_285

say "Units that left since the list before, and why"
left where referral = R-2022-09 by why show count, sum(amount) total
expect (left where referral = R-2022-09 show count) = 182

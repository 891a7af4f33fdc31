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

say "The list for the police: three months and more, and bad debts; 14 units are held back by law"
debtors as of 2022-09 where months >= 3 or class = bad show count, sum(amount)
expect (debtors as of 2022-09 where months >= 3 or class = bad show count) = 3_326
marks where holds_list = yes by kind show count, distinct(code)
expect (marks where holds_list = yes show count) = 14

referred where referral = R-2022-09 by change show count, sum(amount) total
expect (referred where referral = R-2022-09 show count) = 3_312
expect (referred where referral = R-2022-09 show sum(amount)) = 580 tỷ
expect (referred where referral = R-2022-09 and change = new show count) = 209
expect (referred where referral = R-2022-09 and change = continuing show count) = 3_103
expect (referred where referral = R-2022-08 show count) = 3_285

say "Units that left since the list before, and why"
left where referral = R-2022-09 by why show count, sum(amount) total
expect (left where referral = R-2022-09 show count) = 182

say "What came back from listed units, after the lists were handed over"
recoveries where referral is not empty by district show distinct(code), sum(amount) total
expect (recoveries where referral is not empty show sum(amount)) = 30_110_000_000

say "Two towns, whose police worked with the office: those who were met, and what they paid"
recoveries where joint is not empty and district in ("Tân Uyên", "Bến Cát") by district, police show distinct(code), sum(amount)
expect (recoveries where joint is not empty and district = "Tân Uyên" show distinct(code)) = 40
expect (recoveries where joint is not empty and district = "Tân Uyên" show sum(amount)) = 13_500_000_000
expect (meetings where police = "Công an thị xã Tân Uyên" and attended = yes show distinct(code)) = 40
expect no (recoveries where police = "Công an thị xã Tân Uyên" and no meetings where (police = "Công an thị xã Tân Uyên"))
expect (recoveries where joint is not empty and district = "Bến Cát" show distinct(code)) = 7
expect (recoveries where joint is not empty and district = "Bến Cát" show sum(amount)) = 638_700_000
expect (meetings where police = "Công an thị xã Bến Cát" and attended = yes show distinct(code)) = 7
expect (recoveries where referral is not empty and not district in ("Tân Uyên", "Bến Cát") show sum(amount)) = 15_971_300_000

say "Every dong of the receipts stands in one part"
payments by state show count, sum(amount), sum(recovered), sum(surplus) total
expect (payments show sum(amount) - sum(recovered) - sum(surplus) - sum(amount where state != matched)) = 0

say "The year with the police, as the report has it"
report coordination from 01/01/2022 to 13/10/2022
expect (referrals where state = handed_over show count) = 9
expect (handovers show count) = 11
expect (corrections show count) = 2
expect (outcomes show count) = 1_204
expect (outcomes show distinct(code)) = 871

# The year of inspections of the second article, from the invented sample (scripts/sample-data).
# All data are invented: no name, number, finding or case is real.
#
#   arrears nghe-an.arrears --today 10/01/2023 --file examples/year-of-inspection.arr
#
# The same in memory, without a file: arrears demo nghe-an --file examples/year-of-inspection.arr

say "The programme of 2022 against what was done: inspections whose work on site ended in the year"
targets where term = "2022" show word, target, version, number, done, concluded, units, done / target as rate
expect (targets where term = "2022" and word = agents show sum(done)) = 12
expect (targets where term = "2022" and word = specialised show sum(done)) = 275
expect (targets where term = "2022" and word = facilities show sum(done)) = 20
expect no (targets where term = "2022" and done < target) else "the programme of 2022 is not fulfilled"

say "By quarter and by month; the number of the year was brought down in July, with its reason"
targets where scope = quarterly and period in 2022 show term, target, done
targets where scope = monthly and period in 2022 show term, target, done
expect no (targets where scope != annual and period in 2022 and done != target)
expect (targets where scope = quarterly and period in 2022 show sum(target)) = 275
history of T-2022-0001

say "Inspections by word: inspections and checks side by side, never added"
inspections in 2022 by word show count, distinct(code)
expect (inspections in 2022 where word = surprise show count) = 364
expect (inspections in 2022 where word = assigned show count) = 33
expect (inspections in 2022 where word = facility_surprise show count) = 4
expect (decisions in 2022 where word = facility_surprise show count) = 4 else "not four teams"
expect (inspections in 2022 where word in (agents, facilities) show distinct(code)) = 32

say "Why they were chosen, and what they owed on the day of the decision"
inspections in 2022 where word in (surprise, assigned) by word, reason show count, sum(debt_at_decision), min(debt_at_decision)
expect no (inspections in 2022 where word = surprise and debt_at_decision = 0)

say "The dispatches they rest on; units inspected twice count twice, their codes once"
decisions in 2022 where dispatch is not empty by dispatch, dispatch_date show count, count(inspections)
expect (decisions where dispatch = "3428/BHXH-TTKT" show count(inspections)) = 33
inspections in 2022 where any inspections where (word = assigned) by code, word show count top 6
inspections in 2022 where decision.dispatch = "3428/BHXH-TTKT" by dated show count

say "Not carried out, and why"
inspections where state = dropped show code, name, word, dropped, drop_reason
expect (inspections where state = dropped show count) = 6

say "What was found: two kinds of the law are one figure of the article"
findings in 2022 by kind show count, sum(workers), sum(amount), sum(paid) total
expect (findings where date in 2022 and kind in (not_enrolled, short_time) show sum(workers)) = 204
expect (findings where date in 2022 and kind in (not_enrolled, short_time) show sum(amount)) = 1_570_000_000
expect (findings where date in 2022 and kind = under_declared show sum(workers)) = 23
expect (findings where date in 2022 and kind = under_declared show sum(amount)) = 548_000_000

say "Not paid back by the deadline"
findings where paid < amount and deadline < today by kind show count, sum(amount - paid)

say "Debt that came back in the scope of inspections; what was paid for findings stands apart"
recoveries where inspection is not empty and date in 2022 show distinct(code), sum(amount)
expect (recoveries where inspection is not empty and date in 2022 show sum(amount)) = 81_400_000_000
inspections where dated in 2022 by word show sum(recovered_before_start), sum(recovered_during), sum(recovered_after) total
recoveries where inspection is not empty by programme, year show sum(amount)
payments where towards = finding show count, sum(amount), sum(recovered)
expect (payments where towards = finding show sum(recovered)) = 0

say "Large debtors that recovered all of their debts"
inspections where debt_at_decision >= 300m and owed_now = 0 show code, name, debt_at_decision, recovered_before_start + recovered_during + recovered_after as recovered sort debt_at_decision desc top 10
expect any (inspections where debt_at_decision >= 300m and owed_now = 0)

say "Calls before an inspection, and the money that came before it began"
calls where about like "I-*" show count, distinct(code)
inspections where recovered_before_start > 0 show count, sum(recovered_before_start)
expect any (calls where about like "I-*")

say "How long it took from the decision to the end on site, and to the conclusion"
inspections in 2022 by word show round(avg(ended - dated), 1) as to_end, round(avg(concluded - dated), 1) as to_conclusion

say "Working sessions with the economic police: Articles 214 and 215 explained to employers"
sessions in 2022 where police is not empty show date, place, police, explained, count(meetings) as invited, count(meetings where attended = yes) as came
expect (sessions in 2022 where explained = 214 and explained = 215 and police = "Phòng Cảnh sát kinh tế" show count) = 9
meetings in 2022 by attended show count, distinct(code)

say "Fines, and whether they were obeyed"
sanctions in 2022 by state show count, sum(amount), sum(paid) total
expect no (sanctions where paid > amount)

say "Cases: where they stand, and what their files lack"
cases show id, code, name, person, article, state, date, why, missing_count
case_events where state = returned show case, date, agency, why
handovers where referral like "K-*"
expect (cases show count) = 5

say "The programme of 2023, and the units planned for it"
targets where term = "2023" show word, target, number
expect (targets where term = "2023" and word = specialised show sum(target)) = 240
expect (targets where term = "2023" and word = intersectoral show sum(target)) = 55
expect (targets where term = "2023" and word = facilities show sum(target)) = 20
expect (targets where term = "2023" and word = units show sum(target)) = 70
plans where programme = 2023 by kind, form show count, distinct(code) total
expect (plans where programme = 2023 and form = inspection show count) = 240

say "The report of the year; it is kept as it was printed"
report year 2022

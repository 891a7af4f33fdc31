# The report of a quarter, as it goes to the national agency, from the invented Nghệ An.
# All data are invented.
#
#   arrears nghe-an.arrears --today 10/01/2023 --file examples/quarter.arr

# What must be there before a quarter is reported.
expect (imports where source = "debts" and period in q3/2022 show count) = 3 else "a list of the quarter is missing"
expect no (payments in q3/2022 where state = undecidable) else "receipts that nobody can decide"
say "Receipts of the quarter without a unit"
payments in q3/2022 where state = unmatched show count, sum(amount)

say "Plan and done of the quarter"
targets where term = "2022-q3" show word, target, done, concluded
expect no (targets where term = "2022-q3" and done < target) else "the quarter is behind its plan"

say "What is still under way, and conclusions that are due"
inspections where state in (decided, announced, under_way) and dated < 01/10/2022 show id, code, name, word, state
findings in q3/2022 by kind show count, sum(workers), sum(amount), sum(paid) total

say "Recovered in the scope of inspections, month by month"
recoveries in q3/2022 where inspection is not empty by period show distinct(code), sum(amount) total

# Printed once it is kept; printed again later it shows what changed since.
report quarter q3/2022
export report quarter q3/2022 to "quarter-2022-q3.csv" replace

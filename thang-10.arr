# What was done on 13/10/2022 by lan in learn.
# Months, dates and numbers are those of that day: change them before running it again.

set language en
set format table
debtors
debtors
set language en
set format table
set language en
set format table
set language en
set format table
debtors
set language en
set format table
set language en
set format table
set language en
set format table
set language en
set format table
set language en
set format table
set language en
set format table
debtors
debtors
debtors
debtors
set language en
set format table
debtors
set language en
set format table
debtors
let $cutoff = 1bn
debtors
let $mean = (debtors show avg(amount))
set language en
set format table
debtors
set language vi
debtors
set rows 50
debtors
set format csv
set language en
set format table
debtors
expect rows > 0 else "no list this month"
debtors
expect no (debtors where amount < 0)
set language en
set format table
debtors
say "{rows} đơn vị, {sum(amount)} đồng"
set language en
set format table
set language en
set format table
debtors
debtors
set language en
set format table
debtors
report month 2022-09
debtors
report quarter q3/2022
debtors
report from 2022-01 to 2022-09
debtors
report coordination from 01/01/2022 to 13/10/2022
debtors
report checks 2022-09
set language en
set format table
debtors
debtors
set language en
set format table
debtors
debtors
debtors
set language en
set format table
debtors
set language en
set format table
debtors
employer TA0123B
debtors
set language en
set format table
debtors
debtors
set language en
set format table
debtors
debtors

# A check for every morning, run by a timer; exit code 5 says that something asks for a look.
# On the sample (all data invented):
#
#   arrears binh-duong.arrears --today 13/10/2022 --file examples/morning-check.arr

# The newest list is the one of last month, and it is whole.
debtors as of last month show count, sum(amount)
expect any (debtors as of last month) else "last month has not been imported"
expect no (imports where period = last month and rejected > 0) else "the import left rows out"

# Promises that fall due within a week, and those that were not kept.
promises where due between today and today + 7 days
promises where state in (broken, partly) sort due desc top 10

# Money that came in and has no unit yet.
payments where code is empty sort amount desc top 10

# Large debtors with whom nobody has spoken this quarter.
debtors where months >= 3 and amount > 2bn and no contacts since start of this quarter sort amount desc top 10

# The summary that examples/morning-mail.sh sends: sentences and short tables, and an expectation at
# the end, of which the subject of the mail speaks. On the sample (all data invented):
#
#   arrears binh-duong.arrears --today 13/10/2022 --file examples/mail-summary.arr

let $units = (debtors show count)
let $owed = (debtors show sum(amount))
let $listed = (debtors where months >= 3 or class = bad show count)
let $unmatched = (payments where code is empty show sum(amount))

say "Hứa trả đến hạn trong 7 ngày:"
promises where due between today and today + 7 days show code, name, due, state
say "{$units} đơn vị nợ {$owed} đồng; {$listed} đơn vị nợ từ 3 tháng hoặc khó thu."
say "Tiền về chưa rõ đơn vị: {$unmatched} đồng."

expect any (imports where source = "debts" and period = last month) else "Chưa nhập danh sách tháng trước"

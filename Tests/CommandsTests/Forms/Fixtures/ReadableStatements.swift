/// The statements of the language reference, as they stand there, by section.
enum ReadableStatements {
  /// 7.1 Questions about debts.
  static let section7_1 = [
    #"debtors"#,
    #"debtors where months >= 3 and amount > 1bn sort amount desc"#,
    #"debtors where months >= 3 or class = bad and amount > 1bn"#,
    #"debtors where not (class = bad or months >= 12) and amount > 1bn"#,
    #"debtors where district = "tan uyen""#,
    #"debtors where district in ("Thuận An", "Dĩ An") sort district, amount desc"#,
    #"debtors where class is not bad"#,
    #"debtors where reason != "Tạm dừng đóng""#,
    #"debtors where amount between 500m and 1bn and months > 3"#,
    #"debtors where amount >= 1,5 tỷ"#,
    #"debtors where amount >= 500 triệu đồng"#,
    #"debtors where months >= 3 months"#,
    #"debtors where amount / workers > 10m"#,
    #"debtors where interest / amount > 12%"#,
    #"debtors where amount > (debtors show avg(amount))"#,
    #"debtors where phone is empty"#,
    #"debtors where name contains "gỗ""#,
    #"debtors where name like "công ty*gỗ*""#,
    #"debtors where name == "Công ty TNHH Gỗ Phú Thịnh""#,
    #"debtors where code in (TA0123B, TA0124B)"#,
    #"debtors where tax_code = 0312345678"#,
    #"debtors where owing_since <= 2021-12"#,
    #"debtors by district"#,
    #"debtors by district show count, sum(amount), share(amount) sort sum(amount) desc"#,
    #"debtors by district show sum(amount) as debt having debt > 10bn sort debt desc"#,
    #"debtors by district show count, count(where class = bad) as bad, sum(amount where class = bad)"#,
    #"debtors by district across class show sum(amount) total"#,
    #"debtors by months >= 12 show count, sum(amount)"#,
    #"debtors by tax_code show count, sum(amount), max(months) having count > 1"#,
    #"debtors top 10"#,
    #"debtors sort name top 10 by amount"#,
    #"debtors top 3 by amount per district"#,
    #"debtors show code, name, amount, share(amount) top 10 by amount total"#,
    #"debtors show median(amount), max(months)"#,
    #"debtors show count(meetings since 01/06/2022)"#,
    #"debtors show code, count(meetings since 01/06/2022)"#,
    #"debtors show all"#,
    #"employers where status is bankrupt and any debtors"#,
    #"employer "go phu thinh""#,
  ]

  /// 7.2 Time.
  static let section7_2 = [
    #"debtors as of 2022-06"#,
    #"debtors as of tháng 6/2022"#,
    #"debtors as of q2/2022"#,
    #"debtors as of 30/06/2022"#,
    #"debtors as of 2022-06 revision 1"#,
    #"debtors as of last month"#,
    #"debts in 2022 by period"#,
    #"debts from 2022-01 to 2022-09 by period across district show sum(amount)"#,
    #"debtors from 2022-01 to 2022-09 show count, distinct(code)"#,
    #"debtors from 2022-01 to 2022-09 by period show count, sum(amount), change(sum(amount))"#,
    #"debtors where change(amount, 3 months) > 500m"#,
    #"debtors where before(class) = late and class = prolonged"#,
    #"debtors as of 2022-08 where no debtors as of 2022-09"#,
    #"debtors by district show sum(amount), change(sum(amount))"#,
    #"payments in q3/2022 by district show sum(amount)"#,
    #"payments by quarter across fund show sum(amount) total"#,
    #"meetings where date > 2022-06"#,
    #"meetings since 01/06/2022 where explained = 216"#,
    #"payments since start of month show sum(amount)"#,
    #"promises where due between today and today + 7 days"#,
  ]

  /// 7.3 Records of work.
  static let section7_3 = [
    #"debtors where no meetings since 01/06/2022"#,
    #"debtors where no meetings in 2022 and no calls since 3 months ago"#,
    #"debtors where no contacts"#,
    #"debtors where any payments where (amount >= 500m) from 01/01/2022 to 30/06/2022 and months > 3"#,
    #"debtors where any meetings since 01/06/2022 where (police is not empty)"#,
    #"debtors where any promises where (state = broken)"#,
    #"debtors where sum(payments.amount since 01/01/2022) < 100m"#,
    #"debtors where count(meetings where police is not empty since 01/06/2022) > 1"#,
    #"debtors where last(meetings.date) < 60 days ago"#,
    #"debtors where last(meetings.date) is empty"#,
    #"debtors as of 2022-06 show code, amount, sum(payments.amount since 01/07/2022) as paid having paid > 0"#,
    #"debtors by district show count, count(meetings in 2022), sum(payments.amount in 2022)"#,
    #"calls where result = promised and no payments since date"#,
    #"inspections where any findings where (amount > paid)"#,
    #"inspections in 2022 where word = surprise show distinct(party)"#,
    #"findings in 2022 by kind show sum(workers), sum(amount), sum(paid)"#,
    #"findings where date in 2022 and paid < amount"#,
    #"debtors where (owing_since in 2021 or months > 12) and class != bad"#,
    #"targets where period = 2022 show word, target, done, done / target as rate"#,
    #"referred where referral = R-2022-09 by change show count, sum(amount)"#,
    #"left where referral = R-2022-09 by why"#,
    #"recoveries where referral is not empty by district show distinct(code) as paying, sum(amount) total"#,
    #"recoveries in 2022 by act_kind show sum(amount)"#,
    #"worklist for "Lan" as of 20/09/2022"#,
    #"aging as of 2022-09 by district"#,
    #"roll from 2022-08 to 2022-09"#,
    #"law as of 20/04/2026"#,
  ]

  /// 7.4 Earlier results, names, variables.
  static let section7_4 = [
    #"last where no meetings since 01/06/2022"#,
    #"last show code, name, phone"#,
    #"define serious = months >= 3 or class = bad"#,
    #"define big(x) = amount > x"#,
    #"define watch = debtors where big(1bn)"#,
    #"define late_share = sum(amount where months >= 3) / sum(amount)"#,
    #"debtors where serious and not big(10bn)"#,
    #"watch as of 2022-06 where district = "Tân Uyên" sort amount desc"#,
    #"let $cutoff = 1bn"#,
    #"let $n = (debtors where serious show count)"#,
    #"debtors where amount > $cutoff"#,
    #"expect rows > 0 else "no list this month""#,
    #"expect sum(amount) = 804 tỷ"#,
    #"expect (debtors as of 2022-06 show sum(amount)) = 804_000_000_000"#,
    #"expect no (debtors where amount < 0)"#,
    #"say "{rows} đơn vị, {sum(amount)} đồng""#,
  ]

  /// 7.5 Acts.
  static let section7_5 = [
    #"record meeting TA0123B on 12/09/2022 police "Phòng Cảnh sát kinh tế" explained 214, 216 promise 500m by 15/10/2022"#,
    #"record call "Gỗ Phú Thịnh" result absent"#,
    #"record payment TA0123B 500m on 12/09/2022 fund hi document "UNC 12""#,
    #"record promise TA0123B 500m by 15/10/2022"#,
    #"record letter for (debtors where serious) kind "đôn đốc" on today yes"#,
    #"record finding I-2022-0007 kind not_enrolled workers 12 amount 150m"#,
    #"record outcome TA0123B referral R-2022-09 action worked reported 200m on 20/09/2022"#,
    #"record mark TA0123B kind dispute document "KN-12" first_day 01/09/2022 last_day 31/12/2022"#,
    #"record plan for (debtors top 12 by amount) kind meeting planned_on 20/10/2022 police "PC03" yes"#,
    #"amend M-2022-0017 attended no because "nhầm dòng""#,
    #"amend for (meetings where session = S-2022-0041) attended yes yes"#,
    #"record session plan W-2022-0061 invitation "215/GM-BHXH" invitation_date 12/10/2022"#,
    #"amend TA0123B successor TA0123K from 01/09/2022 because "chuyển cơ quan quản lý""#,
    #"void M-2022-0017, M-2022-0018 because "nhập nhầm" yes"#,
    #"target 2023 specialised 240"#,
    #"target q1/2023 facilities 5"#,
    #"refer debtors where serious number "1234/BHXH-TST""#,
    #"refer debtors as of 2022-08 where serious for 2022-08 number "12" dated 15/09/2022 note "đợt 1" yes"#,
    #"export letters show code, number to "x.csv""#,
    #"export debts from 2022-01 to 2022-09 by period to "trend.csv""#,
    #"export referral R-2022-09 to "list-{period}.xlsx" replace"#,
    #"export report q3/2022 to "bao-cao.html""#,
    #"report coordination from 01/01/2022 to 13/10/2022"#,
    #"report checks 2022-09"#,
    #"export letter urging for TA0123B to "cv.docx" using "mau.docx""#,
    #"sign R-2022-09 number "1234/BHXH-TST" dated 10/10/2022 by "Phó Giám đốc""#,
    #"hand over R-2022-09 to "PC03 Công an tỉnh" on 10/10/2022 receipt "Đại úy A" copies 2"#,
    #"withdraw TA0777B, TB0412C from R-2022-09 because "nhầm mã" number "1251/BHXH-TST" dated 14/10/2022"#,
    #"import debts "t9.csv" for 09/2022 map months = "Số tháng nợ", amount = "Tổng nợ" dry run"#,
    #"import debts "t9.xls" sheet "Sheet 1" encoding tcvn3 decimal comma dates dmy unit million yes"#,
    #"explain sql debtors by district"#,
    #"explain article 216 for TA0123B"#,
    #"run "month.arr" with $period = 2022-09, $cutoff = 1bn"#,
  ]

  /// 7.6 In Vietnamese.
  static let section7_6 = [
    #"no where so_thang >= 3 va so_tien > 1 ty"#,
    #"nợ khi số tháng >= 3 và số tiền > 1 tỷ xếp số tiền giảm"#,
    #"no where no > 1 ty and no meetings"#,
    #"no khi chua co buoi lam viec ke tu 3 thang truoc"#,
    #"no khi loai no = kho thu"#,
    #"no theo huyen hien so luong, tong(so tien) cong"#,
    #"cong no tu 2022-01 den 2022-09 theo thang chia cot huyen"#,
    #"nop tien trong quy III/2022"#,
    #"nợ khi số tiền trong khoảng 1 tỷ đến 5 tỷ"#,
    #"ghi buổi làm việc TA0123B ngày 12/09/2022 công an "Phòng CSKT" điều 216"#,
  ]

  /// Vietnamese statements with the English ones that they stand for.
  static let vietnamese: [(vietnamese: String, english: String)] = [
    (#"no where so_thang >= 3 va so_tien > 1 ty"#, #"debtors where months >= 3 and amount > 1bn"#),
    (
      #"nợ khi số tháng >= 3 và số tiền > 1 tỷ xếp số tiền giảm"#,
      #"debtors where months >= 3 and amount > 1bn sort amount desc"#
    ),
    (#"no where no > 1 ty and no meetings"#, #"debtors where amount > 1bn and no meetings"#),
    (
      #"no khi chua co buoi lam viec ke tu 3 thang truoc"#,
      #"debtors where no meetings since 3 months ago"#
    ),
    (#"no khi loai no = kho thu"#, #"debtors where class = bad"#),
    (
      #"no theo huyen hien so luong, tong(so tien) cong"#,
      #"debtors by district show count, sum(amount) total"#
    ),
    (
      #"cong no tu 2022-01 den 2022-09 theo thang chia cot huyen"#,
      #"debts from 2022-01 to 2022-09 by period across district"#
    ),
    (#"nop tien trong quy III/2022"#, #"payments in q3/2022"#),
    (#"nợ khi số tiền trong khoảng 1 tỷ đến 5 tỷ"#, #"debtors where amount between 1bn and 5bn"#),
    (
      #"ghi buổi làm việc TA0123B ngày 12/09/2022 công an "Phòng CSKT" điều 216"#,
      #"record meeting TA0123B on 12/09/2022 police "Phòng CSKT" explained 216"#
    ),
  ]

  static let all = section7_1 + section7_2 + section7_3 + section7_4 + section7_5 + section7_6
}

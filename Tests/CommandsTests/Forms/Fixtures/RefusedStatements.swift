/// The statements that the language reference refuses, with what it says to write instead.
enum RefusedStatements {
  static let all: [(statement: String, instead: String)] = [
    (#"debtors where district = Tân Uyên"#, #"text is quoted: `district = "Tân Uyên"`"#),
    (
      #"debtors where district = "Tân Uyên" or "Bến Cát""#,
      #"`district in ("Tân Uyên", "Bến Cát")`"#
    ),
    (#"debtors where class = prolongd"#, #"unknown value; nearest: prolonged"#),
    (#"debtor where months >= 3"#, #"unknown source; nearest: debtors"#),
    (#"debtors months >= 3"#, #"`where` is missing"#),
    (#"debtors where 500m < amount < 1bn"#, #"`amount between 500m and 1bn`"#),
    (#"debtors where amount > 1.500"#, #"1500, or 1.5"#),
    (#"debtors where amount > 1.250 tỷ"#, #"`1250 tỷ` or `1,25 tỷ`"#),
    (#"debtors where amount > 1,000,000"#, #"`1.000.000` or `1_000_000`"#),
    (#"meetings where explained in (214,215)"#, #"a space after the comma: `(214, 215)`"#),
    (#"debtors where months >= 3m"#, #"3m is three million dong: `months >= 3`"#),
    (#"debtors where amount > 3 months"#, #"a length of time is no sum of money"#),
    (#"debtors where amount > workers"#, #"dong and people are not compared"#),
    (#"debtors where amount > 5000-1000"#, #"`5000 - 1000`"#),
    (#"debtors where no meetings since 1/6"#, #"the year is missing: `1/6/2022`"#),
    (#"debts where period = 2022-06"#, #"the answer is for one month: `debts as of 2022-06`"#),
    (#"debtors as of 15/09/2022"#, #"debts are kept by month: `as of 2022-08` or `as of 2022-09`"#),
    (#"debtors where months >= 3 as of 2022-06"#, #"`debtors as of 2022-06 where months >= 3`"#),
    (
      #"debtors where no meetings as of 2022-06"#,
      #"`debtors as of 2022-06 where no meetings until 30/06/2022`, if that is meant"#
    ),
    (
      #"debtors from 2022-01 to 2022-09 by district show sum(amount)"#,
      #"amount is a balance and would be counted nine times: add `period`, or use `avg(amount)` or `as of`"#
    ),
    (#"payments between 01/07/2022 and 30/09/2022"#, #"`payments from 01/07/2022 to 30/09/2022`"#),
    (
      #"debtors where any payments where amount >= 500m"#,
      #"brackets: `any payments where (amount >= 500m)`"#
    ),
    (
      #"debtors where meetings.date > 01/06/2022"#,
      #"which one? `last(meetings.date)`, or `any meetings where (date > 01/06/2022)`"#
    ),
    (#"debtors where sum(amount) > 1bn"#, #"aggregates come after `having`"#),
    (#"debtors by district where amount > 1bn"#, #"`debtors where amount > 1bn by district`"#),
    (
      #"debtors by district show name, sum(amount)"#,
      #"name is neither key nor aggregate: add it after `by`"#
    ),
    (#"debtors show name, count"#, #"the same"#),
    (
      #"debtors top 10 by district"#,
      #"`top … by` needs a number or a date; to group: `debtors by district top 10`"#
    ),
    (#"debtors top 10 by amount show code, name"#, #"`debtors show code, name top 10 by amount`"#),
    (#"debtors show code name"#, #"a comma between columns"#),
    (#"debtors by district show count(class = bad)"#, #"`count(where class = bad)`"#),
    (#"debtors where name > "M""#, #"text has no order in conditions: `= != == ~ like in`"#),
    (#"debtors where phone = """#, #"`phone is empty`"#),
    (#"debtors where name like "%gỗ%""#, #"`like "*gỗ*"` or `contains "gỗ"`"#),
    (#"debtors count"#, #"`debtors show count`"#),
    (#"select * from debtors"#, #"`debtors show all`"#),
    (#"serious"#, #"a condition: `debtors where serious`"#),
    (#"TA0123B"#, #"`employer TA0123B`"#),
    (#"define where = months >= 3"#, #"a word of the language is no name"#),
    (#"expect debtors where months >= 3"#, #"`expect any (debtors where months >= 3)`"#),
    (#"record call TA0123B note hẹn"#, #"text is quoted: `note "hẹn"`"#),
    (#"record letter TA0123B number 12/TB-BHXH"#, #"`number "12/TB-BHXH"`"#),
    (#"export debtors to x.xlsx"#, #"file names are quoted: `to "x.xlsx"`"#),
    (#"void M-2022-0017"#, #"the reason is missing: `because "…"`"#),
    (#"no where thang >= 3"#, #"tháng is the month; for the number of months write `so_thang`"#),
  ]
}

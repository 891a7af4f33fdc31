extension BuiltInLessons {
  static let firstQuestion = #"""
    lesson: 1
    title en: The first question
    title vi: Câu hỏi đầu tiên
    minutes: 5

    step
    say en: A question begins with what it is about. debtors are the units that owe overdue money;
      the word alone is a question already.
    say vi: Câu hỏi bắt đầu bằng nguồn số liệu. debtors (hoặc gõ nợ) là các đơn vị còn nợ quá hạn;
      một mình từ đó đã là một câu hỏi.
    task en: Ask for all units that owe. Type the word and press Enter.
    task vi: Hãy hỏi tất cả đơn vị đang nợ. Gõ từ đó rồi nhấn Enter.
    answer: debtors
    another: nợ
    wrong: employers
    wrong: debtors where months >= 3
    hint en: The word is debtors.
    hint vi: Từ đó là debtors.

    step
    say en: On a terminal only the first rows are shown; the line below says how many there are, what
      they owe together and as of which month. show chooses figures: count counts the units.
    say vi: Trên màn hình chỉ hiện các dòng đầu; dòng cuối cho biết có tất cả bao nhiêu, tổng nợ và số
      liệu đến tháng nào. show chọn chỉ tiêu: count đếm số đơn vị.
    task en: How many units owe? Let the answer be that one number.
    task vi: Có bao nhiêu đơn vị đang nợ? Kết quả chỉ gồm một con số.
    answer: debtors show count
    another: nợ hiện số lượng
    another: debtors show distinct(code)
    wrong: debtors
    wrong: employers show count
    wrong: debtors as of 2022-08 show count
    hint en: debtors show …
    hint vi: debtors show …
    hint en: The figure is called count.
    hint vi: Chỉ tiêu đó tên là count.

    step
    say en: sum(amount) adds up what they owe. Several figures are separated by a comma and a space.
    say vi: sum(amount) cộng số tiền nợ. Nhiều chỉ tiêu thì cách nhau bằng dấu phẩy và dấu cách.
    task en: How many units owe, and how much altogether? Both in one answer.
    task vi: Bao nhiêu đơn vị nợ, và tổng cộng bao nhiêu tiền? Cả hai trong một kết quả.
    answer: debtors show count, sum(amount)
    another: debtors show sum(amount) as "Tổng nợ", count as "Số đơn vị"
    another: debtors show count, sum(overdue)
    wrong: debtors show sum(amount)
    wrong: debtors show count, avg(amount)
    hint en: debtors show count, …
    hint vi: debtors show count, …
    hint en: The sum of a column is sum(COLUMN); the column is amount.
    hint vi: Tổng của một cột là sum(CỘT); cột đó là amount.

    step
    say en: Every figure of debt belongs to the end of a month. Without a time in the question it is
      the newest month that was imported, and the line under the answer names it.
    say vi: Số nợ nào cũng là số cuối một tháng. Câu hỏi không ghi thời gian thì lấy tháng mới nhất đã
      nhập, và dòng dưới kết quả ghi rõ tháng đó.
    task en: As of which month were the figures that you just saw?
    task vi: Các số vừa xem là số liệu đến tháng nào?
    option: 2022-06
    option: 2022-09
    option: 2022-10
    right: 2
    hint en: Ask again, and read the line under the answer: as of …
    hint vi: Hỏi lại rồi đọc dòng dưới kết quả: số liệu đến …

    step
    say en: as of, directly behind the source, asks about another month.
    say vi: as of, viết ngay sau nguồn, hỏi về một tháng khác.
    task en: How much was owed at the end of June 2022?
    task vi: Cuối tháng 6 năm 2022 nợ tổng cộng bao nhiêu?
    answer: debtors as of 2022-06 show sum(amount)
    another: debtors as of 6/2022 show sum(amount)
    another: nợ tính đến 06/2022 hiện tổng(số tiền)
    wrong: debtors show sum(amount)
    wrong: debtors as of 2022-07 show sum(amount)
    hint en: debtors as of … show sum(amount)
    hint vi: debtors as of … show sum(amount)
    hint en: The month is written 2022-06 or 6/2022.
    hint vi: Tháng viết là 2022-06 hoặc 6/2022.
    """#
}

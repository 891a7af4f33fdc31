extension BuiltInLessons {
  static let namesAndNumbers = #"""
    lesson: 3
    title en: Names and numbers as you type them
    title vi: Tên và con số gõ sao cũng được
    minutes: 6

    step
    say en: contains looks anywhere in a text. Marks do not matter, so names can be typed without
      switching the keyboard.
    say vi: contains tìm ở bất cứ đâu trong chữ. Không cần dấu, nên có thể gõ tên mà không phải bật bộ
      gõ tiếng Việt.
    task en: Find the debtor whose name contains "go phu thinh".
    task vi: Tìm đơn vị nợ có tên chứa "go phu thinh".
    answer: debtors where name contains "go phu thinh"
    another: debtors where name ~ "Gỗ Phú Thịnh"
    another: nợ khi tên ~ "go phu thinh"
    wrong: debtors where name contains "phu thinh"
    wrong: employers where name contains "gỗ"
    hint en: debtors where name contains "…"
    hint vi: debtors where name contains "…"

    step
    say en: A unit can also be called by its code. Codes need no quotes.
    say vi: Có thể gọi đơn vị bằng mã. Mã không cần ngoặc kép.
    task en: The unit that you found is TA0123B. Open its page: employer and the code.
    task vi: Đơn vị vừa tìm là TA0123B. Mở trang của đơn vị: employer và mã.
    answer: employer TA0123B
    another: employer "go phu thinh"
    wrong: employer TA0155D
    hint en: employer TA0123B
    hint vi: employer TA0123B

    step
    say en: 1,5 tỷ and 500 triệu are read as people write them; the comma is a decimal comma before a
      unit of money. 1bn is a billion, 1m a million.
    say vi: 1,5 tỷ và 500 triệu được hiểu đúng như cách viết; dấu phẩy trước đơn vị tiền là dấu phẩy
      thập phân. 1bn là một tỷ, 1m là một triệu.
    task en: Which units owe 15,5 tỷ or more?
    task vi: Đơn vị nào nợ từ 15,5 tỷ trở lên?
    answer: debtors where amount >= 15,5 tỷ
    another: debtors where amount >= 15.5bn
    another: debtors where amount >= 15_500_000_000
    another: debtors where amount >= 15.500.000.000
    wrong: debtors where amount > 15,5 triệu
    wrong: debtors where amount >= 10 tỷ
    hint en: debtors where amount >= 15,5 tỷ
    hint vi: debtors where amount >= 15,5 tỷ

    step
    say en: What can be read in two ways is never guessed. In Vietnam 1.500 is one thousand five
      hundred, elsewhere it is one and a half.
    say vi: Cái gì có hai cách đọc thì chương trình không đoán. Ở Việt Nam 1.500 là một nghìn rưỡi, nơi
      khác là một phẩy năm.
    task en: See what happens: ask for debtors where amount > 1.500 and read the message.
    task vi: Hãy thử: hỏi debtors where amount > 1.500 rồi đọc thông báo.
    answer: debtors where amount > 1.500
    check: refusal ambiguous-number
    wrong: debtors where amount > 1500
    hint en: Type it exactly so: debtors where amount > 1.500
    hint vi: Gõ đúng như vậy: debtors where amount > 1.500

    step
    say en: Two dots or more always group: 1.500.000 is a million and a half. Days are written as
      here: 30/06/2022; months 6/2022 or 2022-06.
    say vi: Từ hai dấu chấm trở lên luôn là phân nhóm: 1.500.000 là một triệu rưỡi. Ngày viết như ta
      vẫn viết: 30/06/2022; tháng viết 6/2022 hoặc 2022-06.
    task en: Which meetings were held on or after 22/09/2022? Ask meetings where date >= …
    task vi: Những buổi làm việc nào từ ngày 22/09/2022 trở đi? Hỏi meetings where date >= …
    answer: meetings where date >= 22/09/2022
    another: meetings since 22/09/2022
    another: meetings where date >= 2022-09-22
    wrong: meetings where date > 22/09/2022
    wrong: meetings
    hint en: meetings where date >= 22/09/2022
    hint vi: meetings where date >= 22/09/2022
    """#
}

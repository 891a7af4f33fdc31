extension BuiltInLessons {
  static let narrow = #"""
    lesson: 2
    title en: Narrow it
    title vi: Thu hẹp câu hỏi
    minutes: 6

    step
    say en: where keeps the rows that fulfil a condition. Text stands in quotes; marks and capital
      letters do not matter, so "tan uyen" finds Tân Uyên.
    say vi: where (khi) chỉ giữ các dòng thỏa điều kiện. Chữ đặt trong ngoặc kép; không cần dấu, không
      phân biệt hoa thường: "tan uyen" tìm ra Tân Uyên.
    task en: Show the debtors of the district Tân Uyên.
    task vi: Hiện các đơn vị nợ của huyện Tân Uyên.
    answer: debtors where district = "Tân Uyên"
    another: nợ khi huyện = "tan uyen"
    wrong: debtors
    wrong: debtors where district = "Bắc Tân Uyên"
    wrong: debtors where district contains "Tân Uyên"
    hint en: debtors where district = …
    hint vi: debtors where district = …
    hint en: The value stands in quotes. Tab behind the = lists the districts.
    hint vi: Giá trị đặt trong ngoặc kép. Nhấn Tab sau dấu = để xem các huyện.

    step
    say en: Conditions are joined by and. months is how many months are owed; >= means "at least".
    say vi: Các điều kiện nối bằng and (và). months (số tháng) là số tháng nợ; >= nghĩa là "từ … trở lên".
    task en: Of these, show those that owe three months or more.
    task vi: Trong đó, hiện các đơn vị nợ từ ba tháng trở lên.
    answer: debtors where district = "Tân Uyên" and months >= 3
    another: nợ khi huyện = "Tân Uyên" và số tháng >= 3
    wrong: debtors where district = "Tân Uyên" and months > 3
    wrong: debtors where district = "Tân Uyên" or months >= 3
    hint en: … and months >= 3
    hint vi: … and months >= 3

    step
    say en: Sums of money are typed as they are spoken: 1 tỷ, 1bn, 500 triệu, 500m.
    say vi: Số tiền gõ như khi nói: 1 tỷ, 500 triệu (hoặc 1bn, 500m).
    task en: Of these, show those that owe more than a billion dong (1 tỷ).
    task vi: Trong đó, hiện các đơn vị nợ trên 1 tỷ đồng.
    answer: debtors where district = "Tân Uyên" and months >= 3 and amount > 1 tỷ
    another: debtors where district = "Tân Uyên" and months >= 3 and amount > 1bn
    another: nợ khi huyện = "Tân Uyên" và số tháng >= 3 và số tiền > 1 tỷ
    wrong: debtors where district = "Tân Uyên" and amount > 1 tỷ
    wrong: debtors where months >= 3 and amount > 1 tỷ
    hint en: … and amount > 1 tỷ
    hint vi: … and amount > 1 tỷ

    step
    say en: last is the answer before; it can be narrowed further without typing everything anew.
    say vi: last là kết quả vừa rồi; có thể thu hẹp tiếp mà không phải gõ lại từ đầu.
    task en: Which of the units that you see now has a name with "dệt"?
    task vi: Trong các đơn vị đang thấy, đơn vị nào trong tên có "dệt"?
    answer: last where name contains "dệt"
    another: last where name ~ "det"
    wrong: debtors where name contains "dệt"
    hint en: last where name contains …
    hint vi: last where name contains …

    step
    say en: or needs brackets beside and, so that nobody reads it otherwise. The police list is made
      of those that owe three months or more, or are bad debts.
    say vi: or (hoặc) đứng cạnh and thì cần dấu ngoặc để không ai hiểu khác. Danh sách chuyển công an
      gồm đơn vị nợ từ ba tháng trở lên hoặc nợ khó thu.
    task en: How many units of the whole province owe three months or more, or are bad debts
      (class = bad)? One number.
    task vi: Toàn tỉnh có bao nhiêu đơn vị nợ từ ba tháng trở lên hoặc nợ khó thu (class = bad)? Một
      con số.
    answer: debtors where months >= 3 or class = bad show count
    another: nợ khi số tháng >= 3 hoặc loại nợ = bad hiện số lượng
    wrong: debtors where months >= 3 and class = bad show count
    wrong: debtors where months >= 3 show count
    hint en: debtors where months >= 3 or … show count
    hint vi: debtors where months >= 3 or … show count
    """#
}

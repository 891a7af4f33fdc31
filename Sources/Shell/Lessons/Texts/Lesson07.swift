extension BuiltInLessons {
  static let mistakes = #"""
    lesson: 7
    title en: When it goes wrong
    title vi: Khi gõ sai
    minutes: 7

    step
    say en: A mistake never gives a wrong answer: it is refused, with the place, what was expected and
      often the mended line, which then stands ready at the prompt. Try each line first, read the
      message, then mend it.
    say vi: Gõ sai không bao giờ cho kết quả sai: câu bị từ chối, kèm chỗ sai, điều cần viết, và thường
      có cả câu đã sửa đặt sẵn ở dòng nhập. Hãy thử từng câu, đọc thông báo, rồi sửa.
    task en: Mend: debtor where months >= 12
    task vi: Sửa câu: debtor where months >= 12
    answer: debtors where months >= 12
    wrong: debtor where months >= 12
    wrong: debtors where months > 12
    hint en: The message names the nearest source.
    hint vi: Thông báo nêu nguồn gần giống nhất.

    step
    task en: Mend: debtors months >= 12 and class = bad
    task vi: Sửa câu: debtors months >= 12 and class = bad
    answer: debtors where months >= 12 and class = bad
    another: nợ khi số tháng >= 12 và loại nợ = bad
    wrong: debtors months >= 12 and class = bad
    wrong: debtors where months >= 12
    hint en: One word is missing before the condition.
    hint vi: Thiếu một từ trước điều kiện.

    step
    task en: Mend: debtors where amount > 10,000,000,000 (ten billion dong are meant)
    task vi: Sửa câu: debtors where amount > 10,000,000,000 (ý là mười tỷ đồng)
    answer: debtors where amount > 10 tỷ
    another: debtors where amount > 10.000.000.000
    another: debtors where amount > 10bn
    wrong: debtors where amount > 10,000,000,000
    wrong: debtors where amount > 10 triệu
    hint en: Commas do not group digits; 10 tỷ is shorter anyway.
    hint vi: Dấu phẩy không phân nhóm chữ số; viết 10 tỷ còn ngắn hơn.

    step
    task en: Mend: debtors by district where class = bad
    task vi: Sửa câu: debtors by district where class = bad
    answer: debtors where class = bad by district
    another: debtors where class = bad by district show count, sum(amount)
    wrong: debtors by district
    wrong: debtors by district where class = bad
    hint en: The order of the clauses is where, then by.
    hint vi: Thứ tự mệnh đề: where trước, by sau.

    step
    task en: Mend: debtors where class = prolongd and district = "Phú Giáo"
    task vi: Sửa câu: debtors where class = prolongd and district = "Phú Giáo"
    answer: debtors where class = prolonged and district = "Phú Giáo"
    another: debtors where district = "phu giao" and class is prolonged
    wrong: debtors where class = late and district = "Phú Giáo"
    hint en: The help of the message lists the four classes.
    hint vi: Dòng help của thông báo liệt kê bốn loại nợ.

    step
    say en: Names of districts, offices and officials are not a closed list. One that is nowhere in
      the data is answered, with no rows and a warning.
    say vi: Tên huyện, cơ quan, cán bộ không phải danh sách đóng. Tên không có trong số liệu vẫn được
      trả lời: không có dòng nào, kèm cảnh báo.
    task en: Ask debtors where district = "Tan Uyn". What does its answer mean?
    task vi: Hỏi debtors where district = "Tan Uyn". Kết quả đó nghĩa là gì?
    option en: Nobody in Tân Uyên owes
    option vi: Không ai ở Tân Uyên nợ
    option en: No district is called so; the nearest name is Tân Uyên
    option vi: Không có huyện tên như vậy; tên gần nhất là Tân Uyên
    option en: The program is broken
    option vi: Chương trình hỏng
    right: 2
    hint en: Read the lines that begin with warning and help.
    hint vi: Đọc các dòng bắt đầu bằng warning và help.
    """#
}

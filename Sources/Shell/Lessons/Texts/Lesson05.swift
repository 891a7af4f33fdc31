extension BuiltInLessons {
  static let meaningOfFigures = #"""
    lesson: 5
    title en: What the figures mean
    title vi: Hiểu đúng các con số
    minutes: 8

    step
    say en: A line of debt holds several sums. overdue is what is late; principal is the part of it that is
      contributions, interest what has come on top of late payment. amount is all that the list states.
    say vi: Một dòng nợ có nhiều số tiền. overdue (quá hạn) là số đã chậm; principal (nợ gốc) là phần tiền
      đóng trong đó, interest (tiền lãi) là lãi chậm đóng. amount (tổng số) là tất cả số danh sách ghi.
    task en: Show principal, interest and overdue of the unit TA0123B: debtors where code = TA0123B show …
    task vi: Hiện principal, interest và overdue của đơn vị TA0123B: debtors where code = TA0123B show …
    answer: debtors where code = TA0123B show principal, interest, overdue
    another: nợ khi mã đơn vị = TA0123B hiện nợ gốc, tiền lãi, quá hạn
    another: debts where code = TA0123B show principal, interest, overdue
    wrong: debtors where code = TA0123B show amount
    wrong: debtors where code = TA0155H show principal, interest, overdue
    hint en: Three columns behind show, each followed by a comma and a space but the last.
    hint vi: Ba cột sau show, cách nhau bằng dấu phẩy và dấu cách.
    hint en: debtors where code = TA0123B show principal, interest, overdue
    hint vi: debtors where code = TA0123B show principal, interest, overdue

    step
    say en: describe debtors explains every column; describe debtors.not_due only one of them. A list of
      before July 2025 holds overdue money only.
    say vi: describe debtors giải thích mọi cột; describe debtors.not_due chỉ một cột. Danh sách trước tháng
      7/2025 chỉ có nợ quá hạn.
    task en: What does an empty not_due mean in the lists of 2022?
    task vi: Cột not_due để trống trong danh sách năm 2022 nghĩa là gì?
    option en: The unit has nothing that falls due later
    option vi: Đơn vị không có khoản nào đến hạn sau này
    option en: The list does not say what is not yet due; overdue is its total
    option vi: Danh sách không ghi số chưa đến hạn; quá hạn bằng tổng số
    option en: The import lost the column
    option vi: Khi nhập bị mất cột
    right: 2
    hint en: Type describe debtors.not_due and read its meaning.
    hint vi: Gõ describe debtors.not_due rồi đọc ý nghĩa.

    step
    say en: The principal is what the law on evasion asks about; interest is never added to it there. Over
      the whole province the two stand side by side.
    say vi: Quy định về trốn đóng xét nợ gốc, không cộng lãi vào. Toàn tỉnh, hai số đứng cạnh nhau.
    task en: How much principal and how much interest does the province owe? Two sums in one answer.
    task vi: Toàn tỉnh nợ gốc bao nhiêu, lãi bao nhiêu? Hai tổng trong một kết quả.
    answer: debtors show sum(principal), sum(interest)
    another: nợ hiện tổng(nợ gốc), tổng(tiền lãi)
    another: debts show sum(principal), sum(interest)
    wrong: debtors show sum(amount), sum(interest)
    wrong: debtors show sum(principal)
    hint en: debtors show sum(principal), …
    hint vi: debtors show sum(principal), …

    step
    say en: A debt has three ages. months is what the list states. months_basis says how it was found: no law
      states a formula, so offices differ. owing_since is the first month of the unbroken run of lists on
      which the unit stands: the ledger counts that itself.
    say vi: Một món nợ có ba cách tính tuổi. months (số tháng nợ) là số danh sách ghi. months_basis (cách tính)
      cho biết tính ra sao: không văn bản nào nêu công thức nên mỗi nơi một khác. owing_since (có tên liên
      tục từ) là tháng đầu của chuỗi danh sách liền nhau có tên đơn vị: cái này sổ tự đếm.
    task en: Show all three of TA0123B: months, months_basis and owing_since.
    task vi: Hiện cả ba của TA0123B: months, months_basis và owing_since.
    answer: debtors where code = TA0123B show months, months_basis, owing_since
    another: nợ khi mã đơn vị = TA0123B hiện số tháng, cách tính, có tên liên tục từ
    wrong: debtors where code = TA0123B show months
    wrong: debtors where code = TA0123B show bucket, months_basis, owing_since
    hint en: debtors where code = TA0123B show months, …
    hint vi: debtors where code = TA0123B show months, …

    step
    say en: The ages may disagree: a list may state many months for a unit that came onto it lately, after it
      moved or was entered late.
    say vi: Các cách tính có thể khác nhau: danh sách ghi nhiều tháng cho một đơn vị mới có tên gần đây, vì
      chuyển đến hoặc ghi muộn.
    task en: How many units owe three months or more by the list, but stand on the lists only since August
      2022 or later? One number.
    task vi: Bao nhiêu đơn vị nợ từ ba tháng trở lên theo danh sách nhưng chỉ có tên liên tục từ tháng 8/2022
      trở đi? Một con số.
    answer: debtors where months >= 3 and owing_since >= 2022-08 show count
    another: nợ khi số tháng >= 3 và có tên liên tục từ >= 08/2022 hiện số lượng
    wrong: debtors where months >= 3 show count
    wrong: debtors where owing_since >= 2022-08 show count
    hint en: debtors where months >= 3 and owing_since >= … show count
    hint vi: debtors where months >= 3 and owing_since >= … show count

    step
    say en: class follows from months and, for bad debts, from the reason of the list. class_state says
      whether it is computed, only claimed by the list, or proven by a document.
    say vi: class (loại nợ) tính từ số tháng; riêng nợ khó thu theo lý do trong danh sách. class_state (căn cứ)
      cho biết loại đó là tính ra, danh sách nêu, hay đã có giấy tờ chứng minh.
    task en: How many bad debts stand under each class_state? Group them and count.
    task vi: Nợ khó thu (class = bad) có bao nhiêu đơn vị theo từng căn cứ (class_state)? Gộp và đếm.
    answer: debtors where class = bad by class_state show count
    another: debtors where class = bad by class_state
    another: nợ khi loại nợ = bad theo căn cứ hiện số lượng
    wrong: debtors by class_state show count
    wrong: debtors where class = bad show count
    hint en: debtors where class = bad by … show count
    hint vi: debtors where class = bad by … show count
    """#
}

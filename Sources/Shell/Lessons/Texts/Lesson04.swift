extension BuiltInLessons {
  static let groups = #"""
    lesson: 4
    title en: Group and rank
    title vi: Gộp nhóm và xếp hạng
    minutes: 6

    step
    say en: by makes one row of each group; count and sum(amount) stand beside it by themselves.
    say vi: by (theo) gộp mỗi nhóm thành một dòng; số lượng và tổng số tiền tự có sẵn.
    task en: How many units owe in each district, and how much?
    task vi: Mỗi huyện có bao nhiêu đơn vị nợ, nợ bao nhiêu?
    answer: debtors by district
    another: debtors by district show count, sum(amount)
    another: nợ theo huyện
    wrong: debtors sort district
    wrong: debtors by sector
    hint en: debtors by …
    hint vi: debtors by …

    step
    say en: sort brings rows into order, desc puts the largest first. The clauses stand in one order:
      where by show having sort top total.
    say vi: sort (xếp) sắp thứ tự, desc (giảm) đưa số lớn lên đầu. Các mệnh đề đứng theo một thứ tự:
      where by show having sort top total.
    task en: The same, the district with the largest debt first.
    task vi: Vẫn vậy, nhưng huyện nợ nhiều nhất đứng đầu.
    answer: debtors by district sort sum(amount) desc
    check: answer in order
    another: debtors by district show count, sum(amount) as debt sort debt desc
    another: nợ theo huyện xếp tổng(số tiền) giảm
    wrong: debtors by district
    wrong: debtors by district sort count
    hint en: debtors by district sort …
    hint vi: debtors by district sort …
    hint en: sort sum(amount) desc
    hint vi: sort sum(amount) desc

    step
    say en: top keeps the first few. Without more words top 5 takes the five that owe most.
    say vi: top giữ vài dòng đầu. Chỉ viết top 5 thì lấy năm đơn vị nợ nhiều nhất.
    task en: Who are the five largest debtors of the province?
    task vi: Năm đơn vị nợ nhiều nhất tỉnh là ai?
    answer: debtors top 5
    another: debtors sort amount desc top 5
    another: debtors top 5 by amount
    wrong: debtors top 10
    wrong: debtors sort months desc top 5
    hint en: debtors top …
    hint vi: debtors top …

    step
    say en: share(x) is the part of the whole. Shown figures are separated by commas.
    say vi: share(x) (tỷ trọng) là phần trong toàn bộ. Các chỉ tiêu cách nhau bằng dấu phẩy.
    task en: What share of the province's debt has each district? Show sum(amount) and its share.
    task vi: Mỗi huyện chiếm tỷ trọng bao nhiêu trong số nợ toàn tỉnh? Hiện sum(amount) và tỷ trọng.
    answer: debtors by district show sum(amount), share(amount)
    another: debtors by district show count, sum(amount), share(amount) sort district desc
    another: nợ theo huyện hiện tổng(số tiền), tỷ trọng(số tiền)
    wrong: debtors by district show sum(amount), share(count)
    wrong: debtors by district show sum(amount)
    hint en: … show sum(amount), share(…)
    hint vi: … show sum(amount), share(…)

    step
    say en: across puts a second key into the columns, such as the class of debt. total adds a line
      of totals.
    say vi: across (chia cột) đưa khóa thứ hai thành các cột, ví dụ loại nợ. total (cộng) thêm dòng tổng.
    task en: A row a district, a column a class of debt, the sums in the cells.
    task vi: Mỗi huyện một dòng, mỗi loại nợ một cột, trong ô là số tiền.
    answer: debtors by district across class show sum(amount)
    another: debtors by district across class show sum(amount) total
    another: nợ theo huyện chia cột loại nợ hiện tổng(số tiền)
    wrong: debtors by district, class show sum(amount)
    wrong: debtors by class across district show sum(amount)
    hint en: debtors by district across … show sum(amount)
    hint vi: debtors by district across … show sum(amount)

    step
    say en: having chooses among groups, as where chooses among units.
    say vi: having chọn trong các nhóm, như where chọn trong các đơn vị.
    task en: Which sectors together owe more than 100 tỷ? Show each sector with its sum.
    task vi: Khối nào nợ tổng cộng trên 100 tỷ? Hiện từng khối và tổng nợ.
    answer: debtors by sector show sum(amount) having sum(amount) > 100 tỷ
    another: debtors by sector having sum(amount) > 100bn
    wrong: debtors by sector show sum(amount)
    wrong: debtors by sector show sum(amount) having sum(amount) > 10 tỷ
    hint en: debtors by sector show sum(amount) having …
    hint vi: debtors by sector show sum(amount) having …
    """#
}

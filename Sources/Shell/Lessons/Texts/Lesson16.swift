extension BuiltInLessons {
  static let whatCameBack = #"""
    lesson: 16
    title en: What came back
    title vi: Thu hồi được bao nhiêu
    minutes: 8

    step
    say en: Outcomes are what the police report of listed units. Their money is only reported: what
      counts is what the office itself received.
    say vi: outcomes là kết quả công an thông báo về các đơn vị trong danh sách. Số tiền ở đó chỉ là
      thông báo; số được tính là tiền cơ quan thực nhận.
    task en: On 13/10/2022 PC03 wrote that it worked with TB0352B of list R-2022-09, which promised.
      Record the outcome: action worked, result promised, reported 300m.
    task vi: Ngày 13/10/2022 PC03 báo đã làm việc với TB0352B trong danh sách R-2022-09, đơn vị hứa trả.
      Ghi kết quả: action worked, result promised, reported 300m.
    answer: record outcome TB0352B referral R-2022-09 on 13/10/2022 police "PC03" action worked
      result promised reported 300m
    check: state outcomes where code = TB0352B and date = 13/10/2022 show referral, action, result, reported
    wrong: record outcome TB0352B referral R-2022-09 on 13/10/2022 police "PC03" action worked
    hint en: record outcome TB0352B referral R-2022-09 on 13/10/2022 police "PC03" action … result …
    hint vi: record outcome TB0352B referral R-2022-09 on 13/10/2022 police "PC03" action … result …

    step
    say en: Every dong that met overdue debt stands under the one latest act before it: by act the
      parts add up to the whole.
    say vi: Mỗi đồng thu được từ nợ quá hạn thuộc về một việc duy nhất, việc gần nhất trước đó: theo từng
      việc, các phần cộng lại bằng tổng.
    task en: How much came back by kind of act (act_kind)? Show the sums.
    task vi: Thu hồi được bao nhiêu theo từng loại việc (act_kind)? Hiện tổng số tiền.
    answer: recoveries by act_kind show sum(amount)
    another: recoveries by act_kind
    another: recoveries by act_kind show sum(amount) total
    wrong: recoveries by district show sum(amount)
    hint en: recoveries by act_kind show …
    hint vi: recoveries by act_kind show …

    step
    say en: A scope asks something else: what came from units of a list after it was handed over,
      whatever was done besides. Scopes may overlap and are never added to each other.
    say vi: Phạm vi là câu hỏi khác: thu được bao nhiêu từ các đơn vị trong danh sách sau khi bàn giao,
      bất kể làm gì thêm. Các phạm vi có thể trùng nhau, không cộng với nhau.
    task en: How much came back from listed units? The sum of recoveries where referral is not empty.
    task vi: Thu hồi được bao nhiêu từ các đơn vị trong danh sách? Tổng recoveries where referral is not
      empty.
    answer: recoveries where referral is not empty show sum(amount)
    another: recoveries where not referral is empty show sum(amount)
    wrong: recoveries show sum(amount)
    wrong: recoveries where joint is not empty show sum(amount)
    hint en: recoveries where referral is not empty show sum(amount)
    hint vi: recoveries where referral is not empty show sum(amount)

    step
    task en: The same by district, with the number of units: distinct(code) and sum(amount).
    task vi: Vẫn vậy theo huyện, kèm số đơn vị: distinct(code) và sum(amount).
    answer: recoveries where referral is not empty by district show distinct(code), sum(amount)
    another: recoveries where referral is not empty by district show sum(amount), distinct(code) total
    wrong: recoveries by district show distinct(code), sum(amount)
    hint en: … by district show distinct(code), sum(amount)
    hint vi: … by district show distinct(code), sum(amount)

    step
    say en: A call comes after the hand-over, then money: the call is the latest act, and yet the list
      keeps the money in its scope.
    say vi: Sau bàn giao có một cuộc gọi, rồi đơn vị nộp tiền: cuộc gọi là việc gần nhất, nhưng khoản đó
      vẫn nằm trong phạm vi của danh sách.
    task en: Does a later call take a listed unit's payment out of the scope of its list?
    task vi: Cuộc gọi sau đó có làm khoản tiền ra khỏi phạm vi của danh sách không?
    option en: Yes: every dong is counted once, under the call
    option vi: Có: mỗi đồng chỉ tính một lần, cho cuộc gọi
    option en: No: the act is the call, the scope of the list holds it as well
    option vi: Không: việc là cuộc gọi, phạm vi của danh sách vẫn tính khoản đó
    right: 2
    hint en: Act and scope are two columns of recoveries: act and referral.
    hint vi: Việc và phạm vi là hai cột của recoveries: act và referral.

    step
    say en: payments divides each receipt: recovered, surplus, and what has no unit yet.
    say vi: payments (nộp tiền) chia từng khoản: recovered (thu nợ), surplus (dư), và khoản chưa rõ đơn vị.
    task en: Of all payments: the sums of amount, recovered and surplus by state.
    task vi: Của mọi khoản nộp: tổng amount, recovered và surplus theo state.
    answer: payments by state show sum(amount), sum(recovered), sum(surplus)
    another: payments by state show count, sum(amount), sum(recovered), sum(surplus)
    wrong: payments show sum(amount), sum(recovered), sum(surplus)
    hint en: payments by state show sum(amount), sum(recovered), …
    hint vi: payments by state show sum(amount), sum(recovered), …
    """#
}

extension BuiltInLessons {
  static let sessionWithPolice = #"""
    lesson: 11
    title en: A session with the police
    title vi: Buổi làm việc cùng công an
    minutes: 8
    today: 20/10/2022
    prepare: record plan for (referred where referral = R-2022-09 top 12 by amount) kind meeting
      planned_on 20/10/2022 police "PC03" place "Hội trường BHXH tỉnh" yes

    step
    say en: The twelve largest units of list R-2022-09 were planned for a session on 20/10/2022, which
      is today. A plan becomes a session with one invitation to all.
    say vi: Mười hai đơn vị nợ nhiều nhất của danh sách R-2022-09 có kế hoạch làm việc ngày 20/10/2022,
      là hôm nay. Kế hoạch thành buổi làm việc với một giấy mời chung.
    task en: How many units does the plan W-2022-0001 hold? Ask for the plans of that day: plans where
      planned_on = 20/10/2022 show count
    task vi: Kế hoạch có mấy đơn vị? Hỏi plans where planned_on = 20/10/2022 show count
    answer: plans where planned_on = 20/10/2022 show count
    wrong: plans where planned_on = 19/10/2022 show count
    hint en: plans where planned_on = 20/10/2022 show count
    hint vi: plans where planned_on = 20/10/2022 show count

    step
    task en: Make the session: record session plan W-2022-0001 invitation "215/GM-BHXH"
      invitation_date 14/10/2022
    task vi: Lập buổi làm việc: record session plan W-2022-0001 invitation "215/GM-BHXH"
      invitation_date 14/10/2022
    answer: record session plan W-2022-0001 invitation "215/GM-BHXH" invitation_date 14/10/2022 yes
    check: state sessions where invitation = "215/GM-BHXH" show state, police, count(meetings)
    check: state meetings where invitation = "215/GM-BHXH" show code
    wrong: record session plan W-2022-0001 invitation "216/GM-BHXH" invitation_date 14/10/2022 yes
    hint en: On a terminal it asks; answer yes.
    hint vi: Chương trình hỏi lại; trả lời có (yes).

    step
    say en: The session was held; articles 214, 215 and 216 were explained; the minutes are 41/BB-LV.
      That is said of the session once, not of twelve units.
    say vi: Buổi làm việc đã diễn ra, đã giải thích điều 214, 215, 216; biên bản số 41/BB-LV. Điều đó ghi
      một lần cho buổi làm việc, không phải mười hai lần.
    task en: amend for (sessions where invitation = "215/GM-BHXH") state held explained 214, 215, 216
      minutes "41/BB-LV"
    task vi: amend for (sessions where invitation = "215/GM-BHXH") state held explained 214, 215, 216
      minutes "41/BB-LV"
    answer: amend for (sessions where invitation = "215/GM-BHXH") state held explained 214, 215, 216
      minutes "41/BB-LV"
    check: state sessions where invitation = "215/GM-BHXH" show state, explained, minutes
    wrong: amend for (sessions where invitation = "215/GM-BHXH") state held explained 214, 215
    hint en: state held explained … minutes "…"
    hint vi: state held explained … minutes "…"

    step
    say en: Nine came. First say of all that they attended, then of three that they did not.
    say vi: Có chín đơn vị đến. Trước hết ghi tất cả có mặt, sau đó ghi ba đơn vị vắng.
    task en: All attended: amend for (meetings where invitation = "215/GM-BHXH") attended yes yes
    task vi: Tất cả có mặt: amend for (meetings where invitation = "215/GM-BHXH") attended yes yes
    answer: amend for (meetings where invitation = "215/GM-BHXH") attended yes yes
    check: state meetings where invitation = "215/GM-BHXH" show code, attended
    wrong: amend for (meetings where invitation = "215/GM-BHXH") attended no yes
    hint en: The first yes is the value, the second one the confirmation.
    hint vi: Chữ yes thứ nhất là giá trị, chữ thứ hai là xác nhận.

    step
    task en: The first three in order of their codes did not come. Say so:
      amend for (meetings where invitation = "215/GM-BHXH" sort code top 3) attended no yes
    task vi: Ba đơn vị đầu theo thứ tự mã không đến. Hãy ghi vắng mặt:
      amend for (meetings where invitation = "215/GM-BHXH" sort code top 3) attended no yes
    answer: amend for (meetings where invitation = "215/GM-BHXH" sort code top 3) attended no yes
    check: state meetings where invitation = "215/GM-BHXH" show code, attended
    wrong: amend for (meetings where invitation = "215/GM-BHXH" sort code top 2) attended no yes
    hint en: attended no, and yes at the end.
    hint vi: attended no, rồi yes ở cuối.

    step
    say en: count(meetings) counts units, count of sessions the events.
    say vi: Đếm meetings là đếm đơn vị, đếm sessions là đếm buổi.
    task en: Which units of this session were absent? Ask meetings where invitation … and attended …
    task vi: Những đơn vị nào vắng? Hỏi meetings where invitation … and attended …
    answer: meetings where invitation = "215/GM-BHXH" and attended = no show code
    another: meetings where attended = no and invitation = "215/GM-BHXH"
    wrong: meetings where attended = no show code
    hint en: meetings where invitation = "215/GM-BHXH" and attended = no
    hint vi: meetings where invitation = "215/GM-BHXH" and attended = no
    """#
}

extension LawTexts {
  /// How old a debt is, and what follows from it.
  static let debts = #"""
    topic classes

    rule class_late_from | months | a debt is late from so many months on | nợ chậm đóng từ số tháng
      này trở lên
    - | 30/04/2017 | 1 | own | quy ước của cơ quan, theo 595/QĐ-BHXH, Điều 36
    01/05/2017 | 30/04/2026 | 1 | official | 595/QĐ-BHXH, Điều 36
    01/05/2026 | - | 1 | own | quy ước của cơ quan, theo 595/QĐ-BHXH, Điều 36

    rule class_prolonged_from | months | a debt is prolonged from so many months on
      | nợ kéo dài từ số tháng này trở lên
    - | 30/04/2017 | 3 | own | quy ước của cơ quan, theo 595/QĐ-BHXH, Điều 36
    01/05/2017 | 30/04/2026 | 3 | official | 595/QĐ-BHXH, Điều 36
    01/05/2026 | - | 3 | own | quy ước của cơ quan, theo 595/QĐ-BHXH, Điều 36

    rule bad_proved_by
      | words: absent; dissolving; ended; suspended; rehabilitation; dispute; force_majeure;
        instalments
      | marks whose document proves that a debt is hard to collect
      | tình trạng mà giấy tờ chứng minh là nợ khó thu
    - | - | absent; dissolving; ended | own
      | 595/QĐ-BHXH, Điều 36, trừ tạm dừng đóng: quy ước của cơ quan

    rule bucket_steps | months | the steps of ageing begin at so many months
      | các mức tuổi nợ bắt đầu từ số tháng
    - | - | 1; 3; 6; 12 | own | quy ước của cơ quan

    topic months

    rule regime | words: months; days | what a late debt is measured in | nợ chậm đóng tính theo
    - | 30/06/2025 | months | official | 58/2014/QH13, Điều 122
    01/07/2025 | - | days | official | 41/2024/QH15, Điều 38 đến 41 và 141.12

    rule months_bases | words: stated; calendar; ratio; days
      | how months owed are found, the first that is known
      | cách tính số tháng nợ, lấy cách đầu tiên có số liệu
    - | 30/04/2026 | stated; calendar; ratio | own
      | quy ước của cơ quan: không văn bản nào nêu công thức
    01/05/2026 | - | days; stated; calendar; ratio | own
      | 366/QĐ-BHXH (mẫu B03 tính theo ngày); số tháng: quy ước của cơ quan
    """#

  /// By when to pay, and what it costs to be late.
  static let late = #"""
    topic deadlines

    rule payment_due_after | months
      | paid by the last day of the month so many months after the month worked, or the cycle
      | hạn đóng là ngày cuối của tháng sau tháng phát sinh, hoặc chu kỳ, số tháng này
    - | 30/06/2025 | 0 | official | 595/QĐ-BHXH, Điều 7
    01/07/2025 | - | 1 | official | 41/2024/QH15, Điều 34.4

    rule payment_cycles | months | an employer pays every so many months
      | phương thức đóng: mỗi số tháng này một lần
    - | - | 1; 3; 6 | official | 595/QĐ-BHXH, Điều 7; 41/2024/QH15, Điều 34

    rule registration_days | days | workers are registered within so many days
      | hạn đăng ký tham gia cho người lao động
    01/07/2025 | - | 30 | official | 41/2024/QH15, Điều 28

    rule registration_late_days | days
      | workers still not registered so many days after that deadline: evasion
      | quá hạn đăng ký số ngày này mà chưa đăng ký: trốn đóng
    01/07/2025 | - | 60 | official | 41/2024/QH15, Điều 38, 39

    topic interest

    rule interest_return_times | times
      | the rate of a month is so many times the fund's average return, divided by 12
      | lãi suất tháng bằng số lần mức lãi suất đầu tư quỹ bình quân, chia 12
    01/01/2016 | 30/06/2025 | 2 | official | 58/2014/QH13, Điều 122; 595/QĐ-BHXH, Điều 37

    rule interest_rate_si | percent_a_month
      | interest on social, unemployment and accident insurance
      | lãi chậm đóng BHXH, BHTN, BHTNLĐ-BNN
    01/01/2016 | 31/12/2019 | unknown | weak | chưa tìm thấy thông báo lãi suất
    01/01/2020 | 31/12/2020 | 0,9667 | reported | thông báo lãi suất năm 2020
    01/01/2021 | 31/12/2021 | unknown | weak | chưa tìm thấy thông báo lãi suất
    01/01/2022 | 31/12/2022 | 0,7316 | reported | thông báo lãi suất năm 2022
    01/01/2023 | 30/06/2025 | unknown | weak | chưa tìm thấy thông báo lãi suất

    rule interest_rate_hi | percent_a_month | interest on health insurance | lãi chậm đóng BHYT
    01/01/2016 | 31/12/2019 | unknown | weak | chưa tìm thấy thông báo lãi suất
    01/01/2020 | 31/12/2020 | 0,9767 | reported | thông báo lãi suất năm 2020
    01/01/2021 | 30/06/2025 | unknown | weak | chưa tìm thấy thông báo lãi suất

    rule interest_months_less | months
      | back-collection: months between the two, less so many
      | truy thu: số tháng giữa hai mốc, trừ đi
    01/05/2017 | 30/06/2025 | 1 | official | 595/QĐ-BHXH, Điều 38

    topic charge

    rule charge_rate | percent_a_day | of the amount, for each day late or evaded
      | tính trên số tiền, cho mỗi ngày chậm đóng, trốn đóng
    01/07/2025 | - | 0,03 | official | 41/2024/QH15, Điều 40, 41

    rule charge_counts_from | days | the first day late, after the deadline
      | ngày chậm đóng đầu tiên, sau hạn đóng
    01/07/2025 | 29/11/2025 | 1 | own | quy ước của cơ quan, theo 274/2025/NĐ-CP
    30/11/2025 | - | 1 | reported | 274/2025/NĐ-CP

    rule charge_old_debts_from | date
      | debts from before the law count days from this day on
      | nợ trước khi luật có hiệu lực tính ngày từ ngày này
    01/07/2025 | - | 01/07/2025 | own
      | 41/2024/QH15, Điều 141.12 không nêu ngày: quy ước của cơ quan

    rule charge_rounding | words: half_up; down | to whole dong, once for a fund and a month
      | làm tròn đến đồng, một lần cho mỗi quỹ và tháng
    - | - | half_up | own | quy ước của cơ quan

    topic evasion

    rule evasion_after | days
      | registered but unpaid so many days after the deadline and urged before: evasion
      | đã đăng ký, quá hạn đóng số ngày này chưa đóng và đã được đôn đốc: trốn đóng
    01/07/2025 | - | 60 | official | 41/2024/QH15, Điều 39

    rule evasion_letter_within | days
      | a letter within so many days of the deadline: evasion begins on the day after those of the
        law
      | công văn trong số ngày này sau hạn đóng: trốn đóng từ ngày kế tiếp sau hạn của luật
    30/11/2025 | - | 45 | reported | 274/2025/NĐ-CP

    rule evasion_after_late_letter | days
      | a later letter: evasion begins so many days after the letter
      | công văn muộn hơn: trốn đóng từ ngày thứ này sau ngày ban hành
    30/11/2025 | - | 15 | reported | 274/2025/NĐ-CP (cách đếm chưa được xác nhận)

    rule evasion_low_wage_after | months
      | wages declared too low: evasion after the last day of the month so many months later
      | khai lương thấp: trốn đóng sau ngày cuối của tháng kế tiếp số tháng này
    30/11/2025 | - | 1 | reported | 274/2025/NĐ-CP

    rule evasion_day_count | words: calendar; months_of_30
      | how days are counted | cách đếm ngày
    01/07/2025 | - | calendar | own
      | quy ước của cơ quan: bảng tính kèm 366/QĐ-BHXH đếm từng tháng 30 ngày
    """#

  /// In which order a payment meets what is owed.
  static let sharing = #"""
    topic sharing

    rule sharing_order | words: leaving; hi; ui; sickness; acc; pension; si
      | the funds in the order in which a payment meets them, each with its interest or charge;
        leaving: all of workers who leave or claim
      | thứ tự phân bổ tiền đóng theo quỹ, mỗi quỹ cùng tiền lãi hoặc tiền 0,03%; leaving: toàn bộ
        của người nghỉ việc, hưởng chế độ
    01/05/2017 | 30/06/2025 | leaving; hi; ui; acc; si | official | 595/QĐ-BHXH, Điều 43
    01/07/2025 | - | leaving; hi; ui; sickness; acc; pension | official
      | 233/2025/NĐ-CP, Điều 7.4

    rule sharing_within_fund | words: oldest_month; principal; charge
      | what goes first within a fund | trong mỗi quỹ, phần được phân bổ trước
    - | - | oldest_month; principal; charge | own
      | quy ước của cơ quan, theo ví dụ 17 của 595/QĐ-BHXH: văn bản không nêu
    """#
}

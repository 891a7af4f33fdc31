extension LawTexts {
  /// What is done about a debtor, and when.
  static let urging = #"""
    topic urging

    rule urging_steps | words: letter; visit; letter_after_visit; further_letter; debt_team;
        inspection; police_list; excuse; publish
      | the steps of urging in their order | các bước đôn đốc theo thứ tự
    01/05/2017 | 29/11/2025 | letter; visit; letter_after_visit; further_letter; debt_team;
      inspection; police_list | official | 595/QĐ-BHXH
    30/11/2025 | - | letter; excuse; publish | reported | 274/2025/NĐ-CP, 366/QĐ-BHXH

    rule urging_limit_monthly | months | a unit is visited above so many months; paying by the month
      | đến đơn vị khi nợ quá số tháng; đóng hằng tháng
    01/05/2017 | 29/11/2025 | 2 | official | 595/QĐ-BHXH

    rule urging_limit_quarterly | months | the same, paying every three months
      | đóng 3 tháng một lần
    01/05/2017 | 29/11/2025 | 4 | official | 595/QĐ-BHXH

    rule urging_limit_half_yearly | months | the same, paying every six months
      | đóng 6 tháng một lần
    01/05/2017 | 29/11/2025 | 7 | official | 595/QĐ-BHXH

    rule urging_letter | day_of_month | the urging letter, in the month after the list's
      | công văn đôn đốc, trong tháng sau tháng của danh sách
    01/05/2017 | 29/11/2025 | 10 | official | 595/QĐ-BHXH; ngày 10: quy ước của cơ quan
    30/11/2025 | - | 10 | reported | 274/2025/NĐ-CP, 366/QĐ-BHXH (01-ĐĐ)

    rule urging_letter_on_detection | working_days | the urging letter after another detection
      | công văn đôn đốc khi phát hiện cách khác
    30/11/2025 | - | 5 | reported | 274/2025/NĐ-CP

    rule urging_visit | day_of_month
      | the visit with minutes D04h, in the month after the first list over the limit
      | đến đơn vị lập biên bản D04h, trong tháng sau danh sách đầu tiên quá mức
    01/05/2017 | 29/11/2025 | 10 | official | 595/QĐ-BHXH; ngày 10: quy ước của cơ quan

    rule urging_letter_after_visit | days | the first letter after the visit
      | công văn đầu tiên sau khi đến đơn vị
    01/05/2017 | 29/11/2025 | 15 | official | 595/QĐ-BHXH

    rule urging_further_letter | days | the next letter after the one before
      | công văn tiếp theo sau công văn trước
    01/05/2017 | 29/11/2025 | 15 | official | 595/QĐ-BHXH

    rule urging_debt_team | days | over to the debt team, after the second letter
      | chuyển tổ thu nợ, sau công văn thứ hai
    01/05/2017 | 29/11/2025 | 15 | official | 595/QĐ-BHXH

    rule urging_inspection | months | proposal of an inspection (D04m), after the visit
      | đề nghị thanh tra (D04m), sau khi đến đơn vị
    01/05/2017 | 29/11/2025 | 3 | official | 595/QĐ-BHXH

    rule urging_police_list | day_of_month
      | on the list for the police, in the month after the list's
      | đưa vào danh sách công an, trong tháng sau tháng của danh sách
    01/05/2017 | 29/11/2025 | 10 | reported
      | quy chế phối hợp 01/QCPH-BCA-BHXHVN; ngày 10: quy ước của cơ quan

    rule urging_excuse | day_of_month | the unit may prove force majeure until that day
      | hạn để đơn vị chứng minh bất khả kháng
    30/11/2025 | - | 25 | reported | 274/2025/NĐ-CP

    rule urging_publish | day_of_month | names of evaders on the portal
      | công khai đơn vị trốn đóng trên cổng thông tin
    30/11/2025 | - | 31 | official | 366/QĐ-BHXH (D15-TS)

    rule urging_publish_from | days | of those late for so many days | với đơn vị chậm từ số ngày
    30/11/2025 | - | 61 | official | 366/QĐ-BHXH (D15-TS)

    rule urging_quarter_list | day_of_month
      | the list to state management and inspection, in the first month of a quarter
      | danh sách gửi cơ quan quản lý, thanh tra, trong tháng đầu quý
    30/11/2025 | - | 15 | reported | 274/2025/NĐ-CP

    rule urging_reports | day_of_month | the reports of a month, in the month after it
      | báo cáo tháng, trong tháng sau
    01/05/2026 | - | 5 | official | 366/QĐ-BHXH

    rule urging_promise_before | days | a promise is called for so many days before its day
      | gọi nhắc trước ngày hứa
    - | - | 5 | own | quy ước của cơ quan

    rule letter_bases | texts | the legal bases of an urging letter | căn cứ của công văn đôn đốc
    - | 30/06/2025
      | Căn cứ Luật Bảo hiểm xã hội số 58/2014/QH13 ngày 20 tháng 11 năm 2014;
        Căn cứ Quyết định số 595/QĐ-BHXH ngày 14 tháng 4 năm 2017 của Bảo hiểm xã hội Việt Nam
      | official | 58/2014/QH13; 595/QĐ-BHXH
    01/07/2025 | 29/11/2025
      | Căn cứ Luật Bảo hiểm xã hội số 41/2024/QH15 ngày 29 tháng 6 năm 2024
      | official | 41/2024/QH15, Điều 35, 40
    30/11/2025 | -
      | Căn cứ Luật Bảo hiểm xã hội số 41/2024/QH15 ngày 29 tháng 6 năm 2024;
        Căn cứ Nghị định số 274/2025/NĐ-CP của Chính phủ
      | reported | 41/2024/QH15; 274/2025/NĐ-CP
    """#

  /// For how long a payment counts as an answer to what was done.
  static let windows = #"""
    topic windows

    rule window_call | days | a payment answers a call | khoản nộp là kết quả của cuộc gọi
    - | - | 30 | own | quy ước của cơ quan

    rule window_letter | days | a payment answers a letter | kết quả của công văn
    - | - | 30 | own | quy ước của cơ quan

    rule window_visit | days | a payment answers a visit | kết quả của lần đến đơn vị
    - | - | 30 | own | quy ước của cơ quan

    rule window_meeting | days | a payment answers a meeting | kết quả của buổi làm việc
    - | - | 60 | own | quy ước của cơ quan

    rule window_police | days | a payment answers a meeting or visit with police, or what police did
      | kết quả của lần làm việc cùng công an hoặc việc công an đã làm
    - | - | 90 | own | quy ước của cơ quan

    rule window_handover | days | a payment answers a list that was handed over
      | kết quả của danh sách đã bàn giao
    - | - | 90 | own | quy ước của cơ quan

    rule window_inspection | days | a payment answers an inspection without a conclusion
      | kết quả của cuộc thanh tra, kiểm tra chưa kết luận
    - | - | 180 | own | quy ước của cơ quan

    rule window_conclusion | days | a payment answers an inspection, from its conclusion
      | kết quả của cuộc thanh tra, kiểm tra, từ khi kết luận
    - | - | 90 | own | quy ước của cơ quan

    rule window_promise | days | a promise lets its contact work on so long after its last day
      | lời hứa kéo dài tác động của lần liên hệ sau ngày hứa cuối
    - | - | 5 | own | quy ước của cơ quan

    rule window_post_days | days | letters and lists on their way: no answer before
      | công văn, danh sách: chưa tính các ngày chuyển đi
    - | - | 1 | own | quy ước của cơ quan
    """#

  /// What a proven mark that runs holds back.
  static let holds = #"""
    topic holds

    rule hold_absent | words: list; evasion; worklist; none | not at its address
      | không có tại địa chỉ
    - | - | none | own | quy ước của cơ quan: nợ khó thu không được để ngoài

    rule hold_dissolving | words: list; evasion; worklist; none
      | dissolution or bankruptcy under way
      | đang giải thể, phá sản
    - | - | none | own | quy ước của cơ quan: nợ khó thu không được để ngoài

    rule hold_ended | words: list; evasion; worklist; none | ended, dissolved or bankrupt
      | đã chấm dứt, giải thể, phá sản
    - | - | none | own | quy ước của cơ quan: nợ khó thu không được để ngoài

    rule hold_suspended | words: list; evasion; worklist; none | contributions suspended
      | tạm dừng đóng
    - | 30/06/2025 | list; evasion; worklist | official | 58/2014/QH13, Điều 88
    01/07/2025 | - | list; evasion; worklist | official | 41/2024/QH15, Điều 37

    rule hold_rehabilitation | words: list; evasion; worklist; none | court rehabilitation
      | phục hồi hoạt động kinh doanh
    - | 30/06/2025 | list; evasion; worklist | official | 58/2014/QH13, Điều 88
    01/07/2025 | - | list; evasion; worklist | official | 41/2024/QH15, Điều 37

    rule hold_suspension_most | months | a suspension or rehabilitation holds no longer than
      | tạm dừng đóng, phục hồi: không quá
    - | 30/06/2025 | 12 | official | 58/2014/QH13, Điều 88
    01/07/2025 | - | 12 | official | 41/2024/QH15, Điều 37

    rule hold_force_majeure | words: list; evasion; worklist; none | force majeure | bất khả kháng
    - | 30/06/2025 | list; evasion; worklist | own | quy ước của cơ quan
    01/07/2025 | - | list; evasion; worklist | official | 41/2024/QH15, Điều 38; 274/2025/NĐ-CP

    rule hold_dispute | words: list; evasion; worklist; none | dispute | đang khiếu nại
    - | - | list; worklist | own | quy ước của cơ quan

    rule hold_instalments | words: list; evasion; worklist; none | paying by instalments
      | trả dần theo cam kết
    - | - | list; worklist | own | quy ước của cơ quan

    topic checks

    rule inspection_forms | words: inspection; check; intersectoral | what the agency may do
      | cơ quan BHXH được tiến hành
    - | 30/06/2025 | inspection; check; intersectoral | official | Luật BHXH 58/2014/QH13, Điều 13
    01/07/2025 | - | check; intersectoral | official | Luật Thanh tra 84/2025/QH15

    topic areas

    rule districts_until | date
      | districts end with that day: a comparison across it goes through area links
      | cấp huyện kết thúc sau ngày này: so sánh qua ngày đó phải theo chuyển đổi địa bàn
    - | - | 30/06/2025 | reported
      | theo báo chí: từ 01/07/2025 còn 34 tỉnh, thành phố, không còn cấp huyện

    rule wards_until | date
      | wards and communes of before end with that day
      | xã, phường cũ kết thúc sau ngày này
    - | - | 30/06/2025 | reported | theo báo chí: sắp xếp lại xã, phường từ 01/07/2025
    """#
}

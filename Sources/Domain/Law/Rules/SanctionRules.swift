extension LawTexts {
  /// Administrative fines; the decree in force when the conduct ended.
  static let fines = #"""
    topic fines

    rule fine_base | words: together; each
      | whether social and unemployment insurance have one fine together or one each; health
        insurance is in neither
      | BHXH và BHTN phạt chung hay phạt riêng; không tính BHYT
    17/01/2022 | 09/09/2026 | together | official | 12/2022/NĐ-CP, Điều 39
    10/09/2026 | - | each | official | 283/2026/NĐ-CP, Điều 43 đến 46 (bản quét)

    rule fine_organisation | times | organisations pay so many times the fine of an individual
      | tổ chức bị phạt bằng số lần mức phạt cá nhân
    17/01/2022 | 09/09/2026 | 2 | official | 12/2022/NĐ-CP, Điều 6.1
    10/09/2026 | - | 2 | official | 283/2026/NĐ-CP, Điều 7 (bản quét)

    rule fine_limitation | months | limitation, from the end of the conduct
      | thời hiệu xử phạt, từ khi hành vi kết thúc
    10/09/2026 | - | 12 | official | 283/2026/NĐ-CP (bản quét)

    rule fine_most | dong | the most of a fine of an individual | mức phạt tối đa với cá nhân
    17/01/2022 | 09/09/2026 | 75.000.000 | official | 12/2022/NĐ-CP, Điều 6, 39
    10/09/2026 | - | 75.000.000 | official | 283/2026/NĐ-CP (bản quét)

    rule fine_late | percent | late payment, of what is owed on the day of the minutes
      | chậm đóng, tính trên số phải đóng tại thời điểm lập biên bản
    17/01/2022 | 09/09/2026 | 12 to 15 | official | 12/2022/NĐ-CP, Điều 39.5
    10/09/2026 | - | 12 to 15 | official | 283/2026/NĐ-CP, Điều 43 (BHXH), 45 (BHTN) (bản quét)

    rule fine_warning_below | dong | below so much a warning, no fine | dưới mức này chỉ cảnh cáo
    10/09/2026 | - | 400.000 | official | 283/2026/NĐ-CP, Điều 43, 45 (bản quét)

    rule fine_unpaid_for_all | percent | no payment for any worker
      | không đóng cho toàn bộ người lao động
    17/01/2022 | 09/09/2026 | 18 to 20 | official | 12/2022/NĐ-CP, Điều 39

    rule fine_evasion | dong | evasion that is no crime | trốn đóng chưa đến mức hình sự
    17/01/2022 | 09/09/2026 | 50.000.000 to 75.000.000 | official | 12/2022/NĐ-CP, Điều 39

    rule fine_evasion_si | percent
      | evasion of social insurance by low wages or non-payment, of the amount evaded
      | trốn đóng BHXH do khai lương thấp hoặc không đóng, trên số tiền trốn đóng
    10/09/2026 | - | 18 to 20 | official | 283/2026/NĐ-CP, Điều 44 (bản quét)

    rule fine_evasion_ui | percent | the same of unemployment insurance | trốn đóng BHTN
    10/09/2026 | - | 15 to 20 | official | 283/2026/NĐ-CP, Điều 46 (bản quét)

    rule fine_headcount_steps | workers
      | unregistered workers: a higher fine from so many on; of the fines only the first and the
        last are known here
      | lao động chưa đăng ký: các mức số người; chỉ có mức phạt đầu và cuối
    10/09/2026 | - | 10; 50; 100; 300; 500; 700; 1000 | official | 283/2026/NĐ-CP, Điều 43 đến 46
      (bản quét)

    rule fine_unregistered_si_few | dong | social insurance, not registered in time, fewest workers
      | BHXH, chậm đăng ký, mức ít người nhất
    10/09/2026 | - | 5.000.000 to 10.000.000 | official | 283/2026/NĐ-CP, Điều 43 (bản quét)

    rule fine_unregistered_si_many | dong | social insurance, not registered in time, most workers
      | BHXH, chậm đăng ký, mức nhiều người nhất
    10/09/2026 | - | 60.000.000 to 75.000.000 | official | 283/2026/NĐ-CP, Điều 43 (bản quét)

    rule fine_unregistered_ui_few | dong
      | unemployment insurance, not registered in time, fewest workers
      | BHTN, chậm đăng ký, mức ít người nhất
    10/09/2026 | - | 500.000 to 2.500.000 | official | 283/2026/NĐ-CP, Điều 45 (bản quét)

    rule fine_unregistered_ui_many | dong
      | unemployment insurance, not registered in time, most workers
      | BHTN, chậm đăng ký, mức nhiều người nhất
    10/09/2026 | - | 30.000.000 to 35.000.000 | official | 283/2026/NĐ-CP, Điều 45 (bản quét)

    rule fine_unregistered_evasion_few | dong | workers not registered, evasion, fewest workers
      | không đăng ký, trốn đóng, mức ít người nhất
    10/09/2026 | - | 6.000.000 to 12.000.000 | official | 283/2026/NĐ-CP, Điều 44 (bản quét)

    rule fine_unregistered_evasion_many | dong | workers not registered, evasion, most workers
      | không đăng ký, trốn đóng, mức nhiều người nhất
    10/09/2026 | - | 70.000.000 to 75.000.000 | official | 283/2026/NĐ-CP, Điều 44 (bản quét)

    rule fine_forged_file | dong | for each forged file of benefits
      | mỗi hồ sơ hưởng chế độ giả mạo
    17/01/2022 | 09/09/2026 | 10.000.000 to 20.000.000 | official | 12/2022/NĐ-CP, Điều 40
    10/09/2026 | - | 10.000.000 to 20.000.000 | official | 283/2026/NĐ-CP, Điều 47 (bản quét)

    rule fine_refused_information | dong | refusing information | không cung cấp thông tin
    17/01/2022 | 09/09/2026 | 5.000.000 to 10.000.000 | official | 12/2022/NĐ-CP
    10/09/2026 | - | 5.000.000 to 10.000.000 | official | 283/2026/NĐ-CP, Điều 48.8 (bản quét)

    rule fine_kept_benefit | percent | keeping workers' benefit money, of that money
      | chiếm giữ tiền chế độ của người lao động, trên số tiền đó
    10/09/2026 | - | 18 to 20 | official | 283/2026/NĐ-CP, Điều 48.10 (bản quét)

    rule fine_hi | dong | arrears of health insurance | nợ đóng BHYT
    - | - | unknown | weak | 117/2020/NĐ-CP, Điều 80; 90/2026/NĐ-CP: chưa có mức

    rule power_provincial_director | dong | the director of the provincial agency may fine up to
      | thẩm quyền phạt của giám đốc BHXH tỉnh
    10/09/2026 | - | 37.500.000 | official | 283/2026/NĐ-CP (bản quét)

    rule power_team_head | dong | the head of a specialised team may fine up to
      | thẩm quyền phạt của trưởng đoàn
    17/01/2022 | 09/09/2026 | 52.500.000 | official | 12/2022/NĐ-CP, Điều 52
    10/09/2026 | - | 60.000.000 | official | 283/2026/NĐ-CP (bản quét)

    rule power_national_director | dong | the director of the national agency may fine up to
      | thẩm quyền phạt của giám đốc BHXH Việt Nam
    10/09/2026 | - | 75.000.000 | official | 283/2026/NĐ-CP (bản quét)

    rule power_commune_chair | dong | the chair of a commune may fine up to
      | thẩm quyền phạt của chủ tịch UBND xã
    10/09/2026 | - | 37.500.000 | official | 283/2026/NĐ-CP (bản quét)

    rule power_province_chair | dong | the chair of the province may fine up to
      | thẩm quyền phạt của chủ tịch UBND tỉnh
    10/09/2026 | - | 75.000.000 | official | 283/2026/NĐ-CP (bản quét)
    """#

  /// Articles 214 to 216 of the Penal Code, and the papers of a case.
  static let crimes = #"""
    topic crimes

    rule article_214_taken | dong | money taken, from which clauses 1, 2 and 3 begin
      | tiền chiếm đoạt: khoản 1, 2, 3 bắt đầu từ
    01/01/2018 | - | 10.000.000; 100.000.000; 500.000.000 | official
      | Bộ luật Hình sự, Điều 214 (bản hợp nhất; chưa kiểm tra sửa đổi 2025–2026)

    rule article_214_damage | dong
      | damage, without the money taken, from which clauses 1 to 3 begin
      | thiệt hại, không kể tiền chiếm đoạt: khoản 1, 2, 3 bắt đầu từ
    01/01/2018 | - | 20.000.000; 200.000.000; 500.000.000 | official
      | Bộ luật Hình sự, Điều 214 (bản hợp nhất; chưa kiểm tra sửa đổi 2025–2026)

    rule article_215_taken | dong | money taken, from which clauses 1, 2 and 3 begin
      | tiền chiếm đoạt: khoản 1, 2, 3 bắt đầu từ
    01/01/2018 | - | 10.000.000; 100.000.000; 500.000.000 | official
      | Bộ luật Hình sự, Điều 215 (bản hợp nhất; chưa kiểm tra sửa đổi 2025–2026)

    rule article_215_damage | dong
      | damage, without the money taken, from which clauses 1 to 3 begin
      | thiệt hại, không kể tiền chiếm đoạt: khoản 1, 2, 3 bắt đầu từ
    01/01/2018 | - | 20.000.000; 200.000.000; 500.000.000 | official
      | Bộ luật Hình sự, Điều 215 (bản hợp nhất; chưa kiểm tra sửa đổi 2025–2026)

    rule article_216_amounts | dong | amount evaded, from which clauses 1, 2 and 3 begin
      | số tiền trốn đóng: khoản 1, 2, 3 bắt đầu từ
    01/01/2018 | - | 50.000.000; 300.000.000; 1.000.000.000 | official
      | Bộ luật Hình sự, Điều 216 (bản hợp nhất; chưa kiểm tra sửa đổi 2025–2026)

    rule article_216_workers | workers | workers not paid for, from which clauses 1, 2 and 3 begin
      | số người bị trốn đóng: khoản 1, 2, 3 bắt đầu từ
    01/01/2018 | - | 10; 50; 200 | official
      | Bộ luật Hình sự, Điều 216 (bản hợp nhất; chưa kiểm tra sửa đổi 2025–2026)

    rule article_216_months | months | unpaid or underpaid for so many months
      | không đóng, đóng không đủ từ số tháng
    01/01/2018 | - | 6 | official
      | Bộ luật Hình sự, Điều 216 (bản hợp nhất; chưa kiểm tra sửa đổi 2025–2026)

    rule article_216_months_counted | words: in_a_row; added_up | which months count
      | cách tính số tháng: liên tục, cộng dồn
    01/09/2019 | - | in_a_row; added_up | official | 05/2019/NQ-HĐTP

    rule article_216_from | date | conduct and sanctions before that day do not count
      | hành vi và quyết định xử phạt trước ngày này không tính
    01/01/2018 | - | 01/01/2018 | official | 05/2019/NQ-HĐTP

    rule article_216_withheld_raises | clauses
      | money withheld from wages and not paid in: so many clauses higher
      | đã trừ lương mà không nộp: tăng số khoản
    01/01/2018 | - | 1 | official
      | Bộ luật Hình sự, Điều 216 (bản hợp nhất; chưa kiểm tra sửa đổi 2025–2026)

    topic dossier

    rule dossier_214 | words: petition; benefit_file; forged_paper; medical_file; conclusion;
        sanction_decision; inspection_decision; working_minutes; violation_minutes; unpaid_months;
        size; worker_list
      | papers that the file of a case under Article 214 needs | giấy tờ của hồ sơ Điều 214
    - | - | petition; benefit_file; forged_paper | reported | 5659/BCA-CSKT (12/2025)

    rule dossier_215 | words: petition; benefit_file; forged_paper; medical_file; conclusion;
        sanction_decision; inspection_decision; working_minutes; violation_minutes; unpaid_months;
        size; worker_list
      | papers that the file of a case under Article 215 needs | giấy tờ của hồ sơ Điều 215
    - | - | petition; medical_file; conclusion | own | quy ước của cơ quan

    rule dossier_216 | words: petition; benefit_file; forged_paper; medical_file; conclusion;
        sanction_decision; inspection_decision; working_minutes; violation_minutes; unpaid_months;
        size; worker_list
      | papers that the file of a case under Article 216 needs | giấy tờ của hồ sơ Điều 216
    - | - | petition; sanction_decision; inspection_decision; working_minutes; violation_minutes;
      conclusion; unpaid_months; size; worker_list | reported | 5659/BCA-CSKT (12/2025)
    """#
}

import Query
import Values

extension DomainCatalogue {
  /// The register: one row a unit code, with its dated columns as valid at the end of the month.
  static let employers = SourceDeclaration(
    "employers",
    label: Localized("employers", vi: "đơn vị"),
    meaning: Localized(
      "every unit known to the ledger, one row a code; names and places as valid at the month's end",
      vi: "mọi đơn vị trong sổ, mỗi mã một dòng; tên và địa bàn theo cuối tháng"
    ),
    time: .timeless,
    columns: employerColumns,
    defaultColumns: ["code", "name", "district", "sector", "status"],
    defaultOrder: ["code"],
    belongsToEmployer: true
  )

  private static let employerColumns = identity + place + people + standing

  private static let identity = [
    ColumnDeclaration(
      "code",
      .code,
      codeColumn.label,
      codeColumn.meaning,
      aliases: codeColumn.aliases,
      headings: [
        "madvi", "ma_dvi", "ma_dv", "madv", "Mã ĐV", "Mã đơn vị BHXH", "Mã số đơn vị",
        "Mã đơn vị tham gia", "Mã số BHXH đơn vị", "Mã ĐVSDLĐ", "Mã đơn vị SDLĐ", "unit code",
        "unit_code", "employer code", "employer_code",
      ]
    ),
    ColumnDeclaration(
      "name",
      .text,
      Localized("name", vi: "tên đơn vị"),
      Localized(
        "the unit's name; a later name does not change what a list printed",
        vi: "tên đơn vị; đổi tên về sau không làm đổi danh sách đã in"
      ),
      aliases: ["tên"],
      headings: [
        "tendvi", "ten_dvi", "ten_dv", "tendv", "Tên ĐV", "Tên doanh nghiệp", "Tên DN",
        "Tên công ty", "Đơn vị", "Tên cơ quan, đơn vị", "Tên cơ quan", "Tên tổ chức",
        "Tên đơn vị nợ", "Tên đơn vị chậm đóng", "Tên đơn vị SDLĐ", "Tên ĐVSDLĐ",
        "Tên người sử dụng lao động",
        "Tên đơn vị sử dụng lao động", "Tên đơn vị tham gia", "Người sử dụng lao động",
        "Đơn vị sử dụng lao động", "employer", "employer name", "company", "company name",
        "unit name",
      ]
    ),
    ColumnDeclaration(
      "tax_code",
      .code,
      Localized("tax code", vi: "mã số thuế"),
      Localized(
        "the employer in law: 10 digits, or 10 and 3 for a branch; 12 for a household",
        vi: "mã số thuế: 10 số, hoặc 10 và 3 số cho chi nhánh; 12 số cho hộ"
      ),
      headings: [
        "MST", "masothue", "ma_so_thue", "mathue", "Mã thuế", "Mã số DN", "Mã số doanh nghiệp",
        "tax id", "tax number",
      ]
    ),
    ColumnDeclaration(
      "successor",
      .code,
      Localized("successor", vi: "mã mới"),
      Localized(
        "the code under which the unit goes on after it was re-coded; several where it was divided",
        vi: "mã mới của đơn vị sau khi đổi mã; nhiều mã nếu chia tách"
      ),
      headings: ["new code"]
    ),
  ]

  private static let place = [
    ColumnDeclaration(
      "office",
      .label,
      Localized("office", vi: "BHXH cơ sở quản lý"),
      Localized("the social-insurance office in charge", vi: "cơ quan BHXH quản lý đơn vị"),
      aliases: ["cơ quan quản lý"],
      headings: [
        "Cơ quan BHXH", "BHXH quản lý", "BHXH huyện", "Đơn vị quản lý", "CQ BHXH", "macqbh",
        "Cơ quan BHXH quản lý", "BHXH cơ sở", "managing office",
      ]
    ),
    ColumnDeclaration(
      "officer",
      .label,
      Localized("officer", vi: "cán bộ chuyên quản"),
      Localized("the official who looks after the unit", vi: "cán bộ phụ trách đơn vị"),
      aliases: ["cán bộ"],
      headings: [
        "Chuyên quản", "CB chuyên quản", "Cán bộ quản lý", "Cán bộ phụ trách", "Cán bộ thu",
        "Chuyên quản thu", "CBCQ", "canbo",
      ]
    ),
    ColumnDeclaration(
      "district",
      .label,
      Localized("district", vi: "huyện"),
      Localized("district or town of the unit", vi: "huyện, thị xã, thành phố của đơn vị"),
      headings: [
        "Huyện/Thị xã/Thành phố", "Quận/Huyện", "Huyện, thị xã, thành phố", "Huyện/TX/TP",
        "Huyện/thị", "Quận", "Huyện/Thành phố", "Địa bàn", "Huyện thị", "Quận huyện", "Tên huyện",
        "town",
      ]
    ),
    ColumnDeclaration(
      "ward",
      .label,
      Localized("ward", vi: "xã, phường"),
      Localized("commune or ward of the unit", vi: "xã, phường, thị trấn của đơn vị"),
      aliases: ["xã", "phường"],
      headings: ["Xã/Phường", "Phường/Xã", "Xã/phường/thị trấn", "Xã, phường, thị trấn", "commune"]
    ),
    ColumnDeclaration(
      "address",
      .text,
      Localized("address", vi: "địa chỉ"),
      Localized("the unit's address", vi: "địa chỉ của đơn vị"),
      headings: [
        "diachi", "dia_chi", "Địa chỉ đơn vị", "Địa chỉ liên hệ", "Địa chỉ trụ sở",
        "Địa chỉ trụ sở chính", "Đ/c", "Địa chỉ kinh doanh", "Trụ sở",
      ]
    ),
    ColumnDeclaration(
      "sector",
      .label,
      Localized("sector", vi: "khối"),
      Localized("the block of units it is managed in", vi: "khối quản lý của đơn vị"),
      headings: [
        "Khối quản lý", "Khối ngành", "makhoi", "ma_khoi", "Mã khối", "Tên khối", "Khối loại hình",
        "Loại hình", "Loại hình đơn vị", "Loại hình quản lý", "Loại hình doanh nghiệp", "block",
      ]
    ),
  ]

  private static let people = [
    ColumnDeclaration(
      "phone",
      .text,
      Localized("phone", vi: "điện thoại"),
      Localized("the unit's telephone number", vi: "số điện thoại của đơn vị"),
      headings: [
        "dienthoai", "dien_thoai", "Số điện thoại", "SĐT", "ĐT", "Số ĐT", "Điện thoại liên hệ",
        "Số điện thoại liên hệ", "telephone", "phone number",
      ]
    ),
    ColumnDeclaration(
      "representative",
      .text,
      Localized("representative", vi: "người đại diện"),
      Localized("the legal representative", vi: "người đại diện theo pháp luật"),
      headings: [
        "Người đại diện theo pháp luật", "Đại diện", "Đại diện pháp luật", "Người đại diện PL",
        "Giám đốc", "Chủ doanh nghiệp", "Thủ trưởng đơn vị", "Tên người đại diện", "nguoidaidien",
        "legal representative", "director",
      ]
    ),
    ColumnDeclaration(
      "workers",
      .people,
      Localized("workers", vi: "số lao động"),
      Localized(
        "workers enrolled, as on the latest list up to the month that holds the unit",
        vi: "số lao động tham gia, theo danh sách mới nhất có đơn vị"
      ),
      aliases: ["lao động"]
    ),
  ]

  private static let standing = [
    ColumnDeclaration(
      "role",
      .category(.role),
      Localized("role", vi: "loại"),
      Localized(
        "whether the code is an employer or a participant (prefix KQ, Q6, CC, or as imported)",
        vi: "đơn vị sử dụng lao động hay người tham gia (mã KQ, Q6, CC, hoặc theo dữ liệu nhập)"
      ),
      aliases: ["loại đơn vị"]
    ),
    ColumnDeclaration(
      "cycle",
      .number,
      Localized("cycle", vi: "phương thức đóng"),
      Localized(
        "months covered by one payment: 1, 3 or 6",
        vi: "số tháng mỗi lần đóng: 1, 3 hoặc 6"
      ),
      headings: ["Chu kỳ đóng", "Phương thức", "PT đóng", "ptdong"]
    ),
    ColumnDeclaration(
      "status",
      .category(.employerStatus),
      Localized("status", vi: "trạng thái"),
      Localized(
        "what the lists claim about the unit, from their reason column; no proof",
        vi: "tình trạng theo lý do trên danh sách; chưa phải văn bản chứng minh"
      ),
      headings: ["Tình trạng", "Tình trạng hoạt động", "Trạng thái đơn vị", "Trạng thái hoạt động"]
    ),
  ]
}

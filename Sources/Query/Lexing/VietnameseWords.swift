/// The fixed Vietnamese words of the language, by folded key with syllables joined by `_`.
///
/// Names of sources, columns and values are no part of this table: they come from the catalogue.
package enum VietnameseWords {
  /// Words of the question grammar.
  package static let keywords: [String: Keyword] = [
    "khi": .where, "va": .and, "hoac": .or, "khong": .not, "khong_phai": .not, "la": .is,
    "rong": .empty, "thuoc": .in, "trong": .in, "trong_khoang": .between,
    "co": .any, "khong_co": .no, "chua_co": .no, "ke_tu": .since, "cho_den": .until,
    "tinh_den": .asOf, "tu": .from, "den": .to,
    "theo": .by, "chia_cot": .across, "hien": .show, "xep": .sort, "tang": .asc, "giam": .desc,
    "cong": .total,
    "hom_nay": .today, "hom_qua": .yesterday, "nay": .this, "truoc": .ago,
    "dau": .startOf, "cuoi": .endOf,
    "ngay": .day, "tuan": .week, "thang": .month, "quy": .quarter, "nam": .year,
  ]

  /// Names of functions.
  package static let functions: [String: String] = [
    "so_luong": "count", "dem": "count", "tong": "sum", "trung_binh": "avg",
    "trung_vi": "median", "nho_nhat": "min", "lon_nhat": "max", "ty_trong": "share",
    "bien_dong": "change",
  ]

  /// Words of the statements that act, with the English keyword that each stands for.
  package static let statements: [String: String] = [
    "ghi": "record", "xuat": "export", "chuyen": "refer", "nhap": "import",
    "giai_thich": "explain", "ngay": "on", "cho": "for", "den": "to", "tu": "from",
    "cuoc_goi": "call", "cong_van": "letter", "lan_den": "visit", "buoi_lam_viec": "meeting",
    "loi_hua": "promise", "nop_tien": "payment", "thanh_tra": "inspection",
    "kiem_tra": "inspection", "phat_hien": "finding", "vu_viec": "case",
  ]
}

/// How phrases of the grammar are said in a Vietnamese sentence for people.
///
/// Words of the language stand for themselves where there is one; the others are only said.
enum VietnamesePhrases {
  static let ofEnglish: [String: String] = [
    "where": "khi", "and": "và", "or": "hoặc", "not ": "không phải ", "any": "có", "no": "không có",
    " is empty": " là rỗng", " is not empty": " không rỗng",
    " in ": " thuộc ", " not in ": " không thuộc ",
    " between ": " trong khoảng ", " not between ": " không trong khoảng ",
    "like": "giống", "not like": "không giống", "~": "chứa", "!~": "không chứa",
    "==": "đúng từng chữ", "!=": "khác",
    "as of ": "tháng ", "from ": "từ ", " to ": " đến ", "since ": "kể từ ", "until ": "cho đến ",
    "in ": "trong ", " revision ": " bản nhập thứ ", " for ": " cho ",
    "by": "theo", " by ": " theo ", "across": "chia cột", "show": "hiện", "all": "mọi cột",
    " as ": " là ", "having": "giữ lại khi", "sort": "xếp", " desc": " giảm dần",
    " asc": " tăng dần", "top ": "lấy đầu ", " per ": " của mỗi ", "total": "có dòng cộng",
    "today": "hôm nay", "yesterday": "hôm qua", " ago": " trước",
    "start of ": "đầu ", "end of ": "cuối ",
    "day": "ngày", "week": "tuần", "month": "tháng", "quarter": "quý", "year": "năm",
    "k": " nghìn", "m": " triệu", "bn": " tỷ", "đ": " đồng",
  ]

  /// Names of functions; those of the language as they are typed.
  static let functions: [String: String] = [
    "count": "số lượng", "distinct": "số khác nhau", "sum": "tổng", "avg": "trung bình",
    "median": "trung vị", "min": "nhỏ nhất", "max": "lớn nhất", "share": "tỷ trọng",
    "change": "biến động", "before": "trước đó", "first": "đầu tiên", "last": "cuối cùng",
    "abs": "giá trị tuyệt đối", "round": "làm tròn", "default": "thay rỗng",
    "month": "tháng", "quarter": "quý", "year": "năm",
  ]
}
